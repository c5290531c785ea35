import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { drawPosters } from '../../src/poster/index.js';
import { readBasemap } from '../fixtures/basemap-files.js';
import { greyJpeg, plainPng } from '../fixtures/tiny-pictures.js';
import { parseSvg, readTexts } from './read-picture.js';

const quay = { name: 'Old Quay', lat: 54, lon: -3 };
const around = (degrees: number) => ({
  south: 54 - degrees,
  west: -3 - degrees,
  north: 54 + degrees,
  east: -3 + degrees,
});
const plan = { image: 'plan.png', bounds: around(0.005), attribution: 'City archive' };
const story: StoryDocument = {
  lang: 'en',
  title: 'Around the quay',
  basemap: [plan],
  events: [{ id: 'fire', title: 'A fire', where: quay, camera: { zoom: 15 } }],
};

const red = plainPng(4, 2, [255, 0, 0]);
const files = new Map([
  ['plan.png', red],
  ['photo.jpg', greyJpeg],
  ['plan.svg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>')],
  ['huge.png', new Uint8Array([...red, ...new Array<number>(300_000).fill(0)])],
]);

const draw = (document: StoryDocument) =>
  drawPosters(parseStory(document).story, readBasemap, undefined, (path) => Promise.resolve(files.get(path)));
const drawEvent = async (document: StoryDocument) => (await draw(document)).events[0]!.svg;
const imagesIn = (svg: string) => [...parseSvg(svg).getElementsByTagName('image')];
const hrefsIn = (svg: string) => imagesIn(svg).map((image) => image.getAttribute('href'));
const dataOf = (type: string, bytes: Uint8Array) =>
  `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
const credits = (svg: string) => readTexts(svg).map(({ text }) => text).filter((text) => text.includes('archive') || text.includes('Natural')); // prettier-ignore

/** The colour of a pixel of a drawing, as the command line makes pixels of it. */
function pixelOf(svg: string, x: number, y: number): number[] {
  const { pixels, width } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return [...pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)];
}

describe('a picture over the map of a drawing', () => {
  it('is in it, on the card and on the event’s map, and is named', async () => {
    const { poster, events } = await draw(story);
    for (const { svg } of [poster, ...events]) {
      expect(hrefsIn(svg)).toEqual([dataOf('png', red)]);
      expect(credits(svg).join()).toContain('City archive');
    }
  });

  it('lies where its corners do, below names, above the ground', async () => {
    const svg = await drawEvent(story);
    // At zoom 15, 0.01 degrees are 233 pixels; a drawing has 1.25 for each, and 720 × 480 in all.
    const half = (256 * 2 ** 15 * 0.01 * 1.25) / 360 / 2;
    expect(pixelOf(svg, Math.round(360 - half + 3), 200)).toEqual([255, 0, 0]);
    expect(pixelOf(svg, Math.round(360 - half - 3), 200)).not.toEqual([255, 0, 0]);
    const high = half / Math.cos((54 * Math.PI) / 180);
    expect(pixelOf(svg, 300, Math.max(1, Math.round(240 - high + 3)))).toEqual([255, 0, 0]);
    expect(svg.indexOf('<image')).toBeLessThan(svg.indexOf('Old Quay</text>'));
  });

  it('is turned where its corners are', async () => {
    const { north, west, south, east } = around(0.002);
    const corners = [
      { lat: 54, lon: west },
      { lat: north, lon: -3 },
      { lat: 54, lon: east },
      { lat: south, lon: -3 },
    ];
    const svg = await drawEvent({ ...story, basemap: [{ image: 'plan.png', corners }] });
    const half = (256 * 2 ** 15 * 0.004 * 1.25) / 360 / 2;
    expect(pixelOf(svg, Math.round(360 - 0.8 * half), 240)).toEqual([255, 0, 0]);
    expect(pixelOf(svg, Math.round(360 - 0.8 * half), Math.round(240 - 0.8 * half))).not.toEqual([255, 0, 0]);
  });

  it('is as much seen as the story says', async () => {
    const [image] = imagesIn(await drawEvent({ ...story, basemap: [{ ...plan, opacity: 0.5 }] }));
    expect(image!.getAttribute('opacity')).toBe('0.5');
  });

  it('of an event is with that event alone: of before and after, the second', async () => {
    const bounds = around(0.01);
    const other = { ...story.events[0]!, id: 'other' };
    const events = [{ ...story.events[0]!, basemap: [{ image: 'photo.jpg', bounds }, plan] }, other];
    const drawn = (await draw({ ...story, basemap: undefined, events })).events;
    expect(drawn.map(({ svg }) => hrefsIn(svg))).toEqual([[dataOf('png', red)], []]);
  });

  it.each([
    ['is SVG', 'plan.svg'],
    ['is not there', 'none.png'],
    ['is too large', 'huge.png'],
    ['is of another host', 'https://example.org/plan.png'],
  ])('is left out where it %s, and is not named', async (_, image) => {
    const svg = await drawEvent({ ...story, basemap: [{ ...plan, image }] });
    expect(hrefsIn(svg)).toEqual([]);
    expect(credits(svg)).toEqual([]);
  });

  it('is left out where the view does not show it', async () => {
    expect(hrefsIn(await drawEvent({ ...story, basemap: [{ ...plan, bounds: { south: 10, west: 10, north: 11, east: 11 } }] }))).toEqual([]);
  }); // prettier-ignore

  it('is what it is, whatever its name says', async () => {
    files.set('wrong.png', greyJpeg);
    const svg = await drawEvent({ ...story, basemap: [{ ...plan, image: 'wrong.png' }] });
    expect(hrefsIn(svg)).toEqual([dataOf('jpeg', greyJpeg)]);
    expect(pixelOf(svg, 300, 200)).toEqual([53, 53, 53]);
  });
});

describe('the drawings of a story that is told on a picture', () => {
  const onPicture = (image: string): StoryDocument => ({
    lang: 'en',
    title: 'In the hall',
    basemap: [{ image, width: 800, height: 400, attribution: 'City archive' }],
    events: [
      { id: 'door', title: 'A knock', where: { name: 'Door', x: 100, y: 200 } },
      { id: 'window', title: 'A light', where: { name: 'Window', x: 700, y: 200 } },
    ],
  });

  it('have the picture in the place of the earth, and name nobody else', async () => {
    const { poster, events } = await draw(onPicture('plan.png'));
    for (const { svg } of [poster, ...events]) {
      expect(hrefsIn(svg)).toEqual([dataOf('png', red)]);
      expect(credits(svg)).toEqual(['City archive']);
      expect(readTexts(svg).map(({ text }) => text)).not.toContain('No map this close');
      expect(svg).not.toMatch(/>\d+ k?m</);
    }
  });

  it('have their marks on plain paper where it cannot be had', async () => {
    const { events } = await draw(onPicture('none.png'));
    const names = events.map(({ svg }) => readTexts(svg).map(({ text }) => text));
    expect(events.map(({ svg }) => hrefsIn(svg))).toEqual([[], []]);
    expect(names[0]).toContain('Door');
    expect(names[1]).toContain('Window');
  });
});
