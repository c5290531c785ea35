import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer, listen } from '../../scripts/static-server.mjs';

const home = mkdtempSync(join(tmpdir(), 'static-'));
const policy = "default-src 'none'";
const server = createStaticServer({ folders: { '/': join(home, 'pages'), '/data/': join(home, 'data') }, policy });
let origin = '';

beforeAll(async () => {
  for (const [path, text] of [
    ['secret.json', '"outside"'],
    ['pages-too/page.html', 'a folder beside, whose name begins the same'],
    ['pages/index.html', '<p>Home</p>'],
    ['pages/two words.html', '<p>Two</p>'],
    ['pages/deep/index.html', '<p>Deep</p>'],
    ['pages/notes.txt', 'not served'],
    ['pages/empty/x.css', 'p {}'],
    ['data/story.json', '{}'],
    ['data/script.js', 'export {};'],
  ] as const) {
    mkdirSync(join(home, path, '..'), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  origin = await listen(server, 0);
});

afterAll(() => {
  server.close();
  rmSync(home, { recursive: true });
});

/** Sends a path as it is, which `fetch` would tidy first. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(origin, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
}

describe('what is served', () => {
  it.each([
    ['/', '<p>Home</p>', 'text/html; charset=utf-8'],
    ['/two%20words.html?x=1', '<p>Two</p>', 'text/html; charset=utf-8'],
    ['/deep/', '<p>Deep</p>', 'text/html; charset=utf-8'],
    ['/data/story.json', '{}', 'application/json; charset=utf-8'],
    ['/data/script.js', 'export {};', 'text/javascript; charset=utf-8'],
  ])('%s', async (path, text, type) => {
    const response = await fetch(origin + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(text);
  });

  it('is read by other origins only where the site says so', async () => {
    const shared = createStaticServer({ folders: { '/': join(home, 'data') }, anyOrigin: true });
    const header = async (at: string) => (await fetch(`${at}/story.json`)).headers.get('access-control-allow-origin');
    expect(await header(await listen(shared, 0))).toBe('*');
    expect(await header(`${origin}/data`)).toBe(null);
    shared.close();
  });

  it('sends the policy with pages, and only with them', async () => {
    expect((await fetch(`${origin}/`)).headers.get('content-security-policy')).toBe(policy);
    expect((await fetch(`${origin}/data/story.json`)).headers.has('content-security-policy')).toBe(false);
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
    const response = await fetch(`${origin}/`, { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('11');
    expect(await response.text()).toBe('');
  });

  it('leads from a folder’s name to its page', async () => {
    const response = await fetch(`${origin}/deep`);
    expect(response.url).toBe(`${origin}/deep/`);
    expect(await response.text()).toBe('<p>Deep</p>');
  });
});

describe('what is refused', () => {
  it.each([
    ['a file that is not there', '/nothing.html', 404],
    ['a folder without a page', '/empty/', 404],
    ['a kind of file that is not on the list', '/notes.txt', 404],
    ['a way out', '/../secret.json', 404],
    ['a way out of a second folder', '/data/../../secret.json', 404],
    ['an encoded way out', '/data/%2e%2e%2f%2e%2e%2fsecret.json', 404],
    ['an encoded way out through backslashes', '/data/..%5c..%5csecret.json', 404],
    ['a folder whose name begins like ours', '/%2e%2e%2fpages-too/page.html', 404],
    ['a broken encoding', '/%E0%A4%A', 400],
    ['a null byte', '/index.html%00.json', 400],
  ])('%s', async (_, path, status) => {
    expect(await statusOf(path)).toBe(status);
  });

  it('anything but reading', async () => {
    expect((await fetch(`${origin}/`, { method: 'POST' })).status).toBe(405);
  });
});
