import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { buildStory, type FoundStory } from '../core/document/build-story.js';
import type * as documents from '../core/document/read-document.js';
import type { EventDocument, StoryDocument } from '../core/document/schema.js';
import { isSlug, toSlug } from '../core/document/slug.js';
import type { Story } from '../core/model.js';
import type { Finding } from '../core/problems/finding.js';
import type { Problem } from '../core/problems/problem.js';
import { toLanguage, type Language } from '../core/words/language.js';
import { loadWords } from '../core/words/load-words.js';
import { fetchStory } from './fetch-story.js';
import { readEvent, readStory } from './read-events.js';

/** Where a story can come from. */
export interface StorySources extends ReactiveControllerHost, Element {
  readonly src?: string;
  /** The hash that the file at `src` must have. */
  readonly integrity?: string;
  readonly story?: StoryDocument;
  /** The events the page itself has written. */
  readonly writtenEvents: readonly Element[];
}

/** A story that is ready to be shown. */
export interface LoadedStory {
  readonly story: Story;
  readonly language: Language;
  readonly problems: readonly Problem[];
  /** The elements of the events that the page has written, by the events' ids. */
  readonly written: ReadonlyMap<string, Element>;
  /** Whether there is nothing to show, because what should be shown could not be read. */
  readonly failed: boolean;
}

interface Found {
  readonly document?: StoryDocument;
  readonly problems: readonly Problem[];
  /** Reads all that a document can hold; it comes with one. */
  readonly toStory?: (document: StoryDocument) => FoundStory;
}

/**
 * Makes one story of what the page gives: its own events, the `story` property, the file at `src`. An answer that comes
 * after the question has changed is dropped.
 */
export class LoadStory implements ReactiveController {
  #question?: AbortController;
  /** Whether a story has been asked for and is not there yet. */
  isLoading = false;
  #loaded = false;

  constructor(
    private readonly host: StorySources,
    private readonly onLoaded: (loaded: LoadedStory) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#loaded) this.load();
  }

  /** An element that is only moved keeps its story; one that is taken out before it has one asks again. */
  hostDisconnected(): void {
    this.#question?.abort();
  }

  /** Asks anew; what is on its way is dropped. */
  load(): void {
    this.#question?.abort();
    this.#loaded = false;
    this.isLoading = true;
    const question = (this.#question = new AbortController());
    // One turn later all of an element's attributes and children are there, and several changes make one load.
    void Promise.resolve().then(() => this.#answer(question.signal));
  }

  async #answer(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    try {
      const found = await this.#find(signal).catch((error: unknown): Found => toMissingCode(error));
      const { document, problems, toStory = buildStory } = found;
      const lent = document ? new Map(this.#named(toStory(document).story)) : new Map<string, Element>();
      const own = this.host.writtenEvents.filter((element) => ![...lent.values()].includes(element));
      const { story, findings } = toStory(document ? withEvents(document, own) : readStory(this.host, own, this.#lang));
      const written = new Map([
        ...lent,
        ...own.map((element, index): [string, Element] => [story.events.at(index - own.length)!.id, element]),
      ]);
      const more = (await explain(findings)).map((problem) => ({ file: this.host.src, ...problem }));
      const all = [...problems, ...more];
      const language = toLanguage(story.lang, await loadWords(story.lang));
      if (signal.aborted) return;
      this.#loaded = true;
      this.isLoading = false;
      if (all.length > 0) void this.#log(all);
      this.onLoaded({
        story,
        language,
        written,
        problems: all,
        failed: story.events.length === 0 && problems.some(({ level }) => level === 'error'),
      });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  async #find(signal: AbortSignal): Promise<Found> {
    const { story, src, integrity } = this.host;
    if (!story && !src) return { problems: [] };
    // What reads it comes while the file is on its way.
    const reading = import('../core/document/read-document.js');
    if (story) return toFound(story, await reading);
    const fetched = await fetchStory(src!, signal, integrity);
    const { problems, ...found } =
      'finding' in fetched
        ? { problems: await explain([fetched.finding]) }
        : await this.#read(fetched.bytes, await reading);
    return { ...found, problems: problems.map((problem) => ({ ...problem, file: src })) };
  }

  /** What is no document of ours without a mistake may be a file in another format, or be written in another encoding. */
  async #read(bytes: Uint8Array, reading: typeof documents): Promise<Found> {
    const value = parseJson(bytes);
    const { document, findings } = reading.readDocument(value);
    const { toStory } = reading;
    if (findings.length > 0) {
      const { importFetched } = await import('../importers/import-fetched.js');
      const { format, ...imported } = await importFetched(bytes, this.host.src!, { lang: this.#lang });
      if (format || value === undefined) return { ...imported, toStory };
    }
    return { document, toStory, problems: await explain(findings) };
  }

  async #log(problems: readonly Problem[]): Promise<void> {
    const { formatProblem } = await import('../core/problems/problem.js');
    for (const problem of problems) {
      const say = problem.level === 'error' ? console.error : console.warn;
      say(`dateline-story: ${formatProblem(problem)}`, this.host);
    }
  }

  get #lang(): string {
    return this.host.closest('[lang]')?.getAttribute('lang') || 'en';
  }

  /** The written events that lend their text to one of the document's, which has their id or was given it. */
  #named({ events }: Story): [string, Element][] {
    const known = new Set(events.map(({ id }) => id));
    return this.host.writtenEvents
      .map((element): [string, Element] => [toId(readEvent(element)), element])
      .filter(([id]) => known.has(id));
  }
}

function toId({ id = '' }: EventDocument): string {
  return isSlug(id) ? id : toSlug(id);
}

async function toFound(value: unknown, { readDocument, toStory }: typeof documents): Promise<Found> {
  const { document, findings } = readDocument(value);
  return { document, toStory, problems: await explain(findings) };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** What reads a document is code of its own; without it the page's own text is all there is. */
function toMissingCode(error: unknown): Found {
  const message = `What reads the story could not be loaded (${String(error)}). Its files belong beside the script.`;
  return { problems: [{ level: 'error', code: 'not-loaded', where: '', value: String(error), message }] };
}

/** The document, and behind its events those that only the page has. */
function withEvents(document: StoryDocument, own: readonly Element[]): StoryDocument {
  return own.length === 0 ? document : { ...document, events: [...document.events, ...own.map(readEvent)] };
}

/** The words come only where something is wrong, and a story is shown without them where they do not come. */
async function explain(findings: readonly Finding[]): Promise<readonly Problem[]> {
  if (findings.length === 0) return [];
  return import('../core/document/explain.js').then(
    ({ explain }) => explain(findings),
    () => findings.map(({ details: [value], ...finding }) => ({ ...finding, value, message: finding.code })),
  );
}
