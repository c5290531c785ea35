/**
 * Marks that lie too near each other to be hit share one. The same rule for the map (two dimensions) and the axis (one:
 * `y` is 0 throughout).
 */

/** The least size of a mark, in pixels: that of a finger (WCAG 2.2, 2.5.8). */
export const markSize = 24;

/** Where something would have its mark, in pixels. */
export interface MarkPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** One mark: it stands where its first member stands. */
export interface SharedMark<T extends MarkPoint> {
  readonly x: number;
  readonly y: number;
  readonly members: readonly T[];
}

/**
 * The fewest marks a single pass can make: each point joins the nearest mark closer than `distance` pixels in both
 * directions, else it founds one. So squares of that size around the marks never overlap. Order is kept, within the marks
 * and among them; the work grows with the number of points, not with its square. Throws a RangeError for a `distance` that
 * is not above 0.
 */
export function shareMarks<T extends MarkPoint>(points: readonly T[], distance: number): SharedMark<T>[] {
  if (!(distance > 0)) throw new RangeError(`The distance between marks must be above 0, not ${distance}`);
  // A cell as large as the distance holds one founder at most, so nine cells are all there is to look at.
  const founded = new Map<string, { x: number; y: number; members: T[] }>();
  for (const point of points) {
    const column = Math.floor(point.x / distance);
    const row = Math.floor(point.y / distance);
    const near = neighbours
      .map(([right, down]) => founded.get(`${column + right},${row + down}`))
      .filter((mark) => mark !== undefined)
      .map((mark) => ({ mark, gap: Math.max(Math.abs(mark.x - point.x), Math.abs(mark.y - point.y)) }))
      .filter(({ gap }) => gap < distance);
    if (near.length > 0) near.reduce((best, other) => (other.gap < best.gap ? other : best)).mark.members.push(point);
    else founded.set(`${column},${row}`, { x: point.x, y: point.y, members: [point] });
  }
  return [...founded.values()];
}

const neighbours = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => [right, down] as const));
