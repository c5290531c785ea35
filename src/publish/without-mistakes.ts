import type { Story } from '../core/model.js';
import { readDocument, toStory } from '../core/read-document.js';
import type { StoryDocument } from '../core/schema.js';
import { withoutGaps } from '../exporters/without-gaps.js';

/**
 * What is understood of a document that nobody need have checked, and the story that it tells. Whoever reads the document
 * finds no mistake in it; in a file with one, a page would look for another format.
 */
export function withoutMistakes(value: unknown): { readonly document: StoryDocument; readonly story: Story } {
  const document = withoutGaps(readDocument(value).document);
  return { document, story: toStory(document).story };
}
