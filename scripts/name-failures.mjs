/**
 * What has failed, as a check's own words name it: the failed tests of Vitest and @web/test-runner, and errors that no test has
 * caught, each with the first line of what is wrong; what ESLint, TypeScript and Prettier complain of; what is over its budget.
 * @param {string} output what it said on the standard output, without colours
 * @param {string} errors and on the standard error
 * @returns {string[]} once each; where nothing is named, the last five lines of the errors, or else of the output
 */
export function nameFailures(output, errors) {
  const lines = toLines(`${output}\n${errors}`);
  const named = shapes.flatMap(({ pattern, toName }) =>
    lines.flatMap((line, index) => {
      const match = line.match(pattern);
      return match ? [toName(match, { next: lines[index + 1] ?? '', before: lines.slice(0, index) })] : [];
    }),
  );
  if (named.length) return [...new Set(named)];
  return [errors, output].map(lastWords).find((words) => words.length) ?? [];
}

const toLines = (text) => text.split('\n').filter((line) => line.trim());

/** What a line looks like that names a failure, and the name, made of it, of the line below and of those before. */
const shapes = [
  // Vitest: ` FAIL  file > title`, and the error below.
  { pattern: /^ *FAIL +(.*)$/, toName: ([, name], { next }) => `${name}: ${next.trim()}` },
  // Vitest: `⎯⎯ Unhandled Rejection ⎯⎯`, and the error below.
  { pattern: /^⎯+ (Unhandled (?!Errors)[\w ]+) ⎯+$/, toName: ([, kind], { next }) => `${kind}: ${next}` },
  // @web/test-runner: ` ❌ title (failed on Firefox)`, somewhere below its file, and the error below, if there is one.
  {
    pattern: /^ *❌ +(.*?) *$/,
    toName: ([, name], { next, before }) => {
      const file = lastMatch(before, /^(\S+\.test\.\w+):$/);
      const error = next.match(/^ {4,}(?!at )(\S.*)$/)?.[1];
      return `${file ? `${file} > ` : ''}${name}${error ? `: ${error}` : ''}`;
    },
  },
  // ESLint: `  2:8  error  message  rule`, somewhere below its file.
  {
    pattern: /^ +(\d+:\d+) +error +(.*)$/,
    toName: ([, place, message], { before }) =>
      `${lastMatch(before, /^(\/.*|[A-Z]:\\.*)$/)}:${place} ${message.replace(/ {2,}/g, ' ')}`,
  },
  // TypeScript: `file(1,7): error TS2322: message`.
  { pattern: /^\S+\(\d+,\d+\): error TS\d+: .*$/, toName: ([line]) => line },
  // Prettier: `[warn] file`, `[error] file: message`.
  { pattern: /^\[(?:warn|error)\] (?!Code style)(\w.*)$/, toName: ([, file]) => `not as Prettier writes it: ${file}` },
  // scripts/sizes.mjs
  { pattern: /^.*\S(?= {2}OVER$)/, toName: ([row]) => `over its budget: ${row}` },
];

const lastMatch = (lines, pattern) => lines.findLast((line) => pattern.test(line))?.match(pattern)[1];

/** The end of what was said, but for stacks and Node's remarks about itself. */
function lastWords(text) {
  const isNoise = (line) => /^ +at |^Node\.js v|^\(node:\d+\)|^\(Use `node --trace/.test(line);
  return toLines(text)
    .filter((line) => !isNoise(line))
    .slice(-5);
}
