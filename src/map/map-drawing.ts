import type { Streets, TileServer } from '../core/model.js';
import type { Camera } from '../core/map/camera.js';
import { plainFrom, worldEnd } from '../core/places/zoom-ends.js';
import { tilesAt } from '../core/places/tile-zooms.js';
import type { MapScene } from '../core/map/scene.js';
import { drawBaseLabels, layOutBaseLabels, type BaseLabel, type BaseLabelOptions } from './base-labels.js';
import { drawBase } from './base-layer.js';
import { choosePacks } from './choose-packs.js';
import { coverView } from './cover-view.js';
import { Hatches } from './hatches.js';
import { ColourReader, type MapColours } from './map-colours.js';
import type { LabelSurroundings, MakeGround, MakeLayers, MapLayers, MapOptions } from './map-port.js';
import { PackStore, type ReadyPack, type StoreReports } from './pack-store.js';
import type { PackInfo } from './pack.js';
import { packs } from './packs/index.js';
import type { Pen } from './pen.js';
import { SceneLayer, type RegionShapes } from './scene-layer.js';
import type { StreetGround } from './streets/street-ground.js';
import { viewBounds, type View } from './view.js';

/** The land of all the world, coarsest of all: so small that it is there before the rest, and stands in for it. */
const outline = packs[0]!;

/** Levels of zoom beyond which names that were laid out for another would crowd. */
const farZoom = 0.8;

/** What a drawing is made in and of. */
export interface DrawingOptions extends Pick<
  MapOptions,
  'container' | 'locale' | 'worldview' | 'regions' | 'limits' | 'onProblem'
> {
  /** Where the map looks now. */
  readonly camera: () => Camera;
}

/** What has to be drawn anew. */
interface Stale {
  readonly base?: boolean;
  readonly labels?: boolean;
}

/**
 * The picture of a map: basemap, scene and names on two canvases, one under the tiles and one above, drawn once a frame from
 * the files that are there.
 */
export class MapDrawing {
  /** Between the canvases. */
  readonly tilePane: HTMLElement;
  /** In a movement names keep their places. */
  isMoving = false;
  /** Those whose tiles are there: they bring names of their own. */
  tiles: readonly TileServer[] = [];

  readonly #options: DrawingOptions;
  readonly #reports: StoreReports;
  readonly #store: PackStore;
  readonly #colours: ColourReader;
  readonly #base: HTMLCanvasElement;
  readonly #layerPane: HTMLElement;
  readonly #overlay: HTMLCanvasElement;
  readonly #hatches = new Hatches();
  readonly #sceneLayer = new SceneLayer(this.#hatches);
  #size = { width: 0, height: 0 };
  #text = { textSize: 13, fontFamily: 'sans-serif' };
  #scene: MapScene = { areas: [], routes: [] };
  #surroundings: LabelSurroundings = { storyNames: [], obstacles: [], area: { x: 0, y: 0, width: 0, height: 0 } };
  #labels: readonly BaseLabel[] = [];
  #labelZoom = 0;
  #palette: MapColours;
  #streets?: StreetGround;
  #layers?: MapLayers;
  #frame = 0;
  #stale: Stale = { base: true, labels: true };

