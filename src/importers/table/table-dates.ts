/** The dates of a table's rows: a cell, a beginning and an end, or year, month, day and clock time apart. */
import type { Calendar } from '../../core/dates/calendar.js';
import { readEdtf } from '../../core/dates/read-edtf.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { readClockCell } from '../dates/clock-cell.js';
import { findOrderSigns } from '../dates/column-habits.js';
import type { DateCell, DateColumn } from '../dates/date-column.js';
import { ambiguousDate } from '../dates/date-problems.js';
import { saysOngoing } from '../dates/ongoing.js';
import { importDate } from '../dates/written-date.js';
import { toTimespan } from '../features/feature-time.js';
import type { ImportOptions } from '../importer.js';
import type { ColumnKey } from './column-keys.js';
import { areSlashedDates } from './column-contents.js';
import type { Column } from './column.js';
import type { Columns } from './read-columns.js';
import type { Cell, RowCells } from './row-cells.js';

/** The keys of dates, of which one at least says when an event was. */
export const dateKeys: readonly ColumnKey[] = ['when', 'start', 'end', 'year', 'end year'];

/** When the event of a row was. */
export interface RowDate {
  readonly when?: string;
  readonly whenText?: string;
}

/** The keys of the parts of one date. */
type Parts = Readonly<Record<'year' | 'month' | 'day' | 'time', ColumnKey>>;

const startParts = { year: 'year', month: 'month', day: 'day', time: 'time' } as const satisfies Parts;
const endParts = { year: 'end year', month: 'end month', day: 'end day', time: 'end time' } as const satisfies Parts;

/** Reads the dates of a table's rows; the cells of each column are read alike. */
export class TableDates {
  readonly #columns = new Map<Column, DateColumn>();
  /** Columns of clock times of which every cell says midnight, which a program has put there. */
  readonly #midnights = new Set<Column>();
  /** Columns of which it is told that an end has not come. */
  readonly #ongoing = new Set<Column>();
  /** What was read with a doubt, or not at all. */
  readonly problems: Problem[] = [];

  constructor(
    { all, toDates }: Columns,
    private readonly options: ImportOptions,
  ) {
    const paired = all.filter(isPaired).slice(0, mostPaired);
    const ordered = findOrdered(all);
    for (const column of all) {
      const { key, values, header } = column;
      if (!isRead(column)) continue;
      const isClock = key === 'time' || key === 'end time';
      if (!isClock) {
        const others = { beside: valuesBeside(column, paired), elsewhere: signsElsewhere(column, ordered) };
        this.#columns.set(column, toDates({ header, values }, others));
      } else if (isOnlyMidnight(column)) this.#midnights.add(column);
    }
  }

  /** The columns of clock times that all are midnight, which was taken for none. */
  get midnights(): readonly Column[] {
    return [...this.#midnights];
  }

  /** When the event of a row was; a date that cannot be read stays as its words. */
  read(cells: RowCells, calendar: Calendar | undefined): RowDate {
    const said = cells.take('when text')?.text;
    const start = this.#readStart(cells, calendar);
    const end = this.#readEnd(cells, start?.when, calendar);
    const when = start && end ? this.#join(start, end) : (start?.when ?? (end?.when && this.#span(undefined, end)));
    if (start?.when !== undefined && end && when === start.when && end.when !== start.when)
      for (const cell of end.cells) cells.keep(cell);
    const words = [start, end].flatMap((date) => (date ? [date.whenText ?? date.cells[0].text] : []));
    const whenText = said ?? (when === undefined && words.length > 0 ? words.join(' – ') : undefined);
    return { ...(when !== undefined && { when }), ...(whenText !== undefined && { whenText }) };
  }

  /** One date, as its column is read. */
  readCell({ column, text, where }: Cell, calendar?: Calendar): DateCell {
    // Dates that only the Julian calendar has, such as 29 February 1500, are no dates in words.
    if (calendar === 'julian' && 'type' in readEdtf(text, calendar)) return { when: text, problems: [] };
    const reader = this.#columns.get(column);
    return reader ? reader.read(text, where) : { ...importDate(text, where, this.options) };
  }

  #readStart(cells: RowCells, calendar: Calendar | undefined): FoundDate | undefined {
    const cell = cells.take('when') ?? cells.take('start');
    const found = cell && this.#find(cell, calendar);
    if (!found) return this.#withClock(this.#readParts(cells, startParts), cells, startParts);
    for (const [index, key] of [startParts.year, startParts.month, startParts.day].entries()) {
      const part = cells.take(key);
      if (part && !isPartOf(part.text, index, found.when)) cells.keep(part);
    }
    return this.#withClock(found, cells, startParts);
  }

