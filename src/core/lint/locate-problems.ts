/** Where in a JSON file problems stand. */
import { locateInJson, nearestSpot } from '../json/locate-json.js';
import { createLineFinder, type TextPosition } from '../json/text-position.js';
import { createError, type Problem } from '../problems/problem.js';

/** A problem and where it stands in the file. */
export interface LocatedProblem extends Problem, Partial<TextPosition> {}

/** Problems with a key are told at the key, all others at the value. */
const ofKeys: readonly string[] = ['unknown-key'];

/** The problems of a file with this JSON text, each at its line, in the order of the file; keys that stand there twice too. */
export function locateProblems(text: string, problems: readonly Problem[]): LocatedProblem[] {
  const located = locateInJson(text, problems.map(({ where }) => where)); // prettier-ignore
  const toPosition = createLineFinder(text);
  const found = problems.map((problem) => {
    const { key, value } = nearestSpot(problem.where, located)!;
    return { offset: ofKeys.includes(problem.code) ? (key ?? value) : value, problem };
  });
  for (const { where, name, spot } of located.duplicates) {
    const message = `"${name.slice(0, 80)}" stands here twice, and only the last counts; one of them should go.`;
    found.push({ offset: spot.value, problem: createError('duplicate-key', where, name, message) });
  }
  return found
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, problem }) => ({ ...problem, ...toPosition(offset) }));
}
