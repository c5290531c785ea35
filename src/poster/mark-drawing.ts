/** The drawing of a mark in a picture. */
import { toGlyph, toSign, type GlyphKind, type GlyphPart } from '../core/marks/glyph.js';
import type { Mark } from '../core/marks/mark.js';
import type { Status } from '../core/model.js';
import { palette } from './palette.js';
import { writeElement, type SvgAttributes } from './write-svg.js';

/** A mark at a point; the active one is accent, halo and size, never fill. */
export function drawMark(mark: Mark, x: number, y: number, active: boolean): string {
  const colour = active ? palette.accent : palette.mark;
  const halo = active ? writeElement('circle', { cx: 12, cy: 12, r: 11, fill: colour, 'fill-opacity': '0.2' }) : '';
  const isDashed = mark.status === 'expected';
  return place(x, y, active ? 1.25 : 1, halo + drawParts(toGlyph(mark), colour, isDashed));
}

/** The sign of a status alone, around a point. */
export function drawSign(status: Status, x: number, y: number, colour: string): string {
  const sign = drawParts(toSign(status), colour, false);
  return sign && place(x, y, 1, sign);
}

function place(x: number, y: number, scale: number, drawing: string): string {
  const corner = `${(x - 12 * scale).toFixed(1)} ${(y - 12 * scale).toFixed(1)}`;
  return writeElement('g', { transform: `translate(${corner})${scale === 1 ? '' : ` scale(${scale})`}` }, drawing);
}

function drawParts(parts: readonly GlyphPart[], colour: string, isDashed: boolean): string {
  return parts
    .map(([kind, d]) => writeElement('path', { d, ...styles[kind](colour), ...(isDashed && dashes[kind]) }))
    .join('');
}

const outline = (colour: string): SvgAttributes => ({ fill: palette.paper, stroke: colour, 'stroke-width': 2 });
const line = (colour: string): SvgAttributes => ({ fill: 'none', stroke: colour, 'stroke-width': 1.5 });
const shade = (colour: string): SvgAttributes => ({ fill: colour, 'fill-opacity': '0.16' });

const styles: Readonly<Record<GlyphKind, (colour: string) => SvgAttributes>> = {
  body: outline,
  'body full': (colour) => ({ ...outline(colour), fill: colour }),
  mist: (colour) => ({ fill: colour, 'fill-opacity': '0.4' }),
  sign: line,
  'sign heavy': (colour) => ({ ...line(colour), 'stroke-width': 2, 'stroke-linecap': 'round' }),
  'sign dashed': (colour) => ({ ...line(colour), 'stroke-dasharray': '2.6 2.75' }),
  'doubt less-certain': shade,
  'doubt uncertain': (colour) => ({ ...shade(colour), stroke: colour, 'stroke-width': 1, 'stroke-dasharray': '1 2.5' }),
};

/** What is expected has a dashed outline. */
const dashes: Partial<Record<GlyphKind, SvgAttributes>> = {
  body: { 'stroke-dasharray': '2.4 2.3' },
  'body full': { 'stroke-dasharray': '2.4 2.3' },
};
