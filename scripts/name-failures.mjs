/**
 * Which tests a runner's output says have failed, each with the first line of what it says of it: Vitest's ` FAIL  file > title`
 * and @web/test-runner's ` ❌ title (failed on Firefox)`, both followed by the error.
 * @param {string} output without colours
 * @returns {string[]} once each; of a check that names no test, its last five lines
 */
export function nameFailures(output) {
  const lines = output.split('\n').filter((line) => line.trim());
  const named = lines.flatMap((line, index) => {
    const name = line.match(/^ *(?:FAIL|❌) +(.*)$/)?.[1];
    return name ? [`${name}: ${(lines[index + 1] ?? '').trim()}`] : [];
  });
  return named.length ? [...new Set(named)] : lines.slice(-5);
}
