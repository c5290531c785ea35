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

/** How far a ring reaches. */
export type RingBox = readonly [left: number, bottom: number, right: number, top: number];

/** The box around a ring. */
export function boxOf(ring: readonly Pair[]): RingBox {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  return [left, bottom, right, top];
}

/** Whether a spot lies in a box; at its edge too. */
export function boxHolds([left, bottom, right, top]: RingBox, [x, y]: Pair): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
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
