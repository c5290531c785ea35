/** The check of a file in any format that is read: our own by its text, all others by what is made of them. */
import type { OwnFormat } from '../core/document/own-format.js';
import type { ToldStory } from '../core/document/told-story.js';
import { checkStoryText, type LookAround } from '../core/lint/check-story-text.js';
import type { LocatedProblem } from '../core/lint/locate-problems.js';
import type { Problem } from '../core/problems/problem.js';
import { collectText, decodeText, oneByOne } from '../importers/decode-text.js';
import { detectJsonFile, detectKind } from '../importers/detect-format.js';
import { importOwn } from '../importers/import-own.js';
import { parseGeojsonLines } from '../importers/features/geojson-lines.js';
import { importStory } from '../importers/index.js';
import { readJsonLines } from '../importers/table/read-records.js';

/** A story, and what is wrong in its file. */
export interface CheckedStory {
  /** The story document: the file's own text, or what was made of it. Absent where the file has no known format. */
  readonly text?: string;
  /** What it tells; absent where it is no story. */
  readonly told?: ToldStory;
  /** With line and column in a document of our own; with the importer's place or the story's path in all others. */
  readonly problems: readonly LocatedProblem[];
}

/**
 * Checks the file `bytes`, in one of the user's own `formats` or of ours; `name`, where it has one, helps to find out which.
 * What `lookAround` finds is told with the rest, each at its line. It throws only what that throws.
 */
export async function checkFile(
  bytes: Uint8Array,
  name: string | undefined,
  formats: readonly OwnFormat[],
  lookAround?: LookAround,
): Promise<CheckedStory> {
  const own = formats.length > 0 ? await importOwn(bytes, name, formats) : undefined;
  const encoding: Problem[] = [];
  const text = await collectText(decodeText(oneByOne(bytes), encoding));
  if (!own && isOurStory(text, name)) {
    const { told, problems } = await checkStoryText(text, lookAround);
    return { text, told, problems: [...encoding, ...problems] };
  }
  const { document, format, problems } = own ?? (await importStory({ bytes, ...(name !== undefined && { name }) }));
  if (!format) return { problems };
  const made = JSON.stringify(document, null, 2);
  const checked = await checkStoryText(made, lookAround);
  const isTold = ({ code, where }: Problem) => problems.some((told) => told.code === code && told.where === where);
  const found = checked.problems.map(({ line: _, column: __, ...problem }) => problem).filter((one) => !isTold(one));
  return { text: made, told: checked.told, problems: [...problems, ...found] };
}

/** JSON that cannot be read is taken for ours too, unless it is a value a line: the check of a text says where it goes wrong. */
function isOurStory(text: string, name?: string): boolean {
  if (detectKind(text.slice(0, 512), name) !== 'json') return false;
  try {
    return (detectJsonFile(JSON.parse(text)) ?? 'dateline') === 'dateline';
  } catch {
    return parseGeojsonLines(text) === undefined && readJsonLines(text) === undefined;
  }
}
