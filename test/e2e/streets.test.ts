/** The streets of a story in the page: who is asked for them, how they are named, and that nothing lies over anything. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strictPolicy } from '../../scripts/site.mjs';
import type { StoryDocument, StreetsDocument } from '../../src/core/document/schema.js';
import { listStreets } from '../../src/core/document/to-basemap.js';
import { articlePage, useSite } from './site.js';
import { localAddress, marks, readers, settled, streetsDrawn } from './story-page.js';
import type { Visit } from './visit.js';

const local = JSON.parse(readFileSync(`.${localAddress}`, 'utf8')) as StoryDocument;
const [[, streets]] = listStreets(local.basemap) as [[number, StreetsDocument]];
const file = readFileSync(`stories/harbour-fire/${streets.src}`);

const site = useSite({
  policy: `${strictPolicy}; require-trusted-types-for 'script'; trusted-types lit-html`,
  answers: { '/moved.json': (response) => void response.writeHead(302, { Location: '/own/streets.json' }).end() },
});
site.add('streets.json', file);

/** A page with the story, its streets at `src`, its map credited to OpenStreetMap. */
function page(name: string, { lang = 'en', src = 'streets.json' } = {}): string {
  const basemap = [{ ...streets!, src, attribution: '© OpenStreetMap contributors' }];
  const story = site.add(`${name}-story.json`, JSON.stringify({ ...local, lang, basemap }));
  return site.add(`${name}.html`, articlePage(`<dateline-story src="${story}"></dateline-story>`));
}

const plain = page('plain');

const mapOf = ({ page }: Visit) =>
  page.evaluateHandle(
    () => document.querySelector('dateline-story')!.shadowRoot!.querySelector('dateline-map')!.shadowRoot!,
  );

it.each(readers)('are drawn under the strictest policy, asked for once, and nobody else is: on $name', async (reader) => {
  const visit = await site.open(plain, reader);
  await visit.ready();
  await streetsDrawn(visit.page);
  const { violations, problems } = await visit.notes();
  expect({ violations, problems, errors: visit.errors }).toEqual({ violations: [], problems: [], errors: [] });
  expect(visit.requests.filter((url) => url.endsWith('/own/streets.json'))).toHaveLength(1);
  expect(visit.requests.filter((url) => !url.startsWith(site.address('/')))).toEqual([]);
  await visit.close();
}); // prettier-ignore

it('lead by Tab to OpenStreetMap, with a ring around the link', async () => {
  const visit = await site.open(plain);
  await visit.ready();
  await streetsDrawn(visit.page);
  const focused = () =>
    visit.page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(at!);
      return { href: at!.getAttribute('href'), ring: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth) };
    });
  let stop = await focused();
  for (let press = 0; press < 30 && !stop.href?.includes('openstreetmap'); press++) {
    await visit.page.keyboard.press('Tab');
    stop = await focused();
  }
  expect(stop.href).toBe('https://www.openstreetmap.org/copyright');
  expect(stop.ring).toBeGreaterThanOrEqual(2);
  await visit.close();
});

/** What lies over what in the corners of the map, or out of it, and where the map has a hole. */
async function troubles(visit: Visit): Promise<string[]> {
  return (await mapOf(visit)).evaluate((root) => {
    const frame = root.host.getBoundingClientRect();
    const names = ['.scale', '.credit', '.credit a', '.controls', '.back'];
    const boxes = names.map((name) => ({ name, box: root.querySelector(name)!.getBoundingClientRect() }));
    const isOver = (one: DOMRect, other: DOMRect) =>
      one.left < other.right - 0.5 &&
      other.left < one.right - 0.5 &&
      one.top < other.bottom - 0.5 &&
      other.top < one.bottom - 0.5;
    const over = boxes.flatMap(({ name, box }, index) =>
      boxes
        .slice(0, index)
        .filter((other) => isOver(box, other.box) && name !== '.credit a' && other.name !== '.credit a')
        .map((other) => `${name} over ${other.name}`),
    );
    const outside = boxes.filter(
      ({ box: { left, right, top, bottom } }) =>
        left < frame.left - 0.5 || right > frame.right + 0.5 || top < frame.top - 0.5 || bottom > frame.bottom + 0.5,
    );
    const canvas = root.querySelector('canvas')!;
    const shown = canvas.getBoundingClientRect();
    const hasHole = shown.left > frame.left + 0.5 || shown.right < frame.right - 0.5;
    return [...over, ...outside.map(({ name }) => `${name} is outside`), ...(hasHole ? ['a hole'] : [])];
  });
}

describe.each([
  { what: 'from left to right', lang: 'en' },
  { what: 'from right to left', lang: 'ar' },
  { what: 'in forced colours', lang: 'en', forced: true },
])('scale, credit, buttons, and the way back, $what', ({ lang, forced }) => {
  it('lie beside each other, however wide the map is', async () => {
    const visit = await site.open(page(`boxes-${lang}`, { lang }), { reducedMotion: true });
    if (forced) {
      const features = [{ name: 'forced-colors', value: 'active' }];
      await (await visit.page.createCDPSession()).send('Emulation.setEmulatedMedia', { features });
    }
    await visit.ready();
    const map = await mapOf(visit);
    await map.evaluate((root) => root.querySelector<HTMLElement>('.controls button')!.click());
    for (const width of [320, 390, 800, 1280]) {
      await visit.page.setViewport({ width, height: 700 });
      await visit.page.evaluate(() =>
        document.querySelector('dateline-story')!.scrollIntoView({ behavior: 'instant' }),
      );
      await settled(visit.page);
      expect(await troubles(visit), `${width} pixels`).toEqual([]);
    }
    await visit.close();
  });
});

describe('streets whose code or file does not come', () => {
  it.each([
    ['the code of close maps', { broken: /chunks\/close-map/ }, {}],
    ['the code that asks whom they are of', { broken: /chunks\/map-consent/ }, {}],
    ['their file', { broken: /own\/streets\.json/ }, {}],
    ['their file, where its server sends on: nobody has said to whom', {}, { src: '/moved.json' }],
  ])('are told once, and the story is there with its marks: %s', async (_, reader, options) => {
    const visit = await site.open(page('lost', options), { ...reader, reducedMotion: true });
    await visit.ready();
    await visit.page.waitForFunction(() => window.notes.problems.length > 0);
    await visit.page.evaluate(() => document.querySelector('dateline-story')!.next());
    await settled(visit.page);
    await visit.quiet();
    expect((await visit.notes()).problems.map((each) => each.split(' ')[0])).toEqual(['streets-unavailable']);
    expect((await marks(visit.page, 'dateline-map')).length).toBeGreaterThan(2);
    const credit = await (await mapOf(visit)).evaluate((root) => root.querySelector('.credit')?.textContent ?? '');
    expect(credit).not.toContain('OpenStreetMap');
    await visit.close();
  }); // prettier-ignore
});
