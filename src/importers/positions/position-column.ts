/** A column whose cells hold whole places: what decides how each is read is all of them together. */
import { isObject } from '../../core/document/loose.js';
import type { PlaceDocument } from '../../core/document/schema.js';
import { parseJson } from '../../core/json/parse-json.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { toGeometryParts } from '../features/geometry-parts.js';
import type { FoundPosition } from './found-position.js';
import { toPlainSigns, type LetterO } from './read-angle.js';
import { isGeohash, isPlusCode, readGeohash, readPlusCode } from './read-code.js';
import { findUtmLetter, readMgrs, readUtm } from './read-grid.js';
import { readMapAddress } from './read-map-address.js';
import { readPair, type CoordinatePair } from './read-pair.js';
import { readWkt } from './read-wkt.js';
import { splitPlace } from './split-place.js';

/** How the cells of a column are read. */
export interface PositionColumn {
  /** From 0 to 1: the share of the cells that are not empty and say a position. */
  readonly likeness: number;
  /** The place in a cell, and what it is called there; where there is none, a problem says why. `where` is `row 7, Koordinaten`. */
  read(text: string, where: string): PositionReading;
}

/** What a cell says. */
export interface PositionReading {
  /** Without its name. */
  readonly place?: PlaceDocument;
  readonly name?: string;
  readonly problems: readonly Problem[];
}

/** What only the whole column knows. */
interface Habits {
  /** Which coordinate comes first where no letter says it. */
  readonly first: 'lat' | 'lon';
  readonly letterO: LetterO;
  /** Whether the S of a UTM zone is a band; absent where nobody knows. */
  readonly isBand: boolean | undefined;
  readonly readCode: ((text: string) => FoundPosition) | undefined;
  /** Whether two numbers are a position although nothing but the header says so. */
  readonly isNamed: boolean;
}

/** A square that is wider than this, in degrees, is no point: two kilometres. */
const widest = 0.02;

/**
 * How the positions of a column are read, by all its values and its header: which coordinate comes first, what `O` stands for,
 * and whether words such as `u09tvw` are geohashes.
 */
export function readPositionColumn(values: readonly string[], header = ''): PositionColumn {
  const texts = values
    .map((value) => toPlainSigns(splitPlace(value, 1).position ?? value))
    .filter((text) => text !== '');
  const habits = findHabits(texts, header);
  const found = texts.map((text) => findPosition(text, habits));
  const sure = found.filter((one) => one && !('flaw' in one) && (habits.isNamed || !one.isUnsure));
  const isCoarse = found.every((one) => one?.writtenTo === undefined || one.writtenTo > widest);
  return {
    likeness: texts.length === 0 ? 0 : sure.length / texts.length,
    read: (text, where) => readCell(text, where, habits, isCoarse),
  };
}

/** A pair may be two other numbers, and says how finely it is written: zeros at the end may have been dropped. */
type Found = FoundPosition & { readonly isUnsure?: boolean; readonly writtenTo?: number };

function findPosition(text: string, habits: Habits): Found | undefined {
  return (
    habits.readCode?.(text) ??
    readMapAddress(text) ??
    readGeojson(text) ??
    readWkt(text) ??
    readUtm(text, habits.isBand) ??
    readMgrs(text) ??
    fromPair(readPair(text, habits.letterO), habits)
  );
}

function readCell(text: string, where: string, habits: Habits, isCoarse: boolean): PositionReading {
  const plain = toPlainSigns(text);
  if (plain === '') return { problems: [] };
  const whole = findPosition(plain, habits);
  const { name, position } = whole ? {} : splitPlace(text, 1);
  if (name !== undefined && position !== undefined) {
    const read = readCell(position, where, habits, isCoarse);
    return read.place ? { ...read, name } : read;
  }
  const found = whole ?? (position === undefined ? undefined : findPosition(toPlainSigns(position), habits));
  if (!found || 'flaw' in found) {
    const message = found?.flaw ?? 'It should be a position, such as 48.8566, 2.3522 or 48°51′24″N 2°21′8″E.';
    return { problems: [createWarning('unreadable-position', where, text, message)] };
  }
  if ('geometry' in found) return fromGeometry(found.geometry, where, text);
  const { lat, lon, step = isCoarse ? found.writtenTo : 0, isView } = found;
  const problems: Problem[] = [];
  if (lat === 0 && lon === 0) {
    const message =
      'This is 0, 0, in the Gulf of Guinea, which mostly stands for “not known”; empty the cell where it does.';
    problems.push(createWarning('null-island', where, text, message));
  }
  if (isView) {
    const message = `It says what a map showed: its middle, ${lat}, ${lon}, was read; correct it where that is not the place.`;
    problems.push(createWarning('position-reading', where, text, message));
  }
  const isDoubtful = isView || (step ?? 0) > widest;
  return { place: { lat, lon, ...(isDoubtful && { certainty: 'less-certain' as const }) }, problems };
}

