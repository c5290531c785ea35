import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTicks, type TickLabel } from '../../../src/core/axis/ticks.js';
import { clusterMargin, toTimeScale, type Cluster } from '../../../src/core/axis/time-scale.js';
import type { Span } from '../../../src/core/dates/span.js';
import { en } from '../../../src/core/words/en.js';
import { toLanguage } from '../../../src/core/words/language.js';

const day = 86_400_000;
const measure = (text: string) => 6.5 * text.length;
const english = toLanguage('en-GB', en);

const whole = (from: string, days: number): Span => ({
  earliest: Date.parse(from),
  latest: Date.parse(from) + days * day - 1,
});
const clock = (at: string): Span => ({ earliest: Date.parse(at), latest: Date.parse(at) + 59_999 });
const point = (at: string): Span => ({ earliest: Date.parse(at), latest: Date.parse(at) });
const years = (from: number, to: number): Span[] =>
  [from, to].map((year) => {
    const start = new Date(0).setUTCFullYear(year, 0, 1);
    return { earliest: start, latest: new Date(start).setUTCFullYear(year + 1) - 1 };
  });

const seed = [
  whole('2019-01-01', 365),
  point('2020-01-01'),
  whole('2023-07-01', 31),
  whole('2023-09-04', 7),
  clock('2023-09-10T18:30Z'),
  whole('2023-09-10', 1),
  whole('2023-09-11', 1),
  whole('2023-09-12', 1),
  whole('2023-09-12', 6),
  point('2023-09-12T23:59:59.999Z'),
];

const ticks = (spans: readonly Span[], width = 700, language = english) =>
  toTicks(toTimeScale(spans, width), language, measure);
const texts = (labels: readonly TickLabel[]) => labels.map(({ text }) => text).join(' ');

describe('the ticks of the seed story', () => {
  it('are its days, its month and its year, each under its own cluster', () => {
    const { labels, contexts } = ticks(seed);
    expect(texts(labels)).toBe('4 5 6 7 8 9 10 11 12 13 14 15 16 17');
    expect(texts(contexts)).toBe('2019 July 2023 September 2023');
  });

  it('are fewer on a phone', () => {
    const { labels, contexts } = ticks(seed, 340);
    expect(texts(labels)).toBe('4 7 10 13 16');
    expect(texts(contexts)).toMatch(/^2019 Jul\S* 2023 September 2023$/);
  });

  it('label a day under its middle and tick its ends', () => {
    const scale = toTimeScale(seed, 700);
    const { labels, minor } = toTicks(scale, english, measure);
    const tenth = labels.find(({ text }) => text === '10')!;
    expect(tenth.x).toBeCloseTo(scale.position(Date.parse('2023-09-10T12:00Z')), 3);
    for (const end of ['2023-09-10', '2023-09-11', '2019-01-01', '2023-07-01'])
      expect(Math.min(...minor.map((x) => Math.abs(x - scale.position(Date.parse(end)))))).toBeLessThan(0.01);
  });

  it('tick weeks at their ends: the last of a month with the month', () => {
    const scale = toTimeScale([point('1999-08-01'), point('1999-11-30T23:59:59.999Z')], 430);
    const { minor } = toTicks(scale, english, measure);
    const ticked = (at: string) => minor.some((x) => Math.abs(x - scale.position(Date.parse(at))) < 0.01);
    for (const end of ['1999-08-08', '1999-08-22', '1999-09-01', '1999-11-22', '1999-12-01'])
      expect(ticked(end)).toBe(true);
    for (const other of ['1999-08-02', '1999-08-29', '1999-11-23', '1999-11-29']) expect(ticked(other)).toBe(false);
  });
});

