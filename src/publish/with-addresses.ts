/** Contents whose addresses are others: what stood relative to the story is read elsewhere. */
import type { Content } from '../core/content/content.js';

/** The contents, each `href` and `src` as `toAddress` gives it. */
export function withAddresses(
  contents: readonly (Content | undefined)[],
  toAddress: (url: string) => string,
): (Content | undefined)[] {
  const change = (one: Content | undefined): Content | undefined => {
    if (one === undefined || typeof one === 'string') return one;
    const entries = Object.entries(one.attributes).map(([name, value]): [string, string | undefined] => [
      name,
      value !== undefined && /^(?:href|src)$/.test(name) ? toAddress(value) : value,
    ]);
    const children = one.children.map(change).filter((child) => child !== undefined);
    return { ...one, attributes: Object.fromEntries(entries), children };
  };
  return contents.map(change);
}
