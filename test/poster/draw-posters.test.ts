import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { EventDocument, StoryDocument } from '../../src/core/document/schema.js';
import { isWithin, doOverlap } from '../../src/core/map/labels.js';
import { drawPosters, type ReadAsset } from '../../src/poster/index.js';
import { denseStory, placesStory, signsStory } from '../../stories/made-up-stories.js';
import { readBasemap } from '../fixtures/basemap-files.js';
import { parseSvg, readMarks, readTexts } from './read-picture.js';
import { readStory } from './story-file.js';

const kim = readStory('kim-in-russia/story');
const arabic = readStory('kim-in-russia/story.ar');
const voyage = readStory('first-circumnavigation/story');
const dense: StoryDocument = { ...denseStory, events: denseStory.events.slice(0, 60) };

const longTitle =
  'The extraordinarily long and winding account of how an armoured train crossed a river, and of everything that everybody said, claimed, denied and expected before, during and after it';

const withoutPlaces = (document: StoryDocument): StoryDocument => ({
  ...document,
  events: document.events.map((event): EventDocument => ({ ...event, where: undefined, journey: undefined })),
});

const stories: Readonly<Record<string, StoryDocument>> = {
  'a train': kim,
  'a train, in Arabic': arabic,
  'a voyage round the world': voyage,
  'sixty events': dense,
  'places of every kind': placesStory,
  'every sign': signsStory,
  'a long title': { ...placesStory, title: longTitle },
  'a title in Japanese': {
    ...placesStory,
    lang: 'ja',
    title: '総書記の列車が国境を越えて隣国へ、首脳会談は「極東の某所」で行われる見通し',
  },
  'long words for everything': {
    title: longTitle,
    lang: 'en',
    events: [
      {
        id: 'a',
        title: longTitle,
        when: '2020-05-01T10:00',
        whenText: `at an hour of which ${longTitle}`,
        where: { name: longTitle, lat: 48, lon: 11 },
      },
      {
        id: 'b',
        title: longTitle.replaceAll(' ', ''),
        where: { name: longTitle.replaceAll(' ', ''), lat: 48, lon: 13 },
      },
    ],
  },
  'no place': withoutPlaces(signsStory),
  'no date': { ...placesStory, events: placesStory.events.map((event) => ({ ...event, when: undefined })) },
  'a few streets and an embassy': {
    title: 'A fire in a few streets',
    lang: 'en',
    events: [
      { id: 'quay', title: 'It burns', where: { name: 'Old Quay', lat: 54.004, lon: -3.011 } },
      { id: 'closed', title: 'Closed', where: { name: 'Around', area: { lat: 54.004, lon: -3.011, radius: 400 } } },
      { id: 'ward', title: 'Two are treated', where: { name: 'Hospital', lat: 53.992, lon: -3.03 } },
      { id: 'school', title: 'No school', where: { name: 'School', lat: 54.01, lon: -3.03 } },
      { id: 'far', title: 'An answer', where: { name: 'Singapore', lat: 1.3, lon: 103.8 } },
    ],
  },
  'one place by its name': {
    title: 'A court',
    lang: 'en',
    events: ['a', 'b'].map((id) => ({ id, title: id, when: '2020', where: { name: 'Old Hall' } })),
  },
  'places by their names': {
    title: 'Inventions',
    lang: 'en',
    events: ['Mainz', 'Como'].map((where) => ({ title: where, when: '1800', where: { name: where } })),
  },
  'neither place nor date': { title: 'A title all the same', lang: 'en', events: [{ id: 'a', title: 'A' }] },
  'no event': { title: 'Nothing yet', lang: 'en', events: [] },
};

const nothing = () => Promise.resolve(undefined);
const drawDocument = (document: StoryDocument, readAsset: ReadAsset = readBasemap) =>
  drawPosters(parseStory(document).story, readAsset);
const frame = { x: 0, y: 0, width: 1200, height: 630 };
const mapFrame = { x: 0, y: 0, width: 720, height: 480 };

/** Each story's pictures are drawn once. */
const drawn = new Map<string, ReturnType<typeof drawPosters>>();
function draw(name: string): ReturnType<typeof drawPosters> {
  const posters = drawn.get(name) ?? drawDocument(stories[name]!);
  drawn.set(name, posters);
  return posters;
}

const pictures = async (name: string) => {
  const { poster, events } = await draw(name);
  return [poster, ...events];
};

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

