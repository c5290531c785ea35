import { expect } from '@open-wc/testing';
import { LoadStory, type StorySources } from '../../src/controllers/load-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { turn, waitUntil } from '../fixtures/moments.js';

/** A document of which one thing is wrong: a key that nobody knows. */
const withSlip = (title: string) => ({ title, events: [{ id: 'a', title: 'A' }], [`key-of-${title}`]: 1 }) as StoryDocument; // prettier-ignore

/** A host that notes what it hears; each of its stories is shown when `show` says so. */
function listen(story: StoryDocument) {
  const heard: string[] = [];
  const waiting: (() => void)[] = [];
  const host = Object.assign(document.createElement('div'), {
    story,
    addController: () => undefined,
  });
  const loader = new LoadStory(
    host as unknown as StorySources,
    () => [],
    ({ story: { title } }) => {
      heard.push(title);
      return new Promise((resolve) => waiting.push(resolve));
    },
    (problems) => heard.push(...problems.map(({ where }) => where)),
  );
  const isHeard = (what: string) => waitUntil(() => heard.includes(what), `${what} is heard`);
  return { host, loader, heard, isHeard, show: () => waiting.shift()!() };
}

/** Until whatever could still come has come. */
async function pause(): Promise<void> {
  await import('../../src/controllers/tell-problems.js');
  await turn();
}

describe('what is wrong in a story', () => {
  const { warn } = console;
  before(() => Object.assign(console, { warn: () => undefined }));
  after(() => Object.assign(console, { warn }));

  it('is told when the story is shown, and not before', async () => {
    const { loader, heard, isHeard, show } = listen(withSlip('first'));
    loader.hostConnected();
    await isHeard('first');
    await pause();
    expect(heard).to.deep.equal(['first']);
    show();
    await isHeard('key-of-first');
    expect(heard).to.deep.equal(['first', 'key-of-first']);
  });

  it('is not told of a story that has given way to another while it was shown', async () => {
    const { host, loader, heard, isHeard, show } = listen(withSlip('first'));
    loader.hostConnected();
    await isHeard('first');
    host.story = withSlip('second');
    loader.load();
    show();
    await isHeard('second');
    show();
    await isHeard('key-of-second');
    await pause();
    expect(heard).to.deep.equal(['first', 'second', 'key-of-second']);
  });

  it('is not told of a story that gives way to another while the words are on their way', async () => {
    const { host, loader, heard, isHeard, show } = listen(withSlip('first'));
    loader.hostConnected();
    await isHeard('first');
    show();
    await Promise.resolve();
    host.story = withSlip('second');
    loader.load();
    await isHeard('second');
    show();
    await isHeard('key-of-second');
    expect(heard).to.deep.equal(['first', 'second', 'key-of-second']);
  });

  it('is told once of a story that is moved, or taken out, when it is there', async () => {
    const { loader, heard, isHeard, show } = listen(withSlip('first'));
    loader.hostConnected();
    await isHeard('first');
    loader.hostDisconnected();
    show();
    await isHeard('key-of-first');
    loader.hostConnected();
    await pause();
    expect(heard).to.deep.equal(['first', 'key-of-first']);
  });

  it('is told once of a story that was taken out before it was there, and put back', async () => {
    const { loader, heard, isHeard, show } = listen(withSlip('first'));
    loader.hostConnected();
    loader.hostDisconnected();
    await pause();
    expect(heard).to.deep.equal([]);
    loader.hostConnected();
    await isHeard('first');
    show();
    await isHeard('key-of-first');
    await pause();
    expect(heard).to.deep.equal(['first', 'key-of-first']);
  });
});
