import type { Problem } from './problem.js';

/** Code of ours that did not come, for `reason`: everything else goes on. */
export function toLoadProblem(code: string, reason: unknown, level: Problem['level'] = 'warning'): Problem {
  const value = String(reason);
  const message = `A part of the story's code could not be loaded (${value}); the rest is shown. Its files belong beside the script.`;
  return { level, code, where: '', value, message };
}
