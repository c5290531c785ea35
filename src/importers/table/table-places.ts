/** The place of a table's row: its name, or the parts of it, and its position. */
import type { PlaceDocument } from '../../core/document/schema.js';
import { certainties } from '../../core/model.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { parseDegrees } from '../positions/parse-degrees.js';
import type { PositionColumn, PositionReading } from '../positions/position-column.js';
import { splitPlace } from '../positions/split-place.js';
import { fromUtm } from '../positions/utm.js';
import type { ColumnKey } from './column-keys.js';
import { findColumnName } from './column-names.js';
import type { Column } from './column.js';
import { foldHeader } from './fold-header.js';
import { toLine } from './kept-lines.js';
import type { Columns } from './read-columns.js';
import type { Cell, RowCells } from './row-cells.js';
import { toOneOf } from './to-one-of.js';

/** The keys of places, of which one at least says where an event was. */
export const placeKeys: readonly ColumnKey[] = [
  ...(['where', 'lat', 'lon', 'position', 'easting', 'northing'] as const),
  ...(['venue', 'address', 'city', 'district', 'region', 'country'] as const),
];

/** Reads the places of a table's rows. */
export class TablePlaces {
  readonly #columns = new Map<Column, PositionColumn>();
  /** Columns of positions that their headers take for names: what is no position is a name. */
  readonly #named = new Set<Column>();
  /** Columns of which it is told which of two numbers came first. */
  readonly #ordered = new Set<Column>();
  /** Columns of countries and regions that say the same in every row: they are no part of a name that has another. */
  readonly #constant: ReadonlySet<Column>;
  /** What was read with a doubt, or not at all. */
  readonly problems: Problem[] = [];

  constructor({ all, toPositions }: Columns) {
    this.#constant = findConstant(all);
    for (const column of this.#constant) this.problems.push(constantPlace(column));
    for (const column of all) {
      const mayHold = column.key === 'position' || (column.key === 'where' && column.values.some(hasPosition));
      if (mayHold) this.#columns.set(column, toPositions(column));
      if (column.key === 'position' && findColumnName(column.header)?.key === 'where') this.#named.add(column);
    }
  }

  /** The country that every row says, where it is no part of the names. */
  get country(): string | undefined {
    return [...this.#constant].find(({ key }) => key === 'country')?.values[0];
  }

  /** Where the event of a row was: one place, or several; a place without a name has none. */
  read(cells: RowCells): PlaceDocument | PlaceDocument[] | undefined {
    const found = cells.takeAll('position').map((cell) => ({ cell, ...this.#read(cell) }));
    const isName = ({ cell, place }: FoundCell) => !place && this.#named.has(cell.column);
    const cellsOfNames = [...cells.takeAll('where'), ...found.filter(isName).map(({ cell }) => cell)];
    const [where, ...others] = cellsOfNames.map((cell) => this.#toNamed(cell));
    const position =
      this.#readPosition(
        cells,
        found.filter((one) => !isName(one)),
      ) ?? where?.position;
    if (where?.position && !isSame(where.position, position)) cells.keep(where.cell);
    const name = this.#joinName(cells, [where?.name, found.find(({ place }) => place && place === position)?.name]);
    const certainty = cells.take('certainty');
    if (!position && name === undefined) {
      if (certainty && placeKeys.some((key) => cells.has(key))) cells.keep(certainty);
      return undefined;
    }
    const sure = certainty && toOneOf(certainty, certainties, this.problems);
    const place = { ...(name !== undefined && { name }), ...position, ...(sure && { certainty: sure }) };
    return others.length > 0 ? [place, ...others.map(toPlace)] : place;
  }

  /** What a cell of a column of names says: a pair of decimals that cannot be read is a name too. */
  #toNamed(cell: Cell): NamedCell {
    const { name, position } = this.#columns.has(cell.column) ? splitPlace(cell.text) : { name: cell.text };
    const read =
      position === undefined ? undefined : this.#read({ column: cell.column, where: cell.where, text: position });
    if (!read?.place) return { cell, name: cell.text };
    this.problems.push(...read.problems);
    return { cell, ...(name !== undefined && { name }), position: read.place };
  }

  #readPosition(cells: RowCells, [whole, ...more]: readonly FoundCell[]): PlaceDocument | undefined {
    const degrees = this.#readDegrees(cells) ?? this.#readUtm(cells);
    for (const { cell } of more) cells.keep(cell);
    if (!degrees) {
      if (whole?.place) this.#tellOrder(whole.cell, whole.place);
      this.problems.push(...(whole?.problems ?? []));
      return whole?.place;
    }
    if (whole && !isSame(whole.place, degrees)) cells.keep(whole.cell);
    return degrees;
  }

  /** The name and the parts of one, the most precise first, each once. */
  #joinName(cells: RowCells, names: readonly (string | undefined)[]): string | undefined {
    const of = (...keys: readonly ColumnKey[]) => keys.flatMap((key) => cells.takeAll(key));
    const parts = of('address', 'city', 'district', 'region', 'country');
    const named = joinParts([
      ...of('venue').map(toText),
      ...names.filter((name) => name !== undefined),
      ...parts.filter(({ column }) => !this.#constant.has(column)).map(toText),
    ]);
    return named ?? joinParts(parts.map(toText));
  }

  /** Tells once a column which of two numbers came first, where nothing but their order says it: in lists, as JSON has them. */
  #tellOrder({ column, text, where }: Cell, { lat, lon }: PlaceDocument): void {
    const [, first] = /^(-?\d+(?:\.\d+)?); -?\d+(?:\.\d+)?$/.exec(text) ?? [];
    if (first === undefined || this.#ordered.has(column) || /lat|lon|lng/i.test(column.header)) return;
    this.#ordered.add(column);
    const [taken, other] = lat === Number(first) ? ['latitude', 'lonlat'] : ['longitude', 'latlon'];
    const message = `Of the two numbers the ${taken} was taken to come first (${lat} north, ${lon} east); where that is not meant, call the column ${other}.`;
    this.problems.push(createWarning('position-reading', where, text, message));
  }

  #read({ column, text, where }: Pick<Cell, 'column' | 'text' | 'where'>): PositionReading {
    return this.#columns.get(column)!.read(text, where);
  }

  /** A coordinate whose other one cannot be read is kept; one that has none is told with its column. */
  #readDegrees(cells: RowCells): LatLon | undefined {
    const [north, east] = [cells.take('lat'), cells.take('lon')];
    const [lat, lon] = [this.#toDegrees(north, 'lat'), this.#toDegrees(east, 'lon')];
    if (lat !== undefined && lon !== undefined) return { lat, lon };
    if (north && east && lat !== undefined) cells.keep(north);
    if (north && east && lon !== undefined) cells.keep(east);
    return undefined;
  }

  #toDegrees(cell: Cell | undefined, axis: 'lat' | 'lon'): number | undefined {
    const degrees = cell && parseDegrees(cell.text, axis);
    if (cell && degrees === undefined) this.problems.push(notDegrees(cell, axis));
    return degrees;
  }

  #readUtm(cells: RowCells): LatLon | undefined {
    const [east, north, zone] = [cells.take('easting'), cells.take('northing'), cells.take('utm zone')];
    if (!east && !north) {
      if (zone) cells.keep(zone);
      return undefined;
    }
    const [easting, northing] = [toMetres(east?.text), toMetres(north?.text)];
    const found = zone && fromUtm({ easting, northing, zone: zone.text });
    if (found) return { lat: found.lat, lon: found.lon };
    const message = 'A position in UTM is metres east, metres north and a zone such as 32U; it is left out.';
    for (const cell of [east, north, zone])
      if (cell) this.problems.push(createWarning('wrong-value', cell.where, cell.text, message));
    return undefined;
  }
}

