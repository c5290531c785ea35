import { expect, it } from 'vitest';
import { askAboutColumns, askWhichSheet } from '../../src/cli/ask-about-table.js';
import type { ListedSheet, TableReading } from '../../src/importers/index.js';

const reading: TableReading = {
  columns: [{ header: 'Beginn', key: 'when', examples: ['1999'], fate: 'read' }],
  rows: [],
  questions: [{ key: 'when', choices: ['Beginn', 'Meldung'], why: 'several' }],
};

function sitDown(answers: string[]) {
  const said: string[] = [];
  const err = { write: (text: string) => void said.push(text), isTerminal: true, paint: (_: unknown, t: string) => t };
  const ask = (question: string) => (said.push(question), Promise.resolve(answers.shift() ?? ''));
  return { person: { ask, err }, said };
}

const untitled: TableReading = {
  columns: ['Home', 'Away'].map((header) => ({ header, examples: [`${header} team`], fate: 'kept in the text' })),
  rows: [],
  questions: [{ key: 'title', choices: ['Home', 'Away'], why: 'none' }],
};

async function answer(answers: readonly string[], about = reading) {
  const { person, said } = sitDown([...answers]);
  return { map: await askAboutColumns(about, person), said: said.join('') };
}

it.each<[answers: string[], map: object]>([
  [[''], {}],
  [['1'], {}],
  [['2'], { Beginn: 'line', Meldung: 'when' }],
  [['0'], { Beginn: 'line' }],
  [['three', '9', ' 2 '], { Beginn: 'line', Meldung: 'when' }],
])('takes the answers %j', async (answers, map) => {
  expect((await answer(answers)).map).toEqual(map);
});

it.each<[answers: string[], map: object]>([
  [[''], {}],
  [['0'], {}],
  [['1'], { Home: 'title' }],
  [['3', '2'], { Away: 'title' }],
])('takes none of the columns unless the answer is one, where none was taken: %j', async (answers, map) => {
  const asked = await answer(answers, untitled);
  expect(asked.map).toEqual(map);
  expect(asked.said).toContain('Which column is title?\n  1  Home\n  2  Away\n  0  none of them\nNumber [0]: ');
});

it('shows which columns there are to choose from, and asks again for what is no number of theirs', async () => {
  const { said } = await answer(['x', '']);
  expect(said).toContain('Which column is when? (1999)\n  1  Beginn\n  2  Meldung\n  0  none of them\n');
  expect(said).toContain('A number from 0 to 2, please.');
});

const sheets = ['Cover\u0007', 'Fires'].map((name, index): ListedSheet => ({
  ...{ name, number: index + 2, rows: index * 30 + 1, headers: ['Datum', 'Ort'].slice(index) },
  ...{ isHidden: false, isCandidate: true, isChosen: name === 'Fires' },
}));

it.each([
  [[''], 'Fires'],
  [['1'], 'Cover\u0007'],
  [['0', '3', 'Fires', ' 2 '], 'Fires'],
])('asks which sheet is the story, and takes %j', async (answers, name) => {
  const { person, said } = sitDown([...answers]);
  expect((await askWhichSheet(sheets, person)).name).toBe(name);
  expect(said.join('')).toContain(
    'Which sheet is the story?\n  1  Cover�, 1 row: Datum · Ort\n  2  Fires, 31 rows: Ort\nNumber [2]: ',
  );
  expect(said.filter((line) => line === 'A number from 1 to 2, please.\n')).toHaveLength(answers.length - 1);
});
