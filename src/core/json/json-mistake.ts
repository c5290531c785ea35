/** Where the text of a JSON file goes wrong: engines tell it differently or not at all. */

/** The first mistake in a JSON text. Line and column count from 1. */
export interface JsonMistake {
  readonly line: number;
  readonly column: number;
  /** What stands there, shortened; empty at the end of the text. */
  readonly found: string;
  /** What should stand there, in words. */
  readonly expected: string;
}

type Step = 'value' | 'first-value' | 'name' | 'first-name' | 'colon' | 'after' | 'end';

const expectations: Readonly<Record<Exclude<Step, 'after'>, string>> = {
  value: 'a value',
  'first-value': 'a value or "]"',
  name: 'a name in double quotes',
  'first-name': 'a name in double quotes or "}"',
  colon: '":"',
  end: 'the end',
};

/** The first mistake in `text` (RFC 8259), or nothing when there is none. */
export function findJsonMistake(text: string): JsonMistake | undefined {
  const open: ('{' | '[')[] = [];
  let step: Step = 'value';
  let position = 0;
  for (;;) {
    position = skip(text, position, /[ \t\n\r]*/y);
    if (step === 'end' && position === text.length) return undefined;
    const inside = open[open.length - 1];
    const close = inside === '{' ? '}' : ']';
    const char = text[position];
    const mayClose = step === 'after' || step === (inside === '{' ? 'first-name' : 'first-value');
    let next = -1;
    let then: Step = open.length > 0 ? 'after' : 'end';
    if (inside && mayClose && char === close) {
      open.pop();
      next = position + 1;
      then = open.length > 0 ? 'after' : 'end';
    } else if (step === 'after') {
      if (char === ',') next = position + 1;
      then = inside === '{' ? 'name' : 'value';
    } else if (step === 'name' || step === 'first-name') {
      next = endOfString(text, position);
      then = 'colon';
    } else if (step === 'colon') {
      if (char === ':') next = position + 1;
      then = 'value';
    } else if (step !== 'end' && (char === '{' || char === '[')) {
      open.push(char);
      next = position + 1;
      then = char === '{' ? 'first-name' : 'first-value';
    } else if (step !== 'end') {
      next = char === '"' ? endOfString(text, position) : endOfWord(text, position);
    }
    if (next < 0) return toMistake(text, position, step === 'after' ? `"," or "${close}"` : expectations[step]);
    position = next;
    step = then;
  }
}

/** Where the string that begins at `position` ends; −1 when it does not, or none begins there. */
function endOfString(text: string, position: number): number {
  if (text[position] !== '"') return -1;
  let end = position + 1;
  for (;;) {
    // eslint-disable-next-line no-control-regex -- they must be escaped in JSON
    end = skip(text, end, /[^"\\\u0000-\u001f]*/y);
    if (text[end] === '"') return end + 1;
    const escaped = skip(text, end, /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y);
    if (escaped === end) return -1;
    end = escaped;
  }
}

function endOfWord(text: string, position: number): number {
  const end = skip(text, position, /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y);
  return end === position ? -1 : end;
}

function skip(text: string, position: number, pattern: RegExp): number {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex : position;
}

function toMistake(text: string, position: number, expected: string): JsonMistake {
  const lines = text.slice(0, position).split(/\r\n|\r|\n/);
  const found = /[^\s,:[\]{}]{1,20}|[,:[\]{}]?/y;
  found.lastIndex = position;
  return {
    line: lines.length,
    column: lines[lines.length - 1]!.length + 1,
    found: found.exec(text)?.[0] ?? '',
    expected,
  };
}
