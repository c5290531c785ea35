import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { elementFiles } from '../../scripts/element-files.mjs';

const chunk = (fileName: string, facadeModuleId: string | null, imports: string[] = [], dynamicImports: string[] = []) => ({ fileName, facadeModuleId, moduleIds: [facadeModuleId ?? ''], imports, dynamicImports, isEntry: fileName === 'dateline-story.js' }); // prettier-ignore

const chunks = [
  chunk('dateline-story.js', '/src/entry.ts', [], ['reader.js', 'figure.js']),
  chunk(
    'reader.js',
    '/src/elements/define-story.ts',
    ['shared.js'],
    ['de.js', 'map.js', 'close-map.js', 'own-words.js', 'importers/import-fetched.js'],
  ),
  chunk('shared.js', null),
  chunk('map.js', '/src/map/drawn-map.ts', ['reader.js'], ['tiles.js']),
  chunk('close-map.js', '/src/elements/close-map.ts'),
  chunk('tiles.js', '/src/map/leaflet-tiles.ts', ['images.js']),
  chunk('images.js', null),
  chunk('figure.js', '/src/embed/upgrade.ts'),
  chunk('own-words.js', '/src/controllers/own-words.ts', ['reader.js']),
  chunk('de.js', '/src/core/words/de.ts'),
];
const paths = [...chunks.map(({ fileName }) => fileName), 'chunks/basemap-1.js', 'basemap/world-1.json', 'dateline-frame.js', 'importers/import-fetched.js', 'third-party-licences.txt'].sort(); // prettier-ignore

it('parts the files into those of every page, which of them come first, those of a language of ours or another or of tiles, and those of pages that tell other stories', () => {
  expect(elementFiles(chunks as never, paths)).toEqual({
    page: [
      'close-map.js',
      'dateline-frame.js',
      'dateline-story.js',
      'map.js',
      'reader.js',
      'shared.js',
      'third-party-licences.txt',
    ],
    first: ['reader.js', 'shared.js'],
    streets: ['close-map.js'],
    words: { de: 'de.js' },
    ownWords: ['own-words.js'],
    tiles: ['images.js', 'tiles.js'],
    basemap: 'chunks/basemap-1.js',
    others: ['figure.js', 'importers/import-fetched.js'],
  });
});

it('lists what is built', () => {
  const { page, first, streets, words, ownWords, tiles, basemap, others } = JSON.parse(readFileSync('dist/cdn/files.json', 'utf8')) as ReturnType<typeof elementFiles>; // prettier-ignore
  expect(page).toContain('dateline-story.js');
  expect(first.map((path: string) => path.replace(/-[\w-]{8}\.js$/, ''))).toEqual([
    'chunks/reader',
    'chunks/rolldown-runtime',
  ]);
  expect(streets.map((path: string) => path.replace(/-[\w-]{8}\.js$/, ''))).toEqual([
    'chunks/close-map',
    'chunks/map-consent',
    'chunks/remote-consent',
    'chunks/whole-document',
  ]);
  expect(page).toEqual(expect.arrayContaining([...first, ...streets]));
  expect(Object.keys(words)).toEqual(['ar', 'de', 'es', 'fr', 'nl']);
  expect(ownWords).toHaveLength(1);
  expect(tiles.length).toBeGreaterThan(0);
  expect(others).toContain('importers/import-fetched.js');
  for (const path of [...page, ...Object.values(words), ...ownWords, ...tiles, basemap, ...others]) expect(readFileSync(`dist/cdn/${path}`).length).toBeGreaterThan(0); // prettier-ignore
});
