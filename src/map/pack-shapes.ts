/** The shapes of a pack by layer, ready to be drawn. */
import { feature } from 'topojson-client';
import { toOutlines, traceOutline, type Outline, type Window } from './outline.js';
import type { DisputedView, DisputeProperties, Pack, PackObjects } from './pack.js';
import type { PathPen } from './pen.js';

/** What is drawn of a pack. */
export type ShapeLayer = keyof PackObjects;

interface Shape {
  readonly outlines: readonly Outline[];
  readonly views?: DisputeProperties['views'];
}

const filled = new Set<ShapeLayer>(['land', 'lakes', 'disputedAreas']);

/** All shapes of one pack. */
export class PackShapes {
  readonly #layers: Readonly<Record<ShapeLayer, readonly Shape[]>>;

  constructor(pack: Pack) {
    const names = Object.keys(pack.objects) as ShapeLayer[];
    const layers = names.map((name) => [name, toShapes(pack, name)]);
    this.#layers = Object.fromEntries(layers) as Record<ShapeLayer, readonly Shape[]>;
  }

  /**
   * Adds to a path what a window shows of a layer, in pixels of the picture. What a worldview (ISO 3166-1 alpha-2) does not
   * dispute is among the borders, or nowhere.
   */
  trace(path: PathPen, layer: ShapeLayer, window: Window, worldview = ''): void {
    const use = filled.has(layer) ? 'fill' : 'stroke';
    for (const { outlines } of this.#shapes(layer, worldview))
      for (const outline of outlines) traceOutline(path, outline, window, use);
  }

  #shapes(layer: ShapeLayer, worldview: string): readonly Shape[] {
    const seenAs = (view?: DisputedView) => (shape: Shape) => shape.views?.[worldview] === view;
    const own = this.#layers[layer].filter(seenAs(undefined));
    return layer === 'borders' ? [...own, ...this.#layers.disputedBorders.filter(seenAs('border'))] : own;
  }
}

function toShapes(pack: Pack, layer: ShapeLayer): Shape[] {
  return feature(pack, pack.objects[layer]).features.map(({ geometry, properties }) => ({
    outlines: toOutlines(geometry),
    views: (properties as DisputeProperties | null)?.views,
  }));
}
