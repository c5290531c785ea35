/**
 * `npm run wordpress:shots`: pictures of the plugin at work, for docs/wordpress.md, from a WordPress that is started for them.
 */
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { browserPath, chromiumSwitches } from '../browsers.mjs';
import { pluginFiles } from './plugin.mjs';
import { startWordpress } from './start.mjs';

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const story = fileURLToPath(new URL('../../stories/kim-in-russia/story.json', import.meta.url));
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
