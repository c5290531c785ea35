import { createHash } from 'node:crypto';

/**
 * `count` of the mutants, in the order given: the same ones for the same seed, and still the same where the source has
 * changed around them.
 * @template {import('./make-mutants.mjs').Mutant} M
 * @param {readonly M[]} mutants
 * @param {number} count all of them where there are no more
 * @param {string} seed
 * @returns {M[]}
 */
export function sampleMutants(mutants, count, seed) {
  const rank = ({ file, original, changed }) =>
    createHash('sha256').update([seed, file, original, changed].join('\n')).digest('hex');
  const ranked = mutants.map((mutant) => ({ mutant, rank: rank(mutant) }));
  const chosen = ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, count);
  return mutants.filter((mutant) => new Set(chosen.map(({ mutant }) => mutant)).has(mutant));
}
