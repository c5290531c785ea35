/**
 * The shapes of a pack, cut into squares and simplified for the zoom, as paths that a canvas draws.
 */
import GeoJSONVT, { type RawFeature } from 'geojson-vt';
import { feature } from 'topojson-client';
import type { DisputedView, DisputeProperties, Pack, PackObjects } from './pack.js';

/** What is drawn of a pack. */
export type ShapeLayer = keyof PackObjects;

/** A square of the world: the `x`th from the west and `y`th from the north of 2^z. */
export interface Square {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The units along one side of a square in which its paths are drawn. */
export const squareUnits = 4096;

const filled = new Set<ShapeLayer>(['land', 'lakes', 'disputedAreas']);
const keptPaths = 600;

/** All shapes of one pack. A layer is cut when it is first drawn, if not before. */
export class PackShapes {
  readonly #pack: Pack;
  readonly #cut = new Map<ShapeLayer, GeoJSONVT>();
  readonly #paths = new Map<string, Path2D | undefined>();

  constructor(pack: Pack) {
    this.#pack = pack;
  }

  /** Cuts all layers, with a breath between them: done at once it would hold up the page. */
  async prepare(): Promise<void> {
    for (const layer of Object.keys(this.#pack.objects) as ShapeLayer[]) {
      this.#layer(layer);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /**
   * A layer's path in a square, in `squareUnits`; nothing where the square has none of it. What a worldview (ISO 3166-1
   * alpha-2) does not dispute is among the borders, or nowhere.
   */
  path(layer: ShapeLayer, square: Square, worldview = ''): Path2D | undefined {
    const key = [layer, square.z, square.x, square.y, worldview].join();
    if (!this.#paths.has(key)) {
      if (this.#paths.size > keptPaths) this.#paths.clear();
      this.#paths.set(key, toPath(this.#shapes(layer, square, worldview)));
    }
    return this.#paths.get(key);
  }

  #shapes(layer: ShapeLayer, { z, x, y }: Square, worldview: string): RawFeature[] {
    const shapes = (name: ShapeLayer) => this.#layer(name).getTileRaw(z, x, y)?.features ?? [];
    const seenAs = (view?: DisputedView) => (shape: RawFeature) =>
      (shape.tags as DisputeProperties | undefined)?.views?.[worldview] === view;
    if (layer === 'borders') return [...shapes(layer), ...shapes('disputedBorders').filter(seenAs('border'))];
    return shapes(layer).filter(seenAs(undefined));
  }

  #layer(layer: ShapeLayer): GeoJSONVT {
    let cut = this.#cut.get(layer);
    if (!cut) {
      // Fills overlap a little, so that no seam shows; lines must not, or their dashes would be drawn twice.
      cut = new GeoJSONVT(feature(this.#pack, this.#pack.objects[layer]), { buffer: filled.has(layer) ? 64 : 0 });
      this.#cut.set(layer, cut);
    }
    return cut;
  }
}

function toPath(shapes: readonly RawFeature[]): Path2D | undefined {
  if (!shapes.length) return undefined;
  const path = new Path2D();
  for (const shape of shapes) {
    if (shape.type !== 2 && shape.type !== 3) continue;
    for (const line of shape.geometry) {
      addLine(path, line);
      if (shape.type === 3) path.closePath();
    }
  }
  return path;
}

function addLine(path: Path2D, line: ArrayLike<number>): void {
  path.moveTo(line[0] ?? 0, line[1] ?? 0);
  for (let i = 2; i < line.length; i += 2) path.lineTo(line[i] ?? 0, line[i + 1] ?? 0);
}
