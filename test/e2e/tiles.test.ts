/** Tiles of another host on published pages, under the policy that comes with them: shown where their host is allowed, asked about elsewhere. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, chromiumSwitches } from '../../scripts/browsers.mjs';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { freePorts, startNginx, type Nginx } from './nginx.js';
import { openVisit, type Visit } from './visit.js';

const story: StoryDocument = {
  title: 'Two embassies',
  basemap: [{ tiles: 'https://{s}.tiles.test/{z}/{x}/{y}.svg', attribution: 'Tiles Inc.' }],
  events: [
    { id: 'one', title: 'The embassy', where: { name: 'Embassy', lat: 48.2, lon: 16.36 } },
    { id: 'two', title: 'The other', where: { name: 'The other', lat: 48.21, lon: 16.38 } },
  ],
};
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="lime"/></svg>';

const folder = mkdtempSync(join(tmpdir(), 'tiles-'));
const [allowed, asking] = ['allowed', 'asking'].map((name) => join(folder, name)) as [string, string];
let nginx: Nginx;
let browser: Browser;

beforeAll(async () => {
  for (const [root, more] of [
    [allowed, { allowRemote: ['tiles.test'] }],
    [asking, {}],
  ] as const) {
    const file = join(folder, 'embassies.json');
    writeFileSync(file, JSON.stringify({ ...story, ...more }));
    for (const flags of [['-o', root], ['--single-file', '-o', root]]) execFileSync('node', ['packages/cli/dateline-story.js', 'build', file, ...flags], { stdio: 'pipe' }); // prettier-ignore
    writeFileSync(join(root, 'favicon.ico'), '');
  }
  const policyOf = (root: string) => /Content-Security-Policy: (.+)/.exec(readFileSync(join(root, '_headers'), 'utf8'))![1]!; // prettier-ignore
  nginx = await startNginx([allowed, asking].map((root) => ({ root, policy: policyOf(root) })), await freePorts(2), join(folder, 'nginx')); // prettier-ignore
  browser = await puppeteer.launch({ executablePath: browserPath('chromium'), args: chromiumSwitches });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await nginx?.stop();
  rmSync(folder, { recursive: true });
});

/** A page that finds the other host. */
async function open(url: string): Promise<Visit> {
  const visit = await openVisit(browser, 'about:blank');
  await visit.page.setRequestInterception(true);
  visit.page.on('request', (request) => {
    if (!new URL(request.url()).host.endsWith('.test')) return void request.continue();
    void request.respond({ contentType: 'image/svg+xml', body: svg });
  });
  await visit.page.goto(url);
  await visit.ready();
  return visit;
}

const askedHosts = ({ requests }: Visit) => new Set(requests.map((url) => new URL(url).host.replace(/^[abc]\./, '')).filter((host) => host.endsWith('.test'))); // prettier-ignore
const tileShown = ({ page }: Visit) => page.waitForSelector('>>> dateline-map >>> .leaflet-tile-loaded');
const creditOf = ({ page }: Visit) => page.$eval('>>> dateline-map >>> .credit', ({ textContent }) => textContent).catch(() => ''); // prettier-ignore
const ask = '::-p-aria([name="Load map from tiles.test"][role="button"])';

const addresses = (root: string, page: string) => page === 'embassies.html' ? pathToFileURL(join(root, page)).href : `${nginx.origins[root === allowed ? 0 : 1]}/${page}`; // prettier-ignore

describe.each(['index.html', 'embed.html', 'embassies.html'])('tiles of another host on %s', (page) => {
  it('are shown and named where the author allows their host', async () => {
    const visit = await open(addresses(allowed, page));
    await tileShown(visit);
    await visit.page.waitForSelector('>>> dateline-map >>> .credit');
    expect(await creditOf(visit)).toBe('Tiles Inc.');
    expect(await visit.page.$(ask)).toBeNull();
    expect([...askedHosts(visit)]).toEqual(['tiles.test']);
    const { violations, problems } = await visit.notes();
    expect({ violations, problems, errors: visit.errors }).toEqual({ violations: [], problems: [], errors: [] });
    await visit.close();
  });

  it('are asked for by nobody before the reader presses the button', async () => {
    const visit = await open(addresses(asking, page));
    const button = await visit.page.waitForSelector(ask);
    await visit.quiet();
    expect([...askedHosts(visit)]).toEqual([]);
    expect(await creditOf(visit)).not.toContain('Tiles Inc.');
    await button!.click();
    await tileShown(visit);
    expect([...askedHosts(visit)]).toEqual(['tiles.test']);
    const { violations, problems } = await visit.notes();
    expect({ violations, problems, errors: visit.errors }).toEqual({ violations: [], problems: [], errors: [] });
    await visit.close();
  });
});

it('the maps of events are drawn without tiles', () => {
  for (const name of ['one', 'two']) {
    const drawing = readFileSync(join(allowed, 'maps', `${name}.svg`), 'utf8');
    expect(drawing).not.toMatch(/tiles\.test|Tiles Inc/);
  }
});
