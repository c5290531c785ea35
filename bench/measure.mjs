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
 * @property {number} work milliseconds of processor time that the page's main thread has taken by then
 * @property {number} nodes all nodes of the page, those in shadow roots too
 * @property {number} shadowNodes those in shadow roots
 * @property {number} marks marks of events that are in view, on map and timeline
 * @property {number} nextTask the longest task while "next" is clicked five times, in milliseconds of processor time
 * @property {number} heap bytes of JavaScript that are left after a garbage collection
 */

const clicks = 5;
/** A busy machine with a thousand events is slow. */
const timeout = 180_000;
/** Longer than the animation of either program. */
const pause = 1300;

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {Program} program
 * @returns {Promise<Measures>}
 * @throws {Error} when the page does not become ready within three minutes, or asks another server for anything
 */
export async function measure(browser, url, program) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url, { timeout });
    return await measurePage(page, session, program);
  } finally {
    await context.close();
  }
}

async function measurePage(page, session, program) {
  const ready = await readyTime(page);
  const work = await mainThreadWork(session);
  await delay(pause);
  const count = await page.evaluate(countNodes);
  const nextTask = await longestTask(session, () => clickNext(page, program));
  await refuseStrangers(page);
  return {
    ready,
    work,
    ...count,
    nextTask,
    heap: await usedHeap(session),
  };
}

async function readyTime(page) {
  const handle = await page.waitForFunction('window.readyAt', { polling: 100, timeout });
  return handle.jsonValue();
}

async function mainThreadWork(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
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
  const count = { nodes: 0, shadowNodes: 0, marks: 0 };
  const isInView = ({ left, top, right, bottom }) =>
    right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight;
  const visit = (node, inShadow) => {
    count.nodes++;
    if (inShadow) count.shadowNodes++;
    const isMark = node.matches?.('button[data-events], .tl-timemarker');
    if (isMark && isInView(node.getBoundingClientRect())) count.marks++;
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
