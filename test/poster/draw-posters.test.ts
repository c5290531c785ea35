import { describe, expect, it } from 'vitest';
import { DOMParser } from '@xmldom/xmldom';
import type { StoryDocument } from '../../src/core/schema.js';
import { drawPosters, folderSource } from '../../src/poster/index.js';
import { readStory } from './story-file.js';

const kim = readStory('kim-in-russia/story');

/** Fails where a text is not well-formed XML. */
function parseSvg(svg: string) {
  const onError = (level: string, message: string) => {
    throw new SyntaxError(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(svg, 'image/svg+xml').documentElement!;
}

describe('the pictures of a story', () => {
  it('are a card of 1200 × 630 and a map of 720 × 480 for every event with a place', async () => {
    const { poster, events } = await drawPosters(kim, folderSource());
    const sizeOf = (svg: string) => ['width', 'height'].map((name) => Number(parseSvg(svg).getAttribute(name)));
    expect(sizeOf(poster.svg)).toEqual([1200, 630]);
    for (const { svg } of events) expect(sizeOf(svg)).toEqual([720, 480]);
    const placed = kim.events.filter(({ where }) => where !== undefined).map(({ id }) => id);
    expect(events.map(({ id }) => id)).toEqual(placed);
  });

  it('are the same for the same story, byte for byte', async () => {
    expect(await drawPosters(kim, folderSource())).toEqual(await drawPosters(structuredClone(kim), folderSource()));
  });

  it('are drawn without the basemap where it cannot be read', async () => {
    const { poster, events } = await drawPosters(kim, () => Promise.resolve(undefined));
    for (const { svg } of [poster, ...events])
      expect(parseSvg(svg).getElementsByTagName('text').length).toBeGreaterThan(0);
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
      events: [{ id: 'a', title: name, label: name, when: '2020', where: { name, lat: 1, lon: 2 } }],
    };
    const { poster, events } = await drawPosters(document, () => Promise.resolve(undefined));
    for (const { svg } of [poster, ...events]) {
      const root = parseSvg(svg);
      for (const tag of ['script', 'a', 'foreignObject', 'image', 'style'])
        expect(root.getElementsByTagName(tag)).toHaveLength(0);
      expect(root.textContent).toContain(name.replace(/[^\t\n\r\x20-\ud7ff\ue000-\uffff]/g, ''));
    }
  });

  it('fetch nothing: they name no address but that of SVG itself', async () => {
    const { poster, events } = await drawPosters(kim, folderSource());
    for (const { svg } of [poster, ...events])
      expect(svg.match(/https?:[^"]*|url\((?!#)|href="(?!#)/g)).toEqual(['http://www.w3.org/2000/svg']);
  });
});
