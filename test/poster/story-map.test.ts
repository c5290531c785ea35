import { describe, expect, it } from 'vitest';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { drawPosters } from '../../src/poster/index.js';
import { readBasemap } from '../fixtures/basemap-files.js';
import { pictureStory } from '../fixtures/picture-story.js';
import { parseSvg } from './read-picture.js';

const at = (lat: number, lon: number) => ({ lat, lon });

const story: StoryDocument = {
  title: 'Two places and a district',
  lang: 'en',
  events: [
    { id: 'west', title: 'In the west', where: { name: 'Old Quay', ...at(54, -3.02) }, camera: { zoom: 15 } },
    { id: 'east', title: 'In the east', where: { name: 'Customs House', ...at(54, -3.0201) } },
    {
      id: 'vague',
      title: 'Somewhere',
      where: { name: 'the old town', somewhere: { ...at(54.004, -3.011), radius: 400 } },
    },
  ],
};

const attributesIn = (svg: string) =>
  Array.from(parseSvg(svg).getElementsByTagName('text'), (text) => ({
    text: text.textContent ?? '',
    x: Number(text.getAttribute('x')),
    anchor: text.getAttribute('text-anchor'),
    keepsWidth: text.hasAttribute('textLength'),
  }));

describe('a story on a picture', () => {
  it('names whom the picture is from, and has no scale and nothing of the earth', async () => {
    const told = pictureStory([{ title: 'The lamb', where: { name: 'The lamb', x: 15_000, y: 14_000 } }]);
    const asked: string[] = [];
    const { poster, events } = await drawPosters(told, (path) => {
      asked.push(path);
      return readBasemap(path);
    });
    expect(events).toHaveLength(1);
    for (const { svg } of [poster, ...events]) {
      const texts = attributesIn(svg).map(({ text }) => text);
      expect(texts).toContain('The museum');
      expect(texts.join()).not.toMatch(/Natural Earth|\d k?m\b|No map/);
    }
    expect(asked).toEqual([]);
  });
});

describe('text on the map of a picture, where the viewer’s font is a wider one', async () => {
  const { events } = await drawPosters(parseStory(story).story, readBasemap);
  const texts = events.flatMap(({ svg }) => attributesIn(svg));

  it('grows away from the mark that it names', () => {
    const names = texts.filter(({ text }) => text === 'Old Quay' || text === 'Customs House');
    expect(names.length).toBeGreaterThan(1);
    for (const { anchor } of names) expect(anchor).toMatch(/^(start|end)$/);
  });

  it('stays within its frame', () => {
    const framed = texts.filter(({ text }) => text.startsWith('? somewhere'));
    expect(framed.length).toBeGreaterThan(0);
    for (const { keepsWidth } of framed) expect(keepsWidth).toBe(true);
  });

  it('is not cut at the edge: the scale begins where it is', () => {
    const scale = texts.find(({ text }) => /^\d+ k?m$/.test(text))!;
    expect(scale).toMatchObject({ anchor: 'start', x: 8 });
  });
});