  /** @throws Error where there is nothing to draw on */
  constructor(options: DrawingOptions) {
    const { container, onProblem } = options;
    if (!document.createElement('canvas').getContext('2d')) throw new Error('this browser gives pages no canvas');
    this.#options = options;
    this.#base = addLayer(container, 'canvas');
    this.tilePane = addLayer(container, 'div');
    this.#layerPane = addLayer(container, 'div');
    this.#overlay = addLayer(container, 'canvas');
    this.#colours = new ColourReader(container, () => this.#recolour());
    this.#palette = this.#colours.read();
    this.#reports = {
      onReady: (url) => this.#arrived(url),
      onProblem: (problem) => {
        this.#arrived();
        onProblem(problem);
      },
    };
    this.#store = new PackStore(this.#reports);
    if (!this.view.limits) this.#store.want(outline);
    this.#measure();
  }

  /** What is in the picture now. */
  get view(): View {
    const { camera, limits } = this.#options;
    return { camera: camera(), ...this.#size, limits: limits?.() };
  }

  /** Shows these areas, routes and traveller. */
  setScene(scene: MapScene): void {
    this.#scene = scene;
    this.draw({});
  }

  /** Lays out the basemap's names around what is there. */
  setSurroundings(surroundings: LabelSurroundings): void {
    this.#surroundings = surroundings;
    this.draw({ labels: true });
  }

  /** Shows these streets where they are, once they are there; `makeGround` makes what draws them. */
  setStreets(files: readonly Streets[], makeGround: MakeGround): void {
    if (this.#streets) {
      this.#streets.destroy();
      this.#measure();
    }
    this.#streets = files.length > 0 ? makeGround(this.#base, this.#colours, files, this.#reports) : undefined;
    this.want(this.view);
    this.draw({ base: true, labels: true });
  }

  /** Shows what the story lays over the map. */
  setLayers(make: MakeLayers | undefined): void {
    this.#layers?.destroy();
    const { onProblem } = this.#options;
    this.#layers = make?.({ pane: this.#layerPane, colours: this.#colours, drawAgain: () => this.draw({}), onProblem });
    this.draw({ base: true, labels: true });
  }

  /** Fetches what a view is drawn with. */
  want(view: View): void {
    this.#streets?.want(view);
    for (const pack of this.#neededPacks(view)) this.#store.want(pack);
  }

  /** Draws in the next frame; the scene always, the rest where it is stale. */
  draw({ base, labels }: Stale): void {
    this.#stale = { base: base || this.#stale.base, labels: labels || this.#stale.labels };
    this.#frame ||= requestAnimationFrame(() => this.#drawNow());
  }

  /** Fills the container again after its size has changed. */
  resize(): void {
    this.#measure();
    this.draw({ base: true, labels: true });
  }

  /** Undoes everything. */
  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#store.destroy();
    this.#streets?.destroy();
    this.#layers?.destroy();
    this.#colours.destroy();
    for (const layer of [this.#base, this.tilePane, this.#layerPane, this.#overlay]) layer.remove();
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#options.container;
    this.#size = { width, height };
    const { fontSize, fontFamily } = getComputedStyle(this.#options.container);
    this.#text = { textSize: parseFloat(fontSize), fontFamily };
    for (const canvas of [this.#base, this.#overlay]) {
      canvas.width = Math.round(width * devicePixelRatio);
      canvas.height = Math.round(height * devicePixelRatio);
    }
  }

  #recolour(): void {
    this.#palette = this.#colours.read();
    this.#streets?.recolour();
    this.#layers?.recolour();
    this.draw({ base: true });
  }

  /** Draws the outline, and the rest not before all has come that the view needs: each part by itself would be dear. */
  #arrived(url?: string): void {
    const { view } = this;
    const isComing = this.#neededPacks(view).some((pack) => this.#store.isComing(pack));
    const isWhole = !isComing && !this.#streets?.isComing(view);
    if (isWhole || url === outline.url) this.draw({ base: true, labels: isWhole });
  }

  #drawNow(): void {
    this.#frame = 0;
    const overlay = this.#overlay.getContext('2d');
    if (!overlay || !this.#size.width || !this.#size.height) return;
    const { view } = this;
    const ready = this.#readyPacks(view);
    const ratio = this.#overlay.width / view.width;
    overlay.setTransform(1, 0, 0, 1, 0, 0);
    overlay.clearRect(0, 0, this.#overlay.width, this.#overlay.height);
    overlay.setTransform(ratio, 0, 0, ratio, 0, 0);
    const options = this.#labelOptions();
    const isNamedAnew = Boolean(this.#stale.labels) && !this.isMoving;
    if (isNamedAnew) {
      this.#labels = layOutBaseLabels(overlay, view, ready, options);
      this.#labelZoom = view.camera.zoom;
      this.#streets?.layOut(overlay, view, { ...options, routes: this.#scene.routes });
    }
    const isFar = Math.abs(view.camera.zoom - this.#labelZoom) > farZoom;
    // The names of streets lie on their ground.
    if (this.#stale.base || (isNamedAnew && this.#streets)) this.#drawGround(view, ready, !isFar);
    this.#layers?.move(view, this.isMoving);
    this.#sceneLayer.draw(overlay, view, this.#scene, this.#shapeOf, this.#palette);
    const isTiled = tilesAt(this.tiles, view.camera.zoom).length > 0;
    if (!isTiled && !isFar) drawBaseLabels(overlay, this.#labels, view, this.#palette, options);
    this.#stale = { base: false, labels: this.#stale.labels && this.isMoving };
  }

  #drawGround(view: View, ready: readonly ReadyPack[], hasNames: boolean): void {
    const text = this.#text;
    // What lies around a picture is paper.
    const colours = view.limits ? { ...this.#palette, land: this.#palette.paper } : this.#palette;
    const drawWorld = (pen: Pen, shown: View) =>
      drawBase(pen, shown, ready, colours, this.#hatches, this.#options.worldview);
    if (this.#streets) this.#streets.draw(view, this.isMoving, { drawWorld, text, hasNames });
    else drawWorld(this.#base.getContext('2d')!, view);
  }

  /** The packs that can be drawn now: where not all that are needed are there yet, the finest that are, whatever the zoom. */
  #readyPacks(view: View): ReadyPack[] {
    const needed = this.#neededPacks(view);
    const ready = this.#store.ready(needed);
    if (ready.length === needed.length) return ready;
    const there = this.#store.ready(packs).map(({ info }) => info);
    return this.#store.ready(coverView(there, viewBounds(view), worldEnd));
  }

  #neededPacks(view: View): PackInfo[] {
    return view.camera.zoom > plainFrom || view.limits ? [] : choosePacks(packs, viewBounds(view), view.camera.zoom);
  }

  #labelOptions(): BaseLabelOptions {
    const { locale, worldview } = this.#options;
    return { ...this.#surroundings, ...this.#text, locale, worldview };
  }

  readonly #shapeOf: RegionShapes = (region) => {
    const { regions, worldview } = this.#options;
    const info = regions?.(region);
    return info && this.#store.region(info, worldview);
  };
}

function addLayer<T extends 'canvas' | 'div'>(container: HTMLElement, name: T): HTMLElementTagNameMap[T] {
  const layer = document.createElement(name);
  Object.assign(layer.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', overflow: 'hidden' });
  container.append(layer);
  return layer;
}
