/** The data of a story on its map, from GeoJSON to the picture. Loaded where a story has any. */
import { layerProblems } from '../../core/document/layer-problems.js';
import { hasRows } from '../../core/map/feature-table.js';
import { toLayerClasses, type LayerClasses } from '../../core/map/layer-classes.js';
import type { DayAndNight } from '../../core/map/layer-colours.js';
import { mostShown, type DataLayer } from '../../core/model.js';
import { readFeatures, type DataFeature, type ReadFeatures } from '../../core/places/read-features.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { FileLoader } from '../file-loader.js';
import type { LayerStage, MapLayers } from '../map-port.js';
import type { View } from '../view.js';
import { drawLayer, type LayerInks } from './draw-layer.js';
import type { LayerKind } from './draw-swatch.js';
import { LayerCanvas } from './layer-canvas.js';
import { LayerHatches } from './layer-hatches.js';
import { toForcedLooks, toLooks } from './layer-looks.js';
import { PointStamps } from './point-stamps.js';
import { toClassShapes, type ClassShapes } from './layer-shapes.js';

/** A file that is larger would keep a phone for seconds. */
const mostBytes = 10_000_000;

/** A layer whose data is there. */
export interface ReadyLayer extends LayerClasses {
  readonly layer: DataLayer;
  readonly features: readonly DataFeature[];
  readonly kind: LayerKind;
  /** Whether its values can be told by the names of what has them. */
  readonly named: boolean;
  readonly inks: LayerInks;
}

/** What is kept of a layer once it is read. */
interface Prepared extends Omit<ReadyLayer, 'inks'> {
  readonly shapes: readonly ClassShapes[];
}

/** Whom the layers of a map tell, and what they need to know. */
export interface DataLayersOptions {
  /** Where a file is fetched from; nothing where it may not be asked for, or not yet. */
  readonly toAddress: (url: string) => string | undefined;
  /** Other layers are there to be seen than before, or they look otherwise. */
  readonly onChange: () => void;
}

/** The data of one map. */
export class DataLayers implements MapLayers {
  readonly #stage: LayerStage;
  /** Layers keep the order of the story in it, whichever comes first. */
  readonly #pane = document.createElement('div');
  readonly #options: DataLayersOptions;
  readonly #loader: FileLoader;
  readonly #hatches = new LayerHatches();
  readonly #prepared = new WeakMap<DataLayer, { readonly ready?: Prepared }>();
  /** What several layers may be of. */
  readonly #files = new Map<string, ReadFeatures>();
  readonly #canvases = new Map<DataLayer, LayerCanvas>();
  readonly #leaving = new Map<LayerCanvas, DataLayer>();
  readonly #inks = new Map<DataLayer, LayerInks>();
  #shown: readonly DataLayer[] = [];

