/** What a rule of the check is: something that a reader's page shows without a word, and that is hardly meant. */
import type { ToldStory } from '../document/told-story.js';
import type { Problem } from '../problems/problem.js';

/** Finds what breaks one rule. */
export type Rule = (told: ToldStory) => Iterable<Problem>;
