/**
 * Every hostile text, in every field of a document and every attribute of the elements, as a browser shows it under a strict
 * policy: nothing of it runs, nothing is asked of another host, and the page has no more in it than words.
 */
import { strictPolicy } from '../../../scripts/site.mjs';
import { articlePage, createSite } from '../../e2e/own-site.js';
import type { Visit } from '../../e2e/visit.js';
import { fillAll, toBatches } from '../corpus/batches.js';
import { createInputs } from '../corpus/inputs.js';
import { harmless, payloads } from '../corpus/payloads.js';
import { KnownShapes, type Found } from '../corpus/shapes.js';
import { findUrlFault } from '../oracles/url.js';
import { createRandom } from '../random.js';
import type { Part, Settings, Trial } from '../trial.js';
import { giveTools, type Given, type Seen } from './in-page.js';

/** One in so many is tried by `npm test`. */
const share = 100;

/** For how many frames a hostile story is waited for: it may have no map and no timeline, and then is not whole before. */
const patience = 300;

/** A picture that is not there, before and after the browser has found out: which of them is seen is chance. */
const pictureShapes = [
  ...['figure > img', ...['src', 'alt', 'loading', 'decoding', 'width', 'height'].map((name) => `img ${name}`)],
  ...['figure > p', 'p class'],
];

/** The host that the author of the harmless story allows. */
const allowed = 'https://pictures.example';

/** As strict as can be, but for what the story has of its own and what its author allows. */
const policy = [
  strictPolicy.replace('img-src', `img-src ${allowed}`),
  "media-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** The part. */
export async function createPart({ seed, quick }: Settings): Promise<Part> {
  const json = (await createInputs()).find(({ name }) => name === 'json')!;
  const batches = toBatches(json, Infinity);
  const site = createSite({ policy });
  const pageOfAll = site.add('hostile.html', articlePage('<p>Before.</p><main></main><p>Behind.</p>'));
  await site.start();
  const reader = new HostileReader(await site.open(pageOfAll));
  const known = new KnownShapes();
  known.learn(new Map([['page', { shapes: pictureShapes, faults: [] }]]));
  const toDocument = (index: number, text: string): Given => ({
    src: site.add('story.json', fillAll(json, batches[index]!, text)),
  });

  for (const text of harmless.slice(0, 6)) {
    const stories = [...[...batches.keys()].map((index) => () => toDocument(index, text)), () => ({ text })];
    // However slow the machine, what harmless stories have is known whole.
    for (const story of stories) known.learn(new Map([['page', await reader.read(story(), Infinity)]]));
  }
  const judge = (found: Found): string[] => known.judge(new Map([['page', found]]));
  const random = createRandom(seed);
  const trials = function* (): Generator<Trial> {
    for (const { name, text } of payloads) {
      const skip = () => quick && random.below(share) > 0;
      for (const [index, { length: count }] of batches.entries())
        if (!skip()) yield { name: `json #${index + 1} ${name}`, count, run: async () => judge(await reader.read(toDocument(index, text), patience)) };
      if (!skip()) yield { name: `html ${name}`, count: reader.attributes, run: async () => judge(await reader.read({ text }, patience)) };
    }
  };
  const title = `${payloads.length} payloads × ${json.slots.length} fields and ${reader.attributes} attributes, in a browser`;
  return { title, trials: trials(), close: () => site.close() };
} // prettier-ignore

/** Reads one hostile story after the other on one page. */
class HostileReader {
  /** How many attributes were filled. */
  attributes = 0;
  #isPrepared = false;
  readonly #dialogs: string[] = [];

  constructor(readonly visit: Visit) {
    visit.page.on('dialog', (dialog) => {
      this.#dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  }

  async read(story: Given, frames: number): Promise<Found> {
    const { page, requests, errors } = this.visit;
    if (!this.#isPrepared) await page.evaluate(giveTools);
    this.#isPrepared = true;
    const [asked, failed] = [requests.length, errors.length];
    await this.visit.forget();
    const seen = await page.evaluate((...given) => window.seeHostile(...given), story, frames);
    this.attributes = Math.max(this.attributes, seen.attributes);
    const { violations } = await this.visit.notes();
    const origin = new URL(page.url()).origin;
    const isKnown = (url: string): boolean => [origin, allowed, 'data:'].some((start) => url.startsWith(start));
    const strangers = requests.slice(asked).filter((url) => !isKnown(url));
    // A file that is not there is asked for of our own host alone, as any page's picture would be.
    const said = errors.slice(failed).filter((error) => !/^(?:Failed to load resource|dateline-story:)/.test(error));
    return {
      shapes: seen.shapes,
      faults: [
        ...(page.url().endsWith('/own/hostile.html') ? [] : [`has gone to ${page.url()}`]),
        ...this.#dialogs.splice(0).map((message) => `opens a dialog: ${message}`),
        ...seen.hits.map((hit) => `runs ${hit}`),
        ...violations.map((violation) => `violates ${violation}`),
        ...strangers.map((url) => `asks ${url}`),
        ...said.map((error) => `says ${error}`),
        ...findFaults(seen),
      ],
    };
  }
}

function findFaults({ urls, polluted, isWhole }: Seen): string[] {
  return [
    ...urls.flatMap(findUrlFault),
    ...polluted.map((key) => `gives every object ${key}`),
    ...(isWhole ? [] : ['has lost the words around the story']),
  ];
}
