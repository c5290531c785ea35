import { describe, expect, it } from 'vitest';
import {
  doTouch,
  frameAround,
  frameOf,
  isEmpty,
  isFrameWithin,
  restOfFrame,
  sharedFrame,
  widenFrame,
  type Frame,
} from '../../src/poster/frame.js';

type Sides = [left: number, top: number, right: number, bottom: number];

const frame = (...[left, top, right, bottom]: Sides): Frame => ({ left, top, right, bottom });

describe('a frame', () => {
  it('is around points, or around frames', () => {
    const points = [
      { x: 3, y: 9 },
      { x: -1, y: 4 },
      { x: 2, y: 12 },
    ];
    expect(frameOf(points)).toEqual(frame(-1, 4, 3, 12));
    expect(frameAround([frame(0, 0, 1, 5), frame(-2, 3, 0, 4)])).toEqual(frame(-2, 0, 1, 5));
  });

  it('has nothing in it where there is none', () => {
    for (const none of [frameOf([]), frameAround([]), frame(5, 0, 5, 9), frame(0, 9, 5, 8)])
      expect(isEmpty(none)).toBe(true);
    expect(isEmpty(frame(0, 0, 1, 1))).toBe(false);
  });

  it('is wider by so much on every side', () => {
    expect(widenFrame(frame(0, 10, 20, 30), 8)).toEqual(frame(-8, 2, 28, 38));
  });

  it.each<[string, Sides, Sides, Sides]>([
    ['a corner', [0, 0, 10, 10], [6, 7, 20, 20], [6, 7, 10, 10]],
    ['one within the other', [0, 0, 10, 10], [2, 3, 4, 5], [2, 3, 4, 5]],
    ['both', [0, 0, 10, 10], [0, 0, 10, 10], [0, 0, 10, 10]],
  ])('shares %s', (_, a, b, shared) => {
    expect(sharedFrame(frame(...a), frame(...b))).toEqual(frame(...shared));
    expect(sharedFrame(frame(...b), frame(...a))).toEqual(frame(...shared));
  });

  it('shares nothing with one that it does not meet', () => {
    expect(isEmpty(sharedFrame(frame(0, 0, 10, 10), frame(10, 0, 20, 10)))).toBe(true);
    expect(isEmpty(sharedFrame(frame(0, 0, 10, 10), frame(30, 30, 40, 40)))).toBe(true);
  });

  it('is within another where nothing of it is outside', () => {
    expect(isFrameWithin(frame(0, 0, 10, 10), frame(0, 0, 10, 10))).toBe(true);
    for (const inner of [frame(-1, 0, 5, 5), frame(0, -1, 5, 5), frame(0, 0, 11, 5), frame(0, 0, 5, 11)])
      expect(isFrameWithin(inner, frame(0, 0, 10, 10))).toBe(false);
  });

  it('touches what a level line touches', () => {
    expect(doTouch(frame(-5, 5, 20, 5), frame(0, 0, 10, 10))).toBe(true);
    expect(doTouch(frame(-5, 11, 20, 11), frame(0, 0, 10, 10))).toBe(false);
    expect(doTouch(frame(10, 10, 12, 12), frame(0, 0, 10, 10))).toBe(true);
  });
});

describe('what another leaves of a frame', () => {
  it.each<[string, Sides, Sides]>([
    ['the right, where the left is taken', [-5, 0, 4, 10], [4, 0, 10, 10]],
    ['the left, where the right is taken', [6, -3, 12, 10], [0, 0, 6, 10]],
    ['the lower part, where the upper is taken', [0, 0, 10, 3], [0, 3, 10, 10]],
    ['the upper part, where the lower is taken', [-9, 8, 90, 10], [0, 0, 10, 8]],
    ['all, where a corner is taken', [-5, -5, 5, 5], [0, 0, 10, 10]],
    ['all, where the middle is taken', [2, 2, 8, 8], [0, 0, 10, 10]],
    ['all, where a stripe is taken', [4, 0, 6, 10], [0, 0, 10, 10]],
    ['all, where a side is taken in part', [0, 2, 5, 8], [0, 0, 10, 10]],
    ['all, where nothing is taken', [20, 20, 30, 30], [0, 0, 10, 10]],
  ])('is %s', (_, other, rest) => {
    expect(restOfFrame(frame(0, 0, 10, 10), frame(...other))).toEqual(frame(...rest));
  });

  it('is empty where all is taken', () => {
    for (const other of [frame(0, 0, 10, 10), frame(-5, -5, 15, 15)])
      expect(isEmpty(restOfFrame(frame(0, 0, 10, 10), other))).toBe(true);
  });
});
