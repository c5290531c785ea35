/** What is asked of the columns of a table: to be read as something, to be left out, to be taken though private. */
import { didYouMean } from '../../core/problems/did-you-mean.js';
import { formatValue } from '../../core/problems/problem.js';
import { WishError, type ImportOptions } from '../importer.js';
import { columnKeys, columnWishes, type ColumnKey } from './column-keys.js';
import { toColumnKey } from './column-names.js';
import { foldHeader } from './fold-header.js';

/** What is asked of the columns of a table. */
export interface Wishes<Column> {
  /** What a column is to be read as; `line` a line of the text. */
  readonly asked: ReadonlyMap<Column, ColumnKey | 'line'>;
  readonly dropped: ReadonlySet<Column>;
  /** Whether all columns are left out that are none of what we know. */
  readonly dropsOthers: boolean;
  /** Private columns that are taken all the same. */
  readonly kept: ReadonlySet<Column>;
}

/**
 * What the options ask of these columns, which are found by their headers, case and accents aside.
 * @throws WishError that names a header or a key that there is not, and the nearest that there is
 */
export function readWishes<Column extends { readonly header: string }>(
  columns: readonly Column[],
  { map = {}, drop = false, keep = [] }: ImportOptions,
): Wishes<Column> {
  const asked = new Map<Column, ColumnKey | 'line'>();
  const dropped = new Set<Column>();
  for (const [header, wish] of Object.entries(map)) {
    for (const column of findColumns(header, columns)) {
      if (wish === '-') dropped.add(column);
      else asked.set(column, toKey(wish));
    }
  }
  const kept = new Set(keep.flatMap((header) => findColumns(header, columns)));
  return { asked, dropped, dropsOthers: drop, kept };
}

function findColumns<Column extends { readonly header: string }>(
  header: string,
  columns: readonly Column[],
): readonly Column[] {
  const same = columns.filter((column) => column.header === header.trim());
  const folded = foldHeader(header);
  const found = same.length > 0 ? same : columns.filter((column) => folded && foldHeader(column.header) === folded);
  if (found.length > 0) return found;
  const names = columns.map((column) => column.header);
  throw new WishError(`No column is called ${formatValue(header)}. ${suggest(header, names)}`);
}

function toKey(wish: string): ColumnKey | 'line' {
  if (wish === 'line') return wish;
  const key = toColumnKey(wish);
  if (key) return key;
  throw new WishError(
    `No column can be read as ${formatValue(wish)}. ${suggest(wish, [...columnKeys, ...columnWishes])}`,
  );
}

function suggest(word: string, words: readonly string[]): string {
  const near = didYouMean(word, words);
  return near === undefined ? `There are: ${words.slice(0, 60).join(', ')}.` : `Did you mean ${formatValue(near)}?`;
}
