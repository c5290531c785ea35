import { expect, fixtureSync, html } from '@open-wc/testing';
import { fitFrames } from '../../src/embed/page.js';
import { frames, waitUntil } from '../fixtures/moments.js';

/** A frame that has said `message`, and says it again whenever it is asked for its height. */
async function frame(message: string, name = 'dateline-story'): Promise<HTMLIFrameElement> {
  const say = `parent.postMessage(${message}, '*')`;
  const script = `<script>${say}; addEventListener('message', ({ data }) => data === 'dateline-height?' && ${say})</script>`;
  const one = fixtureSync<HTMLIFrameElement>(
    html`<iframe class=${name} sandbox="allow-scripts" srcdoc=${script} style="height:300px"></iframe>`,
  );
  await saidBy(one.contentWindow!);
  return one;
}

/** After everybody who listens by now has heard what this window says next. */
function saidBy(speaker: Window): Promise<void> {
  return new Promise((resolve) => {
    const hear = ({ source }: MessageEvent): void => {
      if (source !== speaker) return;
      removeEventListener('message', hear);
      resolve();
    };
    addEventListener('message', hear);
  });
}

describe('the page around stories in frames', () => {
  let stop: () => void;
  afterEach(() => stop());

  it('gives a sandboxed frame the height it asks for, and no other frame', async () => {
    stop = fitFrames();
    const other = await frame('0');
    const one = await frame(`{ type: 'dateline-height', height: 777 }`);
    await waitUntil(() => one.style.height === '777px');
    expect(other.style.height).to.equal('300px');
  });

  it('asks frames that spoke before it listened', async () => {
    const one = await frame(`{ type: 'dateline-height', height: 555 }`);
    expect(one.style.height).to.equal('300px');
    stop = fitFrames();
    await waitUntil(() => one.style.height === '555px');
  });

  for (const [message, why] of [
    [`{ type: 'resize', height: 900 }`, 'is not ours'],
    [`{ type: 'dateline-height', height: '900' }`, 'has no number'],
    [`'{"type":"dateline-height","height":900}'`, 'is a text'],
  ] as const) {
    it(`leaves a frame alone whose message ${why}`, async () => {
      stop = fitFrames();
      const one = await frame(message);
      await frames();
      expect(one.style.height).to.equal('300px');
    });
  }

  it('clamps a height that would push the page away', async () => {
    stop = fitFrames();
    const one = await frame(`{ type: 'dateline-height', height: 1e9 }`);
    await waitUntil(() => one.style.height === '20000px');
  });

  it('leaves a frame alone that is not said to hold a story', async () => {
    stop = fitFrames();
    const advertisement = await frame(`{ type: 'dateline-height', height: 900 }`, 'advertisement');
    const one = await frame(`{ type: 'dateline-height', height: 800 }`);
    await waitUntil(() => one.style.height === '800px');
    expect(advertisement.style.height).to.equal('300px');
  });

  it('is not moved by a message of its own window', async () => {
    stop = fitFrames();
    const one = await frame('0');
    const said = saidBy(window);
    postMessage({ type: 'dateline-height', height: 900 }, '*');
    await said;
    await frames();
    expect(one.style.height).to.equal('300px');
  });

  it('is changed once while it is drawn once, however much a frame says, and not at all for the height it has', async () => {
    stop = fitFrames();
    // Of its own origin: an event of the page's making takes no window of another process.
    const one = fixtureSync<HTMLIFrameElement>(html`<iframe class="dateline-story" style="height:300px"></iframe>`);
    let changes = 0;
    new MutationObserver((records) => (changes += records.length)).observe(one, { attributeFilter: ['style'] });
    const ask = async (heights: readonly number[]) => {
      for (const height of heights)
        dispatchEvent(
          new MessageEvent('message', { source: one.contentWindow, data: { type: 'dateline-height', height } }),
        );
      await frames();
      return changes;
    };
    expect(await ask([500, 9000, 600])).to.equal(1);
    expect(one.style.height).to.equal('600px');
    expect(await ask([9000, 600])).to.equal(1);
  });
});
