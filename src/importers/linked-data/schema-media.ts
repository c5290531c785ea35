/** Pictures, films and sounds of schema.org as media of a story. */
import type { MediaDocument, TrackDocument } from '../../core/document/schema.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { toMediaType } from '../../core/urls/media-type.js';
import { isSafeUrl, toScheme } from '../../core/urls/safe-url.js';
import { notImported } from '../not-imported.js';
import { plainToMarkdown } from '../plain-to-markdown.js';
import { isSafeAddress } from '../unsafe-address.js';
import { linkedText, type LinkedNode } from './linked-node.js';

/** The pictures of a node. Mere addresses are one picture cut in several ways, of which the first is taken. */
export async function takeMedia(node: LinkedNode, where: string, problems: Problem[]): Promise<MediaDocument[]> {
  const media: MediaDocument[] = [];
  const images = node.take('image');
  const written = images.filter((image) => typeof image === 'string');
  if (written.length > 1) problems.push(notImported(`${where}, image`, written.slice(1), `Other cuts of the picture (${written.slice(1, 5).join(', ')}) left out`)); // prettier-ignore
  for (const image of [...written.slice(0, 1), ...images.filter((each) => typeof each !== 'string')]) media.push(...await readOne(image, 'image', node, where, problems)); // prettier-ignore
  for (const file of node.take('associatedMedia'))
    media.push(...(await readOne(file, undefined, node, where, problems)));
  for (const file of node.take('video')) media.push(...(await readOne(file, 'video', node, where, problems)));
  for (const file of node.take('audio')) media.push(...(await readOne(file, 'audio', node, where, problems)));
  return [...new Map(media.toReversed().map((one) => [one.src, one])).values()].toReversed();
}

const types: ReadonlyMap<string, MediaDocument['type']> = new Map([
  ['ImageObject', 'image'],
  ['VideoObject', 'video'],
  ['AudioObject', 'audio'],
]);

async function readOne(
  value: unknown,
  kind: 'image' | 'video' | 'audio' | undefined,
  parent: LinkedNode,
  where: string,
  problems: Problem[],
): Promise<MediaDocument[]> {
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
  const { tracks, said } = takeCaptions(node, `${where}, caption`, problems);
  const [alt, name, credit] = [['description'], ['name'], ['creditText', 'copyrightNotice', 'author', 'creator']].map((keys) => node?.takeText(...keys)); // prettier-ignore
  const caption = said ?? name;
  const isPlayed = type === 'video' || type === 'audio';
  const poster = type === 'video' ? node?.takeText('thumbnailUrl') : undefined;
  const transcript = type === 'image' ? undefined : node?.takeText('transcript');
  const [width, height] = ['width', 'height'].map((key) => toPixels(node, key));
  return [
    {
      type,
      src,
      ...(alt !== undefined && { alt }),
      ...(caption !== undefined && { caption }),
      ...(credit !== undefined && { credit }),
      ...(width && height && { width, height }),
      ...(isPlayed && tracks.length > 0 && { tracks }),
      ...(poster !== undefined && isSafeAddress(poster, `${where}, thumbnailUrl`, problems) && { poster }),
      ...(transcript !== undefined && {
        transcript: await plainToMarkdown(transcript, `${where}, transcript`, problems),
      }),
    },
  ];
}

/** What `caption` says, and its files of captions: schema.org has both there. */
function takeCaptions(
  node: LinkedNode | undefined,
  where: string,
  problems: Problem[],
): { tracks: TrackDocument[]; said?: string } {
  const given = node?.take('caption') ?? [];
  const files = given.filter((one) => node?.toNode(one)?.has('contentUrl', 'url'));
  const tracks = files.flatMap((file) => readTrack(node!.toNode(file)!, where, problems));
  const said = given.filter((one) => !files.includes(one)).map(linkedText);
  return { tracks, said: said.find((text) => text !== undefined) };
}

function readTrack(node: LinkedNode, where: string, problems: Problem[]): TrackDocument[] {
  const [src = '', format = '', lang, label] = [['contentUrl', 'url'], ['encodingFormat'], ['inLanguage'], ['name']].map((keys) => node.takeText(...keys)); // prettier-ignore
  const isWebvtt = format ? /^text\/vtt\b/i.test(format) : /\.vtt(?:$|[?#])/i.test(src);
  if (!isWebvtt || lang === undefined || !isSafeUrl(src)) {
    problems.push(notImported(where, src, `Captions that are no WebVTT, or do not say their language (${formatValue(src)}), left out`)); // prettier-ignore
    return [];
  }
  return [{ src, lang, ...(label !== undefined && { label }) }];
}

/** A number, or a quantity in pixels. */
function toPixels(node: LinkedNode | undefined, key: string): number | undefined {
  const [value] = node?.take(key) ?? [];
  const written = node?.toNode(value)?.takeText('value') ?? linkedText(value);
  const pixels = Number(/^(\d{1,6})(?:\.0*)?(?:\s*px)?$/.exec(written ?? '')?.[1]);
  return pixels > 0 ? pixels : undefined;
}
