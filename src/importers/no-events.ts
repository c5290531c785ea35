/** The problem of a file in which there is nothing to tell. */
import { createError, type Problem } from '../core/problems/problem.js';

/** The file has no event; `what` says how one of its format would look. */
export function noEvents(what: string): Problem {
  return createError('no-events', '', undefined, `There is no event in this file. ${what}`);
}
