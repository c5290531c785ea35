/** The sources of a table's story: one address under one name is one source. */
import { valueSeparator } from '../../core/document/own-columns.js';
import { createUniqueIds, toSlug } from '../../core/document/slug.js';
import type { Problem } from '../../core/problems/problem.js';
import { isSafeAddress } from '../unsafe-address.js';
import { isAddress } from './column-contents.js';

/** Collects sources that have an address; the others are mere names in their events. */
export class SourceList {
  readonly #ids = new Map<string, string>();
  readonly #toUnique = createUniqueIds();
  readonly #sources = new Map<string, { readonly name: string; readonly url: string }>();

  constructor(private readonly problems: Problem[]) {}

  /** The sources as a document has them; absent where there are none. */
  get document(): Record<string, { name: string; url: string }> | undefined {
    return this.#sources.size > 0 ? Object.fromEntries(this.#sources) : undefined;
  }

  /** The names or ids for what a cell says: `KCNA <https://…>; AP`, or addresses alone. */
  read(text: string, where: string): string[] {
    return splitValues(text).flatMap((item) => this.#toSource(item, where));
  }

  /**
   * The id of the source of this name at this address; of its host where it has no name. The name alone where a story has no such
   * address.
   */
  add(name: string, url: string, where: string): string[] {
    if (!isSafeAddress(url, where, this.problems)) return name ? [name] : [];
    const key = `${url} ${name}`;
    const found = this.#ids.get(key);
    if (found !== undefined) return [found];
    const id = this.#toUnique(toSlug(name || url) || 'source');
    this.#ids.set(key, id);
    this.#sources.set(id, { name: name || url, url });
    return [id];
  }

  #toSource(text: string, where: string): string[] {
    const [, name = '', url] = /^([^<]*)<([^<>\s]+)>$/.exec(text) ?? [];
    if (url) return this.add(name.trim(), url, where);
    return isAddress(text) ? this.add('', text, where) : [text];
  }
}

/** The values of a cell that holds several: parted by semicolons, addresses also by blanks and commas. */
export function splitValues(text: string): string[] {
  return text
    .split(valueSeparator)
    .flatMap((item) => item.split(/(?<![\s,])[\s,]+(?=https?:\/\/)/))
    .map((item) => item.trim())
    .filter(Boolean);
}
