/** The whole check of a story's file: what a page would report, and what the rules find, each with its line. */
import { checkDocument } from '../document/check-document.js';
import { explain } from '../document/explain.js';
import type { StoryDocument } from '../document/schema.js';
import { toStory } from '../document/to-story.js';
import type { ToldStory } from '../document/told-story.js';
import { parseJson } from '../json/parse-json.js';
import type { Problem } from '../problems/problem.js';
import { lintStory } from './lint-story.js';
import { locateProblems, type LocatedProblem } from './locate-problems.js';

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
  return { told, problems: locateProblems(json, [...problems, ...explain(findings), ...lintStory(told), ...around]) };
}
