import { escapeXml } from '../core/content/escape.js';
import { writeElement } from './write-svg.js';
import { commonText } from './write-text.js';

/** A picture as an SVG document of its own, and what stands in its place for those who do not see it. */
export interface Picture {
  readonly svg: string;
  readonly alt: string;
}

/** Pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** An SVG document with a name and, for who does not see it, a description. */
export function toPicture({ width, height }: PictureSize, title: string, alt: string, ...content: string[]): Picture {
  const svg = writeElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      ...commonText,
    },
    title && writeElement('title', {}, escapeXml(title)),
    alt && writeElement('desc', {}, escapeXml(alt)),
    ...content,
  );
  return { svg: `${svg}\n`, alt };
}
