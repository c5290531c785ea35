/** What reads documents in a page: no more of it than one needs. */
import { toLoadProblem } from '../problems/load-problem.js';
import type { Problem } from '../problems/problem.js';
import type { FoundStory } from './build-story.js';
import { hasMap, readPlainDocument, toPlainStory } from './plain-document.js';
import type { FoundDocument } from './read-by-schema.js';
import type { StoryDocument } from './schema.js';

/** What makes a story of a document, and what of that did not come. */
export interface Telling {
  readonly toStory: (document: StoryDocument) => FoundStory;
  readonly problems: readonly Problem[];
}

/** The document in a value, as `readDocument` has it, and what makes a story of it. */
export async function readValue(value: unknown): Promise<FoundDocument & Telling> {
  const { readDocument, ...telling } = await loadReader(value);
  return { ...readDocument(value), ...telling };
}

/** What makes a story of a document that others have read. */
export async function loadTelling(document: StoryDocument): Promise<Telling> {
  const { toStory, problems } = await loadReader(document);
  return { toStory, problems };
}

/** A story without what lies on its map is still a story; what is wrong in it cannot be told from what lies there. */
async function loadReader(value: unknown): Promise<Telling & { readonly readDocument: typeof readPlainDocument }> {
  const plain = { readDocument: readPlainDocument, toStory: toPlainStory, problems: [] };
  if (!hasMap(value)) return plain;
  return import('./whole-document.js').then(
    ({ readDocument, toStory }) => ({ readDocument, toStory, problems: [] }),
    (error: unknown) => ({
      readDocument: (some) => ({ ...readPlainDocument(some), findings: [] }),
      toStory: (document) => ({ ...toPlainStory(document), findings: [] }),
      problems: [toLoadProblem('layers-unavailable', error)],
    }),
  );
}
