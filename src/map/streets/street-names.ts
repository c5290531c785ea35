/** The names of street packs: quarters, waters, parks, stations at their points, streets and rivers along their lines. */
import { isWithin, sharedBox, type Box, type Side } from '../../core/map/labels.js';
import type { StoryName } from '../../core/map/names.js';
import type { LatLon } from '../../core/model.js';
import type { Pixel } from '../../core/places/mercator.js';
import { boxOfBounds } from '../clip-to-bounds.js';
import { turnsInto } from '../cover-view.js';
import type { Pen } from '../pen.js';
import {
  drawPointLabels,
  layOutPointLabels,
  type LabelOptions,
  type LabelStyles,
  type PointLabel,
} from '../point-labels.js';
import { viewBounds, toViewPoint, type View } from '../view.js';
import { drawLineNames, layOutLineNames, type LineName } from './line-names.js';
import { nameIn } from './name-in.js';
import { routeBoxes } from './route-boxes.js';
import { isOnMark, isSaidNearby } from './said-nearby.js';
import type { SetPart } from './set-along.js';
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
  water: { ...plain, order: 40, slides: true, size: 0.9, font: 'italic 400', colour: 'sea', halo: 'water' },
  park: { ...plain, order: 30, slides: true, size: 0.8, font: 'italic 400', colour: 'park', halo: 'green' },
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

/** Room around a text for its height, its halo and its dot, in pixels. */
const edge = 24;

/** Points that are tried, the sooner shown before the others: more than have room in any picture. */
const mostPoints = 300;

/** The zoom from which sites, small gardens and the like are named, and the part of the picture that each has, in pixels. */
const [lesserFrom, roomOfLesser] = [16, 60_000];

/** Lays out the names of packs in a view: points, then streets, and lesser points in what room these leave. */
export function layOutStreetNames(
  pen: Pen,
  view: View,
  packs: readonly NamedStreets[],
  options: LabelOptions,
): StreetNames {
  const obstacles = [...options.obstacles, ...routeBoxes(options.routes ?? [], view)];
  const layout = new PointLayout(pen, view, packs, { ...options, obstacles });
  layout.add((label) => !isLesser(label));
  const shapes = packs.map(({ shapes }) => shapes);
  const lines = layOutLineNames(pen, view, shapes, [...obstacles, ...layout.boxes], options);
  const taken = lines.flatMap(({ boxes }) => boxes);
  const most = layout.points.length + Math.ceil((view.width * view.height) / roomOfLesser);
  if (view.camera.zoom >= lesserFrom) {
    layout.add(isSite, taken, most);
    layout.add((label) => isLesser(label) && !isSite(label), taken, most);
  }
  return { points: layout.points, lines };
}

function isSite({ kind }: StreetLabel): boolean {
  return kind === 'site';
}

function isLesser(label: StreetLabel): boolean {
  return isSite(label) || label.rank >= lesserFrom;
}

/** The names at points of one view while they are placed. */
class PointLayout {
  readonly points: PointLabel<StreetLabel>[] = [];
  readonly #pen: Pen;
  readonly #view: View;
  readonly #packs: readonly NamedStreets[];
  readonly #options: LabelOptions;
  /** What is said already, and where. */
  readonly #said: StoryName[];

  constructor(pen: Pen, view: View, packs: readonly NamedStreets[], options: LabelOptions) {
    this.#pen = pen;
    this.#view = view;
    this.#packs = packs;
    this.#options = options;
    this.#said = [...options.storyNames];
  }

  /** What the names take of the picture. */
  get boxes(): Box[] {
    return this.points.map(({ box }) => box);
  }

  /** Names what is wanted, within its pack and off what is taken, until there are as many names as there may be. */
  add(isWanted: (label: StreetLabel) => boolean, taken: readonly Box[] = [], most = Infinity): void {
    for (const { shapes, labels } of this.#packs) {
      const wanted = labels.filter((label) => label.rank <= this.#view.camera.zoom && isWanted(label));
      for (const turn of turnsInto(shapes.bounds, viewBounds(this.#view))) {
        const ground = boxOfBounds(this.#view, shapes.bounds, turn);
        for (const point of this.#layOut(wanted, ground, taken)) if (this.points.length < most) this.#keep(point);
      }
    }
  }

  #layOut(wanted: readonly StreetLabel[], ground: Box, taken: readonly Box[]): PointLabel<StreetLabel>[] {
    const { storyNames, locale, obstacles, area } = this.#options;
    const shown = sharedBox({ x: 0, y: 0, width: this.#view.width, height: this.#view.height }, ground);
    const foremost = wanted
      .filter((label) => {
        const at = toViewPoint(this.#view, label);
        return isWithin({ ...at, width: 0, height: 0 }, shown) && !isOnMark(nameIn(label, locale), at, storyNames);
      })
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, mostPoints);
    return layOutPointLabels(this.#pen, this.#view, foremost, styles, (label) => nameIn(label, locale), {
      ...this.#options,
      obstacles: [...obstacles, ...taken, ...this.boxes],
      area: sharedBox(area, ground),
    });
  }

  #keep(point: PointLabel<StreetLabel>): void {
    const at = toViewPoint(this.#view, point.label);
    if (isSaidNearby(point.text, at, this.#said)) return;
    this.#said.push({ ...at, name: point.text });
    this.points.push(point);
  }
}

/** Draws names as they were laid out, in the same view or a later one. */
export function drawStreetNames(
  pen: Pen,
  { points, lines }: StreetNames,
  view: View,
  colours: StreetColours,
  options: Pick<LabelOptions, 'textSize' | 'fontFamily'>,
): void {
  // A piece of a picture shows few of them.
  const linesIn = lines.filter(({ at, parts }) => isNear(view, at, Math.max(...parts.map(reachOfPart))));
  const pointsIn = points.filter(({ label, offset, box }) =>
    isNear(view, label, reachOf(offset, box.width + box.height)),
  );
  drawLineNames(pen, linesIn, view, colours, options);
  drawPointLabels(pen, pointsIn, view, styles, colours, options);
}

function reachOfPart({ at, width }: SetPart): number {
  return reachOf(at, width);
}

/** How far a text reaches at most that stands so far from its point. */
function reachOf({ x, y }: Pixel, length: number): number {
  return Math.hypot(x, y) + length + edge;
}

function isNear(view: View, at: LatLon, reach: number): boolean {
  const { x, y } = toViewPoint(view, at);
  return x > -reach && y > -reach && x < view.width + reach && y < view.height + reach;
}
