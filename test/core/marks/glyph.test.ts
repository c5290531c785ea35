import { describe, expect, it } from 'vitest';
import { toGlyph, toSign } from '../../../src/core/marks/glyph.js';
import type { Mark, Shape } from '../../../src/core/marks/mark.js';
import type { Certainty, Status } from '../../../src/core/model.js';

const shapes: readonly Shape[] = ['dot', 'ring', 'soft', 'span', 'none'];
const statuses: readonly Status[] = ['reported', 'confirmed', 'claimed', 'denied', 'expected'];
const certainties: readonly Certainty[] = ['certain', 'less-certain', 'uncertain'];
const marks: readonly Mark[] = shapes.flatMap((shape) =>
  statuses.flatMap((status) => certainties.map((certainty) => ({ shape, status, certainty }))),
);

const kinds = (mark: Mark) => toGlyph(mark).map(([kind]) => kind);

describe('the drawing of a mark', () => {
  it('is another for each of the 75 marks', () => {
    expect(new Set(marks.map((mark) => JSON.stringify(toGlyph(mark)))).size).toBe(75);
  });

  it('has a body in the middle, whatever else is drawn', () => {
    for (const mark of marks) expect(kinds(mark).filter((kind) => /^(body|mist)/.test(kind)).length).toBeGreaterThan(0);
  });

  it.each([
    ['dot', ['body full']],
    ['ring', ['body']],
    ['soft', ['mist', 'mist']],
    ['span', ['body full']],
    ['none', ['body']],
  ] as const)('of the shape %s is %j where all is certain and nothing is said of its worth', (shape, expected) => {
    expect(kinds({ shape, status: 'reported', certainty: 'certain' })).toEqual(expected);
  });

  it('has doubt at the bottom and the sign of its worth on top', () => {
    expect(kinds({ shape: 'ring', status: 'denied', certainty: 'uncertain' })).toEqual([
      'doubt uncertain',
      'body',
      'sign heavy',
    ]);
  });

  it('is made of closed outlines and of strokes, with whole numbers for arc flags', () => {
    for (const [, outline] of marks.flatMap(toGlyph)) expect(outline).toMatch(/^M[\d.]+ [\d.]+[\d\s.alhvMLc-]*z?$/);
  });

  it('has the sign that stands alone where the body is drawn to measure', () => {
    for (const status of statuses)
      expect(toGlyph({ shape: 'dot', status, certainty: 'certain' }).slice(1)).toEqual(toSign(status));
  });
});
