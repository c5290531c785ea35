/** What the command line says of columns: `Datum=when,Ort=where`. */
import { UserError } from './world.js';

/**
 * Headers and their keys. A header may hold commas and equals signs: a pair ends with the first comma behind an equals sign,
 * and the last equals sign of a pair parts it.
 * @throws {UserError} where there is no pair
 */
export function parseColumnMap(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.flatMap((text) => text.match(/[^=]*=[^,]*|[^,]+/g) ?? ['']).map(toPair));
}

function toPair(text: string): readonly [header: string, key: string] {
  const at = text.lastIndexOf('=');
  const [header, key] = [text.slice(0, Math.max(at, 0)).replace(/^,/, '').trim(), text.slice(at + 1).trim()];
  if (at < 0 || !header || !key)
    throw new UserError(`--map takes headers and keys, such as "Datum=when,Ort=where", not "${text}".`);
  return [header, key];
}
