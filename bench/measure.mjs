/** One visit to one page, in a profile that has never seen it. */
import { setTimeout as delay } from 'node:timers/promises';
import { longestTask } from './trace.mjs';

/** @typedef {{ page: string, next: (page: import('puppeteer-core').Page) => Promise<import('puppeteer-core').ElementHandle> }} Program */

/** @type {Record<'dateline' | 'timeline', Program>} the page of each program, and its button that goes on */
export const programs = {
  dateline: {
    page: 'dateline',
    next: (page) => page.waitForSelector('dateline-story >>> dateline-nav >>> .steps button:last-of-type'),
  },
  timeline: { page: 'timeline', next: (page) => page.waitForSelector('.tl-slidenav-next') },
};

/**
 * @typedef {object} Measures
 * @property {number} ready milliseconds from the navigation to the painted frame in which everything can be read and clicked
 * @property {number} nodes all nodes of the page, those in shadow roots too
 * @property {number} shadowNodes those in shadow roots
 * @property {number} nextTask the longest task while "next" is clicked five times, in milliseconds
 * @property {number} heap bytes of JavaScript that are left after a garbage collection
 */

const clicks = 5;
/** Longer than the animation of either program. */
const pause = 1300;

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {Program} program
 * @returns {Promise<Measures>}
 * @throws {Error} when the page does not become ready within a minute, or asks another server for anything
 */
export async function measure(browser, url, program) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url);
    return await measurePage(page, program);
  } finally {
    await context.close();
  }
}

async function measurePage(page, program) {
  const ready = await readyTime(page);
  await delay(pause);
  const before = await page.evaluate(countNodes);
  const session = await page.createCDPSession();
  const nextTask = await longestTask(session, () => clickNext(page, program));
  const after = await page.evaluate(countNodes);
  await refuseStrangers(page);
  return {
    ready,
    nodes: before.nodes,
    shadowNodes: Math.max(before.shadowNodes, after.shadowNodes),
    nextTask,
    heap: await usedHeap(session),
  };
}

async function readyTime(page) {
  const handle = await page.waitForFunction('window.readyAt', { polling: 100, timeout: 60_000 });
  return handle.jsonValue();
}

async function clickNext(page, program) {
  const button = await program.next(page);
  for (let click = 0; click < clicks; click++) {
    await button.click();
    await delay(pause);
  }
}

/** Runs in the page. */
function countNodes() {
  const count = { nodes: 0, shadowNodes: 0 };
  const visit = (node, inShadow) => {
    count.nodes++;
    if (inShadow) count.shadowNodes++;
    if (node.shadowRoot) visit(node.shadowRoot, true);
    for (const child of node.childNodes) visit(child, inShadow);
  };
  visit(document, false);
  return count;
}

async function refuseStrangers(page) {
  const { origin } = new URL(page.url());
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const strangers = names.filter((name) => !name.startsWith(`${origin}/`) && !name.startsWith('data:'));
  if (strangers.length > 0) throw new Error(`The page asked other servers: ${strangers.join(', ')}`);
}

async function usedHeap(session) {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
