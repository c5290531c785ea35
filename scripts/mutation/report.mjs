/** Of a hundred mutants that are not equivalent, so many are to be noticed. */
export const leastScore = 85;

/**
 * What came of the mutants: a table of the files, then each one that nothing noticed, then what is wrong with the lists.
 * @param {Tried[]} tried
 * @param {Readonly<Record<string, number>>} made how many mutants there are of each file
 * @returns {{ text: string, ok: boolean }}
 *
 * @typedef {import('./make-mutants.mjs').Mutant & {
 *   verdict: import('./court.mjs').Verdict, named: boolean, equivalent: boolean
 * }} Tried
 */
export function report(tried, made) {
  const lines = tried.filter(isAlive).map((mutant) => describe(mutant, mutant.named ? 'NAMED' : ''));
  const wrong = tried.filter(({ equivalent, verdict }) => equivalent && verdict !== 'survived');
  const rows = Object.keys(made).map((file) =>
    toRow(
      file,
      made[file],
      tried.filter((mutant) => mutant.file === file),
    ),
  );
  const all = toRow(
    'all',
    Object.values(made).reduce((sum, count) => sum + count, 0),
    tried,
  );
  const named = tried.filter((mutant) => mutant.named);
  return {
    text: [
      formatTable([...rows, all]),
      '',
      ...lines,
      ...wrong.map((mutant) => describe(mutant, 'NOT EQUIVALENT')),
      `named: ${named.filter((mutant) => !isAlive(mutant)).length} of ${named.length} killed`,
      `score: ${all.score} %, at least ${leastScore} %`,
    ].join('\n'),
    ok: all.score >= leastScore && wrong.length === 0 && !named.some(isAlive),
  };
}

function isAlive({ equivalent, verdict }) {
  return !equivalent && verdict === 'survived';
}

function describe({ file, line, original, changed }, mark) {
  return `${file}:${line}${mark && ` ${mark}`}\n  - ${original}\n  + ${changed}`;
}

function toRow(file, made, tried) {
  const count = (verdict) => tried.filter((mutant) => !mutant.equivalent && mutant.verdict === verdict).length;
  const [killed, late, survived] = [count('killed'), count('timed out'), count('survived')];
  const equivalent = tried.filter((mutant) => mutant.equivalent).length;
  const score = Math.floor((100 * (killed + late)) / (tried.length - equivalent || 1));
  return { file, made, tried: tried.length, killed, 'timed out': late, survived, equivalent, score };
}

function formatTable(rows) {
  const columns = Object.keys(rows[0]);
  const cells = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index].length)));
  return cells
    .map((line) =>
      line.map((cell, index) => (index ? cell.padStart(widths[index]) : cell.padEnd(widths[0]))).join('  '),
    )
    .join('\n');
}
