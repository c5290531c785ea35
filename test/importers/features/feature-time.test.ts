import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../../src/core/dates/read-edtf.js';
import type { Problem } from '../../../src/core/problems/problem.js';
import { toEdtf, toTimespan, toWhen, type TimeContext } from '../../../src/importers/features/feature-time.js';

const where = 'features[3].when';

/** What is made of a value, and the codes of the problems told on the way. */
function run<Value>(read: (value: Value, context: TimeContext) => string | undefined, value: Value) {
  const problems: Problem[] = [];
  const edtf = read(value, { where, dates: { published: '2023-09-12' }, problems });
  for (const problem of problems) expect(problem.where).toBe(where);
  return [edtf, ...problems.map(({ code }) => code)];
}

describe('toEdtf', () => {
  it.each([
    ['1914', '1914'],
    [' 1914-07-28 ', '1914-07-28'],
    ['1850~', '1850~'],
    ['..', undefined],
    ['79', '0079'],
    [1914, '1914'],
    [79, '0079'],
    [9999, '9999'],
    ['', undefined],
    ['  ', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('reads %j as %s and says nothing', (value, edtf) => {
    expect(run(toEdtf, value)).toEqual([edtf]);
  });

  it.each([
    [0, 1e12, '2001-09-09T01:46Z'],
    [1, 1_694_000_000, '2023-09-06T11:33Z'],
    [2, -1_694_000_000_000, '1916-04-27T12:26Z'],
    [3, 'c. 1850', '1850~'],
    [4, 'yesterday', '2023-09-11'],
    [5, 20_190_105, '2019-01-05'],
    [6, '1694000000', '2023-09-06T11:33Z'],
    [7, 1_694_000_000.5, '2023-09-06T11:33Z'],
  ])('says how it read what may mean something else: %i, %j', (_, value, edtf) => {
    expect(run(toEdtf, value)).toEqual([edtf, 'date-reading']);
  });

  it.each([
    [-44, '-0043'],
    ['-44', '-0043'],
    [-1000, '-0999'],
    [-9999, '-9998'],
    [0, '0000'],
    ['0', '0000'],
  ])('counts the year %j as history does, EDTF as astronomers do: %s', (value, edtf) => {
    expect(run(toEdtf, value)).toEqual([edtf, 'date-reading']);
  });

  it('leaves a year in four figures as EDTF has it', () => {
    expect(run(toEdtf, '-0044')).toEqual(['-0044']);
    expect(run(toEdtf, '-1000')).toEqual(['-1000']);
  });

  it('says of a feature without a date that it has none', () => {
    expect(run(toEdtf, 'n.d.')).toEqual([undefined, 'not-imported']);
    expect(run(toEdtf, '-')).toEqual([undefined]);
  });

  it.each([
    ['soon', 'unreadable-date'],
    [1914.5, 'unreadable-date'],
    [10_000, 'unreadable-date'],
    [NaN, 'unreadable-date'],
    [Infinity, 'unreadable-date'],
    [9e15, 'unreadable-date'],
    [true, 'unreadable-date'],
    [['1914'], 'unreadable-date'],
    ['03/04/2023', 'ambiguous-date'],
  ])('makes nothing of %j, and says so', (value, code) => {
    expect(run(toEdtf, value)).toEqual([undefined, code]);
  });
});

describe('toTimespan', () => {
  it.each([
    [{}, undefined],
    [{ start: '1914' }, '1914'],
    [{ start: { in: '1914' } }, '1914'],
    [{ start: { in: 1914 }, end: { in: 1918 } }, '1914/1918'],
    [{ start: '1914', end: '1914' }, '1914'],
    [{ start: '1914', end: '..' }, '1914/..'],
    [{ end: '1918' }, '../1918'],
    [{ end: { latest: '1918' } }, '../1918'],
    [{ end: { earliest: '1918' } }, '../1918'],
    [{ start: { earliest: '1914', latest: '1916' } }, '[1914..1916]'],
    [{ start: { earliest: '1914' } }, '[1914..]'],
    [{ start: { latest: '1916' } }, '[..1916]'],
    [{ start: { earliest: '1914', latest: '1914' } }, '1914'],
    [{ start: { in: '1914', earliest: '1900', latest: '1950' } }, '1914'],
    [{ start: { earliest: '1914', latest: '1916' }, end: { earliest: '1914', latest: '1916' } }, '[1914..1916]'],
    [{ start: { in: '' }, end: {} }, undefined],
  ])('reads %j as %s and says nothing', (span, edtf) => {
    expect(run(toTimespan, span)).toEqual([edtf]);
  });

  it.each([
    [{ start: { earliest: '1914', latest: '1915' }, end: '1918' }, '1914~/1918'],
    [{ start: '1914', end: { earliest: '1917', latest: '1918' } }, '1914/1918~'],
    [{ start: { latest: '1915' }, end: { earliest: '1917' } }, '1915~/1917~'],
    [{ start: { earliest: '1914?' }, end: { latest: '1918%' } }, '1914?/1918%'],
  ])('takes the outer ends of %j as approximate, and says so', (span, edtf) => {
    expect(run(toTimespan, span)).toEqual([edtf, 'date-reading']);
  });

  it('leaves an end open that has not come, and says so', () => {
    expect(run(toTimespan, { start: '1914', end: 'ongoing' })).toEqual(['1914/..', 'date-reading']);
  });

  it('leaves out a span that ends before it begins, and says so', () => {
    expect(run(toTimespan, { start: '1918', end: '1914' })).toEqual([undefined, 'unreadable-date']);
    expect(run(toTimespan, { start: { earliest: '1918', latest: '1914' } })).toEqual([undefined, 'unreadable-date']);
  });

  it.each([[{ start: '..' }], [{ end: '..' }], [{ start: '..', end: '..' }]])(
    'says of %j that it bounds nothing',
    (span) => {
      expect(run(toTimespan, span)).toEqual([undefined, 'unreadable-date']);
      expect(run(toWhen, { timespans: ['..'] })).toEqual([undefined, 'unreadable-date']);
    },
  );
});

describe('toWhen', () => {
  it.each([
    ['1914', '1914'],
    [1914, '1914'],
    [{ datetime: '1914-07-28' }, '1914-07-28'],
    [{ timestamp: '1914' }, '1914'],
    [{ in: '1914' }, '1914'],
    [{ datetime: '1914', timestamp: '1915', in: '1916' }, '1914'],
    [{ start: '1914', end: '1918' }, '1914/1918'],
    [{ start: '1914', stop: '1918' }, '1914/1918'],
    [{ start: '1914', stop: '1916', end: '1918' }, '1914/1918'],
    [{ in: '1916', start: '1914', end: '1918' }, '1916'],
    [{ timespans: [{ start: { in: '1914' }, end: { in: '1918' } }] }, '1914/1918'],
    [{ timespans: ['1914'] }, '1914'],
    [{ timespans: ['1914', { start: '1939', end: '1945' }] }, '{1914,1939..1945}'],
    [{ timespans: ['1914'], datetime: '1918' }, '{1914,1918}'],
    [{ timespans: [], start: '1914' }, '1914'],
    [{ timespans: [{}, null], start: '1914' }, '1914'],
    [{ timespans: 'always' }, undefined],
    [{ certainty: 'uncertain' }, undefined],
    [{ in: '1914', certainty: 'certain' }, '1914'],
    [{ in: '1914', certainty: 'uncertain' }, '1914?'],
    [{ in: '1914~', certainty: 'less-certain' }, '1914%'],
    [{ in: '1914?', certainty: 'uncertain' }, '1914?'],
    [{ in: '191X', certainty: 'uncertain' }, '191X?'],
    [{ start: '1914-07-28', end: '..', certainty: 'uncertain' }, '1914-07-28?/..'],
    [{ start: '1914', end: '1918~', certainty: 'uncertain' }, '1914?/1918%'],
    [{}, undefined],
    [null, undefined],
  ])('reads %j as %s and says nothing', (value, edtf) => {
    expect(run(toWhen, value)).toEqual([edtf]);
  });

  it('takes the first of times that no set can hold, and says so', () => {
    const timespans = [{ start: { earliest: '1914', latest: '1915' } }, { start: '1939' }];
    expect(run(toWhen, { timespans })).toEqual(['[1914..1915]', 'not-imported']);
  });

  const timeOf = (date: fc.Arbitrary<unknown>) => {
    const bound = fc.oneof(date, fc.record({ in: date, earliest: date, latest: date }, { requiredKeys: [] }));
    const span = fc.record({ start: bound, end: bound }, { requiredKeys: [] });
    const certainty = fc.constantFrom('certain', 'less-certain', 'uncertain');
    const timespans = fc.array(fc.oneof(span, date), { maxLength: 3 });
    return fc.record({ timespans, in: date, start: bound, end: bound, certainty }, { requiredKeys: [] });
  };
  const numRuns = 300;

  it('makes EDTF or nothing of spans of years and days in any order', () => {
    const date = fc.oneof(
      fc.constantFrom('1914', '1918~', '1916-07', '1914-07-28', ''),
      fc.integer({ min: 0, max: 9999 }),
    );
    fc.assert(
      fc.property(fc.record({ start: date, end: date }, { requiredKeys: [] }), (value) => {
        const [edtf] = run(toWhen, value);
        if (edtf !== undefined) expect(readEdtf(edtf)).toHaveProperty('type');
      }),
      { numRuns },
    );
  });

  it('never throws, and every problem has a place and says something', () => {
    const date = fc.oneof(
      fc.constantFrom('1914', '..', '1918~', '191X', '1914-07-28T18:00Z', '[1667,1668]', 'c. 1850', '1900/1910', ''),
      fc.double(),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(timeOf(date), (value) => {
        const problems: Problem[] = [];
        toWhen(value, { where, dates: {}, problems });
        for (const problem of problems) expect(problem).toMatchObject({ where, message: expect.stringMatching(/./) });
      }),
      { numRuns },
    );
  });
});
