import type { Pixel } from '../core/places/mercator.js';
import type { CirclePart, PathPart } from './path-part.js';

interface OpenPart {
  readonly points: Pixel[];
  isClosed: boolean;
}

/** A path as a canvas' context is told it, in parts. */
export class DrawnPath {
  readonly #parts: (OpenPart | CirclePart)[] = [];
  /** The part that is being drawn. */
  #last: OpenPart = { points: [], isClosed: true };

  /** The parts so far; those that lead back to where they began are closed. */
  get parts(): PathPart[] {
    return this.#parts.map((part) => ('radius' in part ? part : toRing(part)));
  }

  /**
   * Begins another part, unless it goes on where the last one ended: the map draws a long line in runs, which are one in a
   * picture, its dashes too.
   */
  moveTo(x: number, y: number): void {
    const end = this.#last.points.at(-1);
    if (!this.#last.isClosed && end?.x === x && end.y === y) return;
    this.#begin({ x, y });
  }

  /** Goes on in a straight line; after a closed part, from where that began. */
  lineTo(x: number, y: number): void {
    if (this.#last.isClosed) this.#begin(this.#last.points[0] ?? { x, y });
    this.#last.points.push({ x, y });
  }

  /** Goes back to where the part began. */
  close(): void {
    this.#last.isClosed = true;
  }

  /** A rectangle, as a part of its own. */
  rectangle(x: number, y: number, width: number, height: number): void {
    const [right, bottom] = [x + width, y + height];
    this.#begin({ x, y });
    this.#last.points.push({ x: right, y }, { x: right, y: bottom }, { x, y: bottom });
    this.close();
  }

  /** A circle, as a part of its own. */
  circle(x: number, y: number, radius: number): void {
    this.#parts.push({ centre: { x, y }, radius });
    this.#last = { points: [], isClosed: true };
  }

  #begin(point: Pixel): void {
    this.#last = { points: [point], isClosed: false };
    this.#parts.push(this.#last);
  }
}

function toRing({ points, isClosed }: OpenPart): PathPart {
  const [first, last] = [points[0]!, points.at(-1)!];
  const leadsBack = points.length > 2 && first.x === last.x && first.y === last.y;
  return leadsBack ? { points: points.slice(0, -1), isClosed: true } : { points, isClosed };
}