/** A cell has room for one place: the first, and of a line its start. */
function fromGeometry(geometry: unknown, where: string, text: string): PositionReading {
  const { places, lines, unusable } = toGeometryParts(geometry);
  const [line] = lines;
  const place = places[0] ?? (line && toGeometryParts({ type: 'Point', coordinates: line[0] }).places[0]);
  const problems: Problem[] = [];
  if (unusable.length > 0 || !place) {
    const message =
      'Its coordinates should be longitude and latitude in degrees, from −180 to 180 and from −90 to 90, longitude first.';
    problems.push(createWarning('not-on-earth', where, text, message));
  }
  if (place && places.length + lines.length > 1) {
    const message = `It has ${places.length + lines.length} parts; the first was taken, as a cell holds one place.`;
    problems.push(createWarning('not-imported', where, text, message));
  } else if (line) {
    const message = 'It is a line, of which the first point was taken; GeoJSON, KML or GPX make a route of it.';
    problems.push(createWarning('not-imported', where, text, message));
  }
  return { ...(place && { place }), problems };
}

function readGeojson(text: string): FoundPosition | undefined {
  if (!text.startsWith('{')) return undefined;
  const json = parseJson(text);
  if ('problem' in json || !isObject(json.value)) return { flaw: 'It is no JSON that can be read.' };
  const { geometry = json.value } = json.value as { geometry?: unknown };
  return { geometry };
}

function fromPair(pair: CoordinatePair | undefined, { first: axis }: Habits): Found | undefined {
  if (!pair) return undefined;
  const { first, second, isSure } = pair;
  const isLatFirst =
    (first.axis ?? (second.axis === undefined ? axis : second.axis === 'lon' ? 'lat' : 'lon')) === 'lat';
  const [lat, lon] = isLatFirst ? [first.degrees, second.degrees] : [second.degrees, first.degrees];
  const writtenTo = Math.min(first.step, second.step);
  if (isOnEarth(lat, lon)) return { lat, lon, writtenTo, isUnsure: !isSure };
  const swapped = isOnEarth(lon, lat) ? ' Are they swapped?' : '';
  const flaw = `Latitude ${lat} and longitude ${lon} are not on the earth; they should be from −90 to 90 and from −180 to 180.${swapped}`;
  return { flaw };
}

function isOnEarth(lat: number, lon: number): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
}

function findHabits(texts: readonly string[], header: string): Habits {
  const letters = new Set(texts.flatMap((text) => findUtmLetter(text) ?? []));
  const isNamed = /coord|koord|posi|lat|lon|lng|geo|gps|loca|standort|where|lage|место|geolokal/i.test(header);
  const habits: Habits = {
    first: 'lat',
    letterO: findLetterO(texts),
    isBand: [...letters].some((letter) => letter !== 'N' && letter !== 'S') || undefined,
    readCode: findCode(texts, header),
    isNamed,
  };
  return { ...habits, first: findFirst(texts, header, habits) };
}

/** By the header, `lon/lat`; else the order that keeps all on the earth, latitude first where both do. */
function findFirst(texts: readonly string[], header: string, { letterO }: Habits): 'lat' | 'lon' {
  const [lat, lon] = [header.search(/lat/i), header.search(/lon|lng/i)];
  if (lat >= 0 && lon >= 0) return lat < lon ? 'lat' : 'lon';
  const bare = texts
    .flatMap((text) => readPair(text, letterO) ?? [])
    .filter((pair) => !pair.first.axis && !pair.second.axis);
  const isLatLon = bare.every(({ first, second }) => isOnEarth(first.degrees, second.degrees));
  const isLonLat = bare.every(({ first, second }) => isOnEarth(second.degrees, first.degrees));
  return !isLatLon && isLonLat ? 'lon' : 'lat';
}

/** `W` is nowhere beside an `O` for west, nor `E` beside one for east. */
function findLetterO(texts: readonly string[]): LetterO {
  const has = (letter: RegExp) => texts.some((text) => text.length <= 120 && letter.test(text));
  if (!has(/(?:^|[^\p{L}])O(?:$|[^\p{L}])/iu)) return undefined;
  const hasW = has(/(?:^|[^\p{L}])W(?:$|[^\p{L}])/iu);
  const hasE = has(/(?:^|[^\p{L}])E(?:$|[^\p{L}])/iu);
  return hasW === hasE ? undefined : hasW ? 'east' : 'west';
}

/** Codes are words, too: they are codes only where all are, and look as if nobody had chosen their letters. */
function findCode(texts: readonly string[], header: string): Habits['readCode'] {
  if (texts.length === 0) return undefined;
  if (texts.every(isPlusCode)) return readPlusCode;
  if (!texts.every(isGeohash)) return undefined;
  const all = texts.join('');
  const letters = all.replace(/\d/g, '').length / all.length;
  return /geo ?-?hash/i.test(header) || (letters > 0.4 && letters < 0.9) ? readGeohash : undefined;
}
