/** Names along streets and rivers: the greatest first, each where its line is long and straight enough and nothing else is. */
import type { Box } from '../../core/map/labels.js';
import type { LatLon } from '../../core/model.js';
import type { Pixel } from '../../core/places/mercator.js';
import { boxOfBounds, turnsInto } from '../clip-to-bounds.js';
import type { MapColours } from '../map-colours.js';
import { windowOf } from '../outline.js';
import type { Pen } from '../pen.js';
import type { LabelOptions } from '../point-labels.js';
import { fromViewPoint, toViewPoint, type View } from '../view.js';
import { BoxGrid } from './box-grid.js';
import { nameIn } from './name-in.js';
import { setAlong, type MeasuredLetter, type MeasuredName, type SetPart } from './set-along.js';
import type { StreetLayer } from './street-pack.js';
import type { NamedLine, StreetShapes } from './street-shapes.js';
import { stretchesOf, type Stretch } from './stretch.js';

/** A name set along a line, in parts around a point. */
export interface LineName {
  readonly text: string;
  readonly layer: StreetLayer;
  readonly at: LatLon;
  readonly parts: readonly SetPart[];
}

/** How the names of a layer look, and the zoom from which there are any. */
interface LineStyle {
  readonly size: number;
  readonly font: string;
  readonly colour: keyof MapColours;
  readonly halo: keyof MapColours;
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

/** Of a line of this length, each half is named, in pixels. */
const slotLength = 450;

/** Places that are tried on each such part of a line. */
const triesInSlot = 9;

/** Stretches that are tried: more than have room in any picture. */
const mostStretches = 1500;

/** Shorter stretches bear no name, in pixels. */
const shortest = 24;

/** Scripts whose letters may stand apart and keep their form. */
const standsApart =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\P{Letter}]+$/u;

interface Candidate {
  readonly text: string;
  readonly layer: StreetLayer;
  readonly stretch: Stretch;
}

/** The names along the lines of packs in a view; `taken` is what they may not touch. */
export function layOutLineNames(
  pen: Pen,
  view: View,
  shapes: readonly StreetShapes[],
  taken: readonly Box[],
  options: LabelOptions,
): LineName[] {
  const room = new BoxGrid(options.area);
  for (const box of taken) room.add(box);
  const layout = new LineLayout(pen, view, room, options);
  const candidates = shapes.flatMap((pack) => candidatesOf(pack, view, options));
  candidates.sort((a, b) => order.indexOf(a.layer) - order.indexOf(b.layer) || b.stretch.length - a.stretch.length);
  return candidates.slice(0, mostStretches).flatMap((candidate) => layout.place(candidate));
}

/** Draws names as they were laid out, in the same view or a later one. */
export function drawLineNames(
  pen: Pen,
  names: readonly LineName[],
  view: View,
  colours: MapColours,
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
    for (const part of parts) atPart(pen, point, part, () => pen.strokeText(part.text, 0, 0));
    for (const part of parts) atPart(pen, point, part, () => pen.fillText(part.text, 0, 0));
  }
}

function atPart(pen: Pen, point: Pixel, { at, turn }: SetPart, write: () => void): void {
  pen.save();
  pen.translate(point.x + at.x, point.y + at.y);
  pen.rotate(turn);
  write();
  pen.restore();
}

function candidatesOf({ bounds, named }: StreetShapes, view: View, options: LabelOptions): Candidate[] {
  const lines = named.filter(({ layer }) => view.camera.zoom >= (styles[layer]?.from ?? Infinity));
  return turnsInto(bounds, view).flatMap((turn) => {
    const window = windowOf(view, turn);
    const area = sharedBox(options.area, boxOfBounds(view, bounds, turn));
    return lines.flatMap((line) =>
      stretchesOf(line.outline, window, area)
        .filter(({ length }) => length >= shortest)
        .map((stretch) => ({ text: textOf(line, options), layer: line.layer, stretch })),
    );
  });
}

