/**
 * The map behind the port. Leaflet keeps the view, flies, and shows tiles; basemap, scene and names are drawn on two
 * canvases, one under the tiles and one above.
 */
import type { Camera } from '../core/map/camera.js';
import type { MapScene } from '../core/map/scene.js';
import type { Pixel } from '../core/places/mercator.js';
import { drawBaseLabels, layOutBaseLabels, type BaseLabel, type BaseLabelOptions } from './base-labels.js';
import { drawBase } from './base-layer.js';
import { choosePacks } from './choose-packs.js';
import { keys } from './gestures/keys.js';
import type { MapMover } from './gestures/map-mover.js';
import { mouseDrag } from './gestures/mouse-drag.js';
import { touch } from './gestures/touch.js';
import { wheel } from './gestures/wheel.js';
import { Hatches } from './hatches.js';
import { createLeafletMap, moveFrame, type LeafletMap } from './leaflet-parts.js';
import { ColourReader, type MapColours } from './map-colours.js';
import type { LabelSurroundings, MapOptions, MapPort, Motion } from './map-port.js';
import { PackStore } from './pack-store.js';
import { packs } from './packs/index.js';
import { regionInfo } from './regions.js';
import { SceneLayer, type RegionShapes } from './scene-layer.js';
import {
  draggedCamera,
  limitCamera,
  maxZoom,
  minZoom,
  nearestCopy,
  toViewPoint,
  viewBounds,
  zoomedCamera,
  type View,
} from './view.js';

/** Levels of zoom beyond which names that were laid out for another would crowd. */
const farZoom = 0.8;

/** Exactly there, at once. */
const jump = { animate: false, reset: true } as const;

/** A map made of Leaflet's parts and ours. */
export class LeafletMapPort implements MapPort {
  readonly #options: MapOptions;
  readonly #map: LeafletMap;
  readonly #store: PackStore;
  readonly #colours: ColourReader;
  readonly #base: HTMLCanvasElement;
  readonly #overlay: HTMLCanvasElement;
  readonly #tilePane: HTMLElement;
  readonly #hatches = new Hatches();
  readonly #sceneLayer = new SceneLayer(this.#hatches);
  readonly #end = new AbortController();
  #size = { width: 0, height: 0 };
  #text = { textSize: 13, fontFamily: 'sans-serif' };
  #scene: MapScene = { areas: [], routes: [] };
  #surroundings: LabelSurroundings = { storyNames: [], obstacles: [], area: { x: 0, y: 0, width: 0, height: 0 } };
  #labels: readonly BaseLabel[] = [];
  #labelZoom = 0;
  #palette: MapColours;
  #frame = 0;
  #stale = { base: true, labels: true };
  #moving = false;
  /** Whether tiles are there: they bring names of their own. */
  #tiled = false;
  /** Where the camera is going, or has come to rest. */
  #target: Camera;

