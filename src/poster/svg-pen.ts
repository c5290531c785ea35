/** A canvas' context whose drawing is SVG: the map of a picture is drawn by the code that draws it on a page. */
import type { Matrix } from '../core/pictures/picture-matrix.js';
import type { Pixel } from '../core/places/mercator.js';
import type { Hatching, HatchStyle, Pen } from '../map/pen.js';
import { hideCutEdges } from './cut-edges.js';
import { DrawnPath } from './drawn-path.js';
import type { Face } from './font-widths.js';
import { frameAround, sharedFrame, type Frame } from './frame.js';
import { clipPart, frameOfPart, toClosed, type PathPart } from './path-part.js';
import type { PictureSize } from './picture.js';
import { SvgDrawing } from './svg-drawing.js';
import type { Detail } from './svg-path.js';
import { isWidthKnown, textWidth } from './text-width.js';
import { toTenths, writeElement } from './write-svg.js';
import { writeText, type TextStyle } from './write-text.js';

interface State {
  fillStyle: Pen['fillStyle'];
  strokeStyle: Pen['strokeStyle'];
  globalAlpha: number;
  lineWidth: number;
  lineJoin: CanvasLineJoin;
  lineCap: CanvasLineCap;
  dashes: readonly number[];
  clips: number;
  /** What is around the last clip. */
  clipFrame?: Frame;
  /** What shows of the picture. */
  shown: Frame;
  /** Where text has its origin, and how far it is turned there, in radians. */
  origin: Pixel;
  turn: number;
}

/** A text in its place, or its edge. */
interface PlacedText {
  readonly text: string;
  readonly at: Pixel;
  readonly turn: number;
}

/** An edge that waits for its letters. */
interface TextEdge extends PlacedText {
  readonly style: TextStyle;
}

/** The left and the right of a line are its start and its end: whatever its letters, it begins in a picture's direction. */
const anchors: Readonly<Record<CanvasTextAlign, TextStyle['anchor']>> = {
  center: undefined,
  ...{ start: 'start', left: 'start' },
  ...{ end: 'end', right: 'end' },
};

/** What a pixel of the screen is divided into: outlines are written in whole steps. */
const stepsOfScreenPixel = 3;

/** Draws into one SVG. What is drawn is in pixels of the picture; one of them is `ratio` of the screen's. */
export class SvgPen implements Pen, Hatching {
  readonly canvas: { readonly width: number };
  font = '400 13px sans-serif';
  letterSpacing = '0px';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';

  readonly #stepsOfPixel: number;
  readonly #drawing: SvgDrawing;
  readonly #plain: State;
  #state: State;
  readonly #saved: State[] = [];
  #path = new DrawnPath();
  #edges: TextEdge[] = [];
  /** Whether the path has been filled or drawn as a line yet. */
  #isDrawn = false;

