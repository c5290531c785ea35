/** The scale of a map that is closer than the world goes, and the note that there is no map that close. */
import type { Box } from '../core/map/labels.js';
import { longestScale, toScale } from '../core/map/scale.js';
import type { Language } from '../core/words/language.js';
import type { View } from '../map/view.js';
import { palette } from './palette.js';
import { textWidth } from './text-width.js';
import { writeElement } from './write-svg.js';
import { writeText } from './write-text.js';

/** What is written in a corner of a map, with its place in the picture. */
export interface Corner {
  readonly box: Box;
  readonly svg: string;
}

const size = 9;

/** In the lower left corner of a view. */
export function drawScale(view: View, { locale, words }: Language, hasMap: boolean): Corner {
  const { width, text } = toScale(view.camera, longestScale, locale);
  const [left, bottom] = [8, view.height - 6];
  const lines = hasMap ? [text] : [words.ui.noMap, text];
  const widths = lines.map((line) => textWidth(line, 'sans', size));
  const height = 8 + lines.length * 12;
  const path = `M${left} ${bottom - 5}v5h${width.toFixed(1)}v-5`;
  const written = lines.map((line, index) => {
    const y = bottom - height + 8 + 12 * index;
    const halo = { colour: palette.paper, width: 3 };
    return writeText(line, left, y, { face: 'sans', size, fill: palette.muted, halo, anchor: 'start' });
  });
  const bar = writeElement('path', { d: path, fill: 'none', stroke: palette.muted, 'stroke-width': 1.25 });
  return {
    box: { x: 0, y: bottom - height, width: Math.max(width, ...widths) + 2 * left, height: height + 6 },
    svg: written.join('') + bar,
  };
}
