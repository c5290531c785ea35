import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLocalServer, listen } from '../../src/cli/local-server.mjs';

const home = mkdtempSync(join(tmpdir(), 'local-'));
const policy = "default-src 'none'";
const site = {
  folders: { '/': join(home, 'pages'), '/data/': join(home, 'data') },
  answers: { '/made': (response: { end(text: string): void }) => response.end('made') },
  policy,
};
const server = createLocalServer(site);
let origin = '';

const film = '0123456789';

beforeAll(async () => {
  for (const [path, text] of [
    ['secret.json', '"outside"'],
    ['pages-too/page.html', 'a folder beside, whose name begins the same'],
    ['pages/index.html', '<p>Home</p>'],
    ['pages/two words.html', '<p>Two</p>'],
    ['pages/deep/index.html', '<p>Deep</p>'],
    ['pages/deep #2?/index.html', '<p>Deeper</p>'],
    ['pages/Who? #1 & 100%.mp3', 'sound'],
    ['pages/notes', 'no ending'],
    ['pages/notes.unknown', 'an ending that nobody knows'],
    ['pages/notes.constructor', 'an ending that every object knows'],
    ['pages/empty/x.css', 'p {}'],
    ['pages/.env.json', '"hidden"'],
    ['pages/.git/config.json', '"hidden"'],
    ['data/story.json', '{}'],
    ['data/script.js', 'export {};'],
    ['data/film.webm', film],
    ['data/long.webm', 'x'.repeat(10_000_000)],
  ] as const) {
    mkdirSync(join(home, path, '..'), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  symlinkSync(join(home, 'secret.json'), join(home, 'pages/link.json'));
  symlinkSync(home, join(home, 'pages/outside'));
  symlinkSync(join(home, 'pages/.git'), join(home, 'pages/shown'));
  symlinkSync(join(home, 'pages/deep/index.html'), join(home, 'pages/alias.html'));
  symlinkSync(join(home, 'pages/deep/index.html'), join(home, 'pages/.alias.html'));
  symlinkSync(join(home, 'data'), join(home, 'data-by-another-name'));
  origin = await listen(server, 0);
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(home, { recursive: true });
});

/** Sends a path as it is, which `fetch` would tidy first. */
async function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<IncomingMessage> {
  const sent = request(origin, { path, headers, method }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

async function statusOf(path: string, headers: OutgoingHttpHeaders = {}): Promise<number | undefined> {
  const response = await ask(path, headers);
  response.resume();
  return response.statusCode;
}

describe('what is served', () => {
  it.each([
    ['/', '<p>Home</p>', 'text/html; charset=utf-8'],
    ['/two%20words.html?x=1', '<p>Two</p>', 'text/html; charset=utf-8'],
    ['/deep/', '<p>Deep</p>', 'text/html; charset=utf-8'],
    ['/Who%3F%20%231%20&%20100%25.mp3', 'sound', 'audio/mpeg'],
    ['/alias.html', '<p>Deep</p>', 'text/html; charset=utf-8'],
    ['/data/story.json', '{}', 'application/json; charset=utf-8'],
    ['/data/script.js', 'export {};', 'text/javascript; charset=utf-8'],
  ])('%s', async (path, text, type) => {
    const response = await fetch(origin + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe(text);
  });

  it('a folder that is itself a link', async () => {
    const linked = createLocalServer({ folders: { '/': join(home, 'data-by-another-name') } });
    expect(await (await fetch(`${await listen(linked, 0)}/script.js`)).text()).toBe('export {};');
    linked.close();
  });

  it('is read by other origins only where the site says so', async () => {
    const shared = createLocalServer({ folders: { '/': join(home, 'data') }, anyOrigin: true });
    const header = async (at: string) => (await fetch(`${at}/story.json`)).headers.get('access-control-allow-origin');
    expect(await header(await listen(shared, 0))).toBe('*');
    expect(await header(`${origin}/data`)).toBe(null);
    shared.close();
  });

  it.each(['/', '/made', '/data/story.json'])('is under the policy: %s', async (path) => {
    expect((await fetch(origin + path)).headers.get('content-security-policy')).toBe(policy);
  });

  it('sends a file again only when it has changed', async () => {
    const first = await fetch(`${origin}/data/story.json`);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect((await fetch(`${origin}/data/story.json`, { headers })).status).toBe(304);
    writeFileSync(join(home, 'data/story.json'), '{"dateline":1}');
    expect((await fetch(`${origin}/data/story.json`, { headers })).status).toBe(200);
  });

  it('answers HEAD with the headers alone', async () => {
    const response = await fetch(`${origin}/`, { method: 'HEAD', headers: { range: 'bytes=0-1' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe('11');
    expect(await response.text()).toBe('');
  });

  it.each([
    ['/deep', '/deep/'],
    ['/deep%20%232%3F', '/deep%20%232%3F/'],
  ])('leads from %s, the name of a folder, to its page', async (from, to) => {
    const response = await fetch(origin + from);
    expect(response.url).toBe(origin + to);
    expect(response.status).toBe(200);
  });

  it('tells why an answer could not be made, and serves on', async () => {
    const failing = createLocalServer({ folders: {}, answers: { '/': () => Promise.reject(new Error('No story')) } });
    const address = await listen(failing, 0);
    for (let visit = 0; visit < 2; visit++) {
      const response = await fetch(address);
      expect([response.status, await response.text()]).toEqual([500, 'No story\n']);
    }
    failing.close();
  });
});

describe('the type of', () => {
  it.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['geojson', 'application/geo+json; charset=utf-8'],
    ['gpx', 'application/gpx+xml; charset=utf-8'],
    ['ico', 'image/vnd.microsoft.icon'],
    ['JPG', 'image/jpeg'],
    ['kml', 'application/vnd.google-earth.kml+xml; charset=utf-8'],
    ['m4a', 'audio/mp4'],
    ['map', 'application/json; charset=utf-8'],
    ['md', 'text/markdown; charset=utf-8'],
    ['mjs', 'text/javascript; charset=utf-8'],
    ['ogg', 'audio/ogg'],
    ['svg', 'image/svg+xml; charset=utf-8'],
    ['vtt', 'text/vtt; charset=utf-8'],
    ['wav', 'audio/wav'],
    ['woff2', 'font/woff2'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('.%s', async (ending, type) => {
    writeFileSync(join(home, `data/typed.${ending}`), '');
    expect((await fetch(`${origin}/data/typed.${ending}`)).headers.get('content-type')).toBe(type);
  });
});

describe('a part of a film', () => {
  it.each([
    ['bytes=0-', 206, film, 'bytes 0-9/10'],
    ['bytes=0-1', 206, '01', 'bytes 0-1/10'],
    ['bytes=4-6', 206, '456', 'bytes 4-6/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=10-', 416, '', 'bytes */10'],
    ['bytes=0-0', 200, film, null],
    ['bytes=-3', 200, film, null],
    ['bytes=6-4', 200, film, null],
    ['bytes=0-1,4-6', 200, film, null],
    ['seconds=1-2', 200, film, null],
  ])('is sent for %s, or all of it: %i', async (range, status, text, sent) => {
    const response = await fetch(`${origin}/data/film.webm`, { headers: { range } });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-range')).toBe(sent);
    expect(await response.text()).toBe(text);
  });

  it('is not sent of a film that has changed since the other parts were', async () => {
    const file = join(home, 'data/film.webm');
    utimesSync(file, 1, 1);
    const first = await fetch(`${origin}/data/film.webm`);
    const headers = { range: 'bytes=4-6', 'if-range': first.headers.get('last-modified') ?? '' };
    expect(await (await fetch(`${origin}/data/film.webm`, { headers })).text()).toBe('456');
    utimesSync(file, 2, 2);
    expect(await (await fetch(`${origin}/data/film.webm`, { headers })).text()).toBe(film);
  });

  it('holds its file no longer than the reader stays', async () => {
    const { file, response } = await openFilm();
    response.destroy();
    await once(file, 'close');
    expect(file.readableEnded).toBe(false);
  });

  it('holds no file for a reader who has left already', async () => {
    const requested = once(server, 'request');
    const left = once(request(origin, { path: '/data/long.webm' }).end(), 'error');
    const [, sent] = await requested;
    sent.destroy();
    const [file] = await once(sent, 'pipe');
    await Promise.all([once(file, 'close'), left]);
    expect(file.readableEnded).toBe(false);
  });

  it('ends where its file cannot be read on, and the server goes on', async () => {
    const { file, response } = await openFilm();
    response.resume();
    const ended = once(response, 'error');
    file.destroy(new Error('The disk is gone'));
    await ended;
    expect(response.complete).toBe(false);
    expect(await statusOf('/')).toBe(200);
  });

  /** A film that the reader has not read to its end, and the file as the server reads it. */
  async function openFilm(): Promise<{ file: Readable; response: IncomingMessage }> {
    const requested = once(server, 'request');
    const response = ask('/data/long.webm');
    const [, sent] = await requested;
    const [file] = await once(sent, 'pipe');
    return { file, response: await response };
  }
});

describe('what is refused', () => {
  it.each([
    ['a file that is not there', '/nothing.html'],
    ['a page without its ending', '/index'],
    ['a file as if it were a folder', '/index.html/'],
    ['a folder without a page', '/empty/'],
    ['a file without an ending', '/notes'],
    ['a kind of file that is not known', '/notes.unknown'],
    ['an ending that is a name of every object', '/notes.constructor'],
    ['a way out', '/../secret.json'],
    ['a way out of a second folder', '/data/../../secret.json'],
    ['an encoded way out', '/data/%2e%2e/%2e%2e/secret.json'],
    ['an encoded way out through slashes', '/data/..%2f..%2fsecret.json'],
    ['an encoded way out through backslashes', '/data/..%5c..%5csecret.json'],
    ['a way out through backslashes', '/data/..\\..\\secret.json'],
    ['an encoded slash', '/data%2fstory.json'],
    ['a folder whose name begins like ours', '/%2e%2e/pages-too/page.html'],
    ['a path that would be led to as another host', '//deep'],
    ['a whole address', 'http://localhost/index.html'],
    ['a link to a file outside', '/link.json'],
    ['a link to a folder outside', '/outside/secret.json'],
    ['a hidden file', '/.env.json'],
    ['a file in a hidden folder', '/.git/config.json'],
    ['a hidden file, encoded', '/%2eenv.json'],
    ['a link to what is hidden', '/shown/config.json'],
    ['a hidden link to what is not', '/.alias.html'],
    ['a broken encoding', '/%E0%A4%A'],
    ['a null byte', '/index.html%00.json'],
  ])('%s', async (_, path) => {
    expect(await statusOf(path)).toBe(404);
  });

  it('anything but reading', async () => {
    const response = await fetch(`${origin}/`, { method: 'POST' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it.each([
    ['this machine’s number', '127.0.0.1', 200],
    ['its name', 'localhost', 200],
    ['its other number', '[::1]', 200],
    ['a name that somebody has led here', 'evil.example', 403],
    ['a name that begins like ours', 'localhost.evil.example', 403],
    ['another number', '127.0.0.2', 403],
  ])('or not, when it is asked by %s', async (_, name, status) => {
    const { port } = new URL(origin);
    expect(await statusOf('/', { host: `${name}:${port}` })).toBe(status);
    expect(await statusOf('/made', { host: `${name}:${port}` })).toBe(status);
  });

  it.each(['127.0.0.1', 'localhost:1'])('whoever asks at another port: %s', async (host) => {
    expect(await statusOf('/', { host })).toBe(403);
  });
});
