/** Which events have one and the same view. */
import type { LatLon, Story } from '../model.js';
import { toPixel, worldSize, type Pixel } from '../places/mercator.js';

/** How far from its middle, in pixels, the points of one and the same view may be. */
export const sameSpot = 40;

interface Anchor extends Pixel {
  readonly at: LatLon;
  readonly order: number;
}

/**
 * The point that a view of `point` has its middle at: the story's first point that is near enough to share one view and
 * is not itself shown in an earlier one's.
 */
export function toAnchor(point: LatLon, story: Story, zoom: number): LatLon {
  const anchors = new AnchorGrid(worldSize(zoom));
  for (const { places } of story.events)
    for (const place of places) if (place.kind === 'point') anchors.add(place.at, toPixel(place.at, zoom));
  return anchors.findFirst(toPixel(point, zoom))?.at ?? point;
}

/** Anchors by where they are, in cells as wide as a spot: one that is near is in the next cell at most, however many there are. */
class AnchorGrid {
  readonly #world: number;
  /** Whole cells go round the world. */
  readonly #columns: number;
  readonly #cells = new Map<number, Anchor[]>();
  #count = 0;

  constructor(world: number) {
    this.#world = world;
    this.#columns = Math.max(1, Math.floor(world / sameSpot));
  }

  /** Adds a point, unless it is near one that is there. */
  add(at: LatLon, pixel: Pixel): void {
    if (this.findFirst(pixel)) return;
    const key = this.#keyOf(pixel, 0, 0);
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), { ...pixel, at, order: this.#count++ }]);
  }

  /** Of those near a point the first that was added. */
  findFirst(pixel: Pixel): Anchor | undefined {
    let first: Anchor | undefined;
    for (const right of [-1, 0, 1])
      for (const down of [-1, 0, 1])
        for (const anchor of this.#cells.get(this.#keyOf(pixel, right, down)) ?? [])
          if (this.#isNear(anchor, pixel) && (!first || anchor.order < first.order)) first = anchor;
    return first;
  }

  #keyOf({ x, y }: Pixel, right: number, down: number): number {
    const [columns, size] = [this.#columns, this.#world / this.#columns];
    const column = (Math.floor(x / size) + right + columns) % columns;
    return (Math.floor(y / size) + down) * columns + column;
  }

  #isNear(one: Pixel, other: Pixel): boolean {
    const across = Math.abs(one.x - other.x);
    return Math.min(across, this.#world - across) ** 2 + (one.y - other.y) ** 2 <= sameSpot ** 2;
  }
}
