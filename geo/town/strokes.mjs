/** Pieces of street that go straight on across a corner are one street. */
import { dot, towards } from './plane.mjs';
import { keyOf } from './planar.mjs';

/** The cosine of the largest turn that a street makes at a corner and keeps its name. */
const STRAIGHT = Math.cos((32 * Math.PI) / 180);

/** @param {{ line: [number, number][], style: object }[]} pieces */
export function strokesOf(pieces) {
  const atPoint = new Map();
  const ends = pieces.flatMap((piece) => [
    { piece, point: piece.line[0], ahead: towards(piece.line[1], piece.line[0]) },
    { piece, point: piece.line.at(-1), ahead: towards(piece.line.at(-2), piece.line.at(-1)) },
  ]);
  for (const end of ends) {
    const key = keyOf(end.point);
    atPoint.set(key, [...(atPoint.get(key) ?? []), end]);
  }
  const next = new Map();
  for (const meeting of atPoint.values()) {
    const pairs = meeting.flatMap((one, i) =>
      meeting.slice(i + 1).map((other) => ({ one, other, turn: -dot(one.ahead, other.ahead) })),
    );
    for (const { one, other, turn } of pairs.sort((a, b) => b.turn - a.turn))
      if (turn > STRAIGHT && one.piece !== other.piece && !next.has(one) && !next.has(other))
        next.set(one, other).set(other, one);
  }
  const endsOf = new Map(pieces.map((piece, i) => [piece, [ends[2 * i], ends[2 * i + 1]]]));
  const done = new Set();
  const chain = (start) => {
    const found = [];
    for (let end = start; end && !done.has(end.piece);) {
      done.add(end.piece);
      const [first, last] = endsOf.get(end.piece);
      const leaves = end === first ? last : first;
      found.push(end === first ? end.piece.line : end.piece.line.toReversed());
      end = next.get(leaves);
    }
    return { line: found.flatMap((line, i) => (i ? line.slice(1) : line)), style: start.piece.style };
  };
  // First from where a street begins; what is left then goes round.
  const starts = [...ends.filter((end) => !next.has(end)), ...ends];
  return starts.flatMap((end) => (done.has(end.piece) ? [] : [chain(end)]));
}
