/** What reads documents in a page: no more of it than one needs. */
import { toLoadProblem } from '../problems/load-problem.js';
import type { Problem } from '../problems/problem.js';
import type { FoundStory } from './build-story.js';
import { hasMap, hasPages, readPlainDocument } from './plain-document.js';
import type { FoundDocument } from './read-by-schema.js';
import type { StoryDocument } from './schema.js';
import { toStoryOn } from './story-on-map.js';
import { toWorldMap } from './world-map.js';

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
export function loadTelling(document: StoryDocument): Promise<Telling> {
  return loadReader(document);
}

/** A story without what lies on its map is still a story; what is wrong in it cannot be told from what lies there. */
async function loadReader(value: unknown): Promise<Telling & { readonly readDocument: typeof readPlainDocument }> {
  const problems: Problem[] = [];
  const orTell = <T>(code: string, loading: Promise<T>) =>
    loading.catch((error: unknown) => void problems.push(toLoadProblem(code, error)));
  const [map, media] = await Promise.all([
    hasMap(value) ? orTell('layers-unavailable', import('./whole-document.js')) : undefined,
    hasPages(value) ? orTell('media-unavailable', import('./playable-media.js')) : undefined,
  ]);
  const { readDocument = readPlainDocument, toDocumentMap = toWorldMap } = map ?? {};
  const told = <T extends object>(found: T) => (problems[0] ? { ...found, findings: [] } : found);
  return {
    readDocument: (some) => told(readDocument(some)),
    toStory: (document) => told(toStoryOn(document, toDocumentMap, media?.toPlayableMedia)),
    problems,
  };
}
