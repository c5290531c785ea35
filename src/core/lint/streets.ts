/** Streets that a story has beside it, places that they do not reach, and stories that lack them. */
import type { Bounds, LatLon, Story } from '../model.js';
import { boundsOfPlace, unionBounds } from '../places/bounds.js';
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

/** How far apart the places of a local story are, in metres: the map that comes along shows them all as one. */
const together = { least: 10, most: 3000 };

/** Where all places are streets apart, readers see them on a plain ground unless the story has something to show there. */
export const localStoryHasGround: Rule = ({ story }) => {
  if (story.streets || story.tiles || story.picture || story.layers || hasOverlays(story)) return [];
  const places = story.events.flatMap((event) => event.places).filter(({ kind }) => kind !== 'named');
  // Of a region it is not known here how large it is: no street, at least.
  const all = unionBounds(places.map((place) => boundsOfPlace(place, () => world)));
  if (!all) return [];
  const size = distanceBetween({ lat: all.south, lon: all.west }, { lat: all.north, lon: all.east });
  if (size < together.least || size > together.most) return [];
  const message =
    `All places lie within ${formatDistance(size)}, where the map that comes along has nothing to show: readers see a plain ground. ` +
    '`dateline-story basemap story.json --from …` puts streets beside the story; tiles or a picture as the map would do as well.';
  return [createWarning('no-streets', 'basemap', undefined, message)];
};

function hasOverlays({ overlays = [], events }: Story): boolean {
  return overlays.length > 0 || events.some((event) => event.overlays?.length);
}

const world: Bounds = { south: -90, west: -180, north: 90, east: 180 };

/** Metres from a point to the nearest one in a box; 0 in it. */
function distanceTo({ south, west, north, east }: Bounds, point: LatLon): number {
  const { lat, lon } = nearestTurn(point, (west + east) / 2);
  return distanceBetween(point, { lat: clamp(lat, south, north), lon: clamp(lon, west, east) });
}
