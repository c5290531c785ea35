import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../../src/core/dates/read-edtf.js';
import { formatEdtf } from '../../../src/core/dates/write-edtf.js';
import examples from './edtf-examples.json' with { type: 'json' };

const rewrite = (text: string) => {
  const edtf = readEdtf(text);
  return 'type' in edtf ? formatEdtf(edtf) : undefined;
};

describe('formatEdtf', () => {
  it.each([
    '2023-09-10',
    '2023-09',
    '2019',
    '0000',
    '-0043-03-15',
    'Y-170000002',
    '2001-21',
    '15XX',
    '156X-12-25',
    '1985-XX-XX',
    '2023-09-10T18:30',
    '2023-09-10T18:30:05.250Z',
    '2023-09-10T18:30+09:00~',
    '2023-09-10~T18:30?',
    '2023-09-10%',
    '1984?',
    '2004-06~-11',
    '2004?-06-11',
    '2004-06-~11',
    '2004-?06-~11',
    '2004?-~06-~11',
    '1914/1918~',
    '../1918',
    '1914/..',
    '/1918',
    '1914/',
    '[1914..1918]',
    '[..1983-12-31]',
    '[1984..]',
    '{1960,1961-12}',
    '[1667,1668,1670..1672]',
  ])('writes %s as it was read', (text) => {
    expect(rewrite(text)).toBe(text);
  });

  it.each([
    [' 2023-09-10 ', '2023-09-10'],
    ['?2004-?06-?11', '2004-06-11?'],
    ['2004?-06~-11', '2004%-~06-11'],
    ['2023-09-10T08:05+0900', '2023-09-10T08:05+09:00'],
    ['[1667, 1668]', '[1667,1668]'],
  ])('writes %j in one way, %s', (text, edtf) => {
    expect(rewrite(text)).toBe(edtf);
  });

  it('writes what reads the same, of every example of the Library of Congress that we read', () => {
    const read = examples.map(({ edtf }) => edtf).filter((text) => 'type' in readEdtf(text));
    expect(read.length).toBeGreaterThan(50);
    for (const text of read) expect(readEdtf(rewrite(text)!)).toEqual(readEdtf(text));
  });

  it('writes what reads the same, wherever qualifiers stand', () => {
    const mark = fc.constantFrom('', '', '?', '~', '%');
    const part = (text: string) => fc.tuple(mark, mark).map(([before, behind]) => before + text + behind);
    const day = fc.tuple(part('2023'), part('09'), part('10')).map((parts) => parts.join('-'));
    const date = fc.oneof(
      day,
      part('2023'),
      part('201X'),
      day.map((text) => `${text}T18:30:05.5+09:00~`),
    );
    const text = fc.oneof(
      date,
      fc.tuple(fc.oneof(date, fc.constant('..')), date).map(([start, end]) => `${start}/${end}`),
      fc.array(date, { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(',')}]`),
      fc.array(date, { minLength: 1, maxLength: 3 }).map((items) => `{..${items.join(',')}}`),
    );
    fc.assert(
      fc.property(text, (written) => {
        const edtf = readEdtf(written);
        fc.pre('type' in edtf);
        if ('type' in edtf) expect(readEdtf(formatEdtf(edtf))).toEqual(edtf);
      }),
      { numRuns: 500 },
    );
  });
});
