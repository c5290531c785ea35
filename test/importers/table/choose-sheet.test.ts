import { describe, expect, it } from 'vitest';
import { chooseSheet } from '../../../src/importers/table/choose-sheet.js';
import type { Sheet } from '../../../src/importers/table/sheet.js';

const sheet = (name: string, text: string, isHidden = false): Sheet => ({
  ...{ name, isHidden },
  rows: text.split('\n').map((line, index) => ({ number: index + 1, cells: line.split('|') })),
});
const cover = sheet('Cover', 'The flood\nby the archive');
const story = sheet('Story', 'title|when\nA|2020\nB|2021');
const other = sheet('Other', 'a|b|c|d|e\n1|x|1|1|1\n2|y|2|2|2');
const secret = sheet('Secret', 'title|when|where\nA|2020|X', true);

const choose = (sheets: readonly Sheet[], wanted?: string | number) =>
  chooseSheet(sheets, (cell) => ['title', 'when', 'where'].includes(cell), wanted);
const told = ({ problems }: ReturnType<typeof choose>) => problems.map(({ code, value }) => [code, value]);

const seen = { isHidden: false, isCandidate: true, isChosen: false };
const hidden = { isHidden: true, isCandidate: false };

describe('chooseSheet', () => {
  it('takes the sheet with most headers that are known, and tells of covers and of other tables', () => {
    const chosen = choose([cover, other, story, secret]);
    expect(chosen.table?.header).toEqual(['title', 'when']);
    expect(chosen.sheets).toEqual([
      { name: 'Cover', number: 1, rows: 1, headers: ['The flood'], ...seen, isCandidate: false },
      { name: 'Other', number: 2, rows: 2, headers: ['a', 'b', 'c', 'd', 'e'], ...seen },
      { name: 'Story', number: 3, rows: 2, headers: ['title', 'when'], ...seen, isChosen: true },
      { name: 'Secret', number: 4, rows: 1, headers: ['title', 'when', 'where'], ...seen, ...hidden },
    ]);
    expect(told(chosen)).toEqual([
      ['other-sheets', 'Other'],
      ['passed-sheet', 'The flood; by the archive'],
      ['passed-sheet', 'title; when; where; A; 2020; X'],
    ]);
    expect(chosen.problems[0]!.message).toContain('"Other"');
  });

  it('looks at no more than the first of very many, and says so', () => {
    const chosen = choose([...Array<Sheet>(500).fill(cover), story]);
    expect([chosen.sheets.length, chosen.table?.header]).toEqual([500, ['The flood']]);
    expect(chosen.problems.at(-1)).toMatchObject({ code: 'too-many-sheets', value: 501 });
  });

  it('of tables alike takes the largest, of equal ones the first', () => {
    const long = sheet('Long', 'title|when\nA|2020\nB|2021\nC|2022');
    expect(choose([story, long]).table?.rows).toHaveLength(3);
    expect(choose([story, { ...story, name: 'Again' }]).problems).toMatchObject([{ value: 'Again' }]);
  });

  it('takes the sheet that is wanted, by its name in any case or its number', () => {
    for (const wanted of ['other', ' Other ', 2, '2'])
      expect(choose([cover, other, story], wanted).table?.header).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(choose([sheet('2', 'x|y\nz|z'), story], '2').table?.header).toEqual(['x', 'y']);
    expect(choose([sheet('2', 'x|y\nz|z'), story], 2).table?.header).toEqual(['title', 'when']);
  });

  it('says which there are where the wanted one is none of them', () => {
    const chosen = choose([cover, story], 'Flood');
    expect(chosen.table).toBeUndefined();
    expect(chosen.problems).toMatchObject([
      {
        level: 'error',
        code: 'unknown-sheet',
        value: 'Flood',
        message: 'There is no such sheet. There are: "Cover", "Story".',
      },
    ]);
  });

  it('takes a hidden sheet where there is no other, and says so', () => {
    const chosen = choose([secret, sheet('Empty', '')]);
    expect([chosen.table?.rows.length, told(chosen)]).toEqual([1, [['hidden-sheet', undefined]]]);
  });

  it('gives what is told of sheets that say nothing', () => {
    const problem = { level: 'warning', code: 'cell-error', where: 'row 1', message: '' } as const;
    expect(choose([{ rows: [], problems: [problem] }])).toEqual({ sheets: [], problems: [problem] });
    expect(choose([])).toEqual({ sheets: [], problems: [] });
  });
});
