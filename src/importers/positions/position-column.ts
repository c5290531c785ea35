/** A column whose cells hold whole places. */
import type { PlaceDocument } from '../../core/document/schema.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { parseDegrees } from './parse-degrees.js';

/** How the cells of a column are read. */
export interface PositionColumn {
  /** From 0 to 1: the share of the cells that are not empty and say a position. */
  readonly likeness: number;
  /** The place in a cell, without a name; where there is none, a problem says why. `where` is `row 7, Koordinaten`. */
  read(text: string, where: string): PositionReading;
}

/** What a cell says. */
export interface PositionReading {
  readonly place?: PlaceDocument;
  readonly problems: readonly Problem[];
}

/** How a column with these cells, empty ones too, is read. */
export function readPositionColumn(values: readonly string[], _header?: string): PositionColumn {
  const said = values.filter((value) => value.trim());
  const likeness = said.length === 0 ? 0 : said.filter(toPosition).length / said.length;
  return { likeness, read };
}

function read(text: string, where: string): PositionReading {
  const place = toPosition(text);
  if (place) return { place, problems: [] };
  return { problems: [createWarning('wrong-value', where, text, 'It should be a position, such as 48.85, 2.35.')] };
}

function toPosition(text: string): PlaceDocument | undefined {
  if (text.length > 120) return undefined;
  const [, east, north] = /^point\(([\d.-]+) ([\d.-]+)\)$/i.exec(text.trim()) ?? /^()()/.exec('')!;
  const [first = '', second = '', more] = east ? [north, east] : text.split(/\s*,\s*/);
  const lat = parseDegrees(first.trim(), 'lat');
  const lon = parseDegrees(second.trim(), 'lon');
  return lat === undefined || lon === undefined || more !== undefined ? undefined : { lat, lon };
}
