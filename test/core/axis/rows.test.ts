import { describe, expect, it } from 'vitest';
import { toAxisRows } from '../../../src/core/axis/rows.js';
import { markSize } from '../../../src/core/marks/share-marks.js';

describe('the rows of the axis', () => {
  it.each([1, 2, 3])('have one height, whatever the story: with %i lanes', (lanes) => {
    expect(toAxisRows(false, lanes).height).toBe(124);
    expect(toAxisRows(true, 1).height).toBe(62);
  });

  it.each<[boolean, number]>([
    [false, 1],
    [false, 2],
    [false, 3],
    [true, 1],
  ])('are on it from top to bottom: labels, lanes, line, dates (thin: %s, lanes: %i)', (thin, lanes) => {
    const { height, rows } = toAxisRows(thin, lanes);
    expect(rows.nearest).toBeGreaterThan(0);
    for (const y of rows.labels.slice(0, rows.nearest)) {
      expect(y).toBeGreaterThan(5);
      expect(y).toBeLessThan(rows.line - (lanes - 1) * markSize);
    }
    expect(rows.labels).toHaveLength(rows.nearest + lanes - 1);
    const below = [rows.line, rows.ticks, rows.contexts, height];
    expect(below).toEqual([...below].sort((a, b) => a - b));
  });

  it.each<[string, boolean, number, object]>([
    ['62 px, with one label', true, 1, { labels: [6], nearest: 1, line: 26, ticks: 44, contexts: 55 }],
    ['124 px, with labels 15 px apart', false, 1, { labels: [57, 42], nearest: 2, line: 78, ticks: 98, contexts: 114 }],
    ['and labels 5 px over the bars', false, 2, { labels: [33, 18, 49], nearest: 2, line: 78 }],
    ['less one where it would be cut off', false, 3, { labels: [9, 49, 25], nearest: 1, line: 78 }],
  ])('are on %s', (_, thin, lanes, expected) => expect(toAxisRows(thin, lanes).rows).toMatchObject(expected));

  it('have a row for labels in each lane above the line', () => {
    const { rows } = toAxisRows(false, 3);
    for (const [lane, y] of rows.labels.slice(rows.nearest).entries()) {
      expect(y).toBeLessThan(rows.line - lane * markSize - markSize / 2);
      expect(y).toBeGreaterThan(rows.line - (lane + 2) * markSize);
    }
  });
});
