import type { Problem } from '../core/problems/problem.js';

/** That a part of the code did not come; what it would have shown is missing, and all else is there. */
export function toLoadProblem(code: string, reason: unknown): Problem {
  const message = `A part of the story's code could not be loaded (${String(reason)}); the rest is shown. Its files belong beside the script.`;
  return { level: 'warning', code, where: '', value: String(reason), message };
}
