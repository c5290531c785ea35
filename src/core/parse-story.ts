/** Reading a story from outside: a value, or the text of a file. Loaded only where a document is. */
import { checkDocument, type CheckedDocument } from './check-document.js';
import { findJsonMistake } from './json-mistake.js';
import type { Problem } from './model.js';
import { createError } from './problem.js';
import { toStory, type ParsedStory } from './to-story.js';

/** The story in `value`, a document that nobody has checked. It never throws. */
export function parseStory(value: unknown): ParsedStory {
  return fromChecked(checkDocument(value));
}

/** The story in the text of a JSON file; a mistake in the JSON is a problem with its line and column. */
export function parseStoryText(text: string): ParsedStory {
  return fromChecked(parseDocument(text));
}

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

function fromChecked({ document, problems }: CheckedDocument): ParsedStory {
  const parsed = toStory(document);
  return { story: parsed.story, problems: [...problems, ...parsed.problems] };
}

function unreadableJson(text: string): Problem {
  const { line = 1, column = 1, found = '', expected = 'JSON' } = findJsonMistake(text) ?? {};
  const there = found === '' ? 'the text ends' : `there is ${JSON.stringify(found)}`;
  const message = `This is no JSON: in line ${line}, column ${column}, ${there}, and it should be ${expected}.`;
  return createError('unreadable-json', `${line}:${column}`, found, message);
}
