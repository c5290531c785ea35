/**
 * What the story draws on the map besides its marks: areas, routes, and who is travelling.
 */
import type { Geometry, LineString, MultiPolygon } from 'geojson';
import type { MapScene, SceneArea, SceneRoute } from '../core/map/scene.js';
import type { LatLon } from '../core/model.js';
import { circlePolygon } from '../core/places/bounds.js';
import type { MapColours } from './map-colours.js';
import { toOutlines, traceOutline, windowOf, type Outline, type Use } from './outline.js';
import type { Hatching, Pen } from './pen.js';
import { toViewPoint, viewOrigin, type View } from './view.js';

/** The shape of a named region, where it is known already: the same object each time. */
export type RegionShapes = (region: string) => MultiPolygon | undefined;

/** Draws the scenes of one map; keeps the outlines it has made. */
export class SceneLayer {
  readonly #shapes = new WeakMap<object, readonly Outline[]>();
  readonly #hatches: Hatching;

  constructor(hatches: Hatching) {
    this.#hatches = hatches;
  }

  /** Draws a scene over what is there. */
  draw(context: Pen, view: View, scene: MapScene, shapeOf: RegionShapes, colours: MapColours): void {
    for (const area of scene.areas) {
      const outlines = this.#outlinesOf(area, shapeOf);
      if (outlines) this.#drawArea(context, view, outlines, area, colours);
    }
    for (const route of scene.routes) this.#drawRoute(context, view, route, colours);
    if (scene.traveller) drawTraveller(context, view, scene.traveller, colours);
  }

  /** Only what the active event is about is strong: of another's area a faint hatch is left. */
  #drawArea(context: Pen, view: View, outlines: readonly Outline[], area: SceneArea, colours: MapColours): void {
    if (!area.active && area.style === 'tint') return;
    context.save();
    trace(context, outlines, view, 'fill');
    context.fillStyle = context.strokeStyle = colours.accent;
    if (area.active) {
      context.globalAlpha = 0.12;
      context.fill();
    }
    if (area.style === 'hatch') {
      context.globalAlpha = area.active ? 0.75 : 0.28;
      context.fillStyle = this.#hatches.pattern(context, colours.accent, viewOrigin(view), { distance: 7, width: 0.8 });
      context.fill();
    }
    if (area.active) {
      context.globalAlpha = 0.9;
      context.lineWidth = 1;
      context.setLineDash([3, 3]);
      trace(context, outlines, view, 'stroke');
      context.stroke();
    }
    context.restore();
  }

  #drawRoute(context: Pen, view: View, { line, style, accent }: SceneRoute, colours: MapColours): void {
    context.save();
    trace(
      context,
      this.#outlines(line, () => toLineString(line)),
      view,
      'stroke',
    );
    context.lineCap = context.lineJoin = 'round';
    context.strokeStyle = colours.paper;
    context.lineWidth = style === 'stretch' ? 9 : 5;
    context.globalAlpha = 0.8;
    if (style !== 'dotted') context.stroke();
    context.globalAlpha = style === 'stretch' ? 0.35 : accent ? 1 : 0.75;
    context.strokeStyle = accent ? colours.accent : colours.mark;
    context.lineWidth = style === 'stretch' ? 7 : accent ? 2.8 : 1.8;
    if (style === 'dotted') context.setLineDash([0.1, 5.5]);
    context.stroke();
    context.restore();
  }

  #outlinesOf({ area }: SceneArea, shapeOf: RegionShapes): readonly Outline[] | undefined {
    if (area.type === 'geometry') return this.#outlines(area, () => area.geometry);
    if (area.type === 'circle') return this.#outlines(area, () => circlePolygon(area.center, area.radius));
    const shape = shapeOf(area.region);
    return shape && this.#outlines(shape, () => shape);
  }

  #outlines(key: object, toShape: () => Geometry): readonly Outline[] {
    let outlines = this.#shapes.get(key);
    if (!outlines) this.#shapes.set(key, (outlines = toOutlines(toShape())));
    return outlines;
  }
}

/** Begins a path of outlines in each copy of the world. */
function trace(context: Pen, outlines: readonly Outline[], view: View, use: Use): void {
  context.beginPath();
  for (const turn of [-360, 0, 360])
    for (const outline of outlines) traceOutline(context, outline, windowOf(view, turn), use);
}

function toLineString(line: readonly LatLon[]): LineString {
  return { type: 'LineString', coordinates: line.map(({ lat, lon }) => [lon, lat]) };
}

function drawTraveller(context: Pen, view: View, at: LatLon, colours: MapColours): void {
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