describe.each(Object.keys(stories))('the pictures of a story with %s', (name) => {
  it('are a card of 1200 × 630 and maps of 720 × 480, each with a name and a description', async () => {
    const { poster, events } = await draw(name);
    const sizeOf = (svg: string) => ['width', 'height', 'viewBox'].map((size) => parseSvg(svg).getAttribute(size));
    expect(sizeOf(poster.svg)).toEqual(['1200', '630', '0 0 1200 630']);
    for (const { svg } of events) expect(sizeOf(svg)).toEqual(['720', '480', '0 0 720 480']);
    for (const { svg, alt } of [poster, ...events]) {
      const root = parseSvg(svg);
      expect(root.getAttribute('role')).toBe('img');
      expect(root.getElementsByTagName('title')[0]?.textContent).not.toBe('');
      expect(root.getElementsByTagName('desc')[0]?.textContent).toBe(alt);
      expect(alt.length).toBeGreaterThan(5);
    }
  });

  it('fetch nothing, run nothing, and hold no style that a strict policy refuses', async () => {
    for (const { svg } of await pictures(name)) {
      expect(svg.match(/https?:[^"]*|url\((?!#)|href="(?!#)/g)).toEqual(['http://www.w3.org/2000/svg']);
      expect(svg).not.toMatch(/<(script|style|foreignObject|image|a)\b|\sstyle=|\son\w+=/);
    }
  });

  it('give every event with a point a map of its own, with its mark in the frame', async () => {
    const { story } = parseStory(stories[name]!);
    const { events } = await draw(name);
    const points = story.events.filter(({ places }) => places[0]?.kind === 'point');
    const ids = events.map(({ id }) => id);
    expect(ids).toEqual(story.events.map(({ id }) => id).filter((id) => ids.includes(id)));
    for (const { id } of points) {
      const active = readMarks(events.find((event) => event.id === id)!.svg).filter((mark) => mark.active);
      expect(active.length).toBeGreaterThan(0);
      const inFrame = active.filter(({ x, y }) => isWithin({ x: x - 12, y: y - 12, width: 24, height: 24 }, mapFrame));
      expect(inFrame.length).toBeGreaterThan(0);
    }
  });

  it('have names that lie within them and not on one another', async () => {
    const { poster, events } = await draw(name);
    for (const { svg, bounds } of [
      { svg: poster.svg, bounds: frame },
      ...events.slice(0, 8).map(({ svg }) => ({ svg, bounds: mapFrame })),
    ]) {
      // The count of a shared mark may lie on what is drawn under it.
      const texts = readTexts(svg).filter(({ text }) => !/^\d+$/.test(text));
      for (const [index, { text, box }] of texts.entries()) {
        expect(isWithin(box, bounds), text).toBe(true);
        const others = texts.slice(index + 1).filter((other) => doOverlap(box, other.box));
        expect(others.map((other) => `${other.text} on ${text}`)).toEqual([]);
      }
    }
  });

  it('say the title within the middle square, whole or with “…”', async () => {
    const { title = '' } = stories[name]!;
    const lines = readTexts((await draw(name)).poster.svg).filter(
      ({ face, text, size }) => face === 'serif' || (size > 28 && plain(text) !== ''),
    );
    const said = lines.map(({ text }) => plain(text)).join(' ');
    for (const { box } of lines) expect(isWithin(box, { x: 285, y: 15, width: 630, height: 600 })).toBe(true);
    const spaceless = (text: string) => text.replaceAll(' ', '');
    if (said.endsWith('…')) expect(spaceless(title)).toContain(spaceless(said.slice(0, -1)));
    else expect(spaceless(said)).toBe(spaceless(title));
  });

  it('say whose the map is, where there is one', async () => {
    const { poster, events } = await draw(name);
    const credits = ({ svg }: { svg: string }) =>
      readTexts(svg).filter(({ text }) => text === 'Natural Earth · © GeoNames' || text === 'No map this close');
    for (const event of events) expect(credits(event)).toHaveLength(1);
    expect(credits(poster)).toHaveLength(events.length > 0 ? 1 : 0);
  });
});

describe('a card', () => {
  const textsOf = async (name: string) => readTexts((await draw(name)).poster.svg).map(({ text }) => plain(text));

  it('says in words what is to be seen on it', async () => {
    const altOf = async (name: string) => (await draw(name)).poster.alt;
    expect(await altOf('a train')).toMatch(
      /^Map: Khasan, .*\. Kim Jong Un’s train to Russia\. 2019 – 17 September 2023$/,
    );
    expect(await altOf('no place')).toBe('Timeline. Every sign. March 2024 – 18 May 2024');
    expect(await altOf('neither place nor date')).toBe('A title all the same');
  });

  it('opens with place and time, the time as precisely as it is known', async () => {
    expect(await textsOf('a train')).toEqual(expect.arrayContaining(['KHASAN', '2019 – 17 September 2023']));
    expect(await textsOf('a voyage round the world')).toContain('SEVILLE');
    expect(await textsOf('no place')).toContain('March 2024 – 18 May 2024');
  });

  it('names a place that no map shows only where it is that of the whole story', async () => {
    expect(await textsOf('one place by its name')).toContain('OLD HALL');
    expect(await textsOf('places by their names')).not.toContain('MAINZ');
  });

  it('is read from right to left in Arabic', async () => {
    const texts = readTexts((await draw('a train, in Arabic')).poster.svg);
    const find = (text: string) => texts.find((one) => plain(one.text) === text)!.box.x;
    expect(find('خاسان')).toBeGreaterThan(find('2019 – 17 سبتمبر 2023'));
    expect(find('2019')).toBeGreaterThan(find('يوليو 2023'));
  });

  it('points to what lies beyond its map', async () => {
    expect(await textsOf('a train')).toEqual(expect.arrayContaining(['Washington', 'Moscow', 'Vladivostok']));
  });

  it('names its events where there is no map to look at', async () => {
    const texts = await textsOf('no place');
    expect(texts).toEqual(expect.arrayContaining(['Confirmed', 'Denied', 'Expected']));
  });

  it('has one strong mark on the map and one on the axis', async () => {
    const marks = readMarks((await draw('a train')).poster.svg).filter(({ active }) => active);
    expect(marks).toHaveLength(2);
  });

  it('has no axis where nothing has a date', async () => {
    expect((await textsOf('no date')).filter((text) => /\d{4}/.test(text))).toEqual([]);
  });
});

describe('the pictures of a story', () => {
  it('are the same for the same story, byte for byte', async () => {
    expect(await drawDocument(structuredClone(kim))).toEqual(await draw('a train'));
  });

  it('are drawn without the basemap where it cannot be read', async () => {
    const { poster, events } = await drawDocument(kim, nothing);
    for (const { svg } of [poster, ...events]) expect(readTexts(svg).length).toBeGreaterThan(0);
  });

  it('are light enough for a page', async () => {
    for (const name of Object.keys(stories))
      for (const { svg } of await pictures(name)) expect(Buffer.byteLength(svg)).toBeLessThan(50_000);
  });

  it.each(['a train', 'a train, in Arabic', 'a voyage round the world'])(
    'have maps of 20 kB at most, but for one with all the outline of Russia: %s',
    async (name) => {
      const { events } = await draw(name);
      for (const { id, svg } of events)
        expect(Buffer.byteLength(svg), id).toBeLessThan(id === 'trip-2019' ? 27_500 : 20_000);
    },
  );

  it.each([
    ['a train', 16_000, 22_000],
    ['a train, in Arabic', 17_000, 23_000],
    ['a voyage round the world', 10_000, 44_000],
  ])('weigh little for what they show: %s, %d bytes a map and %d the card', async (name, map, card) => {
    const { poster, events } = await draw(name);
    expect(events.reduce((sum, { svg }) => sum + Buffer.byteLength(svg), 0) / events.length).toBeLessThan(map);
    expect(Buffer.byteLength(poster.svg)).toBeLessThan(card);
  });

  it('keep their ids apart, so that all may be in one page', async () => {
    const ids = (await pictures('a train')).flatMap(({ svg }) =>
      [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
    );
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    '</text><script>alert(1)</script>',
    '"><a href="javascript:alert(1)">',
    ']]>&amp;\u0000\u0001\ud800',
    '&#0;<!--',
  ])('write %j as text, whatever it is a name of', async (name) => {
    const document: StoryDocument = {
      title: name,
      lang: 'en',
      events: [{ id: 'a', title: name, label: name, when: '2020', whenText: name, where: { name, lat: 1, lon: 2 } }],
    };
    const { poster, events } = await drawDocument(document, nothing);
    for (const { svg } of [poster, ...events]) {
      const root = parseSvg(svg);
      for (const tag of ['script', 'a', 'foreignObject', 'image', 'style'])
        expect(root.getElementsByTagName(tag)).toHaveLength(0);
      expect(root.textContent).toContain(name.replace(/[\p{Cc}\p{Cs}]/gu, ''));
    }
  });

  it('draw what is good of a document with mistakes, and throw for none', async () => {
    const broken = { title: 7, lang: '!', events: [null, { when: 'soon', where: { lat: 95, lon: 'x' } }, 'text'] };
    const { poster } = await drawDocument(broken as unknown as StoryDocument, nothing);
    expect(parseSvg(poster.svg).getAttribute('width')).toBe('1200');
  });
});
