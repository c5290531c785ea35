/** Pictures of an event that follow each other: a gallery, which is a row that scrolls where nothing makes more of it. */
import type { Media } from '../model.js';
import type { Words } from '../words/words.js';
import { content, type Content, type ContentElement } from './content.js';

/** An event's media in their order: pictures that follow each other are together, all else stands alone. */
export function toRuns(media: readonly Media[]): readonly (readonly Media[])[] {
  const runs: Media[][] = [];
  for (const one of media) {
    const run = runs.at(-1);
    if (one.type === 'image' && run?.[0]!.type === 'image') run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/**
 * What stands around the figures of pictures that follow each other. Several are a row in a room of one shape, so that what
 * is below does not move from picture to picture; whoever uses keys can scroll it without a script.
 */
export function picturesContent(
  pictures: readonly Media[],
  { pictures: { title } }: Words,
  figures: readonly Content[],
): ContentElement {
  if (pictures.length < 2) return content('dateline-pictures', {}, ...figures);
  const row = { class: 'row', role: 'group', 'aria-label': title, tabindex: '0' };
  return content('dateline-pictures', { shape: toShape(pictures) }, content('div', row, ...figures));
}

/** Upright phones and cameras, square, phones, cameras, films. */
const shapes = [
  [4, 5],
  [1, 1],
  [4, 3],
  [3, 2],
  [16, 9],
] as const;

/** What a picture is taken for whose size nobody has said. */
const usual = 3 / 2;

/** The usual shape that is next to that of most: a room for the highest would be empty for all others. */
function toShape(pictures: readonly Media[]): string {
  const ratios = pictures.map(({ width, height }) => (width && height ? width / height : usual)).sort((a, b) => a - b);
  const middle = ratios[ratios.length >> 1]!;
  const distance = ([width, height]: readonly [number, number]) => Math.abs(Math.log(middle / (width / height)));
  const [width, height] = shapes.reduce((best, shape) => (distance(shape) < distance(best) ? shape : best));
  return `${width}:${height}`;
}
