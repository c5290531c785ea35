/** Extents on the ground, from the document's form to the model's. */
import type { Area } from '../model.js';
import { isAreaGeometry } from '../places/geojson.js';
import { createFinding, type Finding } from '../problems/finding.js';
import { asNumber, asText, isObject } from './loose.js';
import type { AreaDocument, PlaceDocument } from './schema.js';
import { toPosition, type Whereabouts } from './to-place.js';

/** The extent of a place, or the one in which it lies; one that cannot be used is a finding. */
export function toExtent(document: PlaceDocument, where: string, findings: Finding[]): Whereabouts | undefined {
  for (const kind of ['area', 'somewhere'] as const) {
    const extent = document[kind];
    const area = isObject(extent) ? toArea(extent, `${where}.${kind}`, findings) : undefined;
    if (area) return { kind, area };
  }
  return undefined;
}

function toArea(document: AreaDocument, where: string, findings: Finding[]): Area | undefined {
  const region = asText(document.region);
  if (region) return { type: 'region', region };
  if (isAreaGeometry(document.geometry)) return { type: 'geometry', geometry: document.geometry };
  const center = toPosition(document, where, findings);
  const radius = asNumber(document.radius);
  if (center && radius !== undefined && radius > 0) return { type: 'circle', center, radius };
  findings.push(createFinding('error', 'no-extent', where, document));
  return undefined;
}
