import { describe, expect, it } from 'vitest';
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
  expect(nameFailures('', output)).toEqual([
    'test/core/day.test.ts > a day > is a day: AssertionError: expected 1 to be 2',
    'test/core/year.test.ts [ test/core/year.test.ts ]: Error: Cannot find module',
  ]);
});

it('names an error that no test of Vitest caught', () => {
  const errors = [
    '⎯⎯⎯⎯⎯⎯ Unhandled Errors ⎯⎯⎯⎯⎯⎯',
    '',
    'Vitest caught 1 unhandled error during the test run.',
    '',
    '⎯⎯⎯⎯ Unhandled Rejection ⎯⎯⎯⎯⎯',
    'Error: later',
    ' ❯ test/core/day.test.ts:2:37',
  ].join('\n');
  expect(nameFailures('      Tests  1 passed (1)\n', errors)).toEqual(['Unhandled Rejection: Error: later']);
});

describe('of the browsers’ runner', () => {
  it('names each failed test with its file and its browser', () => {
    const output = [
      'test/map/map.test.ts:',
      '',
      ' ❌ the map > is drawn (failed on Firefox)',
      '      AssertionError: expected 0 to equal 1',
      '        at test:3',
    ].join('\n');
    expect(nameFailures(output, '')).toEqual([
      'test/map/map.test.ts > the map > is drawn (failed on Firefox): AssertionError: expected 0 to equal 1',
    ]);
  });

  it('names a file that cannot be loaded', () => {
    const output = [
      'test/map/map.test.ts:',
      '',
      ' 🚧 404 network requests:',
      '    - src/nothing.js',
      '',
      ' ❌ Could not import your test module. ',
      '',
      'Chrome: |███| 1/1 test files | 0 passed, 0 failed',
    ].join('\n');
    expect(nameFailures(output, '')).toEqual(['test/map/map.test.ts > Could not import your test module.']);
  });

  it('names an error outside a test by its words alone', () => {
    const output = 'test/map/map.test.ts:\n\n ❌ Error: gone \n      at n4.<anonymous> (test/map/map.test.ts:2:134)\n';
    expect(nameFailures(output, '')).toEqual(['test/map/map.test.ts > Error: gone']);
  });
});

it.each([
  [
    'ESLint’s errors, and not its warnings',
    '\n/there/a.ts\n  2:8   error    Missing comment  jsdoc/require-jsdoc\n  3:1   warning  Long  max-len\n\n✖ 1 problem',
    ['/there/a.ts:2:8 Missing comment jsdoc/require-jsdoc'],
  ],
  [
    'TypeScript’s errors',
    "src/a.ts(1,7): error TS2322: Type 'string' is not one.\n  Another line of it.\n",
    ["src/a.ts(1,7): error TS2322: Type 'string' is not one."],
  ],
  [
    'files that are not formatted',
    '[warn] src/a.ts\n[error] b.json: SyntaxError: no (1:2)\n[error] > 1 | {\n[warn] Code style issues found in the above file. Run Prettier with --write to fix.\n',
    ['not as Prettier writes it: src/a.ts', 'not as Prettier writes it: b.json: SyntaxError: no (1:2)'],
  ],
  [
    'what is over its budget',
    'entry                                0.9 kB of    1.0 kB\npanel                               12.1 kB of   12.0 kB  OVER\n',
    ['over its budget: panel                               12.1 kB of   12.0 kB'],
  ],
])('names %s', (_, said, expected) => {
  expect(nameFailures(said, '')).toEqual(expected);
});

describe('of a check that names nothing', () => {
  it('shows the end of its errors, whatever else it has printed', () => {
    expect(nameFailures('Reading package lists...\n', 'E: no network\nThe tests need php.\n')).toEqual([
      'E: no network',
      'The tests need php.',
    ]);
  });

  it('shows the end of what it has said, where there are no errors', () => {
    expect(nameFailures('one\ntwo\n\nthree\nfour\nfive\nsix\n', '')).toEqual(['two', 'three', 'four', 'five', 'six']);
  });

  it('leaves out stacks, and what Node says of itself', () => {
    const errors = [
      '(node:7) ExperimentalWarning: something',
      '(Use `node --trace-warnings ...` to show where the warning was created)',
      'Error: nothing there',
      '    at file:///there/a.mjs:1:1',
      '    at node:internal/modules:2:2',
      '',
      'Node.js v24.21.0',
    ].join('\n');
    expect(nameFailures('', errors)).toEqual(['Error: nothing there']);
  });

  it('is silent where that has said nothing', () => {
    expect(nameFailures('', '')).toEqual([]);
  });
});
