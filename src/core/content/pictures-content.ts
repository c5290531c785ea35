/** Pictures of an event that stand together: a gallery, which is a row that scrolls where nothing makes more of it, or a comparison. */
import type { Media } from '../model.js';
import type { Words } from '../words/words.js';
import { content, type Content, type ContentElement } from './content.js';

/** Media of an event that stand together, and what is said of each before its caption, where anything is. */
export interface MediaRun {
  readonly media: readonly Media[];
  readonly labels: readonly string[];
}

/**
 * An event's media in their order: pictures that follow each other are together, and so are the two of a comparison, which is
 * no part of what follows or goes before; all else stands alone.
 */
export function toRuns(media: readonly Media[], { pictures: { before, after } }: Words): readonly MediaRun[] {
  const runs: (MediaRun & { readonly media: Media[] })[] = [];
  for (const one of media) {
    const run = runs.at(-1);
    if (one.before) runs.push({ media: [one.before, one], labels: [before, after] });
    else if (one.type === 'image' && run?.media[0]!.type === 'image' && !isComparison(run)) run.media.push(one);
    else runs.push({ media: [one], labels: [] });
  }
  return runs;
}

function isComparison({ labels }: MediaRun): boolean {
  return labels.length > 0;
}

/**
 * What stands around the figures of pictures that stand together. Several are a row in a room of one shape, so that what
 * is below does not move from picture to picture; whoever uses keys can scroll it without a script. The two of a comparison
 * are beside each other.
 */
export function picturesContent(
  run: MediaRun,
  { pictures: { title } }: Words,
  figures: readonly Content[],
): ContentElement {
  const { media } = run;
  if (media.length < 2) return content('dateline-pictures', {}, ...figures);
  const [compare, tabindex] = isComparison(run) ? ['', undefined] : [undefined, '0'];
  const row = { class: 'row', role: 'group', 'aria-label': title, tabindex };
  return content('dateline-pictures', { compare, shape: toShape(media) }, content('div', row, ...figures));
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
