/**
 * The drawing of a mark, wherever it stands: shape says how finely the time is known, the outline what it is worth. Nothing
 * of it is by colour alone.
 */
import type { Status } from '../model.js';
import type { Mark, Shape } from './mark.js';

/** A part of the drawing: its outline as an SVG path in a square of 24 pixels, and what it is drawn as (class names). */
export type GlyphPart = readonly [kind: GlyphKind, outline: string];

/** What a part is drawn as; whoever draws knows the colours and strokes of each. */
export type GlyphKind =
  'doubt less-certain' | 'doubt uncertain' | 'body' | 'body full' | 'mist' | 'sign' | 'sign heavy' | 'sign dashed';

/** The parts of a mark from the lowest to the highest. */
export function toGlyph({ shape, status, certainty }: Mark): readonly GlyphPart[] {
  const doubt: readonly GlyphPart[] = certainty === 'certain' ? [] : [[`doubt ${certainty}`, ellipse(11)]];
  return [...doubt, ...bodies[shape], ...signs[status]];
}

/** The sign of a status alone, for marks whose body is drawn to measure. */
export function toSign(status: Status): readonly GlyphPart[] {
  return signs[status];
}

function ellipse(across: number, down = across): string {
  const arc = (to: number) => `a${across} ${down} 0 1 0 ${to} 0`;
  return `M${12 - across} 12${arc(2 * across)}${arc(-2 * across)}z`;
}

const bodies: Readonly<Record<Shape, readonly GlyphPart[]>> = {
  dot: [['body full', ellipse(5)]],
  ring: [['body', ellipse(4.5)]],
  soft: [
    ['mist', ellipse(8.5, 5)],
    ['mist', ellipse(5.5, 4)],
  ],
  span: [['body full', 'M5.5 9.5h13a2.5 2.5 0 0 1 0 5h-13a2.5 2.5 0 0 1 0-5z']],
  none: [['body', 'M8 8h8v8h-8z']],
};

const signs: Readonly<Record<Status, readonly GlyphPart[]>> = {
  reported: [],
  confirmed: [['sign', ellipse(8.5)]],
  claimed: [['sign heavy', 'M16 5.5c0-2 1-3 2.5-3.5M20 5.5c0-2 1-3 2.5-3.5']],
  denied: [['sign heavy', 'M5 5l14 14M19 5L5 19']],
  expected: [['sign dashed', ellipse(8.5)]],
};
