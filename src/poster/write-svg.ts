/** Writing SVG: every attribute is escaped here, once. */
import { escapeXml } from '../core/content/escape.js';

/** Attributes by name; those without a value are left out, numbers are rounded to a tenth. */
export type SvgAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element; its content is SVG already: other elements, or text from `escapeXml`. */
export function writeElement(name: string, attributes: SvgAttributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? toTenths(value) : escapeXml(value!)}"`);
  const inside = content.join('');
  return inside ? `<${name}${written.join('')}>${inside}</${name}>` : `<${name}${written.join('')}/>`;
}

/** A number of pixels, to the tenth. */
export function toTenths(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
