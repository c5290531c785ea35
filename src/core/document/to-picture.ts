/** Pictures as maps, from the document's form to the model's. */
import { pictureTypes } from '../model.js';
import type { LatLon, Overlay, MapPicture, PictureMap } from '../model.js';
import { maxLatitude } from '../places/mercator.js';
import { boundsOfPicture, isPictureSide, largestPicture } from '../places/picture-earth.js';
import { cornersOfBounds, hasExtent, toPictureGround } from '../places/picture-ground.js';
import { nearestTurn } from '../places/unwrap.js';
import { createFinding, type Finding } from '../problems/finding.js';
import { asList, asNumber, asObject, asText, isObject } from './loose.js';
import type { PictureDocument } from './schema.js';
import { toBoundsWithSize } from './to-bounds-with-size.js';
import { toPosition } from './to-place.js';
import { toUrl } from './to-url.js';

/** The pictures that are laid over the earth; what does not say where it lies, and what is no picture, is left out. */
export function toOverlays(
  documents: readonly PictureDocument[] | undefined,
  where: string,
  findings: Finding[],
): Overlay[] {
  return asList(documents).flatMap(([index, document]) => toOverlay(document, `${where}[${index}]`, findings) ?? []);
}

/** The picture that lies on the earth; one that cannot be laid there is a finding. */
export function toOverlay(document: PictureDocument, where: string, findings: Finding[]): Overlay | undefined {
  const picture = toPicture(document, where, findings);
  const corners = picture && toCorners(document, where, findings);
  if (!corners) return undefined;
  // What need not be said must be right where it is: by a width of 0 a picture would be laid nowhere.
  const said = sides.filter((side) => picture.type === 'zoomify' || picture[side] !== undefined);
  if (!hasSides(picture, said, where, findings)) return undefined;
  return { ...picture, corners, opacity: Math.max(0, Math.min(1, asNumber(document.opacity) ?? 1)) };
}

/** The picture that is the map itself. */
export function toPictureMap(document: PictureDocument, where: string, findings: Finding[]): PictureMap | undefined {
  const picture = toPicture(document, where, findings);
  const sized = picture && toSized(picture, where, findings);
  return sized && { ...sized, bounds: boundsOfPicture(sized) };
}

/** Whether it says where on the earth it lies, be it rightly or not. */
export function isOnEarth(document: Pick<PictureDocument, 'bounds' | 'corners'>): boolean {
  return document.bounds !== undefined || document.corners !== undefined;
}

/** Whether it is a picture in pixels itself, as in a single file it stands in the place of its address. SVG is a page of its own, and none. */
export function isPictureItself(value: unknown): value is string {
  return typeof value === 'string' && /^data:image\/(?:png|jpeg|webp|gif|avif);base64,[A-Za-z\d+/]+=*$/.test(value);
}

function toPicture(document: PictureDocument, where: string, findings: Finding[]): MapPicture | undefined {
  const loose: Partial<Record<(typeof pictureTypes)[number], unknown>> = asObject(document);
  const type = pictureTypes.find((one) => Object.hasOwn(loose, one));
  const address = type && loose[type];
  const src = type === 'image' && isPictureItself(address) ? address : toUrl(address, `${where}.${type}`, findings);
  if (!type || !src) return undefined;
  const { width, height, name, alt, attribution } = document;
  return {
    ...{ type, src, width: asNumber(width), height: asNumber(height) },
    ...{ name: asText(name), alt: typeof alt === 'string' ? alt : undefined, attribution: asText(attribution) },
  };
}

type SizedPicture = Omit<PictureMap, 'bounds'>;

function toSized(picture: MapPicture, where: string, findings: Finding[]): SizedPicture | undefined {
  const { width, height } = picture;
  const isUnsaid = width === undefined && height === undefined;
  const orElse = isUnsaid ? ', or "bounds" or "corners" say where on the earth the picture lies' : '';
  return hasSides(picture, sides, where, findings, orElse) ? { ...picture, width: width!, height: height! } : undefined;
}

const sides = ['width', 'height'] as const;

/** Whether it is as wide and high as a picture may be; the first of these sides that is not is a finding. */
function hasSides(
  picture: MapPicture,
  needed: readonly (typeof sides)[number][],
  where: string,
  findings: Finding[],
  orElse = '',
): boolean {
  const wrong = needed.find((side) => !isPictureSide(picture[side]));
  if (wrong === undefined) return true;
  const expected = `the ${wrong} of the picture in pixels, ${largestPicture} at most${orElse}`;
  findings.push(createFinding('error', 'wrong-value', `${where}.${wrong}`, picture[wrong], expected, []));
  return false;
}

function toCorners(document: PictureDocument, where: string, findings: Finding[]): readonly LatLon[] | undefined {
  if (!isOnEarth(document)) {
    findings.push(createFinding('error', 'missing-value', `${where}.bounds`, undefined, 'bounds'));
    return undefined;
  }
  if (document.corners === undefined) {
    const bounds = toBoundsWithSize(document.bounds, `${where}.bounds`, findings);
    if (!bounds) return undefined;
    const corners = cornersOfBounds(bounds);
    if (hasExtent(toPictureGround(corners))) return corners;
    const expected = `a box that lies between ${maxLatitude.toFixed(2)}° north and south, where the map ends`;
    findings.push(createFinding('error', 'wrong-value', `${where}.bounds`, document.bounds, expected, []));
    return undefined;
  }
  const at = `${where}.corners`;
  const points = asList(document.corners).flatMap(([index, corner]) =>
    isObject(corner) ? (toPosition(corner, `${at}[${index}]`, findings) ?? []) : [],
  );
  const corners = points.map((point) => nearestTurn(point, points[0]!.lon));
  // Without one of four the others would be taken for the first three.
  const isWhole = Array.isArray(document.corners) && corners.length === document.corners.length;
  if (isWhole && (corners.length === 3 || corners.length === 4) && hasExtent(toPictureGround(corners))) return corners;
  const expected = 'the places of three or four corners, clockwise from the top left, not on one line';
  findings.push(createFinding('error', 'wrong-value', at, document.corners, expected, []));
  return undefined;
}
