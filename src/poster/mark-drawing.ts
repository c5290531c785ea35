/** The drawing of a mark: the same shapes as the element's, in 24 pixels around its middle. */
import type { Mark, Shape } from '../core/mark.js';
import type { Status } from '../core/model.js';
import { palette } from './palette.js';
import { writeElement, type SvgAttributes } from './write-svg.js';

/** A mark at a point; the active one is accent, halo and size, never fill. */
export function drawMark({ shape, status, certainty }: Mark, x: number, y: number, active: boolean): string {
  const colour = active ? palette.accent : palette.mark;
  const transform = `translate(${x.toFixed(1)} ${y.toFixed(1)})${active ? ' scale(1.25)' : ''}`;
  const halo = active ? circle(11, { fill: palette.accent, 'fill-opacity': '0.2' }) : '';
  const doubt =
    certainty === 'certain'
      ? ''
      : circle(11, {
          fill: colour,
          'fill-opacity': '0.16',
          ...(certainty === 'uncertain' && { stroke: colour, 'stroke-width': 1, 'stroke-dasharray': '1 2.5' }),
        });
  return writeElement('g', { transform }, halo, doubt, drawBody(shape, status, colour), drawSign(status, colour));
}

function drawBody(shape: Shape, status: Status, colour: string): string {
  const outline = {
    fill: palette.paper,
    stroke: colour,
    'stroke-width': 2,
    'stroke-dasharray': status === 'expected' ? '2.4 2.3' : undefined,
  };
  const full = { ...outline, fill: colour };
  const mist = { fill: colour, 'fill-opacity': '0.4' };
  switch (shape) {
    case 'dot':
      return circle(5, full);
    case 'ring':
      return circle(4.5, outline);
    case 'soft':
      return (
        writeElement('ellipse', { rx: 8.5, ry: 5, ...mist }) + writeElement('ellipse', { rx: 5.5, ry: 4, ...mist })
      );
    case 'span':
      return writeElement('rect', { x: -9, y: -2.5, width: 18, height: 5, rx: 2.5, ...full });
    case 'none':
      return writeElement('rect', { x: -4, y: -4, width: 8, height: 8, ...outline });
  }
}

/** The sign of a status alone, around a point. */
export function drawSign(status: Status, colour: string): string {
  const line = { fill: 'none', stroke: colour, 'stroke-width': 1.5, 'stroke-linecap': 'round' };
  switch (status) {
    case 'reported':
      return '';
    case 'confirmed':
      return circle(8.5, line);
    case 'claimed':
      return writeElement('path', { ...line, 'stroke-width': 2, d: 'M4 -6.5c0-2 1-3 2.5-3.5M8 -6.5c0-2 1-3 2.5-3.5' });
    case 'denied':
      return writeElement('path', { ...line, 'stroke-width': 2, d: 'M-7-7l14 14M7-7L-7 7' });
    case 'expected':
      return circle(8.5, { ...line, 'stroke-linecap': undefined, 'stroke-dasharray': '2.6 2.75' });
  }
}

function circle(radius: number, attributes: SvgAttributes): string {
  return writeElement('circle', { r: String(radius), ...attributes });
}
