/** Numbers that look random and are the same on every machine: what a benchmark is made of. */

/**
 * @param {number} seed
 * @returns {Random}
 */
export function createRandom(seed) {
  const next = mulberry32(seed);
  const between = (low, high) => low + next() * (high - low);
  return {
    between,
    integer: (low, high) => Math.floor(between(low, high + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
    pickWeighted: (weights) => pickWeighted(weights, next()),
  };
}

/**
 * @typedef {object} Random
 * @property {(low: number, high: number) => number} between
 * @property {(low: number, high: number) => number} integer both ends included
 * @property {<T>(list: readonly T[]) => T} pick
 * @property {(weights: Record<string, number>) => string} pickWeighted a key, as often as its weight says
 */

function pickWeighted(weights, share) {
  const entries = Object.entries(weights);
  let left = share * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  return entries.at(-1)[0];
}

/** Tommy Ettinger's generator, in the public domain. */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
