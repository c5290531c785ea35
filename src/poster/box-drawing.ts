/** Boxes with text in them, on the map and the axis. */
import type { Box } from '../core/map/labels.js';
import { palette } from './palette.js';
import { textWidth } from './text-width.js';
import { writeElement } from './write-svg.js';
import { writeText } from './write-text.js';

/** The dashed frame of a name that says only in which area something lies. */
export function drawFrame({ x, y, width, height }: Box, colour: string): string {
  return writeElement('rect', {
    ...{ x, y, width, height, rx: height / 2 },
    ...{ fill: palette.paper, stroke: colour, 'stroke-width': 1, 'stroke-dasharray': '3 3' },
  });
}

/** How many events share a mark, around a point. */
export function drawCount(count: number, x: number, y: number): string {
  const size = 9.5;
  const width = Math.max(14, textWidth(String(count), 'bold', size) + 6);
  const frame = writeElement('rect', {
    ...{ x: x - width / 2, y: y - 7, width, height: 14, rx: 7 },
    ...{ fill: palette.paper, stroke: palette.mark, 'stroke-width': 1 },
  });
  return frame + writeText(String(count), x, y, { face: 'bold', size, fill: palette.ink });
}
