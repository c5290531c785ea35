/** Reading the text of a story document, and saying where it is no JSON. */
import { checkDocument, type CheckedDocument } from './check-document.js';
import { findJsonMistake } from './json-mistake.js';
import type { Problem } from './model.js';
import { createError } from './problem.js';

/** The document in the text of a JSON file, checked, its references not yet resolved. */
export function parseDocument(text: string): CheckedDocument {
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { document: { events: [] }, problems: [unreadableJson(json)] };
  }
  return checkDocument(value);
}

function unreadableJson(text: string): Problem {
  const { line = 1, column = 1, found = '', expected = 'JSON' } = findJsonMistake(text) ?? {};
  const there = found === '' ? 'the text ends' : `there is ${JSON.stringify(found)}`;
  const message = `This is no JSON: in line ${line}, column ${column}, ${there}, and it should be ${expected}.`;
  return createError('unreadable-json', `${line}:${column}`, found, message);
}
