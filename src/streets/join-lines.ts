/** Lines joined end to end, so that a street is one line from its beginning to its end, and its name has room. */
import type { Spot } from './ground.js';

/** At a crossing a line goes on into another where it turns by no more than this, in radians. */
const mostTurn = Math.PI / 3;

/** Where so many lines meet, nobody could say which goes on into which. */
const mostAtOnce = 12;

/**
 * The lines, those joined that meet at their ends: where two meet always, where more do the straightest ways. Lines turn
 * round where they must.
 */
export function joinLines(lines: readonly Spot[][]): Spot[][] {
  const partners = findPartners(lines);
  const used = new Uint8Array(lines.length);
  const joined: Spot[][] = [];
  const follow = (start: number) => {
    const line: Spot[] = [];
    for (let end = start; ;) {
      const index = end >> 1;
      used[index] = 1;
      const points = end & 1 ? [...lines[index]!].reverse() : lines[index]!;
      for (const point of line.length > 0 ? points.slice(1) : points) line.push(point);
      const next = partners[end ^ 1]!;
      if (next < 0 || used[next >> 1]) break;
      end = next;
    }
    joined.push(line);
  };
  for (let end = 0; end < partners.length; end++) if (partners[end]! < 0 && !used[end >> 1]) follow(end);
  for (let index = 0; index < lines.length; index++) if (!used[index]) follow(2 * index);
  return joined;
}

/** For each end of a line (its first is `2 × index`, its last one more) the end that it goes on with, or −1. */
function findPartners(lines: readonly Spot[][]): Int32Array {
  const partners = new Int32Array(2 * lines.length).fill(-1);
  const meetings = new Map<string, number[]>();
  for (let end = 0; end < partners.length; end++) {
    const [x, y] = spotAt(lines, end);
    const key = `${x},${y}`;
    const there = meetings.get(key);
    if (there) there.push(end);
    else meetings.set(key, [end]);
  }
  for (const ends of meetings.values()) {
    if (ends.length === 2) join(partners, ends[0]!, ends[1]!);
    else if (ends.length > 2 && ends.length <= mostAtOnce) joinStraightest(partners, ends, lines);
  }
  return partners;
}

function joinStraightest(partners: Int32Array, ends: readonly number[], lines: readonly Spot[][]): void {
  const directions = ends.map((end) => directionOf(lines, end));
  const pairs = ends.flatMap((_, a) =>
    ends.slice(a + 1).map((_, later) => ({ a, b: a + 1 + later, turn: turnOf(directions[a]!, directions[a + 1 + later]!) })),
  ); // prettier-ignore
  pairs.sort((one, other) => one.turn - other.turn);
  for (const { a, b, turn } of pairs) {
    if (turn <= mostTurn && partners[ends[a]!]! < 0 && partners[ends[b]!]! < 0) join(partners, ends[a]!, ends[b]!);
  }
}

/** A line that is its own partner is closed, and stays as it is. */
function join(partners: Int32Array, one: number, other: number): void {
  if (one >> 1 === other >> 1) return;
  partners[one] = other;
  partners[other] = one;
}

function spotAt(lines: readonly Spot[][], end: number): Spot {
  const line = lines[end >> 1]!;
  return end & 1 ? line[line.length - 1]! : line[0]!;
}

/** Where a line leads to from one of its ends, in radians. */
function directionOf(lines: readonly Spot[][], end: number): number {
  const line = lines[end >> 1]!;
  const [[ax, ay], [bx, by]] = end & 1 ? [line[line.length - 1]!, line[line.length - 2]!] : [line[0]!, line[1]!];
  return Math.atan2(by - ay, bx - ax);
}

/** How far one turns who comes along one of two directions that lead away from a spot, and goes on along the other. */
function turnOf(one: number, other: number): number {
  const between = Math.abs(one - other) % (2 * Math.PI);
  return Math.abs(Math.PI - between);
}