describe('the unit and step', () => {
  it.each<[string, Span[], number, RegExp, RegExp]>([
    ['one minute', [clock('2023-09-10T18:30Z')], 700, /^18:30$/, /^10 September 2023$/],
    ['one day', [whole('2023-09-10', 1)], 700, /^$/, /^10 September 2023$/],
    ['one month', [whole('2023-09-01', 30)], 700, /^$/, /^September 2023$/],
    ['one year', years(1850, 1850), 700, /^$/, /^1850$/],
    ['one day on very little', [whole('2023-09-10', 1)], 60, /^$/, /^Sept? 2023$/],
    [
      'minutes',
      [clock('2023-09-10T18:00Z'), clock('2023-09-10T18:59Z')],
      700,
      /^18:00 18:05 .*18:55$/,
      /^10 September 2023$/,
    ],
    [
      'hours over midnight',
      [clock('2023-09-10T12:00Z'), clock('2023-09-11T12:00Z')],
      340,
      /12:00 18:00 00:00 06:00 12:00/,
      /^10 September 2023 11 September 2023$/,
    ],
    [
      'no hours where only days are known',
      [whole('2023-09-10', 1), whole('2023-09-11', 1)],
      700,
      /^10 11$/,
      /^September 2023$/,
    ],
    [
      'days over the end of a month',
      [whole('2023-08-27', 1), whole('2023-09-07', 1)],
      1000,
      /^27 28 29 30 31 1 2 3 4 5 6 7$/,
      /^August 2023 September 2023$/,
    ],
    ['months', [whole('1519-09-20', 1), whole('1520-08-06', 1)], 700, /^Sept? Oct Nov Dec Jan .* Aug$/, /^1519 1520$/],
    [
      'quarters',
      [whole('1519-09-20', 1), whole('1522-09-06', 1)],
      700,
      /^Oct Jan Apr Jul Oct .* Jul$/,
      /^1519 1520 1521 1522$/,
    ],
    ['years', years(1914, 1921), 700, /^1914 1915 1916 1917 1918 1919 1920 1921$/, /^$/],
    ['decades', years(1855, 1999), 700, /^1860 1870 1880 .* 1990$/, /^$/],
    ['over the turn of the eras', years(-299, 302), 700, /^300 BC 200 BC 100 BC (1 AD|AD 1) 100 200 300$/, /^$/],
    ['the year 2 without its era', years(2, 9), 700, /^2 3 4 5 6 7 8 9$/, /^$/],
    ['years below 100', years(40, 47), 700, /^40 41 42 43 44 45 46 47$/, /^$/],
    ['millennia', years(-9999, 1999), 700, /^10000 BC 8000 BC .*2000 BC (1 AD|AD 1)$/, /^$/],
  ])('%s', (_, spans, width, labels, contexts) => {
    const found = ticks(spans, width);
    expect(texts(found.labels)).toMatch(labels);
    expect(texts(found.contexts)).toMatch(contexts);
  });

  it('leave out what Date cannot hold', () => {
    expect(ticks([{ earliest: -9e15, latest: -9e15 + day }])).toEqual({
      major: [],
      minor: [],
      labels: [],
      contexts: [],
    });
  });

  it('reach as far as Date does', () => {
    const { labels } = ticks([
      { earliest: -8.639e15, latest: -8.638e15 },
      { earliest: 8.638e15, latest: 8.639e15 },
    ]);
    expect(labels.length).toBeGreaterThan(3);
  });

  it('are said in the language given, in the Gregorian calendar', () => {
    expect(texts(ticks(seed, 700, toLanguage('de', { ...en, lang: 'de' })).contexts)).toBe(
      '2019 Juli 2023 September 2023',
    );
    expect(texts(ticks(years(1914, 1918), 700, toLanguage('th', { ...en, lang: 'th' })).labels)).toContain('1914');
  });
});

