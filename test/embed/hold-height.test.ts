import { expect, fixture, html } from '@open-wc/testing';
import { holdHeight } from '../../src/embed/hold-height.js';
import { frames, waitUntil } from '../fixtures/moments.js';

describe('a story in a frame that follows its height', () => {
  let story: HTMLElement;
  let event: HTMLElement;
  let stop: () => void;
  const width = Object.getOwnPropertyDescriptor(window, 'innerWidth')!;

  beforeEach(async () => {
    story = await fixture<HTMLElement>(html`<div><div style="height: 100px"></div></div>`);
    event = story.firstElementChild as HTMLElement;
    stop = holdHeight(story, 300);
  });
  afterEach(() => {
    stop();
    Object.defineProperty(window, 'innerWidth', width);
  });

  const held = (height: string) => waitUntil(() => story.style.minHeight === height, `held at ${height}`);
  const resize = (value: number): void => {
    Object.defineProperty(window, 'innerWidth', { configurable: true, value });
    dispatchEvent(new Event('resize'));
  };

  it('keeps the height of its highest event', async () => {
    event.style.height = '500px';
    await held('500px');
    event.style.height = '350px';
    await frames();
    expect(story.offsetHeight).to.equal(500);
    event.style.height = '620.5px';
    await held('620.5px');
  });

  it('is left as it is while it is lower than the least', async () => {
    event.style.height = '299px';
    await frames();
    expect(story.style.minHeight).to.equal('');
  });

  it('begins again when the frame is of another width', async () => {
    event.style.height = '500px';
    await held('500px');
    resize(360);
    event.style.height = '400px';
    await held('400px');
    event.style.height = '100px';
    dispatchEvent(new Event('resize'));
    await frames();
    expect(story.offsetHeight).to.equal(400);
    resize(500);
    await held('300px');
  });

  it('is kept once, however often it is loaded', () => {
    const { addEventListener, removeEventListener } = window;
    let listeners = 1;
    const count = (by: number, listen: (...given: never[]) => void) =>
      function (this: unknown, ...given: never[]) {
        listeners += by;
        return listen.apply(window, given);
      };
    Object.assign(window, { addEventListener: count(1, addEventListener), removeEventListener: count(-1, removeEventListener) }); // prettier-ignore
    for (let loads = 0; loads < 10; loads++) stop = holdHeight(story, 300);
    Object.assign(window, { addEventListener, removeEventListener });
    expect(listeners).to.equal(1);
  });

  it('is let go once stopped', async () => {
    stop();
    event.style.height = '500px';
    await frames();
    expect(story.style.minHeight).to.equal('');
  });
});
