import { describe, expect, it } from 'vitest';
import { importStory } from '../../../src/importers/index.js';
import { splitStacked } from '../../../src/importers/table/split-stacked.js';

const known = new Set(['title', 'when', 'where', 'name', 'role', 'source']);

/** The names of the tables with the numbers of their rows; rows are parted by slashes, cells by bars. */
function split(text: string, name?: string) {
  const rows = text.split('/').map((line, index) => ({ number: index + 1, cells: line.split('|') }));
  const tables = splitStacked({ ...(name && { name }), rows }, (cell) => known.has(cell.toLowerCase()));
  return tables.map((table) => [table.name, ...table.rows.map(({ number }) => number)]);
}

describe('splitStacked', () => {
  it.each<[what: string, text: string, tables: (string | number | undefined)[][]]>([
    [
      'a second table below an empty row',
      'title|when/A|2020//name|role/B|mayor',
      [
        [undefined, 1, 2],
        ['Table from row 4', 4, 5],
      ],
    ],
    [
      'its heading with it, and a note that stands alone not',
      'Fires/title|when/A|2020//Source: B//People|/Name|Role/B|mayor//C|nurse',
      [
        [undefined, 1, 2, 3, 5],
        ['Table from row 7', 7, 8, 9, 11],
      ],
    ],
    [
      'the same columns elsewhere',
      'title|when/A|2020///|title|when/|A|2020',
      [
        [undefined, 1, 2],
        ['Table from row 5', 5, 6],
      ],
    ],
    [
      'three of them',
      'title|when/A|1//when|title/1|A//title|when/A|1',
      [
        [undefined, 1, 2],
        ['Table from row 4', 4, 5],
        ['Table from row 7', 7, 8],
      ],
    ],
  ])('parts %s', (_, text, tables) => {
    expect(split(text)).toEqual(tables);
  });

  it('calls a table of a workbook by its sheet and its row', () => {
    expect(split('title|when/A|2020//name|role/B|mayor', 'Fires').map(([name]) => name)).toEqual([
      'Fires',
      'Fires from row 4',
    ]);
  });

  it.each([
    ['whose header comes again', 'title|when/A|2020//Title|When /B|2021'],
    ['with known words among its data', 'title|when/A|2020//name|2021/B|2022'],
    ['with one known word below a gap', 'title|when/A|2020//name|of a thing/B|2022'],
    ['with a header above nothing', 'title|when/A|2020//name|role//B'],
    ['below a block of its particulars', 'Title|The flood/Stand|May//title|when/A|2020'],
    ['without a gap', 'title|when/A|2020/name|role/B|mayor'],
    ['without a row', ''],
  ])('leaves a table whole %s', (_, text) => {
    expect(split(text)).toHaveLength(1);
  });
});

it('tells of a table below another with its row, and reads it where it is asked for', async () => {
  const bytes =
    'Datum,Ort,Ereignis\n2020-01-02,Bonn,Fire\n2020-02-03,Ulm,Flood\n2020-03-04,Ulm,Storm\n\nName,Ort\nThe mayor,Ulm\n';
  const titles = ({ document }: Awaited<ReturnType<typeof importStory>>) => document.events.map(({ title }) => title);
  const first = await importStory({ bytes });
  expect(titles(first)).toEqual(['Fire', 'Flood', 'Storm']);
  expect(first.problems).toContainEqual(
    expect.objectContaining({
      code: 'other-sheets',
      value: 'Table from row 6',
      message: expect.stringContaining('"Table from row 6"') as string,
    }),
  );
  expect(titles(await importStory({ bytes }, { sheet: 'table from row 6' }))).toEqual(['The mayor']);
});
