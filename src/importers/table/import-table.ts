/** A table as a story: each row an event. */
import { calendars } from '../../core/dates/calendar.js';
import type {
  EventDocument,
  JourneyDocument,
  MediaDocument,
  StoryDocument,
  TrackDocument,
} from '../../core/document/schema.js';
import { parseTracks } from '../../core/document/track-cell.js';
import { mediaTypes, statuses } from '../../core/model.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { toMediaType } from '../../core/urls/media-type.js';
import { fromWindowsZone } from '../dates/windows-zones.js';
import { isSafeAddress } from '../unsafe-address.js';
import { toFileTitle } from '../file-title.js';
import { CitedSources } from '../cited-sources.js';
import { noEvents } from '../no-events.js';
import type { Imported, ImportOptions } from '../importer.js';
import type { ColumnKey } from './column-keys.js';
import type { Column } from './column.js';
import { toLine, withLines } from './kept-lines.js';
import { describeColumns, describeLoss, describeUnknown, formatRepeated, isUnderstood } from './column-problems.js';
import { readColumns, type Columns } from './read-columns.js';
import { RowCells, type Cell } from './row-cells.js';
import { RowIds } from './row-ids.js';
import type { Table } from './sheet.js';
import { readSources, splitValues } from './cell-sources.js';
import { TableDates } from './table-dates.js';
import { placeKeys, TablePlaces } from './table-places.js';
import { Tally, type TallyMessage } from './tally.js';
import { toOneOf } from './to-one-of.js';
import { toReading } from './to-reading.js';
import { toTitle } from './to-title.js';

/**
 * The story in a table: each of its rows an event, its columns understood by their headers in many languages and by what
 * stands below them. `unknown-table` and no events where nothing is understood.
 * @throws WishError where `map` or `keep` name a column or a key that there is not
 */
export function importTable(table: Table, options: ImportOptions = {}): Promise<Imported> {
  return Promise.resolve().then(() => readTableStory(table, options));
}

function readTableStory(table: Table, options: ImportOptions): Imported {
  const columns = readColumns(table, options);
  const head = toHead(table, options);
  if (table.rows.length > 0 && !isUnderstood(columns.all))
    return {
      document: { ...head, events: [] },
      problems: [describeUnknown(columns.all)],
      reading: toReading(columns, []),
    };
  const reader = new RowReader(columns, options);
  const read = columns.all.filter(({ fate }) => fate === 'read' || fate === 'kept in the text');
  const ordered = [...read].sort((a, b) => a.rank - b.rank || a.index - b.index);
  const rows: number[] = [];
  const told = table.rows.flatMap((row) => {
    const cells = new RowCells(row, ordered);
    if (cells.isEmpty) return [];
    rows.push(row.number);
    return [reader.toEvent(cells)];
  });
  const events = reader.ids.mend(told);
  return {
    document: { ...head, ...reader.sources.document, events },
    problems: [
      ...(events.length === 0 ? [noEvents('Below the header of its table no row says anything.')] : []),
      ...describeColumns(columns, table, reader.dates),
      ...reader.problems,
      ...describeLoss(columns.all, table, events, reader.dates),
    ],
    reading: toReading(columns, rows, reader.repeating),
    ...(reader.places.country !== undefined && { country: reader.places.country }),
  };
}

function toHead({ title }: Table, { name, published }: ImportOptions): Omit<StoryDocument, 'events'> {
  const headline = title || toFileTitle(name);
  return { dateline: 1, ...(headline && { title: headline }), ...(published && { published }) };
}

