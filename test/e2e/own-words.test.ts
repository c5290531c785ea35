/** A site in a language that we do not speak, as built, under the policy that comes with it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, chromiumSwitches } from '../../scripts/browsers.mjs';
import { createLocalServer, listen } from '../../src/cli/local-server.mjs';
import { smallStory } from '../fixtures/small-story.js';
import { readers } from './story-page.js';
import { openVisit } from './visit.js';

const folder = mkdtempSync(join(tmpdir(), 'own-words-'));
const [source, out, single] = ['storia.json', 'site', 'single'].map((name) => join(folder, name)) as [string, string, string]; // prettier-ignore
let server: Server;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  writeFileSync(source, JSON.stringify({ ...smallStory, lang: 'it' }));
  for (const to of [['-o', out], ['-o', single, '--single-file']])
    execFileSync('node', ['packages/cli/dateline-story.js', 'build', source, '--words', 'test/fixtures/italian.json', ...to], { stdio: 'pipe' }); // prettier-ignore
  const [, policy] = /Content-Security-Policy: (.+)/.exec(readFileSync(join(out, '_headers'), 'utf8'))!;
  writeFileSync(join(out, 'favicon.ico'), '');
  server = createLocalServer({ folders: { '/': out }, policy: policy! });
  origin = await listen(server, 0);
  browser = await puppeteer.launch({ executablePath: browserPath('chromium'), args: chromiumSwitches });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true });
});

/** What is said on the page by us: of the events, and in the panel. */
const said = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('dateline-story')!.shadowRoot;
    const textOf = (selector: string) => document.querySelector(selector)?.textContent;
    return {
      date: textOf('#departure time'),
      status: textOf('#storm .status'),
      panel: root?.querySelector('.panel')?.getAttribute('aria-label'),
      timeline: root?.querySelector('dateline-timeline')?.shadowRoot?.querySelector('[aria-label]')?.ariaLabel,
    };
  });

const written = { date: expect.stringMatching(/^verso le 0?9:10 del mercoledì 8 maggio 2024$/) as string, status: 'Sostenuto da the crew' }; // prettier-ignore
const told = { ...written, panel: 'Cronologia e mappa', timeline: 'Cronologia' };

describe.each(['index.html', 'embed.html'])('%s', (name) => {
  it.each(readers)('is told in the words, on $name, and nothing is refused, missing or asked of others', async (reader) => {
    const visit = await openVisit(browser, `${origin}/${name}`, reader);
    await visit.ready();
    const { violations, problems } = await visit.notes();
    expect({ violations, problems, errors: visit.errors, failures: visit.failures }).toEqual({ violations: [], problems: [], errors: [], failures: [] }); // prettier-ignore
    expect(await said(visit.page)).toEqual(told);
    expect(visit.requests.filter((url) => /\/words-it-\w+\.json$|\/own-words-/.test(url))).toHaveLength(2);
    await visit.close();
  }); // prettier-ignore

  it('says them where no script runs', async () => {
    const { page, close } = await openVisit(browser, `${origin}/${name}`, { scripts: false });
    expect(await said(page)).toMatchObject(written);
    const [alt] = await page.$$eval('#departure .map img', (images) => images.map((image) => image.alt));
    expect(alt).toMatch(/^Mappa: North Pier\. verso le 0?9:10 del mercoledì/);
    await close();
  });

  it('is told in English where the words are lost, and that is said', async () => {
    const visit = await openVisit(browser, `${origin}/${name}`, { broken: /words-it/ });
    await visit.ready();
    expect(await said(visit.page)).toMatchObject({ ...written, panel: 'Timeline and map' });
    expect((await visit.notes()).problems).toEqual(['not-loaded ']);
    await visit.close();
  });
});

it('a single file is told in the words too', async () => {
  const visit = await openVisit(browser, `file://${join(single, 'storia.html')}`);
  await visit.ready();
  expect(await said(visit.page)).toEqual(told);
  await visit.close();
});

it('the drawings say dates in the language', () => {
  expect(readFileSync(join(out, 'maps/departure.svg'), 'utf8')).toContain('maggio');
});
