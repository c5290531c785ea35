/** The language of words: by their letters where those alone tell it, else by the words that every text of a language has. */
import { commonWords } from './common-words.js';

/** Each with what only its language has, the more particular first; a script that many languages share tells none. */
const scripts: readonly (readonly [lang: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['ur', /[ٹڈڑےۓ]/u],
  ['fa', /[پچژگ]/u],
  ['ar', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['uk', /[іїєґ]/iu],
  ['ru', /\p{Script=Cyrillic}/u],
  ['el', /\p{Script=Greek}/u],
  ['th', /\p{Script=Thai}/u],
];

/** The greatest part of words that is looked at, in letters. */
const mostLetters = 20_000;

/**
 * The language (BCP 47) of a text: by its letters, where most are of one that is written like no other; else by its words, where these
 * are clearly more of one language than of any other. Absent where that is not clear, as of names alone.
 */
export function guessLanguage(text: string): string | undefined {
  const part = text.slice(0, mostLetters);
  return guessByLetters(part) ?? guessByWords(part);
}

function guessByLetters(part: string): string | undefined {
  const letters = part.match(/\p{L}/gu) ?? [];
  const others = part.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length === 0 || others.length * 2 > letters.length) return undefined;
  return scripts.find(([, sign]) => sign.test(part))?.[0];
}

/** In how many languages a common word is one: a word of one language says more than a word of five. */
const languagesOf = new Map<string, string[]>();
for (const [lang, words] of Object.entries(commonWords))
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), lang]);

/** So much a text must say of its language, and so many times what it says of any other; a word of one language alone says 1. */
const least = { words: 3, weight: 1.5, lead: 1.6 };

function guessByWords(part: string): string | undefined {
  const found = new Map<string, { weight: number; words: Set<string> }>();
  for (const word of part.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const languages = languagesOf.get(word) ?? [];
    for (const lang of languages) {
      const { weight = 0, words = new Set<string>() } = found.get(lang) ?? {};
      found.set(lang, { weight: weight + 1 / languages.length, words: words.add(word) });
    }
  }
  const [first, second] = [...found].sort(([, a], [, b]) => b.weight - a.weight);
  if (!first || first[1].words.size < least.words || first[1].weight < least.weight) return undefined;
  return second && first[1].weight < second[1].weight * least.lead ? undefined : first[0];
}
