/**
 * What the story draws on the map besides its marks: areas, routes, and who is travelling.
 */
import type { MultiPolygon, Polygon } from 'geojson';
import type { MapScene, SceneArea, SceneRoute } from '../core/map-scene.js';
import { toPixel } from '../core/mercator.js';
import type { LatLon } from '../core/model.js';
import type { Hatches } from './hatches.js';
import type { MapColours } from './map-colours.js';
import { toViewPoint, viewOrigin, type View } from './view.js';

/** The shape of an area, where it is known already. */
export type AreaShapes = (area: SceneArea) => Polygon | MultiPolygon | undefined;

/** Draws the scenes of one map; keeps the paths it has made. */
export class SceneLayer {
  readonly #shapes = new WeakMap<object, Path2D>();
  readonly #hatches: Hatches;

  constructor(hatches: Hatches) {
    this.#hatches = hatches;
  }

  /** Draws a scene over what is there. */
  draw(context: CanvasRenderingContext2D, view: View, scene: MapScene, shapeOf: AreaShapes, colours: MapColours): void {
    for (const area of scene.areas) {
      const shape = shapeOf(area);
      if (shape) this.#drawArea(context, view, this.#place(this.#shapePath(shape), view), area, colours);
    }
    for (const route of scene.routes)
      this.#drawRoute(context, this.#place(this.#linePath(route.line), view), route, colours);
    if (scene.traveller) drawTraveller(context, view, scene.traveller, colours);
  }

  /** Only what the active event is about is strong: of another's area a faint hatch is left. */
  #drawArea(context: CanvasRenderingContext2D, view: View, path: Path2D, area: SceneArea, colours: MapColours): void {
    if (!area.active && area.style === 'tint') return;
    context.save();
    context.fillStyle = context.strokeStyle = colours.accent;
    if (area.active) {
      context.globalAlpha = 0.12;
      context.fill(path);
    }
    if (area.style === 'hatch') {
      context.globalAlpha = area.active ? 0.75 : 0.28;
      context.fillStyle = this.#hatches.pattern(context, colours.accent, viewOrigin(view), { distance: 7, width: 0.8 });
      context.fill(path);
    }
    if (area.active) {
      context.globalAlpha = 0.9;
      context.lineWidth = 1;
      context.setLineDash([3, 3]);
      context.stroke(path);
    }
    context.restore();
  }

  #drawRoute(
    context: CanvasRenderingContext2D,
    path: Path2D,
    { style, accent }: SceneRoute,
    colours: MapColours,
  ): void {
    context.save();
    context.lineCap = context.lineJoin = 'round';
    context.strokeStyle = colours.paper;
    context.lineWidth = style === 'stretch' ? 9 : 5;
    context.globalAlpha = 0.8;
    if (style !== 'dotted') context.stroke(path);
    context.globalAlpha = style === 'stretch' ? 0.35 : accent ? 1 : 0.75;
    context.strokeStyle = accent ? colours.accent : colours.mark;
    context.lineWidth = style === 'stretch' ? 7 : accent ? 2.8 : 1.8;
    if (style === 'dotted') context.setLineDash([0.1, 5.5]);
    context.stroke(path);
    context.restore();
  }

  #shapePath(shape: Polygon | MultiPolygon): Path2D {
    return this.#cached(shape, () => {
      const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
      return toPath(polygons.flat().map((ring) => ring.map(([lon = 0, lat = 0]) => ({ lat, lon }))));
    });
  }

  #linePath(line: readonly LatLon[]): Path2D {
    return this.#cached(line, () => toPath([line]));
  }

  #cached(key: object, make: () => Path2D): Path2D {
    let path = this.#shapes.get(key);
    if (!path) this.#shapes.set(key, (path = make()));
    return path;
  }

  /** A path in pixels of the whole world at zoom 0, moved into the view, in each copy of the world. */
  #place(path: Path2D, view: View): Path2D {
    const scale = 2 ** view.camera.zoom;
    const { x, y } = viewOrigin(view);
    const placed = new Path2D();
    for (const turn of [-1, 0, 1]) {
      placed.addPath(path, new DOMMatrix([scale, 0, 0, scale, turn * 256 * scale - x, -y]));
    }
    return placed;
  }
}

function toPath(lines: readonly (readonly LatLon[])[]): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    line.forEach((at, i) => {
      const { x, y } = toPixel(at, 0);
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
  }
  return path;
}

function drawTraveller(context: CanvasRenderingContext2D, view: View, at: LatLon, colours: MapColours): void {
  const { x, y } = toViewPoint(view, at);
  context.save();
  context.beginPath();
  context.arc(x, y, 5, 0, 2 * Math.PI);
  context.fillStyle = colours.accent;
  context.strokeStyle = colours.paper;
  context.lineWidth = 4;
  context.stroke();
  context.fill();
  context.restore();
}
