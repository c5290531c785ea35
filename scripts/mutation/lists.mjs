import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Listed a mutant by the lines that it changes; spaces count as one
 * @property {string} file
 * @property {string} original
 * @property {string} changed
 * @property {string} [why] nothing can notice it
 */

/**
 * The mutants that are always tried, and those that do the same as the source.
 * @type {{ named: Listed[], equivalent: Listed[] }}
 */
export const lists = JSON.parse(readFileSync(new URL('lists.json', import.meta.url), 'utf8'));

/**
 * The mutant that is listed, made of its source. Throws an Error where its line is not there, or not once.
 * @param {Listed} listed
 * @param {string} code
 * @returns {import('./make-mutants.mjs').Mutant}
 */
export function makeListed({ file, original, changed }, code) {
  const [before, after, ...more] = code.split(original);
  if (after === undefined || more.length > 0) throw new Error(`${file} has not once: ${original}`);
  const line = before.split('\n').length;
  return { file, line, original, changed, code: before + changed + after };
}

/**
 * Whether a mutant is in a list.
 * @param {readonly Listed[]} list
 * @param {Listed} mutant
 */
export function isListed(list, mutant) {
  return list.some(
    ({ file, original, changed }) => file === mutant.file && original === mutant.original && changed === mutant.changed,
  );
}
