/** Places and extents, from the document's form to the model's. */
import { findError, type Finding } from './finding.js';
import { isAreaGeometry } from './geojson.js';
import { asNumber, asObject, asOneOf, asText, isObject } from './loose.js';
import type { Area, LatLon, Place } from './model.js';
import type { AreaDocument, PlaceDocument } from './schema.js';
import { toTimeZone, type Reading } from './to-time-zone.js';

/** The place that `document` describes; one whose position cannot be used keeps its name. What is wrong is added to the findings. */
export function toPlace(id: string, document: PlaceDocument, where: string, reading: Reading): Place {
  const { findings } = reading;
  const place = {
    id,
    name: asText(document.name) ?? id,
    certainty: asOneOf(document.certainty, ['certain', 'less-certain', 'uncertain']) ?? 'certain',
    timeZone: toTimeZone(document.timeZone, `${where}.timeZone`, reading),
  };
  const at = toPosition(document, where, findings);
  if (at) return { ...place, kind: 'point', at };
  for (const kind of ['area', 'somewhere'] as const) {
    const extent = document[kind];
    const area = isObject(extent) ? toArea(extent, `${where}.${kind}`, findings) : undefined;
    if (area) return { ...place, kind, area };
  }
  return { ...place, kind: 'named' };
}

/** The point of `lat` and `lon`; absent without them, and with a finding where they are not on the earth. */
export function toPosition(
  document: { readonly lat?: number; readonly lon?: number },
  where: string,
  findings: Finding[],
): LatLon | undefined {
  const { lat, lon } = asObject(document);
  if (lat === undefined && lon === undefined) return undefined;
  if (isWithin(lat, 90) && isWithin(lon, 180)) return { lat, lon };
  findings.push(findError('not-on-earth', where, { lat, lon }));
  return undefined;
}

function toArea(document: AreaDocument, where: string, findings: Finding[]): Area | undefined {
  const region = asText(document.region);
  if (region) return { type: 'region', region };
  if (isAreaGeometry(document.geometry)) return { type: 'geometry', geometry: document.geometry };
  const center = toPosition(document, where, findings);
  const radius = asNumber(document.radius);
  if (center && radius !== undefined && radius > 0) return { type: 'circle', center, radius };
  findings.push(findError('no-extent', where, document));
  return undefined;
}

function isWithin(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= limit;
}
