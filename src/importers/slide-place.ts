/** The location of a slide as a place. */
import { isObject } from '../core/loose.js';
import type { Problem } from '../core/model.js';
import { createWarning } from '../core/problem.js';
import type { PlaceDocument } from '../core/schema.js';
import { reportRest, toText } from './slide.js';

/** The place; without a name it is called by its degrees. Degrees as texts are read, which StoryMapJS itself fails on. */
export function toSlidePlace(
  value: unknown,
  where: string,
  problems: Problem[],
  known: readonly string[] = [],
): PlaceDocument | undefined {
  if (!isObject(value)) return undefined;
  const location = value as Readonly<Record<string, unknown>>;
  reportRest(location, ['lat', 'lon', 'name', ...known], where, problems);
  const lat = toDegrees(location.lat, 90);
  const lon = toDegrees(location.lon, 180);
  const name = toText(location.name);
  if (lat !== undefined && lon !== undefined) return { name: name ?? `${lat}, ${lon}`, lat, lon };
  if (toText(location.lat) || toText(location.lon)) {
    const written = `${toText(location.lat)}, ${toText(location.lon)}`;
    problems.push(createWarning('not-on-earth', where, written, 'They should be degrees; the position is left out.'));
  }
  return name ? { name } : undefined;
}

function toDegrees(value: unknown, limit: number): number | undefined {
  const text = toText(value);
  const degrees = text === undefined ? NaN : Number(text);
  return Math.abs(degrees) <= limit ? degrees : undefined;
}
