/** The places of a document with their paths: those that are listed, and those in line. */
import { asEntries, asList, isObject } from '../document/loose.js';
import type { PlaceDocument, StoryDocument } from '../document/schema.js';
import type { LatLon } from '../model.js';
import { formatPath, type Key } from '../problems/format-path.js';

/** A place as it is written. */
export interface WrittenPlace {
  readonly where: string;
  readonly id?: string;
  readonly place: PlaceDocument;
}

/** All places that are written in the document. */
export function writtenPlaces({ places, events }: StoryDocument): WrittenPlace[] {
  const listed = asEntries(places).map(([id, place]) => ({ where: formatPath(['places', id]), id, place }));
  const inline = asList(events).flatMap(([index, { where }]) => {
    const at: Key[] = ['events', index, 'where'];
    if (Array.isArray(where)) return asList(where).flatMap(([item, place]) => toWritten(place, [...at, item]));
    return toWritten(where, at);
  });
  return [...listed, ...inline];
}

/** Where those lie that say so. */
export function writtenPoints(document: StoryDocument): LatLon[] {
  return writtenPlaces(document).flatMap(({ place: { lat, lon } }) =>
    typeof lat === 'number' && typeof lon === 'number' ? [{ lat, lon }] : [],
  );
}

function toWritten(place: PlaceDocument | string | undefined, at: readonly Key[]): WrittenPlace[] {
  return isObject(place) ? [{ where: formatPath(at), place }] : [];
}
