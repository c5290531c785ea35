/** Pictures of a map that not every reader is told of, or that lie where nobody has said, and places beside them. */
import { listPictures } from '../document/map-addresses.js';
import { clamp } from '../places/clamp.js';
import { toOverlay } from '../document/to-picture.js';
import type { LatLon } from '../model.js';
import { distanceBetween } from '../places/great-circle.js';
import { toLatLon } from '../places/mercator.js';
import { nearestTurn } from '../places/unwrap.js';
import { toPictureGround } from '../places/picture-ground.js';
import { formatDistance } from './format-distance.js';
import { createWarning } from '../problems/problem.js';
import type { Rule } from './rule.js';
import { writtenPlaces, writtenPoints } from './written-places.js';

/** What a picture shows is said to those who do not see it. */
export const picturesHaveAlt: Rule = ({ document }) =>
  listPictures(document).flatMap(({ document: { alt }, where }) => {
    if (typeof alt === 'string') return [];
    const message = 'The picture has no "alt"; it should say what it shows, or be "" where it is decoration.';
    return [createWarning('missing-alt', `${where}.alt`, alt, message)];
  });

/** Four corners further from any parallelogram, by its diagonal, are a slip rather than a crooked map. */
const mostCrooked = 0.02;

/** A picture is laid over the map as a parallelogram, wherever its four corners are. */
export const cornersFit: Rule = ({ document }) =>
  listPictures(document).flatMap(({ document: picture, where }) => {
    const corners = picture.corners && toOverlay(picture, where, [])?.corners;
    if (corners?.length !== 4) return [];
    const laid = toLaidCorners(corners);
    const away = Math.max(...corners.map((corner, index) => distanceBetween(corner, laid[index]!)));
    if (away <= mostCrooked * distanceBetween(laid[0]!, laid[2]!)) return [];
    const message = `A picture is laid as a parallelogram, whose corners are ${formatDistance(away)} from these; they should go clockwise from its top left, or be the first three alone.`;
    return [createWarning('crooked-corners', `${where}.corners`, picture.corners, message)];
  });

/** Where the corners of the picture come to lie. */
function toLaidCorners(corners: readonly LatLon[]): LatLon[] {
  const { origin, across, down } = toPictureGround(corners);
  const steps = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const;
  return steps.map(([right, below]) =>
    toLatLon({ x: origin.x + right * across.x + below * down.x, y: origin.y + right * across.y + below * down.y }, 0),
  );
}

/** No map is meant to be seen in a mirror: corners that go round the other way are a slip. */
export const noMirroredPicture: Rule = ({ document }) =>
  listPictures(document).flatMap(({ document: picture, where }) => {
    const corners = picture.corners && toOverlay(picture, where, [])?.corners;
    if (!corners) return [];
    const { across, down } = toPictureGround(corners);
    if (across.x * down.y - across.y * down.x > 0) return [];
    const message =
      'The picture is mirrored: its corners go anticlockwise. They should go clockwise from its own top left: ' +
      'top left, top right, bottom right, bottom left.';
    return [createWarning('mirrored-picture', `${where}.corners`, picture.corners, message)];
  });

/** A picture further from every place of its story, in metres and by its own size, is hardly meant to lie there. */
const far = 100_000;

/** In a story of more pictures or places none is looked for: each is compared with each. */
const mostCompared = 200;

/** Pictures lie where the story plays: one that does not may have latitude and longitude swapped, or west and east. */
export const noPictureFarAway: Rule = ({ document }) => {
  const pictures = listPictures(document);
  const places = writtenPoints(document);
  if (pictures.length > mostCompared || places.length > mostCompared) return [];
  return pictures.flatMap(({ document: picture, where }) => {
    const at = `${where}.${picture.corners ? 'corners' : 'bounds'}`;
    const corners = toOverlay(picture, where, [])?.corners;
    if (!corners) return [];
    const tell = (message: string) => [createWarning('far-picture', at, picture.corners ?? picture.bounds, message)];
    const lons = corners.map(({ lon }) => lon);
    const wide = Math.max(...lons) - Math.min(...lons);
    if (wide > 180 && picture.bounds && picture.bounds.west > picture.bounds.east)
      return tell(`It would go ${Math.round(wide)}° around the earth. Are "west" and "east" swapped?`);
    if (places.length === 0) return [];
    const away = leastBetween(corners, places);
    const size = distanceBetween(corners[0]!, corners[2]!);
    if (away <= Math.max(far, size)) return [];
    const swapped = corners.every(({ lon }) => Math.abs(lon) <= 90)
      ? corners.map(({ lat, lon }) => ({ lat: lon, lon: lat }))
      : [];
    const isSwapped = swapped.length > 0 && leastBetween(swapped, places) < Math.max(far, size);
    return tell(
      `It lies ${formatDistance(away)} from the nearest place of the story.` +
        (isSwapped ? ' Are latitude and longitude swapped? So they would be near.' : ' Is a number or its sign wrong?'),
    );
  });
};

/** Metres from the box around the corners to the nearest of the places; 0 in it. */
function leastBetween(corners: readonly LatLon[], places: readonly LatLon[]): number {
  const [lats, lons] = [corners.map(({ lat }) => lat), corners.map(({ lon }) => lon)];
  const [south, north, west, east] = [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)];
  return places.reduce((least, place) => {
    const { lat, lon } = nearestTurn(place, (west + east) / 2);
    const nearest = { lat: clamp(lat, south, north), lon: clamp(lon, west, east) };
    return Math.min(least, distanceBetween(place, nearest));
  }, Infinity);
}

/** How much of a picture is seen is a part of one, not of a hundred. */
export const opacityIsPart: Rule = ({ document }) =>
  listPictures(document).flatMap(({ document: { opacity }, where }) => {
    if (opacity === undefined || (opacity >= 0 && opacity <= 1)) return [];
    const meant = opacity > 1 && opacity <= 100 ? ` Is ${opacity / 100} meant?` : '';
    const message = `It should be a number from 0 to 1; the nearest is taken.${meant}`;
    return [createWarning('no-opacity', `${where}.opacity`, opacity, message)];
  });

/** Places lie on the picture: its width and height may be those of another size of it. */
export const noPlaceOffPicture: Rule = ({ document, story: { picture } }) => {
  if (!picture) return [];
  const { width, height } = picture;
  return writtenPlaces(document).flatMap(({ where, place: { x, y } }) => {
    if (typeof x !== 'number' || typeof y !== 'number') return [];
    if (x >= 0 && x <= width && y >= 0 && y <= height) return [];
    const message = `It lies beyond the picture, which is ${width} × ${height} pixels. Are its pixels those of the picture in another size?`;
    return [createWarning('off-picture', where, { x, y }, message)];
  });
};
