import type { Box } from '../../core/map/labels.js';
import type { SceneRoute } from '../../core/map/scene.js';
import { toOutlines, windowOf } from '../outline.js';
import type { View } from '../view.js';
import { stretchesOf, type Stretch } from './stretch.js';

/** The side of a box and the way to the next, in pixels: names touch no route, and no gap is left where one fits. */
const [side, step] = [9, 8];

/** More are not made: routes that fill the picture leave names no room anyway. */
const mostBoxes = 3000;

/** Boxes along the routes in a view: what names keep off. */
export function routeBoxes(routes: readonly Pick<SceneRoute, 'line'>[], view: View): Box[] {
  const boxes: Box[] = [];
  for (const stretch of stretchesIn(routes, view)) {
    for (let at = 0; at <= stretch.length; at += step) {
      if (boxes.length >= mostBoxes) return boxes;
      const { x, y } = stretch.pointAt(at);
      boxes.push({ x: x - side / 2, y: y - side / 2, width: side, height: side });
    }
  }
  return boxes;
}

function* stretchesIn(routes: readonly Pick<SceneRoute, 'line'>[], view: View): Generator<Stretch> {
  const picture = { x: 0, y: 0, width: view.width, height: view.height };
  const lines = routes.map(({ line }) => line.map(({ lat, lon }) => [lon, lat]));
  const outlines = toOutlines({ type: 'MultiLineString', coordinates: lines });
  for (const turn of [-360, 0, 360])
    for (const outline of outlines) yield* stretchesOf(outline, windowOf(view, turn), picture);
}
