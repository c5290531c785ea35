/** Many problems of a file for people at a terminal, a kind at a time. */
import type { Problem } from '../core/problems/problem.js';
import { toProblemKinds, type ProblemKind } from '../core/problems/problem-kinds.js';
import { printable } from './printable.js';
import type { Output } from './world.js';

/** `problems` for people: of each kind its place, how often it is there and what it says, or where they say much the first. */
export function formatKinds(problems: readonly Problem[], paint: Output['paint']): string {
  return toProblemKinds(problems)
    .map((kind) => formatKind(kind, paint))
    .join('');
}

function formatKind(kind: ProblemKind, paint: Output['paint']): string {
  const { level, code, message } = kind;
  const spot = formatSpot(kind);
  const head = [paint(level === 'error' ? 'red' : 'yellow', level), paint('dim', code), spot && paint('bold', spot)];
  return `${head.filter(Boolean).join(' ')}\n    ${printable(message)}\n`;
}

/** `Datum, rows 2, 3, 4 and 28 more`; `slides[3].location`; `slides[…].location, 12 times (3, 5, 9 …)`. */
function formatSpot({ where, numbers, count, isOfRows, column }: ProblemKind): string {
  if (count === 1) return printable(where);
  const more = count - numbers.length;
  if (isOfRows) {
    const rows = `rows ${numbers.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    return printable(column === undefined ? rows : `${column}, ${rows}`);
  }
  const named = numbers.length > 0 ? ` (${numbers.join(', ')}${more > 0 ? ' …' : ''})` : '';
  return printable(`${where.replace(/\d+/g, '…')}${where && ', '}${count} times${named}`);
}
