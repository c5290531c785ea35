import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { storyAddress, storyOrder } from './story-page.js';
import type { Visit } from './visit.js';

/** The page around, and the page in the frame: two origins, and no policy that forbids frames. */
const hosts = useSite({ policy: '' });
const stories = useSite();

const scripts = `<script defer src="/dist/cdn/dateline-frame.js"></script>
<script type="module" src="/dist/cdn/dateline-story.js"></script>`;
const story = `<dateline-story src="${storyAddress}"></dateline-story>`;

/** A page made for frames, on both origins. */
function framed(name: string, body: string, css: string): string {
  const page = articlePage(body, scripts).replace('/site.css', `/own/${name}.css`);
  for (const site of [hosts, stories]) {
    site.add(`${name}.css`, css);
    site.add(`${name}.html`, page);
  }
  return `/own/${name}.html`;
}

const embed = framed('embed', story, 'body { margin: 0 }');
const listening = '<script async src="/dist/cdn/dateline-frames.js"></script>';

interface Host {
  readonly src: string;
  /** More attributes of the frame. */
  readonly attributes?: string;
  readonly height?: number;
  readonly width?: number;
  /** What listens in the page around. */
  readonly head?: string;
}

/** A page with a story in a frame between two paragraphs, and the frame, once its story is told. */
async function openHost(host: Host): Promise<{ visit: Visit; inner: Frame }> {
  const { src, attributes = '', height = 500, width = 1000, head = listening } = host;
  const frame = `<iframe class="dateline-story" title="A story" height="${height}" ${attributes} src="${src}"></iframe>`;
  const css = '<link rel="stylesheet" href="/own/host.css">';
  hosts.add('host.css', 'body { margin: 0 } iframe { display: block; border: 0; width: 100% }');
  const path = hosts.add('host.html', articlePage(`<p>Before.</p>${frame}<p>After.</p>`, css + head));
  const visit = await hosts.open(path, { width, height: 800 });
  const inner = await visit.page.waitForFrame((each) => each !== visit.page.mainFrame());
  await inner.waitForFunction(() => document.querySelector('dateline-story')?.activeId !== undefined);
  await still(visit, inner);
  return { visit, inner };
}

/** Heights in CSS pixels: of the frame in the page around, of the window in it, of what is in that. */
interface Fit {
  readonly frame: number;
  readonly window: number;
  readonly content: number;
}

async function measure({ page }: Visit, inner: Frame): Promise<Fit> {
  const frame = await page.evaluate(() => document.querySelector('iframe')!.clientHeight);
  const [window, content] = await inner.evaluate(() => [innerHeight, document.documentElement.scrollHeight] as const);
  return { frame, window, content };
}

/** The heights, once none has changed for some frames. */
async function still(visit: Visit, inner: Frame): Promise<Fit> {
  for (let last = '', same = 0; ;) {
    const fit = await measure(visit, inner);
    const now = JSON.stringify(fit);
    same = now === last ? same + 1 : 0;
    if (same > 4) return fit;
    last = now;
    await inner.evaluate(() => new Promise(requestAnimationFrame));
  }
}

async function show(visit: Visit, inner: Frame, id: string): Promise<Fit> {
  await inner.evaluate((event) => document.querySelector('dateline-story')!.show(event), id);
  return still(visit, inner);
}

const shownEvents = (inner: Frame): Promise<number> =>
  inner.evaluate(
    () => [...document.querySelectorAll('dateline-event')].filter((each) => each.checkVisibility()).length,
  );

const origins = [
  { origin: 'of the same origin', width: 1000, attributes: '', src: () => embed },
  { origin: 'of another origin', width: 360, attributes: '', src: () => stories.address(embed) },
  { origin: 'without an origin', width: 360, attributes: 'sandbox="allow-scripts"', src: () => stories.address(embed) },
];

describe.each(origins)('a frame $origin, $width px wide,', ({ attributes, src, width }) => {
  it('is as high as its event, and never lower than one before', async () => {
    const { visit, inner } = await openHost({ src: src(), attributes, width });
    expect(await shownEvents(inner)).toBe(1);
    const heights: number[] = [];
    for (const id of ['arrival', 'meeting', 'military-focus', 'denial', 'blackmail']) {
      const { frame, window, content } = await show(visit, inner, id);
      expect(window).toBe(frame);
      expect(content).toBe(frame);
      heights.push(frame);
    }
    expect(heights).toEqual(heights.toSorted((one, other) => one - other));
    expect(heights[0]).toBeGreaterThan(500);
    expect(heights.at(-1)).toBeLessThan(1500);
    expect(visit.errors).toEqual([]);
    expect((await visit.notes()).violations).toEqual([]);
    await visit.close();
  });
});

