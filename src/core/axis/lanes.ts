/** Side by side without overlap: stretches of the axis in lanes. */

/** Pixels along the axis. */
export interface PixelRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A lane for each range, so that no two in a lane overlap: the first lane with room, in the order of their beginnings.
 * `undefined` where more than `most` lanes would be needed. Throws a RangeError for a negative `most`.
 */
export function toLanes(ranges: readonly PixelRange[], most: number): (number | undefined)[] {
  if (!(most >= 0)) throw new RangeError(`The number of lanes must not be below 0, it is ${most}`);
  const lanes: (number | undefined)[] = ranges.map(() => undefined);
  const ends: number[] = [];
  const inOrder = ranges.map((_, index) => index).sort((a, b) => ranges[a]!.from - ranges[b]!.from || a - b);
  for (const index of inOrder) {
    const { from, to } = ranges[index]!;
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    if (lane >= most) continue;
    ends[lane] = to;
    lanes[index] = lane;
  }
  return lanes;
}

/** The largest stretch of `range` that none of `taken` covers; absent where all of it is covered. */
export function toFreeRange(range: PixelRange, taken: readonly PixelRange[]): PixelRange | undefined {
  let free: PixelRange | undefined;
  let from = range.from;
  const offer = (to: number) => {
    if (to > from && to - from > (free ? free.to - free.from : 0)) free = { from, to };
  };
  for (const other of [...taken].sort((a, b) => a.from - b.from)) {
    offer(Math.min(other.from, range.to));
    from = Math.max(from, other.to);
  }
  offer(range.to);
  return free;
}
