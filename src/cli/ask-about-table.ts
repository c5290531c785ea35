/** Questions about a table, asked where a person sits at the terminal: what is not sure is not guessed there. */
import type { ColumnQuestion, ListedSheet, TableReading } from '../importers/index.js';
import { toShortLine } from './short-line.js';
import { printable } from './printable.js';
import type { Output } from './world.js';

const longestHeader = 28;

/** What it takes to ask: the person's answer to a question, in one line. */
export interface Person {
  readonly ask: (question: string) => Promise<string>;
  readonly err: Output;
}

/** The answers to what is not sure in a reading, as `--map` would say them; nothing of what was confirmed. */
export async function askAboutColumns(
  { questions, columns }: TableReading,
  { ask, err }: Person,
): Promise<Readonly<Record<string, string>>> {
  const answers: [header: string, key: string][] = [];
  for (const question of questions) {
    const taken = question.why === 'none' ? undefined : question.choices[0];
    const examples = columns.find(({ header }) => header === taken)?.examples ?? [];
    const chosen = await askOne(question, { taken, examples }, { ask, err });
    if (chosen === taken) continue;
    if (taken !== undefined) answers.push([taken, 'line']);
    if (chosen !== undefined) answers.push([chosen, question.key]);
  }
  return Object.fromEntries(answers);
}

/** The sheet that is the story, of those that may be; the one that was taken is the answer to begin with. */
export async function askWhichSheet(sheets: readonly ListedSheet[], { ask, err }: Person): Promise<ListedSheet> {
  const listed = sheets.map((sheet, index) => `  ${index + 1}  ${formatSheet(sheet)}\n`).join('');
  err.write(`Which sheet is the story?\n${listed}`);
  const taken = sheets.findIndex(({ isChosen }) => isChosen) + 1;
  return sheets[(await askNumber(1, sheets.length, taken, { ask, err })) - 1]!;
}

/** `Fires, 31 rows: Datum · Ort · Meldung`. */
function formatSheet({ name, rows, headers }: ListedSheet): string {
  const shown =
    headers.length > 0 ? `: ${headers.map((header) => toShortLine(header, longestHeader)).join(' · ')}` : '';
  return `${printable(name)}, ${rows} ${rows === 1 ? 'row' : 'rows'}${shown}`;
}

/** The header of the column that it is, of which the one that was `taken` is the answer to begin with; absent where none is it. */
async function askOne(
  { key, choices }: ColumnQuestion,
  { taken, examples }: { readonly taken: string | undefined; readonly examples: readonly string[] },
  { ask, err }: Person,
): Promise<string | undefined> {
  const listed = choices.map((header, index) => `  ${index + 1}  ${printable(header)}\n`).join('');
  const shown = examples.length > 0 ? ` (${printable(examples.join(' · '))})` : '';
  err.write(`Which column is ${key}?${shown}\n${listed}  0  none of them\n`);
  return choices[(await askNumber(0, choices.length, taken === undefined ? 0 : 1, { ask, err })) - 1];
}

/** A number from `least` to `most`; `usual` where the person gives none. */
async function askNumber(least: number, most: number, usual: number, { ask, err }: Person): Promise<number> {
  for (;;) {
    const answer = (await ask(`Number [${usual}]: `)).trim();
    if (answer === '') return usual;
    if (/^\d+$/.test(answer) && Number(answer) >= least && Number(answer) <= most) return Number(answer);
    err.write(`A number from ${least} to ${most}, please.\n`);
  }
}
