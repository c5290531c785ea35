/** Text in a picture: its typefaces, and lines of it in any direction. */
import { escapeXml } from '../core/content/escape.js';
import type { Face } from './font-widths.js';
import { toTenths, writeElement, type SvgAttributes } from './write-svg.js';

/** The family of the panel's typeface. */
export const sansFamily = "'Noto Sans', system-ui, sans-serif";

const serifFamily = "'Source Serif 4', Georgia, serif";

/** For Arabic: a renderer that looks for letters elsewhere does not look for their weight. */
const arabicFamily = "'Noto Sans Arabic', 'Noto Sans', system-ui, sans-serif";

/** What most texts of a picture have in common: the picture says it once. */
export const commonText: SvgAttributes = { 'font-family': sansFamily, 'text-anchor': 'middle' };

const faces: Readonly<Record<Face, SvgAttributes>> = {
  serif: { 'font-family': serifFamily, 'font-weight': '600' },
  sans: {},
  italic: { 'font-style': 'italic' },
  bold: { 'font-weight': '600' },
};

/** How a line of text is set. */
export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly fill: string;
  /** Pixels between letters. */
  readonly spacing?: number;
  /** The colour and the width of an edge around the letters. */
  readonly halo?: { readonly colour: string; readonly width: number };
  /** How far the line is turned round its point, clockwise, in degrees. */
  readonly turn?: number;
  /** The end of the line that stays where it is, whatever font the viewer has; its middle unless said. */
  readonly anchor?: 'start' | 'end';
  /** What the line takes in any font, where it must fit. */
  readonly width?: number;
}

function toAttributes(text: string, { face, size, fill, spacing, halo, anchor, width }: TextStyle): SvgAttributes {
  return {
    ...faces[face],
    ...(/\p{Script=Arabic}/u.test(text) && { 'font-family': arabicFamily }),
    'font-size': size,
    fill,
    'letter-spacing': spacing || undefined,
    'text-anchor': anchor,
    ...(width && { textLength: width, lengthAdjust: 'spacingAndGlyphs' }),
    ...(halo && {
      stroke: halo.colour,
      'stroke-width': halo.width,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  };
}

/** A line with its middle, or its anchor, at a point at half the height of its letters, in a picture with the attributes of `commonText`. */
export function writeText(text: string, x: number, y: number, style: TextStyle): string {
  const transform = style.turn ? `rotate(${[style.turn, x, y].map(toTenths).join(' ')})` : undefined;
  const place = { x, y: y + 0.36 * style.size, transform };
  return writeElement('text', { ...place, ...toAttributes(text, style) }, escapeXml(isolate(text)));
}

/**
 * The text in its own direction, that of its first letter with one: not every renderer knows of `direction`, but all
 * of them know the Unicode algorithm.
 */
function isolate(text: string): string {
  const [first] = /\p{L}/u.exec(text) ?? [];
  return first && rightToLeft.test(first) ? `\u2067${text}\u2069` : text;
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Whether letters of a text may be set apart: only those that stand apart already. */
export function standsApart(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\P{Letter}]+$/u.test(text);
}
