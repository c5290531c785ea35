import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markLanes, toDrafts, toMarks, toStops } from '../../../src/core/axis/marks.js';
import { toAxisRows } from '../../../src/core/axis/rows.js';
import { toTimeScale } from '../../../src/core/axis/time-scale.js';
import { parseStory } from '../../../src/core/document/parse-story.js';
import { markSize } from '../../../src/core/marks/share-marks.js';

const span = { earliest: Date.parse('2023-01-01'), latest: Date.parse('2023-12-31T23:59:59.999Z') };
const lay = (whens: readonly string[], width = 700, lanes = 3) => {
  const events = whens.map((when, index) => ({ id: `e${index}`, title: `Event ${index}`, when }));
  const { timeline } = parseStory({ dateline: 1, title: 'A story', lang: 'en', events }).story;
  const scale = toTimeScale([span], width);
  const stops = toStops(timeline, scale);
  const drafts = toDrafts(stops, scale, lanes);
  return { stops, drafts, marks: toMarks(drafts, stops, toAxisRows(lanes === 1, markLanes(drafts)).rows, width) };
};
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
