import { describe, expect, it } from 'vitest';
import { DrawnPath } from '../../src/poster/drawn-path.js';
import { pointsOf } from './outlines.js';

function partsOf(draw: (path: DrawnPath) => void) {
  const path = new DrawnPath();
  draw(path);
  return path.parts;
}

describe('a path as it is drawn', () => {
  it('has a part for each line, in the order in which they were begun', () => {
    const parts = partsOf((path) => {
      path.moveTo(0, 0);
      path.lineTo(5, 0);
      path.moveTo(9, 9);
      path.lineTo(8, 7);
      path.close();
      path.circle(1, 2, 3);
      path.rectangle(0, 0, 4, 2);
    });
    expect(parts).toEqual([
      { points: pointsOf([0, 0], [5, 0]), isClosed: false },
      { points: pointsOf([9, 9], [8, 7]), isClosed: true },
      { centre: { x: 1, y: 2 }, radius: 3 },
      { points: pointsOf([0, 0], [4, 0], [4, 2], [0, 2]), isClosed: true },
    ]);
  });

  it('is one line through runs of which each begins where the last one ended', () => {
    const parts = partsOf((path) => {
      path.moveTo(0, 0);
      path.lineTo(5, 0);
      path.moveTo(5, 0);
      path.lineTo(5, 5);
      path.moveTo(0, 0);
      path.lineTo(1, 1);
    });
    expect(parts).toEqual([
      { points: pointsOf([0, 0], [5, 0], [5, 5]), isClosed: false },
      { points: pointsOf([0, 0], [1, 1]), isClosed: false },
    ]);
  });

  it.each([true, false])('is the same ring where it leads back, whether it is closed then or not: %s', (isClosed) => {
    const parts = partsOf((path) => {
      path.moveTo(0, 0);
      path.lineTo(5, 0);
      path.lineTo(5, 5);
      path.lineTo(0, 0);
      if (isClosed) path.close();
    });
    expect(parts).toEqual([{ points: pointsOf([0, 0], [5, 0], [5, 5]), isClosed: true }]);
  });

  it('goes on from where a closed part began', () => {
    const parts = partsOf((path) => {
      path.moveTo(1, 2);
      path.lineTo(5, 0);
      path.close();
      path.lineTo(7, 7);
    });
    expect(parts[1]).toEqual({ points: pointsOf([1, 2], [7, 7]), isClosed: false });
  });

  it('begins with its first line where it was not begun', () => {
    expect(partsOf((path) => path.lineTo(3, 4))).toEqual([{ points: pointsOf([3, 4], [3, 4]), isClosed: false }]);
  });

  it('has no parts before anything is drawn', () => {
    expect(partsOf((path) => path.close())).toEqual([]);
  });
});
