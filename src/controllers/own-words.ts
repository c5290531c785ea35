/** Words of a page's own: read, checked, and put in the place of ours. Loaded only by pages that have some. */
import { createFinding, type Finding } from '../core/problems/finding.js';
import type { Problem } from '../core/problems/problem.js';
import { fits } from '../core/words/fits.js';
import { parseWords } from '../core/words/parse-words.js';
import type { OwnWords, Words } from '../core/words/words.js';
import { explainFindings } from './explain-findings.js';
import { fetchStory, type Fetched } from './fetch-story.js';

/** The words for a story, and what is wrong with them. */
export interface Spoken {
  /** Absent where there are none that fit the story: then it is told with ours. */
  readonly words?: Words;
  readonly problems?: readonly Problem[];
}

/** Gives the words for a story in the language `lang` (BCP 47), which is told in `ours` without them. */
export type Speak = (lang: string, ours: Words) => Spoken | Promise<Spoken>;

/** A story does not wait longer for them, in milliseconds. */
const patience = 5000;

/** Reads words, or the file that has them at an address, as long as a story waits for them. It never rejects. */
export async function readOwnWords(source: string | OwnWords, signal: AbortSignal): Promise<Speak> {
  if (typeof source !== 'string') return (lang, ours) => toSpoken(source, lang, ours, { where: 'words' });
  const read = await fetchWords(source, signal);
  return (lang, ours) => ('value' in read ? toSpoken(read.value, lang, ours, { file: source }) : read);
}

/** The words as far as they can be read: what a page gives as a value may throw when it is looked at. */
async function toSpoken(value: unknown, lang: string, ours: Words, from: Origin): Promise<Spoken> {
  try {
    const { words, findings } = parseWords(value, ours, lang);
    if (!words || fits(words, lang)) return { words, problems: await tell(findings, from) };
    return { problems: await tell([createFinding('warning', 'other-language', 'lang', words.lang, lang)], from) };
  } catch (error) {
    const finding = createFinding('error', 'wrong-value', '', String(error), 'an object with words of a language', []);
    return { problems: await tell([finding], from) };
  }
}

/** What is in the file, or why there is nothing. */
async function fetchWords(file: string, signal: AbortSignal): Promise<{ readonly value: unknown } | Spoken> {
  const waiting = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  const fetched = await fetchStory(file, { signal: waiting }).catch(() => toLate(file));
  if ('findings' in fetched) return { problems: await tell(fetched.findings, { file }) };
  return parse(new TextDecoder().decode(fetched.bytes), file);
}

function toLate(file: string): Fetched {
  return { findings: [createFinding('error', 'not-loaded', '', 'late', file)] };
}

/** What finds the mistake in a JSON text comes only where there is one. */
async function parse(text: string, file: string): Promise<{ readonly value: unknown } | Spoken> {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const json = (await import('../core/json/parse-json.js')).parseJson(text);
    return 'problem' in json ? { problems: [{ ...json.problem, file }] } : json;
  }
}

/** Where words are from: a file, or the property of the element. */
type Origin = { readonly file: string } | { readonly where: string };

async function tell(findings: readonly Finding[], from: Origin): Promise<readonly Problem[]> {
  const toPlace = (where: string) => ('where' in from ? [from.where, where].filter(Boolean).join('.') : where);
  const file = 'file' in from ? from.file : undefined;
  return (await explainFindings(findings)).map((problem) => ({ ...problem, file, where: toPlace(problem.where) }));
}
