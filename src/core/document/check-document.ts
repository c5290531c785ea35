/** The check of a story document that comes from outside. */
import type { Problem } from '../problems/problem.js';
import { explain } from './explain.js';
import { readDocument } from './read-document.js';
import type { StoryDocument } from './schema.js';

/** What could be read of a document, and what was wrong with the rest. */
export interface CheckedDocument {
  readonly document: StoryDocument;
  readonly problems: Problem[];
}

/** Reads `value` as `readDocument` does, and says in words what is wrong with it. */
export function checkDocument(value: unknown): CheckedDocument {
  const { document, findings } = readDocument(value);
  return { document, problems: explain(findings) };
}
