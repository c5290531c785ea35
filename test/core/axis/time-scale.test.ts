import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterMargin, toTimeScale } from '../../../src/core/axis/time-scale.js';
import type { Span } from '../../../src/core/dates/span.js';

const minute = 60_000;
const day = 86_400_000;
const year = 365.2425 * day;

const whole = (from: string, days: number): Span => ({
  earliest: Date.parse(from),
  latest: Date.parse(from) + days * day - 1,
});
const point = (at: string): Span => ({ earliest: Date.parse(at), latest: Date.parse(at) });
const clock = (at: string): Span => ({ earliest: Date.parse(at), latest: Date.parse(at) + minute - 1 });

/** The article's own times; what lasted gives its two ends. */
const seed: Span[] = [
  whole('2019-01-01', 365),
  point('2020-01-01'),
  whole('2023-07-01', 31),
  whole('2023-09-04', 7),
  whole('2023-09-10', 1),
  clock('2023-09-10T18:30Z'),
  whole('2023-09-11', 1),
  whole('2023-09-12', 1),
  whole('2023-09-12', 6),
  point('2023-09-12T23:59:59.999Z'),
];

describe('the scale of the seed story', () => {
  it.each([280, 340, 400, 700, 1000, 1400])('has three clusters and two folds on %i px', (width) => {
    const { clusters, breaks } = toTimeScale(seed, width);
    expect(
      clusters.map(({ earliest, latest }) =>
        [earliest, latest].map((time) => new Date(time).toISOString().slice(0, 10)),
      ),
    ).toEqual([
      ['2019-01-01', '2020-01-01'],
      ['2023-07-01', '2023-07-31'],
      ['2023-09-04', '2023-09-17'],
    ]);
    expect(breaks.map(({ earliest, latest }) => Math.round((latest - earliest) / day))).toEqual([1277, 34]);
  });

  it('gives 2019 and July room for a date and the days of September the rest', () => {
    const [first, july, september] = toTimeScale(seed, 700).clusters;
    expect(first!.to - first!.from).toBeGreaterThan(34);
    expect(july!.to - july!.from).toBeGreaterThan(34);
    expect((september!.to - september!.from) / 14).toBeGreaterThan(24);
  });

  it('still tells the days apart on 340 px', () => {
    const september = toTimeScale(seed, 340).clusters[2]!;
    expect((september.to - september.from) / 14).toBeGreaterThan(8);
  });

  it('knows how fine a cluster is, apart from bare ends', () => {
    expect(toTimeScale(seed, 700).clusters.map(({ grain }) => Math.round(grain))).toEqual([
      365 * day - 1,
      31 * day - 1,
      minute - 1,
    ]);
  });

  it('is the same for the spans in any order', () => {
    const forth = toTimeScale(seed, 700);
    const back = toTimeScale([...seed].reverse(), 700);
    expect(back.clusters).toEqual(forth.clusters);
    expect(back.breaks).toEqual(forth.breaks);
  });
});

const every = (count: number, step: number, length = 0): Span[] =>
  Array.from({ length: count }, (_, index) => ({ earliest: index * step, latest: index * step + length }));

