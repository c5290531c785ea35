/** Writing content as HTML: every text and every attribute is escaped here, once. */
import type { Content } from '../core/content/content.js';
import { escapeHtml } from '../core/content/escape.js';

const isVoid: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'track']);

/** Contents as HTML; what is undefined is left out. */
export function writeHtml(contents: readonly (Content | undefined)[]): string {
  return contents.map((one) => (one === undefined ? '' : write(one))).join('');
}

/** Attributes as they stand in a tag, a space before each; those without a value are left out. */
export function writeAttributes(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}

function write(one: Content): string {
  if (typeof one === 'string') return escapeHtml(one);
  const start = `<${one.tag}${writeAttributes(one.attributes)}>`;
  return isVoid.has(one.tag) ? start : `${start}${writeHtml(one.children)}</${one.tag}>`;
}
