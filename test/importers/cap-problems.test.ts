import { describe, expect, it } from 'vitest';
import { createError, createWarning } from '../../src/core/problems/problem.js';
import { capProblems } from '../../src/importers/cap-problems.js';
import { importStory } from '../../src/importers/index.js';

const dates = (count: number, column = 'Datum') =>
  Array.from({ length: count }, (_, row) =>
    createError('unreadable-date', `row ${row + 2}, ${column}`, 'x', 'It is no date.'),
  );

describe('capProblems', () => {
  it('leaves a list as it is that somebody can read', () => {
    const problems = [
      ...dates(1000),
      ...dates(1000, 'Ende'),
      createWarning('unreadable-date', 'row 1, Datum', 'x', 'y'),
    ];
    expect(capProblems(problems)).toEqual(problems);
  });

  it.each([
    [1001, 'There is one more like this; the first 1000 are told one by one.'],
    [5000, 'There are 4000 more like this; the first 1000 are told one by one.'],
  ])('tells of %d alike the first thousand, and behind all how many more', (count, message) => {
    const other = createWarning('odd', '', undefined, 'Odd.');
    const more = createError('unreadable-date', 'row …, Datum', count - 1000, message);
    expect(capProblems([...dates(count), other])).toEqual([...dates(1000), other, more]);
  });

  it('holds for every file', async () => {
    const { problems } = await importStory({ name: 'a.json', bytes: '{"a":1}\n{"a":2}\n' + '{\n'.repeat(1500) });
    expect(problems.filter(({ code }) => code === 'unreadable-json')).toHaveLength(1001);
    expect(problems.at(-1)).toMatchObject({ level: 'error', code: 'unreadable-json', value: 500, file: 'a.json' });
  });
});