describe('folds', () => {
  it.each<[string, Span[], number, number]>([
    ['one event', every(1, day), 700, 0],
    ['two events far apart fit', every(2, 1000 * year), 340, 0],
    ['evenly spaced events fit', every(12, day), 700, 0],
    ['evenly spaced events beyond number are one cluster', every(5000, day), 700, 0],
    ['identical events', every(50, 0, minute), 700, 0],
    ['two crowds far apart', [...every(5, day), ...every(5, day).map(later(100 * year))], 700, 1],
    ['three crowds as far apart', [0, 1, 2].flatMap((n) => every(5, day).map(later(n * 100 * year))), 700, 2],
    [
      'a crowd in a crowd',
      [...every(4, minute), ...every(4, minute).map(later(30 * day)), ...every(4, minute).map(later(9000 * day))],
      700,
      2,
    ],
    [
      'more crowds than there is room for',
      Array.from({ length: 40 }, (_, n) => every(3, minute).map(later(n * year))).flat(),
      700,
      0,
    ],
    ['millions of years', [...every(4, 1e6 * year), ...every(4, 1e3 * year).map(later(80e6 * year))], 700, 1],
  ])('%s', (_, spans, width, folds) => expect(toTimeScale(spans, width).breaks).toHaveLength(folds));

  // On 1024 px a thousand days are 1000 px: a day is a pixel, and 24 of them apart have marks of their own.
  const days = (...all: number[]): Span[] => all.map((at) => ({ earliest: at * day, latest: at * day }));
  const left = [0, 30, 60, 90, 120];
  const three = (from: number) => [from, from + 20, from + 40];
  const crowd = (from: number, to: number) => Array.from({ length: (to - from) / 3 + 1 }, (_, n) => from + 3 * n);
  it.each<[string, number[], number]>([
    ['ten marks of ten', [...left, 880, 910, 940, 970, 1000], 0],
    ['eight marks of ten', [...left, 880, 890, 940, 990, 1000], 0],
    ['seven marks of ten', [...left, 880, 890, 980, 990, 1000], 1],
    ['six marks of eight', [0, 30, 60, 90, 940, 950, 990, 1000], 0],
    ['five marks of eight', [0, 20, 60, 90, 940, 950, 990, 1000], 1],
    ['a gap, and one of less than half of it', [...three(0), ...three(640), ...three(960)], 1],
    ['a gap, and one of more than half of it', [...three(0), ...three(620), ...three(960)], 2],
    ['a gap as long as half of what is left', [...crowd(0, 333), ...crowd(669, 999)], 1],
    ['a gap shorter than that', [...crowd(0, 333), ...crowd(663, 999)], 0],
    [
      'a gap shorter than that, and one of less than half of it',
      [...crowd(0, 90), ...crowd(135, 225), ...crowd(325, 379)],
      0,
    ],
  ])('are made where fewer than three quarters of the marks are left: %s', (_, given, folds) =>
    expect(toTimeScale(days(...given), 1024).breaks).toHaveLength(folds),
  );

  it('are not made of a gap that something else lies over', () => {
    const over = { earliest: 0, latest: 1000 * day };
    const crowds = days(...crowd(0, 90), ...crowd(900, 990));
    expect(toTimeScale(crowds, 1024).breaks).toHaveLength(1);
    expect(toTimeScale([over, ...crowds], 1024).breaks).toHaveLength(0);
  });

  it.each([
    [1024, 36],
    [648, 36],
    [576, 32],
    [504, 28],
    [400, 28],
  ])('are an eighteenth of the axis wide, 28 to 36 px: of %i px %i', (width, expected) => {
    const [only] = toTimeScale(days(...left, ...left.map((at) => at + 9000)), width).breaks;
    expect(only!.to - only!.from).toBeCloseTo(expected, 6);
  });

  it.each([
    [5, 372, 4],
    [5, 371, 0],
    [2, 132, 1],
    [2, 131, 0],
  ])('are no more than leave each cluster the width of a fold: of %i on %i px %i', (crowds, width, folds) => {
    const spans = Array.from({ length: crowds }, (_, n) => every(3, minute).map(later(n * year))).flat();
    expect(toTimeScale(spans, width).breaks).toHaveLength(folds);
  });

  it.each([
    [61, 8],
    [59, 0],
  ])('gain room, or are not made: of gaps of %i px where a fold and its margins have 60', (gap, folds) => {
    const width = (1000 - 8 * gap) / 9;
    const nine = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((n) => n * (width + gap));
    const marks = nine.flatMap((from) => Array.from({ length: 21 }, (_, n) => from + (n * width) / 20));
    expect(toTimeScale(days(...marks), 1024).breaks).toHaveLength(folds);
  });

  it('leave what remains to the clusters, more to those of more marks, by doublings of their length', () => {
    const { clusters } = toTimeScale(days(...three(0), ...three(320), ...three(960)), 1024);
    const weights = [(6 - 0.9) * (1 + Math.log2(1 + 360)), (3 - 0.9) * (1 + Math.log2(1 + 40))] as const;
    const spare = 1024 - 36 - 2 * 24 - 2 * 36;
    expect(clusters.map(({ from, to }) => to - from)).toEqual(
      weights.map((weight) => expect.closeTo(36 + (spare * weight) / (weights[0] + weights[1]), 6)),
    );
  });

  it.each([
    ['the shortest time in it', minute, minute],
    ['a second, where that is shorter', 100, 1000],
  ])('reckon the length of a cluster in %s', (_, length, unit) => {
    const spans = [...every(5, minute, length), ...every(5, 60 * minute, length).map(later(year))];
    const [, last] = toTimeScale(spans, 1024).clusters;
    const weights = [4 * minute + length, 240 * minute + length].map((long) => 1 + Math.log2(1 + long / unit));
    const spare = 1024 - 36 - 2 * 24 - 2 * 36;
    expect(last!.to - last!.from).toBeCloseTo(36 + (spare * weights[1]!) / (weights[0]! + weights[1]!), 6);
  });

  it('leave the marks a quarter of an axis that is narrower than its margins', () => {
    expect(toTimeScale(days(0, 100), 20).clusters).toMatchObject([{ from: 12, to: 17 }]);
  });

  it('are never inside what is marked', () => {
    fc.assert(
      fc.property(stories, widths, (spans, width) => {
        for (const fold of toTimeScale(spans, width).breaks)
          for (const { earliest, latest } of spans)
            expect(latest <= fold.earliest || earliest >= fold.latest).toBe(true);
      }),
    );
  });

  it('run from the latest possible end to the earliest possible start', () => {
    fc.assert(
      fc.property(stories, widths, (spans, width) => {
        for (const fold of toTimeScale(spans, width).breaks) {
          expect(fold.earliest).toBe(
            Math.max(...spans.filter(({ earliest }) => earliest <= fold.earliest).map(({ latest }) => latest)),
          );
          expect(fold.latest).toBe(
            Math.min(...spans.filter(({ earliest }) => earliest > fold.earliest).map(({ earliest }) => earliest)),
          );
        }
      }),
    );
  });

  it('and clusters take turns along the axis, inside its width', () => {
    fc.assert(
      fc.property(stories, widths, (spans, width) => {
        const { clusters, breaks } = toTimeScale(spans, width);
        const edges = clusters.flatMap(({ from, to }, index) => [
          from - clusterMargin,
          from,
          to,
          to + clusterMargin,
          ...(breaks[index] ? [breaks[index].from, breaks[index].to] : []),
        ]);
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
        expect(edges[0]).toBeGreaterThanOrEqual(0);
        expect(edges.at(-1)).toBeLessThanOrEqual(width + 1e-6);
        for (const { from, to } of breaks) expect(to - from).toBeGreaterThanOrEqual(27);
      }),
    );
  });
});

