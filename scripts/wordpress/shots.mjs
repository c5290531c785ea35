/**
 * `npm run wordpress:shots`: pictures of the plugin at work, for docs/wordpress.md, from a WordPress that is started for them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { browserPath, chromiumSwitches } from '../browsers.mjs';
import { pluginFiles } from './plugin.mjs';
import { startWordpress } from './start.mjs';

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const story = fileURLToPath(new URL('../../stories/kim-in-russia/story.json', import.meta.url));
/** A table as an author may have it. */
const table = [
  ['What happened', 'Day', 'Where', 'Level (cm)', 'Seen by', 'E-Mail'],
  ['The first warning', '12 July 2021', 'Mayen (50.33, 7.22)', '90', 'the town’s gauge', 'gauge@example.org'],
  ['The river rises', '13 July 2021', 'Schuld (50.44, 6.88)', '180', 'a baker', 'baker@example.org'],
  ['The bridges go', '14 July 2021, 22:15', 'Altenahr (50.52, 6.99)', '575', 'a driver', 'driver@example.org'],
  ['The power fails', 'that night', 'Ahrweiler (50.54, 7.09)', '700', 'a nurse', 'nurse@example.org'],
];
const screen = { width: 1440, height: 900 };
const inBlock = '[data-type="dateline/story"]';

/** The editor as an author finds it, from an empty post to one with a story. Gives the post's address. */
async function shootEditor(page, site) {
  const editor = `${site.url}/wp-admin/post-new.php`;
  await page.setViewport(screen);
  await page.goto(`${site.url}/wp-login.php?redirect_to=${encodeURIComponent(editor)}`);
  // Not typed: the page moves the focus while it is.
  await page.$eval('#user_login', (field) => (field.value = 'author'));
  await page.$eval('#user_pass', (field, word) => (field.value = word), site.users.author.password);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId());
  await page.evaluate(() => {
    const { blocks, data } = window.wp;
    data.dispatch('core/editor').editPost({ title: 'By train to Russia' });
    data.dispatch('core/block-editor').insertBlocks([blocks.createBlock('dateline/story', { align: 'wide' })]);
  });
  const input = await page.waitForSelector(`${inBlock} input[type=file]`);
  await page.evaluate(() => window.wp.data.dispatch('core/block-editor').clearSelectedBlock());
  await shoot(page, 'wordpress-choose');
  await shootReading(page, input);
  await input.uploadFile(story);
  await page.waitForFunction(isReady);
  await page.evaluate(() => document.querySelector('dateline-story').show('departure'));
  await page.click(`${inBlock} dateline-event[event-id=departure] .title`);
  await shoot(page, 'wordpress-editor');
  return page.evaluate(async () => {
    const { dispatch, select } = window.wp.data;
    dispatch('core/editor').editPost({ status: 'publish' });
    await dispatch('core/editor').savePost();
    return select('core/editor').getCurrentPost().link;
  });
}

/** What the author is shown of a table, and leaves it at that. */
async function shootReading(page, input) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-shots-'));
  const path = join(folder, 'flood.csv');
  writeFileSync(path, table.map((row) => row.map((cell) => JSON.stringify(cell)).join()).join('\n'));
  await input.uploadFile(path);
  await page.waitForSelector('.dateline-story-reading');
  await shoot(page, 'wordpress-reading');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.dateline-story-reading', { hidden: true });
  rmSync(folder, { recursive: true });
}

/** The post as readers have it. */
async function shootPost(page, link) {
  await page.setViewport(screen);
  await page.goto(link);
  await page.evaluate(() => document.querySelector('dateline-story').scrollIntoView());
  await page.waitForFunction(isReady);
  await page.evaluate(() => document.querySelector('dateline-story').show('departure'));
  await shoot(page, 'wordpress-post');
}

async function shoot(page, name) {
  await page.waitForNetworkIdle({ idleTime: 1000 });
  await page.screenshot({ path: `${folder}${name}.png` });
  console.log(name);
}

/** In the page: whether the story has its text, its panel and marks on its map. */
function isReady() {
  const host = document.querySelector('dateline-story');
  const map = host?.shadowRoot?.querySelector('dateline-map');
  return host?.activeId !== undefined && Boolean(map?.shadowRoot?.querySelector('[data-events]'));
}

const site = await startWordpress({ plugin: await pluginFiles(), theme: 'twentytwentythree' });
const browser = await puppeteer.launch({ executablePath: browserPath('chromium'), args: chromiumSwitches });
try {
  const author = await browser.newPage();
  await author.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const link = await shootEditor(author, site);
  const reader = await (await browser.createBrowserContext()).newPage();
  await reader.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await shootPost(reader, link);
} finally {
  await browser.close();
  await site.stop();
}
