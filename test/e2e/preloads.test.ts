import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPath, chromiumSwitches } from '../../scripts/browsers.mjs';
import { strictPolicy } from '../../scripts/site.mjs';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { createLocalServer, listen } from '../../src/cli/local-server.mjs';
import { readers } from './story-page.js';
import { openVisit, type Reader } from './visit.js';

const folder = mkdtempSync(join(tmpdir(), 'preloads-'));
/** Nothing that it sends may be kept: what is asked for twice is sent twice. */
const server = createLocalServer({ folders: { '/': folder }, policy: strictPolicy });
const asked: string[] = [];
server.on('request', ({ url }: IncomingMessage) => asked.push(url!));

let browser: Browser;
let origin: string;

beforeAll(async () => {
  if (!existsSync('packages/cli/dist/cli/main.js')) throw new Error('packages/cli is not built: npm run build');
  build('stories/kim-in-russia/story.json', 'english');
  build('stories/kim-in-russia/story.ar.json', 'arabic');
  build('stories/kim-in-russia/story.json', 'whole', '--embeds');
  const story = join(folder, 'ferries.json');
  writeFileSync(story, JSON.stringify(italianStory));
  build(story, 'italian', '--words', 'test/fixtures/italian.json');
  build('stories/first-circumnavigation/story.json', 'world');
  build('stories/harbour-fire/story.json', 'streets');
  writeFileSync(story, JSON.stringify(namedStory));
  build(story, 'named');
  build(story, 'single', '--single-file');
  writeFileSync(join(folder, 'favicon.ico'), '');
  origin = await listen(server, 0);
  browser = await puppeteer.launch({ executablePath: browserPath('chromium'), args: chromiumSwitches });
}, 120_000);

beforeEach(() => void asked.splice(0));

afterAll(async () => {
  await browser?.close();
  server.close();
  rmSync(folder, { recursive: true });
});

function build(story: string, name: string, ...options: string[]): void {
  const words = ['build', story, '-o', join(folder, name), ...options];
  execFileSync('node', ['packages/cli/dateline-story.js', ...words], { stdio: 'pipe' });
}

const italianStory: StoryDocument = {
  title: 'Traghetti',
  lang: 'it',
  events: [{ title: 'Il traghetto parte', when: '2024-05-08', where: { name: 'Ulm', lat: 48.4, lon: 10 } }],
};

const namedStory: StoryDocument = {
  title: 'Inventions',
  events: ['1440', '1608', '1712', '1800', '1879', '1903'].map((when) => ({ title: when, when, text: 'Long ago. '.repeat(60), where: { name: 'A town' } })),
}; // prettier-ignore

const preloads = /<link rel="(?:module)?preload"[^>]* href="([^"]+)">\n/g;

/** Writes the page anew beside it, under another name. */
function copy(page: string, name: string, change: (html: string) => string): string {
  const path = page.replace(/[^/]+$/, name);
  writeFileSync(join(folder, path), change(readFileSync(join(folder, page), 'utf8')));
  return path;
}

/** What is asked for until the story is there, with its map. */
async function requestsOf(path: string, reader: Reader): Promise<string[]> {
  asked.splice(0);
  const visit = await openVisit(browser, `${origin}/${path}`, reader);
  await visit.ready();
  const { violations, problems } = await visit.notes();
  expect({ violations, problems, errors: visit.errors }).toEqual({ violations: [], problems: [], errors: [] });
  await visit.close();
  return asked.filter((url) => url !== `/${path}`).sort();
}

/** Waits until the browser complains of a preload that nobody has used; resolves with all that it says of any. */
function complaintsOf(page: Page, unused: string): Promise<string[]> {
  const complaints: string[] = [];
  return new Promise((resolve) => {
    page.on('console', (message) => {
      const text = message.text();
      if (text.includes('preload')) complaints.push(text);
      // It says it of each file in one go.
      if (text.includes(unused)) void page.evaluate(() => undefined).then(() => resolve(complaints));
    });
  });
}

const pages = ['english/index.html', 'english/embed.html', 'arabic/index.html', 'whole/index.html', 'whole/embed.html', 'world/index.html', 'italian/index.html', 'streets/index.html']; // prettier-ignore

describe.each(readers)('what a page preloads, on $name,', (reader) => {
  it.each(pages)('is asked for once, and is nothing that the page would not ask for anyway: %s', async (page) => {
    const links = [...readFileSync(join(folder, page), 'utf8').matchAll(preloads)].map(([, href]) => new URL(href!, `${origin}/${page}`).pathname); // prettier-ignore
    const requests = await requestsOf(page, reader);
    expect(links).toContain(`/${page.replace(/[^/]+$/, 'story.json')}`);
    expect(links.some((path) => path.includes('/chunks/ar-'))).toBe(page.startsWith('arabic'));
    expect(links.some((path) => path.includes('/words-it-'))).toBe(page.startsWith('italian'));
    expect(links.some((path) => path.includes('/basemap/'))).toBe(true);
    expect(links.some((path) => /\/streets-\w+\.json$/.test(path))).toBe(page.startsWith('streets'));
    for (const path of links) expect(requests.filter((url) => url === path)).toEqual([path]);
    expect(requests).toEqual(
      await requestsOf(
        copy(page, 'plain.html', (html) => html.replace(preloads, '')),
        reader,
      ),
    );
  });

  it('is used, so that the browser has nothing to complain of', async () => {
    const unused = '<link rel="preload" as="fetch" crossorigin href="poster.png">';
    const path = copy(pages[0]!, 'unused.html', (html) => html.replace('</head>', `${unused}</head>`));
    const visit = await openVisit(browser, `${origin}/${path}`, reader);
    expect(await complaintsOf(visit.page, 'poster.png')).toHaveLength(1);
    await visit.close();
  });
});

describe.each(readers)('a story that has nothing for a map, on $name,', (reader) => {
  it.each(['named/index.html', 'named/embed.html'])('asks for nothing of one: %s', async (page) => {
    const requests = await requestsOf(page, reader);
    expect(requests.some((path) => path.includes('/chunks/panel-'))).toBe(true);
    expect(requests.filter((path) => /\/basemap\/|\/chunks\/(map|basemap)-/.test(path))).toEqual([]);
  });

  it('has its text where it stays from the beginning, under its timeline', async () => {
    const visit = await openVisit(browser, `${origin}/named/index.html`, reader);
    await visit.ready();
    const [panel, text] = await visit.page.evaluate(() => {
      const root = document.querySelector('dateline-story')!.shadowRoot!;
      return ['.panel', '.text'].map((part) => root.querySelector(part)!.getBoundingClientRect().toJSON() as DOMRect);
    });
    expect([panel!.width, text!.top]).toEqual([text!.width, panel!.bottom]);
    expect((await visit.notes()).shifts).toEqual([]);
    await visit.close();
  });
});

it('of a story that has nothing for a map, no basemap is in its single file', () => {
  expect(readFileSync(join(folder, 'single/ferries.html'), 'utf8')).not.toContain('data:application/json,');
});

it('comes before the story’s text in the page, and the same story for machines after it', () => {
  const html = readFileSync(join(folder, pages[0]!), 'utf8');
  const [head, body] = html.split('<body>') as [string, string];
  expect([...head.matchAll(preloads)]).toHaveLength(4);
  expect(head.lastIndexOf('<script')).toBeLessThan(head.search(preloads));
  expect(body.indexOf('</main>')).toBeLessThan(body.indexOf('application/ld+json'));
});
