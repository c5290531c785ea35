/** The language of words, where their letters alone tell it. */

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

/** The language (BCP 47) of a text of which most letters are of one that is written like no other; absent of all others. */
export function guessLanguage(text: string): string | undefined {
  const part = text.slice(0, mostLetters);
  const letters = part.match(/\p{L}/gu) ?? [];
  const others = part.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length === 0 || others.length * 2 > letters.length) return undefined;
  return scripts.find(([, sign]) => sign.test(part))?.[0];
}
