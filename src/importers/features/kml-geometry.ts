/** The geometries of KML as those of GeoJSON. */
import type { Position } from 'geojson';
import { childWords, childrenOf, wordsIn, type XmlElement } from '../xml-element.js';

/** Where a placemark is, and when its track was there. */
export interface KmlPlaces {
  /** As GeoJSON, checked by nobody; nothing where the placemark has none. */
  readonly geometries: unknown[];
  /** Of all its tracks, as they are written. */
  readonly times: string[];
}

/** What is drawn for a placemark; parts of a part some levels deep are found too. */
export function readKmlPlaces(element: XmlElement): KmlPlaces {
  const places: KmlPlaces = { geometries: [], times: [] };
  for (const child of childrenOf(element)) addGeometry(child, places);
  return places;
}

function addGeometry(element: XmlElement, { geometries, times }: KmlPlaces): void {
  switch (element.name) {
    case 'Point':
      geometries.push({ type: 'Point', coordinates: readCoordinates(element)[0] });
      break;
    case 'LineString':
    case 'LinearRing':
      geometries.push({ type: 'LineString', coordinates: readCoordinates(element) });
      break;
    case 'Polygon':
      geometries.push({ type: 'Polygon', coordinates: readRings(element) });
      break;
    case 'Track':
      geometries.push(toTrack(childrenOf(element, 'coord').map((coord) => toPosition(wordsIn(coord).split(/\s+/)))));
      for (const when of childrenOf(element, 'when')) if (wordsIn(when)) times.push(wordsIn(when));
      break;
    case 'MultiGeometry':
    case 'MultiTrack':
      for (const child of childrenOf(element)) addGeometry(child, { geometries, times });
  }
}

/** A track that stands still is a point. */
function toTrack(coordinates: readonly Position[]): unknown {
  const [first] = coordinates;
  return coordinates.length === 1 ? { type: 'Point', coordinates: first } : { type: 'LineString', coordinates };
}

/** Rings are closed where the file leaves that to the reader. */
function readRings(polygon: XmlElement): Position[][] {
  const sides = [...childrenOf(polygon, 'outerBoundaryIs'), ...childrenOf(polygon, 'innerBoundaryIs')];
  const rings = sides.flatMap((side) => childrenOf(side, 'LinearRing')).map(readCoordinates);
  return rings.map((ring) => {
    const [first, last] = [ring[0], ring.at(-1)];
    return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...ring, first] : ring;
  });
}

/** `9.18,47.66,400 9.2,47.67`; spaces around the commas, which KML forbids and people write, are passed over. */
function readCoordinates(element: XmlElement): Position[] {
  const tuples: string[] = [];
  let isOpen = false;
  for (const word of (childWords(element, 'coordinates') ?? '').split(/\s+/)) {
    if (isOpen || word.startsWith(',')) tuples.push((tuples.pop() ?? '') + word);
    else if (word !== '') tuples.push(word);
    isOpen = word.endsWith(',');
  }
  return tuples.map((tuple) => toPosition(tuple.split(',')));
}

function toPosition(degrees: readonly string[]): Position {
  return degrees.slice(0, 2).map((each) => (each === '' ? NaN : Number(each)));
}
