import { createReadStream, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { folderReader, regionsFolder } from '../../src/cli/folder-reader.js';
import { listen } from '../../src/cli/local-server.mjs';
import { run } from '../../src/cli/run.js';
import { lookAround } from '../../src/cli/look-around.js';
import { createStoryServer } from '../../src/cli/story-server.js';
import type { World } from '../../src/cli/world.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { italianFile } from '../fixtures/italian.js';
import { fakeWorld } from './fake-world.js';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const file = join(folder, 'story.json');
writeFileSync(file, '{"title": "T", "events": [{"title": "E", "when": "03/04/2024"}]}');
writeFileSync(join(folder, 'a.svg'), '<svg/>');
writeFileSync(join(folder, '.env.json'), '{}');
symlinkSync(resolve('package.json'), join(folder, 'link.json'));
const readAsset = folderReader(pathToFileURL(`${resolve('dist/cdn')}/`));
const { world: inMemory } = fakeWorld();
const world: World = {
  ...inMemory,
  ...{
    readAsset,
    read: (path) => createReadStream(path),
    names: (path) => readdir(path),
    realPath: (path) => realpath(path),
  },
};
const served = (path: string) => ({
  ...{ file: path, formats: [], words: [], element: 'dist/cdn', regions: regionsFolder },
  lookAround: (document: StoryDocument) => lookAround(document, path, world),
});
const server = createStoryServer(served(file));
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, host = '127.0.0.1') =>
  new Promise<IncomingMessage>((resolve) => get({ port, path, headers: { host: `${host}:${port}` } }, resolve));

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of response) text += String(part);
  return text;
}

it('serves a page under a strict policy, the story and what is beside it', async () => {
  const page = await ask('/');
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(await textOf(page)).toContain('<dateline-story src="/~dateline/story"');
  expect(JSON.parse(await textOf(await ask('/~dateline/story')))).toMatchObject({ title: 'T' });
  expect((await ask('/a.svg')).headers['content-type']).toContain('image/svg+xml');
});

it('gives the page an icon, and the element', async () => {
  const [, icon] = /<link rel="icon" href="([^"]+)">/.exec(await textOf(await ask('/')))!;
  expect((await ask(icon!)).headers['content-type']).toContain('image/svg+xml');
  expect((await ask('/~dateline/cdn/dateline-story.js')).headers['content-type']).toContain('text/javascript');
});

it('tells the page what is wrong', async () => {
  expect(JSON.parse(await textOf(await ask('/~dateline/problems')))).toMatchObject([
    { code: 'unreadable-date', line: 1 },
  ]);
});

it.each(['/../package.json', '/%2e%2e/package.json', '/~dateline/cdn/..%2fcore%2findex.js', '/%', '/%00', '/b.svg', '/story', '/.env.json', '/link.json'])(
  'serves nothing for %s',
  async (path) => {
    expect((await ask(path)).statusCode).toBeGreaterThanOrEqual(400);
  },
); // prettier-ignore

it('serves a file in a format of one’s own as the story it makes', async () => {
  const chronicle = { name: 'Chronicle', detect: () => true, read: () => ({ title: 'The flood', events: [] }) };
  const own = createStoryServer({ ...served(file), formats: [chronicle] });
  const origin = await listen(own, 0);
  expect(await (await fetch(`${origin}/~dateline/story`)).json()).toEqual({ title: 'The flood', events: [] });
  own.close();
  own.closeAllConnections();
});

it('does not answer by another name, as pages of others might ask', async () => {
  expect((await ask('/~dateline/story', 'evil.example')).statusCode).toBe(403);
});

it('tells the page when the file is saved', async () => {
  const changes = await ask('/~dateline/changes');
  let text = '';
  for await (const part of changes) {
    if (text === '') writeFileSync(file, '{"title": "U", "events": []}');
    text += String(part);
    if (text.includes('data: saved')) break;
  }
  expect(text).toContain('data: saved');
});

it('tells a story in words of its own, tells what is wrong in them, and hears when they are saved', async () => {
  const [story, words] = [join(folder, 'storia.json'), join(folder, 'it.json')];
  writeFileSync(story, '{"title": "T", "lang": "it-CH", "events": [{"title": "E"}]}');
  writeFileSync(words, italianFile.replace('"next"', '"nxet"'));
  const own = createStoryServer({ ...served(story), words: [words] });
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  const askOwn = (path: string) =>
    new Promise<IncomingMessage>((resolve) => get({ port: (own.address() as AddressInfo).port, path }, resolve));
  const page = await textOf(await askOwn('/'));
  const [, address] = / words="([^"]+)"/.exec(page)!;
  expect(JSON.parse(await textOf(await askOwn(address!)))).toMatchObject({
    lang: 'it',
    ui: { back: 'Torna alla storia' },
  });
  expect(JSON.parse(await textOf(await askOwn('/~dateline/problems')))).toMatchObject([
    { file: 'it.json', code: 'missing-words' },
    { file: 'it.json', code: 'unknown-key', line: expect.any(Number) as number },
  ]);
  writeFileSync(story, '{"title": "T", "lang": "fr", "events": [{"title": "E"}]}');
  expect(await textOf(await askOwn('/'))).not.toContain(' words=');
  expect(await textOf(await askOwn('/~dateline/problems'))).toContain('unused-words');
  const changes = await askOwn('/~dateline/changes');
  let text = '';
  for await (const part of changes) {
    if (text === '') writeFileSync(words, italianFile);
    text += String(part);
    if (text.includes('data: saved')) break;
  }
  expect(text).toContain('data: saved');
  own.close();
  own.closeAllConnections();
});

