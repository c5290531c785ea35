import { DOMParser, type Element } from '@xmldom/xmldom';
import type { Box } from '../../src/core/map/labels.js';
import type { Face } from '../../src/poster/font-widths.js';
import { textWidth } from '../../src/poster/text-width.js';

/** The root of an SVG document; fails where it is not well-formed. */
export function parseSvg(svg: string): Element {
  const onError = (level: string, message: string) => {
    throw new SyntaxError(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(svg, 'image/svg+xml').documentElement!;
}

/** A text in a picture, and where it stands there. */
export interface ReadText {
  readonly text: string;
  readonly box: Box;
  readonly face: Face;
  readonly size: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const numberOf = (element: Element, name: string) => Number(element.getAttribute(name));

function faceOf(element: Element): Face {
  if (element.getAttribute('font-style') === 'italic') return 'italic';
  if (element.getAttribute('font-family')?.includes('Serif')) return 'serif';
  return element.getAttribute('font-weight') === '600' ? 'bold' : 'sans';
}

/** Where the coordinates of an element lie in the picture: its own and its parents' moves and scales. */
function placeOf(element: Element | null): Place {
  if (!element || element.tagName === 'svg') return { x: 0, y: 0, scale: 1 };
  const outer = placeOf(element.parentNode as Element | null);
  const transform = element.getAttribute('transform') ?? '';
  const [x = 0, y = 0] = /translate\((\S+) (\S+)\)/.exec(transform)?.slice(1).map(Number) ?? [];
  const scale = Number(/scale\((\S+)\)/.exec(transform)?.[1] ?? 1);
  return { x: outer.x + x * outer.scale, y: outer.y + y * outer.scale, scale: outer.scale * scale };
}

/** All texts of a picture. */
export function readTexts(svg: string): ReadText[] {
  return Array.from(parseSvg(svg).getElementsByTagName('text'), (element) => {
    const { x, y, scale } = placeOf(element);
    const [face, size] = [faceOf(element), numberOf(element, 'font-size') * scale];
    const text = element.textContent ?? '';
    const width = textWidth(text, face, size) + numberOf(element, 'letter-spacing') * scale * text.length;
    const baseline = y + numberOf(element, 'y') * scale;
    const before = { start: 0, end: width }[element.getAttribute('text-anchor') ?? ''] ?? width / 2;
    const left = x + numberOf(element, 'x') * scale - before;
    return { text, face, size, box: { x: left, y: baseline - 0.72 * size, width, height: 0.72 * size } };
  });
}

/** The middles of all marks of a picture: their glyphs are 24 pixels wide and high. */
export function readMarks(svg: string): { x: number; y: number; active: boolean }[] {
  return Array.from(parseSvg(svg).getElementsByTagName('g'))
    .filter((group) => /^translate/.test(group.getAttribute('transform') ?? '') && isMark(group))
    .map((group) => {
      const { x, y, scale } = placeOf(group);
      return { x: x + 12 * scale, y: y + 12 * scale, active: group.getElementsByTagName('circle').length > 0 };
    });
}

/** Marks hold outlines in a square of 24 pixels, and nothing else. */
function isMark(group: Element): boolean {
  const children = Array.from(group.childNodes) as Element[];
  return children.length > 0 && children.every(({ tagName }) => tagName === 'path' || tagName === 'circle');
}
