/** A canvas' context whose drawing is SVG: the map of a picture is drawn by the code that draws it on a page. */
import type { Pixel } from '../core/mercator.js';
import type { Hatching, HatchStyle, Pen } from '../map/pen.js';
import type { Face } from './font-widths.js';
import { SvgPath } from './svg-path.js';
import { textWidth } from './text-width.js';
import { writeElement, type SvgAttributes } from './write-svg.js';
import { writeText, type TextStyle } from './write-text.js';

/** A path and how it is drawn. */
interface Stroke {
  readonly d: string;
  readonly attributes: SvgAttributes;
}

interface Ink {
  fillStyle: Pen['fillStyle'];
  strokeStyle: Pen['strokeStyle'];
  globalAlpha: number;
  lineWidth: number;
  lineJoin: CanvasLineJoin;
  lineCap: CanvasLineCap;
  dashes: readonly number[];
}

const plain: Ink = {
  fillStyle: '#000',
  strokeStyle: '#000',
  globalAlpha: 1,
  lineWidth: 1,
  lineJoin: 'miter',
  lineCap: 'butt',
  dashes: [],
};

/** Draws into one SVG. What is drawn is in pixels of the picture; one of them is `ratio` of the screen's. */
export class SvgPen implements Pen, Hatching {
  readonly canvas: { readonly width: number };
  font = '400 13px sans-serif';
  letterSpacing = '0px';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';

  readonly #idPrefix: string;
  readonly #parts: (string | Stroke)[] = [];
  readonly #definitions = new Map<string, string>();
  #ink: Ink = { ...plain };
  #clips = 0;
  readonly #saved: { ink: Ink; clips: number }[] = [];
  #path = new SvgPath();

  /** `idPrefix` begins every id, so that two pictures may be in one page. */
  constructor(width: number, ratio: number, idPrefix: string) {
    this.canvas = { width: width * ratio };
    this.#idPrefix = idPrefix;
  }

  get fillStyle(): Pen['fillStyle'] {
    return this.#ink.fillStyle;
  }
  set fillStyle(value: Pen['fillStyle']) {
    this.#ink.fillStyle = value;
  }
  get strokeStyle(): Pen['strokeStyle'] {
    return this.#ink.strokeStyle;
  }
  set strokeStyle(value: Pen['strokeStyle']) {
    this.#ink.strokeStyle = value;
  }
  get globalAlpha(): number {
    return this.#ink.globalAlpha;
  }
  set globalAlpha(value: number) {
    this.#ink.globalAlpha = value;
  }
  get lineWidth(): number {
    return this.#ink.lineWidth;
  }
  set lineWidth(value: number) {
    this.#ink.lineWidth = value;
  }
  get lineJoin(): CanvasLineJoin {
    return this.#ink.lineJoin;
  }
  set lineJoin(value: CanvasLineJoin) {
    this.#ink.lineJoin = value;
  }
  get lineCap(): CanvasLineCap {
    return this.#ink.lineCap;
  }
  set lineCap(value: CanvasLineCap) {
    this.#ink.lineCap = value;
  }

  setLineDash(dashes: readonly number[]): void {
    this.#ink.dashes = dashes;
  }

  /** Whoever puts the drawing into a picture scales it. */
  setTransform(): void {}

  save(): void {
    this.#saved.push({ ink: { ...this.#ink }, clips: this.#clips });
  }

  restore(): void {
    const { ink, clips } = this.#saved.pop() ?? { ink: { ...plain }, clips: 0 };
    for (; this.#clips > clips; this.#clips--) this.#parts.push('</g>');
    this.#ink = ink;
  }

  beginPath(): void {
    this.#path = new SvgPath();
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y);
  }

  closePath(): void {
    this.#path.close();
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.moveTo(x, y);
    this.#path.lineTo(x + width, y);
    this.#path.lineTo(x + width, y + height);
    this.#path.lineTo(x, y + height);
    this.#path.close();
  }

  /** A whole circle: the map has no other arcs. */
  arc(x: number, y: number, radius: number): void {
    this.#path.circle(x, y, radius);
  }