  #readEnd(cells: RowCells, start: string | undefined, calendar: Calendar | undefined): FoundDate | undefined {
    const cell = cells.take('end');
    if (cell && saysOngoing(cell.text)) return this.#readOngoing(cell, start);
    const parts = this.#readParts(cells, endParts);
    const found = (cell && this.#find(cell, calendar)) ?? parts;
    if (found) return this.#withClock(found, cells, endParts);
    const [clock] = cells.takeAll('end time');
    if (!clock) return undefined;
    const day = start && /^(-?\d{4}-\d\d-\d\d)(?:T|$)/.exec(start)?.[1];
    return this.#withClock(day ? { when: day, cells: [clock] } : undefined, cells, endParts);
  }

  /** An end that has not come is open where there is a beginning; how it was read is told once a column. */
  #readOngoing(cell: Cell, start: string | undefined): FoundDate {
    if (start === undefined) return { cells: [cell], whenText: cell.text };
    if (cell.text !== '..' && !this.#ongoing.has(cell.column)) {
      this.#ongoing.add(cell.column);
      const others = cell.column.values.filter(saysOngoing).length - 1;
      const more = others > 0 ? `, and ${others} more like it` : '';
      const message = `${formatValue(cell.text)} was read as an end that has not come (${start}/..)${more}; correct it where that is not meant.`;
      this.problems.push(createWarning('date-reading', cell.where, cell.text, message));
    }
    return { cells: [cell], when: '..' };
  }

  /** What a cell says; absent where it is marked as empty (`n/a`). */
  #find(cell: Cell, calendar: Calendar | undefined): FoundDate | undefined {
    const { when, whenText, problems } = this.readCell(cell, calendar);
    this.problems.push(...problems);
    if (when !== undefined) return { cells: [cell], when };
    return whenText === undefined && problems.length === 0
      ? undefined
      : { cells: [cell], whenText: whenText ?? cell.text };
  }

  /** A date whose year, month and day stand in cells of their own, as precise as they say. */
  #readParts(cells: RowCells, keys: Parts): FoundDate | undefined {
    const [year, month, day] = [cells.take(keys.year), cells.take(keys.month), cells.take(keys.day)];
    if (!year) {
      for (const part of [month, day]) if (part) cells.keep(part);
      return undefined;
    }
    const text = composeDate(year.text, month?.text, day?.text);
    if (day && isThere(day.text) && !isThere(month?.text)) cells.keep(day);
    const isWhole = !isThere(month?.text) && text === year.text;
    if (isWhole) return this.#find(year, undefined);
    const { when, problems } = importDate(text, year.where, this.options);
    this.problems.push(...problems);
    const parts = [year, ...[month, day].filter((part) => part !== undefined)] as const;
    return { cells: parts, ...(when === undefined ? { whenText: text } : { when }) };
  }

  /** The clock time of a cell of its own joins a date that is known to the day. */
  #withClock(date: FoundDate | undefined, cells: RowCells, { time }: Parts): FoundDate | undefined {
    const cell = cells.take(time);
    if (!cell || this.#midnights.has(cell.column)) return date;
    const clocks = readClockCell(cell.text);
    const day = date?.when !== undefined && /^-?\d{4}-\d\d-\d\d$/.test(date.when) ? date.when : undefined;
    if (date && day !== undefined && clocks.length === 1)
      return { ...date, cells: [...date.cells, cell], when: `${day}T${clocks[0]!}` };
    cells.keep(cell);
    if (clocks.length === 0) {
      const message = 'It should be a time such as 18:30 or 6:30 pm; it is kept in the text.';
      this.problems.push(createWarning('unreadable-time', cell.where, cell.text, message));
    } else if (day !== undefined) {
      const times = clocks.map((clock) => `${day}T${clock}`);
      this.problems.push(ambiguousDate(cell.text, times, cell.where, 'It is kept in the text.'));
    }
    return date;
  }

  #join(start: FoundDate, end: FoundDate): string | undefined {
    if (start.when === undefined) return undefined;
    if (end.when === undefined) {
      const [{ where, text }] = end.cells;
      const message = `It is no date that could be read; ${start.when} is taken without an end, and these words are kept in the text.`;
      this.problems.push(createWarning('lost-end', where, text, message));
      return start.when;
    }
    return this.#span(start, end) ?? start.when;
  }

  #span(start: FoundDate | undefined, end: FoundDate): string | undefined {
    if (start && isBefore(start.when!, end.when!)) return `${start.when}/${end.when}`;
    const problems: Problem[] = [];
    const [{ where }] = end.cells;
    const span = toTimespan({ start: start?.when, end: end.when }, { where, dates: this.options, problems });
    // What the cells say was told when they were read.
    const isNew = ({ code, value }: Problem) =>
      code !== 'date-reading' || (value !== start?.when && value !== end.when);
    this.problems.push(...problems.filter(isNew));
    return span;
  }
}