describe('a cluster', () => {
  const cluster = (from: number, to: number, start: string, days: number, grain = day - 1): Cluster => {
    const { earliest, latest } = whole(start, days);
    return { from, to, earliest, latest, grain };
  };
  const underBy = (clusters: readonly Cluster[], measureText: (text: string) => number) =>
    toTicks({ width: 700, clusters, breaks: [], position: () => 0, time: () => 0 }, english, measureText);
  const under = (clusters: readonly Cluster[], textWidth: number) => underBy(clusters, () => textWidth);
  /** September 2023 with so many pixels a day, under it texts of so many pixels. */
  const september = (pixels: number, textWidth: number) =>
    under([cluster(12, 12 + 30 * pixels, '2023-09-01', 30)], textWidth);

  it.each([
    [40, [50, 210, 610]],
    [44, [50, 210, 610]],
    [50, [47, 613]],
  ])(
    'has 12 px beside it for a text of %i px, the first and the last all to the ends of the axis',
    (width, expected) => {
      const three = [40, 200, 600].map((from) => cluster(from, from + 20, '2019-01-01', 365, 365 * day - 1));
      expect(under(three, width).contexts.map(({ x }) => x)).toEqual(expected);
    },
  );

  it.each([
    ['a third of their width and 6 px between them', 19.4, 10, 30],
    ['less', 19.2, 10, 15],
    ['12 px for each', 12.1, 2, 30],
    ['less', 11.9, 2, 15],
  ])('labels each day where there is %s, else every other one', (_, pixels, width, count) => {
    expect(september(pixels, width).labels).toHaveLength(count);
  });

  it.each([
    ['each day from 5 px on', 5.1, 31, 0],
    ['only those days that are labelled below', 4.9, 11, 11],
  ])('ticks %s', (_, pixels, minor, major) => {
    const ticks = september(pixels, 2);
    expect([ticks.minor.length, ticks.major.length]).toEqual([minor, major]);
  });

  it.each([
    ['days where nothing is known more finely than to nine tenths of one', 0.9, ['10', '11']],
    ['hours where something is', 0.89, ['00:00', '12:00']],
  ])('has %s', (_, share, expected) => {
    const { labels } = under([cluster(12, 172, '2023-09-10', 2, share * day)], 20);
    expect(labels.map(({ text }) => text).slice(0, 2)).toEqual(expected);
  });

  it('has clock times at their places, and ticks there', () => {
    const { labels, major, minor } = under([cluster(12, 172, '2023-09-10', 2, 0.5 * day)], 20);
    expect(labels.map(({ text, x }) => `${text} at ${Math.round(x)}`)).toEqual([
      ...['00:00 at 12', '12:00 at 52', '00:00 at 92', '12:00 at 132'],
    ]);
    expect(major.map(Math.round)).toEqual([12, 52, 92, 132, 172]);
    expect(minor.map(Math.round).slice(0, 3)).toEqual([12, 22, 32]);
  });

  it.each([
    ['each minute under its middle', 3, ['09:00 at 32', '09:01 at 72', '09:02 at 112']],
    ['minutes that are farther apart at their places', 15, ['09:00 at 12', '09:05 at 52', '09:10 at 92']],
  ])('has %s', (_, minutes, expected) => {
    const earliest = Date.parse('2023-09-10T09:00Z');
    const { labels } = under(
      [{ from: 12, to: 132, earliest, latest: earliest + minutes * 60_000 - 1, grain: 60_000 }],
      20,
    );
    expect(labels.map(({ text, x }) => `${text} at ${Math.round(x)}`)).toEqual(expected);
  });

  it.each([
    ['a day where it is midnight', '2000-01-01T00:00Z', day, [], ['1 January 2000'], [50]],
    ['a day where it is not', '2000-01-01T09:00Z', day, [], ['1 January 2000'], []],
    ['a clock time', '2000-01-01T09:30Z', 60_000, ['09:30'], ['1 January 2000'], [50]],
  ])('of one moment names %s', (_, at, grain, labels, contexts, minor) => {
    const moment = Date.parse(at);
    const ticks = under([{ from: 50, to: 50, earliest: moment, latest: moment, grain }], 60);
    expect(ticks.labels.map(({ text }) => text)).toEqual(labels);
    expect(ticks.contexts.map(({ text }) => text)).toEqual(contexts);
    expect(ticks.minor).toEqual(minor);
  });

  it('has no tick where it begins in the middle of a day', () => {
    const noon = Date.parse('2023-09-10T12:00Z');
    const { minor } = under([{ from: 12, to: 312, earliest: noon, latest: noon + 3 * day, grain: day }], 20);
    expect(minor).toEqual([62, 162, 262]);
  });

  const later = cluster(400, 600, '2024-01-01', 20);

  it('shortens the names of months before it leaves them out', () => {
    const { contexts } = underBy([cluster(12, 152, '2023-08-27', 10), later], (text) => 8 * text.length);
    expect(texts(contexts)).toMatch(/^Aug 2023 Sept? 2023 /);
  });

  it('says the year once where that leaves room for more months, and the month where it does for more days', () => {
    const months = underBy([cluster(12, 312, '2023-07-27', 40), later], (text) => 7 * text.length);
    expect(texts(months.contexts)).toMatch(/^Jul August 2023 Sept? /);
    const noon = Date.parse('2023-09-10T18:00Z');
    const hours = { from: 12, to: 312, earliest: noon, latest: noon + 1.5 * day, grain: day / 24 };
    expect(texts(underBy([hours, later], (text) => 5 * text.length).contexts)).toMatch(
      /^10 Sept? 11 September 2023 12 Sept? /,
    );
  });

  it('names the month that has most of it where none has room for its name', () => {
    const { contexts } = underBy([cluster(12, 112, '2023-08-31', 10), later], (text) => (text.length > 4 ? 110 : 2));
    expect(contexts[0]!.text).toBe('September 2023');
    expect(contexts[0]!.x).toBeCloseTo(67, 6);
  });

  it('keeps the names of months 3 px off where a month ends', () => {
    const { contexts } = under([cluster(12, 312, '2023-08-27', 10)], 150);
    expect(contexts.map(({ text, x }) => `${text} at ${Math.round(x)}`)).toEqual([
      'August 2023 at 84',
      'September 2023 at 240',
    ]);
  });
});