  fill(): void {
    const { fillStyle, globalAlpha } = this.#ink;
    this.#draw({ fill: toPaint(fillStyle), 'fill-opacity': toOpacity(globalAlpha) });
  }

  stroke(): void {
    const { strokeStyle, globalAlpha, lineWidth, lineJoin, lineCap, dashes } = this.#ink;
    this.#draw({
      fill: 'none',
      stroke: toPaint(strokeStyle),
      'stroke-opacity': toOpacity(globalAlpha),
      'stroke-width': lineWidth,
      'stroke-linejoin': lineJoin === 'miter' ? undefined : lineJoin,
      'stroke-linecap': lineCap === 'butt' ? undefined : lineCap,
      'stroke-dasharray': dashes.length ? dashes.join(' ') : undefined,
    });
  }

  clip(): void {
    const id = this.#define((id) =>
      writeElement('clipPath', { id }, writeElement('path', { d: this.#path.toString() })),
    );
    this.#parts.push(`<g clip-path="url(#${id})">`);
    this.#clips++;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#parts.push(writeElement('rect', { x, y, width, height, fill: toPaint(this.#ink.fillStyle) }));
  }

  measureText(text: string): { readonly width: number } {
    const { face, size } = this.#type();
    const spacing = parseFloat(this.letterSpacing) * [...text].length;
    return { width: textWidth(text, face, size) + spacing };
  }

  /** The edge is drawn with the letters that `fillText` writes on it. */
  strokeText(): void {}

  fillText(text: string, x: number, y: number): void {
    const { face, size } = this.#type();
    const { fillStyle, strokeStyle, lineWidth } = this.#ink;
    const style: TextStyle = {
      face,
      size,
      fill: toPaint(fillStyle),
      spacing: parseFloat(this.letterSpacing),
      halo: { colour: toPaint(strokeStyle), width: lineWidth },
    };
    this.#parts.push(writeText(text, x, y, style));
  }

  pattern(_pen: Pen, colour: string, origin: Pixel, style: HatchStyle = { distance: 6, width: 0.6 }): string {
    const { distance, width } = style;
    const lines = [-distance, 0, distance].map((shift) => `M${shift - 1} ${distance + 1}L${shift + distance + 1} -1`);
    const id = this.#define((id) =>
      writeElement(
        'pattern',
        {
          id,
          patternUnits: 'userSpaceOnUse',
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

  /** What was drawn; a path that was drawn twice is written once. */
  toSvg(): string {
    const uses = new Map<string, number>();
    for (const part of this.#parts) if (typeof part !== 'string') uses.set(part.d, (uses.get(part.d) ?? 0) + 1);
    const drawing = this.#parts.map((part) => {
      if (typeof part === 'string') return part;
      const { d, attributes } = part;
      if (uses.get(d) === 1) return writeElement('path', { d, ...attributes });
      const id = this.#define((id) => writeElement('path', { id, d }));
      return writeElement('use', { href: `#${id}`, ...attributes });
    });
    const definitions = [...this.#definitions.values()].join('');
    return (definitions && writeElement('defs', {}, definitions)) + drawing.join('');
  }

  #draw(attributes: SvgAttributes): void {
    const d = this.#path.toString();
    if (d) this.#parts.push({ d, attributes });
  }

  /** The id of a definition; of equal ones there is one. */
  #define(write: (id: string) => string): string {
    const id = `${this.#idPrefix}-${this.#definitions.size}`;
    const key = write('');
    const known = this.#definitions.get(key);
    if (known) return /id="([^"]*)"/.exec(known)![1]!;
    this.#definitions.set(key, write(id));
    return id;
  }

  #type(): { face: Face; size: number } {
    const [, italic, weight, size] = /^(italic )?(\d+) ([\d.]+)px/.exec(this.font) ?? [];
    return { face: italic ? 'italic' : Number(weight) >= 600 ? 'bold' : 'sans', size: Number(size) };
  }
}

function toPaint(style: Pen['fillStyle']): string {
  return typeof style === 'string' ? style : 'none';
}

function toOpacity(alpha: number): string | undefined {
  return alpha === 1 ? undefined : String(alpha);
}
