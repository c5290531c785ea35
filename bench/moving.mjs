/**
 * `node bench/moving.mjs [--story FOLDER]…`: how smoothly a map with streets is moved, beside the same movement over the basemap of
 * the world, in turns, in one browser. README.md beside it says what is measured and how.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { browserPath, chromiumSwitches } from '../scripts/browsers.mjs';
import { createLocalServer, listen } from '../src/cli/local-server.mjs';
import { share } from './statistics.mjs';
import { workOfFrames } from './trace.mjs';

const usage = `Usage: node bench/moving.mjs [options]

  --story <folder>    a story with streets, besides the made-up town's; may be said several times
  --rounds <number>   visits to each page (default 3); medians are shown
  --help              show this text`;

const root = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const scratch = root('.cache/bench-moving/');

/** A map beside the text of 900 × 640 pixels. */
const viewport = { width: 1408, height: 806 };

const frames = 240;

/** So long a map is left alone: the first picture is whole, what comes after it has come, names are laid out. */
const pause = 1500;

/** What a map with streets is held to: in milliseconds, and as a share of what the world takes. */
const goals = { frame: 20, ratio: 1.3, firstDraw: 150 };

const world = {
  title: 'A coast',
  events: [{ title: 'A coast', where: { name: 'Here', lat: 43.5, lon: 16.4 }, camera: { zoom: 6 } }],
};

const { values } = parseArgs({
  options: {
    story: { type: 'string', multiple: true, default: [] },
    rounds: { type: 'string', default: '3' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(usage);
else await run([root('stories/harbour-fire'), ...values.story.map((path) => resolve(path))], Number(values.rounds));

async function run(folders, rounds) {
  if (!existsSync(root('dist/cdn/dateline-story.js'))) throw new Error('dist/cdn is missing: run npm run build first.');
  const pages = writePages(folders);
  const server = createLocalServer({
    folders: {
      '/pages/': scratch,
      '/bench/': root('bench/pages/'),
      '/dist/': root('dist/'),
      ...Object.fromEntries(pages.map(({ path, folder }) => [`/${path}/`, folder])),
    },
  });
  const browser = await puppeteer.launch({ executablePath: browserPath('chromium'), args: chromiumSwitches });
  try {
    const origin = await listen(server, 0);
    const visits = pages.map(() => []);
    for (let round = 0; round <= rounds; round++)
      for (const [index, { path }] of pages.entries()) {
        const visit = await move(browser, `${origin}/pages/${path}.html`);
        // The first visits warm the machine up.
        if (round > 0) visits[index].push(visit);
      }
    report(pages, visits);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** The world first; of each story the page, and the folder that its files are in. */
function writePages(folders) {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(`${scratch}world`, { recursive: true });
  writeFileSync(`${scratch}world/story.json`, JSON.stringify(world));
  const pages = [
    { path: 'world', name: 'the world', folder: `${scratch}world/`, ground: 'world' },
    ...folders.map((folder, index) => ({
      path: `streets-${index}`,
      name: basename(folder),
      folder: `${folder}/`,
      ground: 'streets',
    })),
  ];
  const html = readFileSync(root('bench/pages/moving.html'), 'utf8');
  for (const { path, ground } of pages)
    writeFileSync(`${scratch}${path}.html`, html.replace('{{story}}', path).replace('{{ground}}', ground));
  return pages;
}

/** One visit, in a profile that has never seen the page. */
async function move(browser, url) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(viewport);
    await page.goto(url);
    const drawn = await (await page.waitForFunction('window.mapIsDrawn')).jsonValue();
    const session = await page.createCDPSession();
    const drag = await measure(page, session, 'drag');
    const zoom = await measure(page, session, 'zoom');
    return { ...drawn, ...drag, ...zoom };
  } finally {
    await context.close();
  }
}

async function measure(page, session, movement) {
  await delay(pause);
  let intervals = [];
  const work = await workOfFrames(session, async () => {
    intervals = await page.evaluate((name, count) => window.moveMap(name, count), movement, frames);
  });
  return {
    [movement]: share(intervals, 0.95),
    [`${movement}Work`]: share(work, 0.95),
    [`${movement}Most`]: Math.max(...work),
  };
}

function report(pages, visits) {
  const medians = visits.map((some) =>
    Object.fromEntries(Object.keys(some[0]).map((key) => [key, medianOf(some, key)])),
  );
  const [base] = medians;
  console.log(
    'Of 95 in 100 frames: milliseconds to the next, and of the main thread’s work, and the most of all; what share of the world’s each is.',
  );
  for (const [index, { name }] of pages.entries()) {
    const found = medians[index];
    const part = (key) => `${found[key].toFixed(1)} (${(found[key] / base[key]).toFixed(2)})`;
    const movements = ['drag', 'zoom'].map(
      (key) => `${key} ${part(key)}, work ${part(`${key}Work`)}, at most ${part(`${key}Most`)}`,
    );
    const first = found.firstDraw === undefined ? [] : [`first draw ${found.firstDraw.toFixed(0)} after the file`];
    console.log(`${name}, ${found.width} × ${found.height}: ${[...movements, ...first].join('; ')}`);
    if (index > 0) console.log(`  missed: ${failuresOf(found, base).join(', ') || 'nothing'}`);
  }
}

function medianOf(visits, key) {
  const values = visits.map((visit) => visit[key]);
  return values.every((value) => value === undefined) ? undefined : share(values, 0.5);
}

function failuresOf(found, base) {
  const slow = ['drag', 'zoom'].filter((key) => found[key] > goals.frame || found[key] > goals.ratio * base[key]);
  return [...slow, ...(found.firstDraw > goals.firstDraw ? ['first draw'] : [])];
}
