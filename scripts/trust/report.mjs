/**
 * What `npm run trust` says.
 * @typedef {object} Result what came of a part
 * @property {string} name
 * @property {string} title what its tries are made of
 * @property {number} tries
 * @property {number} failed
 * @property {{ name: string, reason: string }[]} known what failed as is known, and why
 * @property {number} seconds
 */

const grouped = (number) => number.toLocaleString('en');
const plural = (count, word) => `${grouped(count)} ${word}${count === 1 ? '' : 's'}`;

/** @param {Result} result */
export function formatPart({ name, title, tries, failed, known, seconds }) {
  const failing = known.length ? `, ${plural(known.length, 'known failure')}` : '';
  const lines = known.map(({ name, reason }) => `\n    known: ${name}: ${reason}`);
  return `${name}  ${title}: ${counted(tries, failed)}${failing} (${Math.round(seconds)} s)${lines.join('')}`;
}

/** @param {Result[]} results */
export function formatCount(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return counted(sum('tries'), sum('failed'));
}

function counted(tries, failed) {
  return `${grouped(tries)} ${tries === 1 ? 'try' : 'tries'}, ${plural(failed, 'failure')}`;
}

/** As Vitest names what has failed, with the command that tries it again. */
export function formatFailure({ part, trial, faults, seed, quick }) {
  const shown = faults.slice(0, 20).map((fault) => `    ${toLine(fault)}`);
  const more = faults.length > shown.length ? [`    … ${faults.length - shown.length} more`] : [];
  const which = trial === undefined ? '' : ` --case '${trial.replaceAll("'", "'\\''")}'`;
  const again = `npm run trust -- --seed ${seed}${quick ? ' --quick' : ''} --only ${part}${which}`;
  return [` FAIL  ${part} > ${trial ?? 'what it needs'}`, ...shown, ...more, `    ${again}`].join('\n');
}

/** What failed may have in it what a terminal obeys. */
function toLine(text) {
  return text.slice(0, 1000).replace(/[^\n\x20-\ud7ff\ue000-\uffff]|[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '�');
} // prettier-ignore
