import { expect, it } from 'vitest';
import { nameFailures } from '../../scripts/name-failures.mjs';

it('names each failed test of Vitest once, with what is wrong', () => {
  const output = [
    ' ❯ test/core/day.test.ts (2 tests | 1 failed) 8ms',
    '   × a day > is a day',
    '⎯⎯⎯⎯⎯⎯⎯ Failed Tests 1 ⎯⎯⎯⎯⎯⎯⎯',
    '',
    ' FAIL  test/core/day.test.ts > a day > is a day',
    'AssertionError: expected 1 to be 2',
    ' ❯ test/core/day.test.ts:3:5',
    ' FAIL  test/core/day.test.ts > a day > is a day',
    'AssertionError: expected 1 to be 2',
    '',
    ' FAIL  test/core/year.test.ts [ test/core/year.test.ts ]',
    'Error: Cannot find module',
    '      Tests  1 failed | 1 passed (2)',
  ].join('\n');
  expect(nameFailures(output)).toEqual([
    'test/core/day.test.ts > a day > is a day: AssertionError: expected 1 to be 2',
    'test/core/year.test.ts [ test/core/year.test.ts ]: Error: Cannot find module',
  ]);
});

it('names each failed test of the browsers with the browser', () => {
  const output =
    ' ❌ the map > is drawn (failed on Firefox)\n\n      AssertionError: expected 0 to equal 1\n        at test:3\n';
  expect(nameFailures(output)).toEqual([
    'the map > is drawn (failed on Firefox): AssertionError: expected 0 to equal 1',
  ]);
});

it('shows the end of what a check without tests has said', () => {
  expect(nameFailures('one\ntwo\n\nthree\nfour\nfive\nsix\n')).toEqual(['two', 'three', 'four', 'five', 'six']);
});

it('is silent of a check that said nothing', () => {
  expect(nameFailures('')).toEqual([]);
});
