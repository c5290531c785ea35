import { parseStory } from '../../src/core/document/parse-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { en } from '../../src/core/words/en.js';
import { toLanguage } from '../../src/core/words/language.js';
import type { ReadAsset } from '../../src/publish/index.js';
import type { DrawnStory } from '../../src/publish/published-story.js';
import { basemapFiles } from '../fixtures/basemap-files.js';
import { smallStory } from '../fixtures/small-story.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The files of the element by what asks for them. */
const files = {
  page: [
    'dateline-story.js',
    'dateline-frame.js',
    'dateline-heights.js',
    'dateline-media.js',
    'chunks/reader-1.js',
    'third-party-licences.txt',
  ],
  first: ['chunks/reader-1.js'],
  streets: [],
  words: { ar: 'chunks/ar-1.js', de: 'chunks/de-1.js' },
  ownWords: ['chunks/own-words-1.js'],
  tiles: ['chunks/tiles-1.js'],
  basemap: 'chunks/basemap-1.js',
  others: ['dateline-story.all.js', 'importers/import-fetched.js'],
};

/** A built element, as small as can be, with the whole basemap. */
export const element: ReadonlyMap<string, Uint8Array> = new Map([
  ...basemapFiles,
  ['basemap/world-1.json', bytes('{"name":"100 % `#1` ${x} \\\\ Åland"}')],
  ['files.json', bytes(JSON.stringify(files))],
  ['dateline-story.js', bytes('import("./chunks/reader-1.js")')],
  ['dateline-story.all.js', bytes('const url = new URL(`basemap/world-1.json`,import.meta.url).href;')],
  ['dateline-frame.js', bytes('frame')],
  ['dateline-heights.js', bytes('heights')],
  ['dateline-media.js', bytes('media')],
  ['chunks/reader-1.js', bytes('reader')],
  ['chunks/ar-1.js', bytes('ar')],
  ['chunks/de-1.js', bytes('de')],
  ['chunks/own-words-1.js', bytes('own words')],
  ['chunks/tiles-1.js', bytes('tiles')],
  ['importers/import-fetched.js', bytes('importers')],
  ['third-party-licences.txt', bytes('Lit, for </script> all')],
]); // prettier-ignore

/** Reads a built element, that one unless said. */
export function readerOf(files: ReadonlyMap<string, Uint8Array> = element): ReadAsset {
  return (path) => Promise.resolve(files.get(path));
}

const drawing = (name: string, width: number, height: number) => ({ svg: `<svg>${name}</svg>`, alt: `Drawing of ${name}`, width, height }); // prettier-ignore

/** A story as it is published, with a poster in pixels and a map of its first event. */
export function published(
  document: StoryDocument = smallStory,
  folder = '',
  more: Partial<DrawnStory> = {},
): DrawnStory {
  const { story } = parseStory(document);
  return {
    document,
    story,
    language: toLanguage(story.lang, en),
    folder,
    media: new Map(),
    drawings: {
      poster: { ...drawing('poster', 1200, 630), png: bytes('PNG') },
      maps: new Map([[document.events[0]?.id ?? '', drawing('map', 720, 480)]]),
    },
    ...more,
  };
}

/** Drawings whose poster there is no PNG of, and no maps. */
export const withoutPng: DrawnStory['drawings'] = { poster: drawing('poster', 1200, 630), maps: new Map() };