describe('a frame', () => {
  it('grows no more once it has shown every event, however often they are shown', async () => {
    const { visit, inner } = await openHost({ src: stories.address(embed), width: 800 });
    await visit.page.evaluate(() => {
      new ResizeObserver(() => (document.title += 'x')).observe(document.querySelector('iframe')!);
    });
    for (const id of storyOrder) await show(visit, inner, id);
    const changes = (await visit.page.title()).length;
    for (const id of storyOrder.slice(0, 5)) await show(visit, inner, id);
    expect((await visit.page.title()).length).toBe(changes);
    expect(changes).toBeLessThan('An article'.length + storyOrder.length);
    await visit.close();
  });

  it('does not grow with its own window, whatever the story’s page takes from that', async () => {
    const body = `<dateline-story src="${storyAddress}" class="whole"></dateline-story>`;
    const page = framed('whole', body, 'body { margin: 8px } dateline-story { display: block; min-height: 100vh }');
    const { visit, inner } = await openHost({ src: stories.address(page) });
    const first = await show(visit, inner, 'arrival');
    await visit.page.mouse.move(500, 300);
    await visit.page.mouse.wheel({ deltaY: 10 });
    expect(await still(visit, inner)).toEqual(first);
    expect(first.content).toBe(first.frame);
    await visit.close();
  });

  it('is as high as its event again when the page around becomes narrower, and wider', async () => {
    const { visit, inner } = await openHost({ src: stories.address(embed) });
    const heights: number[] = [];
    for (const width of [1000, 360, 1000]) {
      await visit.page.setViewport({ width, height: 800 });
      const { frame, content } = await still(visit, inner);
      expect(content).toBe(frame);
      heights.push(frame);
    }
    expect(heights[2]).toBe(heights[0]);
    expect(heights[1]).not.toBe(heights[0]);
    await visit.close();
  });

  it('that is as tall as a window scrolls, and keeps the height it was given', async () => {
    const { visit, inner } = await openHost({ src: stories.address(embed), height: 1000 });
    expect(await shownEvents(inner)).toBe(15);
    const { frame, content } = await still(visit, inner);
    expect(frame).toBe(1000);
    expect(content).toBeGreaterThan(3000);
    await visit.close();
  });

  it('that nobody listens to is scrolled, each event from its beginning, beside a map that stays', async () => {
    const { visit, inner } = await openHost({ src: stories.address(embed), head: '' });
    const { frame, content } = await show(visit, inner, 'military-focus');
    expect(frame).toBe(500);
    expect(content).toBeGreaterThan(frame);
    await inner.evaluate(() => scrollTo({ top: 9999, behavior: 'instant' }));
    const panel = await inner.evaluate(() => {
      const box = document.querySelector('dateline-story')!.shadowRoot!.querySelector('.panel')!;
      const { top, bottom } = box.getBoundingClientRect();
      return [top, bottom].map((edge) => Math.round(Math.abs(edge)));
    });
    expect(panel).toEqual([0, 500]);
    await show(visit, inner, 'denial');
    expect(await inner.evaluate(() => scrollY)).toBe(0);
    await visit.close();
  });
});

/** How pages that know nothing of us fit a frame: each hears its own words, from its own frame, and is told in `title`. */
const dialects = [
  {
    name: 'WordPress',
    // As wp-embed.js does: the secret comes after the frame, whose height is between 200 and 1000.
    listener: `const frame = document.querySelector('iframe');
      frame.src += '#?secret=aB3dE5fG7h';
      frame.contentWindow.postMessage({ message: 'ready', secret: 'aB3dE5fG7h' }, '*');
      addEventListener('message', ({ source, data }) => {
        if (source !== frame.contentWindow || data.secret !== 'aB3dE5fG7h' || data.message !== 'height') return;
        frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
      });`,
  },
  {
    name: 'AMP',
    listener: `const frame = document.querySelector('iframe');
      addEventListener('message', ({ source, data }) => {
        if (source !== frame.contentWindow || data.sentinel !== 'amp' || data.type !== 'embed-size') return;
        frame.height = data.height;
      });`,
  },
  {
    name: 'Medium',
    listener: `const frame = document.querySelector('iframe');
      addEventListener('message', ({ data }) => {
        if (typeof data !== 'string') return;
        const { src, context, height } = JSON.parse(data);
        if (context === 'iframe.resize' && src === frame.src) frame.height = height;
      });`,
  },
];

describe.each(dialects)('a frame in a page of $name', ({ name, listener }) => {
  it('has the height of its content', async () => {
    const head = `<script defer src="${hosts.add(`${name}.mjs`, listener)}"></script>`;
    const { visit, inner } = await openHost({
      src: stories.address(embed),
      attributes: 'sandbox="allow-scripts"',
      head,
    });
    const { frame, content } = await show(visit, inner, 'meeting');
    expect(frame).toBeGreaterThan(500);
    expect(content).toBe(frame);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});
