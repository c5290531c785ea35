import { expect, it } from 'vitest';
import { toLinePath } from '../../../src/core/axis/line-path.js';

it.each<[number[], string]>([
  [[], 'M0 40H300'],
  [[100], 'M0 40H87m4 1l3.5-6 6 11 4-7m4.5 1H300'],
  [[200.04, 100], 'M0 40H87m4 1l3.5-6 6 11 4-7m4.5 1H187m4 1l3.5-6 6 11 4-7m4.5 1H300'],
])('stops for a zigzag at each of %j, from left to right', (folds, path) => {
  expect(toLinePath(folds, 40, 300)).toBe(path);
});