/** A date that cells say, or their words. */
interface FoundDate extends RowDate {
  readonly cells: readonly [Cell, ...Cell[]];
}

/** The dates of the beginnings beside the ends, and the other way round: whoever wrote them wrote all alike. */
function valuesBeside(column: Column, paired: readonly Column[]): readonly string[] {
  return isPaired(column) ? paired.filter((other) => other !== column).flatMap(({ values }) => values) : [];
}

/** A column of dates, and those that have but one order of day and month. */
interface OrderedColumn {
  readonly column: Column;
  readonly signs: readonly string[];
}

/** The columns whose dates say whether the day or the month comes first; those of dates in figures that are not read too. */
function findOrdered(all: readonly Column[]): readonly OrderedColumn[] {
  return all
    .filter((column) => column.fate !== 'private' && (isRead(column) || areSlashedDates(column.sample)))
    .map((column) => ({ column, signs: findOrderSigns(column.values).map(({ value }) => value) }))
    .filter(({ signs }) => signs.length > 0)
    .slice(0, mostPaired);
}

/** Whoever made a table wrote all its dates in one order. */
function signsElsewhere(column: Column, ordered: readonly OrderedColumn[]): readonly string[] {
  return ordered.filter((other) => other.column !== column).flatMap(({ signs }) => signs);
}

function isRead({ key }: Column): boolean {
  return key !== undefined && readKeys.has(key);
}

/** More columns of dates say nothing new of each other. */
const mostPaired = 8;

function isPaired({ key }: Column): boolean {
  return key !== undefined && pairedKeys.has(key);
}

const pairedKeys: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['when', 'start', 'end']);

const readKeys: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  ...(['when', 'start', 'end', 'year', 'end year', 'time', 'end time', 'added'] as const),
]);

const midnight = /^(?:0?0[:.]00(?:[:.]00(?:[.,]0+)?)?|12:00(?::00)? ?AM)$/i;

function isOnlyMidnight({ values, sample }: Column): boolean {
  return sample.length > 1 && values.every((value) => value === '' || midnight.test(value));
}

/** Whether two days are one after the other, as those of most tables are. */
function isBefore(start: string, end: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/;
  return start < end && day.test(start) && day.test(end);
}

/** Whether a part of a date says something: spreadsheets write 0 for what nobody knows. */
function isThere(part: string | undefined): part is string {
  return part !== undefined && !/^0+$/.test(part);
}

/** Whether a date says its year (0), month (1) or day (2) already. */
function isPartOf(part: string, index: number, when = ''): boolean {
  const said = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(when)?.[index + 1];
  return said !== undefined && Number(said) === Number(part);
}

/** EDTF where all parts are figures, else the words `10 May 1914`; a year below zero is before Christ. */
function composeDate(year: string, month: string | undefined, day: string | undefined): string {
  const [years, months, days] = [year, month, day].map((part) => part?.replace(/\.0+$|[年月日]$/u, '').trim());
  const [, minus = '', figures] = /^(-?)(\d{1,4})$/.exec(years!) ?? [];
  const parts = isThere(months) ? (isThere(days) ? [months, days] : [months]) : [];
  if (figures === undefined || minus || parts.some((part) => !/^\d\d?$/.test(part))) {
    const era = minus ? `${figures} BC` : years;
    return [...parts.reverse(), era].join(' ');
  }
  return [figures.padStart(4, '0'), ...parts.map((part) => part.padStart(2, '0'))].join('-');
}
