/** Rings: lines that end where they begin. */

/** A pair of numbers: units of the ground, or degrees. */
export type Pair = readonly [x: number, y: number];

/** The area in a ring in square units; positive where it runs counter-clockwise. */
export function areaOf(ring: readonly Pair[]): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = ring[index - 1]!;
    const [bx, by] = ring[index]!;
    sum += ax * by - bx * ay;
  }
  return sum / 2;
}

/** Whether a line ends where it begins. */
export function isClosed(line: readonly Pair[]): boolean {
  const [first, last] = [line[0], line[line.length - 1]];
  return line.length > 3 && first![0] === last![0] && first![1] === last![1];
}

/** Whether a spot lies in a ring. */
export function liesIn([x, y]: Pair, ring: readonly Pair[]): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = ring[index - 1]!;
    const [bx, by] = ring[index]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
