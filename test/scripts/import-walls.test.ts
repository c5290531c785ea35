import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { importWalls, rooms } from '../../scripts/import-walls.mjs';

const eslint = new ESLint({
  overrideConfigFile: true,
  baseConfig: [
    {
      files: ['**/*.ts', '**/*.mjs'],
      languageOptions: { parser: tseslint.parser },
      plugins: { '@typescript-eslint': tseslint.plugin },
    },
    ...importWalls(),
  ] as ESLint.Options['baseConfig'],
});

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ message }) => message);
}

describe('a folder may not import', () => {
  it.each([
    ['the elements from the core', 'src/core/state.ts', "import { x } from '../elements/styles.js';"],
    ['the elements from deep in the core', 'src/core/words/words.ts', "import { x } from '../../elements/styles.js';"],
    ['the map from the core', 'src/core/map/camera.ts', "import { x } from '../../map/map-port.js';"],
    ['a type of the map from the core', 'src/core/map/camera.ts', "import type { X } from '../../map/map-port.js';"],
    ['the map from the core, later', 'src/core/map/camera.ts', "const x = () => import('../../map/drawn-map.js');"],
    ['Lit from the core', 'src/core/map/camera.ts', "import { html } from 'lit';"],
    ['Node from the core', 'src/core/map/camera.ts', "import { readFileSync } from 'node:fs';"],
    ['values of a package of types from the core', 'src/core/map/camera.ts', "import { x } from 'geojson';"],
    ['words from a room that knows none', 'src/core/dates/when.ts', "import { fill } from '../words/fill.js';"],
    ['a room above, later', 'src/core/dates/when.ts', "const x = () => import('../words/de.js');"],
    ['types of an upper room', 'src/core/dates/when.ts', "import type { Story } from '../model.js';"],
    ['the state from a file below it', 'src/core/model.ts', "import type { StoryState } from './state.js';"],
    [
      'a room from a file that needs none',
      'src/core/trigger-line.ts',
      "import { toPixel } from './places/mercator.js';",
    ],
    ['Leaflet from the elements', 'src/elements/dateline-map.ts', "import { Map } from 'leaflet/src/map/Map.js';"],
    ['Leaflet’s map from the elements', 'src/elements/dateline-map.ts', "import { x } from '../map/drawn-map.js';"],
    ['topojson-client from the elements', 'src/elements/dateline-map.ts', "import { feature } from 'topojson-client';"],
    ['the elements from the map', 'src/map/marks.ts', "import { x } from '../elements/mark-glyph.js';"],
    [
      'the elements from the controllers',
      'src/controllers/scroll-spy.ts',
      "import { x } from '../elements/requests.js';",
    ],
    ['the map from the controllers', 'src/controllers/scroll-spy.ts', "import { x } from '../map/map-port.js';"],
    ['the command line from the importers', 'src/importers/index.ts', "export * from '../cli/main.js';"],
    ['the elements from what scripts use', 'src/cli/local-server.mjs', "import '../elements/dateline-map.js';"],
    ['Node from the poster', 'src/poster/card.ts', "import { readFile } from 'node:fs/promises';"],
    ['Node from publishing', 'src/publish/publish-site.ts', "import { readFile } from 'node:fs/promises';"],
    ['what draws PNGs from publishing', 'src/publish/publish-site.ts', "import { Resvg } from '@resvg/resvg-js';"],
    ['an importer from an exporter', 'src/exporters/geojson.ts', "import { x } from '../importers/geojson.js';"],
    ['the registration from an element', 'src/elements/dateline-story.ts', "import '../define.js';"],
  ])('%s', async (_, file, code) => {
    expect(await complaints(file, code)).toEqual([expect.stringContaining('and nothing else')]);
  });
});

