import { expect, it } from 'vitest';
import { askAboutColumns } from '../../src/cli/ask-about-table.js';
import type { TableReading } from '../../src/importers/index.js';

const reading: TableReading = {
  columns: [{ header: 'Beginn', key: 'when', examples: ['1999'], fate: 'read' }],
  rows: [],
  questions: [{ key: 'when', choices: ['Beginn', 'Meldung'], why: 'several' }],
};

async function answer(...answers: string[]) {
  const said: string[] = [];
  const err = { write: (text: string) => void said.push(text), isTerminal: true, paint: (_: unknown, t: string) => t };
  const map = await askAboutColumns(reading, { ask: () => Promise.resolve(answers.shift() ?? ''), err });
  return { map, said: said.join('') };
}

it.each<[answers: string[], map: object]>([
  [[''], {}],
  [['1'], {}],
  [['2'], { Beginn: 'line', Meldung: 'when' }],
  [['0'], { Beginn: 'line' }],
  [['three', '9', ' 2 '], { Beginn: 'line', Meldung: 'when' }],
])('takes the answers %j', async (answers, map) => {
  expect((await answer(...answers)).map).toEqual(map);
});

it('shows which columns there are to choose from, and asks again for what is no number of theirs', async () => {
  const { said } = await answer('x', '');
  expect(said).toContain('Which column is when? (1999)\n  1  Beginn\n  2  Meldung\n  0  none of them\n');
  expect(said).toContain('A number from 0 to 2, please.');
});
