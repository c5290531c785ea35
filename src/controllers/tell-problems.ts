/** The words for what is wrong in a story, and the console's; loaded only where something is. */
import { formatProblem, type Problem } from '../core/problems/problem.js';

export { explain } from '../core/document/explain.js';

/** Says each problem of the story in `host`. */
export function logProblems(problems: readonly Problem[], host: Element): void {
  for (const problem of problems) {
    const say = problem.level === 'error' ? console.error : console.warn;
    say(`dateline-story: ${formatProblem(problem)}`, host);
  }
}