interface LatLon {
  readonly lat: number;
  readonly lon: number;
}

/** A cell of positions, and what it says. */
interface FoundCell extends PositionReading {
  readonly cell: Cell;
}

/** A cell of names, and what it says. */
interface NamedCell {
  readonly cell: Cell;
  readonly name?: string;
  readonly position?: PlaceDocument;
}

function hasPosition(text: string): boolean {
  return splitPlace(text).position !== undefined;
}

function toPlace({ name, position }: NamedCell): PlaceDocument {
  return { ...(name !== undefined && { name: toLine(name) }), ...position };
}

function isSame(place: PlaceDocument | undefined, other: PlaceDocument | undefined): boolean {
  const near = (one: number | undefined, two: number | undefined) =>
    one !== undefined && two !== undefined && Math.abs(one - two) < 0.001;
  return near(place?.lat, other?.lat) && near(place?.lon, other?.lon);
}

function notDegrees({ where, text }: Cell, axis: 'lat' | 'lon'): Problem {
  const range = axis === 'lat' ? '−90 to 90, such as 39.03' : '−180 to 180, such as -77.5';
  return createWarning('wrong-value', where, text, `It should be degrees as a number from ${range}.`);
}

function toMetres(text = ''): number {
  return /^[\d\s.,]+$/.test(text) ? Number(text.replace(/\s/g, '').replace(',', '.')) : NaN;
}

function toText({ text }: Cell): string {
  return text;
}

function joinParts(all: readonly string[]): string | undefined {
  const seen = new Set<string>();
  const parts = all.filter((text) => {
    const words = text.split(',').map((part) => foldHeader(part) || part.trim());
    const isNew = words.some((word) => !seen.has(word));
    for (const word of words) seen.add(word);
    return isNew;
  });
  return parts.length > 0 ? parts.map(toLine).join(', ') : undefined;
}

/** So many rows that say the same do it on purpose. */
const fewestRows = 3;

function findConstant(all: readonly Column[]): ReadonlySet<Column> {
  const isSaid = ({ values: [first = '', ...others] }: Column) =>
    first !== '' && others.length + 1 >= fewestRows && others.every((value) => foldHeader(value) === foldHeader(first));
  const regions = all.filter((column) => (column.key === 'country' || column.key === 'region') && isSaid(column));
  const hasNames = all.some(
    (column) => column.key !== undefined && nameKeys.has(column.key) && !regions.includes(column),
  );
  return new Set(hasNames ? regions : []);
}

const nameKeys: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'where',
  'venue',
  'address',
  'city',
  'district',
  'region',
]);

function constantPlace({ header, values }: Column): Problem {
  const message = `“${header}” says the same in every row; it is no part of the names of places that have another.`;
  return createWarning('constant-column', header, values[0], message);
}
