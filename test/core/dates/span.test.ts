import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import oracle from 'edtf';
import type { Calendar } from '../../../src/core/dates/calendar.js';
import { parseEdtf } from '../../../src/core/dates/parse-edtf.js';
import { overlaps, toSpan, type Span } from '../../../src/core/dates/span.js';

interface Example {
  readonly edtf: string;
  readonly min: string | null;
  readonly max: string | null;
}

const examples = JSON.parse(readFileSync(new URL('./edtf-examples.json', import.meta.url), 'utf8')) as Example[];

/** Where the oracle is wrong or speaks of what we do not, and why. */
const excluded: Readonly<Record<string, string>> = {
  '2001-21': 'its spring begins in January',
  'Y-17E7': 'exponents are beyond our level',
  Y171010000S3: 'significant digits are beyond our level',
  '1950S2': 'significant digits are beyond our level, and it ignores them',
  '[1667,1668,1670..1672]': 'it cuts the range at the end of a set',
  '{1667,1668,1670..1672}': 'it cuts the range at the end of a set',
  '1985-04-12T23:20:30': 'its clock times are instants without length',
  '1985-04-12T23:20:30Z': 'its clock times are instants without length',
  '1985-04-12T23:20:30-04': 'it gives the instant, we the civil time and its offset',
  '1985-04-12T23:20:30+04:30': 'it gives the instant, we the civil time and its offset',
};

/** Unknown ends, which the oracle leaves empty, are the known end's. */
const unknownEnd = /^\/|\/$/;

const spanOf = (text: string, calendar: Calendar = 'gregorian'): Span | undefined => {
  const { edtf, message } = parseEdtf(text, calendar);
  if (!edtf) throw new Error(message);
  return toSpan(edtf, calendar);
};

const isoSpan = (text: string, calendar?: Calendar): string[] | undefined => {
  const span = spanOf(text, calendar);
  return (
    span && [span.earliest, span.latest].map((ms) => (Number.isFinite(ms) ? new Date(ms).toISOString() : String(ms)))
  );
};

