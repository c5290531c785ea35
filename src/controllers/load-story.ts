import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { buildStory, type FoundStory } from '../core/document/build-story.js';
import type { OwnFormat } from '../core/document/own-format.js';
import type * as documents from '../core/document/read-file.js';
import type { StoryDocument } from '../core/document/schema.js';
import type { Story } from '../core/model.js';
import type { Finding } from '../core/problems/finding.js';
import { toLoadProblem } from '../core/problems/load-problem.js';
import type { Problem } from '../core/problems/problem.js';
import { toLanguage, type Language } from '../core/words/language.js';
import { loadWords } from '../core/words/load-words.js';
import { en } from '../core/words/en.js';
import type { OwnWords, Words } from '../core/words/words.js';
import { explainFindings } from './explain-findings.js';
import { fetchStory, isFinal } from './fetch-story.js';
import type { Speak, Spoken } from './own-words.js';
import { readStory } from './read-events.js';
import { withWritten } from './written-events.js';

/** After so long without a story its reader is told that it is still on its way, in milliseconds. */
const patience = 5000;

/** Where a story can come from. */
export interface StorySources extends ReactiveControllerHost, Element {
  readonly src?: string;
  /** The hash that the file at `src` must have. */
  readonly integrity?: string;
  /** With `error` it comes from there or not at all. */
  readonly redirect?: string | null;
  readonly story?: StoryDocument;
  /** What the file may be in besides our own formats. */
  readonly formats?: readonly OwnFormat[];
  /** Asks anew, past what the browser has kept. */
  reload(): void;
  /** Words to tell it with, or the address of a file with them. */
  readonly words?: string | OwnWords;
}

/** A story that is ready to be shown. */
export interface LoadedStory {
  readonly story: Story;
  readonly language: Language;
  /** The elements of the events that the page has written, by the events' ids. */
  readonly written: ReadonlyMap<string, Element>;
  /** The address of the file that it was made of; absent where that has not come, or tells nothing. */
  readonly file?: string;
  /** Whether there is nothing to show, because what should be shown could not be read. */
  readonly failed: boolean;
}

/** What there is where the page says to look; without a document the page's own events are all there is. */
interface Found {
  readonly document?: StoryDocument;
  /** Reads all that a document can hold; it comes with one. */
  readonly toStory?: (document: StoryDocument) => FoundStory;
  /** What is wrong with it, still without words, or with them where whoever found it has them. */
  readonly findings?: readonly Finding[];
  readonly problems?: readonly Problem[];
  /** The file that it came from. */
  readonly file?: string;
}

/**
 * Makes one story of what the page gives: its own events, the `story` property, the file at `src`. It is shown first, and
 * only then is put into words what is wrong with it. Whatever comes after the question has changed is dropped.
 */
export class LoadStory implements ReactiveController {
  #question?: AbortController;
  #loaded = false;
  #missing?: string;
  #isLate = false;
  /** What the story that is there was made of: a document, or the address of one. */
  #told?: unknown;
  #isAnew = false;
  #pageWords: Words = en;
  #own?: { readonly words: unknown; readonly speak: Speak };

  /**
   * @param findWritten gives the events that the page itself has written
   * @param onLoaded shows the story, and is done when it is shown; the signal says when another is asked for
   * @param onTold hears what is wrong with it, after that; nothing where all is right
   */
  constructor(
    private readonly host: StorySources,
    private readonly findWritten: () => readonly Element[],
    private readonly onLoaded: (loaded: LoadedStory, signal: AbortSignal) => Promise<void>,
    private readonly onTold: (problems: readonly Problem[]) => void,
  ) {
    host.addController(this);
  }

  /** Whether a story has been asked for and is not there yet. */
  get isLoading(): boolean {
    return this.#question !== undefined && !this.#loaded;
  }

  /** Whether that is another than the story that is there. */
  get isOther(): boolean {
    return this.isLoading && !this.#isAnew;
  }

  /** The address of the file that has not come whole, and may when it is asked for again; '' where it was code of ours. */
  get missing(): string | undefined {
    return this.#missing;
  }

  /** Whether it has not come, and what is told is the page's own. */
  get isPartial(): boolean {
    return this.#missing !== undefined && this.#told === undefined;
  }

  /** Whether readers have waited for long, with nothing to read. */
  get isLate(): boolean {
    return this.isLoading && this.#isLate;
  }

