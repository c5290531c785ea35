/** Reading a story from outside: a value, or the text of a file. */
import type { Story } from '../model.js';
import type { Problem } from '../problems/problem.js';
import { checkDocument, type CheckedDocument } from './check-document.js';
import { explain } from './explain.js';
import { parseDocument } from './parse-document.js';
import { toStory } from './to-story.js';

/** A story, and what was wrong in its document. */
export interface ParsedStory {
  readonly story: Story;
  readonly problems: Problem[];
}

/** The story in `value`, a document that nobody has checked. It never throws. */
export function parseStory(value: unknown): ParsedStory {
  return fromChecked(checkDocument(value));
}

/** The story in the text of a JSON file; a mistake in the JSON is a problem with its line and column. */
export function parseStoryText(text: string): ParsedStory {
  return fromChecked(parseDocument(text));
}

/** The story in a document that was checked, with what was wrong in both. */
export function fromChecked({ document, problems }: CheckedDocument): ParsedStory {
  const { story, findings } = toStory(document);
  return { story, problems: [...problems, ...explain(findings)] };
}