  constructor(stage: LayerStage, options: DataLayersOptions) {
    this.#stage = stage;
    Object.assign(this.#pane.style, { position: 'absolute', inset: '0', isolation: 'isolate' });
    stage.pane.append(this.#pane);
    this.#options = options;
    this.#loader = new FileLoader((url, error) => stage.onProblem(toProblem(url, error)));
  }

  /** Those of the layers shown now whose data is there, each above the one before. */
  get ready(): readonly ReadyLayer[] {
    return this.#shown.flatMap((layer) => {
      const ready = this.#prepared.get(layer)?.ready;
      return ready ? [{ ...ready, inks: this.#inksOf(ready) }] : [];
    });
  }

  /** Shows these layers and no others; what is not there yet is fetched, where it may be. */
  show(layers: readonly DataLayer[]): void {
    this.#shown = layers.slice(0, mostShown);
    for (const layer of this.#shown) if (!this.#prepared.has(layer)) this.#want(layer);
    this.#arrange();
  }

  move(view: View, isMoving: boolean): void {
    const paintWith = (canvas: LayerCanvas, layer: DataLayer) => {
      const ready = this.#prepared.get(layer)?.ready;
      if (ready) canvas.show(view, isMoving, (pen, all) => this.#paint(pen, all, ready));
    };
    for (const [canvas, layer] of this.#leaving) paintWith(canvas, layer);
    for (const [layer, canvas] of this.#canvases) paintWith(canvas, layer);
  }

  recolour(): void {
    this.#inks.clear();
    for (const canvas of [...this.#canvases.values(), ...this.#leaving.keys()]) canvas.forget();
    this.#options.onChange();
  }

  /** Whom the map has to name for what it shows now. */
  credits(): string[] {
    const names = this.ready.flatMap(({ layer }) => layer.attribution ?? []);
    return [...new Set(names)];
  }

  destroy(): void {
    this.#loader.destroy();
    this.#pane.remove();
  }

  #want(layer: DataLayer): void {
    const { geojson } = layer;
    if (typeof geojson !== 'string') return this.#prepare(layer, readFeatures(geojson));
    const url = this.#options.toAddress(geojson);
    if (url === undefined) return;
    const read = this.#files.get(url);
    if (read) return this.#prepare(layer, read);
    const keep = async (response: Response): Promise<void> => {
      const bytes = await response.blob();
      if (bytes.size > mostBytes) throw new Error(`the file has ${bytes.size} bytes, more than ${mostBytes}`);
      this.#files.set(url, readFeatures(JSON.parse(await bytes.text())));
    };
    // A host that sends on to another has not been asked for that one.
    void this.#loader.load({ url, redirect: 'error' }, keep, () => this.show(this.#shown));
  }

  #prepare(layer: DataLayer, read: ReadFeatures): void {
    for (const problem of layerProblems(layer, read, () => 'layers')) this.#stage.onProblem(problem);
    if (read.flaw) return void this.#prepared.set(layer, {});
    const { features } = read;
    const classes = toLayerClasses(features, layer.style);
    const shapes = toClassShapes(features, classes);
    const named = hasRows(features, layer);
    this.#prepared.set(layer, { ready: { layer, features, ...classes, shapes, kind: kindOf(shapes), named } });
  }

  /** Gives each layer that is shown and there its canvas, and takes away those of others. */
  #arrange(): void {
    const wanted = new Set(this.#shown.filter((layer) => this.#prepared.get(layer)?.ready));
    for (const [layer, canvas] of this.#canvases) {
      if (wanted.has(layer)) continue;
      this.#canvases.delete(layer);
      this.#leaving.set(canvas, layer);
      canvas.leave(() => this.#leaving.delete(canvas));
    }
    for (const layer of wanted) if (!this.#canvases.has(layer)) this.#canvases.set(layer, new LayerCanvas(this.#pane));
    [...wanted].forEach((layer, rank) => this.#canvases.get(layer)!.setRank(rank));
    this.#stage.drawAgain();
    this.#options.onChange();
  }

  #paint(pen: CanvasRenderingContext2D, view: View, ready: Prepared): void {
    const inks = this.#inksOf(ready);
    const stamps = new PointStamps(inks);
    drawLayer(pen, view, ready.shapes, inks, (_, ...point) => stamps.draw(pen, ...point));
  }

  #inksOf({ layer, classes }: Pick<Prepared, 'layer' | 'classes'>): LayerInks {
    let inks = this.#inks.get(layer);
    if (!inks) this.#inks.set(layer, (inks = this.#readInks(classes)));
    return inks;
  }

  #readInks(classes: LayerClasses['classes']): LayerInks {
    const { colours } = this.#stage;
    const { paper, ink, land } = colours.read();
    const isForced = matchMedia('(forced-colors: active)').matches;
    const looks = isForced
      ? toForcedLooks(classes)
      : toLooks(classes, ({ light, dark }: DayAndNight) => `light-dark(${light}, ${dark})`);
    const resolved = colours.resolve(Object.fromEntries(looks.map(({ colour }, index) => [index, colour])));
    return {
      looks: looks.map((look, index) => ({ ...look, colour: resolved[index]! })),
      edge: isForced ? ink : paper,
      halo: paper,
      ground: land,
      hatching: this.#hatches,
    };
  }
}

function kindOf(shapes: readonly ClassShapes[]): LayerKind {
  const has = (kind: 'areas' | 'lines') => shapes.some((one) => one[kind].length > 0);
  return has('areas') ? 'area' : has('lines') ? 'line' : 'point';
}

function toProblem(url: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `Data of this story could not be shown (${reason}); the map is shown without it. Its file should be GeoJSON, where the story says.`;
  return { ...createWarning('layer-unavailable', 'layers', url, message), file: url };
}
