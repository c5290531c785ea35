/** Tables with our own columns, one row an event. */
import { calendars } from '../../core/dates/calendar.js';
import type { Calendar } from '../../core/dates/calendar.js';
import { readEdtf } from '../../core/dates/read-edtf.js';
import {
  decoration,
  parseCell,
  toOwnColumn,
  valueSeparator,
  type OwnColumnName,
} from '../../core/document/own-columns.js';
import type { EventDocument, JourneyDocument, PlaceDocument, StoryDocument } from '../../core/document/schema.js';
import { toSlug } from '../../core/document/slug.js';
import { certainties, mediaTypes, statuses } from '../../core/model.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { toMediaType } from '../../core/urls/media-type.js';
import { toFileTitle } from '../file-title.js';
import type { Imported, ImportOptions } from '../importer.js';
import type { Row } from './sheet.js';
import { importDate } from '../dates/written-date.js';

/** What a row says, by our columns. */
type Cells = Readonly<Partial<Record<OwnColumnName, string>>>;

/** The story in a table whose first row is the header. A column that is not ours is listed once. */
export async function importCsv(rows: AsyncIterable<Row>, options: ImportOptions = {}): Promise<Imported> {
  const problems: Problem[] = [];
  const events: EventDocument[] = [];
  const sources = new Map<string, { name: string; url: string }>();
  let header: readonly string[] | undefined;
  const lost = new Map<string, { readonly row: number; readonly value: string; count: number }>();
  for await (const { number, cells } of rows) {
    if (!header) header = cells;
    else if (cells.some((cell) => cell.trim())) {
      const known: Partial<Record<OwnColumnName, string>> = {};
      for (const [index, cell] of cells.entries()) {
        const value = cell.trim();
        if (!value) continue;
        const column = toOwnColumn(header[index] ?? '');
        if (column && known[column] === undefined) known[column] = toText(column, value);
        else count(lost, header[index] ?? `column ${index + 1}`, number, value);
      }
      events.push(toEvent(known, number, { options, problems, sources }));
    }
  }
  problems.push(...[...lost].map(([column, { row, value, count }]) => lostColumn(column, row, value, count)));
  const title = toFileTitle(options.name);
  const document: StoryDocument = {
    dateline: 1,
    ...(title !== undefined && { title }),
    ...(options.lang && { lang: options.lang }),
    ...(options.published && { published: options.published }),
    ...(sources.size > 0 && { sources: Object.fromEntries(sources) }),
    events,
  };
  return { document, problems };
}

/** What a cell says; that a picture is decoration is said by an empty `alt`. */
function toText(column: OwnColumnName, cell: string): string {
  return column === 'alt' && cell === decoration ? '' : parseCell(cell);
}

interface Context {
  readonly options: ImportOptions;
  readonly problems: Problem[];
  readonly sources: Map<string, { name: string; url: string }>;
}

