import type { Story } from '../core/model.js';
import { createWarning, type Problem } from '../core/problems/problem.js';
import { countDrawings, embedPicture, mostBytesIn } from '../poster/index.js';
import type { OwnMedia } from './own-media.js';

/** What the drawings of a story lack: a picture that lies beside it, has these bytes, and cannot stand in them. */
export function undrawnPicture({ where, src }: OwnMedia, bytes: Uint8Array, story: Story): Problem | undefined {
  const drawings = countDrawings(story, src);
  if (embedPicture(bytes, drawings)) return undefined;
  const [size, most] = [bytes.length, mostBytesIn(drawings)].map((count) => Math.round(count / 1000)) as [
    number,
    number,
  ];
  const reason =
    bytes.length > mostBytesIn(drawings)
      ? `in which it may have ${most} kB, and has ${size}`
      : 'which take PNG, JPEG, GIF and WebP of less than 40 million pixels';
  return createWarning('undrawn-picture', where, src, `It is on the page, but not in the drawings for print, feeds and cards, ${reason}.`); // prettier-ignore
}
