/** Draws data: the same on a page and in a picture. */
import { fillAlpha } from '../../core/map/layer-colours.js';
import type { Pixel } from '../../core/places/mercator.js';
import { traceOutline, windowOf, type Outline, type Use, type Window } from '../outline.js';
import type { Hatching, Pen } from '../pen.js';
import { viewOrigin, type View } from '../view.js';
import type { ClassLook, PointShape } from './layer-looks.js';
import type { ClassShapes } from './layer-shapes.js';

/** What data is drawn with. */
export interface LayerInks {
  /** How each class looks. */
  readonly looks: readonly ClassLook[];
  /** Between areas. */
  readonly edge: string;
  /** Around points. */
  readonly halo: string;
  /** What lies under a fill. */
  readonly ground: string;
  readonly hatching: Hatching;
}

/** Draws a point at a pixel of the picture. */
export type DrawPoint = (pen: Pen, x: number, y: number, look: ClassLook) => void;

/** Draws a view of what each class has: areas, then lines, then points, which `point` draws where there is a quicker way. */
export function drawLayer(
  pen: Pen,
  view: View,
  shapes: readonly ClassShapes[],
  inks: LayerInks,
  point: DrawPoint = (...at) => drawPoint(...at, inks),
): void {
  const windows = [-360, 0, 360].map((turn) => windowOf(view, turn));
  const trace = (outlines: readonly Outline[], use: Use) => {
    pen.beginPath();
    for (const window of windows) for (const outline of outlines) traceOutline(pen, outline, window, use);
  };
  const each = (paint: (look: ClassLook, shapes: ClassShapes) => void) =>
    shapes.forEach((one, index) => paint(inks.looks[index]!, one));
  pen.save();
  pen.lineJoin = 'round';
  each((look, { areas }) => {
    if (areas.length === 0) return;
    trace(areas, 'fill');
    fillArea(pen, look, viewOrigin(view), inks.hatching);
  });
  each((_, { edges }) => {
    if (edges.length === 0) return;
    trace(edges, 'stroke');
    strokeEdge(pen, inks.edge);
  });
  each((look, { lines }) => {
    if (lines.length === 0) return;
    trace(lines, 'stroke');
    strokeLine(pen, look);
  });
  each((look, { points }) => {
    pen.globalAlpha = 1;
    for (const window of windows) drawPoints(pen, points, window, look, point);
  });
  pen.restore();
}

/** Fills the path as an area of this look. */
export function fillArea(pen: Pen, look: ClassLook, origin: Pixel, hatching: Hatching): void {
  if (look.isEmpty) return;
  pen.globalAlpha = look.hatch ? 1 : fillAlpha;
  pen.fillStyle = look.hatch ? hatching.pattern(pen, look.colour, origin, look.hatch) : look.colour;
  pen.fill();
}

/** Draws the path as an edge between areas. */
export function strokeEdge(pen: Pen, edge: string): void {
  pen.globalAlpha = 0.9;
  pen.lineWidth = 0.7;
  pen.setLineDash([]);
  pen.strokeStyle = edge;
  pen.stroke();
}

/** Draws the path as a line of this look. */
export function strokeLine(pen: Pen, { colour, lineWidth, dashes }: ClassLook): void {
  pen.globalAlpha = 1;
  pen.lineWidth = lineWidth;
  pen.setLineDash([...dashes]);
  pen.strokeStyle = colour;
  pen.stroke();
}

/** Draws a point of this look. */
export function drawPoint(pen: Pen, x: number, y: number, look: ClassLook, { halo, ground }: LayerInks): void {
  const { colour, shape, radius } = look;
  const isRing = shape === 'ring';
  pen.globalAlpha = 1;
  pen.setLineDash([]);
  pen.beginPath();
  tracePoint(pen, x, y, shape, radius);
  pen.strokeStyle = halo;
  pen.lineWidth = isRing ? 4 : 2.5;
  pen.stroke();
  pen.fillStyle = isRing ? ground : colour;
  pen.fill();
  if (!isRing) return;
  pen.strokeStyle = colour;
  pen.lineWidth = 1.5;
  pen.stroke();
}

function drawPoints(pen: Pen, points: Float64Array, window: Window, look: ClassLook, point: DrawPoint): void {
  const reach = 2 * look.radius;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i]! * window.scale - window.left;
    const y = points[i + 1]! * window.scale - window.top;
    const isSeen = x > -reach && x < window.width + reach && y > -reach && y < window.height + reach;
    if (isSeen) point(pen, x, y, look);
  }
}

function tracePoint(pen: Pen, x: number, y: number, shape: PointShape, radius: number): void {
  if (shape === 'circle' || shape === 'ring') return pen.arc(x, y, radius, 0, 2 * Math.PI);
  const [first, ...others] = corners[shape];
  pen.moveTo(x + first[0] * radius, y + first[1] * radius);
  for (const [right, down] of [...others, first]) pen.lineTo(x + right * radius, y + down * radius);
}

type Corner = readonly [right: number, down: number];

/** As far from the middle, by the radius, as makes shapes look alike in size. */
const corners: Readonly<Record<Exclude<PointShape, 'circle' | 'ring'>, readonly [Corner, ...Corner[]]>> = {
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  triangle: [
    [0, -1.3],
    [1.2, 0.8],
    [-1.2, 0.8],
  ],
};