function sharedBox(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [right, bottom] = [Math.min(a.x + a.width, b.x + b.width), Math.min(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}

function textOf(line: NamedLine, { locale }: LabelOptions): string {
  return nameIn(line, locale).trim();
}

/** The names of one view while they are placed. */
class LineLayout {
  readonly #pen: Pen;
  readonly #view: View;
  readonly #room: BoxGrid;
  readonly #options: LabelOptions;
  readonly #measured = new Map<string, MeasuredName>();
  /** Where each name stands already. */
  readonly #places = new Map<string, Pixel[]>();

  constructor(pen: Pen, view: View, room: BoxGrid, options: LabelOptions) {
    this.#pen = pen;
    this.#view = view;
    this.#room = room;
    this.#options = options;
  }

  /** Names a stretch, a long one more than once. */
  place({ text, layer, stretch }: Candidate): LineName[] {
    if (this.#options.storyNames.some(({ name }) => name === text)) return [];
    const name = this.#measure(text, layer);
    if (name.width > stretch.length) return [];
    const slots = Math.max(1, Math.round(stretch.length / slotLength));
    const slot = stretch.length / slots;
    return Array.from({ length: slots }, (_, index) => index).flatMap((index) => {
      const parts = this.#findPlace(stretch, (index + 0.5) * slot, (slot - name.width) / 2, name);
      return parts ? [this.#take(name, layer, parts)] : [];
    });
  }

  /** Tries the middle of a slot, then places further and further from it. */
  #findPlace(stretch: Stretch, middle: number, room: number, name: MeasuredName): SetPart[] | undefined {
    const steps = (triesInSlot - 1) / 2;
    for (let attempt = 0; attempt < triesInSlot; attempt++) {
      const step = Math.ceil(attempt / 2) * (attempt % 2 ? 1 : -1);
      const shift = Math.max(0, room) * (step / steps);
      const parts = setAlong(stretch, middle + shift, name);
      if (parts && this.#isFree(name, parts)) return parts;
      if (room <= 0) return undefined;
    }
    return undefined;
  }

  #isFree(name: MeasuredName, parts: readonly SetPart[]): boolean {
    const { x, y } = middleOf(parts);
    const isRepeated = this.#places.get(name.text)?.some((at) => Math.hypot(at.x - x, at.y - y) < repeatDistance);
    return !isRepeated && parts.every((part) => boxesOf(part, name.size).every((box) => this.#room.isFree(box)));
  }

  #take(name: MeasuredName, layer: StreetLayer, parts: readonly SetPart[]): LineName {
    const middle = middleOf(parts);
    this.#places.set(name.text, [...(this.#places.get(name.text) ?? []), middle]);
    for (const part of parts) for (const box of boxesOf(part, name.size)) this.#room.add(box);
    return {
      text: name.text,
      layer,
      at: fromViewPoint(this.#view, middle),
      parts: parts.map((part) => ({ ...part, at: { x: part.at.x - middle.x, y: part.at.y - middle.y } })),
    };
  }

  #measure(text: string, layer: StreetLayer): MeasuredName {
    const key = `${layer} ${text}`;
    const known = this.#measured.get(key);
    if (known) return known;
    const { size } = setFont(this.#pen, layer, this.#options);
    const measured: MeasuredName = {
      text,
      width: this.#pen.measureText(text).width,
      size: size * this.#options.textSize,
      letters: () => {
        setFont(this.#pen, layer, this.#options);
        return standsApart.test(text) ? lettersOf(text, this.#pen) : undefined;
      },
    };
    this.#measured.set(key, measured);
    return measured;
  }
}

/** Letters with their accents, measured as they stand in their word. */
function lettersOf(text: string, pen: Pen): MeasuredLetter[] {
  let [start, before] = [0, ''];
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => {
    before += segment;
    const end = pen.measureText(before).width;
    const letter = { text: segment, start, end };
    start = end;
    return letter;
  });
}

/** Squares that cover a part, however it is turned. */
function boxesOf({ at, turn, width }: SetPart, size: number): Box[] {
  const side = 1.25 * size;
  const count = Math.max(1, Math.ceil(width / side));
  return Array.from({ length: count }, (_, index) => {
    const along = ((index + 0.5) / count - 0.5) * width;
    const [x, y] = [at.x + along * Math.cos(turn), at.y + along * Math.sin(turn)];
    return { x: x - side / 2, y: y - side / 2, width: side, height: side };
  });
}

function middleOf(parts: readonly SetPart[]): Pixel {
  const { at } = parts[Math.floor(parts.length / 2)]!;
  return at;
}

function setFont(pen: Pen, layer: StreetLayer, options: Pick<LabelOptions, 'textSize' | 'fontFamily'>): LineStyle {
  const style = styles[layer]!;
  pen.font = `${style.font} ${style.size * options.textSize}px ${options.fontFamily}`;
  pen.letterSpacing = '0px';
  return style;
}
