/** The labels over the axis: in rows, none over another. */
import type { PixelRange } from './lanes.js';

/** A text and its width in pixels. */
export interface SizedText {
  readonly text: string;
  readonly width: number;
}

/** What should be written at `x`: one of `texts`, the better ones first. */
export interface AxisLabelWish {
  readonly id: string;
  readonly x: number;
  readonly texts: readonly SizedText[];
}

/** A label's centre, and its row; row 0 is the nearest to the axis. */
export interface AxisLabel extends SizedText {
  readonly id: string;
  readonly x: number;
  readonly row: number;
}

/** Clear space between labels, in pixels. */
const gap = 8;

/**
 * Labels on `rows` rows of `width` pixels, none overlapping another or what is `taken`: earlier wishes first, each in the
 * nearest row and the best text that has room over its `x`, moved aside where that helps, else left out.
 */
export function placeAxisLabels(
  wishes: readonly AxisLabelWish[],
  rows: number,
  width: number,
  taken: readonly AxisLabel[] = [],
): AxisLabel[] {
  const placed: AxisLabel[] = [];
  for (const { id, x, texts } of wishes) {
    const places = texts.flatMap((text) =>
      Array.from({ length: rows }, (_, row) =>
        shifts.map((shift) => ({
          id,
          ...text,
          row,
          x: keepWithin(x + shift * text.width, text.width, { from: 0, to: width }),
        })),
      ).flat(),
    );
    const place = places.find(
      (label) => label.width <= width && ![...taken, ...placed].some((other) => collides(label, other)),
    );
    if (place) placed.push(place);
  }
  return placed;
}

/** `labels` with `first` among them: the others give way. */
export function withLabel(labels: readonly AxisLabel[], first: AxisLabel): AxisLabel[] {
  return [first, ...labels.filter((label) => label.id !== first.id && !collides(label, first))];
}

/** The middle of a text of `width` pixels that is to be at `x`: moved as little as keeps it in `room`. */
export function keepWithin(x: number, width: number, room: PixelRange): number {
  return Math.max(room.from + width / 2, Math.min(x, room.to - width / 2));
}

/**
 * `text` where it fits into `width` pixels, else as many whole words as do, with “…”; a first word that does not fit is
 * cut itself.
 */
export function cutText(text: string, width: number, measure: (text: string) => number): SizedText {
  const whole = measure(text);
  if (whole <= width) return { text, width: whole };
  const words = text.split(/\s+/);
  for (let count = words.length - 1; count > 0; count--) {
    const cut = `${words
      .slice(0, count)
      .join(' ')
      .replace(/[\s,.;:–—-]+$/, '')}…`;
    const size = measure(cut);
    if (size <= width) return { text: cut, width: size };
  }
  const letters = [...words[0]!];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop();
  const cut = `${letters.join('')}…`;
  return { text: cut, width: measure(cut) };
}

const shifts = [0, 0.12, -0.12, 0.25, -0.25, 0.45, -0.45];

function collides(a: AxisLabel, b: AxisLabel): boolean {
  return a.row === b.row && Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap;
}
