/** Streets that a story has beside it, and places that they do not reach. */
import type { Bounds, LatLon } from '../model.js';
import { clamp } from '../places/clamp.js';
import { distanceBetween } from '../places/great-circle.js';
import { nearestTurn } from '../places/unwrap.js';
import { createWarning } from '../problems/problem.js';
import { formatDistance } from './format-distance.js';
import type { Rule } from './rule.js';
import { writtenPlaces } from './written-places.js';

/** A place so near to streets, in metres, was hardly left outside of them on purpose. */
const near = 5000;

/** In a story of more files with streets none is looked for: each place is compared with each. */
const mostBoxes = 200;

/** Places lie on the streets that were cut out around them: one that was moved later may not. */
export const noPlaceOffStreets: Rule = ({ document, story }) => {
  const boxes = (story.streets ?? []).map(({ bounds }) => bounds);
  if (boxes.length === 0 || boxes.length > mostBoxes) return [];
  return writtenPlaces(document).flatMap(({ where, place: { lat, lon } }) => {
    if (typeof lat !== 'number' || typeof lon !== 'number' || Math.abs(lat) > 90 || Math.abs(lon) > 180) return [];
    const away = boxes.reduce((least, box) => Math.min(least, distanceTo(box, { lat, lon })), Infinity);
    if (away === 0 || away > near) return [];
    const message = `It lies ${formatDistance(away)} beyond the streets of the story, and is shown on a plain ground. dateline-story basemap cuts them anew; where the map data ends, take a larger extract.`;
    return [createWarning('off-streets', where, { lat, lon }, message)];
  });
};

/** Metres from a point to the nearest one in a box; 0 in it. */
function distanceTo({ south, west, north, east }: Bounds, point: LatLon): number {
  const { lat, lon } = nearestTurn(point, (west + east) / 2);
  return distanceBetween(point, { lat: clamp(lat, south, north), lon: clamp(lon, west, east) });
}
