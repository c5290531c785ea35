/**
 * What is wrong in a story, before it is put into words: a reader's page needs the words only where something is wrong, and
 * loads `explain` then.
 */
import type { Problem } from './problem.js';

/** A problem without its message. */
export interface Finding extends Omit<Problem, 'message'> {
  /** What its message says besides the value, as `explain` wants it for the code. */
  readonly hints: readonly unknown[];
}

/** Something that is wrong at `where`: an error where a part is left out for it, a warning where it is shown all the same. */
export function createFinding(
  level: Finding['level'],
  code: string,
  where: string,
  value: unknown,
  ...hints: unknown[]
): Finding {
  return { level, code, where, value, hints };
}
