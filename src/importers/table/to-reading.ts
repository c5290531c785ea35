import type { Column } from './column.js';
import type { Columns } from './read-columns.js';
import type { ColumnReading, Sureness, TableReading } from './table-reading.js';

const mostExamples = 3;
const longestExample = 40;

/**
 * How the columns of a table were understood, for whoever is asked about it. Private cells are no examples. Of those in
 * `repeating` no cell was read, as others said the same in each row.
 */
export function toReading(
  { all, questions }: Columns,
  rows: readonly number[],
  repeating: ReadonlySet<Column> = new Set(),
): TableReading {
  const columns = all.map((column) =>
    toColumnReading(repeating.has(column) ? { ...column, key: undefined, fate: 'kept in the text' } : column),
  );
  return { columns, rows, questions };
}

function toColumnReading({ header, key, why, rank, fate, sample }: Column): ColumnReading {
  const examples = fate === 'private' ? [] : [...new Set(sample)].slice(0, mostExamples).map(shorten);
  return {
    header,
    ...(key !== undefined && { key, sureness: toSureness(rank) }),
    ...(why !== undefined && { why }),
    examples,
    fate,
  };
}

function toSureness(rank: number): Sureness {
  return rank <= 0 ? 'sure' : rank < 4 ? 'likely' : 'guess';
}

function shorten(text: string): string {
  return text.length > longestExample ? `${text.slice(0, longestExample - 1)}…` : text;
}
