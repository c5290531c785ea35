/** Sheets of TimelineJS (CSV): the columns of version 3 and of version 1, in any order. */
import { isObject } from '../../core/document/loose.js';
import type { EventDocument } from '../../core/document/schema.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { parseClockTime } from '../dates/clock-cell.js';
import type { Imported, ImportOptions } from '../importer.js';
import type { Table } from '../table/sheet.js';
import { reportRest, SlideReader } from './slide.js';
import { eraAsEvent, readTimelineEvent, readTimelineTitle } from './timelinejs.js';

type Cells = Readonly<Partial<Record<string, string>>>;

/** The story in a sheet: each row one event, but for the title, which may stand anywhere; eras are spans after all events. */
export async function importTimelineSheet(
  { header, rows }: Pick<Table, 'header' | 'rows'>,
  options: ImportOptions = {},
): Promise<Imported> {
  const problems: Problem[] = [];
  const reader = new SlideReader(problems);
  const events: EventDocument[] = [];
  const eras: EventDocument[] = [];
  let head: Head | undefined;
  for (const { number, cells: values } of rows) {
    const where = `row ${number}`;
    const cells = toCells(header, values, where, problems);
    if (Object.keys(cells).length === 0) continue;
    const slide = toSlide(cells, where, problems);
    if (cells.Type === 'title' && !head) {
      head = await readTimelineTitle(slide, where, options, problems);
    } else if (cells.Type === 'era') {
      eras.push(await readTimelineEvent(slide, where, reader));
      problems.push(eraAsEvent(where));
    } else {
      events.push(await readTimelineEvent(slide, where, reader));
    }
  }
  head ??= await readTimelineTitle(undefined, '', options, problems);
  return { document: { dateline: 1, ...head, ...reader.sourceDocuments, events: events.concat(eras) }, problems };
}

type Head = Awaited<ReturnType<typeof readTimelineTitle>>;

/** What a row says, by the columns' headers; of columns with the same header the first that says something. */
function toCells(header: readonly string[], values: readonly string[], where: string, problems: Problem[]): Cells {
  const cells = new Map<string, string>();
  for (const [index, cell] of values.entries()) {
    const column = header[index] || `untitled${index + 1}`;
    const value = cell.trim();
    if (!value) continue;
    if (cells.has(column)) problems.push(repeatedColumn(column, where, value));
    else cells.set(column, value);
  }
  return Object.fromEntries(cells);
}

function repeatedColumn(column: string, where: string, value: string): Problem {
  const message = 'There is another column of this name, and a story has place for one: this value is left out.';
  return createWarning('repeated-column', `${where}, ${column}`, value, message);
}

function toSlide(cells: Cells, where: string, problems: Problem[]): object {
  const isFirstVersion = 'Start Date' in cells || 'End Date' in cells;
  const start = isFirstVersion ? parseSheetDate(cells['Start Date']) : toDate(cells, '', where, problems);
  const end = isFirstVersion ? parseSheetDate(cells['End Date']) : toDate(cells, 'End ', where, problems);
  for (const [column, value] of Object.entries(cells)) {
    if (known.has(column)) continue;
    const isLook = looks.has(column);
    const message = isLook ? `A story has no place for a ${column.toLowerCase()}.` : 'TimelineJS has no such column.';
    problems.push(createWarning(isLook ? 'not-imported' : 'unknown-column', `${where}, ${column}`, value, message));
  }
  if (cells.Group) reportRest({ Tag: cells.Tag }, [], where, problems);
  if (cells.Type !== 'title' && cells.Type !== 'era') reportRest({ Type: cells.Type }, [], where, problems);
  return {
    ...(start && { start_date: start }),
    ...(end && { end_date: end }),
    display_date: cells['Display Date'],
    text: { headline: cells.Headline, text: cells.Text },
    media: {
      url: cells.Media,
      credit: cells['Media Credit'],
      caption: cells['Media Caption'],
      alt: cells['Alt Text'],
    },
    group: cells.Group ?? cells.Tag,
  };
}

const known: ReadonlySet<string> = new Set([
  ...['Year', 'Month', 'Day', 'Time', 'End Year', 'End Month', 'End Day', 'End Time', 'Start Date', 'End Date'],
  ...['Display Date', 'Headline', 'Text', 'Media', 'Media Credit', 'Media Caption', 'Alt Text'],
  ...['Type', 'Group', 'Tag'],
]);

const looks: ReadonlySet<string> = new Set(['Background', 'Media Thumbnail']);

function toDate(cells: Cells, prefix: string, where: string, problems: Problem[]): object | undefined {
  const date = { year: cells[`${prefix}Year`], month: cells[`${prefix}Month`], day: cells[`${prefix}Day`] };
  const time = cells[`${prefix}Time`];
  const clock = time === undefined ? {} : parseTime(time);
  if (!isObject(clock)) {
    const message = 'It should be a time such as 18:30 or 6:30 pm; it is left out.';
    problems.push(createWarning('unreadable-time', `${where}, ${prefix}Time`, time, message));
  }
  const all = { ...date, ...clock };
  return Object.values(all).some(Boolean) ? all : undefined;
}

/** A clock time in parts, as those of JSON have it. */
function parseTime(text: string): object | undefined {
  const time = parseClockTime(text);
  return (
    time && {
      hour: String(time.hour),
      minute: String(time.minute),
      second: time.second,
      millisecond: time.fraction?.padEnd(3, '0'),
    }
  );
}

/** Version 1: `mm/dd/yyyy hh:mm:ss`, `mm/yyyy`; ISO is read where the dates of JSON are. */
function parseSheetDate(text: string | undefined): object | string | undefined {
  if (text === undefined) return undefined;
  const [, month, day, long, rest] = /^(\d\d?)\/(?:(\d\d?)\/)?(-?\d+)(?:\s+(.*))?$/.exec(text) ?? [];
  const clock = rest ? parseTime(rest.trim()) : {};
  return long && clock ? { year: long, month, day, ...clock } : text;
}
