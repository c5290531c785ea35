/** Many problems of a file, told by their kinds: what a person reads of a table with a thousand rows. */
import { formatValue, type Problem } from '../core/problems/problem.js';
import { printable } from './printable.js';
import type { Output } from './world.js';

/** So many numbers of a kind are named. */
const mostNumbers = 5;

/** What so many of a kind say is told, where they say different things. */
const mostMessages = 3;

/** Problems that differ by their numbers alone; in a table by those of their rows, as columns may have numbers for names. */
interface Kind {
  readonly first: Problem;
  /** The first number of each `where`, in the order they come. */
  readonly numbers: string[];
  count: number;
}

/** `problems` for people: of each kind its place, how often it is there and what it says, or where they say much the first. */
export function formatKinds(problems: readonly Problem[], paint: Output['paint']): string {
  const kinds = new Map<string, Kind & { readonly said: Map<string, Kind> }>();
  for (const problem of problems) {
    const name = JSON.stringify([problem.level, problem.code, toKindOfPlace(problem.where)]);
    const kind = kinds.get(name) ?? { ...startKind(problem), said: new Map<string, Kind>() };
    kinds.set(name, kind);
    addTo(kind, problem);
    const said = kind.said.get(problem.message) ?? startKind(problem);
    if (kind.said.size <= mostMessages) kind.said.set(problem.message, said);
    addTo(said, problem);
  }
  return [...kinds.values()]
    .flatMap((kind) => (kind.said.size > mostMessages ? [kind] : [...kind.said.values()]))
    .map((kind) => formatKind(kind, paint))
    .join('');
}

function startKind(first: Problem): Kind {
  return { first, numbers: [], count: 0 };
}

function addTo(kind: Kind, { where }: Problem): void {
  kind.count += 1;
  const number = /\d+/.exec(where)?.[0];
  if (number !== undefined && kind.numbers.length < mostNumbers) kind.numbers.push(number);
}

function toKindOfPlace(where: string): string {
  return /^row \d/.test(where) ? where.replace(/\d+/, '#') : where.replace(/\d+/g, '#');
}

function formatKind(kind: Kind, paint: Output['paint']): string {
  const { level, code, value, message } = kind.first;
  const spot = formatSpot(kind);
  const said = typeof value === 'string' && value !== '' ? formatValue(value) : '';
  const told = said === '' || message.includes(said) ? message : `${said}: ${message}`;
  const head = [paint(level === 'error' ? 'red' : 'yellow', level), paint('dim', code), spot && paint('bold', spot)];
  return `${head.filter(Boolean).join(' ')}\n    ${printable(told)}\n`;
}

/** `Datum, rows 2, 3, 4 and 28 more`; `slides[3].location`; `slides[…].location, 12 times (3, 5, 9 …)`. */
function formatSpot({ first: { where }, numbers, count }: Kind): string {
  if (count === 1) return printable(where);
  const [, column] = /^row \d+(?:, (.*))?$/s.exec(where) ?? [];
  const more = count - numbers.length;
  if (/^row \d+/.test(where)) {
    const rows = `rows ${numbers.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return printable(column === undefined ? rows : `${column}, ${rows}`);
  }
  const named = numbers.length > 0 ? ` (${numbers.join(', ')}${more > 0 ? ' …' : ''})` : '';
  return printable(`${where.replace(/\d+/g, '…')}${where && ', '}${count} times${named}`);
}
