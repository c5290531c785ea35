import { readDocument } from '../core/document/read-document.js';
import { toStory } from '../core/document/to-story.js';
import type { StoryDocument } from '../core/document/schema.js';
import type { Story } from '../core/model.js';
import { withoutGaps } from '../exporters/without-gaps.js';

/**
 * What of a document, which nobody need have checked, fits the format, and the story that it tells: keys and kinds of values
 * are right then, though a date may be one that nobody can read. In a file with others, a page would look for another format.
 */
export function withoutMistakes(value: unknown): { readonly document: StoryDocument; readonly story: Story } {
  const document = withoutGaps(readDocument(value).document);
  return { document, story: toStory(document).story };
}
