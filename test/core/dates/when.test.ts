import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDateTimeAttribute, type WhenInput } from '../../../src/core/dates/when.js';
import { parseWhen } from '../../../src/core/document/parse-when.js';

const where = 'events[3].when';
const iso = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString().replace(/\.\d+Z$/, '') : String(ms));
const read = (when: string, timeZone?: string, storyZone?: string, more?: Partial<WhenInput>) =>
  parseWhen({ when, timeZone, ...more }, { storyZone, where });
const axis = (...args: Parameters<typeof read>) => {
  const span = read(...args).when?.span;
  return span && [iso(span.earliest), iso(span.latest)];
};
const instant = (...args: Parameters<typeof read>) => {
  const span = read(...args).when?.instant;
  return span && [iso(span.earliest), iso(span.latest)];
};
const codes = (...args: Parameters<typeof read>) => read(...args).problems.map(({ code }) => code);

describe('parseWhen', () => {
  it('keeps the text, the author’s words and the calendar', () => {
    const { when, problems } = read('1519-09-20', 'Europe/Madrid', 'Europe/Madrid', {
      whenText: 'that autumn',
      calendar: 'julian',
    });
    expect(when).toMatchObject({
      text: '1519-09-20',
      words: 'that autumn',
      calendar: 'julian',
      edtf: { type: 'date' },
    });
    expect(when && iso(when.span!.earliest)).toBe('1519-09-30T00:00:00');
    expect(problems).toEqual([]);
  });

  it.each(['America/New_York', 'Asia/Pyongyang', 'Pacific/Apia', 'Pacific/Kiritimati', undefined])(
    'leaves days, months and years floating in %s',
    (zone) => {
      expect(axis('2023-09-12', zone, 'Asia/Tokyo')).toEqual(['2023-09-12T00:00:00', '2023-09-12T23:59:59']);
      expect(axis('2023-07', zone, 'Asia/Tokyo')).toEqual(['2023-07-01T00:00:00', '2023-07-31T23:59:59']);
      expect(read('2019', zone, 'Asia/Tokyo').when).not.toHaveProperty('zone');
      expect(read('2019', zone, 'Asia/Tokyo').when).not.toHaveProperty('instant');
    },
  );

  it.each<[string, string | undefined, string | undefined, string, string | undefined]>([
    ['2023-09-10T18:30~', 'Asia/Pyongyang', 'Asia/Pyongyang', '2023-09-10T18:30:00', '2023-09-10T09:30:00'],
    ['2023-09-10T18:30', 'Asia/Pyongyang', 'Asia/Vladivostok', '2023-09-10T19:30:00', '2023-09-10T09:30:00'],
    ['2023-09-10T18:30+09:00', 'Europe/Paris', 'Asia/Pyongyang', '2023-09-10T18:30:00', '2023-09-10T09:30:00'],
    ['2023-09-10T09:30Z', undefined, 'Asia/Pyongyang', '2023-09-10T18:30:00', '2023-09-10T09:30:00'],
    ['2023-09-10T20:30-04:00', undefined, 'Asia/Kolkata', '2023-09-11T06:00:00', '2023-09-11T00:30:00'],
    ['2023-09-10T18:30', 'Asia/Pyongyang', undefined, '2023-09-10T18:30:00', '2023-09-10T09:30:00'],
    ['2023-09-10T18:30', undefined, 'Asia/Pyongyang', '2023-09-10T18:30:00', undefined],
    ['2023-09-10T18:30', 'Asia/Pyongyang', 'No/Where', '2023-09-10T18:30:00', '2023-09-10T09:30:00'],
    ['2016-01-01T12:00', 'Asia/Pyongyang', 'Asia/Pyongyang', '2016-01-01T12:00:00', '2016-01-01T03:30:00'],
    ['1970-01-01T12:00', 'Africa/Monrovia', 'UTC', '1970-01-01T12:44:30', '1970-01-01T12:44:30'],
    ['1899-12-31T12:00', 'Europe/Madrid', 'UTC', '1899-12-31T12:14:44', '1899-12-31T12:14:44'],
  ])('moves %s of %s to the story’s %s', (text, zone, story, onAxis, utc) => {
    expect(axis(text, zone, story)?.[0]).toBe(onAxis);
    expect(instant(text, zone, story)?.[0]).toBe(utc);
  });

  it('gives a minute its whole minute, on the axis and as an instant', () => {
    expect(axis('2023-09-10T18:30', 'Asia/Pyongyang', 'Asia/Pyongyang')?.[1]).toBe('2023-09-10T18:30:59');
    expect(instant('2023-09-10T18:30', 'Asia/Pyongyang', 'Asia/Pyongyang')?.[1]).toBe('2023-09-10T09:30:59');
    expect(axis('2023-09-10T18:30:05', 'Asia/Pyongyang', 'Asia/Pyongyang')?.[1]).toBe('2023-09-10T18:30:05');
  });

  it('names the zone of a clock time: the offset as written, else the place’s', () => {
    expect(read('2023-09-10T18:30+09', 'Europe/Paris').when?.zone).toBe('+09:00');
    expect(read('2023-09-10T18:30', 'Europe/Paris').when?.zone).toBe('Europe/Paris');
  });

  it('moves both ends of an interval, each from its own offset', () => {
    expect(axis('2023-09-10T18:30+09:00/2023-09-10T12:00Z', undefined, 'Asia/Pyongyang')).toEqual([
      '2023-09-10T18:30:00',
      '2023-09-10T21:00:59',
    ]);
    expect(read('2023-09-10T18:30+09:00/2023-09-11').when).not.toHaveProperty('instant');
    expect(axis('2020~/2023-09-10')).toEqual(['2020-01-01T00:00:00', '2023-09-10T23:59:59']);
    expect(axis('../2023-09-12')).toEqual(['-Infinity', '2023-09-12T23:59:59']);
  });

  it('says so when the ends change places on the story’s clock', () => {
    const { when, problems } = read('2023-09-10T18:30Z/2023-09-10T18:00+09:00', undefined, 'UTC');
    expect(problems).toMatchObject([{ level: 'warning', code: 'reversed-time' }]);
    expect(when!.span!.earliest).toBeLessThan(when!.span!.latest);
  });

  it('says so when clocks were set forward over a time, and reads it as the clock stood before', () => {
    const { problems } = read('2023-03-12T02:30', 'America/New_York', 'America/New_York');
    expect(problems).toMatchObject([{ level: 'warning', code: 'skipped-time', where, value: '2023-03-12T02:30' }]);
    expect(instant('2023-03-12T02:30', 'America/New_York')).toEqual(['2023-03-12T07:30:00', '2023-03-12T07:30:59']);
    expect(codes('2011-12-30T12:00', 'Pacific/Apia')).toEqual(['skipped-time']);
  });

  it('says so when a clock showed a time twice, and takes both for possible', () => {
    expect(codes('2023-11-05T01:30', 'America/New_York')).toEqual(['repeated-time']);
    expect(instant('2023-11-05T01:30', 'America/New_York')).toEqual(['2023-11-05T05:30:00', '2023-11-05T06:30:59']);
    expect(axis('2023-11-05T01:30', 'America/New_York', 'UTC')).toEqual(['2023-11-05T05:30:00', '2023-11-05T06:30:59']);
    expect(axis('2023-11-05T01:30', 'America/New_York', 'America/New_York')).toEqual([
      '2023-11-05T01:30:00',
      '2023-11-05T01:30:59',
    ]);
    expect(codes('2023-11-05T01:30-04:00', 'America/New_York')).toEqual([]);
  });

  it('reports an unknown zone where it matters and keeps the time as written', () => {
    const { when, problems } = read('2023-09-10T18:30', 'Asia/Pyongjang', 'Asia/Pyongyang');
    expect(problems).toMatchObject([{ level: 'warning', code: 'unknown-time-zone', value: 'Asia/Pyongjang' }]);
    expect(problems[0]!.message).toMatch(
      /^There is no time zone “Asia\/Pyongjang”: .* Did you mean "Asia\/Pyongyang"\?$/,
    );
    expect(when).not.toHaveProperty('instant');
    expect(iso(when!.span!.earliest)).toBe('2023-09-10T18:30:00');
    expect(codes('2023-09-10', 'Asia/Pyongjang')).toEqual([]);
  });

  it('takes its clocks from where it is told', () => {
    const asked: string[] = [];
    const findClock = (zone: string) => {
      asked.push(zone);
      return (utc: number) => utc + 3_600_000;
    };
    const { when } = parseWhen(
      { when: '2023-09-10T18:30', timeZone: 'Moon/Tycho' },
      { where, storyZone: 'Moon/Kepler', findClock },
    );
    expect(asked).toEqual(['Moon/Tycho', 'Moon/Kepler']);
    expect(iso(when!.instant!.earliest)).toBe('2023-09-10T17:30:00');
  });

  it('reports a text that is no date with what would be right, and gives no when', () => {
    const { when, problems } = read('10.09.2023');
    expect(when).toBeUndefined();
    expect(problems).toMatchObject([
      {
        level: 'error',
        code: 'unreadable-date',
        where,
        value: '10.09.2023',
        message: expect.stringContaining('2023-09-10'),
      },
    ]);
  });

  it('keeps a year the axis cannot reach as text', () => {
    const { when, problems } = read('Y170000002');
    expect(when).toMatchObject({ text: 'Y170000002' });
    expect(when).not.toHaveProperty('span');
    expect(problems).toMatchObject([{ level: 'warning', code: 'date-off-axis' }]);
  });

  it('reads a clock back as it was written, whatever the zones', () => {
    const zones = [
      'UTC',
      'Asia/Kathmandu',
      'Europe/Dublin',
      'America/St_Johns',
      'Pacific/Apia',
      'Africa/Casablanca',
      'Asia/Pyongyang',
    ];
    const minutes = fc
      .integer({ min: Date.UTC(1900, 0) / 6e4, max: Date.UTC(2040, 0) / 6e4 })
      .map((minute) => minute * 6e4);
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (utc, zone) => {
        const format = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
        const written = format.format(utc).replace(' ', 'T');
        const found = parseWhen({ when: written, timeZone: zone }, { where }).when?.instant;
        expect(found && found.earliest <= utc && utc <= found.latest).toBe(true);
      }),
    );
  });
});

describe('toDateTimeAttribute', () => {
  it.each<[string, string | undefined]>([
    ['2023-09-10T18:30', '2023-09-10T18:30'],
    ['2023-09-10T18:30:05Z', '2023-09-10T18:30:05Z'],
    ['2023-09-10T08:05+09', '2023-09-10T08:05+09:00'],
    ['2023-09-10', '2023-09-10'],
    ['2023-07', '2023-07'],
    ['2019', '2019'],
    ['0079', '0079'],
    ['2023-09-10T18:30~', undefined],
    ['2023-09~', undefined],
    ['2004?-06-11', undefined],
    ['2023-09-XX', undefined],
    ['201X', undefined],
    ['2001-21', undefined],
    ['0000', undefined],
    ['-0043', undefined],
    ['Y12345', undefined],
    ['2020/2023', undefined],
    ['[2020,2023]', undefined],
  ])('says %s as %s', (text, expected) => {
    expect(toDateTimeAttribute(read(text).when!)).toBe(expected);
  });

  it('says nothing of the Julian calendar', () => {
    expect(toDateTimeAttribute(read('1519-09-20', undefined, undefined, { calendar: 'julian' }).when!)).toBeUndefined();
  });
});
