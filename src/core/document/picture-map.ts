/** Documents on a picture that is their map. */
import type { LatLon, PictureMap } from '../model.js';
import { fromPicturePixel, largestPicture, wholePictureZoom } from '../places/picture-earth.js';
import { pictureEnd } from '../places/zoom-ends.js';
import { createFinding, type Finding } from '../problems/finding.js';
import type { Setting } from './build-story.js';
import type { DocumentMap } from './document-map.js';
import { asList, asNumber, asObject, isObject } from './loose.js';
import type { Coordinates, ToWhereabouts } from './to-place.js';

/** The map of a document that is a picture: what is given in degrees has no place there, which is told. */
export function toPictureDocumentMap(picture: PictureMap, { findings }: Pick<Setting, 'findings'>): DocumentMap {
  const refuse = (value: unknown, where: string): void => {
    if (value !== undefined) findings.push(createFinding('error', 'not-on-picture', where, value));
  };
  const refuseAll = (documents: readonly unknown[] | undefined, where: string): never[] => {
    for (const [index, document] of asList(documents)) refuse(document, `${where}[${index}]`);
    return [];
  };
  return {
    parts: { picture },
    toWhereabouts: onPicture,
    toCameraWish: ({ zoom, center, bounds }, where) => {
      const middle = isObject(center) ? toPixelPosition(center, `${where}.center`, findings) : undefined;
      refuse(bounds, `${where}.bounds`);
      return { zoom: toZoom(asNumber(zoom), picture), center: middle };
    },
    toOverlays: refuseAll,
    toLayers: (documents) => refuseAll(documents, 'layers'),
  };
}

/** A point on a picture; what says where on the earth it lies is a finding. */
const onPicture: ToWhereabouts = (document, where, findings) => {
  const isOnEarth = ['lat', 'lon', 'area', 'somewhere'].some((key) => Object.hasOwn(document, key));
  if (isOnEarth) findings.push(createFinding('error', 'not-on-picture', where, document));
  const at = toPixelPosition(document, where, findings);
  return at && { kind: 'point', at };
};

/** Zooms are counted from where all of it is in 256 pixels. */
function toZoom(zoom: number | undefined, picture: PictureMap): number | undefined {
  return zoom === undefined ? undefined : Math.min(pictureEnd, Math.max(0, zoom) + wholePictureZoom(picture));
}

function toPixelPosition(document: Coordinates, where: string, findings: Finding[]): LatLon | undefined {
  const { x, y } = asObject(document);
  if (x === undefined && y === undefined) return undefined;
  const isInReach = [x, y].every((pixels) => Math.abs(asNumber(pixels) ?? Infinity) <= largestPicture);
  if (isInReach) return fromPicturePixel({ x: x!, y: y! });
  findings.push(
    createFinding('error', 'wrong-value', where, document, '“x” and “y”, both in pixels of the picture', []),
  );
  return undefined;
}
