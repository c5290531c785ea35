/** As many failures of one stage as the summary names. */
const most = 20;

/**
 * The end of `npm test`: a line for each stage, below it why it has failed, and the sums.
 * @param {Result[]} results in the order of the stages
 * @returns {string} lines
 *
 * @typedef {object} Result what came of a stage
 * @property {string} name
 * @property {boolean} ok
 * @property {number} passed tests
 * @property {number} failed tests
 * @property {string[]} failures what has failed, in words
 * @property {number} seconds
 */
export function formatSummary(results) {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  return [
    '── summary ──',
    ...results.flatMap((result) => [formatResult(result), ...formatFailures(result)]),
    `${total('passed')} passed, ${total('failed')} failed`,
  ].join('\n');
}

function formatResult({ name, ok, passed, failed, seconds }) {
  return `${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${passed} passed, ${failed} failed, ${seconds.toFixed(0)} s`;
}

function formatFailures({ failures }) {
  const rest = failures.length - most;
  const lines = rest > 0 ? [...failures.slice(0, most), `and ${rest} more`] : failures;
  return lines.map((line) => `         ${line}`);
}
