/** Pages as themes, page builders and plugins make them: what they do to everything must not harm a story. */
import { describe, expect, it } from 'vitest';
import { articlePage, useSite } from './site.js';
import { marks, settled, storyAddress, titleTrouble } from './story-page.js';
import type { Reader, Visit } from './visit.js';

const site = useSite();
const story = `<dateline-story src="${storyAddress}"></dateline-story>`;
const script = '<script type="module" src="/dist/cdn/dateline-story.js"></script>';

/** What default themes, resets and page builders say, all at once. */
site.add(
  'theme.css',
  `*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0 }
  html { font-size: 62.5% }
  body { background: #d1e4dd; color: #28303d; font: 1.8rem/1.7 serif; text-align: justify; hyphens: auto }
  body { letter-spacing: .08em; word-spacing: .2em; text-transform: uppercase; text-indent: 2em; text-shadow: 1px 1px red }
  button, input { padding: 15px 30px !important; background: #28303d !important; color: #fff !important; font-size: 2rem !important }
  table, td, th { border: 1px solid !important }
  img, video, iframe, canvas, svg { max-width: 100% !important; height: auto !important }
  p { margin-bottom: 2em !important }
  :focus { outline: none !important }`,
);
site.add(
  'hosts.css',
  `.column { width: 285px }
  .dark { background: #111; color: #eee }
  .late { content-visibility: auto; contain-intrinsic-size: auto 600px }
  .space { height: 3000px }
  .bar { position: fixed; inset: 0 0 auto; height: 32px; background: #1d2327; z-index: 99999 }
  html:has(.bar) { margin-top: 32px; --wp-admin--admin-bar--height: 32px }
  @media (max-width: 600px) { .bar { position: absolute; height: 46px } html:has(.bar) { --wp-admin--admin-bar--height: 46px } }`,
);

const page = (name: string, body: string, style = 'hosts.css', more = script): string =>
  site.add(`${name}.html`, articlePage(body, `<link rel="stylesheet" href="/own/${style}">${more}`));

async function open(path: string, reader?: Reader): Promise<Visit> {
  const visit = await site.open(path, reader);
  await visit.ready();
  return visit;
}

/** Waits until the story has been dressed for its page, which comes with the panel but is not waited for. */
function dressed({ page }: Visit): Promise<unknown> {
  return page.waitForFunction(() =>
    ['light', 'dark'].includes(getComputedStyle(document.querySelector('dateline-story')!).colorScheme),
  );
}

/** What of the panel stands out of the story, in pixels; what the map and the axis cut off is theirs. */
function overhang({ page }: Visit): Promise<number> {
  return page.evaluate(() => {
    const host = document.querySelector('dateline-story')!;
    const { left, right } = host.getBoundingClientRect();
    const parts = [...host.shadowRoot!.querySelectorAll('.panel, .panel > *, .bar > *')].flatMap((part) => [
      part,
      ...(part.localName === 'dateline-nav' ? part.shadowRoot!.querySelectorAll('*') : []),
    ]);
    const boxes = parts.map((part) => part.getBoundingClientRect());
    return Math.max(...boxes.map((box) => Math.max(left - box.left, box.right - right)));
  });
}

async function readsAndFollows(visit: Visit): Promise<void> {
  await visit.page.evaluate(() => document.querySelector('dateline-story')!.show('departure'));
  await settled(visit.page);
  expect(await titleTrouble(visit.page, 'departure')).toBeUndefined();
  const active = (await marks(visit.page, 'dateline-map')).filter(({ isActive }) => isActive);
  expect(active.flatMap(({ events }) => events)).toContain('departure');
  expect(visit.errors).toEqual([]);
}

