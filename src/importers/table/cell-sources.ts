/** The sources that a cell of a table names. */
import { valueSeparator } from '../../core/document/own-columns.js';
import type { CitedSources } from '../cited-sources.js';
import { isAddress } from './column-contents.js';

/** The names or ids for what a cell says: `KCNA <https://…>; AP`, or addresses alone. */
export function readSources(text: string, where: string, sources: CitedSources): string[] {
  return splitValues(text).flatMap((item) => {
    const [, name = '', url] = /^([^<]*)<([^<>\s]+)>$/.exec(item) ?? [];
    if (url) return sources.cite(url, name.trim(), where);
    return isAddress(item) ? sources.cite(item, '', where) : [item];
  });
}

/** The values of a cell that holds several: parted by semicolons, addresses also by blanks and commas. */
export function splitValues(text: string): string[] {
  return text
    .split(valueSeparator)
    .flatMap((item) => item.split(/(?<![\s,])[\s,]+(?=https?:\/\/)/))
    .map((item) => item.trim())
    .filter(Boolean);
}
