/** The whole check of a story's file: what a page would report, and what the rules find, each with its line. */
import { checkDocument } from '../document/check-document.js';
import { explain } from '../document/explain.js';
import type { StoryDocument } from '../document/schema.js';
import { toStory } from '../document/to-story.js';
import type { ToldStory } from '../document/told-story.js';
import { locateInJson, nearestSpot } from '../json/locate-json.js';
import { parseJson } from '../json/parse-json.js';
import { createLineFinder, type TextPosition } from '../json/text-position.js';
import { createError, type Problem } from '../problems/problem.js';
import { lintStory } from './lint-story.js';

/** A problem and where it stands in the file. */
export interface LocatedProblem extends Problem, Partial<TextPosition> {}

/** Finds what is wrong around a document: with the files that it names, say. It may have the gaps of its check. */
export type LookAround = (document: StoryDocument) => Promise<readonly Problem[]>;

/** What is in the text of a story's file. */
export interface CheckedText {
  /** Absent where it is no story at all. */
  readonly told?: ToldStory;
  /** Everything that is wrong, in the order of the file. */
  readonly problems: readonly LocatedProblem[];
}

/** Reads and checks the text of a story's file. It throws only what `lookAround` throws. */
export async function checkStoryText(
  text: string,
  lookAround: LookAround = () => Promise.resolve([]),
): Promise<CheckedText> {
  const json = text.replace(/^\uFEFF/, '');
  const parsed = parseJson(json);
  if ('problem' in parsed) return { problems: [{ ...parsed.problem, where: '', ...parsed.at }] };
  const { document, problems } = checkDocument(parsed.value);
  if (problems.some(({ code }) => code === 'not-a-story'))
    return { problems: problems.map((each) => ({ ...each, line: 1, column: 1 })) };
  const { story, findings } = toStory(document);
  const told = { document, story };
  const around = await lookAround(document);
  return { told, problems: locate(json, [...problems, ...explain(findings), ...lintStory(told), ...around]) };
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
