/** Where the text of a JSON file goes wrong: engines tell it differently or not at all. */
import { expectedFor, findFlaw, findOtherEnd, isJsonWord, type JsonFlaw } from './json-flaws.js';
import { jsonTokens, type JsonToken } from './json-tokens.js';
import { createLineFinder, type TextPosition } from './text-position.js';

/** The first mistake in a JSON text. */
export interface JsonMistake extends TextPosition, Omit<JsonFlaw, 'offset'> {}

type Step = 'value' | 'first-value' | 'name' | 'first-name' | 'colon' | 'after' | 'end';

/** The first mistake in `text` (RFC 8259), or nothing when there is none. */
export function findJsonMistake(text: string): JsonMistake | undefined {
  const flaw = findFirstFlaw(text);
  return flaw && { ...createLineFinder(text)(flaw.offset), found: flaw.found, message: flaw.message };
}

function findFirstFlaw(text: string): JsonFlaw | undefined {
  const open: ('{' | '[')[] = [];
  let step: Step = 'value';
  let last: JsonToken | undefined;
  for (const token of jsonTokens(text)) {
    const inside = open.at(-1);
    const next = follow(step, token, text, open);
    // A string at a wrong place may well begin where another should have ended.
    const flaw = next || token.kind === 'word' ? findFlaw(text, token) : undefined;
    if (flaw) return flaw;
    if (!next) return toMisplaced(text, token, last, step, inside);
    step = next;
    last = token;
  }
  if (step === 'end') return undefined;
  const message = `the text ends, and it should be ${expectedAt(step, open.at(-1))}`;
  return { offset: text.length, found: '', message };
}

/** The step after `token`, where it may stand at `step`; `open` is kept, innermost last. */
function follow(step: Step, { kind, start, end }: JsonToken, text: string, open: ('{' | '[')[]): Step | undefined {
  const afterValue = (): Step => (open.length > 0 ? 'after' : 'end');
  switch (kind) {
    case '{':
    case '[':
      if (!takesValue(step)) return undefined;
      open.push(kind);
      return kind === '{' ? 'first-name' : 'first-value';
    case '}':
    case ']': {
      const isList = kind === ']';
      if (open.at(-1) !== (isList ? '[' : '{')) return undefined;
      if (step !== 'after' && step !== (isList ? 'first-value' : 'first-name')) return undefined;
      open.pop();
      return afterValue();
    }
    case ',':
      return step === 'after' ? (open.at(-1) === '{' ? 'name' : 'value') : undefined;
    case ':':
      return step === 'colon' ? 'value' : undefined;
    case 'word':
      return takesValue(step) && isJsonWord(text.slice(start, end)) ? afterValue() : undefined;
    default:
      if (step === 'name' || step === 'first-name') return 'colon';
      return takesValue(step) ? afterValue() : undefined;
  }
}

function takesValue(step: Step): boolean {
  return step === 'value' || step === 'first-value';
}

/** What is wrong where a token stands that may not stand there. */
function toMisplaced(
  text: string,
  { kind, start, end }: JsonToken,
  last: JsonToken | undefined,
  step: Step,
  inside: '{' | '[' | undefined,
): JsonFlaw {
  const found = shorten(text.slice(start, Math.min(end, start + 80)));
  const there = `there is ${kind === 'string' || kind === 'unclosed' ? found : `"${found}"`}`;
  if (last?.kind === ',' && (kind === '}' || kind === ']')) {
    return { offset: last.start, found: ',', message: `there is a comma before "${kind}"; it should be left out` };
  }
  if (kind === 'word' && last?.kind === 'string' && last.end === start) {
    const tooLong = findOtherEnd(text, last);
    if (tooLong) return tooLong;
    const message = `${there} right behind a string; a quotation mark in a string should be written \\"`;
    return { offset: start, found, message };
  }
  const expected = kind === 'word' && takesValue(step) ? expectedFor(text.slice(start, end)) : expectedAt(step, inside);
  return { offset: start, found, message: `${there}, and it should be ${expected}` };
}

const expectations: Readonly<Record<Exclude<Step, 'after'>, string>> = {
  value: 'a value',
  'first-value': 'a value or "]"',
  name: 'a name in double quotes',
  'first-name': 'a name in double quotes or "}"',
  colon: '":"',
  end: 'the end',
};

function expectedAt(step: Step, inside: '{' | '[' | undefined): string {
  return step === 'after' ? `"," or "${inside === '{' ? '}' : ']'}"` : expectations[step];
}

/** So much of what stands there as fits into a sentence: no control characters, and no more than twenty others. */
function shorten(text: string): string {
  const [line = ''] = /^\P{Cc}*/u.exec(text) ?? [];
  return line.length > 20 ? `${line.slice(0, 19)}…` : line;
}
