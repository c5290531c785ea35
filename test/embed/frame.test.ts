import { expect, fixture, html } from '@open-wc/testing';
import { tellHeight } from '../../src/embed/frame.js';
import type { Heard } from '../../src/embed/wordpress-secret.js';
import { frames, waitUntil } from '../fixtures/moments.js';

/** In these tests the page is its own parent, or the runner's frame: it hears what is said to `parent` if it is the top. */
function listen(): { heights: number[]; dialects: Set<string>; stop: () => void } {
  const heights: number[] = [];
  const dialects = new Set<string>();
  const hear = ({ data }: MessageEvent<unknown>) => {
    const { type, height, sentinel } = (data ?? {}) as { type?: string; height?: number; sentinel?: string };
    if (type === 'dateline-height') heights.push(height!);
    if (type === 'dateline-height') dialects.add('dateline');
    if (sentinel === 'amp') dialects.add('amp');
    if (typeof data === 'string' && data.includes('iframe.resize')) dialects.add('medium');
  };
  parent.addEventListener('message', hear);
  return { heights, dialects, stop: () => parent.removeEventListener('message', hear) };
}

describe('a story in a frame', () => {
  let heard: ReturnType<typeof listen>;
  let stop: () => void;

  beforeEach(() => {
    heard = listen();
  });
  afterEach(() => {
    stop();
    heard.stop();
  });

  it('tells its height in three dialects, and again when it changes', async () => {
    const content = await fixture<HTMLElement>(html`<div style="height:200px"></div>`);
    stop = tellHeight(content, {});
    await waitUntil(() => heard.heights.at(-1) === 200);
    expect([...heard.dialects].sort()).to.deep.equal(['amp', 'dateline', 'medium']);
    content.style.height = '350.4px';
    await waitUntil(() => heard.heights.at(-1) === 351);
  });

  it('says nothing while it is not shown', async () => {
    const content = await fixture<HTMLElement>(html`<div style="display:none;height:200px"></div>`);
    stop = tellHeight(content, {});
    await frames(5);
    expect(heard.heights).to.deep.equal([]);
    content.style.display = 'block';
    await waitUntil(() => heard.heights.at(-1) === 200);
  });

  it('says it again when it is asked', async () => {
    const content = await fixture<HTMLElement>(html`<div style="height:200px"></div>`);
    stop = tellHeight(content, {});
    await waitUntil(() => heard.heights.length === 1);
    // Here the page is its own parent.
    postMessage('dateline-height?', '*');
    await waitUntil(() => heard.heights.length === 2);
  });

  it('tells WordPress when that is ready, with the secret heard by then', async () => {
    const content = await fixture<HTMLElement>(html`<div style="height:200px"></div>`);
    const heard: Heard = {};
    const said: unknown[] = [];
    const hear = ({ data }: MessageEvent<unknown>) => said.push(data);
    addEventListener('message', hear);
    stop = tellHeight(content, heard);
    await waitUntil(() => said.length > 0);
    expect(JSON.stringify(said)).not.to.contain('secret');
    heard.secret = 'aB3dE';
    postMessage({ message: 'ready', secret: 'aB3dE' }, '*');
    const wanted = JSON.stringify({ message: 'height', value: 200, secret: 'aB3dE' });
    await waitUntil(() => said.some((data) => JSON.stringify(data) === wanted));
    removeEventListener('message', hear);
  });

  it('keeps quiet after thirty heights without a reader’s doing, and speaks again after a gesture', async () => {
    const content = await fixture<HTMLElement>(html`<div style="height:100px"></div>`);
    stop = tellHeight(content, {});
    for (let height = 101; height <= 145; height++) {
      content.style.height = `${height}px`;
      await frames();
    }
    await frames(4);
    expect(heard.heights.length).to.equal(30);
    dispatchEvent(new PointerEvent('pointerdown'));
    content.style.height = '400px';
    await waitUntil(() => heard.heights.at(-1) === 400);
  });

  it('is silent once stopped', async () => {
    const content = await fixture<HTMLElement>(html`<div style="height:200px"></div>`);
    stop = tellHeight(content, {});
    await waitUntil(() => heard.heights.length === 1);
    stop();
    content.style.height = '300px';
    await frames(5);
    expect(heard.heights).to.deep.equal([200]);
  });
});
