/** How a table was understood, shown before anything is written: each column, what it is read as, and examples of it. */
import type { ColumnReading, TableReading } from '../importers/index.js';
import { toShortLine } from './short-line.js';
import type { Output } from './world.js';

const longestExample = 24;
const longestHeader = 28;

/** A line for each column: header, key, three examples; what is kept in the text, private or left out says so. */
export function formatReading({ columns }: TableReading, paint: Output['paint']): string {
  const headers = columns.map(({ header }) => toShortLine(header, longestHeader));
  const fates = columns.map(formatFate);
  const [headerWidth, fateWidth] = [headers, fates].map((texts) => Math.max(...texts.map(({ length }) => length), 0));
  return columns
    .map((column, index) => {
      const header = paint('bold', headers[index]!.padEnd(headerWidth!));
      const fate = fates[index]!.padEnd(fateWidth!);
      const examples = paint('dim', column.examples.map((example) => toShortLine(example, longestExample)).join(' · '));
      return `  ${header}  ${column.fate === 'private' ? paint('yellow', fate) : fate}  ${examples}`.trimEnd() + '\n';
    })
    .join('');
}

/** `→ when`, with a mark where only its cells say so. */
function formatFate({ fate, key, why, sureness }: ColumnReading): string {
  if (fate !== 'read') return fate;
  const doubt = sureness === 'guess' ? '?' : '';
  return `→ ${key ?? ''}${doubt}${why === 'contents' ? ' (by its cells)' : ''}`;
}
