/** Pictures of a map that not every reader is told of, or that lie where nobody has said, and places beside them. */
import { listPictures } from '../document/map-addresses.js';
import { toOverlay } from '../document/to-picture.js';
import type { LatLon } from '../model.js';
import { distanceBetween } from '../places/great-circle.js';
import { toLatLon } from '../places/mercator.js';
import { toPictureGround } from '../places/picture-ground.js';
import { formatDistance } from './format-distance.js';
import { createWarning } from '../problems/problem.js';
import type { Rule } from './rule.js';
import { writtenPlaces } from './written-places.js';

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
