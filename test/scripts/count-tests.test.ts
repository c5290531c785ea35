import { describe, expect, it } from 'vitest';
import { countTests } from '../../scripts/count-tests.mjs';

const vitest = (line: string): string => ` Test Files  1 passed (1)\n      Tests  ${line}\n   Start at  03:20:44\n`;
const browsers = (...lines: string[]): string =>
  `Chrome:      |      | 0/1 test files | 0 passed, 0 failed\n\nFinished running tests\n\n${lines.join('\n')}\n`;

describe('what a runner’s output tells of', () => {
  it.each([
    ['all passed', vitest('62 passed (62)'), true, 62, 0],
    ['one failed', vitest('1 failed | 61 passed (62)'), false, 61, 1],
    ['some skipped', vitest('3 failed | 58 passed | 1 skipped (62)'), false, 58, 3],
    ['several runs', vitest('2 passed (2)') + vitest('3 passed (3)'), true, 5, 0],
    [
      'three browsers, each by its last line',
      browsers(
        'Chrome:      |███| 1/1 test files | 5 passed, 0 failed',
        'Firefox:     |███| 1/1 test files | 4 passed, 1 failed',
        'MiniBrowser: |███| 1/1 test files | 5 passed, 0 failed',
      ),
      false,
      14,
      1,
    ],
    ['a check that is no test', 'All good!', true, 1, 0],
    ['a check that is no test, and failed', 'error', false, 0, 1],
    ['a run that broke after its tests', vitest('62 passed (62)'), false, 62, 1],
    ['a run that never began', '', false, 0, 1],
  ])('%s', (_, output, ok, passed, failed) => {
    expect(countTests(output, ok)).toEqual({ passed, failed });
  });
});
