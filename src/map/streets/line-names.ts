/** Names along streets and rivers: the greatest first, each where its line is long and straight enough and nothing else is. */
import { isWithin, sharedBox, type Box } from '../../core/map/labels.js';
import type { LatLon } from '../../core/model.js';
import type { Pixel } from '../../core/places/mercator.js';
import { boxOfBounds } from '../clip-to-bounds.js';
import { turnsInto } from '../cover-view.js';
import { windowOf, type Outline, type Window } from '../outline.js';
import type { Pen } from '../pen.js';
import type { LabelOptions } from '../point-labels.js';
import { viewBounds, fromViewPoint, toViewPoint, type View } from '../view.js';
import { BoxGrid } from './box-grid.js';
import { nameIn } from './name-in.js';
import { setAlong, type MeasuredLetter, type MeasuredName, type SetPart } from './set-along.js';
import type { StreetColours } from './street-colours.js';
import type { StreetLayer } from './street-pack.js';
import type { NamedLine, StreetShapes } from './street-shapes.js';
import { stretchesOf, type Stretch } from './stretch.js';

/** A name set along a line, in parts around a point. */
export interface LineName {
  readonly text: string;
  readonly layer: StreetLayer;
  readonly at: LatLon;
  readonly parts: readonly SetPart[];
  /** What it takes of the picture. */
  readonly boxes: readonly Box[];
}

/** How the names of a layer look, and the zoom from which there are any. */
interface LineStyle {
  readonly size: number;
  readonly font: string;
  readonly colour: keyof StreetColours;
  readonly halo: keyof StreetColours;
  readonly from: number;
}

const street = { font: '400', colour: 'muted', halo: 'road' } as const;

/** The more important before the others. */
const styles: Readonly<Partial<Record<StreetLayer, LineStyle>>> = {
  motorway: { ...street, size: 0.82, from: 13 },
  water: { size: 0.86, font: 'italic 400', colour: 'sea', halo: 'water', from: 13 },
  main: { ...street, size: 0.84, from: 13 },
  street: { ...street, size: 0.78, from: 14.5 },
  path: { ...street, size: 0.74, from: 16 },
};

const order = Object.keys(styles) as StreetLayer[];

/** Between two of the same name, in pixels. */
const repeatDistance = 300;

/** Of a line of this length, each half is named, in pixels; of any line no more parts than have room in a picture. */
const [slotLength, mostSlots] = [450, 24];

/** Places that are tried on each such part of a line. */
const triesInSlot = 9;

/** Stretches that are looked at, and those of them that are tried: more than have room in any picture. */
const [mostStretches, mostTried] = [5000, 800];

/** A line this near to a place of the story leads past it, in pixels. */
const besideStory = 30;

/** Shorter stretches bear no name, in pixels. */
const shortest = 24;

/** Scripts whose letters may stand apart and keep their form. */
const standsApart =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\P{Letter}]+$/u;

interface Candidate {
  readonly line: NamedLine;
  readonly stretch: Stretch;
  /** What of the picture the pack covers. */
  readonly ground: Box;
  readonly isBesideStory: boolean;
}

/** The names along the lines of packs in a view; `taken` is what they may not touch. */
export function layOutLineNames(
  pen: Pen,
  view: View,
  shapes: readonly StreetShapes[],
  taken: readonly Box[],
  options: LabelOptions,
): LineName[] {
  const layout = new LineLayout(pen, view, taken, options);
  return candidatesOf(shapes, view, options)
    .slice(0, mostTried)
    .flatMap((candidate) => layout.place(candidate));
}

/** Draws names as they were laid out, in the same view or a later one. */
export function drawLineNames(
  pen: Pen,
  names: readonly LineName[],
  view: View,
  colours: StreetColours,
  options: Pick<LabelOptions, 'textSize' | 'fontFamily'>,
): void {
  pen.textBaseline = 'middle';
  pen.textAlign = 'center';
  pen.lineJoin = 'round';
  pen.lineWidth = 2.6;
  for (const { layer, at, parts } of names) {
    const { colour, halo } = setFont(pen, layer, options);
    const point = toViewPoint(view, at);
    pen.strokeStyle = colours[halo];
    pen.fillStyle = colours[colour];
    // All edges first, or that of a letter would lie on the one before.
    for (const part of parts) atPart(pen, point, part, () => pen.strokeText(part.text, 0, 0, part.width));
    for (const part of parts) atPart(pen, point, part, () => pen.fillText(part.text, 0, 0, part.width));
  }
}

