/** The map behind the port: it draws itself, keeps the camera, and is moved by the reader's hand, by jumps and by flights. */
import type { Camera } from '../core/map/camera.js';
import { isInside } from '../core/map/layout.js';
import type { MapScene } from '../core/map/scene.js';
import type { LatLon, Streets, TileServer } from '../core/model.js';
import type { Pixel } from '../core/places/mercator.js';
import { toLoadProblem } from '../core/problems/load-problem.js';
import { nearestTurn } from '../core/places/unwrap.js';
import { fly } from './fly.js';
import { keys } from './gestures/keys.js';
import type { MapMover } from './gestures/map-mover.js';
import { mouseDrag } from './gestures/mouse-drag.js';
import { touch } from './gestures/touch.js';
import { wheel } from './gestures/wheel.js';
import type { LeafletTiles } from './leaflet-tiles.js';
import { MapDrawing } from './map-drawing.js';
import type { LabelSurroundings, MakeGround, MakeLayers, MapOptions, MapPort, Motion } from './map-port.js';
import { draggedCamera, fromViewPoint, limitCamera, toViewPoint, viewBounds, zoomedCamera, type View } from './view.js';

/** A map that is drawn by itself. */
export class DrawnMap implements MapPort {
  readonly #options: MapOptions;
  readonly #drawing: MapDrawing;
  readonly #end = new AbortController();
  #tiles?: LeafletTiles;
  /** Where it looks now. */
  #camera: Camera;
  /** Where the camera is going, or has come to rest. */
  #target: Camera;
  #stopFlight?: () => void;
  /** Whether the reader's hand moves it. */
  #isHeld = false;
  /** The closest zoom of tiles, once they are there. */
  #tilesEnd = 0;

  constructor(options: MapOptions) {
    this.#options = options;
    this.#camera = this.#target = options.camera;
    this.#drawing = new MapDrawing({ ...options, camera: () => this.#camera });
    this.#listen();
    if (options.tiles?.length) void this.#addTiles(options.tiles);
    this.#settle();
  }

  setCamera(camera: Camera, motion: Motion): void {
    const { view } = this.#drawing;
    const center = nearestTurn(camera.center, view.camera.center.lon);
    const target = limitCamera({ center, zoom: camera.zoom }, view.height);
    this.#stopFlight?.();
    this.#isHeld = false;
    this.#target = target;
    if (isSame(target, view.camera)) return this.#drawing.isMoving ? this.#settle() : undefined;
    this.#drawing.want({ ...view, camera: target });
    if (motion === 'jump') return this.#jump(target);
    this.#drawing.isMoving = true;
    const onMove = (next: Camera): void => this.#follow(next);
    this.#stopFlight = fly(view, target, { onMove, onArrive: () => this.#settle() });
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
    this.setCamera(this.#zoomedAround(around, levels), motion);
  }

  canZoomBy(levels: number, around?: LatLon): boolean {
    return Math.abs(this.#zoomedAround(around, levels).zoom - this.#target.zoom) > leastZoom;
  }

  resize(): void {
    this.#stopFlight?.();
    this.#drawing.resize();
    this.#tiles?.resize(this.#camera);
    this.#settle();
  }

  destroy(): void {
    this.#stopFlight?.();
    this.#end.abort();
    this.#drawing.destroy();
  }

  #jump(camera: Camera): void {
    this.#move(camera);
    this.#tiles?.show(camera);
    this.#settle();
  }

  /** Is on its way, in this frame. */
  #follow(camera: Camera): void {
    this.#tiles?.follow(camera);
    this.#move(camera);
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
    this.#tiles?.rest();
    this.#drawing.want(this.#drawing.view);
    this.#drawing.draw({ base: true, labels: true });
    this.#options.onSettle(this.#camera);
  }

  #listen(): void {
    const { gestureTarget, container } = this.#options;
    const mover: MapMover = {
      drag: (right, down) => this.#lead((view) => draggedCamera(view, right, down)),
      zoom: (levels, point) => this.#lead((view) => this.#zoomed(view, point, levels)),
      settle: () => {
        // A hand that rests after the map was sent somewhere has nothing to end.
        if (!this.#isHeld) return;
        this.#isHeld = false;
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

  #zoomedAround(around: LatLon | undefined, levels: number): Camera {
    const view = { ...this.#drawing.view, camera: this.#target };
    const point = around && toViewPoint(view, around);
    const middle = { x: view.width / 2, y: view.height / 2 };
    return this.#zoomed(view, point && isInside(point, view) ? point : middle, levels);
  }

  #zoomed(view: View, point: Pixel, levels: number): Camera {
    const { center, zoom } = view.camera;
    const seen = { bounds: viewBounds(view), zoom };
    const ends = [center, fromViewPoint(view, point)].map((at) => this.#options.zoomEnd(at, seen));
    // A story may look closer than there is something to see: from there the reader gets out, and not thrown out.
    const end = Math.max(zoom, this.#tilesEnd, ...ends);
    return zoomedCamera(view, point, zoom + levels, end);
  }

  /** Goes with the reader's hand, without an animation. */
  #lead(next: (view: View) => Camera): void {
    if (!this.#isHeld) this.#stopFlight?.();
    this.#isHeld = true;
    const camera = next(this.#drawing.view);
    this.#options.onExplore();
    this.#follow(camera);
  }

  async #addTiles(servers: readonly TileServer[]): Promise<void> {
    const { onProblem } = this.#options;
    const { signal } = this.#end;
    const onReady = (server: TileServer): void => {
      this.#drawing.tiles = [...this.#drawing.tiles, server];
      this.#tilesEnd = Math.max(this.#tilesEnd, server.maxZoom);
      this.#drawing.draw({});
    };
    try {
      const { LeafletTiles } = await import('./leaflet-tiles.js');
      if (signal.aborted) return;
      this.#tiles = new LeafletTiles(this.#drawing.tilePane, this.#camera, servers, { onReady, onProblem }, signal);
    } catch (error) {
      if (!signal.aborted) onProblem(toLoadProblem('tiles-unavailable', error));
    }
  }
}

/** What nobody sees of a zoom. */
const leastZoom = 0.01;

function isSame(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < leastZoom &&
    Math.abs(a.center.lat - b.center.lat) * 2 ** a.zoom < 0.5 &&
    Math.abs(a.center.lon - b.center.lon) * 2 ** a.zoom < 0.5
  );
}
