/**
 * Side by side without overlap: stretches in lanes, labels in rows.
 */

/** Pixels along the axis. */
export interface PixelRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A lane for each range, so that no two in a lane overlap: the first lane with room, in the order of their beginnings.
 * `undefined` where more than `most` lanes would be needed. Throws a RangeError for a negative `most`.
 */
export function toLanes(ranges: readonly PixelRange[], most: number): (number | undefined)[] {
  if (!(most >= 0)) throw new RangeError(`The number of lanes must not be below 0, it is ${most}`);
  const lanes: (number | undefined)[] = ranges.map(() => undefined);
  const ends: number[] = [];
  const inOrder = ranges.map((_, index) => index).sort((a, b) => ranges[a]!.from - ranges[b]!.from || a - b);
  for (const index of inOrder) {
    const { from, to } = ranges[index]!;
    const free = ends.findIndex((end) => end <= from);
    const lane = free < 0 ? ends.length : free;
    if (lane >= most) continue;
    ends[lane] = to;
    lanes[index] = lane;
  }
  return lanes;
}

/** The largest stretch of `range` that none of `taken` covers; absent where all of it is covered. */
export function toFreeRange(range: PixelRange, taken: readonly PixelRange[]): PixelRange | undefined {
  let free: PixelRange | undefined;
  let from = range.from;
  const offer = (to: number) => {
    if (to > from && to - from > (free ? free.to - free.from : 0)) free = { from, to };
  };
  for (const other of [...taken].sort((a, b) => a.from - b.from)) {
    offer(Math.min(other.from, range.to));
    from = Math.max(from, other.to);
  }
  offer(range.to);
  return free;
}

/** A text and its width in pixels. */
export interface SizedText {
  readonly text: string;
  readonly width: number;
}

/** What should be written at `x`: one of `texts`, the better ones first. */
export interface LabelWish {
  readonly id: string;
  readonly x: number;
  readonly texts: readonly SizedText[];
}

/** A label's centre, and its row; row 0 is the nearest to the axis. */
export interface PlacedLabel extends SizedText {
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
export function placeLabels(
  wishes: readonly LabelWish[],
  rows: number,
  width: number,
  taken: readonly PlacedLabel[] = [],
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
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
export function withLabel(labels: readonly PlacedLabel[], first: PlacedLabel): PlacedLabel[] {
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
  const letters = [...(words[0] ?? '')];
  while (letters.length > 1 && measure(`${letters.join('')}…`) > width) letters.pop();
  const cut = `${letters.join('')}…`;
  return { text: cut, width: measure(cut) };
}

const shifts = [0, 0.12, -0.12, 0.25, -0.25, 0.45, -0.45];

function collides(a: PlacedLabel, b: PlacedLabel): boolean {
  return a.row === b.row && Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap;
}
