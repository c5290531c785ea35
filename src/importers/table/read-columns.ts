/** What the columns of a table are: by what was asked, by their headers, by what stands below them. */
import { toOwnColumn } from '../../core/document/own-columns.js';
import { isOwnDateHeader } from '../dates/column-habits.js';
import { readDateColumn } from '../dates/date-column.js';
import { guessLanguage } from '../guess-language.js';
import type { ImportOptions } from '../importer.js';
import { readPositionColumn } from '../positions/position-column.js';
import { agreeWithCells, forgetLonely } from './agree-with-cells.js';
import { columnKeys, type ColumnKey } from './column-keys.js';
import { areNumberings } from './column-contents.js';
import { findColumnName } from './column-names.js';
import { readWishes, type Wishes } from './column-wishes.js';
import {
  dropColumn,
  hideColumn,
  passOverColumn,
  takeColumn,
  toColumns,
  type Column,
  type ColumnReaders,
} from './column.js';
import { guessColumns } from './guess-columns.js';
import { isCaseNumber, isCourt, isNumbering, isPrivateHeader, isVote } from './private-header.js';
import type { Table } from './sheet.js';
import type { ColumnQuestion } from './table-reading.js';

/** The columns of a table, how their cells are read, and what is not sure of them. */
export interface Columns extends ColumnReaders {
  readonly all: readonly Column[];
  readonly questions: readonly ColumnQuestion[];
  /** Those that were asked for, though they look private. */
  readonly kept: ReadonlySet<Column>;
}

/** Keys of which an event has room for several, or that are joined. */
const several: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  ...(['sources', 'source address', 'by', 'denied by', 'media', 'where'] as const),
  ...(['venue', 'address', 'city', 'district', 'region', 'country'] as const),
]);

/**
 * What the columns of a table are.
 * @throws WishError where the options name a column or a key that there is not
 */
export function readColumns(table: Table, options: ImportOptions): Columns {
  const all = toColumns(table);
  const wishes = readWishes(all, options);
  const readers = createReaders(table, all, options);
  for (const column of all) readHeader(column, all, wishes);
  const isOpen = ({ why }: Column) => why === 'header';
  for (const column of all.filter(isOpen)) agreeWithCells(column, all, readers);
  for (const column of all.filter(isOpen)) forgetLonely(column, all);
  const questions = [
    ...chooseTimes(all),
    ...chooseTitle(all),
    ...chooseBest(all),
    ...guessColumns(all, readers, wishes.kept),
  ];
  for (const column of all) {
    const isOther = column.fate === 'kept in the text' && column.why !== 'asked';
    if (wishes.dropped.has(column) || (isOther && wishes.dropsOthers)) dropColumn(column, 'asked');
    else if (isOther && options.live) dropColumn(column);
  }
  return { all, questions, kept: wishes.kept, ...readers };
}

function createReaders({ epoch }: Table, all: readonly Column[], { published, lang }: ImportOptions): ColumnReaders {
  const options = {
    guessLang: () => guessLanguage(wordsOf(all)),
    ...(published !== undefined && { published }),
    ...(lang !== undefined && { lang }),
    ...(epoch !== undefined && { epoch }),
  };
  return {
    toDates: ({ header, values }, others = {}) => readDateColumn(values, { ...options, header, ...others }),
    toPositions: ({ header, values }) => readPositionColumn(values, header),
  };
}

/** What the columns are called, and what readers read of them, whose language is that of the story. */
function wordsOf(all: readonly Column[]): string {
  const read = all.filter(({ key, fate }) => key === 'title' || key === 'text' || fate === 'kept in the text');
  return [...all.map(({ header }) => header), ...read.flatMap(({ sample }) => sample)].join('\n');
}

function readHeader(column: Column, all: readonly Column[], { asked, kept }: Wishes<Column>): void {
  const wish = asked.get(column);
  const name = findColumnName(column.header);
  if (wish === 'line') column.why = 'asked';
  else if (wish) takeColumn(column, wish, 'asked', -1);
  else if (toOwnColumn(column.header) === undefined && isPrivate(column, all)) {
    if (!kept.has(column)) hideColumn(column, 'header');
  } else if (name) takeColumn(column, name.key, 'header', name.rank);
}

/**
 * What only numbers the rows is private where its cells do; beside votes for a motion `No` counts those against it. Beside a
 * court the number of a case is public.
 */
function isPrivate({ header, sample }: Column, all: readonly Column[]): boolean {
  if (isCaseNumber(header)) return !all.some((other) => isCourt(other.header));
  if (!isNumbering(header)) return isPrivateHeader(header);
  return areNumberings(sample) && !all.some((other) => isVote(other.header));
}

/** A beginning and an end are a better date than one beside them, a date a better one than a beginning alone. */
function chooseTimes(all: readonly Column[]): ColumnQuestion[] {
  const best = (key: ColumnKey) =>
    all
      .filter((column) => column.key === key)
      .reduce<Column | undefined>((a, b) => (a && a.rank <= b.rank ? a : b), undefined);
  const [when, start, end] = [best('when'), best('start'), best('end')];
  if (!when || !start) return [];
  const isDate = !end || when.rank < 0 || isOwnDateHeader(when.header);
  const [chosen, other] = isDate ? [when, start] : [start, when];
  for (const column of all) if (column.key === other.key && column.why !== 'asked') passOverColumn(column);
  return [{ key: chosen.key!, choices: [chosen.header, other.header], why: 'several' }];
}

/** Where no column is a title, of several kinds the finest: “Peaceful protest” says more than the first words of its report. */
function chooseTitle(all: readonly Column[]): ColumnQuestion[] {
  const kinds = all.filter(({ key, why }) => key === 'group' && why !== 'asked');
  if (all.some(({ key }) => key === 'title') || kinds.length < 2) return [];
  const best = kinds.reduce((least, { rank }) => Math.min(least, rank), Infinity);
  const others = kinds.filter((column) => column !== kinds.find(({ rank }) => rank === best));
  const finest = others.toSorted((a, b) => new Set(b.sample).size - new Set(a.sample).size)[0]!;
  takeColumn(finest, 'title', 'contents', 4);
  const rest = others.filter((column) => column !== finest);
  return [{ key: 'title', choices: [finest, ...rest].map(({ header }) => header), why: 'contents' }];
}

/** Of the columns for one key those whose headers mean it most are read; where there is room, the others too. */
function chooseBest(all: readonly Column[]): ColumnQuestion[] {
  return columnKeys.flatMap((key) => {
    const columns = all.filter((column) => column.key === key);
    const best = columns.reduce((least, { rank }) => Math.min(least, rank), Infinity);
    const isChosen = ({ rank }: Column) => rank === best || (several.has(key) && rank <= 1);
    const chosen = columns.filter(isChosen);
    for (const column of columns) if (!isChosen(column)) passOverColumn(column);
    const isOpen = !several.has(key) && chosen.length > 1 && best >= 0;
    return isOpen ? [{ key, choices: chosen.map(({ header }) => header), why: 'several' as const }] : [];
  });
}
