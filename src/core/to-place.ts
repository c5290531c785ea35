/** Places and extents, from the document's form to the model's. */
import { isAreaGeometry } from './geojson.js';
import { asNumber, asObject, asOneOf, asText, isObject } from './loose.js';
import type { Area, LatLon, Place, Problem } from './model.js';
import { createError, formatValue } from './problem.js';
import type { AreaDocument, PlaceDocument } from './schema.js';
import { toTimeZone, type Reading } from './to-time-zone.js';

/** The place that `document` describes; one whose position cannot be used keeps its name. Problems are added. */
export function toPlace(id: string, document: PlaceDocument, where: string, reading: Reading): Place {
  const { problems } = reading;
  const place = {
    id,
    name: asText(document.name) ?? id,
    certainty: asOneOf(document.certainty, ['certain', 'less-certain', 'uncertain']) ?? 'certain',
    timeZone: toTimeZone(document.timeZone, `${where}.timeZone`, reading),
  };
  const at = toPosition(document, where, problems);
  if (at) return { ...place, kind: 'point', at };
  for (const kind of ['area', 'somewhere'] as const) {
    const extent = document[kind];
    const area = isObject(extent) ? toArea(extent, `${where}.${kind}`, problems) : undefined;
    if (area) return { ...place, kind, area };
  }
  return { ...place, kind: 'named' };
}

/** The point of `lat` and `lon`; absent without them, and with a problem where they are not on the earth. */
export function toPosition(
  document: { readonly lat?: number; readonly lon?: number },
  where: string,
  problems: Problem[],
): LatLon | undefined {
  const { lat, lon } = asObject(document);
  if (lat === undefined && lon === undefined) return undefined;
  if (isWithin(lat, 90) && isWithin(lon, 180)) return { lat, lon };
  const swapped = isWithin(lon, 90) && isWithin(lat, 180) ? ' Are they swapped?' : '';
  const message =
    `"lat" is ${formatValue(lat)} and "lon" is ${formatValue(lon)}; they should be numbers from −90 to 90 and from ` +
    `−180 to 180.${swapped}`;
  problems.push(createError('not-on-earth', where, { lat, lon }, message));
  return undefined;
}

function toArea(document: AreaDocument, where: string, problems: Problem[]): Area | undefined {
  const region = asText(document.region);
  if (region) return { type: 'region', region };
  if (isAreaGeometry(document.geometry)) return { type: 'geometry', geometry: document.geometry };
  const center = toPosition(document, where, problems);
  const radius = asNumber(document.radius);
  if (center && radius !== undefined && radius > 0) return { type: 'circle', center, radius };
  const message =
    'It has no extent; it should have a "region", a "geometry", or "lat", "lon" and a "radius" in metres.';
  problems.push(createError('no-extent', where, document, message));
  return undefined;
}

function isWithin(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= limit;
}