  /** `idPrefix` begins every id, so that two pictures may be in one page. */
  constructor({ width, height }: PictureSize, ratio: number, idPrefix: string) {
    this.canvas = { width: width * ratio };
    this.#stepsOfPixel = stepsOfScreenPixel * ratio;
    this.#drawing = new SvgDrawing(this.#stepsOfPixel, idPrefix);
    this.#plain = {
      fillStyle: '#000',
      strokeStyle: '#000',
      globalAlpha: 1,
      lineWidth: 1,
      lineJoin: 'miter',
      lineCap: 'butt',
      dashes: [],
      clips: 0,
      shown: { left: 0, top: 0, right: width, bottom: height },
      origin: { x: 0, y: 0 },
      turn: 0,
    };
    this.#state = { ...this.#plain };
  }

  get fillStyle(): Pen['fillStyle'] {
    return this.#state.fillStyle;
  }
  set fillStyle(value: Pen['fillStyle']) {
    this.#state.fillStyle = value;
  }
  get strokeStyle(): Pen['strokeStyle'] {
    return this.#state.strokeStyle;
  }
  set strokeStyle(value: Pen['strokeStyle']) {
    this.#state.strokeStyle = value;
  }
  get globalAlpha(): number {
    return this.#state.globalAlpha;
  }
  set globalAlpha(value: number) {
    this.#state.globalAlpha = value;
  }
  get lineWidth(): number {
    return this.#state.lineWidth;
  }
  set lineWidth(value: number) {
    this.#state.lineWidth = value;
  }
  get lineJoin(): CanvasLineJoin {
    return this.#state.lineJoin;
  }
  set lineJoin(value: CanvasLineJoin) {
    this.#state.lineJoin = value;
  }
  get lineCap(): CanvasLineCap {
    return this.#state.lineCap;
  }
  set lineCap(value: CanvasLineCap) {
    this.#state.lineCap = value;
  }

  setLineDash(dashes: readonly number[]): void {
    this.#state.dashes = dashes;
  }

  /** Whoever puts the drawing into a picture scales it. */
  setTransform(): void {}

  /** Moves what is written: the map draws nothing else from another origin. */
  translate(x: number, y: number): void {
    this.#state.origin = this.#toPicture(x, y);
  }

  /** Turns what is written: the map draws nothing else turned. */
  rotate(angle: number): void {
    this.#state.turn += angle;
  }

  save(): void {
    this.#saved.push({ ...this.#state });
  }

  restore(): void {
    const { clips } = this.#state;
    this.#state = this.#saved.pop() ?? { ...this.#plain };
    for (let open = clips; open > this.#state.clips; open--) this.#drawing.add('</g>');
  }

  beginPath(): void {
    this.#path = new DrawnPath();
    this.#isDrawn = false;
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rectangle(x, y, width, height);
  }

  /** A whole circle: the map has no other arcs. */
  arc(x: number, y: number, radius: number): void {
    this.#path.circle(x, y, radius);
  }

  fill(): void {
    // What is hatched alone has no edge to be seen.
    const isHatch = !this.#isDrawn && isPattern(this.#state.fillStyle);
    this.#fill(this.#outline(), isHatch ? 'coarse' : 'fine');
    this.#isDrawn = true;
  }

  stroke(): void {
    const { strokeStyle, globalAlpha, lineWidth, lineJoin, lineCap, dashes } = this.#state;
    const attributes = {
      stroke: toPaint(strokeStyle),
      'stroke-opacity': toOpacity(globalAlpha),
      'stroke-width': this.#toSteps(lineWidth),
      'stroke-linejoin': lineJoin === 'round' ? undefined : lineJoin,
      'stroke-linecap': lineCap === 'butt' ? undefined : lineCap,
      'stroke-dasharray': dashes.length ? dashes.map((dash) => toTenths(this.#toSteps(dash))).join(' ') : undefined,
    };
    this.#drawing.draw(this.#outline(), this.#state.shown, attributes, 'fine');
    this.#isDrawn = true;
  }

  clip(): void {
    const { parts } = this.#path;
    const { shown } = this.#state;
    const d = this.#drawing.write(parts.flatMap((part) => clipPart(part, shown)));
    const id = this.#drawing.define((id) => writeElement('clipPath', { id }, writeElement('path', { d })));
    this.#drawing.add(`<g clip-path="url(#${id})">`);
    this.#state.clips++;
    this.#state.clipFrame = frameAround(parts.map(frameOfPart));
    this.#state.shown = sharedFrame(shown, this.#state.clipFrame);
  }

  /** What it covers of what was drawn before is not written: the map fills rectangles with what nothing shines through. */
  fillRect(x: number, y: number, width: number, height: number): void {
    const covered = { left: x, top: y, right: x + width, bottom: y + height };
    this.#drawing.cover(sharedFrame(this.#state.shown, covered));
    const path = new DrawnPath();
    path.rectangle(x, y, width, height);
    this.#fill(path.parts, 'fine');
  }

  measureText(text: string): { readonly width: number } {
    const { face, size } = this.#type();
    const spacing = parseFloat(this.letterSpacing) * [...text].length;
    return { width: textWidth(text, face, size) + spacing };
  }

  /** An edge on which the same letters follow is one element with them. */
  strokeText(text: string, x: number, y: number, width?: number): void {
    const { strokeStyle, lineWidth } = this.#state;
    const halo = { colour: toPaint(strokeStyle), width: this.#toSteps(lineWidth) };
    this.#edges.push({ ...this.#place(text, x, y), style: { ...this.#textStyle('none', text, width), halo } });
  }

  /** A text that has a width to keep to has it in any font, as far as it is known how wide it is in ours. */
  fillText(text: string, x: number, y: number, width?: number): void {
    const placed = this.#place(text, x, y);
    const style = this.#textStyle(toPaint(this.#state.fillStyle), text, width);
    const edges = this.#edges.splice(0);
    const [edge] = edges;
    if (edges.length === 1 && edge && isSamePlace(edge, placed)) {
      this.#write(placed, { ...style, halo: edge.style.halo });
    } else {
      for (const edge of edges) this.#write(edge, edge.style);
      this.#write(placed, style);
    }
  }

  pattern(_pen: Pen, colour: string, origin: Pixel, style: HatchStyle = { distance: 6, width: 0.6 }): string {
    const { distance, width } = style;
    const lines = [-distance, 0, distance].map((shift) => `M${shift - 1} ${distance + 1}L${shift + distance + 1} -1`);
    const id = this.#drawing.define((id) =>
      writeElement(
        'pattern',
        {
          id,
          patternUnits: 'userSpaceOnUse',
          patternTransform: `scale(${this.#stepsOfPixel})`,
          x: -origin.x % distance,
          y: -origin.y % distance,
          width: distance,
          height: distance,
        },
        writeElement('path', { d: lines.join(''), fill: 'none', stroke: colour, 'stroke-width': width }),
      ),
    );
    return `url(#${id})`;
  }

  /** A picture at `href`, of so many pixels, which lie there. */
  drawPicture(href: string, { width, height }: PictureSize, matrix: Matrix, opacity: number): void {
    const transform = `matrix(${matrix.map((value) => Number(this.#toSteps(value).toPrecision(7))).join(' ')})`;
    const look = { preserveAspectRatio: 'none', transform, opacity: toOpacity(opacity) };
    this.#drawing.add(writeElement('image', { href, width, height, ...look }));
  }

  /** What was drawn. */
  toSvg(): string {
    const transform = `scale(${Number((1 / this.#stepsOfPixel).toFixed(6))})`;
    return writeElement('g', { transform, fill: 'none', 'stroke-linejoin': 'round' }, this.#drawing.toSvg());
  }

  /** The path; what is drawn of it along a clip's edge is not to be seen. */
  #outline(): PathPart[] {
    const { clipFrame } = this.#state;
    const { parts } = this.#path;
    return clipFrame ? parts.map((part) => hideCutEdges(part, clipFrame)) : parts;
  }

  #fill(parts: readonly PathPart[], detail: Detail): void {
    const { fillStyle, globalAlpha, shown } = this.#state;
    const attributes = { fill: toPaint(fillStyle), 'fill-opacity': toOpacity(globalAlpha) };
    this.#drawing.draw(parts.map(toClosed), shown, attributes, detail);
  }

  #place(text: string, x: number, y: number): PlacedText {
    return { text, at: this.#toPicture(x, y), turn: this.#state.turn };
  }

  #textStyle(fill: string, text: string, width = 0): TextStyle {
    const { face, size } = this.#type();
    return {
      ...{ face, size: this.#toSteps(size), fill, spacing: this.#toSteps(parseFloat(this.letterSpacing)) },
      anchor: anchors[this.textAlign],
      width: [...text].length > 1 && isWidthKnown(text, face) ? this.#toSteps(width) : undefined,
    };
  }

  #write({ text, at: { x, y }, turn }: PlacedText, style: TextStyle): void {
    const turned = { ...style, turn: (turn * 180) / Math.PI };
    this.#drawing.add(writeText(text, this.#toSteps(x), this.#toSteps(y), turned));
  }

  /** Where text is written that is written here from its origin. */
  #toPicture(x: number, y: number): Pixel {
    const { origin, turn } = this.#state;
    const [sine, cosine] = [Math.sin(turn), Math.cos(turn)];
    return { x: origin.x + x * cosine - y * sine, y: origin.y + x * sine + y * cosine };
  }

  #toSteps(pixels: number): number {
    return pixels * this.#stepsOfPixel;
  }

  #type(): { face: Face; size: number } {
    const [, italic, weight, size] = /^(italic )?(\d+) ([\d.]+)px/.exec(this.font) ?? [];
    return { face: italic ? 'italic' : Number(weight) >= 600 ? 'bold' : 'sans', size: Number(size) };
  }
}

function isSamePlace(a: PlacedText, b: PlacedText): boolean {
  return a.text === b.text && a.at.x === b.at.x && a.at.y === b.at.y && a.turn === b.turn;
}

function isPattern(style: Pen['fillStyle']): boolean {
  return toPaint(style).startsWith('url(');
}

function toPaint(style: Pen['fillStyle']): string {
  return typeof style === 'string' ? style : 'none';
}

function toOpacity(alpha: number): string | undefined {
  return alpha === 1 ? undefined : String(alpha);
}
