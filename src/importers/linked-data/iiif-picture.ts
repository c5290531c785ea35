/** The picture of a canvas or a manifest of IIIF, as a file that can be shown. */
import { asLoose, type Loose } from '../loose.js';
import { toList } from './linked-node.js';

/** Pixels on the longer side: enough for a column of text on a fine screen. */
const longestSide = 1200;

/** The address of the first picture that is painted on a canvas, else of the thumbnail; absent where there is none. */
export function findPicture(resource: unknown): string | undefined {
  const canvas = firstCanvas(resource);
  const painted = canvas && paintedOn(canvas);
  return toAddress(painted) ?? toAddress(toList(asLoose(resource).thumbnail)[0]);
}

/** A manifest’s first canvas, or the canvas itself: of Presentation API 3 and 2. */
function firstCanvas(resource: unknown): unknown {
  const { type, '@type': kind, items, sequences } = asLoose(resource);
  if (type === 'Manifest') return toList(items)[0];
  if (kind === 'sc:Manifest') return toList(asLoose(toList(sequences)[0]).canvases)[0];
  return type === 'Canvas' || kind === 'sc:Canvas' ? resource : undefined;
}

/** Of several pictures to choose from, the first. */
function paintedOn(canvas: unknown): unknown {
  const { items, images } = asLoose(canvas);
  const body = asLoose(toList(asLoose(toList(items)[0]).items)[0]).body;
  const painted = toList(body ?? asLoose(toList(images)[0]).resource)[0];
  const { type, '@type': kind, items: choices, default: chosen } = asLoose(painted);
  if (type === 'Choice') return toList(choices)[0];
  return kind === 'oa:Choice' ? chosen : painted;
}

/** By its image service, which makes it as large as we want it; a service of level 0 has but what it has. */
function toAddress(image: unknown): string | undefined {
  if (typeof image === 'string') return image;
  const { id, '@id': address = id, service } = asLoose(image);
  const found = toList(service).map(asLoose).find(isImageService);
  const server = found && (found.id ?? found['@id']);
  if (typeof server === 'string' && !isFixed(found!)) return `${server.replace(/\/+$/, '')}/full/!${longestSide},${longestSide}/0/default.jpg`; // prettier-ignore
  return typeof address === 'string' ? address : undefined;
}

function isImageService({ type, '@type': kind, '@context': context, profile }: Loose): boolean {
  return [type, kind, context, ...toList(profile)].some((sign) => typeof sign === 'string' && /ImageService|\/image\//.test(sign)); // prettier-ignore
}

function isFixed({ profile }: Loose): boolean {
  return toList(profile).some((level) => typeof level === 'string' && /level0/.test(level));
}
