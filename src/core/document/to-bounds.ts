/** Boxes on the earth, from the document's form to the model's. */
import type { Bounds } from '../model.js';
import type { Finding } from '../problems/finding.js';
import { isObject } from './loose.js';
import type { BoxDocument } from './schema.js';
import { toPosition } from './to-place.js';

/** The box; absent without one, and with a finding where it is not on the earth. */
export function toBounds(document: BoxDocument | undefined, where: string, findings: Finding[]): Bounds | undefined {
  if (!isObject(document)) return undefined;
  const { south, west, north, east } = document;
  const from = toPosition({ lat: south, lon: west }, where, findings);
  const to = from && toPosition({ lat: north, lon: east }, where, findings);
  if (!to) return undefined;
  return {
    south: Math.min(from.lat, to.lat),
    west: from.lon,
    north: Math.max(from.lat, to.lat),
    east: to.lon < from.lon ? to.lon + 360 : to.lon,
  };
}
