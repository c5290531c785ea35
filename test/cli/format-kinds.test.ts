import { expect, it } from 'vitest';
import { formatKinds } from '../../src/cli/format-kinds.js';
import { createError, createWarning } from '../../src/core/problems/problem.js';

const format = (problems: Parameters<typeof formatKinds>[0]) => formatKinds(problems, (_, text) => text);
const date = (row: number) => createWarning('date-reading', `row ${row}, Datum`, undefined, `row ${row} was read.`);

it('tells a thousand problems of one kind in two lines, with the rows of the first', () => {
  const problems = Array.from({ length: 1000 }, (_, index) => date(index + 2));
  expect(format(problems)).toBe('warning date-reading Datum, rows 2, 3, 4, 5, 6 and 995 more\n    row 2 was read.\n');
});

it('keeps what is another kind apart: another column, another code, another level', () => {
  const other = [
    createWarning('date-reading', 'row 2, Ende', '', 'a'),
    createWarning('wrong-value', 'row 2, Datum', '', 'b'),
    createError('date-reading', 'row 2, Datum', '', 'c'),
  ];
  expect(
    format([date(2), ...other, date(3)])
      .split('\n')
      .filter((line) => !line.startsWith(' ')),
  ).toEqual([
    'warning date-reading row 2, Datum',
    'warning date-reading row 3, Datum',
    'warning date-reading row 2, Ende',
    'warning wrong-value row 2, Datum',
    'error date-reading row 2, Datum',
    '',
  ]);
});

it('keeps columns apart that have numbers for names', () => {
  const problems = [1, 2].map((number) =>
    createWarning('unknown-column', `row 2, P${number}`, undefined, 'It is kept.'),
  );
  expect(format(problems)).toBe(
    'warning unknown-column row 2, P1\n    It is kept.\nwarning unknown-column row 2, P2\n    It is kept.\n',
  );
});

it.each([
  [['slides[3].location'], 'slides[3].location'],
  [['slides[3].location', 'slides[5].location'], 'slides[…].location, 2 times (3, 5)'],
  [['row 2', 'row 9'], 'rows 2, 9'],
  [['row 2, A', 'row 2, A'], 'row 2, A'],
  [['row 2, A', 'row 2, A', 'row 9, A'], 'A, rows 2, 9'],
  [[''], ''],
  [['', ''], '2 times'],
])('says where %j are', (places, spot) => {
  const problems = places.map((where) => createWarning('lost', where, undefined, 'It is.'));
  expect(format(problems)).toBe(`${['warning lost', spot].filter(Boolean).join(' ')}\n    It is.\n`);
});

it('tells each of a few that say different things, and what says the same once', () => {
  const said = (row: number, message: string) => createWarning('odd', `row ${row}, Datum`, undefined, message);
  expect(format([said(2, 'a'), said(3, 'b'), said(4, 'a')])).toBe(
    'warning odd Datum, rows 2, 4\n    a\nwarning odd row 3, Datum\n    b\n',
  );
});

it('shows the first value where its message does not', () => {
  const lost = (message: string) => format([createWarning('lost', 'row 2', 'red', message)]);
  expect(lost('It is lost.')).toContain('    "red": It is lost.\n');
  expect(lost('"red" is lost.')).toContain('    "red" is lost.\n');
});

it('writes no character that does something on a terminal', () => {
  expect(format([createWarning('lost', 'row 2, a\u001b[2J', 'c\u001b[2J', 'b\u001b[2J')])).not.toContain('\u001b');
});
