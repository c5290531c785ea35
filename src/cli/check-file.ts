/** The check of a file in any format that is read: our own by its text, all others by what is made of them. */
import { isOurs } from '../core/document/detect-json.js';
import { parseDocument } from '../core/document/parse-document.js';
import type { StoryDocument } from '../core/document/schema.js';
import { checkStoryText, type LocatedProblem } from '../core/lint/check-story-text.js';
import type { Problem } from '../core/problems/problem.js';
import { decodeText } from '../importers/decode-text.js';
import { detectKind } from '../importers/detect-format.js';
import { importStory } from '../importers/index.js';

/** A story, and what is wrong in its file. */
export interface CheckedStory {
  /** The story document: the file's own text, or what was made of it. Absent where the file has no known format. */
  readonly text?: string;
  /** With line and column in a document of our own; with the importer's place or the story's path in all others. */
  readonly problems: readonly LocatedProblem[];
}

/** Finds what is wrong around a document: with the files that it names. The document may have the gaps of its check. */
export type LookAround = (document: StoryDocument) => Promise<readonly Problem[]>;

/**
 * Checks the file `bytes`; `name`, where it has one, helps to find out its format. What `lookAround` finds is told with the
 * rest, each at its line. It throws only what that throws.
 */
export async function checkFile(
  bytes: Uint8Array,
  name?: string,
  lookAround: LookAround = () => Promise.resolve([]),
): Promise<CheckedStory> {
  const encoding: Problem[] = [];
  const text = await toText(bytes, encoding);
  const check = async (story: string) => checkStoryText(story, await lookAround(parseDocument(story).document));
  if (isOurStory(text, name)) return { text, problems: [...encoding, ...(await check(text))] };
  const { document, format, problems } = await importStory({ bytes, ...(name !== undefined && { name }) });
  if (!format) return { problems };
  const made = JSON.stringify(document, null, 2);
  const found = (await check(made)).map(({ line: _, column: __, ...problem }) => problem);
  return { text: made, problems: [...problems, ...found] };
}

async function toText(bytes: Uint8Array, problems: Problem[]): Promise<string> {
  let text = '';
  for await (const part of decodeText(only(bytes), problems)) text += part;
  return text;
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

/** JSON that cannot be read is taken for ours too: the check of a text says where it goes wrong. */
function isOurStory(text: string, name?: string): boolean {
  if (detectKind(text.slice(0, 512), name) !== 'json') return false;
  try {
    return isOurs(JSON.parse(text));
  } catch {
    return true;
  }
}
