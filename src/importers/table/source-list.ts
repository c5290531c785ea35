/** The sources of a table's story: one address under one name is one source. */
import { valueSeparator } from '../../core/document/own-columns.js';
import { createUniqueIds, toSlug } from '../../core/document/slug.js';
import { isAddress } from './column-contents.js';

/** Collects sources that have an address; the others are mere names in their events. */
export class SourceList {
  readonly #ids = new Map<string, string>();
  readonly #toUnique = createUniqueIds();
  readonly #sources = new Map<string, { readonly name: string; readonly url: string }>();

  /** The sources as a document has them; absent where there are none. */
  get document(): Record<string, { name: string; url: string }> | undefined {
    return this.#sources.size > 0 ? Object.fromEntries(this.#sources) : undefined;
  }

  /** The names or ids for what a cell says: `KCNA <https://…>; AP`, or addresses alone. */
  read(text: string): string[] {
    return splitValues(text).map((item) => this.#toSource(item));
  }

  /** The id of the source of this name at this address; of its host where it has no name. */
  add(name: string, url: string): string {
    const key = `${url} ${name}`;
    const found = this.#ids.get(key);
    if (found !== undefined) return found;
    const id = this.#toUnique(toSlug(name || url) || 'source');
    this.#ids.set(key, id);
    this.#sources.set(id, { name: name || url, url });
    return id;
  }

  #toSource(text: string): string {
    const [, name = '', url] = /^([^<]*)<([^<>\s]+)>$/.exec(text) ?? [];
    if (url) return this.add(name.trim(), url);
    return isAddress(text) ? this.add('', text) : text;
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