describe('the labels', () => {
  const spans = fc
    .array(
      fc.tuple(
        fc.oneof(fc.integer({ min: -6e13, max: 6e13 }), fc.integer({ min: 0, max: 1e8 })),
        fc.constantFrom(0, 999, 59_999, day - 1, 31 * day - 1, 366 * day - 1),
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((all) => all.map(([earliest, length]) => ({ earliest, latest: earliest + length })));
  const widths = fc.integer({ min: 240, max: 1400 });

  it('never overlap in their row, nor leave the axis', () => {
    fc.assert(
      fc.property(spans, widths, (given, width) => {
        const { labels, contexts } = ticks(given, width);
        for (const row of [labels, contexts])
          for (const [index, label] of row.entries()) {
            expect(label.x - label.width / 2).toBeGreaterThanOrEqual(-1e-6);
            expect(label.x + label.width / 2).toBeLessThanOrEqual(width + 1e-6);
            for (const other of row.slice(index + 1))
              expect(Math.abs(label.x - other.x)).toBeGreaterThanOrEqual((label.width + other.width) / 2 - 1e-6);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('say something under every cluster that is wide enough', () => {
    fc.assert(
      fc.property(spans, widths, (given, width) => {
        const scale = toTimeScale(given, width);
        const { labels, contexts } = toTicks(scale, english, (text) => 5 * text.length);
        for (const { from, to } of scale.clusters)
          // A text at an end of the axis is pushed inwards: it need not be centred on its cluster, but reaches it.
          expect(
            [...labels, ...contexts].some(
              ({ x, width }) => x + width / 2 >= from - clusterMargin && x - width / 2 <= to + clusterMargin,
            ),
          ).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('are as many as fit, and so are the ticks', () => {
    fc.assert(
      fc.property(spans, widths, (given, width) => {
        const { labels, major, minor } = ticks(given, width);
        expect(labels.length).toBeLessThanOrEqual(width / 12);
        expect(major.length + minor.length).toBeLessThanOrEqual(width / 3);
      }),
      { numRuns: 40 },
    );
  });
});