describe('a story', () => {
  it.each([
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ])('under a theme that dresses everything keeps its own dress, $width wide', async (reader) => {
    const visit = await open(page('theme', `<div>${story}</div>`, 'theme.css'), reader);
    await dressed(visit);
    const dress = await visit.page.evaluate(() => {
      const host = document.querySelector('dateline-story')!;
      const nav = host.shadowRoot!.querySelector('dateline-nav')!.shadowRoot!;
      const { letterSpacing, wordSpacing, textTransform, textIndent, textShadow, fontSize } = getComputedStyle(
        nav.querySelector('.position')!,
      );
      const button = getComputedStyle(nav.querySelector('button')!);
      const { paddingInlineStart } = getComputedStyle(document.querySelector('dateline-event')!);
      return {
        text: [letterSpacing, wordSpacing, textTransform, textIndent, textShadow, fontSize],
        button: [button.paddingLeft, button.backgroundColor],
        rail: parseFloat(paddingInlineStart),
      };
    });
    expect(dress.text).toEqual(['normal', '0px', 'none', '0px', 'none', '13px']);
    expect(dress.button).toEqual(['6px', 'rgba(0, 0, 0, 0)']);
    expect(dress.rail).toBeGreaterThan(20);
    expect(await overhang(visit)).toBeLessThanOrEqual(0.5);
    await readsAndFollows(visit);
    await visit.close();
  });

  it('keeps within a column of 285 pixels', async () => {
    const visit = await open(page('column', `<div class="column">${story}</div>`));
    expect(await overhang(visit)).toBeLessThanOrEqual(0.5);
    await readsAndFollows(visit);
    await visit.close();
  });

  it.each([
    { width: 1280, height: 800, top: 32 },
    { width: 390, height: 844, top: 0 },
  ])('stays below a bar that the CMS keeps at the top: $top px in a window $width wide', async ({ top, ...reader }) => {
    const visit = await open(page('bar', `<div class="bar"></div>${story}<div class="space"></div>`), reader);
    await dressed(visit);
    await visit.page.evaluate(() => document.querySelector('dateline-story')!.show('departure'));
    await settled(visit.page);
    const panelTop = await visit.page.evaluate(
      () => document.querySelector('dateline-story')!.shadowRoot!.querySelector('.panel')!.getBoundingClientRect().top,
    );
    expect(panelTop).toBeCloseTo(top, 0);
    await readsAndFollows(visit);
    await visit.close();
  });

  it('is whole when the accordion that it is in opens', async () => {
    const visit = await site.open(page('details', `<details><summary>More</summary>${story}</details>`));
    await visit.page.click('summary');
    await visit.ready();
    const width = await visit.page.evaluate(
      () => document.querySelector('dateline-story')!.shadowRoot!.querySelector('dateline-map')!.clientWidth,
    );
    expect(width).toBeGreaterThan(400);
    await readsAndFollows(visit);
    await visit.close();
  });

  it('is told under an ancestor that is not laid out before it is near', async () => {
    const body = `<div class="space"></div><section class="late">${story}</section><div class="space"></div>`;
    const visit = await site.open(page('late', body));
    await visit.page.evaluate(() => document.querySelector('section')!.scrollIntoView({ behavior: 'instant' }));
    await visit.ready();
    await readsAndFollows(visit);
    await visit.close();
  });

  it('is told when a plugin holds all scripts back until the reader moves', async () => {
    const visit = await site.open(page('held', `<h1>A page</h1>${story}<p>Behind.</p>`, 'hosts.css', ''));
    await visit.page.evaluate(() => {
      const late = document.createElement('script');
      Object.assign(late, { type: 'module', src: '/dist/cdn/dateline-story.js' });
      document.head.append(late);
    });
    await visit.page.waitForSelector('dateline-story:defined');
    await visit.ready();
    await readsAndFollows(visit);
    await visit.close();
  });

  it('is dark in a page that is dark without saying so, and follows the page’s own switch', async () => {
    const visit = await open(page('dark', story));
    await dressed(visit);
    const scheme = (): Promise<string> =>
      visit.page.evaluate(() => getComputedStyle(document.querySelector('dateline-story')!).colorScheme);
    expect(await scheme()).toBe('light');
    await visit.page.evaluate(() => document.body.classList.add('dark'));
    await settled(visit.page);
    expect(await scheme()).toBe('dark');
    const lightness = await visit.page.evaluate(() =>
      [...document.querySelectorAll('dateline-event > :is(.dateline, .status, .sources)')].map((line) =>
        Math.max(...getComputedStyle(line).color.match(/\d+/g)!.map(Number)),
      ),
    );
    expect(Math.min(...lightness)).toBeGreaterThan(150);
    await visit.close();
  });

  it('in English reads from left to right in a page that does not', async () => {
    const visit = await open(page('rtl', `<div dir="rtl" lang="ar"><p>صفحة</p>${story}</div>`));
    const [text, map, direction] = await visit.page.evaluate(() => {
      const host = document.querySelector('dateline-story')!;
      const event = document.querySelector('dateline-event')!;
      const view = host.shadowRoot!.querySelector('dateline-map')!;
      return [event.getBoundingClientRect().left, view.getBoundingClientRect().left, getComputedStyle(event).direction];
    });
    expect(direction).toBe('ltr');
    expect(text).toBeGreaterThan(Number(map));
    expect(await overhang(visit)).toBeLessThanOrEqual(0.5);
    await readsAndFollows(visit);
    await visit.close();
  });

  it('can be read at a zoom of 400 %: nothing stands out, and the panel leaves the window to the text', async () => {
    const visit = await open(page('zoom', story), { width: 320, height: 256 });
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await overhang(visit)).toBeLessThanOrEqual(0.5);
    await readsAndFollows(visit);
    await visit.close();
  });
});