  constructor(options: MapOptions) {
    const { container, camera, onProblem } = options;
    this.#options = options;
    this.#target = camera;
    this.#base = addLayer(container, 'canvas');
    this.#tilePane = addLayer(container, 'div');
    this.#overlay = addLayer(container, 'canvas');
    this.#colours = new ColourReader(container, () => this.#recolour());
    this.#palette = this.#colours.read();
    this.#store = new PackStore({
      onReady: () => this.#arrived(),
      onProblem: (problem) => {
        this.#arrived();
        onProblem(problem);
      },
    });
    this.#measure();
    this.#map = createLeafletMap(this.#tilePane, { ...toLeaflet(camera), minZoom, maxZoom });
    this.#map.on('move', () => this.#moved()).on('moveend', () => this.#settled());
    this.#listen();
    if (options.tiles) void this.#addTiles(options.tiles);
    this.#settled();
  }

  setCamera(camera: Camera, motion: Motion): void {
    const view = this.#view();
    const target = limitCamera(
      { center: nearestCopy(camera.center, view.camera.center), zoom: camera.zoom },
      view.height,
    );
    this.#map._stop();
    this.#target = target;
    if (isSame(target, view.camera)) return;
    this.#wantPacks({ ...view, camera: target });
    this.#moving = true;
    const { center, zoom } = toLeaflet(target);
    if (motion === 'fly') this.#map.flyTo(center, zoom, { duration: flightTime(view, target) });
    else this.#map.setView(center, zoom, jump);
  }

  setScene(scene: MapScene): void {
    this.#scene = scene;
    this.#draw({});
  }

  setSurroundings(surroundings: LabelSurroundings): void {
    this.#surroundings = surroundings;
    this.#draw({ labels: true });
  }

  zoomBy(levels: number, motion: Motion): void {
    const view = { ...this.#view(), camera: this.#target };
    this.setCamera(this.#zoomed(view, { x: view.width / 2, y: view.height / 2 }, levels), motion);
  }

  resize(): void {
    const { center, zoom } = toLeaflet(this.#view().camera);
    this.#measure();
    this.#map.invalidateSize({ animate: false, pan: false }).setView(center, zoom, jump);
    this.#draw({ base: true, labels: true });
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#end.abort();
    this.#store.destroy();
    this.#map.off().remove();
    this.#colours.destroy();
    for (const layer of [this.#base, this.#tilePane, this.#overlay]) layer.remove();
  }

  #view(): View {
    const { lat, lng } = this.#map.getCenter();
    return { camera: { center: { lat, lon: lng }, zoom: this.#map.getZoom() }, ...this.#size };
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
    this.#draw({ base: true });
  }

  #moved(): void {
    this.#moving = true;
    this.#options.onMove(this.#view().camera);
    this.#draw({ base: true });
  }

  #settled(): void {
    this.#moving = false;
    const view = this.#view();
    this.#target = view.camera;
    this.#wantPacks(view);
    this.#draw({ base: true, labels: true });
    this.#options.onSettle(view.camera);
  }

  #wantPacks(view: View): void {
    for (const pack of choosePacks(packs, viewBounds(view), view.camera.zoom)) this.#store.want(pack);
  }

  /** Draws what has come, but not before all has that the view needs: each part by itself would be dear. */
  #arrived(): void {
    const view = this.#view();
    const needed = choosePacks(packs, viewBounds(view), view.camera.zoom);
    if (!needed.some((pack) => this.#store.isComing(pack))) this.#draw({ base: true, labels: true });
  }

  #draw(stale: { base?: boolean; labels?: boolean }): void {
    this.#stale = { base: this.#stale.base || !!stale.base, labels: this.#stale.labels || !!stale.labels };
    if (!this.#frame) this.#frame = requestAnimationFrame(() => this.#drawNow());
  }

  #drawNow(): void {
    this.#frame = 0;
    const base = this.#base.getContext('2d');
    const overlay = this.#overlay.getContext('2d');
    if (!base || !overlay || !this.#size.width || !this.#size.height) return;
    const view = this.#view();
    const ready = this.#readyPacks(view);
    const ratio = this.#overlay.width / view.width;
    overlay.setTransform(1, 0, 0, 1, 0, 0);
    overlay.clearRect(0, 0, this.#overlay.width, this.#overlay.height);
    overlay.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (this.#stale.base) drawBase(base, view, ready, this.#palette, this.#hatches, this.#options.worldview);
    this.#sceneLayer.draw(overlay, view, this.#scene, this.#shapeOf, this.#palette);
    const options = this.#labelOptions();
    if (this.#stale.labels && !this.#moving) {
      this.#labels = layOutBaseLabels(overlay, view, ready, options);
      this.#labelZoom = view.camera.zoom;
    }
    const isFar = Math.abs(view.camera.zoom - this.#labelZoom) > farZoom;
    if (!this.#tiled && !isFar) drawBaseLabels(overlay, this.#labels, view, this.#palette, options);
    this.#stale = { base: false, labels: this.#stale.labels && this.#moving };
  }

  /** The packs that can be drawn now: in a movement not all that are needed may be there yet. */
  #readyPacks(view: View): ReturnType<PackStore['ready']> {
    const there = this.#store.ready(packs).map(({ info }) => info);
    return this.#store.ready(choosePacks(there, viewBounds(view), view.camera.zoom));
  }

  #labelOptions(): BaseLabelOptions {
    const { locale, worldview } = this.#options;
    return { ...this.#surroundings, ...this.#text, locale, worldview };
  }

  readonly #shapeOf: RegionShapes = (region) => {
    const info = regionInfo(region);
    return info && this.#store.region(info);
  };

  #listen(): void {
    const { gestureTarget, container } = this.#options;
    const mover: MapMover = {
      drag: (right, down) => this.#follow((view) => draggedCamera(view, right, down)),
      zoom: (levels, point) => this.#follow((view) => this.#zoomed(view, point, levels)),
      settle: () => this.#map._moveEnd(true),
      step: (right, down, levels) => {
        if (levels) mover.zoom(levels, { x: this.#size.width / 2, y: this.#size.height / 2 });
        else mover.drag(right, down);
        mover.settle();
      },
      hint: (hint) => this.#options.onHint(hint),
    };
    for (const gesture of [mouseDrag, touch, wheel]) gesture(gestureTarget, mover, this.#end.signal);
    keys(container, mover, this.#end.signal);
  }

  #zoomed(view: View, point: Pixel, levels: number): Camera {
    return zoomedCamera(view, point, view.camera.zoom + levels, this.#map.getMaxZoom());
  }

  /** Follows the reader's hand, without an animation. */
  #follow(next: (view: View) => Camera): void {
    this.#map._stop();
    const { center, zoom } = next(this.#view());
    this.#options.onExplore();
    if (!this.#moving) this.#map._moveStart(true, false);
    moveFrame(this.#map, center.lat, center.lon, zoom);
  }

  async #addTiles({ url }: NonNullable<MapOptions['tiles']>): Promise<void> {
    const { loadTileLayer } = await import('./tile-layer.js');
    const onReady = (maxZoom: number): void => {
      this.#tiled = true;
      this.#map.setMaxZoom(maxZoom);
      this.#draw({});
    };
    const layer = await loadTileLayer(url, onReady, this.#options.onProblem);
    if (!this.#end.signal.aborted) layer.addTo(this.#map);
  }
}

function addLayer<T extends 'canvas' | 'div'>(container: HTMLElement, name: T): HTMLElementTagNameMap[T] {
  const layer = document.createElement(name);
  Object.assign(layer.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', overflow: 'hidden' });
  container.append(layer);
  return layer;
}

function toLeaflet({ center: { lat, lon }, zoom }: Camera): { center: [number, number]; zoom: number } {
  return { center: [lat, lon], zoom };
}

function isSame(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < 0.01 &&
    Math.abs(a.center.lat - b.center.lat) * 2 ** a.zoom < 0.5 &&
    Math.abs(a.center.lon - b.center.lon) * 2 ** a.zoom < 0.5
  );
}

/** Seconds: short hops are quick, and the longest way around the world is still not waited for. */
function flightTime(from: View, to: Camera): number {
  const { x, y } = toViewPoint(from, to.center);
  const screens = Math.hypot(x - from.width / 2, y - from.height / 2) / Math.max(from.width, from.height);
  return Math.min(2, 0.5 + 0.35 * Math.log2(1 + screens) + 0.12 * Math.abs(to.zoom - from.camera.zoom));
}
