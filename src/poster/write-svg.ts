/** Writing SVG: every text and every attribute is escaped here, once. */

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

/** A text as it stands in XML: escaped, without what XML does not allow. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A number of pixels, to the tenth. */
export function toTenths(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}
