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

/** No label has room for more letters: what comes after them is not measured. */
const mostLetters = 300;

/**
 * `text` where it fits into `width` pixels, else as many whole words as do, with “…”; a first word that does not fit is
 * cut itself. Of however long a text a dozen pieces are measured, none of more than 300 letters.
 */
export function cutText(text: string, width: number, measure: (text: string) => number): SizedText {
  const letters = [...text.slice(0, 2 * mostLetters)].slice(0, mostLetters);
  const head = letters.join('');
  if (head === text) {
    const whole = measure(text);
    if (whole <= width) return { text, width: whole };
  }
  const words = head.split(/\s+/);
  const wholeWords = (count: number) =>
    `${words
      .slice(0, count)
      .join(' ')
      .replace(/[\s,.;:–—-]+$/, '')}…`;
  const partOfFirst = (count: number) => `${[...words[0]!].slice(0, count).join('')}…`;
  const sized = (cut: string) => ({ text: cut, width: measure(cut) });
  return (
    longestThatFits(words.length - 1, (count) => sized(wholeWords(count)), width) ??
    longestThatFits([...words[0]!].length, (count) => sized(partOfFirst(count)), width) ??
    sized(partOfFirst(1))
  );
}

/** The widest of the cuts of 1 to `most` pieces that is no wider than `width`, each being wider than the one before. */
function longestThatFits(most: number, toCut: (count: number) => SizedText, width: number): SizedText | undefined {
  let fitting: SizedText | undefined;
  let [from, to] = [1, most];
  while (from <= to) {
    const count = (from + to) >> 1;
    const cut = toCut(count);
    if (cut.width <= width) [fitting, from] = [cut, count + 1];
    else to = count - 1;
  }
  return fitting;
}

const shifts = [0, 0.12, -0.12, 0.25, -0.25, 0.45, -0.45];

function collides(a: AxisLabel, b: AxisLabel): boolean {
  return a.row === b.row && Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap;
}
