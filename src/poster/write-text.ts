/** Text in a picture: its typefaces, and lines of it in any direction. */
import type { Face } from './font-widths.js';
import { escapeXml, writeElement, type SvgAttributes } from './write-svg.js';

/** The families of the panel's and of the title's typefaces, the ones that come with us first. */
export const families = {
  sans: "'Noto Sans', 'Noto Sans Arabic', system-ui, sans-serif",
  serif: "'Source Serif 4', 'Noto Sans Arabic', Georgia, serif",
} as const;

const faces: Readonly<Record<Face, SvgAttributes>> = {
  serif: { 'font-family': families.serif, 'font-weight': '600' },
  sans: { 'font-family': families.sans, 'font-weight': '400' },
  italic: { 'font-family': families.sans, 'font-weight': '400', 'font-style': 'italic' },
  bold: { 'font-family': families.sans, 'font-weight': '600' },
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
}

/** The attributes of a style. */
export function toTextAttributes({ face, size, fill, spacing, halo }: TextStyle): SvgAttributes {
  return {
    ...faces[face],
    'font-size': size,
    fill,
    'letter-spacing': spacing || undefined,
    ...(halo && {
      stroke: halo.colour,
      'stroke-width': halo.width,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  };
}

/** A line with the middle of its letters at a point. */
export function writeText(text: string, x: number, y: number, style: TextStyle): string {
  return writeElement(
    'text',
    { x, y: y + 0.36 * style.size, 'text-anchor': 'middle', ...toTextAttributes(style) },
    escapeXml(isolate(text)),
  );
}

/**
 * The text in its own direction, that of its first letter with one: not every renderer knows of `direction`, but all
 * of them know the Unicode algorithm.
 */
export function isolate(text: string): string {
  const [first] = /\p{L}/u.exec(text) ?? [];
  return first && rightToLeft.test(first) ? `\u2067${text}\u2069` : text;
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Whether letters of a text may be set apart: only those that stand apart already. */
export function standsApart(text: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\P{Letter}]+$/u.test(text);
}
