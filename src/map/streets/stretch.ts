/** The stretches of a line that a picture shows, measured along the line, so that a name can be set on them. */
import type { Box } from '../../core/map/labels.js';
import type { Pixel } from '../../core/places/mercator.js';
import type { Outline, Window } from '../outline.js';

/** Points nearer to the last one than this make no difference to a name, in pixels. */
const tooNear = 1;

/** An unbroken part of a line that lies within the picture. */
export class Stretch {
  readonly #xs: number[];
  readonly #ys: number[];
  /** How far along the line each point lies, in pixels. */
  readonly #distances = [0];

  /** Begins one at a point. */
  constructor(x: number, y: number) {
    [this.#xs, this.#ys] = [[x], [y]];
  }

  /** In pixels. */
  get length(): number {
    return this.#distances.at(-1)!;
  }

  /** Goes on to a point, unless it is hardly further. */
  add(x: number, y: number): void {
    const distance = Math.hypot(x - this.#xs.at(-1)!, y - this.#ys.at(-1)!);
    if (distance < tooNear) return;
    this.#distances.push(this.length + distance);
    this.#xs.push(x);
    this.#ys.push(y);
  }

  /** The point so many pixels along the line, from its start to its end. */
  pointAt(distance: number): Pixel {
    const to = Math.min(this.#indexAfter(distance), this.#xs.length - 1);
    const from = Math.max(0, to - 1);
    const [start, end] = [this.#distances[from]!, this.#distances[to]!];
    const share = end > start ? (distance - start) / (end - start) : 0;
    const [x, y] = [this.#xs[from]!, this.#ys[from]!];
    return { x: x + share * (this.#xs[to]! - x), y: y + share * (this.#ys[to]! - y) };
  }

  /** How far at most the line strays from the straight way between two of its points, in pixels. */
  strayBetween(start: number, end: number): number {
    const [from, to] = [this.pointAt(start), this.pointAt(end)];
    const [x, y] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(x, y) || 1;
    let stray = 0;
    for (let i = this.#indexAfter(start); i < this.#xs.length && this.#distances[i]! < end; i++)
      stray = Math.max(stray, Math.abs((this.#xs[i]! - from.x) * y - (this.#ys[i]! - from.y) * x) / length);
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
export function* stretchesOf({ runs, box }: Outline, window: Window, area: Box): Generator<Stretch> {
  const { scale, left, top } = window;
  const isBeyond = (box: Outline['box']) =>
    box.right * scale - left < area.x ||
    box.left * scale - left > area.x + area.width ||
    box.bottom * scale - top < area.y ||
    box.top * scale - top > area.y + area.height;
  if (isBeyond(box)) return;
  let open: Stretch | undefined;
  for (const { points, box } of runs) {
    if (isBeyond(box)) continue;
    let [fromX, fromY] = [points[0]! * scale - left, points[1]! * scale - top];
    for (let i = 2; i < points.length; i += 2) {
      const [toX, toY] = [points[i]! * scale - left, points[i + 1]! * scale - top];
      const shares = sharesWithin(fromX, fromY, toX, toY, area);
      if (shares) {
        const [enters, leaves] = shares;
        const [right, down] = [toX - fromX, toY - fromY];
        open ??= new Stretch(fromX + enters * right, fromY + enters * down);
        open.add(fromX + leaves * right, fromY + leaves * down);
      }
      if (open && shares?.[1] !== 1) {
        yield open;
        open = undefined;
      }
      [fromX, fromY] = [toX, toY];
    }
  }
  if (open) yield open;
}

/** Where a way enters something and where it leaves it, in shares of the way. */
type Shares = readonly [enters: number, leaves: number];

const whole: Shares = [0, 1];

/** The part of the straight way from one point to another that lies in a box. */
function sharesWithin(fromX: number, fromY: number, toX: number, toY: number, area: Box): Shares | undefined {
  const across = sharesOf(fromX - area.x, toX - fromX, area.width);
  const down = sharesOf(fromY - area.y, toY - fromY, area.height);
  const [enters, leaves] = [Math.max(across[0], down[0]), Math.min(across[1], down[1])];
  return enters < leaves ? [enters, leaves] : undefined;
}

/** The part of a step that lies between 0 and a size. */
function sharesOf(from: number, step: number, size: number): Shares {
  const to = from + step;
  if (Math.min(from, to) >= 0 && Math.max(from, to) <= size) return whole;
  const [a, b] = [-from / step, (size - from) / step];
  return [Math.max(0, Math.min(a, b)), Math.min(1, Math.max(a, b))];
}
