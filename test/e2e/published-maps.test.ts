/** Published stories whose maps have pictures and data: under the strictest policy all of it comes from beside the story. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserPath, chromiumSwitches } from '../../scripts/browsers.mjs';
import { strictPolicy } from '../../scripts/site.mjs';
import { createLocalServer, listen } from '../../src/cli/local-server.mjs';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { plainPng } from '../fixtures/tiny-pictures.js';
import { openVisit, type Visit } from './visit.js';

const bounds = { south: 50.9, west: 19, north: 52.1, east: 21 };
const onEarth: StoryDocument = {
  title: 'A plan over the land',
  basemap: [{ image: 'plan.png', bounds, alt: 'A plan.' }],
  layers: [{ name: 'Rain gauges', geojson: 'gauges.geojson', style: { by: 'state' } }],
  events: [{ title: 'A flood', when: '1835', where: { name: 'Mill', lat: 51.5, lon: 20 } }],
};
const onPicture: StoryDocument = {
  title: 'In the hall',
  basemap: [{ zoomify: 'hall', width: 500, height: 300, alt: 'The hall.' }],
  events: [{ title: 'A knock', when: '1835', where: { name: 'Door', x: 100, y: 200 } }],
};

const folder = mkdtempSync(join(tmpdir(), 'published-maps-'));
let browser: Browser;
let server: Server;
let origin: string;

beforeAll(async () => {
  for (const [name, story] of Object.entries({ land: onEarth, hall: onPicture })) {
    mkdirSync(join(folder, name, 'hall/TileGroup0'), { recursive: true });
    writeFileSync(join(folder, name, 'story.json'), JSON.stringify(story));
  }
  writeFileSync(join(folder, 'land/plan.png'), plainPng(40, 30, [200, 60, 60]));
  cpSync('stories/dry-summer/gauges.geojson', join(folder, 'land/gauges.geojson'));
  for (const tile of ['0-0-0', '1-0-0', '1-1-0', '1-0-1', '1-1-1'])
    writeFileSync(join(folder, `hall/hall/TileGroup0/${tile}.jpg`), plainPng(256, 256, [60, 60, 200]));
  dateline(join(folder, 'land/story.json'), join(folder, 'hall/story.json'), '-o', join(folder, 'site'));
  dateline(join(folder, 'land/story.json'), '--single-file', '-o', join(folder, 'single'));
  writeFileSync(join(folder, 'site/favicon.ico'), '');
  server = createLocalServer({ folders: { '/': join(folder, 'site') }, policy: strictPolicy });
  origin = await listen(server, 0);
  browser = await puppeteer.launch({ executablePath: browserPath('chromium'), args: chromiumSwitches });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true });
});

function dateline(...words: string[]): void {
  execFileSync('node', ['packages/cli/dateline-story.js', 'build', ...words], { stdio: 'pipe' });
}

/** Waits until the map shows so many pictures that are there. */
const picturesShown = ({ page }: Visit, count: number) =>
  page.waitForFunction((least) => {
    const map = document.querySelector('dateline-story')?.shadowRoot?.querySelector('dateline-map')?.shadowRoot;
    const images = [...(map?.querySelectorAll('img') ?? [])];
    return images.filter(({ complete, naturalWidth }) => complete && naturalWidth > 0).length >= least;
  }, {}, count); // prettier-ignore

const keyOf = ({ page }: Visit) =>
  page.waitForFunction(() => {
    const map = document.querySelector('dateline-story')?.shadowRoot?.querySelector('dateline-map')?.shadowRoot;
    return map?.querySelector('.key')?.textContent?.replace(/\s+/g, ' ');
  });

it('has pictures and data beside it, and asks nobody else', async () => {
  const visit = await openVisit(browser, `${origin}/land/`);
  await visit.ready();
  await picturesShown(visit, 1);
  expect(await (await keyOf(visit)).jsonValue()).toContain('Rain gauges');
  const { violations, problems } = await visit.notes();
  expect({ violations, problems, errors: visit.errors, failures: visit.failures }).toEqual({ violations: [], problems: [], errors: [], failures: [] }); // prettier-ignore
  expect(visit.requests.filter((url) => /plan\.png|gauges\.geojson/.test(url))).toHaveLength(2);
  expect(visit.requests.filter((url) => !url.startsWith(origin))).toEqual([]);
  await visit.close();
});

it('is told on a picture of which every tile that it asks for is there', async () => {
  const visit = await openVisit(browser, `${origin}/hall/`);
  await visit.ready();
  await picturesShown(visit, 1);
  const { violations, problems } = await visit.notes();
  expect({ violations, problems, errors: visit.errors, failures: visit.failures }).toEqual({ violations: [], problems: [], errors: [], failures: [] }); // prettier-ignore
  expect(visit.requests.some((url) => url.includes('/hall/hall/TileGroup0/'))).toBe(true);
  expect(visit.requests.filter((url) => url.includes('/basemap/'))).toEqual([]);
  await visit.close();
});

it('has both in it as one file, which asks for nothing', async () => {
  const file = join(folder, 'single/land.html');
  expect(readFileSync(file, 'utf8')).toContain('data:image/png;base64,');
  const visit = await openVisit(browser, pathToFileURL(file).href);
  await visit.ready();
  await picturesShown(visit, 1);
  expect(await (await keyOf(visit)).jsonValue()).toContain('Rain gauges');
  expect(visit.requests.filter((url) => !/^data:/.test(url))).toEqual([pathToFileURL(file).href]);
  expect(visit.errors).toEqual([]);
  await visit.close();
});
