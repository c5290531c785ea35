/** The location of a slide as a place. */
import type { PlaceDocument } from '../../core/document/schema.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { readPart } from './slide.js';

/** The place; without a name it is called by its degrees. Degrees as texts are read, which StoryMapJS itself fails on. */
export function toSlidePlace(
  value: unknown,
  where: string,
  problems: Problem[],
  known: readonly string[] = [],
): PlaceDocument | undefined {
  const written = readPart(value, ['name', 'lat', 'lon'], where, problems, known);
  const { name } = written;
  const lat = toDegrees(written.lat, 90);
  const lon = toDegrees(written.lon, 180);
  if (lat !== undefined && lon !== undefined) return { name: name ?? `${lat}, ${lon}`, lat, lon };
  const said = [written.lat, written.lon].filter((degrees) => degrees !== undefined).join(', ');
  if (said) problems.push(createWarning('not-on-earth', where, said, 'It should be two degrees; it is left out.'));
  return name ? { name } : undefined;
}

function toDegrees(text: string | undefined, limit: number): number | undefined {
  const degrees = text === undefined ? NaN : Number(text);
  return Math.abs(degrees) <= limit ? degrees : undefined;
}
