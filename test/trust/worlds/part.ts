/** Broken worlds: in each there is no uncaught error, the page can be read, and the story is shown or says how to go on. */
import type { ServerResponse } from 'node:http';
import { createSite, type OwnSite } from '../../e2e/own-site.js';
import type { Visit } from '../../e2e/visit.js';
import { createRandom } from '../random.js';
import type { Part, Settings, Trial } from '../trial.js';
import { browsers } from './browsers.js';
import { networks } from './networks.js';
import { pageOf, toldFiles } from './pages.js';
import type { Outcome, World } from './world.js';

/** One in so many is tried by `npm test`. */
const share = 8;

/** The longest that an outcome may be waited for, in milliseconds: far longer than it takes. */
const longest = 20_000;

/** The part. */
export async function createPart({ seed, quick }: Settings): Promise<Part> {
  const worlds = [...networks, ...browsers];
  const addresses = new Map(worlds.map((world, index) => [world, `/broken/${index}.json`]));
  const answers = Object.fromEntries(
    worlds.flatMap((world) => (world.answers ? [[addresses.get(world)!, inTurn(world.answers)]] : [])),
  );
  const site = createSite({ policy: '', answers });
  for (const [name, text] of toldFiles) site.add(name, text);
  await site.start();
  const random = createRandom(seed);
  const trials = function* (): Generator<Trial> {
    for (const world of worlds) {
      if (quick && (world.known !== undefined || random.below(share) > 0)) continue;
      const page = site.add(`${worlds.indexOf(world)}.html`, pageOf(world, addresses.get(world)!));
      yield { name: world.name, ...(world.known && { known: world.known }), run: () => live(world, site, page) };
    }
  };
  return { title: `${worlds.length} broken worlds`, trials: trials(), close: () => site.close() };
}

/** One answer after the other, the last for all that follow. */
function inTurn(answers: readonly ((response: ServerResponse) => void)[]): (response: ServerResponse) => void {
  let turn = 0;
  return (response) => answers[Math.min(turn++, answers.length - 1)]!(response);
}

async function live(world: World, site: OwnSite, path: string): Promise<string[]> {
  const { ends, recovers, before, broken, silent } = world;
  const visit = await site.open(path, { broken, silent, browser: before });
  try {
    let end = ends;
    const faults = await comesTo(end, visit);
    if (recovers && faults.length === 0) {
      end = 'story';
      await recovers(visit);
      faults.push(...(await comesTo(end, visit)));
    }
    await visit.quiet();
    // What still loads may add a note, or take one away: the first look alone would pass by chance.
    if (faults.length === 0 && !(await visit.page.evaluate(hasComeTo, end))) faults.push(`does not stay at: ${end}`);
    const text = await visit.page.evaluate(() => document.body.innerText);
    if (!/Before the story\.[^]*Behind the story\./.test(text)) faults.push('the page’s own text cannot be read');
    const errors = visit.errors.filter((error) => !isTold(error));
    return [...faults, ...errors];
  } finally {
    await visit.close();
  }
}

/** What is not there, and what a policy refuses, is told by the browser; what is wrong in a story, and did not come, by us. */
function isTold(error: string): boolean {
  return /^dateline-story: |^Failed to load resource|blocked by CORS|violates the/.test(error);
}

/** Waits for an outcome; what is wrong, where it does not come. */
async function comesTo(outcome: Outcome, { page }: Visit): Promise<string[]> {
  try {
    await page.waitForFunction(hasComeTo, { timeout: longest }, outcome);
    return [];
  } catch {
    const shown = await page.evaluate(() => {
      const story = document.querySelector('dateline-story');
      return [document.body.innerText, story?.shadowRoot?.textContent].join(' | ').replace(/\s+/g, ' ').slice(0, 300);
    });
    return [`does not come to: ${outcome}; the page says: ${shown}`];
  }
}

/** In the page: whether it is so. */
function hasComeTo(outcome: Outcome): boolean {
  const isSeen = (element: Element | null | undefined): boolean => {
    const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    return width > 0 && height > 0;
  };
  const story = document.querySelector('dateline-story');
  if (outcome === 'text') return [...document.querySelectorAll('body > p, dateline-event p')].every(isSeen);
  const told = story?.shadowRoot?.querySelector('[part="failed"]');
  const isTextSeen = isSeen(document.querySelector('dateline-event p'));
  if (outcome === 'story') return isTextSeen && !isSeen(told);
  if (outcome === 'part') return isTextSeen && isSeen(told?.querySelector('button'));
  const note = told ?? document.querySelector('.story-absent');
  if (!isSeen(note) || note!.textContent.trim() === '') return false;
  return outcome === 'word' || [...note!.querySelectorAll('a, button')].some(isSeen);
}
