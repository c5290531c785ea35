import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { storyAddress, storyOrder } from './story-page.js';
import type { Visit } from './visit.js';

/** The page around, and the page in the frame: two origins, and no policy that forbids frames. */
const hosts = useSite('');
const stories = useSite();

const scripts = `<link rel="stylesheet" href="/own/frame.css">
<script defer src="/dist/cdn/dateline-frame.js"></script>
<script type="module" src="/dist/cdn/dateline-story.js"></script>`;
const framed = (name: string, story: string, css = 'body { margin: 0 }'): string => {
  for (const site of [hosts, stories]) {
    site.add('frame.css', css);
    site.add(name, articlePage(story, scripts).replace('<link rel="stylesheet" href="/site.css">', ''));
  }
  return `/own/${name}`;
};
const story = `<dateline-story src="${storyAddress}"></dateline-story>`;
const embed = framed('embed.html', story);

const listening = '<script async src="/dist/cdn/dateline-frames.js"></script>';

interface Host {
  readonly src: string;
  readonly attributes?: string;
  readonly height?: number;
  readonly head?: string;
  readonly width?: number;
}

/** A page with a story in a frame between two paragraphs, and the frame once its story is told. */
async function openHost({ src, attributes = '', height = 500, head = listening, width = 1000 }: Host) {
  const frame = `<iframe class="dateline-story" title="A story" style="display:block;border:0;width:100%;height:${height}px"
    ${attributes} src="${src}"></iframe>`;
  const path = hosts.add('host.html', articlePage(`<p>Before.</p>${frame}<p id="after">After.</p>`, head));
  const visit = await hosts.open(path, { width, height: 800 });
  const inner = await visit.page.waitForFrame((each) => each.url().split('#')[0] === new URL(src, visit.page.url()).href);
  await inner.waitForFunction(() => document.querySelector('dateline-story')?.activeId !== undefined);
  await still(visit, inner);
  return { visit, inner };
}

interface Fit {
  /** Of the frame, in the page around. */
  readonly frame: number;
  /** Of the window in the frame, and of what is in it. */
  readonly window: number;
  readonly content: number;
}

async function measure({ page }: Visit, inner: Frame): Promise<Fit> {
  const frame = await page.evaluate(() => document.querySelector('iframe')!.clientHeight);
  const [window, content] = await inner.evaluate(() => [innerHeight, document.documentElement.scrollHeight] as const);
  return { frame, window, content };
}

/** Waits until neither the frame nor what is in it has changed its height for a while. */
async function still(visit: Visit, inner: Frame): Promise<Fit> {
  for (let last = '', same = 0; ; ) {
    const fit = await measure(visit, inner);
    const now = JSON.stringify(fit);
    same = now === last ? same + 1 : 0;
    if (same > 8) return fit;
    last = now;
    await inner.evaluate(() => new Promise(requestAnimationFrame));
  }
}

const origins = [
  ['of the same origin', '', () => embed],
  ['of another origin', '', () => stories.address(embed)],
  ['in a sandbox without an origin', 'sandbox="allow-scripts"', () => stories.address(embed)],
] as const;

describe.each(origins)('a frame %s', (_, attributes, src) => {
  it.each([
    ['wide', 1000],
    ['narrow', 360],
  ])('that is %s is as high as its content at every event, and never lower than before', async (_, width) => {
    const { visit, inner } = await openHost({ src: src(), attributes, width });
    const heights: number[] = [];
    for (const id of storyOrder) {
      expect(await inner.evaluate(() => document.querySelector('dateline-story')!.activeId)).toBe(id);
      const { frame, window, content } = await still(visit, inner);
      expect(content).toBeLessThanOrEqual(window);
      heights.push(frame);
      await inner.evaluate(() => document.querySelector('dateline-story')!.next());
    }
    expect(heights).toEqual(heights.toSorted((one, other) => one - other));
    expect(heights[0]).toBeGreaterThanOrEqual(500);
    expect(heights.at(-1)).toBeLessThan(1500);
    expect(visit.errors).toEqual([]);
    expect((await visit.notes()).violations).toEqual([]);
    await visit.close();
  });
});
