/**
 * The boundary of words that are not ours: what is right of them is used, the rest is told and said in our own. Nothing is
 * taken over but what ours have, so that no other key gets in.
 */
import { createFinding, type Finding } from '../problems/finding.js';
import type { Words } from './words.js';

/** What was understood of words that somebody has written, and what is wrong with them. */
export interface ParsedWords {
  /** All words of a language, those that are missing ours; absent where there are none, or nobody says of which language. */
  readonly words?: Words;
  readonly findings: readonly Finding[];
}

/** Twice as long as any phrase of ours. */
const longest = 500;

/** So many keys that nobody knows are told of one object. */
const mostUnknown = 20;

/** The forms that languages have of a number. */
const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * Reads words; what they do not say rightly is of `fallback`, which are the words of ours for their language. `lang` is that
 * language (BCP 47) where they do not say it themselves. What is left out is told, never thrown.
 */
export function parseWords(value: unknown, fallback: Words, lang?: string): ParsedWords {
  const findings: Finding[] = [];
  if (!isObject(value)) {
    findings.push(createFinding('error', 'wrong-value', '', value, 'an object with words of a language', []));
    return { findings };
  }
  const own = parseLang(value.lang, findings) ?? lang;
  if (own === undefined) {
    if (value.lang === undefined) findings.push(createFinding('error', 'missing-value', '', undefined, 'lang'));
    return { findings };
  }
  const parser = new WordsParser(findings);
  const words = { ...parser.parseObject(value, { ...fallback }, ''), lang: own } as unknown as Words;
  // Who changes a word of a language that we speak need not say the others.
  const isOurs = new Intl.Locale(own).language === fallback.lang;
  if (parser.missing.length > 0 && !isOurs)
    findings.push(createFinding('warning', 'missing-words', '', own, parser.missing));
  return { words, findings };
}

function parseLang(value: unknown, findings: Finding[]): string | undefined {
  if (value === undefined) return undefined;
  try {
    if (typeof value === 'string') return Intl.getCanonicalLocales(value)[0];
  } catch {
    // It is told below.
  }
  findings.push(createFinding('error', 'unknown-language', 'lang', value));
  return undefined;
}

/** Reads each part of the words as the fallback has it: its keys, and what is put into its phrases, are those of all. */
class WordsParser {
  /** The paths of what is not said. */
  readonly missing: string[] = [];

  constructor(private readonly findings: Finding[]) {}

  parseObject(value: ByKey, fallback: ByKey, where: string): ByKey {
    this.#findUnknown(value, Object.keys(fallback), where);
    const entries = Object.entries(fallback).map(([key, inner]) => {
      const own = Object.hasOwn(value, key) ? value[key] : undefined;
      return [key, key === 'lang' ? inner : this.#parse(own, inner, toPath(where, key))];
    });
    return Object.fromEntries(entries) as ByKey;
  }

  #parse(value: unknown, fallback: unknown, where: string): unknown {
    if (value === undefined) {
      this.missing.push(where);
      return fallback;
    }
    if (typeof fallback === 'string') return this.#isPhrase(value, where, placeholdersOf(fallback)) ? value : fallback;
    if (Array.isArray(fallback)) return this.#parseList(value, fallback, where) ?? fallback;
    if (!isObject(value)) return this.#refuse(value, where, 'an object') ?? fallback;
    if (where === 'date.century') return this.#parseOrdinals(value, where) ?? fallback;
    return this.parseObject(value, fallback as ByKey, where);
  }

  #parseList(value: unknown, fallback: readonly unknown[], where: string): readonly unknown[] | undefined {
    if (Array.isArray(value) && value.length === fallback.length)
      return fallback.map((inner, index) => this.#parse(value[index], inner, `${where}[${index}]`));
    return this.#refuse(value, where, `a list of ${fallback.length} texts`);
  }

  /** They stand together: those of another language would not fit between them. */
  #parseOrdinals(value: ByKey, where: string): ByKey | undefined {
    this.#findUnknown(value, pluralForms, where);
    if (!Object.hasOwn(value, 'other'))
      this.findings.push(createFinding('error', 'missing-value', where, undefined, 'other'));
    const given = pluralForms.filter((form) => Object.hasOwn(value, form));
    const right = given.filter((form) => this.#isPhrase(value[form], toPath(where, form)));
    return right.includes('other') ? Object.fromEntries(right.map((form) => [form, value[form]])) : undefined;
  }

  /** Whether it is a phrase with these placeholders, each once; without them said, with the number of an ordinal. */
  #isPhrase(value: unknown, where: string, placeholders?: readonly string[]): boolean {
    // What stands between the parts of a name may be a space.
    const isText = typeof value === 'string' && (where === 'separator' ? value !== '' : /\S/.test(value));
    if (!isText || value.length > longest) {
      this.#refuse(value, where, `a text of 1 to ${longest} letters`);
      return false;
    }
    const found = placeholdersOf(value);
    const isRight = placeholders
      ? found.join() === placeholders.join()
      : found.length === 1 && /^\{(n|roman)\}$/.test(found[0]!);
    if (!isRight) {
      const expected = placeholders ?? ['{n}', '{roman}'];
      this.findings.push(
        createFinding('error', 'wrong-placeholders', where, value, expected, placeholders ? 'all' : 'one'),
      );
    }
    return isRight;
  }

  #findUnknown(value: ByKey, known: readonly string[], where: string): void {
    const unknown = Object.keys(value).filter((key) => !known.includes(key));
    for (const key of unknown.slice(0, mostUnknown))
      this.findings.push(createFinding('warning', 'unknown-key', toPath(where, key), value[key], key, known));
  }

  #refuse(value: unknown, where: string, expected: string): undefined {
    this.findings.push(createFinding('error', 'wrong-value', where, value, expected, []));
  }
}

function toPath(where: string, key: string): string {
  return where ? `${where}.${key}` : key;
}

type ByKey = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is ByKey {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placeholdersOf(phrase: string): string[] {
  return [...phrase.matchAll(/\{\w+\}/g)].map(([placeholder]) => placeholder).sort();
}
