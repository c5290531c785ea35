import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { parseStory } from '../../src/core/document/parse-story.js';
import { toLanguage } from '../../src/core/words/language.js';
import { loadWords } from '../../src/core/words/load-words.js';
import { packs } from '../../src/map/packs/index.js';
import { toAssetPath } from '../../src/poster/basemap.js';
import { writePreloads } from '../../src/publish/preloads.js';

const document: StoryDocument = { events: [{ title: 'E', where: { name: 'Pyongyang', lat: 39, lon: 125.75 } }] };
const { story } = parseStory(document);
const files = {
  page: [],
  first: ['chunks/reader.js', 'chunks/shared.js'],
  streets: ['chunks/close-map.js'],
  words: { ar: 'chunks/ar.js' },
  tiles: [],
  ownWords: ['chunks/own-words.js'],
  basemap: 'chunks/basemap.js',
  others: [],
};
const known = packs.filter(({ name }) => ['world-outline', 'world-low', 'east-asia'].includes(name));
const element = { folder: 'assets/abc', files, packs: known };

async function write({ lang = 'en', of = element, own = '', told = story } = {}) {
  const ours = await loadWords(lang);
  const language = toLanguage(lang, ours);
  return writePreloads({ story: told, language }, '../', { element: of, words: new Map(own ? [[ours, own]] : []) });
}

const module = (path: string) => `<link rel="modulepreload" href="../assets/abc/${path}">`;
const data = (address: string) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${address}">`;
const shapes = ['world-outline', 'east-asia'].map((wanted) => data(`../assets/abc/${toAssetPath(packs.find(({ name }) => name === wanted)!)}`)); // prettier-ignore

describe('the preloads of a page', () => {
  it('are the code, the story beside the page, and what every window’s map begins with, in the order they are asked for', async () => {
    expect(await write()).toEqual([
      module('chunks/reader.js'),
      module('chunks/shared.js'),
      data('story.json'),
      ...shapes,
    ]);
  });

  it('are nothing of a map where the story has nothing for one', async () => {
    const told = parseStory({ events: [{ title: 'E', where: { name: 'Pyongyang' } }] }).story;
    expect(await write({ told })).toEqual([module('chunks/reader.js'), module('chunks/shared.js'), data('story.json')]);
  });

  it('are the words too, where they are no English', async () => {
    expect(await write({ lang: 'ar-EG' })).toContain(module('chunks/ar.js'));
    expect(await write({ lang: 'tlh' })).toEqual(await write());
  });

  it('are words of the site’s own, and what reads them, where the story is told with them', async () => {
    const lines = await write({ own: 'assets/words-it.json' });
    expect(lines).toContain(module('chunks/own-words.js'));
    expect(lines).toContain(data('../assets/words-it.json'));
  });

  it('are the picture that is the map, where it is one file beside the story, and nothing of the earth', async () => {
    const onPicture = (picture: object) =>
      parseStory({ basemap: [{ width: 800, height: 400, ...picture }], events: [{ title: 'E', where: { name: 'Door', x: 1, y: 2 } }] } as StoryDocument).story; // prettier-ignore
    const code = [module('chunks/reader.js'), module('chunks/shared.js'), data('story.json')];
    expect(await write({ told: onPicture({ image: 'plan.png' }) })).toEqual([
      ...code,
      '<link rel="preload" as="image" href="plan.png">',
    ]);
    for (const picture of [
      { image: 'https://example.org/plan.png' },
      { image: 'https:example.org/plan.png' },
      { zoomify: 'plan' },
    ])
      expect(await write({ told: onPicture(picture) })).toEqual(code);
  });

  it('are the streets beside the story that every window’s map begins with, and what draws them', async () => {
    const streets = (src: string, lat: number) => ({
      src,
      integrity: `sha256-${'A'.repeat(43)}=`,
      bounds: { south: lat - 0.02, west: 125.73, north: lat + 0.02, east: 125.77 },
    });
    const basemap = [
      streets('streets-1.json', 39),
      streets('streets-2.json', 38),
      streets('https://a.example/3.json', 39),
    ];
    const lines = await write({ told: parseStory({ ...document, basemap }).story });
    expect(lines).toContain(module('chunks/close-map.js'));
    expect(lines.filter((line) => /streets-|example/.test(line))).toEqual([data('streets-1.json')]);
    expect(await write()).not.toContain(module('chunks/close-map.js'));
  });

  it('name no part of the basemap that the site does not have', async () => {
    expect(await write({ of: { ...element, packs: [] } })).not.toContain(shapes[0]);
  });

  it('hold whatever a file is called', async () => {
    const name = '"><script>alert(1)</script>&amp;.js';
    const lines = await write({ of: { ...element, folder: name, files: { ...files, first: [name] } } });
    for (const line of lines) {
      const { children } = fromHtml(line, { fragment: true });
      expect(children).toHaveLength(1);
      expect(children).toMatchObject([{ tagName: 'link' }]);
    }
    expect(fromHtml(lines[0]!, { fragment: true }).children[0]).toMatchObject({ properties: { href: `../${name}/${name}` } });
  }); // prettier-ignore
});
