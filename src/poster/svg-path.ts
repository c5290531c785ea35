/** The outline of a drawing in SVG, as short as can be. */
import simplify from 'simplify-js';
import type { Pixel } from '../core/places/mercator.js';
import type { CirclePart, LinePart, PathPart } from './path-part.js';

/** How near to what was drawn an outline stays; `coarse` will do where no edge is to be seen. */
export type Detail = 'fine' | 'coarse';

/** How far from the outline a point may lie that is left out, in steps. */
const tolerances: Readonly<Record<Detail, number>> = { fine: 2, coarse: 4 };

/** Points that are simplified together: the algorithm calls itself, at worst once for each. */
const atOnce = 2000;

/**
 * The data of a path, in whole steps of which a pixel has `stepsOfPixel`, without the points that make no difference: those
 * no more than two steps from the outline, or four of a coarse one. Empty where nothing has any length.
 */
export function writePath(parts: readonly PathPart[], stepsOfPixel: number, detail: Detail = 'fine'): string {
  const writer = new PathWriter(stepsOfPixel, tolerances[detail]);
  for (const part of parts) {
    if ('radius' in part) writer.circle(part);
    else writer.line(part);
  }
  return writer.data;
}

class PathWriter {
  data = '';
  readonly #stepsOfPixel: number;
  readonly #tolerance: number;
  /** Where the last step led. */
  #at: Pixel = { x: 0, y: 0 };

  constructor(stepsOfPixel: number, tolerance: number) {
    this.#stepsOfPixel = stepsOfPixel;
    this.#tolerance = tolerance;
  }

  line({ points, isClosed }: LinePart): void {
    const line = isClosed ? [...points, points[0]!] : points;
    const [start, ...rest] = this.#distinctSteps(simplified(line, this.#tolerance / this.#stepsOfPixel));
    if (rest.length === 0) return;
    if (isClosed) rest.pop();
    this.data += `m${this.#stepTo(start!)}`;
    for (const point of rest) {
      const step = this.#stepTo(point);
      this.data += step.startsWith('-') ? step : ` ${step}`;
    }
    if (isClosed) this.#closeTo(start!);
  }

  circle({ centre, radius }: CirclePart): void {
    const { x, y } = this.#toSteps(centre);
    const r = Math.round(radius * this.#stepsOfPixel);
    const start = { x: x - r, y };
    this.data += `m${this.#stepTo(start)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`;
    this.#closeTo(start);
  }

  #distinctSteps(points: readonly Pixel[]): Pixel[] {
    const steps = points.map((point) => this.#toSteps(point));
    return steps.filter(({ x, y }, index) => x !== steps[index - 1]?.x || y !== steps[index - 1]?.y);
  }

  #toSteps({ x, y }: Pixel): Pixel {
    return { x: Math.round(x * this.#stepsOfPixel), y: Math.round(y * this.#stepsOfPixel) };
  }

  #stepTo(point: Pixel): string {
    const [right, down] = [point.x - this.#at.x, point.y - this.#at.y];
    this.#at = point;
    return down < 0 ? `${right}${down}` : `${right} ${down}`;
  }

  #closeTo(start: Pixel): void {
    this.data += 'z';
    this.#at = start;
  }
}

/** Fewer points, by Ramer, Douglas and Peucker. */
function simplified(points: readonly Pixel[], tolerance: number): Pixel[] {
  const kept = [points[0]!];
  for (let from = 0; from < points.length - 1; from += atOnce) {
    kept.push(...simplify(points.slice(from, from + atOnce + 1), tolerance, true).slice(1));
  }
  return kept;
}
