import type { Story } from '../model.js';
import type { StoryDocument } from './schema.js';

/** A story as it was written, and as it was understood: built once, for all who need both. */
export interface ToldStory {
  readonly document: StoryDocument;
  /** What `document` tells: an event for each of its events, but for the gaps that a check has left. */
  readonly story: Story;
}
