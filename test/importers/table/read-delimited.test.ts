import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/core/problems/problem.js';
import { readDelimited } from '../../../src/importers/table/read-delimited.js';

async function read(text: string, problems: Problem[] = []): Promise<string[][]> {
  const rows: string[][] = [];
  // eslint-disable-next-line @typescript-eslint/require-await -- a stream of what is there
  async function* parts() {
    yield text;
  }
  for await (const { cells } of readDelimited(parts(), problems)) rows.push([...cells]);
  return rows;
}

describe('readDelimited', () => {
  it.each([
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1,5\t2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'bars',
      'a|b\n1,5|2;3',
      [
        ['a', 'b'],
        ['1,5', '2;3'],
      ],
    ],
    [
      'semicolons, with decimal commas',
      'lat;lon\n1,5;2,5\n3,5;4,5',
      [
        ['lat', 'lon'],
        ['1,5', '2,5'],
        ['3,5', '4,5'],
      ],
    ],
    [
      'semicolons, with decimal commas and no header',
      '1,5;2,5\n3,5;4,5',
      [
        ['1,5', '2,5'],
        ['3,5', '4,5'],
      ],
    ],
    [
      'semicolons, with commas in texts',
      'a;b\nx, y, z;1\nw, v;2',
      [
        ['a', 'b'],
        ['x, y, z', '1'],
        ['w, v', '2'],
      ],
    ],
    [
      'semicolons below a heading with commas',
      'What, where, when\n\na;b\n1;2\n3;4',
      [['What, where, when'], [''], ['a', 'b'], ['1', '2'], ['3', '4']],
    ],
    [
      'commas, with a semicolon in quotes',
      'a,b\n"x;y",1',
      [
        ['a', 'b'],
        ['x;y', '1'],
      ],
    ],
    ['nothing', 'words\nand words', [['words'], ['and words']]],
  ])('finds what parts the cells: %s', async (_, text, rows) => {
    expect(await read(text)).toEqual(rows);
  });

  it.each([
    ['sep=;\na;b,c', [['a', 'b,c']]],
    ['"sep=|"\r\na|b;c', [['a', 'b;c']]],
    ['SEP=,\na,b;c;d', [['a', 'b;c;d']]],
  ])('obeys the first line of %j, which is no row', async (text, rows) => {
    expect(await read(text)).toEqual(rows);
  });

  it('tells a quotation mark that is never closed', async () => {
    const problems: Problem[] = [];
    await read('a,b\n"c,d', problems);
    expect(problems).toMatchObject([{ code: 'unclosed-quote', where: 'row 2' }]);
  });
});