/** Makes events of rows, and collects what is wrong with them. */
class RowReader {
  readonly ids = new RowIds();
  readonly dates: TableDates;
  readonly places: TablePlaces;
  readonly #tally = new Tally();
  readonly #problems: Problem[] = [];
  readonly sources = new CitedSources(this.#problems);
  readonly #hasTitles: boolean;
  readonly #repeated = new Map<Column, number>();

  constructor(columns: Columns, options: ImportOptions) {
    this.dates = new TableDates(columns, options);
    this.places = new TablePlaces(columns);
    this.#hasTitles = columns.all.some(({ key }) => key === 'title');
  }

  /** The columns of which each cell said what another had said already. */
  get repeating(): ReadonlySet<Column> {
    const all = [...this.#repeated].filter(([{ values }, count]) => count === values.filter(Boolean).length);
    return new Set(all.map(([column]) => column));
  }

  get problems(): readonly Problem[] {
    const own = [...this.ids.problems, ...this.#problems, ...this.#tally.problems];
    return [...this.dates.problems, ...this.places.problems, ...own];
  }

  toEvent(cells: RowCells): EventDocument {
    const calendar = this.#oneOf(cells, 'calendar', calendars);
    this.#reportAlone(cells);
    const { when, whenText } = this.dates.read(cells, calendar);
    const id = this.ids.read(cells.take('id'));
    const label = cells.take('label')?.text;
    const zone = cells.take('time zone')?.text;
    const timeZone = zone && (fromWindowsZone(zone) ?? zone);
    const where = this.places.read(cells);
    const group = cells.take('group')?.text;
    const status = this.#oneOf(cells, 'status', statuses);
    const [by, deniedBy] = [this.#toNames(cells, 'by'), this.#toNames(cells, 'denied by')];
    const sources = this.#toSources(cells);
    const media = this.#toMedia(cells);
    const journey = toJourney(cells);
    const added = this.#toAdded(cells);
    const { title, text } = this.#toWords(cells);
    return withoutUndefined({
      id,
      title,
      label,
      text,
      when,
      whenText,
      calendar,
      timeZone,
      where,
      group,
      status,
      by,
      deniedBy,
      sources,
      media,
      journey,
      added,
      // No column is for these.
      camera: undefined,
      cameraNarrow: undefined,
      basemap: undefined,
      corrections: undefined,
    } satisfies Readonly<{ [Key in keyof Required<EventDocument>]: EventDocument[Key] }>);
  }

  /** Title and text, and below the text what has no field: it comes last, when all others are taken. */
  #toWords(cells: RowCells): { readonly title: string | undefined; readonly text: string | undefined } {
    const titled = cells.take('title')?.text;
    const written = cells.take('text')?.text;
    const { title, text }: ReturnType<typeof toTitle> =
      titled === undefined && !this.#hasTitles
        ? toTitle(written)
        : { ...(titled && { title: toLine(titled) }), ...(written && { text: written }) };
    for (const [cell, silent] of cells.standIns) this.#tally.add('stand-in-column', cell, formatStandIn(silent.header));
    for (const cell of cells.repeated) {
      this.#tally.add('repeated-column', cell, repeated);
      this.#repeated.set(cell.column, (this.#repeated.get(cell.column) ?? 0) + 1);
    }
    return { title, text: withLines(text, cells.kept) };
  }

  #oneOf<T extends string>(cells: RowCells, key: ColumnKey, allowed: readonly T[]): T | undefined {
    const cell = cells.take(key);
    return cell && toOneOf(cell, allowed, this.#problems);
  }

  #toNames(cells: RowCells, key: ColumnKey): string[] | undefined {
    const names = cells.takeAll(key).flatMap(({ text, where }) => readSources(text, where, this.sources));
    return names.length > 0 ? names : undefined;
  }

  /** One name beside one address is a source that has both. */
  #toSources(cells: RowCells): string[] | undefined {
    const names = toValues(cells.takeAll('sources'));
    const addresses = toValues(cells.takeAll('source address'));
    const [[name], [address]] = [names, addresses];
    const isPair = names.length === 1 && addresses.length === 1 && !/[<>]|^https?:/.test(name!.text);
    if (isPair) return this.sources.cite(address!.text, name!.text, address!.where);
    const all = [...names, ...addresses].flatMap(({ text, where }) => readSources(text, where, this.sources));
    return all.length > 0 ? all : undefined;
  }

  #toMedia(cells: RowCells): MediaDocument[] | undefined {
    const addresses = cells.takeAll('media').flatMap(({ text, where }) => {
      const several = text.split(/(?<![\s,])[\s,]+(?=https?:\/\/)/);
      return several.map((src) => ({ src, isSafe: isSafeAddress(src, where, this.#problems) }));
    });
    const type = this.#oneOf(cells, 'media type', mediaTypes);
    const said = this.#saidOfMedia(cells, addresses[0]?.isSafe !== false);
    // Of what is no file the address says what it is, when the story is read.
    const typeOf = (src: string, index: number) => (index === 0 ? type : undefined) ?? toMediaType(src);
    const media = addresses.map(({ src }, index) => ({
      ...(typeOf(src, index) && { type: typeOf(src, index) }),
      src,
      ...(index === 0 && said),
    }));
    const safe = media.filter((_, index) => addresses[index]!.isSafe);
    return safe.length > 0 ? safe : undefined;
  }

  /** What is said of the first of a row's media; lines of the text where that is not shown. */
  #saidOfMedia(cells: RowCells, isShown: boolean): Partial<MediaDocument> {
    const said = saidOfMedia.map((key) => cells.take(key));
    if (!isShown) for (const cell of said) if (cell?.text) cells.keep(cell);
    const [alt, caption, credit, trackCell, posterCell, transcript, beforeCell, ...saidOfBefore] = said;
    const [tracks, poster] = [this.#toTracks(trackCell), this.#toPoster(posterCell)];
    const before = this.#toBefore(beforeCell, saidOfBefore);
    return {
      ...(alt && { alt: alt.text }),
      ...(caption?.text && { caption: caption.text }),
      ...(credit?.text && { credit: credit.text }),
      ...(tracks.length > 0 && { tracks }),
      ...(poster && { poster }),
      ...(transcript && { transcript: transcript.text }),
      ...(before && { before }),
    };
  }

  #toTracks(cell: Cell | undefined): TrackDocument[] {
    if (!cell) return [];
    const tracks = parseTracks(cell.text, (part) => {
      const message = `${formatValue(part)} is left out; a track is written by its language, \`en <film.vtt>\`.`;
      this.#problems.push(createWarning('not-imported', cell.where, part, message));
    });
    return tracks.filter(({ src }) => isSafeAddress(src, cell.where, this.#problems));
  }

  #toPoster(cell: Cell | undefined): string | undefined {
    return cell && isSafeAddress(cell.text, cell.where, this.#problems) ? cell.text : undefined;
  }

  #toBefore(cell: Cell | undefined, [alt, caption, credit]: readonly (Cell | undefined)[]): MediaDocument['before'] {
    if (!cell || !isSafeAddress(cell.text, cell.where, this.#problems)) return undefined;
    return {
      src: cell.text,
      ...(alt && { alt: alt.text }),
      ...(caption?.text && { caption: caption.text }),
      ...(credit?.text && { credit: credit.text }),
    };
  }

  #toAdded(cells: RowCells): string | undefined {
    const cell = cells.take('added');
    if (!cell) return undefined;
    const { when, problems } = this.dates.readCell(cell);
    this.#problems.push(...problems);
    return when;
  }

  /** Lists what says something of what the row has not. */
  #reportAlone(cells: RowCells): void {
    for (const [what, of, keys] of dependents) {
      if (of.some((key) => cells.has(key))) continue;
      const alone = (_: string, rows: string) =>
        `It is left out, in ${rows}: there is no ${what} that it could belong to.`;
      for (const cell of keys.flatMap((key) => cells.takeAll(key)))
        if (cell.text) this.#tally.add('not-imported', cell, alone);
    }
  }
}

/** In the order in which they are read. */
const saidOfMedia = [
  ...(['alt', 'caption', 'credit', 'media tracks', 'media poster', 'media transcript'] as const),
  ...(['media before', 'media before alt', 'media before caption', 'media before credit'] as const),
] as const;

/** What belongs to another cell of its row: what that is called, its keys, the keys of what belongs to it. */
const dependents: readonly (readonly [what: string, of: readonly ColumnKey[], keys: readonly ColumnKey[]])[] = [
  ['media', ['media'], ['media type', ...saidOfMedia]],
  ['media before', ['media before'], ['media before alt', 'media before caption', 'media before credit']],
  ['from', ['from'], ['along', 'by means of']],
  ['place', placeKeys, ['certainty']],
  ['lat', ['lat'], ['lon']],
  ['lon', ['lon'], ['lat']],
];

/** The values of cells, each with the place of its cell. */
function toValues(cells: readonly Cell[]): readonly Pick<Cell, 'text' | 'where'>[] {
  return cells.flatMap(({ text, where }) => splitValues(text).map((value) => ({ text: value, where })));
}

function withoutUndefined<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  const event: Partial<T> = {};
  for (const key in fields) if (fields[key] !== undefined) event[key] = fields[key];
  return event as { [Key in keyof T]?: Exclude<T[Key], undefined> };
}

function formatStandIn(silent: string): TallyMessage {
  return (header, rows) =>
    `“${header}” was taken in ${rows} where “${silent}” says nothing; if it says something else, it should stay in the text (--map "${header}=line").`;
}

function repeated(header: string, rows: string): string {
  return formatRepeated(header, `kept in the text, in ${rows}`);
}

function toJourney(cells: RowCells): JourneyDocument | undefined {
  const [from, along, by] = (['from', 'along', 'by means of'] as const).map((key) => cells.take(key)?.text);
  return from ? { from, ...(along && { along }), ...(by && { by }) } : undefined;
}