function atPart(pen: Pen, point: Pixel, { at, turn }: SetPart, write: () => void): void {
  pen.save();
  pen.translate(point.x + at.x, point.y + at.y);
  pen.rotate(turn);
  write();
  pen.restore();
}

/**
 * The stretches in view that may bear a name: first of the lines at which the story is, then of the greatest, of equal ones
 * the longest.
 */
function candidatesOf(shapes: readonly StreetShapes[], view: View, options: LabelOptions): Candidate[] {
  const candidates: Candidate[] = [];
  for (const layer of order.filter((layer) => view.camera.zoom >= styles[layer]!.from)) {
    const ofLayer = shapes.flatMap((pack) =>
      stretchesIn(pack, layer, view, options, mostStretches - candidates.length),
    );
    candidates.push(...ofLayer.sort((a, b) => b.stretch.length - a.stretch.length));
  }
  return candidates.sort((a, b) => Number(b.isBesideStory) - Number(a.isBesideStory));
}

function stretchesIn(
  { bounds, layer: shapesOf }: StreetShapes,
  layer: StreetLayer,
  view: View,
  { area, storyNames }: LabelOptions,
  most: number,
): Candidate[] {
  const candidates: Candidate[] = [];
  const lines = shapesOf(layer).named;
  for (const turn of turnsInto(bounds, viewBounds(view))) {
    const [window, ground] = [windowOf(view, turn), boxOfBounds(view, bounds, turn)];
    for (const line of lines) {
      const isBeside = isBesideStory(line.outline, window, storyNames);
      for (const stretch of stretchesOf(line.outline, window, sharedBox(area, ground))) {
        if (candidates.length >= most) return candidates;
        if (stretch.length >= shortest) candidates.push({ line, stretch, ground, isBesideStory: isBeside });
      }
    }
  }
  return candidates;
}

/** Whether a line leads past a place of the story. */
function isBesideStory({ runs }: Outline, { scale, left, top }: Window, storyNames: readonly Pixel[]): boolean {
  const reach = besideStory / scale;
  return storyNames.some((place) => {
    const [x, y] = [(place.x + left) / scale, (place.y + top) / scale];
    return runs.some(
      ({ points, box }) =>
        x > box.left - reach &&
        x < box.right + reach &&
        y > box.top - reach &&
        y < box.bottom + reach &&
        distanceTo(points, x, y) < reach,
    );
  });
}

/** How far a point is from a line of points in a row, `x` before `y`. */
function distanceTo(points: Float64Array, x: number, y: number): number {
  let nearest = Infinity;
  for (let i = 2; i < points.length; i += 2) {
    const [fromX, fromY] = [points[i - 2]!, points[i - 1]!];
    const [right, down] = [points[i]! - fromX, points[i + 1]! - fromY];
    const share = ((x - fromX) * right + (y - fromY) * down) / (right * right + down * down || 1);
    const on = Math.max(0, Math.min(1, share));
    nearest = Math.min(nearest, Math.hypot(fromX + on * right - x, fromY + on * down - y));
  }
  return nearest;
}

type Place = Pick<LineName, 'at' | 'parts' | 'boxes'>;

/** The names of one view while they are placed. */
class LineLayout {
  readonly #pen: Pen;
  readonly #view: View;
  readonly #options: LabelOptions;
  readonly #room: BoxGrid;
  readonly #segmenter = new Intl.Segmenter();
  readonly #measured = new Map<string, MeasuredName>();
  readonly #advances = new Map<string, number>();
  /** Where each name stands already. */
  readonly #places = new Map<string, Pixel[]>();

  constructor(pen: Pen, view: View, taken: readonly Box[], options: LabelOptions) {
    this.#pen = pen;
    this.#view = view;
    this.#options = options;
    this.#room = new BoxGrid(options.area);
    for (const box of taken) this.#room.add(box);
  }

