/** A cell that names a place and may say its position too: `Newark, NJ (40.7357, -74.1724)`. */

/** What a cell says of a place: its name, the text of its position, or both. */
export interface PlaceCell {
  readonly name?: string;
  readonly position?: string;
}

/** Two decimals, which no name is. */
const pair = /^[([]?\s*[+-]?\d{1,3}(?:\.\d{2,}\s*[,;\s]|,\d{2,}\s*[;\s])\s*[+-]?\d{1,3}[.,]\d{2,}\s*[)\]]?$/;

/** The longest that anybody writes a pair of decimals. */
const longestPair = 60;

/** What stands in a cell: a pair of decimals is a position, one in brackets behind words that of what they name; all else a name. */
export function splitPlace(text: string): PlaceCell {
  if (!/\d[)\]]?$/.test(text)) return { name: text };
  if (isPair(text)) return { position: text };
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
  const [name, position] = [text.slice(0, open).trimEnd(), text.slice(open)];
  return open > 0 && /[)\]]$/.test(position) && name !== '' && isPair(position) ? { name, position } : { name: text };
}

function isPair(text: string): boolean {
  return text.length <= longestPair && pair.test(text);
}
