/** Questions about a table, asked where a person sits at the terminal: what is not sure is not guessed there. */
import type { ColumnQuestion, TableReading } from '../importers/index.js';
import { printable } from './printable.js';
import type { Output } from './world.js';

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
    const taken = question.choices[0]!;
    const answer = await askOne(question, columns.find(({ header }) => header === taken)?.examples ?? [], { ask, err });
    if (answer === undefined) continue;
    answers.push([taken, 'line']);
    if (answer !== '') answers.push([answer, question.key]);
  }
  return Object.fromEntries(answers);
}

/** The header of the column that it is, '' where none is it; nothing where the one that was taken is right. */
async function askOne(
  { key, choices }: ColumnQuestion,
  examples: readonly string[],
  { ask, err }: Person,
): Promise<string | undefined> {
  const listed = choices.map((header, index) => `  ${index + 1}  ${printable(header)}\n`).join('');
  const shown = examples.length > 0 ? ` (${printable(examples.join(' · '))})` : '';
  err.write(`Which column is ${key}?${shown}\n${listed}  0  none of them\n`);
  for (;;) {
    const answer = (await ask(`Number [1]: `)).trim();
    if (answer === '' || answer === '1') return undefined;
    if (answer === '0') return '';
    const choice = /^\d+$/.test(answer) ? choices[Number(answer) - 1] : undefined;
    if (choice !== undefined) return choice;
    err.write(`A number from 0 to ${choices.length}, please.\n`);
  }
}