  /** Names a stretch, a long one more than once. */
  place({ line, stretch, ground }: Candidate): LineName[] {
    const text = nameIn(line, this.#options.locale).normalize();
    if (this.#options.storyNames.some(({ name }) => name === text)) return [];
    const name = this.#measure(text, line.layer);
    if (name.width > stretch.length) return [];
    const count = Math.max(1, Math.min(mostSlots, Math.round(stretch.length / slotLength)));
    const slot = stretch.length / count;
    return Array.from({ length: count }, (_, index) => (index + 0.5) * slot).flatMap((middle) => {
      const place = this.#findPlace(stretch, middle, slot, name, ground);
      return place ? [{ text, layer: line.layer, ...place }] : [];
    });
  }

  /** Tries the middle of a slot, then places further and further from it, and takes the first that will do. */
  #findPlace(stretch: Stretch, middle: number, slot: number, name: MeasuredName, ground: Box): Place | undefined {
    const farthest = Math.max(0, slot - name.width) / 2;
    for (let attempt = 0; attempt < (farthest ? triesInSlot : 1); attempt++) {
      const step = Math.ceil(attempt / 2) * (attempt % 2 ? 1 : -1);
      const at = middle + (farthest * step) / ((triesInSlot - 1) / 2);
      const places = this.#places.get(name.text) ?? [];
      const point = stretch.pointAt(at);
      if (places.some(({ x, y }) => Math.hypot(x - point.x, y - point.y) < repeatDistance)) continue;
      const boxes = boxesAlong(stretch, at, name);
      if (!boxes.every((box) => isWithin(box, ground) && this.#room.isFree(box))) continue;
      const parts = setAlong(stretch, at, name);
      if (!parts) continue;
      this.#places.set(name.text, [...places, point]);
      for (const box of boxes) this.#room.add(box);
      return { at: fromViewPoint(this.#view, point), parts: parts.map((part) => from(point, part)), boxes };
    }
    return undefined;
  }

  #measure(text: string, layer: StreetLayer): MeasuredName {
    const key = `${layer} ${text}`;
    const known = this.#measured.get(key);
    if (known) return known;
    const { size } = setFont(this.#pen, layer, this.#options);
    const letters = standsApart.test(text) ? this.#lettersOf(text, layer) : undefined;
    const width = letters ? letters.at(-1)!.end : this.#pen.measureText(text).width;
    const measured = { text, width, size: size * this.#options.textSize, letters };
    this.#measured.set(key, measured);
    return measured;
  }

  /** Letters with their accents, each measured once for all names: to measure names takes much longer. */
  #lettersOf(text: string, layer: StreetLayer): MeasuredLetter[] {
    let end = 0;
    return this.#clustersOf(text).map((cluster) => {
      const key = `${layer} ${cluster}`;
      const advance = this.#advances.get(key) ?? this.#pen.measureText(cluster).width;
      this.#advances.set(key, advance);
      return { text: cluster, start: end, end: (end += advance) };
    });
  }

  #clustersOf(text: string): string[] {
    // Most names need no segmenter, which is slow.
    if (/^[\p{L}\p{N}\p{P}\p{Zs}]+$/u.test(text)) return Array.from(text);
    return Array.from(this.#segmenter.segment(text), ({ segment }) => segment);
  }
}

function from({ x, y }: Pixel, part: SetPart): SetPart {
  return { ...part, at: { x: part.at.x - x, y: part.at.y - y } };
}

/** Squares along a line that cover a name there, however it is turned. */
function boxesAlong(stretch: Stretch, middle: number, { width, size }: MeasuredName): Box[] {
  const side = 1.25 * size;
  const count = Math.ceil(width / side);
  return Array.from({ length: count }, (_, index) => {
    const { x, y } = stretch.pointAt(middle + ((index + 0.5) / count - 0.5) * width);
    return { x: x - side / 2, y: y - side / 2, width: side, height: side };
  });
}

function setFont(pen: Pen, layer: StreetLayer, options: Pick<LabelOptions, 'textSize' | 'fontFamily'>): LineStyle {
  const style = styles[layer]!;
  pen.font = `${style.font} ${style.size * options.textSize}px ${options.fontFamily}`;
  pen.letterSpacing = '0px';
  return style;
}
