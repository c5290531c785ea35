/** The names of street packs: quarters, waters, parks, stations at their points, streets and rivers along their lines. */
import type { Box, Side } from '../../core/map/labels.js';
import type { Bounds } from '../../core/model.js';
import type { Pen } from '../pen.js';
import {
  drawPointLabels,
  layOutPointLabels,
  type LabelOptions,
  type LabelStyles,
  type PointLabel,
} from '../point-labels.js';
import { toViewPoint, type View } from '../view.js';
import { drawLineNames, layOutLineNames, type LineName } from './line-names.js';
import { nameIn } from './name-in.js';
import type { StreetColours } from './street-colours.js';
import type { StreetLabel } from './street-pack.js';
import type { StreetShapes } from './street-shapes.js';

/** The names to show in a view, ready to draw. */
export interface StreetNames {
  readonly points: readonly PointLabel<StreetLabel>[];
  readonly lines: readonly LineName[];
}

/** What is named of a pack. */
export interface NamedStreets {
  readonly shapes: StreetShapes;
  readonly labels: readonly StreetLabel[];
}

const overPoint: readonly Side[] = ['over', 'above', 'below'];
const plain = { font: '400', colour: 'muted', halo: 'land', sides: overPoint, gap: 3 } as const;

const styles: LabelStyles<StreetLabel, keyof StreetColours> = {
  town: { ...plain, order: 60, size: 1, colour: 'ink' },
  quarter: { ...plain, order: 50, size: 0.82, spacing: 0.16, isCapitals: true },
  water: { ...plain, order: 40, size: 0.9, font: 'italic 400', colour: 'sea', halo: 'water' },
  park: { ...plain, order: 30, size: 0.8, font: 'italic 400', colour: 'park', halo: 'green' },
  station: {
    ...plain,
    order: 20,
    size: 0.8,
    hasDot: true,
    sides: ['right', 'left', 'above', 'below'],
    gap: 6,
  },
  site: { ...plain, order: 0, size: 0.76, halo: 'site' },
};

/** Points that are tried, the sooner shown before the others: more than have room in any picture. */
const mostPoints = 300;

/** Lays out the names of packs in a view; sites have what room the streets leave. */
export function layOutStreetNames(
  pen: Pen,
  view: View,
  packs: readonly NamedStreets[],
  options: LabelOptions,
): StreetNames {
  const labels = packs.flatMap(({ shapes, labels }) => labels.filter((label) => mayShow(label, shapes.bounds, view)));
  const isSite = ({ kind }: StreetLabel) => kind === 'site';
  const nameOf = (label: StreetLabel) => nameIn(label, options.locale);
  const layOut = (wanted: readonly StreetLabel[], taken: readonly Box[]) => {
    const foremost = wanted.toSorted((a, b) => a.rank - b.rank).slice(0, mostPoints);
    const obstacles = [...options.obstacles, ...taken];
    return layOutPointLabels(pen, view, foremost, styles, nameOf, { ...options, obstacles });
  };
  const points = layOut(labels.filter((label) => !isSite(label)), []); // prettier-ignore
  const taken = points.map(({ box }) => box);
  const shapes = packs.map(({ shapes }) => shapes);
  const lines = layOutLineNames(pen, view, shapes, [...options.obstacles, ...taken], options);
  const sites = layOut(labels.filter(isSite), [...taken, ...lines.flatMap(({ boxes }) => boxes)]);
  return { points: [...points, ...sites], lines };
}

function mayShow(label: StreetLabel, { south, west, north, east }: Bounds, view: View): boolean {
  const { lat, lon, rank } = label;
  if (rank > view.camera.zoom || lat < south || lat > north || lon < west || lon > east) return false;
  const { x, y } = toViewPoint(view, label);
  return x >= 0 && y >= 0 && x <= view.width && y <= view.height;
}

/** Draws names as they were laid out, in the same view or a later one. */
export function drawStreetNames(
  pen: Pen,
  { points, lines }: StreetNames,
  view: View,
  colours: StreetColours,
  options: Pick<LabelOptions, 'textSize' | 'fontFamily'>,
): void {
  drawLineNames(pen, lines, view, colours, options);
  drawPointLabels(pen, points, view, styles, colours, options);
}
