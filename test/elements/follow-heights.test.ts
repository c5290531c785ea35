import { expect, fixture, html } from '@open-wc/testing';
import { followHeights } from '../../src/elements/follow-heights.js';
import { waitUntil } from '../fixtures/moments.js';

/** A frame that says what is put into its address; `srcdoc` asks nobody. */
const speaking = (message: unknown) =>
  `<script>parent.postMessage(JSON.parse(${JSON.stringify(JSON.stringify(message)).replaceAll('<', '\\u003c')}), '*')</script>`;
const chart = (height: number) => ({ 'datawrapper-height': { aBc12: height } });

describe('followHeights', () => {
  const inPage = async () => {
    const root = await fixture<HTMLElement>(
      html`<main>
        <iframe title="chart" style="aspect-ratio: 16 / 9; inline-size: 320px"></iframe
        ><iframe title="other" style="height: 90px"></iframe>
      </main>`,
    );
    const [frame, other] = root.querySelectorAll('iframe');
    return { root, frame: frame!, other: other! };
  };
  const heightOf = (frame: Element) => frame.getBoundingClientRect().height;

  it('makes a frame as high as it says itself, and no other', async () => {
    const { root, frame, other } = await inPage();
    followHeights(root, 'iframe');
    frame.srcdoc = speaking(chart(333));
    await waitUntil(() => frame.style.height === '333px');
    expect(heightOf(frame)).to.be.closeTo(333, 4.5);
    expect(other.style.height).to.equal('90px');
  });

  it('hears no other window: neither the page itself nor a frame elsewhere', async () => {
    const { root, frame, other } = await inPage();
    followHeights(root, 'iframe[title="chart"]');
    const heard: unknown[] = [];
    const hear = ({ data }: MessageEvent) => heard.push(data);
    addEventListener('message', hear);
    other.srcdoc = speaking(chart(444));
    postMessage(chart(555), '*');
    await waitUntil(() => heard.length === 2);
    removeEventListener('message', hear);
    expect([frame.style.height, other.style.height]).to.deep.equal(['', '90px']);
  });

  it('lets nothing but a height be said', async () => {
    const { root, frame, other } = await inPage();
    followHeights(root, 'iframe');
    frame.srcdoc = speaking({ 'datawrapper-height': { a: '300px; position: fixed' } });
    other.srcdoc = speaking(chart(300));
    await waitUntil(() => other.style.height === '300px');
    expect(frame.style.position).to.equal('');
  });
});
