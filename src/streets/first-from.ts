/** Looking in what is sorted. */

/** The index of the first of so many sorted numbers that is `least` or more; `length` where there is none. */
export function firstFrom(length: number, least: number, at: (index: number) => number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
