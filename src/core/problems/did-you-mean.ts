/** The word that was probably meant: for unknown keys and references. */

/** Beyond these, looking would take longer than it is worth. */
const longest = 40;
const mostWords = 300;

/**
 * The one of `words` that is nearest to `word`, or nothing when none is near: at most one slip in three letters, by the
 * Damerau–Levenshtein distance (optimal string alignment), case aside.
 */
export function didYouMean(word: string, words: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  let looks = 0;
  for (const candidate of words) {
    if (++looks > mostWords) break;
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** ` Did you mean "kcna"?`, to end a sentence with; empty when nothing is near. */
export function formatDidYouMean(word: string, words: Iterable<string>): string {
  const meant = didYouMean(word, words);
  return meant === undefined ? '' : ` Did you mean "${meant}"?`;
}

/** How many letters must be added, taken away, replaced or swapped with a neighbour to get from one word to another. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let least = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) least = Math.min(least, beforeLast[column - 2]! + 1);
      next.push(least);
    }
    [beforeLast, last] = [last, next];
  }
  return last[to.length]!;
}
