/** The whole check of a story's file: what a page would report, and what the rules find, each with its line. */
import { checkDocument } from '../document/check-document.js';
import { explain } from '../document/explain.js';
import { toStory } from '../document/to-story.js';
import { locateInJson, nearestSpot } from '../json/locate-json.js';
import { parseJson } from '../json/parse-json.js';
import { createLineFinder, type TextPosition } from '../json/text-position.js';
import { createError, type Problem } from '../problems/problem.js';
import { lintStory } from './lint-story.js';

/** A problem and where it stands in the file. */
export interface LocatedProblem extends Problem, Partial<TextPosition> {}

/**
 * Everything that is wrong in the text of a story's file, in the order of the file. `around` is what others have found wrong
 * in the same document: with the files that it names, say. It never throws.
 */
export function checkStoryText(text: string, around: readonly Problem[] = []): LocatedProblem[] {
  const json = text.replace(/^\uFEFF/, '');
  const parsed = parseJson(json);
  if ('problem' in parsed) return [{ ...parsed.problem, where: '', ...parsed.at }];
  const { document, problems } = checkDocument(parsed.value);
  if (problems.some(({ code }) => code === 'not-a-story'))
    return problems.map((each) => ({ ...each, line: 1, column: 1 }));
  const { story, findings } = toStory(document);
  return locate(json, [...problems, ...explain(findings), ...lintStory({ document, story }), ...around]);
}

/** Problems with a key are told at the key, all others at the value. */
const ofKeys: readonly string[] = ['unknown-key'];

function locate(text: string, problems: readonly Problem[]): LocatedProblem[] {
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