it.each(['storia.json', 'it.json'])('has its page while %s is away, and loads it again with the file', async (name) => {
  const [story, words] = [join(folder, 'storia.json'), join(folder, 'it.json')];
  writeFileSync(story, '{"title": "T", "lang": "it", "events": [{"title": "E"}]}');
  writeFileSync(words, italianFile);
  const own = createStoryServer({ ...served(story), words: [words] });
  const origin = await listen(own, 0);
  const text = readFileSync(join(folder, name));
  rmSync(join(folder, name));
  const page = await fetch(origin);
  expect([page.status, await page.text()]).toEqual([200, expect.stringMatching(/page\.js.*story" hash>/s)]);
  expect((await fetch(`${origin}/~dateline/problems`)).status).toBe(500);
  const changes = (await fetch(`${origin}/~dateline/changes`)).body!.pipeThrough(new TextDecoderStream());
  writeFileSync(join(folder, name), text);
  for await (const part of changes) if (part.includes('data: saved')) break;
  expect(await (await fetch(origin)).text()).toContain(' words=');
  own.close();
  own.closeAllConnections();
});

it('loads the page again also where it cannot be told what is wrong', async () => {
  const script = await textOf(await ask('/~dateline/page.js'));
  const changes = new EventTarget();
  const reloaded = new Promise<void>((resolve) => {
    const page = {
      EventSource: function () {
        return changes;
      },
      document: { querySelector: () => ({}) },
      fetch: () => Promise.reject(new Error('no answer')),
      location: { reload: resolve },
    };
    const run = runInNewContext(`(async () => {${script}})()`, page) as Promise<void>;
    run.catch(() => changes.dispatchEvent(new Event('message')));
  });
  await reloaded;
});

it.each([
  ['99999', 'dateline-story: --port is a number from 0 to 65535, not "99999".\n'],
  ['taken', 'cannot be used: it is taken. --port 0 takes one that is free.\n'],
])('says what is wrong with the port %s', async (wanted, message) => {
  const { world, written } = fakeWorld({ [file]: '{}' });
  const words = ['serve', '--port', wanted === 'taken' ? String(port) : wanted, file];
  expect(await run(words, commands, world)).toBe(2);
  expect(written.err).toContain(message);
});

it('serves the regions of the data package, and says which there are not', async () => {
  const story = join(folder, 'region.json');
  const area = (region: string) => ({ title: 'E', where: { name: 'R', area: { region } } });
  writeFileSync(story, JSON.stringify({ title: 'T', events: [area('fr-idf'), area('fr-idg')] }));
  const own = createStoryServer(served(story));
  const origin = await listen(own, 0);
  const shape = await fetch(`${origin}/~dateline/cdn/basemap/regions/fr-idf.json`);
  expect(await shape.json()).toMatchObject({ type: 'Topology', objects: { region: { type: 'MultiPolygon' } } });
  const problems: unknown = await (await fetch(`${origin}/~dateline/problems`)).json();
  expect(problems).toMatchObject([{ code: 'unknown-region', where: 'events[1].where.area.region', line: 1 }]);
  own.close();
});

it('says which files of the map are missing, and serves the story all the same', async () => {
  const story = join(folder, 'map.json');
  const bounds = { south: 1, west: 1, north: 2, east: 2 };
  const basemap = [{ src: 'streets.json', integrity: `sha256-${'A'.repeat(43)}=`, bounds }, { image: 'plan.png', bounds, alt: '' }]; // prettier-ignore
  writeFileSync(story, JSON.stringify({ title: 'T', basemap, layers: [{ name: 'L', geojson: 'a.geojson' }], events: [{ title: 'E' }] })); // prettier-ignore
  const own = createStoryServer(served(story));
  const origin = await listen(own, 0);
  const problems = (await (await fetch(`${origin}/~dateline/problems`)).json()) as { code: string; where: string }[];
  expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
    'missing-streets basemap[0].src',
    'missing-media basemap[1].image',
    'missing-media layers[0].geojson',
  ]);
  expect(await (await fetch(`${origin}/~dateline/story`)).json()).toMatchObject({ title: 'T' });
  own.close();
});
