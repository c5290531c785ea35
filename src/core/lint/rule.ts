/** What a rule of the check is: something that a reader's page shows without a word, and that is hardly meant. */
import type { StoryDocument } from '../document/schema.js';
import type { Story } from '../model.js';
import type { Problem } from '../problems/problem.js';

/** A story as it was written, and as it was understood. */
export interface Told {
  readonly document: StoryDocument;
  readonly story: Story;
}

/** Finds what breaks one rule. */
export type Rule = (told: Told) => Iterable<Problem>;
