/** Reading JSON, and saying where a text is none. */
import { createError, type Problem } from '../problems/problem.js';
import { findJsonMistake } from './json-mistake.js';
import type { TextPosition } from './text-position.js';

/** What a JSON text holds, or the problem that it is none, `unreadable-json`, and where it is none. */
export type ParsedJson = { readonly value: unknown } | { readonly problem: Problem; readonly at: TextPosition };

/** Reads a JSON text, with a byte order mark before it or without. */
export function parseJson(text: string): ParsedJson {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return { value: JSON.parse(json) };
  } catch {
    return unreadableJson(json);
  }
}

function unreadableJson(text: string): ParsedJson {
  const { line, column, found, message } = findJsonMistake(text)!;
  const where = `${line}:${column}`;
  const told = `This is no JSON: in line ${line}, column ${column}, ${message}.`;
  return { problem: createError('unreadable-json', where, found, told), at: { line, column } };
}
