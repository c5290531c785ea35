/** Places, from the document's form to the model's. */
import { certainties } from '../model.js';
import type { Area, LatLon, Place } from '../model.js';
import { createFinding, type Finding } from '../problems/finding.js';
import { asObject, asOneOf, asText } from './loose.js';
import type { PlaceDocument } from './schema.js';
import { toTimeZone, type Reading } from './to-time-zone.js';

/** A point, or an extent, and whether it is the place or the place lies in it. */
export type Whereabouts =
  { readonly kind: 'point'; readonly at: LatLon } | { readonly kind: 'area' | 'somewhere'; readonly area: Area };

/** Degrees on the earth, or pixels of a picture. */
export interface Coordinates {
  readonly lat?: number;
  readonly lon?: number;
  readonly x?: number;
  readonly y?: number;
}

/** Reads where a place is; absent of a mere name. */
export type ToWhereabouts = (document: PlaceDocument, where: string, findings: Finding[]) => Whereabouts | undefined;

/** Of places that are points or mere names, as those written in HTML. */
export const toPointPlace: ToWhereabouts = (document, where, findings) => {
  const at = toPosition(document, where, findings);
  return at && { kind: 'point', at };
};

/** The place that `document` describes; one whose position cannot be used keeps its name. What is wrong is added to the findings. */
export function toPlace(
  id: string,
  document: PlaceDocument,
  where: string,
  reading: Reading,
  toWhereabouts: ToWhereabouts,
): Place {
  const { findings } = reading;
  const place = {
    id,
    name: asText(document.name) ?? id,
    certainty: asOneOf(document.certainty, certainties) ?? 'certain',
    timeZone: toTimeZone(document.timeZone, `${where}.timeZone`, reading),
  };
  return { ...place, ...(toWhereabouts(document, where, findings) ?? { kind: 'named' }) };
}

/** The point of `lat` and `lon`; absent without them, and with a finding where they are not on the earth. */
export function toPosition(document: Coordinates, where: string, findings: Finding[]): LatLon | undefined {
  const { lat, lon } = asObject(document);
  if (lat === undefined && lon === undefined) return undefined;
  if (isWithin(lat, 90) && isWithin(lon, 180)) return { lat, lon };
  findings.push(createFinding('error', 'not-on-earth', where, { lat, lon }));
  return undefined;
}

function isWithin(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= limit;
}
