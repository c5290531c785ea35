/** Where the places of a document are: on the earth, or on the picture that is the story’s map. */
import type { LatLon } from '../model.js';
import { largestPicture, fromPicturePixel } from '../places/picture-earth.js';
import { createFinding, type Finding } from '../problems/finding.js';
import { asNumber, asObject } from './loose.js';
import { toExtent } from './to-extent.js';
import { toPointPlace, toPosition, type ToWhereabouts } from './to-place.js';

/** A point or an extent on the earth; pixels of a picture are a finding. */
export const onEarth: ToWhereabouts = (document, where, findings) => {
  if (hasPixels(document)) findings.push(createFinding('error', 'no-picture', where, document));
  return toPointPlace(document, where, findings) ?? toExtent(document, where, findings);
};

/** A point on a picture; what says where on the earth it lies is a finding. */
export const onPicture: ToWhereabouts = (document, where, findings) => {
  const isOnEarth = ['lat', 'lon', 'area', 'somewhere'].some((key) => Object.hasOwn(document, key));
  if (isOnEarth) findings.push(createFinding('error', 'not-on-picture', where, document));
  const at = toPixelPosition(document, where, findings);
  return at && { kind: 'point', at };
};

/** The point of `lat` and `lon`, or on a picture of `x` and `y`. */
export function toMiddle(
  document: Pixels & Parameters<typeof toPosition>[0],
  where: string,
  isPicture: boolean,
  findings: Finding[],
): LatLon | undefined {
  return isPicture ? toPixelPosition(document, where, findings) : toPosition(document, where, findings);
}

interface Pixels {
  readonly x?: number;
  readonly y?: number;
}

function hasPixels(document: Pixels): boolean {
  return document.x !== undefined || document.y !== undefined;
}

function toPixelPosition(document: Pixels, where: string, findings: Finding[]): LatLon | undefined {
  const { x, y } = asObject(document);
  if (x === undefined && y === undefined) return undefined;
  const isInReach = [x, y].every((pixels) => Math.abs(asNumber(pixels) ?? Infinity) <= largestPicture);
  if (isInReach) return fromPicturePixel({ x: x!, y: y! });
  findings.push(
    createFinding('error', 'wrong-value', where, document, '“x” and “y”, both in pixels of the picture', []),
  );
  return undefined;
}
