/** Pictures, films and sounds of schema.org as media of a story. */
import type { MediaDocument } from '../../core/document/schema.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { toMediaType } from '../../core/urls/media-type.js';
import { isSafeUrl, toScheme } from '../../core/urls/safe-url.js';
import { notImported } from '../not-imported.js';
import { linkedText, type LinkedNode } from './linked-node.js';

/** The pictures of a node. Mere addresses are one picture cut in several ways, of which the first is taken. */
export function takeMedia(node: LinkedNode, where: string, problems: Problem[]): MediaDocument[] {
  const media: MediaDocument[] = [];
  const images = node.take('image');
  const written = images.filter((image) => typeof image === 'string');
  if (written.length > 1) problems.push(notImported(`${where}, image`, written.slice(1), `Other cuts of the picture (${written.slice(1, 5).join(', ')}) left out`)); // prettier-ignore
  for (const image of [...written.slice(0, 1), ...images.filter((each) => typeof each !== 'string')]) media.push(...readOne(image, 'image', node, where, problems)); // prettier-ignore
  for (const file of node.take('associatedMedia')) media.push(...readOne(file, undefined, node, where, problems));
  for (const file of node.take('video')) media.push(...readOne(file, 'video', node, where, problems));
  for (const file of node.take('audio')) media.push(...readOne(file, 'audio', node, where, problems));
  return [...new Map(media.toReversed().map((one) => [one.src, one])).values()].toReversed();
}

const types: ReadonlyMap<string, MediaDocument['type']> = new Map([
  ['ImageObject', 'image'],
  ['VideoObject', 'video'],
  ['AudioObject', 'audio'],
]);

function readOne(
  value: unknown,
  kind: 'image' | 'video' | 'audio' | undefined,
  parent: LinkedNode,
  where: string,
  problems: Problem[],
): MediaDocument[] {
  const node = parent.toNode(value);
  const player = node?.takeText('embedUrl');
  const file = node ? (node.takeText('contentUrl', 'url') ?? node.id) : linkedText(value);
  const src = file ?? player ?? '';
  const known = node?.types.map((type) => types.get(type)).find((type) => type !== undefined);
  const type = file === undefined && player !== undefined ? 'embed' : (known ?? kind ?? toMediaType(src));
  if (!isSafeUrl(src) || src === '' || !type || (type === 'embed' && toScheme(src) !== 'https')) {
    const message = `${formatValue(src)} is no address of a picture, film or sound; it is left out.`;
    problems.push(createWarning('lost-media', `${where}, ${kind ?? 'associatedMedia'}`, src, message));
    return [];
  }
  const [alt, caption, credit] = [['description'], ['caption', 'name'], ['creditText', 'copyrightNotice', 'author', 'creator']].map((keys) => node?.takeText(...keys)); // prettier-ignore
  const [width, height] = ['width', 'height'].map((key) => toPixels(node, key));
  return [
    {
      type,
      src,
      ...(alt !== undefined && { alt }),
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
      ...(width && height && { width, height }),
    },
  ];
}

/** A number, or a quantity in pixels. */
function toPixels(node: LinkedNode | undefined, key: string): number | undefined {
  const [value] = node?.take(key) ?? [];
  const written = node?.toNode(value)?.takeText('value') ?? linkedText(value);
  const pixels = Number(/^(\d{1,6})(?:\.0*)?(?:\s*px)?$/.exec(written ?? '')?.[1]);
  return pixels > 0 ? pixels : undefined;
}
