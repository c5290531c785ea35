import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markLanes, toDrafts, toMarks, toStops } from '../../../src/core/axis/marks.js';
import { toAxisRows } from '../../../src/core/axis/rows.js';
import { toTimeScale } from '../../../src/core/axis/time-scale.js';
import { parseStory } from '../../../src/core/document/parse-story.js';
import { markSize } from '../../../src/core/marks/share-marks.js';

const span = { earliest: Date.parse('2023-01-01'), latest: Date.parse('2023-12-31T23:59:59.999Z') };
const parse = (whens: readonly string[]) => {
  const events = whens.map((when, index) => ({ id: `e${index}`, title: `Event ${index}`, when }));
  return parseStory({ dateline: 1, title: 'A story', lang: 'en', events }).story.timeline;
};
const lay = (whens: readonly string[], width = 700, lanes = 3) => {
  const timeline = parse(whens);
  const scale = toTimeScale([span], width);
  const stops = toStops(timeline, scale);
  const drafts = toDrafts(stops, scale, lanes);
  return { stops, drafts, marks: toMarks(drafts, stops, toAxisRows(lanes === 1, markLanes(drafts)).rows, width) };
};
/** Pixels of the beginning of a day on 700 px: the year has 12 px less at both ends. */
const dayAt = (day: string) => 12 + ((Date.parse(day) - span.earliest) / (span.latest - span.earliest)) * 676;
const kinds = (whens: readonly string[]) => lay(whens).marks.map(({ kind, events }) => `${kind} ${events.length}`);

