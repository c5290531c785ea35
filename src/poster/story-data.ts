/** The data of a story's map, read once each for all its drawings. */
import { toLayerClasses, type FeatureClass } from '../core/map/layer-classes.js';
import { shownLayers } from '../core/map/shown-layers.js';
import type { DataLayer, Story } from '../core/model.js';
import { readFeatures } from '../core/places/read-features.js';
import type { LayerInks } from '../map/layers/draw-layer.js';
import { toLooks } from '../map/layers/layer-looks.js';
import { toClassShapes, type ClassShapes } from '../map/layers/layer-shapes.js';
import type { Hatching } from '../map/pen.js';
import { palette } from './palette.js';
import type { ReadOwn } from './read-own.js';

/** A layer that is ready to be drawn. */
export interface ReadyData {
  readonly layer: DataLayer;
  readonly classes: readonly FeatureClass[];
  readonly shapes: readonly ClassShapes[];
}

/** Of more shapes than these a drawing would be larger than the page that it is in. */
const mostShapes = 5000;

/** The data of one story. A drawing lacks what is of other hosts, what is no GeoJSON, and what has too many shapes for it. */
export class StoryData {
  readonly #story: Story;
  readonly #readOwn: ReadOwn;
  readonly #ready = new Map<DataLayer, Promise<ReadyData | undefined>>();

  constructor(story: Story, readOwn: ReadOwn) {
    this.#story = story;
    this.#readOwn = readOwn;
  }

  /** What is shown while an event is active, the lowest first. */
  async of(activeId: string | undefined): Promise<ReadyData[]> {
    const ready = await Promise.all(shownLayers(this.#story, activeId).map((layer) => this.#keep(layer)));
    return ready.filter((one) => one !== undefined);
  }

  #keep(layer: DataLayer): Promise<ReadyData | undefined> {
    const known = this.#ready.get(layer) ?? this.#prepare(layer);
    this.#ready.set(layer, known);
    return known;
  }

  async #prepare(layer: DataLayer): Promise<ReadyData | undefined> {
    const { features } = readFeatures(await this.#read(layer));
    const { classes, classOf } = toLayerClasses(features, layer.style);
    const shapes = toClassShapes(features, { classes, classOf });
    const count = shapes.reduce(
      (sum, { areas, lines, points }) => sum + areas.length + lines.length + points.length / 2,
      0,
    );
    return count > 0 && count <= mostShapes ? { layer, classes, shapes } : undefined;
  }

  async #read({ geojson }: DataLayer): Promise<unknown> {
    if (typeof geojson !== 'string') return geojson;
    const bytes = await this.#readOwn(geojson);
    try {
      return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
    } catch {
      return undefined;
    }
  }
}

/** What it is drawn with on paper. */
export function toInks({ classes }: ReadyData, hatching: Hatching): LayerInks {
  const looks = toLooks(classes, ({ light }) => light);
  return { looks, edge: palette.paper, halo: palette.paper, ground: palette.land, hatching };
}
