/** The place of a table's row: its name, or the parts of it, and its position. */
import type { PlaceDocument } from '../../core/document/schema.js';
import { certainties } from '../../core/model.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { parseDegrees } from '../positions/parse-degrees.js';
import type { PositionColumn } from '../positions/position-column.js';
import { fromUtm } from '../positions/utm.js';
import type { ColumnKey } from './column-keys.js';
import { findColumnName, foldHeader } from './column-names.js';
import type { Column } from './column.js';
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
  /** What was read with a doubt, or not at all. */
  readonly problems: Problem[] = [];

  constructor({ all, toPositions }: Columns) {
    for (const column of all) if (column.key === 'position') this.#columns.set(column, toPositions(column));
  }

  /** Where the event of a row was: one place, or several; a place without a name has none. */
  read(cells: RowCells): PlaceDocument | PlaceDocument[] | undefined {
    const position = this.#readPosition(cells);
    const [where, ...others] = [...cells.takeAll('where'), ...this.#names(cells)];
    const name = joinName(cells, where);
    const certainty = cells.take('certainty');
    if (!position && name === undefined) {
      if (certainty && placeKeys.some((key) => cells.has(key))) cells.keep(certainty);
      return undefined;
    }
    const sure = certainty && toOneOf(certainty, certainties, this.problems);
    const place = { ...(name !== undefined && { name }), ...position, ...(sure && { certainty: sure }) };
    return others.length > 0 ? [place, ...others.map((cell) => ({ name: toLine(cell.text) }))] : place;
  }

  /** The cells of a column of positions that its header takes for names, and that say no position. */
  #names(cells: RowCells): readonly Cell[] {
    return cells.takeAll('position').filter((cell) => isPlaceName(cell) && !this.#read(cell).place);
  }

  #readPosition(cells: RowCells): PlaceDocument | undefined {
    const [whole, ...more] = cells.takeAll('position').filter((cell) => !isPlaceName(cell) || this.#read(cell).place);
    const degrees = this.#readDegrees(cells) ?? this.#readUtm(cells);
    const read = whole && this.#read(whole);
    for (const cell of more) cells.keep(cell);
    if (!degrees) {
      this.problems.push(...(read?.problems ?? []));
      return read?.place;
    }
    if (whole && !isSame(read?.place, degrees)) cells.keep(whole);
    return degrees;
  }

  #read({ column, text, where }: Cell) {
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

function isPlaceName({ header }: Cell): boolean {
  return findColumnName(header)?.key === 'where';
}

function isSame(place: PlaceDocument | undefined, { lat, lon }: LatLon): boolean {
  const near = (one: number | undefined, other: number) => one !== undefined && Math.abs(one - other) < 0.001;
  return near(place?.lat, lat) && near(place?.lon, lon);
}

function notDegrees({ where, text }: Cell, axis: 'lat' | 'lon'): Problem {
  const range = axis === 'lat' ? '−90 to 90, such as 39.03' : '−180 to 180, such as -77.5';
  return createWarning('wrong-value', where, text, `It should be degrees as a number from ${range}.`);
}

function toMetres(text = ''): number {
  return /^[\d\s.,]+$/.test(text) ? Number(text.replace(/\s/g, '').replace(',', '.')) : NaN;
}

/** The name and the parts of one, the most precise first, each once. */
function joinName(cells: RowCells, where: Cell | undefined): string | undefined {
  const of = (...keys: readonly ColumnKey[]) => keys.flatMap((key) => cells.takeAll(key));
  const all = [...of('venue'), ...(where ? [where] : []), ...of('address', 'city', 'district', 'region', 'country')];
  const seen = new Set<string>();
  const parts = all.filter(({ text }) => {
    const words = text.split(',').map((part) => foldHeader(part) || part.trim());
    const isNew = words.some((word) => !seen.has(word));
    for (const word of words) seen.add(word);
    return isNew;
  });
  return parts.length > 0 ? parts.map(({ text }) => toLine(text)).join(', ') : undefined;
}
