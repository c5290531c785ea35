/** The stretches of a line that a picture shows, measured along the line, so that a name can be set on them. */
import type { Box } from '../../core/map/labels.js';
import type { Pixel } from '../../core/places/mercator.js';
import type { Outline, Window } from '../outline.js';

/** Points nearer to the last one than this make no difference to a name, in pixels. */
const tooNear = 1;

/** An unbroken part of a line that lies within the picture. */
export class Stretch {
  readonly #points: Pixel[];
  /** How far along the line each point lies, in pixels. */
  readonly #distances: number[] = [0];

  /** @param start where it begins */
  constructor(start: Pixel) {
    this.#points = [start];
  }

  /** In pixels. */
  get length(): number {
    return this.#distances.at(-1)!;
  }

  /** Goes on to a point, unless it is hardly further. */
  add(point: Pixel): void {
    const last = this.#points.at(-1)!;
    const distance = Math.hypot(point.x - last.x, point.y - last.y);
    if (distance < tooNear) return;
    this.#distances.push(this.length + distance);
    this.#points.push(point);
  }

  /** The point so many pixels along the line, from its start to its end. */
  pointAt(distance: number): Pixel {
    const index = Math.min(this.#indexAfter(distance), this.#points.length - 1);
    const [from, to] = [this.#points[Math.max(0, index - 1)]!, this.#points[index]!];
    const [start, end] = [this.#distances[Math.max(0, index - 1)]!, this.#distances[index]!];
    const share = end > start ? (distance - start) / (end - start) : 0;
    return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
  }

  /** How far at most the line strays from the straight way between two of its points, in pixels. */
  strayBetween(start: number, end: number): number {
    const [from, to] = [this.pointAt(start), this.pointAt(end)];
    const [x, y] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(x, y) || 1;
    let stray = 0;
    for (let i = this.#indexAfter(start); i < this.#points.length && this.#distances[i]! < end; i++) {
      const point = this.#points[i]!;
      stray = Math.max(stray, Math.abs((point.x - from.x) * y - (point.y - from.y) * x) / length);
    }
    return stray;
  }

  /** The first point that lies further along the line. */
  #indexAfter(distance: number): number {
    let [low, high] = [0, this.#distances.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#distances[middle]! > distance) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The stretches of an outline in a part of the picture. */
export function stretchesOf({ runs, box }: Outline, window: Window, area: Box): Stretch[] {
  const { scale, left, top } = window;
  const isBeyond = (box: Outline['box']) =>
    box.right * scale - left < area.x ||
    box.left * scale - left > area.x + area.width ||
    box.bottom * scale - top < area.y ||
    box.top * scale - top > area.y + area.height;
  if (isBeyond(box)) return [];
  const stretches: Stretch[] = [];
  let open: Stretch | undefined;
  for (const { points, box } of runs) {
    if (isBeyond(box)) {
      open = undefined;
      continue;
    }
    let from = { x: points[0]! * scale - left, y: points[1]! * scale - top };
    for (let i = 2; i < points.length; i += 2) {
      const to = { x: points[i]! * scale - left, y: points[i + 1]! * scale - top };
      const shares = sharesWithin(from, to, area);
      if (!shares) open = undefined;
      else {
        const [enters, leaves] = shares;
        if (!open || enters > 0) stretches.push((open = new Stretch(between(from, to, enters))));
        open.add(between(from, to, leaves));
        if (leaves < 1) open = undefined;
      }
      from = to;
    }
  }
  return stretches;
}

function between(from: Pixel, to: Pixel, share: number): Pixel {
  return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
}

/** Where the straight way from one point to another enters a box and leaves it, in shares of it; by Liang and Barsky. */
function sharesWithin(
  from: Pixel,
  to: Pixel,
  { x, y, width, height }: Box,
): [enters: number, leaves: number] | undefined {
  const [right, down] = [to.x - from.x, to.y - from.y];
  let [enters, leaves] = [0, 1];
  for (const [step, room] of [
    [-right, from.x - x],
    [right, x + width - from.x],
    [-down, from.y - y],
    [down, y + height - from.y],
  ] as const) {
    if (step === 0 && room < 0) return undefined;
    if (step < 0) enters = Math.max(enters, room / step);
    if (step > 0) leaves = Math.min(leaves, room / step);
  }
  return enters < leaves ? [enters, leaves] : undefined;
}
