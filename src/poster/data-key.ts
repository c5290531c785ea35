/** The key of a drawing’s data: what its colours mean, in the upper corner where reading begins. */
import { cutText } from '../core/axis/labels.js';
import type { Box } from '../core/map/labels.js';
import { nameOfClass } from '../core/map/class-names.js';
import { fillAlpha } from '../core/map/layer-colours.js';
import type { Language } from '../core/words/language.js';
import { toLooks, type ClassLook } from '../map/layers/layer-looks.js';
import type { Face } from './font-widths.js';
import { palette } from './palette.js';
import type { Corner } from './scale-drawing.js';
import type { ReadyData } from './story-data.js';
import { textWidth } from './text-width.js';
import { writeElement } from './write-svg.js';
import { writeText } from './write-text.js';

/** A line of the key: a swatch with what it means, a name above some, or what they count. */
interface Row {
  readonly text: string;
  readonly face: Face;
  readonly swatch?: string;
}

const [size, rowHeight, swatchWidth, edge] = [9.5, 13, 18, 7];

/** The most that it takes of the map: in a small one, of much data, there is none. */
const most = { width: 0.4, height: 0.55 };

/** The key in the corner of an area of the map; nothing where there is nothing to say, or no room to say it. */
export function drawDataKey(data: readonly ReadyData[], area: Box, language: Language): Corner | undefined {
  const widest = most.width * area.width - 2 * edge;
  const rows = data.flatMap((one) => toRows(one, language)).map((row) => cutRow(row, widest));
  const height = rows.length * rowHeight + edge;
  if (rows.length === 0 || height > most.height * area.height) return undefined;
  const isMirrored = language.direction === 'rtl';
  const width = Math.max(...rows.map(widthOf)) + 2 * edge;
  const box = { x: isMirrored ? area.x + area.width - width : area.x, y: area.y, width, height };
  const frame = { ...box, rx: 4, fill: palette.paper, 'fill-opacity': '0.92', stroke: palette.line, 'stroke-width': 1 };
  const written = rows.map((row, index) =>
    writeRow(row, box, box.y + edge / 2 + (index + 0.5) * rowHeight, isMirrored),
  );
  return { box, svg: writeElement('rect', frame) + written.join('') };
}

function toRows(data: ReadyData, language: Language): Row[] {
  const { layer, classes } = data;
  const looks = toLooks(classes, ({ light }) => light);
  const swatches = looks.map((look) => drawSwatch(data, look));
  const [first] = swatches;
  if (classes.length === 1 && nameOfClass(classes[0]!, language) === undefined)
    return [{ text: layer.name, face: 'bold', swatch: first }];
  return [
    { text: layer.name, face: 'bold' },
    ...(layer.style.unit ? [{ text: layer.style.unit, face: 'sans' } as const] : []),
    ...classes.map((one, index) => ({
      text: nameOfClass(one, language) ?? layer.name,
      face: 'sans' as const,
      swatch: swatches[index],
    })),
  ];
}

/** A sample around the point 0, 0: of areas where a layer has any, else of lines, else of points. */
function drawSwatch({ shapes }: ReadyData, { colour, hatch, shape, radius, lineWidth, dashes }: ClassLook): string {
  const has = (kind: 'areas' | 'lines') => shapes.some((one) => one[kind].length > 0);
  const isOpen = hatch !== undefined || shape === 'ring';
  const stroke = { stroke: colour, 'stroke-dasharray': isOpen ? '2 2' : undefined };
  if (has('areas')) {
    const rect = { x: -swatchWidth / 2, y: -4.5, width: swatchWidth, height: 9 };
    const fill = isOpen ? { fill: palette.land } : { fill: colour, 'fill-opacity': String(fillAlpha) };
    return writeElement('rect', { ...rect, ...fill, ...stroke, 'stroke-width': 0.8 });
  }
  if (has('lines'))
    return writeElement('path', {
      d: `M${-swatchWidth / 2} 0h${swatchWidth}`,
      stroke: colour,
      'stroke-width': lineWidth,
      'stroke-dasharray': dashes.length > 0 ? dashes.join(' ') : undefined,
    });
  const fill = isOpen ? palette.land : colour;
  return writeElement('circle', { r: radius, fill, stroke: isOpen ? colour : undefined });
}

function cutRow(row: Row, width: number): Row {
  const room = width - (row.swatch ? swatchWidth + edge : 0);
  return { ...row, text: cutText(row.text, room, (text) => textWidth(text, row.face, size)).text };
}

function widthOf({ text, face, swatch }: Row): number {
  return textWidth(text, face, size) + (swatch ? swatchWidth + edge : 0);
}

function writeRow({ text, face, swatch }: Row, box: Box, y: number, isMirrored: boolean): string {
  const turn = isMirrored ? -1 : 1;
  const start = isMirrored ? box.x + box.width - edge : box.x + edge;
  const at = start + turn * (swatch ? swatchWidth + edge : 0);
  const transform = `translate(${(start + (turn * swatchWidth) / 2).toFixed(1)} ${y.toFixed(1)})`;
  const sample = swatch ? writeElement('g', { transform }, swatch) : '';
  // In another font it stays in its box.
  const width = textWidth(text, face, size);
  const style = { face, size, fill: palette.ink, anchor: isMirrored ? 'end' : 'start', width } as const;
  return sample + writeText(text, at, y, style);
}
