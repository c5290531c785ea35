/**
 * The map behind the port: drawn at once, moved by the reader's hand and by jumps; flights and tiles come with Leaflet, after
 * the first picture.
 */
import type { Camera } from '../core/map/camera.js';
import { isInside } from '../core/map/layout.js';
import type { MapScene } from '../core/map/scene.js';
import type { LatLon, Streets, TileServer } from '../core/model.js';
import type { Pixel } from '../core/places/mercator.js';
import { nearestTurn } from '../core/places/unwrap.js';
import { keys } from './gestures/keys.js';
import type { MapMover } from './gestures/map-mover.js';
import { mouseDrag } from './gestures/mouse-drag.js';
import { touch } from './gestures/touch.js';
import { wheel } from './gestures/wheel.js';
import type { LeafletMotion } from './leaflet-motion.js';
import { MapDrawing } from './map-drawing.js';
import type { LabelSurroundings, MakeGround, MakeLayers, MapOptions, MapPort, Motion } from './map-port.js';
import { draggedCamera, limitCamera, toViewPoint, zoomedCamera, type View } from './view.js';

/** A map that is drawn by itself. */
export class DrawnMap implements MapPort {
  readonly #options: MapOptions;
  readonly #drawing: MapDrawing;
  readonly #end = new AbortController();
  #motion?: LeafletMotion;
  #loading?: Promise<void>;
  /** Where it looks now. */
  #camera: Camera;
  /** Where the camera is going, or has come to rest. */
  #target: Camera;
  /** Whether the reader's hand moves it. */
  #isHeld = false;
  /** The closest zoom of tiles, once they are there. */
  #tilesEnd = 0;

  constructor(options: MapOptions) {
    this.#options = options;
    this.#camera = this.#target = options.camera;
    this.#drawing = new MapDrawing({
      ...options,
      camera: () => this.#camera,
      onWhole: () => void this.#loadMotion(),
    });
    this.#listen();
    if (options.tiles) void this.#loadMotion();
    this.#settle();
  }

  setCamera(camera: Camera, motion: Motion): void {
    const { view } = this.#drawing;
    const center = nearestTurn(camera.center, view.camera.center.lon);
    const target = limitCamera({ center, zoom: camera.zoom }, view.height);
    this.#motion?.stop();
    this.#isHeld = false;
    this.#target = target;
    if (isSame(target, view.camera)) return this.#drawing.isMoving ? this.#settle() : undefined;
    this.#drawing.want({ ...view, camera: target });
    if (motion === 'fly') void this.#loadMotion();
    if (motion === 'jump' || !this.#motion) return this.#jump(target);
    this.#drawing.isMoving = true;
    this.#motion.fly(target, flightTime(view, target));
  }

  setScene(scene: MapScene): void {
    this.#drawing.setScene(scene);
  }

  setStreets(streets: readonly Streets[], makeGround: MakeGround): void {
    this.#drawing.setStreets(streets, makeGround);
  }

  setLayers(make: MakeLayers | undefined): void {
    this.#drawing.setLayers(make);
  }

  setSurroundings(surroundings: LabelSurroundings): void {
    this.#drawing.setSurroundings(surroundings);
  }

  zoomBy(levels: number, motion: Motion, around?: LatLon): void {
    const view = { ...this.#drawing.view, camera: this.#target };
    const middle = { x: view.width / 2, y: view.height / 2 };
    const point = around && toViewPoint(view, around);
    this.setCamera(this.#zoomed(view, point && isInside(point, view) ? point : middle, levels), motion);
  }

  resize(): void {
    this.#motion?.stop();
    this.#drawing.resize();
    this.#motion?.resize(this.#camera);
    this.#settle();
  }

  destroy(): void {
    this.#end.abort();
    this.#drawing.destroy();
  }

  #jump(camera: Camera): void {
    this.#move(camera);
    this.#motion?.rest(camera);
    this.#settle();
  }

  #move(camera: Camera): void {
    this.#camera = camera;
    this.#drawing.isMoving = true;
    this.#options.onMove(camera);
    this.#drawing.draw({ base: true });
  }

  #settle(): void {
    this.#drawing.isMoving = false;
    this.#target = this.#camera;
    this.#drawing.want(this.#drawing.view);
    this.#drawing.draw({ base: true, labels: true });
    this.#options.onSettle(this.#camera);
  }

  #listen(): void {
    const { gestureTarget, container } = this.#options;
    const mover: MapMover = {
      drag: (right, down) => this.#follow((view) => draggedCamera(view, right, down)),
      zoom: (levels, point) => this.#follow((view) => this.#zoomed(view, point, levels)),
      settle: () => {
        // A hand that rests after the map was sent somewhere has nothing to end.
        if (!this.#isHeld) return;
        this.#isHeld = false;
        this.#motion?.rest(this.#camera);
        this.#settle();
      },
      step: (right, down, levels) => {
        const { width, height } = this.#drawing.view;
        if (levels) mover.zoom(levels, { x: width / 2, y: height / 2 });
        else mover.drag(right, down);
        mover.settle();
      },
      hint: (hint) => this.#options.onHint(hint),
    };
    for (const gesture of [mouseDrag, touch, wheel]) gesture(gestureTarget, mover, this.#end.signal);
    keys(container, mover, this.#end.signal);
  }

  #zoomed(view: View, point: Pixel, levels: number): Camera {
    const { center, zoom } = view.camera;
    // A story may look closer than there is something to see: from there the reader gets out, and not thrown out.
    const end = Math.max(zoom, this.#tilesEnd, this.#options.zoomEnd(center));
    return zoomedCamera(view, point, zoom + levels, end);
  }

  /** Follows the reader's hand, without an animation. */
  #follow(next: (view: View) => Camera): void {
    if (!this.#isHeld) this.#motion?.stop();
    this.#isHeld = true;
    const camera = next(this.#drawing.view);
    this.#options.onExplore();
    this.#motion?.follow(camera);
    this.#move(camera);
  }

  #loadMotion(): Promise<void> {
    return (this.#loading ??= this.#makeMotion());
  }

  /** Without it the map jumps. */
  async #makeMotion(): Promise<void> {
    const { signal } = this.#end;
    const code = await import('./leaflet-motion.js').catch((error: unknown) => {
      if (!signal.aborted) this.#options.onProblem(toProblem(error));
    });
    if (code && !signal.aborted) this.#addMotion(code.LeafletMotion);
  }

  #addMotion(Motion: typeof LeafletMotion): void {
    const { tiles, onProblem } = this.#options;
    const reports = { onMove: (camera: Camera) => this.#move(camera), onArrive: () => this.#settle() };
    this.#motion = new Motion(this.#drawing.tilePane, this.#camera, reports, this.#end.signal);
    const onReady = (server: TileServer): void => {
      this.#drawing.tiles = [...this.#drawing.tiles, server];
      this.#tilesEnd = Math.max(this.#tilesEnd, server.maxZoom);
      this.#drawing.draw({});
    };
    if (!tiles) return;
    this.#motion.addTiles(tiles, onReady, onProblem).catch((error: unknown) => onProblem(toProblem(error)));
  }
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

function toProblem(error: unknown): Parameters<MapOptions['onProblem']>[0] {
  return {
    level: 'warning',
    code: 'flights-unavailable',
    where: '',
    value: String(error),
    message: `What flies over the map could not be loaded (${String(error)}); the map jumps, and shows no tiles. Its files belong beside the script.`,
  };
}
