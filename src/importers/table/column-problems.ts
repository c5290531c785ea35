/** What is told of the columns of a table, once each: those that are kept, left out, private or guessed. */
import { toOwnColumn } from '../../core/document/own-columns.js';
import type { EventDocument } from '../../core/document/schema.js';
import { didYouMean } from '../../core/problems/did-you-mean.js';
import { createError, createWarning, type Problem } from '../../core/problems/problem.js';
import { columnKeys, type ColumnKey } from './column-keys.js';
import type { Column } from './column.js';
import { hasContact } from './contacts.js';
import type { Columns } from './read-columns.js';
import type { Table } from './sheet.js';
import { dateKeys, type TableDates } from './table-dates.js';
import { placeKeys } from './table-places.js';
import { formatRows } from './tally.js';
import { findTitleColumns } from './title-columns.js';

/** What an event can be made of. */
const mainKeys: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['title', 'text', 'media', ...dateKeys, ...placeKeys]);

/** Whether anything is understood of a table: a column of ours, a title, a date or a place. A mere guess at a title is nothing. */
export function isUnderstood(all: readonly Column[]): boolean {
  return all.some(
    ({ key, why, header }) =>
      key !== undefined &&
      (why === 'asked' || (why === 'header' ? toOwnColumn(header) === key || mainKeys.has(key) : isTimeOrPlace(key))),
  );
}

function isTimeOrPlace(key: ColumnKey): boolean {
  return dateKeys.includes(key) || placeKeys.includes(key);
}

/** Nothing is understood: which columns there are, and which of ours are near. */
export function describeUnknown(all: readonly Column[]): Problem {
  const guessed = all.find(({ key, why }) => key === 'title' && why === 'contents');
  const headers = all.slice(0, 20).map(({ header }) => header);
  const near = headers.flatMap((header) => {
    const meant = didYouMean(header, columnKeys);
    return meant === undefined ? [] : [`“${meant}” for “${header}”`];
  });
  const hint = near.length > 0 ? ` Did you mean ${near.join(', ')}?` : '';
  const what = guessed
    ? `Too little in this table is understood: “${guessed.header}” looks like a title, but no header says so, and no column is a date or a place.`
    : 'Nothing in this table is understood: no column is a title, a date or a place.';
  const message = `${what}${hint} Its columns: ${headers.join(', ')}. Say what they are, or name them title, when, where.`;
  return createError('unknown-table', '', headers, message);
}

/** One warning for each column that is not simply read. */
export function describeColumns({ all, kept }: Columns, table: Table, dates: TableDates): readonly Problem[] {
  const filled = all.filter(({ sample }) => sample.length > 0);
  const told = filled.flatMap((column) => describeColumn(column, placeOf(column, table)));
  const shown = filled.filter((column) => isShown(column) && !kept.has(column));
  const contacts = shown.flatMap((column) => describeContacts(column, table));
  return [...told, ...contacts, ...dates.midnights.map((column) => describeMidnight(column, placeOf(column, table)))];
}

/** The first cell of a column that says something. */
function placeOf({ values, header }: Column, { rows }: Table): string {
  return `row ${rows[values.findIndex(Boolean)]!.number}, ${header}`;
}

function describeColumn(column: Column, where: string): readonly Problem[] {
  const { header, key, why, fate, values, sample } = column;
  const count = formatRows(values.filter(Boolean).length);
  if (fate === 'private') {
    const message = `“${header}” looks private (a contact, a number of a register, an internal note); it is left out, in ${count}, unless you keep it.`;
    return [createWarning('private-column', where, undefined, message)];
  }
  if (fate === 'read' && why === 'contents') {
    const message = `“${header}” was read as ${key!}, by what stands in it; say what it is where that is not meant.`;
    return [createWarning('column-reading', where, sample[0], message)];
  }
  if (fate === 'read' || why === 'asked') return [];
  const done = `${fate === 'dropped' ? 'left out' : 'kept in the text'}, in ${count}`;
  return why === 'header'
    ? [createWarning('repeated-column', where, sample[0], formatRepeated(header, done))]
    : [
        createWarning(
          'unknown-column',
          where,
          sample[0],
          `“${header}” is none of the columns that are known; it is ${done}.`,
        ),
      ];
}

/** Why a column is not read that may well be what another is; `done` says what became of it. */
export function formatRepeated(header: string, done: string): string {
  return `“${header}” is ${done}: another column was taken for what it may be.`;
}

/** Keys whose cells readers see in words. */
const wordKeys: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  ...(['title', 'label', 'text', 'when text', 'where', 'venue', 'address', 'by', 'denied by'] as const),
  ...(['sources', 'group', 'alt', 'caption', 'credit', 'media transcript'] as const),
  ...(['media before alt', 'media before caption', 'media before credit'] as const),
]);

/** Whether readers see its words; of what was asked for as a line somebody knows. */
function isShown({ key, why, fate }: Column): boolean {
  return key === undefined ? fate === 'kept in the text' && why !== 'asked' : wordKeys.has(key);
}

/** Mail addresses and telephones within a column that is not private: how many, and never which. */
function describeContacts({ header, values }: Column, { rows }: Table): readonly Problem[] {
  const found = values.flatMap((value, index) => (hasContact(value) ? [rows[index]!.number] : []));
  if (found.length === 0) return [];
  const message = `A mail address or a telephone number stands in “${header}”, in ${formatRows(found.length)}; readers will see it unless you take it out.`;
  return [createWarning('contact-in-text', `row ${found[0]}, ${header}`, undefined, message)];
}

function describeMidnight({ header, values, sample }: Column, where: string): Problem {
  const count = formatRows(values.filter(Boolean).length);
  const message = `Every cell of “${header}” says midnight, in ${count}; that was taken for no clock time.`;
  return createWarning('midnight', where, sample[0], message);
}

/** Errors where a table has dates or titles, as it seems, and none of its events has one. */
export function describeLoss(
  all: readonly Column[],
  table: Table,
  events: readonly EventDocument[],
  dates: TableDates,
): readonly Problem[] {
  const hasDates =
    events.some(({ when }) => when !== undefined) || !dates.problems.some(({ level }) => level === 'error');
  const hasTitles = events.length === 0 || events.some(({ title }) => title);
  const date = hasDates ? undefined : all.find(isDated);
  const titles = hasTitles ? [] : findTitleColumns(all);
  return [
    ...(date ? [lostDates(date, placeOf(date, table))] : []),
    ...(titles[0] ? [lostTitles(titles, placeOf(titles[0], table))] : []),
  ];
}

function isDated({ key, sample }: Column): boolean {
  return key !== undefined && dateKeys.includes(key) && sample.length > 1;
}

function lostDates({ header, sample }: Column, where: string): Problem {
  const message = `None of the dates in “${header}” could be read, so no event is on the axis; write them as EDTF, such as 2023-09-10 or 1850~.`;
  return createError('no-dates-read', where, sample[0], message);
}

function lostTitles(columns: readonly Column[], where: string): Problem {
  const likeliest = columns.slice(0, mostNamed).map(({ header }) => `“${header}”`);
  const message = `No event has a title: no column was taken for one. Say which it is, such as ${likeliest.join(' or ')}.`;
  return createError('no-titles-read', where, columns[0]?.sample[0], message);
}

const mostNamed = 3;
