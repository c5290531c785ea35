import { readDocument } from '../core/document/read-document.js';
import { toStory } from '../core/document/to-story.js';
import type { ToldStory } from '../core/document/told-story.js';
import { withoutGaps } from '../exporters/without-gaps.js';

/**
 * What of a document, which nobody need have checked, fits the format, and the story that it tells: keys and kinds of values
 * are right then, though a date may be one that nobody can read. A page takes it for ours, and has nothing to tell its readers.
 */
export function withoutMistakes(value: unknown): ToldStory {
  const document = withoutGaps(readDocument(value).document);
  return { document, story: toStory(document).story };
}
