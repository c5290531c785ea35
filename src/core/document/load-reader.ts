/** What reads documents in a page: no more of it than one needs. */
import { toLoadProblem } from '../problems/load-problem.js';
import type { Problem } from '../problems/problem.js';
import type { FoundStory } from './build-story.js';
import { hasRareMedia, hasUnknown, readPlainDocument } from './plain-document.js';
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
  const { found, ...telling } = await loadReader(value);
  return { ...found, ...telling };
}

/** What makes a story of a document that others have read. */
export function loadTelling(document: StoryDocument): Promise<Telling> {
  return loadReader(document);
}

/** A story without what lies on its map is still a story; what is wrong in it cannot be told from what lies there. */
async function loadReader(value: unknown): Promise<Telling & { readonly found: FoundDocument }> {
  const problems: Problem[] = [];
  const orTell = <T>(code: string, loading: Promise<T>) =>
    loading.catch((error: unknown) => void problems.push(toLoadProblem(code, error)));
  const plain = readPlainDocument(value);
  const [whole, media] = await Promise.all([
    hasUnknown(plain) ? orTell('layers-unavailable', import('./whole-document.js')) : undefined,
    hasRareMedia(value) ? orTell('media-unavailable', import('./to-any-media.js')) : undefined,
  ]);
  const told = <T extends object>(found: T) => (problems[0] ? { ...found, findings: [] } : found);
  return {
    found: told(whole?.readDocument(value) ?? plain),
    toStory: (document) => told(toStoryOn(document, whole?.toDocumentMap ?? toWorldMap, media?.toAnyMedia)),
    problems,
  };
}
