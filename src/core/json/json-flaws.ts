/** What people write that is no JSON, and how JSON has it. */
import type { JsonToken } from './json-tokens.js';

/** What is wrong at a spot of a text. */
export interface JsonFlaw {
  /** Where it begins, in the text. */
  readonly offset: number;
  /** What stands there, shortened; empty at the end of the text. */
  readonly found: string;
  /** What it is, and what would be right: a sentence without its full stop. */
  readonly message: string;
}

/** What is wrong with a token wherever it stands: inside a string, or with what is neither a mark nor a value. */
export function findFlaw(text: string, token: JsonToken): JsonFlaw | undefined {
  if (token.kind === 'word') return findOddMark(text, token);
  return token.kind === 'string' || token.kind === 'unclosed' ? findStringFlaw(text, token) : undefined;
}

function findStringFlaw(text: string, { kind, start, end }: JsonToken): JsonFlaw | undefined {
  // eslint-disable-next-line no-control-regex -- they must be escaped in JSON
  const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|(\\u[\da-fA-F]{0,3}|\\[^\u0000-\u001f]|[\u0000-\u001f])/gu;
  for (const { index, 1: wrong } of text.slice(start, end).matchAll(escape)) {
    if (wrong) return { offset: start + index, found: wrong, message: explainInString(wrong) };
  }
  if (kind === 'string') return undefined;
  return { offset: start, found: '"', message: 'a string begins that has no end; it should end with "' };
}

function explainInString(wrong: string): string {
  if (/[\n\r]/.test(wrong)) {
    return 'there is a line break in a string; it should be written \\n, or the string should end before it';
  }
  if (wrong === '\t') return 'there is a tab in a string; it should be written \\t';
  if (wrong.startsWith('\\u')) {
    return `there is ${wrong} in a string; it should be \\u and four hexadecimal digits, such as \\u00e9`;
  }
  if (wrong.startsWith('\\')) {
    return `there is ${wrong.replace(/\p{Cc}/u, '')} in a string; a backslash itself should be written \\\\`;
  }
  return `there is a control character in a string; it should be written \\u${toHex(wrong)}`;
}

/** Marks that no JSON has outside of strings. */
const oddMarks: readonly (readonly [RegExp, (found: string) => string])[] = [
  [/\/[/*]|^#+$/, (found) => `there is a comment (${found}); JSON has none, it should be left out`],
  [/^['‘’‚‛`´“”„‟«»]/, explainQuote],
  [
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    /[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff]/,
    (found) =>
      `there is U+${toHex(found).toUpperCase()}, which nobody sees; it should be a plain space, or be left out`,
  ],
];

function explainQuote(found: string): string {
  return `there is ${found}; strings should stand in straight double quotes ("…")`;
}

function findOddMark(text: string, { start, end }: JsonToken): JsonFlaw | undefined {
  const word = text.slice(start, end);
  for (const [pattern, explain] of oddMarks) {
    const found = pattern.exec(word);
    if (found) return { offset: start + found.index, found: found[0], message: explain(found[0]) };
  }
  return undefined;
}

/** The typographic quotation mark by which a string was meant to end, so that it goes on to where the next begins. */
export function findOtherEnd(text: string, { start, end }: JsonToken): JsonFlaw | undefined {
  const found = /[“”„‟](?=\s*[:,}\]])/.exec(text.slice(start, end));
  return found ? { offset: start + found.index, found: found[0], message: explainQuote(found[0]) } : undefined;
}

/** Whether `word` is a number, or one of the three words that JSON knows. */
export function isJsonWord(word: string): boolean {
  return /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/.test(word);
}

const otherWords: readonly (readonly [RegExp, string])[] = [
  [/^[+-]?(?:nan|inf(?:inity)?)$/i, 'null, or a number'],
  [/^(?:null|none|nil|undefined)$/i, 'null'],
  [/^true$/i, 'true'],
  [/^false$/i, 'false'],
  [/^[+-]?\.?\d/, 'a number such as 7, -0.5 or 1.5e3, without a plus or a zero before it'],
  [/^\p{L}/u, 'a value; a text stands in double quotes'],
];

/** What should stand where `word` is written for a value. */
export function expectedFor(word: string): string {
  return otherWords.find(([pattern]) => pattern.test(word))?.[1] ?? 'a value';
}

function toHex(char: string): string {
  return char.charCodeAt(0).toString(16).padStart(4, '0');
}
