/**
 * How many tests a runner's output tells of: Vitest's `Tests  1 failed | 2 passed (3)`, and the last line that
 * @web/test-runner prints for each browser, `Chrome: |███| 1/1 test files | 2 passed, 1 failed`.
 * @param {string} output without colours
 * @param {boolean} ok whether the runner ended well
 * @returns {{ passed: number, failed: number }} a run without tests, or one that failed though its tests passed, is a check of its own
 */
export function countTests(output, ok) {
  const counts = [...vitestCounts(output), ...browserCounts(output)];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  if (ok) return { passed: passed || 1, failed };
  return { passed, failed: failed || 1 };
}

const number = (text, pattern) => Number(text.match(pattern)?.[1] ?? 0);

function vitestCounts(output) {
  return [...output.matchAll(/^ *Tests +(.*)$/gm)].map(([, line]) => ({
    passed: number(line, /(\d+) passed/),
    failed: number(line, /(\d+) failed/),
  }));
}

function browserCounts(output) {
  const last = new Map();
  for (const [, browser, passed, failed] of output.matchAll(/^(\w+): +\|.*\| (\d+) passed, (\d+) failed/gm)) {
    last.set(browser, { passed: Number(passed), failed: Number(failed) });
  }
  return last.values();
}
