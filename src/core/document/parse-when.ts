import { readWhen, type When, type WhenContext, type WhenInput } from '../dates/when.js';
import type { Problem } from '../problems/problem.js';
import { explain } from './explain.js';

/** Reads a time as `readWhen` does, and says in words what is wrong with it. */
export function parseWhen(
  input: WhenInput,
  context: WhenContext,
): { readonly when?: When; readonly problems: Problem[] } {
  const { when, findings } = readWhen(input, context);
  return { ...(when && { when }), problems: explain(findings) };
}
