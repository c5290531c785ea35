import { expect, it } from 'vitest';
import { drawStory } from '../../src/publish/draw-story.js';
import { italian } from '../fixtures/italian.js';
import { smallStory } from '../fixtures/small-story.js';
import { published, readerOf } from './sample-site.js';

it('draws the card, in pixels too where it can, and a map of each event that has a place', async () => {
  const asked: string[] = [];
  const toPng = (svg: string) => {
    asked.push(svg);
    return Promise.resolve(new Uint8Array([1]));
  };
  const { drawings } = await drawStory(published(), { readAsset: readerOf(), toPng });
  expect(asked).toEqual([drawings.poster.svg]);
  expect(drawings.poster).toMatchObject({ png: new Uint8Array([1]), width: 1200, height: 630 });
  expect([...drawings.maps.keys()]).toEqual(['arrival', 'departure', 'storm', 'launch']);
  expect(drawings.maps.get('arrival')).toMatchObject({ width: 720, height: 480 });
});

it.each([
  ['nothing draws them', {}],
  ['they cannot be drawn', { toPng: () => Promise.resolve(undefined) }],
])('has no pixels where %s', async (_, tools) => {
  const { drawings } = await drawStory(published(), { readAsset: readerOf(), ...tools });
  expect(drawings.poster).not.toHaveProperty('png');
  expect(drawings.poster.svg).toContain('<svg');
});

it('tells the story in the words that are of its language, in its drawings too', async () => {
  const inItalian = published({ ...smallStory, lang: 'it' });
  const { language, drawings } = await drawStory(inItalian, { readAsset: readerOf() }, [italian]);
  expect(language.words).toBe(italian);
  expect(drawings.poster.svg).toContain('maggio 2024');
  expect(drawings.maps.get('departure')?.alt).toMatch(
    /^Mappa: North Pier\. verso le 0?9:10 del mercoledì 8 maggio 2024\. /,
  );
  expect((await drawStory(published(), { readAsset: readerOf() }, [italian])).language.words.lang).toBe('en');
});
