import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { pluginFiles, zipPlugin } from '../../scripts/wordpress/plugin.mjs';
import { choosePacks } from '../../src/map/choose-packs.js';
import { viewBounds } from '../../src/map/view.js';
import type { SiteBasemap } from '../../src/publish/site-basemap.js';
import { storyAttributes } from '../../src/frameworks/element-options.js';
import { columnKeys } from '../../src/importers/table/column-keys.js';
import { makeTemplate, templateFile } from '../../scripts/wordpress/template.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  files = await pluginFiles();
});

const read = (path: string): string => new TextDecoder().decode(files[path]);

describe('the plugin’s files', () => {
  it('hold all that a page with a story asks for, and what the editor asks for', () => {
    const scripts = Object.keys(files).filter((path) => path.startsWith('assets/') && path.endsWith('.js'));
    const named = scripts.flatMap((script) =>
      [...read(script).matchAll(/\bimport\(?\s*["'`](\.[^"'`]+)["'`]/g)].map(([, path]) =>
        posix.join(posix.dirname(script), path!),
      ),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !(path in files))).toEqual([]);
    const inEditor = ['fetch-story', 'importers/import-chosen', 'is-street-pack', 'problem-kinds', 'render-file'];
    const loaded = [...read('block/story-file.js').matchAll(/\bload\( '([^']+)\.js' \)/g)].map(([, name]) => name);
    expect([...new Set(loaded)].sort()).toEqual(inEditor);
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([...inEditor.map((name) => `assets/${name}.js`), 'readme.txt', 'LICENSE']),
    );
    // What a map with streets asks for.
    for (const chunk of ['close-map', 'map-consent', 'remote-consent'])
      expect(scripts.filter((path) => path.startsWith(`assets/chunks/${chunk}-`))).toHaveLength(1);
    expect(Object.keys(files).filter((path) => path.startsWith('assets/basemap/')).length).toBeGreaterThan(10);
  });

  it('have the world in cells for wide views and for close ones, each at the address that the index says', async () => {
    const path = Object.keys(files).find((name) => /^assets\/chunks\/basemap-/.test(name))!;
    const code = read(path).replaceAll('import.meta.url', JSON.stringify(`https://a.test/${path}`));
    const index = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as SiteBasemap;
    const addresses = index.packs.map(({ url }) => new URL(url).pathname.slice(1));
    const there = Object.keys(files).filter((name) => /^assets\/basemap\/(?:cells\/|world-)/.test(name));
    expect(addresses.sort()).toEqual(there.sort());
    expect(Object.keys(files).filter((name) => name.startsWith('assets/basemap/')).length).toBe(there.length + 8);
    for (const [zoom, kind] of [
      [2, 'low'],
      [4, 'wide'],
      [5, 'middle'],
      [6, 'medium'],
      [7, 'fine'],
      [9.5, 'fine'],
    ] as const) {
      for (const center of [
        { lat: 43.5, lon: 16.4 },
        { lat: -20, lon: 179 },
        { lat: 70, lon: -160 },
      ]) {
        const chosen = choosePacks(
          index.packs,
          viewBounds({ camera: { center, zoom }, width: 820, height: 634 }),
          zoom,
        );
        expect([...new Set(chosen.map(({ name }) => name.split('-')[1]))], `${zoom} ${center.lat}`).toEqual([kind]);
      }
    }
  });

  it('are small enough for a server that takes uploads of 2 MB, as PHP does unless told otherwise', () => {
    expect(zipPlugin(files).length).toBeLessThan(1_950_000);
  });

  it('let posts have every attribute of a story that leads nobody to other servers', () => {
    const list = /STORY_ATTRIBUTES = array\((.*?)\);/s.exec(read('includes/markup.php'))![1]!;
    const allowed = [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name!);
    const leading = ['tiles', 'tiles-attribution', 'allow-remote', 'words'];
    const others = Object.values(storyAttributes).filter((name) => !leading.includes(name));
    expect(allowed).toEqual(expect.arrayContaining(others));
    expect(allowed.filter((name) => leading.includes(name))).toEqual([]);
  });

  it('have words for whatever a column of a table may be', () => {
    const keys = [...read('block/column-words.js').matchAll(/^\t\t'?([\w ]+)'?: __\(/gm)].map(([, key]) => key!);
    expect(keys.sort()).toEqual([...columnKeys].sort());
  });

  it('name the hash of the script as it is', () => {
    const hash = createHash('sha384').update(files['assets/dateline-story.js']!).digest('base64');
    expect(read('assets/integrity.php')).toContain(`return 'sha384-${hash}';`);
  });

  it('are none that a site has no use for, and name none', () => {
    expect(Object.keys(files).filter((path) => /\.map$|\.all\.js$|frame|embed/.test(path))).toEqual([]);
    const scripts = Object.keys(files).filter((path) => path.endsWith('.js'));
    expect(scripts.filter((path) => read(path).includes('sourceMappingURL'))).toEqual([]);
  });

  it.each([
    ['dateline-story.php', `* Version:           ${version}\n`],
    ['dateline-story.php', `const VERSION = '${version}';`],
    ['readme.txt', `Stable tag: ${version}\n`],
    ['block/block.json', `"version": "${version}"`],
  ])('say in %s the version that is published', (path, expected) => {
    expect(read(path)).toContain(expected);
  });

  it('run nowhere but in WordPress', () => {
    const php = Object.keys(files).filter((path) => path.endsWith('.php'));
    expect(php.filter((path) => !/^defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/m.test(read(path)))).toEqual(
      [],
    );
  });

  it('make a zip with one folder, the same each time', () => {
    const zip = zipPlugin(files);
    const unzipped = unzipSync(zip);
    expect(Object.keys(unzipped)).toEqual(Object.keys(files).map((path) => `dateline-story/${path}`));
    expect(new TextDecoder().decode(unzipped['dateline-story/readme.txt'])).toBe(read('readme.txt'));
    expect(zipPlugin(files)).toEqual(zip);
  });
});

describe('the template for translators', () => {
  const template = makeTemplate();

  it('is up to date', () => {
    expect(readFileSync(templateFile, 'utf8')).toBe(template);
  });

  it('has every text that the plugin’s files hand to WordPress', () => {
    const sources = Object.keys(files).filter((path) => /^(?!assets).*\.(php|js)$/.test(path));
    const calls = sources.flatMap((path) => read(path).match(/\b(?:_x|_n|(?:esc_html|esc_attr)?__)\(/g) ?? []);
    const texts = sources.flatMap((path) => [...read(path).matchAll(/\b(?:_x|_n|(?:esc_html)?__)\(\s*'([^']*)'/g)]);
    expect(texts).toHaveLength(calls.length);
    expect(
      texts.map(([, text]) => text).filter((text) => !template.includes(`msgid ${JSON.stringify(text)}\n`)),
    ).toEqual([]);
  });
});
