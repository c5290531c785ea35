/** A list of problems that somebody can read: of very many of a kind the first, and how many more there are. */
import type { Problem } from '../core/problems/problem.js';

/** Problems of one code and level at places that differ by their numbers alone. */
const mostOfKind = 1_000;

interface Kind {
  readonly first: Problem;
  readonly place: string;
  count: number;
}

/**
 * The problems without those beyond the first thousand of their kind, which differ by the numbers in `where` alone. Behind all
 * others, one of the same code and level for each kind says how many were left out; that is its `value`.
 */
export function capProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= mostOfKind) return problems;
  const kinds = new Map<string, Kind>();
  const told = problems.filter((first) => {
    const { level, code, where } = first;
    const place = where.replace(/\d+/g, '…');
    const name = `${level} ${code} ${place}`;
    const kind = kinds.get(name) ?? { first, place, count: 0 };
    kinds.set(name, kind);
    return ++kind.count <= mostOfKind;
  });
  return [...told, ...[...kinds.values()].filter(({ count }) => count > mostOfKind).map(tellMore)];
}

function tellMore({ first: { level, code }, place, count }: Kind): Problem {
  const more = count - mostOfKind;
  const message = `There ${more === 1 ? 'is one more' : `are ${more} more`} like this; the first ${mostOfKind} are told one by one.`;
  return { level, code, where: place, value: more, message };
}