describe('position and time', () => {
  it('are each the inverse of the other, to the last digit of a time', () => {
    fc.assert(
      fc.property(stories, widths, fc.double({ min: -0.5, max: 1.5, noNaN: true }), (spans, width, share) => {
        const scale = toTimeScale(spans, width);
        const pixel = share * width;
        const time = scale.time(pixel);
        // Where two marks are a millisecond apart, the last digit of a number of milliseconds is seen.
        const digit = 2 * Number.EPSILON * Math.abs(time);
        expect(scale.position(time - digit)).toBeLessThan(pixel + 1e-3);
        expect(scale.position(time + digit)).toBeGreaterThan(pixel - 1e-3);
      }),
    );
  });

  it('rise', () => {
    fc.assert(
      fc.property(
        stories,
        widths,
        fc.array(fc.integer({ min: -1e13, max: 1e13 }), { minLength: 2 }),
        (spans, width, times) => {
          const scale = toTimeScale(spans, width);
          const sorted = [...new Set(times)].sort((a, b) => a - b);
          const pixels = sorted.map((time) => scale.position(time));
          for (const [index, pixel] of pixels.entries())
            if (index > 0) expect(pixel).toBeGreaterThan(pixels[index - 1]!);
        },
      ),
    );
  });

  it('are linear inside a cluster', () => {
    const scale = toTimeScale(seed, 700);
    for (const { from, to, earliest, latest } of scale.clusters)
      for (const share of [0, 0.25, 0.5, 1])
        expect(scale.position(earliest + share * (latest - earliest))).toBeCloseTo(from + share * (to - from), 6);
  });

  it('put a moment that stands alone in the middle', () => {
    const scale = toTimeScale([{ earliest: 5, latest: 5 }], 300);
    expect(scale.position(5)).toBe(150);
    expect(scale.time(150)).toBe(5);
    expect(scale.time(151)).toBeGreaterThan(5);
  });

  it('have answers for a story without times', () => {
    const scale = toTimeScale([], 300);
    expect([scale.clusters, scale.breaks, scale.position(9), scale.time(9)]).toEqual([[], [], 150, 0]);
  });
});

describe('open ends', () => {
  it('take up nothing', () => {
    const closed = toTimeScale(seed, 700);
    const open = toTimeScale([...seed, { earliest: -Infinity, latest: 0 }, { earliest: 0, latest: Infinity }], 700);
    expect(open.clusters).toEqual(closed.clusters);
  });
});

it('takes any width above 0', () => expect(toTimeScale([], 0.5).position(0)).toBe(0.25));

it.each([0, -5, NaN, Infinity])('refuses the width %s and names it', (width) => {
  expect(() => toTimeScale([], width)).toThrow(
    new RangeError(`The width of an axis must be above 0 pixels, not ${width}`),
  );
});

function later(time: number): (span: Span) => Span {
  return ({ earliest, latest }) => ({ earliest: earliest + time, latest: latest + time });
}

const widths = fc.integer({ min: 200, max: 1600 });
const stories: fc.Arbitrary<Span[]> = fc
  .array(
    fc.record({
      start: fc.oneof(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 1e8 }).map((time) => time + 7e11),
      ),
      length: fc.constantFrom(0, minute - 1, day - 1, 31 * day - 1, 365 * day - 1),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((spans) => spans.map(({ start, length }) => ({ earliest: start, latest: start + length })));