describe('the marks of the axis', () => {
  it.each<[string, string[], string[]]>([
    ['days far apart have points of their own', ['2023-02-01', '2023-09-01'], ['point 1', 'point 1']],
    ['days side by side share one', ['2023-02-01', '2023-02-02'], ['point 2']],
    ['a month is a bar', ['2023-03'], ['bar 1']],
    ['the same month twice is one bar', ['2023-03', '2023-03'], ['bar 2']],
    ['what lasted a month is a bar beside that of the month', ['2023-03', '2023-03-01/2023-03-31'], ['bar 1', 'bar 1']],
    ['what lasted too short to be seen is a point', ['2023-03-01/2023-03-03'], ['point 1']],
  ])('%s', (_, whens, expected) => expect(kinds(whens)).toEqual(expected));

  it('put what lasted above the line, what overlaps it in a lane above that', () => {
    const { marks } = lay(['2023-02-01/2023-06-30', '2023-03-01/2023-08-31']);
    expect(new Set(marks.map(({ y }) => y)).size).toBe(2);
    expect(markLanes(lay(['2023-02-01/2023-06-30', '2023-03-01/2023-08-31']).drafts)).toBe(3);
    expect(markLanes([])).toBe(1);
  });

  it.each<[string, string, { from: number; to: number; x: number }]>([
    [
      'what has begun nobody knows when 48 px before its end',
      '../2023-04',
      { from: dayAt('2023-05-01') - 48, to: dayAt('2023-05-01'), x: dayAt('2023-05-01') },
    ],
    ['and only on the axis', '../2023-01-09', { from: 0, to: dayAt('2023-01-10'), x: dayAt('2023-01-10') }],
    [
      'what goes on 48 px behind its beginning',
      '2023-08/..',
      { from: dayAt('2023-08-01'), to: dayAt('2023-08-01') + 48, x: dayAt('2023-08-01') },
    ],
    ['and only on the axis', '2023-12-20/..', { from: dayAt('2023-12-20'), to: 700, x: dayAt('2023-12-20') }],
    ['what may be at any time everywhere', '[..2023-02,2023-10..]', { from: 0, to: 700, x: 700 }],
    [
      'what is known from its beginning to its end',
      '2023-03',
      { from: dayAt('2023-03-01'), to: dayAt('2023-04-01'), x: dayAt('2023-03-16T12:00Z') },
    ],
  ])('show %s: %s', (_, when, { from, to, x }) => {
    const [stop] = lay([when]).stops;
    for (const [found, expected] of [
      [stop!.from, from],
      [stop!.to, to],
      [stop!.x, x],
    ])
      expect(found).toBeCloseTo(expected!, 4);
  });

  it('are bars from 24 px on', () => {
    const kindOn = (width: number) => toStops(parse(['2023-03']), toTimeScale([span], width))[0]!.kind;
    // The year without the margins, where 31 days have 24 px.
    const year = ((24 * 365) / 31) * (1 + 1e-6);
    expect([kindOn(24 + year), kindOn(24 + year - 0.01)]).toEqual(['bar', 'point']);
  });

  it.each([
    ['2023', '2023-05', ['2023-06-01', '2024-01-01']],
    ['2023', '2023-11', ['2023-01-01', '2023-11-01']],
    ['2023-21', '2023-03', ['2023-04-01', '2023-06-01']],
  ])('put %s in the middle of what the shorter %s leaves of the line', (long, short, free) => {
    const marks = new Map(lay([long, short]).marks.map((mark) => [mark.first.when!.text, mark]));
    const middle = (days: readonly string[]) => (dayAt(days[0]!) + dayAt(days[1]!)) / 2;
    const month = [`${short}-01`, new Date(Date.UTC(2023, +short.slice(5), 1)).toISOString()];
    for (const [when, days] of [
      [long, free],
      [short, month],
    ] as const) {
      expect(marks.get(when)!.y).toBe(78);
      expect(marks.get(when)!.x).toBeCloseTo(middle(days), 4);
    }
  });

  it('put what lasted 24 px above the line, and where there is one lane alone aside of it', () => {
    const whens = ['2023-02-01/2023-06-30', '2023-03-01/2023-08-31'];
    expect(lay(whens).marks.map(({ y, aside }) => [y, aside])).toEqual([
      [54, false],
      [30, false],
    ]);
    for (const { from, to, x } of lay(whens).marks) expect(x).toBe((from + to) / 2);
    expect(lay(whens, 700, 1).marks.map(({ y, aside }) => [y, aside])).toEqual([
      [26, true],
      [26, true],
    ]);
  });

  it.each([
    ['crosses a fold', { from: 141, to: 299 }, 1],
    ['ends with one', { from: 220, to: 300 }, 0],
    ['begins with one', { from: 140, to: 200 }, 0],
  ])('put a month that %s in lane %s', (_, fold, lane) => {
    const scale = { ...toTimeScale([span], 700), breaks: [{ ...fold, earliest: 0, latest: 0 }] };
    const [stop] = toStops(parse(['2023-05']), scale);
    expect(toDrafts([{ ...stop!, from: 140, to: 300 }], scale, 3)[0]!.lane).toBe(lane);
  });

  it.each([
    ['anywhere, where it is alone in its lane', [[100, 200]], 2, [0, 700]],
    [
      '6 px off neighbours that leave 60',
      [
        [120, 150],
        [0, 94],
        [166, 300],
      ],
      2,
      [100, 160],
    ],
    [
      '6 px off neighbours that touch it',
      [
        [100, 200],
        [200, 300],
        [50, 100],
      ],
      2,
      [106, 194],
    ],
    [
      'over all lanes, where they leave less',
      [
        [120, 150],
        [0, 95],
        [166, 300],
      ],
      0,
      [0, 700],
    ],
  ] as const)('have the label of a bar above the line %s', (_, ranges, labelRow, [from, to]) => {
    const { stops } = lay(ranges.map((__, index) => `2023-0${index + 1}`));
    const drafts = ranges.map(([from, to], index) => {
      return { kind: 'bar' as const, lane: 1, aside: false, x: 0, from, to, members: [stops[index]!] };
    });
    const [mark] = toMarks(drafts, stops, toAxisRows(false, 2).rows, 700);
    expect(mark).toMatchObject({ labelRow, labelRoom: { from, to } });
  });

  it.each([
    ['a point that is 72 px farther off than a bar', '2023-01-31', ['point 2', 'bar 1']],
    ['a bar where a point is farther off still', '2023-01-24', ['point 1', 'bar 2']],
  ])('let what finds no room share %s', (_, day, expected) => {
    const whens = [day, '2023-03-01/2023-05-31', '2023-03-10/2023-04-10'];
    expect(lay(whens, 700, 1).marks.map(({ kind, events }) => `${kind} ${events.length}`)).toEqual(expected);
  });

  it('hold every event once, in no more lanes than allowed, large enough for a finger', () => {
    const when = fc.constantFrom(
      '2023',
      '2023-02',
      '2023-02/2023-07',
      '2023-05-04',
      '2023-05-05',
      '../2023-04',
      '2023-08/..',
    );
    fc.assert(
      fc.property(
        fc.array(when, { maxLength: 30 }),
        fc.integer({ min: 240, max: 1200 }),
        fc.constantFrom(1, 3),
        (...given) => {
          const { stops, drafts, marks } = lay(...given);
          const ids = marks.flatMap(({ events }) => events.map(({ id }) => id));
          expect(ids.sort()).toEqual(stops.map(({ id }) => id).sort());
          expect(markLanes(drafts)).toBeLessThanOrEqual(given[2]);
          for (const { from, to } of marks) expect(to - from).toBeGreaterThanOrEqual(markSize - 1e-6);
        },
      ),
      { numRuns: 60 },
    );
  });
});
