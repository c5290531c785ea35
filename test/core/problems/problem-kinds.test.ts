import { expect, it } from 'vitest';
import { createError, createWarning } from '../../../src/core/problems/problem.js';
import { toProblemKinds } from '../../../src/core/problems/problem-kinds.js';

const date = (row: number, message = 'It was read.') =>
  createWarning('date-reading', `row ${row}, Datum`, undefined, message);

it('makes one of what is alike in a column, with its first rows and how many there are', () => {
  expect(toProblemKinds([2, 3, 4, 5, 6, 7, 8].map((row) => date(row)))).toEqual([
    {
      ...{ level: 'warning', code: 'date-reading', where: 'row 2, Datum', message: 'It was read.' },
      ...{ count: 7, numbers: ['2', '3', '4', '5', '6'], isOfRows: true, column: 'Datum' },
    },
  ]);
});

it.each([
  ['rows without a column', 'row 7', { isOfRows: true, numbers: ['7'] }],
  ['a place in a document', 'events[3].when', { isOfRows: false, numbers: ['3'] }],
  ['what concerns the whole', '', { isOfRows: false, numbers: [] }],
])('says where %s is', (_, where, expected) => {
  const [kind] = toProblemKinds([createError('odd', where, undefined, 'It is.')]);
  expect(kind).toMatchObject({ ...expected, where });
  expect(kind).not.toHaveProperty('column');
});

it('keeps apart what says different things, unless it says very many', () => {
  const saying = (count: number) => Array.from({ length: count }, (_, index) => date(index + 2, `Read as ${index}.`));
  expect(toProblemKinds(saying(3)).map(({ message }) => message)).toEqual(['Read as 0.', 'Read as 1.', 'Read as 2.']);
  expect(toProblemKinds(saying(4))).toMatchObject([{ message: 'Read as 0.', count: 4 }]);
});

it('says the value where the message has it not', () => {
  const said = (value: unknown, message: string) =>
    toProblemKinds([createError('odd', '', value, message)])[0]!.message;
  expect([said('x', 'It is odd.'), said('x', 'It is "x".'), said('', 'It is.'), said(7, 'It is.')]).toEqual([
    '"x": It is odd.',
    'It is "x".',
    'It is.',
    'It is.',
  ]);
});
