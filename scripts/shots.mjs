/**
 * `npm run shots`: pictures of the stories as readers see them. Those that the README shows go to docs/images/, all others
 * to shots/, which is not kept.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { browserPath, chromiumSwitches } from './browsers.mjs';
import { site } from './site.mjs';
import { createLocalServer, listen } from '../src/cli/local-server.mjs';

const folder = (name) => fileURLToPath(new URL(`../${name}/`, import.meta.url));
const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Each picture: the page, the reader's screen, the event she is at (else the top of the story), and what she prefers. */
const shots = [
  { name: 'wide', path: '/', screen: wide, at: 'departure', kept: true },
  { name: 'phone', path: '/', screen: phone, at: 'departure', kept: true },
  { name: 'dark', path: '/', screen: wide, at: 'arrival', features: { 'prefers-color-scheme': 'dark' }, kept: true },
  { name: 'right-to-left', path: '/arabic.html', screen: wide, at: 'departure', kept: true },
  { name: 'article', path: '/', screen: wide, top: true },
  { name: 'wide-first', path: '/', screen: wide },
  { name: 'wide-meeting', path: '/', screen: wide, at: 'meeting' },
  { name: 'wide-pandemic', path: '/', screen: wide, at: 'isolation' },
  { name: 'phone-dark', path: '/', screen: phone, at: 'meeting', features: { 'prefers-color-scheme': 'dark' } },
  { name: 'phone-right-to-left', path: '/arabic.html', screen: phone, at: 'meeting' },
  { name: 'forced-colors', path: '/', screen: wide, at: 'departure', features: { 'forced-colors': 'active' } },
  { name: 'narrowest', path: '/', screen: { ...phone, width: 320, height: 640 }, at: 'departure' },
  { name: 'steps', path: '/two-stories.html', screen: wide, story: 1 },
  { name: 'steps-phone', path: '/two-stories.html', screen: phone, story: 1 },
  { name: 'circumnavigation', path: '/circumnavigation.html', screen: wide },
  { name: 'circumnavigation-phone', path: '/circumnavigation.html', screen: phone },
];

async function shoot(browser, origin, { name, path, screen, at, story = 0, top = false, features = {}, kept }) {
  const page = await browser.newPage();
  await page.setViewport(screen);
  await emulate(page, { 'prefers-reduced-motion': 'reduce', ...features });
  await page.goto(origin + path);
  await page.evaluate((index) => document.querySelectorAll('dateline-story')[index].scrollIntoView(), story);
  await page.waitForFunction(isReady, {}, story);
  await page.evaluate(goTo, story, at);
  if (top) await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForNetworkIdle({ idleTime: 1000 });
  await page.screenshot({ path: `${folder(kept ? 'docs/images' : 'shots')}${name}.png` });
  await page.close();
}

/** Puppeteer does not know of forced colours, so this speaks to the browser itself. */
async function emulate(page, features) {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** In the page: whether a story has its text, its panel and marks on its map. */
function isReady(index) {
  const story = document.querySelectorAll('dateline-story')[index];
  const map = story?.shadowRoot?.querySelector('dateline-map');
  return story?.activeId !== undefined && Boolean(map?.shadowRoot?.querySelector('[data-events]'));
}

/** In the page: goes to an event, if the story has it. */
function goTo(index, id) {
  if (id) document.querySelectorAll('dateline-story')[index].show(id);
}

const server = createLocalServer(site);
const origin = await listen(server, 0);
const browser = await puppeteer.launch({ executablePath: browserPath('chromium'), args: chromiumSwitches });
try {
  for (const name of ['docs/images', 'shots']) mkdirSync(folder(name), { recursive: true });
  const wanted = process.argv.slice(2);
  for (const shot of shots.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    await shoot(browser, origin, shot);
    console.log(shot.name);
  }
} finally {
  await browser.close();
  server.close();
}
