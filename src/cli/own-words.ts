/** Words of the user's own: files with the interface's words in one language each. */
import { explain } from '../core/document/explain.js';
import { parseJson } from '../core/json/parse-json.js';
import { locateProblems, type LocatedProblem } from '../core/lint/locate-problems.js';
import { createWarning } from '../core/problems/problem.js';
import { readWords } from '../core/words/read-words.js';
import { speak } from '../core/words/speak.js';
import type { Words } from '../core/words/words.js';
import type { CommandOptions } from './command.js';
import type { CheckedFile } from './format-problems.js';
import { formatFileName, readBytes } from './read-file.js';
import type { World } from './world.js';

/** The option of a command that tells stories. */
export const wordsOption = {
  words: {
    type: 'string',
    several: true,
    value: 'FILE',
    description:
      'Words of your own, for stories in their language, which dateline-story words writes to begin with; --words may be said several times.',
  },
} as const satisfies CommandOptions;

/** A file of words: what it says, and what is wrong in it. */
export interface WordsFile extends CheckedFile {
  /** Absent where it holds none. */
  readonly words?: Words;
}

/** The words in the files at `paths`. @throws {UserError} where one cannot be read */
export async function readWordsFiles(paths: readonly string[] = [], world: World): Promise<WordsFile[]> {
  const files: WordsFile[] = [];
  for (const path of paths)
    files.push({
      file: formatFileName(path),
      ...(await readWordsText(new TextDecoder().decode(await readBytes(path, world)))),
    });
  return files;
}

/** The words in the text of a file, and what is wrong in it at its line. */
export async function readWordsText(
  text: string,
): Promise<{ readonly words?: Words; readonly problems: readonly LocatedProblem[] }> {
  const parsed = parseJson(text);
  if ('problem' in parsed) return { problems: [{ ...parsed.problem, where: '', ...parsed.at }] };
  const { words, findings } = await readWords(parsed.value);
  return { ...(words && { words }), problems: locateProblems(text, explain(findings)) };
}

/** All words in files. */
export function allWords(files: readonly WordsFile[]): Words[] {
  return files.flatMap(({ words }) => words ?? []);
}

/** The files, each with a warning where no story in these languages is told in its words. */
export async function withUnused(files: readonly WordsFile[], langs: readonly string[]): Promise<WordsFile[]> {
  const spoken = await Promise.all(langs.map((lang) => speak(lang, allWords(files))));
  return files.map((file) => {
    const { words, problems } = file;
    if (!words || spoken.some((language) => language.words === words)) return file;
    const message = `No story here is told in these words, which are in “${words.lang}”; “lang” of a story says its language.`;
    return { ...file, problems: [...problems, createWarning('unused-words', 'lang', words.lang, message)] };
  });
}
