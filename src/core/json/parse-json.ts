/** Reading JSON, and saying where a text is none. */
import { createError, type Problem } from '../problems/problem.js';
import { findJsonMistake } from './json-mistake.js';

/** What a JSON text holds, or the problem that it is none, `unreadable-json`, with line and column. */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: Problem } {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return { value: JSON.parse(json) };
  } catch {
    return { problem: unreadableJson(json) };
  }
}

function unreadableJson(text: string): Problem {
  const { line = 1, column = 1, found = '', expected = 'JSON' } = findJsonMistake(text) ?? {};
  const there = found === '' ? 'the text ends' : `there is ${JSON.stringify(found)}`;
  const message = `This is no JSON: in line ${line}, column ${column}, ${there}, and it should be ${expected}.`;
  return createError('unreadable-json', `${line}:${column}`, found, message);
}
