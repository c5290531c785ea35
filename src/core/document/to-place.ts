/** Places, from the document's form to the model's. */
import { certainties } from '../model.js';
import type { Area, LatLon, Place } from '../model.js';
import { createFinding, type Finding } from '../problems/finding.js';
import { asObject, asOneOf, asText } from './loose.js';
import type { PlaceDocument } from './schema.js';
import { toTimeZone, type Reading } from './to-time-zone.js';

/** An extent, and whether it is the place or the place lies in it. */
export interface Extent {
  readonly kind: 'area' | 'somewhere';
  readonly area: Area;
}

/** Reads the extent of a place that is no point. */
export type ToExtent = (document: PlaceDocument, where: string, findings: Finding[]) => Extent | undefined;

/** For places that are points or mere names, as those written in HTML. */
export const noExtent: ToExtent = () => undefined;

/** The place that `document` describes; one whose position cannot be used keeps its name. What is wrong is added to the findings. */
export function toPlace(
  id: string,
  document: PlaceDocument,
  where: string,
  reading: Reading,
  toExtent: ToExtent,
): Place {
  const { findings } = reading;
  const place = {
    id,
    name: asText(document.name) ?? id,
    certainty: asOneOf(document.certainty, certainties) ?? 'certain',
    timeZone: toTimeZone(document.timeZone, `${where}.timeZone`, reading),
  };
  const at = toPosition(document, where, findings);
  if (at) return { ...place, kind: 'point', at };
  return { ...place, ...(toExtent(document, where, findings) ?? { kind: 'named' }) };
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
  findings.push(createFinding('error', 'not-on-earth', where, { lat, lon }));
  return undefined;
}

function isWithin(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= limit;
}
