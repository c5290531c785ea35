/** Chance that can be had again: the same numbers from the same seed. */
export interface Random {
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number;
  /** One of them. */
  one<T>(list: readonly T[]): T;
}

/** Mulberry32: 32 bits of state, and good enough to choose by. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return { below, one: (list) => list[below(list.length)]! };
}
