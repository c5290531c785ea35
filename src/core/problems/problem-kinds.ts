/** Many problems of a file, told by their kinds: what a person reads of a table with a thousand rows. */
import { formatValue, type Problem } from './problem.js';

/** So many numbers of a kind are named. */
const mostNumbers = 5;

/** What so many of a kind say is told, where they say different things. */
const mostMessages = 3;

/** Problems that differ by their numbers alone; in a table by those of their rows, as columns may have numbers for names. */
export interface ProblemKind extends Pick<Problem, 'level' | 'code' | 'where'> {
  /** What the first of them says, with its value where the message has it not. */
  readonly message: string;
  /** How many there are; of a row of a table one. */
  readonly count: number;
  /** The first number in the `where` of each of the first five: rows of a table, places in a list. */
  readonly numbers: readonly string[];
  /** Whether the numbers are rows of a table. */
  readonly isOfRows: boolean;
  /** The header of the column that these rows are wrong in, if in one. */
  readonly column?: string;
}

/** The kinds of `problems`, each at its first: those in one place that say the same, or where they say much all of them. */
export function toProblemKinds(problems: readonly Problem[]): readonly ProblemKind[] {
  const kinds = new Map<string, Tally & { readonly said: Map<string, Tally> }>();
  for (const problem of problems) {
    const name = JSON.stringify([problem.level, problem.code, toKindOfPlace(problem.where)]);
    const kind = kinds.get(name) ?? { ...startTally(problem), said: new Map<string, Tally>() };
    kinds.set(name, kind);
    count(kind, problem);
    const said = kind.said.get(problem.message) ?? startTally(problem);
    if (kind.said.size <= mostMessages) kind.said.set(problem.message, said);
    count(said, problem);
  }
  return [...kinds.values()].flatMap((kind) => (kind.said.size > mostMessages ? [kind] : [...kind.said.values()])).map(toKind); // prettier-ignore
}

interface Tally {
  readonly first: Problem;
  readonly numbers: string[];
  readonly rows: Set<string>;
  count: number;
}

function startTally(first: Problem): Tally {
  return { first, numbers: [], rows: new Set(), count: 0 };
}

function count(tally: Tally, { where }: Problem): void {
  if (tally.rows.has(where)) return;
  if (isRow.test(where)) tally.rows.add(where);
  tally.count += 1;
  const number = /\d+/.exec(where)?.[0];
  if (number !== undefined && tally.numbers.length < mostNumbers) tally.numbers.push(number);
}

function toKindOfPlace(where: string): string {
  return isRow.test(where) ? where.replace(/\d+/, '#') : where.replace(/\d+/g, '#');
}

/** `row 7`, `row 7, Datum`. */
const isRow = /^row \d+(?:, (.*))?/s;

function toKind({ first, numbers, count }: Tally): ProblemKind {
  const { level, code, where, value, message } = first;
  const said = typeof value === 'string' && value !== '' ? formatValue(value) : '';
  const told = said === '' || message.includes(said) ? message : `${said}: ${message}`;
  const row = isRow.exec(where);
  const column = row?.[1];
  return { level, code, where, message: told, count, numbers, isOfRows: row !== null, ...(column !== undefined && { column }) }; // prettier-ignore
}
