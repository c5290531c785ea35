import { createWarning, type Problem } from '../../core/problems/problem.js';
import type { Cell } from './row-cells.js';

/** The one of the words that a cell says, its case aside; where it says none, that is a problem. */
export function toOneOf<T extends string>(
  { text, where }: Cell,
  allowed: readonly T[],
  problems: Problem[],
): T | undefined {
  const found = allowed.find((one) => one === text.toLowerCase());
  if (!found) problems.push(createWarning('wrong-value', where, text, `It should be one of ${allowed.join(', ')}.`));
  return found;
}