function toEvent(cells: Cells, row: number, context: Context): EventDocument {
  const { problems, options } = context;
  const at = (column: OwnColumnName) => `row ${row}, ${column}`;
  const { when: written } = cells;
  const calendar = toOneOf(cells.calendar, calendars, at('calendar'), problems);
  const read = written === undefined ? undefined : readDate(written, calendar, at('when'), options);
  if (read) problems.push(...read.problems);
  const whenText = cells['when text'] ?? (read && !read.when ? written : undefined);
  const media = toMedia(cells, row, problems);
  reportAlone(cells, row, problems);
  const status = toOneOf(cells.status, statuses, at('status'), problems);
  const fields = {
    id: cells.id,
    title: cells.title,
    label: cells.label,
    text: cells.text,
    when: read?.when,
    whenText,
    calendar,
    timeZone: cells['time zone'],
    where: toPlace(cells, row, problems),
    group: cells.group,
    status,
    by: toSources(cells.by, context),
    deniedBy: toSources(cells['denied by'], context),
    sources: toSources(cells.sources, context),
    media: media && [media],
    journey: toJourney(cells),
    added: cells.added,
    // No column is for these.
    ...{ camera: undefined, cameraNarrow: undefined, basemap: undefined, corrections: undefined },
  } satisfies Readonly<{ [Key in keyof Required<EventDocument>]: EventDocument[Key] }>;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Dates that only the Julian calendar has, such as 29 February 1500, are no dates in words. */
function readDate(written: string, calendar: Calendar | undefined, where: string, options: ImportOptions) {
  return calendar === 'julian' && 'type' in readEdtf(written, calendar)
    ? { when: written, problems: [] }
    : importDate(written, where, options);
}

function toPlace(cells: Cells, row: number, problems: Problem[]): PlaceDocument | undefined {
  const lat = toDegrees(cells.lat, `row ${row}, lat`, problems);
  const lon = toDegrees(cells.lon, `row ${row}, lon`, problems);
  const hasPosition = lat !== undefined && lon !== undefined;
  if (!hasPosition && !cells.where) return undefined;
  const certainty = toOneOf(cells.certainty, certainties, `row ${row}, certainty`, problems);
  const name = cells.where ?? `${lat}, ${lon}`;
  return { name, ...(hasPosition && { lat, lon }), ...(certainty && { certainty }) };
}

/** Decimal commas are read; anything else is no number. */
function toDegrees(text: string | undefined, where: string, problems: Problem[]): number | undefined {
  if (text === undefined) return undefined;
  if (/^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i.test(text)) return Number(text.replace(',', '.'));
  problems.push(createWarning('wrong-value', where, text, 'It should be degrees as a number, such as 39.03 or -77.5.'));
  return undefined;
}

function toOneOf<T extends string>(
  text: string | undefined,
  allowed: readonly T[],
  where: string,
  problems: Problem[],
): T | undefined {
  if (text === undefined) return undefined;
  const found = allowed.find((one) => one === text.toLowerCase());
  if (!found) problems.push(createWarning('wrong-value', where, text, `It should be one of ${allowed.join(', ')}.`));
  return found;
}

function toJourney({ from, along, 'by means of': by }: Cells): JourneyDocument | undefined {
  return from ? { from, ...(along && { along }), ...(by && { by }) } : undefined;
}

function toSources(text: string | undefined, context: Context): string[] | undefined {
  return text
    ?.split(valueSeparator)
    .map((item) => item.trim())
    .filter(Boolean)
    .map((item) => toSource(item, context));
}

/** `KCNA <https://…>` is a source with an address. */
function toSource(text: string, { sources }: Context): string {
  const [, name = '', url] = /^(.*?)\s*<([^<>\s]+)>$/.exec(text) ?? [];
  if (!url) return text;
  const slug = toSlug(name || url) || 'source';
  let id = slug;
  for (let more = 2; sources.has(id) && sources.get(id)!.url !== url; more++) id = `${slug}-${more}`;
  sources.set(id, { name: name || url, url });
  return id;
}

function toMedia({ media: src, alt, caption, credit, ...cells }: Cells, row: number, problems: Problem[]) {
  if (!src) return undefined;
  const type = toOneOf(cells['media type'], mediaTypes, `row ${row}, media type`, problems);
  return {
    type: type ?? toMediaType(src) ?? ('embed' as const),
    src,
    ...(alt !== undefined && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
  };
}

/** Lists what says something of what the row has not. */
function reportAlone(cells: Cells, row: number, problems: Problem[]): void {
  for (const [of, columns] of dependents) {
    for (const column of of.some((each) => cells[each]) ? [] : columns) {
      if (!cells[column]) continue;
      const message = `It is left out: the row has no ${of.join(' or ')} that it could belong to.`;
      problems.push(createWarning('not-imported', `row ${row}, ${column}`, cells[column], message));
    }
  }
}

const dependents: readonly (readonly [OwnColumnName[], OwnColumnName[]])[] = [
  [['media'], ['media type', 'alt', 'caption', 'credit']],
  [['from'], ['along', 'by means of']],
  [['where', 'lat', 'lon'], ['certainty']],
  [['lat'], ['lon']],
  [['lon'], ['lat']],
];

function count(
  lost: Map<string, { readonly row: number; readonly value: string; count: number }>,
  column: string,
  row: number,
  value: string,
): void {
  const found = lost.get(column);
  if (found) found.count++;
  else lost.set(column, { row, value, count: 1 });
}

function lostColumn(column: string, row: number, value: string, count: number): Problem {
  const isOurs = toOwnColumn(column) !== undefined;
  const why = isOurs ? 'says what another column has said already' : 'is none of our columns';
  const message = `“${column}” ${why}; it is left out, in ${count} ${count === 1 ? 'row' : 'rows'}.`;
  return createWarning(isOurs ? 'repeated-column' : 'unknown-column', `row ${row}, ${column}`, value, message);
}
