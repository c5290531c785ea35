import { expect, it } from 'vitest';
import { formatSummary } from '../../scripts/format-summary.mjs';

const well = { name: 'build', ok: true, passed: 1, failed: 0, failures: [], seconds: 9.6 };
const badly = { name: 'programs', ok: false, passed: 0, failed: 1, failures: ['E: no network'], seconds: 2 };
const notRun = { ...badly, name: 'page tests', failures: ['not run: programs failed'], seconds: 0 };

it('says of each stage how it ended, below it why it has failed, and sums up in the last line', () => {
  expect(formatSummary([badly, well, notRun]).split('\n')).toEqual([
    '── summary ──',
    'FAILED programs       0 passed, 1 failed, 2 s',
    '         E: no network',
    'ok     build          1 passed, 0 failed, 10 s',
    'FAILED page tests     0 passed, 1 failed, 0 s',
    '         not run: programs failed',
    '1 passed, 2 failed',
  ]);
});

it('names twenty failures of a stage, and says how many more there are', () => {
  const failures = Array.from({ length: 23 }, (_, index) => `test ${index + 1}`);
  const lines = formatSummary([{ ...badly, failures }]).split('\n');
  expect(lines.slice(21, 23)).toEqual(['         test 20', '         and 3 more']);
  expect(lines).toHaveLength(24);
});
