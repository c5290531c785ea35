/** What an import has to leave out, told. */
import { createWarning, type Problem } from '../core/problems/problem.js';

/** A problem of something that has no place in a story. */
export function notImported(where: string, value: unknown, what: string): Problem {
  return createWarning('not-imported', where, value, `${what}: a story has no place for it.`);
}