  /** The page's language, as far as its words have come. */
  get pageLanguage(): Language {
    return toLanguage(this.#lang, this.#pageWords);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#retry);
    if (this.#loaded) this.#retry();
    else this.load();
  }

  /**
   * An element that is only moved keeps its story, and hears what is wrong with it; one that is taken out before it has one
   * asks again.
   */
  hostDisconnected(): void {
    window.removeEventListener('online', this.#retry);
    if (!this.#loaded) this.#question?.abort();
  }

  /** Asks anew; what is on its way is dropped. `cache` says whether what the browser has kept of a file will do. */
  load(cache?: RequestCache): void {
    this.#question?.abort();
    this.#loaded = false;
    if (this.#missing !== undefined) this.miss();
    this.#isAnew = this.#source !== undefined && this.#source === this.#told;
    const question = (this.#question = new AbortController());
    // One turn later all of an element's attributes and children are there, and several changes make one load.
    void Promise.resolve().then(() => this.#answer(question.signal, cache));
  }

  readonly #retry = (): void => {
    if (this.#missing !== undefined) this.host.reload();
  };

  /** Code of ours that the story needs has not come. */
  miss(): void {
    this.#missing = this.host.src ?? '';
  }

  /** Late is late: what the page has of the story is told until the rest is there. */
  #wait(signal: AbortSignal): void {
    this.miss();
    this.#isLate = this.findWritten().length === 0;
    this.host.requestUpdate();
    if (this.#isAnew || this.#isLate) return;
    this.#isAnew = true;
    this.#told = undefined;
    const { story, written } = this.#build({});
    const language = toLanguage(story.lang, this.#pageWords);
    void this.onLoaded({ story, language, written, failed: false }, signal);
  }

  #sayIn(words: Words): void {
    this.#pageWords = words;
    if (this.isLate) this.host.requestUpdate();
  }

  async #answer(signal: AbortSignal, cache?: RequestCache): Promise<void> {
    if (signal.aborted) return;
    const waiting = setTimeout(() => this.#wait(signal), patience);
    signal.addEventListener('abort', () => clearTimeout(waiting));
    // Most stories are in their page's language: its words come along with the file.
    void loadWords(this.#lang).then((words) => this.#sayIn(words));
    try {
      const own = this.#readOwnWords(signal);
      const found = await this.#find(signal, cache).catch(toMissingCode);
      if (signal.aborted) return;
      const { findings = [], problems = [], file } = found;
      const { story, findings: more, written } = this.#build(found);
      const ours = await loadWords(story.lang);
      const speak = await own;
      const spoken = await speak?.(story.lang, ours);
      const language = toLanguage(story.lang, spoken?.words ?? ours);
      if (signal.aborted) return;
      this.#loaded = true;
      this.#isLate = false;
      clearTimeout(waiting);
      if (speak && spoken?.words) this.#own = { words: this.host.words, speak };
      const flaws = [...findings, ...problems];
      const failed = story.events.length === 0 && flaws.some(({ level }) => level === 'error');
      // A file that could not be read may be half of one: whoever writes it is not done.
      const isUnread = file !== undefined && (failed || !found.document) && !flaws.some(({ code }) => isFinal(code));
      const isMissing = isUnread || flaws.some(({ code }) => code === 'not-loaded');
      this.#missing = isMissing ? (this.host.src ?? '') : undefined;
      // Asked for anew and not come: what the reader has is better than nothing.
      if (this.#missing === undefined || !this.#isAnew) {
        this.#told = found.document && !failed ? this.#source : undefined;
        await this.onLoaded({ story, language, written, failed, file: this.#told ? file : undefined }, signal);
      }
      const all = [...problems, ...(spoken?.problems ?? []), ...(await explainFindings([...findings, ...more]))];
      if (!signal.aborted) this.#tell(all.map((problem) => ({ file, ...problem })));
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** The one story of what was found and what the page has written. */
  #build({ document: found, toStory = buildStory }: Found): FoundStory & Pick<LoadedStory, 'written'> {
    const { document, written } = withWritten(found ?? readStory(this.host, this.#lang), this.findWritten());
    return { ...toStory(document), written };
  }

  /** They come along with the story; a page without them loads nothing of what reads them. */
  #readOwnWords(signal: AbortSignal): Promise<Speak> | undefined {
    const { words } = this.host;
    if (!words) return undefined;
    if (this.#own?.words === words) return Promise.resolve(this.#own.speak);
    return import('./own-words.js')
      .then((code) => code.readOwnWords(words, signal))
      .catch((error: unknown) => () => toMissingCode(error));
  }

  async #find(signal: AbortSignal, cache?: RequestCache): Promise<Found> {
    const { story, src, integrity, redirect } = this.host;
    if (!story && !src) return {};
    // What reads it comes while the file is on its way.
    const reading = import('../core/document/read-file.js');
    if (story) return (await reading).readValue(story);
    reading.catch(() => undefined);
    const fetched = await fetchStory(src!, {
      ...(redirect === 'error' && { redirect }),
      ...{ signal, integrity, cache },
    });
    const found = 'bytes' in fetched ? await this.#read(fetched.bytes, await reading) : fetched;
    return { ...found, file: src! };
  }

  async #read(bytes: Uint8Array, { readFile, loadTelling }: typeof documents): Promise<Found> {
    const { src = '', formats } = this.host;
    const found = await readFile(bytes, src, formats);
    if (found) return found;
    const { importFetched } = await import('../importers/import-fetched.js');
    const imported = await importFetched(bytes, src, { lang: this.#lang });
    if (imported.document.events.length === 0) return { problems: imported.problems };
    const { toStory, problems } = await loadTelling(imported.document);
    return { ...imported, toStory, problems: [...imported.problems, ...problems] };
  }

  #tell(problems: readonly Problem[]): void {
    this.onTold(problems);
    if (problems.length === 0) return;
    import('./tell-problems.js').then(
      (code) => code.logProblems(problems, this.host),
      () => console.error('dateline-story:', problems),
    );
  }

  get #source(): unknown {
    return this.host.story ?? this.host.src;
  }

  get #lang(): string {
    return this.host.closest('[lang]')?.getAttribute('lang') || 'en';
  }
}

/** What reads a document is code of its own; without it the page's own text is all there is. */
function toMissingCode(error: unknown): Found & Spoken {
  return { problems: [toLoadProblem('not-loaded', error, 'error')] };
}
