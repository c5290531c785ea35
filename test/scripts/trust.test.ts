import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { nameFailures } from '../../scripts/name-failures.mjs';
import { formatCount, formatFailure, formatPart } from '../../scripts/trust/report.mjs';

const result = { name: 'corpus', title: '3 payloads', tries: 1234, failed: 0, known: [], seconds: 2.4 };

describe('npm run trust', () => {
  it('counts what was tried and what failed', () => {
    expect(formatPart(result)).toBe('corpus  3 payloads: 1,234 tries, 0 failures (2 s)');
    expect(formatCount([result, { ...result, tries: 1, failed: 1 }])).toBe('1,235 tries, 1 failure');
  });

  it('tells what is known to fail, and why', () => {
    const known = [{ name: 'silence', reason: 'nobody has thought of it' }];
    expect(formatPart({ ...result, known })).toBe(
      'corpus  3 payloads: 1,234 tries, 0 failures, 1 known failure (2 s)\n    known: silence: nobody has thought of it',
    );
  });

  it('says how a failure is tried again, and is named in the summary of all tests', () => {
    const text = formatFailure({ part: 'worlds', trial: "it's", faults: ['a\u001b[2J'], seed: '7', quick: true });
    expect(text).toContain(`npm run trust -- --seed 7 --quick --only worlds --case 'it'\\''s'`);
    expect(nameFailures(text, '')).toEqual(["worlds > it's: a�[2J"]);
  });

  it('refuses a part that there is not', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/trust.mjs', '--only', 'nonsense']);
    expect([status, stderr.toString().split('\n')[0]]).toEqual([2, 'No part is called nonsense']);
  });
});