describe('toSpan', () => {
  it.each(examples.filter(({ edtf }) => !(edtf in excluded) && !unknownEnd.test(edtf)))(
    'agrees with the oracle on $edtf',
    ({ edtf, min, max }) => {
      const limit = (value: string | null) => value?.replace('inf', 'Infinity');
      expect(isoSpan(edtf)).toEqual(min === null || max === null ? undefined : [limit(min), limit(max)]);
    },
  );

  it('leaves out no example without a reason', () => {
    expect(Object.keys(excluded).filter((edtf) => !examples.some((example) => example.edtf === edtf))).toEqual([]);
    expect(examples.length - Object.keys(excluded).length).toBeGreaterThan(50);
  });

  it.each([
    ['2023-09-10T18:30', '2023-09-10T18:30:00.000Z', '2023-09-10T18:30:59.999Z'],
    ['2023-09-10T18:30:05', '2023-09-10T18:30:05.000Z', '2023-09-10T18:30:05.999Z'],
    ['1985-04-12T23:20-04', '1985-04-12T23:20:00.000Z', '1985-04-12T23:20:59.999Z'],
    ['[1667,1668,1670..1672]', '1667-01-01T00:00:00.000Z', '1672-12-31T23:59:59.999Z'],
    ['{1667,1668,1670..1672}', '1667-01-01T00:00:00.000Z', '1672-12-31T23:59:59.999Z'],
    ['1985/', '1985-01-01T00:00:00.000Z', '1985-12-31T23:59:59.999Z'],
    ['/1985-04', '1985-04-01T00:00:00.000Z', '1985-04-30T23:59:59.999Z'],
    ['-0043', '-000043-01-01T00:00:00.000Z', '-000043-12-31T23:59:59.999Z'],
    ['-0043-03-15', '-000043-03-15T00:00:00.000Z', '-000043-03-15T23:59:59.999Z'],
    ['0000', '0000-01-01T00:00:00.000Z', '0000-12-31T23:59:59.999Z'],
    ['0000-02-29', '0000-02-29T00:00:00.000Z', '0000-02-29T23:59:59.999Z'],
    ['0079-08-24', '0079-08-24T00:00:00.000Z', '0079-08-24T23:59:59.999Z'],
    ['-01XX', '-000199-01-01T00:00:00.000Z', '-000100-12-31T23:59:59.999Z'],
    ['Y-12000', '-012000-01-01T00:00:00.000Z', '-012000-12-31T23:59:59.999Z'],
    ['XXXX-02-29', '0000-02-29T00:00:00.000Z', '9996-02-29T23:59:59.999Z'],
    ['2023-0X-31', '2023-01-31T00:00:00.000Z', '2023-08-31T23:59:59.999Z'],
    ['2023-XX-30', '2023-01-30T00:00:00.000Z', '2023-12-30T23:59:59.999Z'],
    ['2023-02-2X', '2023-02-20T00:00:00.000Z', '2023-02-28T23:59:59.999Z'],
    ['2001-21', '2001-03-01T00:00:00.000Z', '2001-05-31T23:59:59.999Z'],
    ['2001-22', '2001-06-01T00:00:00.000Z', '2001-08-31T23:59:59.999Z'],
    ['2001-23', '2001-09-01T00:00:00.000Z', '2001-11-30T23:59:59.999Z'],
    ['2003-24', '2003-12-01T00:00:00.000Z', '2004-02-29T23:59:59.999Z'],
    ['2001-25', '2001-03-01T00:00:00.000Z', '2001-05-31T23:59:59.999Z'],
    ['2001-29', '2001-09-01T00:00:00.000Z', '2001-11-30T23:59:59.999Z'],
    ['2001-30', '2001-12-01T00:00:00.000Z', '2002-02-28T23:59:59.999Z'],
    ['2001-31', '2001-03-01T00:00:00.000Z', '2001-05-31T23:59:59.999Z'],
    ['2001-32', '2001-06-01T00:00:00.000Z', '2001-08-31T23:59:59.999Z'],
    ['201X-24', '2010-12-01T00:00:00.000Z', '2020-02-29T23:59:59.999Z'],
    ['2001-36', '2001-10-01T00:00:00.000Z', '2001-12-31T23:59:59.999Z'],
    ['2001-38', '2001-05-01T00:00:00.000Z', '2001-08-31T23:59:59.999Z'],
    ['2001-41', '2001-07-01T00:00:00.000Z', '2001-12-31T23:59:59.999Z'],
  ])('puts %s where it belongs', (text, min, max) => {
    expect(isoSpan(text)).toEqual([min, max]);
  });

  it.each([
    ['1519-09-20', '1519-09-30'],
    ['1522-09-06', '1522-09-16'],
    ['1582-10-04', '1582-10-14'],
    ['1582-10-05', '1582-10-15'],
    ['1917-10-25', '1917-11-07'],
    ['1500-02-29', '1500-03-10'],
    ['-0043-03-15', '-000043-03-13'],
    ['0004-02-29', '0004-02-27'],
  ])('places the Julian %s on the Gregorian %s', (text, gregorian) => {
    expect(isoSpan(text, 'julian')).toEqual([`${gregorian}T00:00:00.000Z`, `${gregorian}T23:59:59.999Z`]);
  });

  it('lets a Julian year begin and end on Julian days', () => {
    expect(isoSpan('1519', 'julian')).toEqual(['1519-01-11T00:00:00.000Z', '1520-01-10T23:59:59.999Z']);
  });

  it('gives no span beyond the years of Date', () => {
    expect(['Y170000002', 'Y-170000002', 'Y275760', 'Y-271821'].map((text) => spanOf(text))).toEqual(
      Array(4).fill(undefined),
    );
    expect(['Y275759', 'Y-271820'].every((text) => spanOf(text))).toBe(true);
    expect(spanOf('Y-170000002/2023')).toBeUndefined();
    expect(spanOf('[Y-170000002,2023]')).toBeUndefined();
  });

  const two = (number: number) => String(number).padStart(2, '0');
  const year = fc
    .integer({ min: -9998, max: 9999 })
    .map((y) => (y < 0 ? '-' : '') + String(Math.abs(y)).padStart(4, '0'));
  const day = fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);
  const mark = fc.constantFrom('', '?', '~', '%');
  const masked = fc
    .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 1, max: 3 }))
    .map(([y, n]) => String(y).slice(0, 4 - n) + 'X'.repeat(n));
  const known = fc.oneof(
    year,
    day,
    day.map((text) => text.slice(0, -3)),
  );
  const date = fc.oneof(
    fc.tuple(known, mark).map((parts) => parts.join('')),
    masked,
  );

  it('agrees with the oracle on any year, month, day and unspecified year', () => {
    fc.assert(
      fc.property(date, (text) => {
        const { min, max } = oracle(text);
        expect(spanOf(text)).toEqual({ earliest: min, latest: max });
      }),
    );
  });

  it('agrees with the oracle on any interval, and refuses those that the oracle’s bounds show to be reversed', () => {
    fc.assert(
      fc.property(day, day, (start, end) => {
        const [first, last] = [oracle(start), oracle(end)];
        const { edtf } = parseEdtf(`${start}/${end}`);
        if (first.min > last.max) expect(edtf).toBeUndefined();
        else expect(edtf && toSpan(edtf, 'gregorian')).toEqual({ earliest: first.min, latest: last.max });
      }),
    );
  });

  it('covers every date that an unspecified one may mean', () => {
    fc.assert(
      fc.property(
        day.filter((text) => !text.startsWith('-')),
        fc.array(fc.nat({ max: 9 }), { maxLength: 4 }),
        (text, unknown) => {
          const digits = [...text]
            .map((digit, index) => (unknown.includes(index) && digit !== '-' ? 'X' : digit))
            .join('');
          const [exact, wide] = [spanOf(text)!, spanOf(digits)!];
          expect(wide.earliest <= exact.earliest && exact.latest <= wide.latest).toBe(true);
        },
      ),
    );
  });
});

describe('overlaps', () => {
  it.each([
    ['2023-09', '2023-09-10', true],
    ['2023-09', '2023-10', false],
    ['../2023', '2023-12-31', true],
    ['2020/2022', '2022/..', true],
    ['2020/2022', '2023/..', false],
  ])('%s and %s: %s', (a, b, expected) => {
    const [first, second] = [spanOf(a)!, spanOf(b)!];
    expect(overlaps(first, second)).toBe(expected);
    expect(overlaps(second, first)).toBe(expected);
  });
});