describe('a folder may import', () => {
  it.each([
    ['its own files', 'src/core/words/words.ts', "import { x } from './de.js';"],
    ['a room of the core named as a folder of src', 'src/core/index.ts', "import { x } from './map/camera.js';"],
    [
      'a package and what is inside it, in the core',
      'src/core/content/markdown.ts',
      "import { x } from 'marked/lexer';",
    ],
    ['types of GeoJSON, in the core', 'src/core/model.ts', "import type { Polygon } from 'geojson';"],
    ['d3, in the map', 'src/map/flight-path.ts', "import { interpolateZoom } from 'd3-interpolate';"],
    ['Leaflet, in the map', 'src/map/leaflet-parts.ts', "import { Map } from 'leaflet/src/map/Map.js';"],
    ['the core, from the map', 'src/map/marks.ts', "import { x } from '../core/marks/mark.js';"],
    ['the port, from an element', 'src/elements/dateline-map.ts', "import { x } from '../map/map-port.js';"],
    ['types of the packs, from an element', 'src/elements/dateline-map.ts', "import type { X } from '../map/pack.js';"],
    [
      'the map when it is needed, from an element',
      'src/elements/dateline-map.ts',
      "const x = () => import('../map/drawn-map.js');",
    ],
    [
      'a controller, from an element',
      'src/elements/dateline-story.ts',
      "import { x } from '../controllers/scroll-spy.js';",
    ],
    ['Lit’s decorators, in an element', 'src/elements/dateline-story.ts', "import { x } from 'lit/decorators.js';"],
  ])('%s', async (_, file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});

it('has walls around every file that lies in a folder', async () => {
  const paths = readdirSync('src', { encoding: 'utf8', recursive: true }).filter((path) =>
    /\/.*\.(ts|mjs)$/.test(path),
  );
  expect(paths.length).toBeGreaterThan(300);
  const open: string[] = [];
  for (const path of [...paths, 'map/a/b/c/too-deep.ts']) {
    const config = (await eslint.calculateConfigForFile(`src/${path}`)) as { rules?: object } | undefined;
    if (!config?.rules || !('@typescript-eslint/no-restricted-imports' in config.rules)) open.push(path);
  }
  expect(open).toEqual(['map/a/b/c/too-deep.ts']);
});

describe('the rooms of the core', () => {
  it('stand on each other: each knows only those before it', () => {
    const order = Object.keys(rooms);
    const upwards = Object.entries<readonly string[]>(rooms).flatMap(([room, names]) =>
      names.filter((name) => !order.slice(0, order.indexOf(room)).includes(name)).map((name) => [room, name]),
    );
    expect(upwards).toEqual([]);
  });

  it('are all that there is', () => {
    const there = readdirSync('src/core', { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name.replace('.ts', '')))
      .filter((name) => name !== 'index');
    expect(there.sort()).toEqual(Object.keys(rooms).sort());
  });
});

describe('no source file', () => {
  it.each([
    ['writes markup from a string', 'src/elements/x.ts', 'element.innerHTML = text;'],
    ['inserts markup from a string', 'src/elements/x.ts', "element.insertAdjacentHTML('beforeend', text);"],
    ['takes Lit’s way around it', 'src/elements/x.ts', "import { unsafeHTML } from 'lit/directives/unsafe-html.js';"],
    ['writes style attributes', 'src/elements/x.ts', "import { styleMap } from 'lit/directives/style-map.js';"],
    ['keeps state in its module', 'src/controllers/x.ts', 'let last;'],
    ['goes round in circles to what it imports', 'src/map/x.ts', "import { x } from '../map/../elements/x.js';"],
    ['or later', 'src/map/x.ts', "const x = () => import('../map/../elements/x.js');"],
    ['exports a variable', 'src/map/x.ts', 'export let last;'],
  ])('%s', async (_, file, code) => {
    expect(await complaints(file, code)).toHaveLength(1);
  });
});

describe('the core never', () => {
  it.each([
    ['asks for the time', 'export const now = () => new Date();'],
    ['asks for the reader’s locale', 'export const text = (n: number) => n.toLocaleString();'],
    ['formats in a locale nobody named', 'export const format = new Intl.DateTimeFormat();'],
  ])('%s', async (_, code) => {
    expect(await complaints('src/core/x.ts', code)).toHaveLength(1);
  });
});
