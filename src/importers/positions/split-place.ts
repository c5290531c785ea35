/** A cell that names a place and may say its position too: `Newark, NJ (40.7357, -74.1724)`, `Paris 48.85 2.35`. */

/** What a cell says of a place: its name, the text of its position, or both. */
export interface PlaceCell {
  readonly name?: string;
  readonly position?: string;
}

/** The longest that anybody writes a pair of decimals. */
const longestPair = 60;
const longestCell = 300;

/** How many decimals two numbers need to be a position: in brackets fewer where the column is of positions. */
type Decimals = 1 | 2;

/**
 * What stands in a cell: a pair of decimals is a position; one behind words or before them, in brackets or not, that of what they
 * name; all else a name. Whether it is on the earth is not looked at.
 */
export function splitPlace(text: string, decimals: Decimals = 2): PlaceCell {
  if (!/\d/.test(text) || text.length > longestCell || /:\/\/|^\s*\{/.test(text)) return { name: text };
  if (isPair(text, 2)) return { position: text };
  const found = splitBrackets(text, decimals) ?? splitAtEnds(text);
  if (!found) return { name: text };
  if (wellKnown.test(found.name)) return { position: text };
  return label.test(found.name) ? { position: found.position } : found;
}

/** What names no place, but says that a position follows. */
const label = /^(?:geo|gps|wgs ?84|coord\S*|koord\S*|lat\S*|lon\S*|pos\S*)(?: ?\/? ?lon\S*)?$/i;
const wellKnown = /(?:^|;)\s*(?:multi)?(?:point|linestring|polygon)\s*z?m?$/i;

interface NamedPosition {
  readonly name: string;
  readonly position: string;
}

/** `Rome (41.9, 12.5)`, `41.9028, 12.4964 (Rome)` */
function splitBrackets(text: string, decimals: Decimals): NamedPosition | undefined {
  const plain = text.trimEnd();
  const open = Math.max(plain.lastIndexOf('('), plain.lastIndexOf('['));
  if (open < 1 || !/[)\]]$/.test(plain)) return undefined;
  const [before, inside] = [plain.slice(0, open).trim(), plain.slice(open + 1, -1)];
  if (isPair(inside, decimals) || isInDegrees(inside)) return toNamed(before, inside);
  return isPair(before, 2) || isInDegrees(before) ? toNamed(inside, before) : undefined;
}

/** `Paris 48.85 2.35`, `48.8566, 2.3522 Paris` */
function splitAtEnds(text: string): NamedPosition | undefined {
  const end = text.slice(-longestPair);
  const at = end.search(pairAtEnd);
  if (at >= 0) return toNamed(text.slice(0, text.length - end.length + at), end.slice(at));
  const [, first, behind] = pairAtStart.exec(text) ?? [];
  return first === undefined || behind === undefined ? undefined : toNamed(behind, first);
}

function toNamed(name: string, position: string): NamedPosition | undefined {
  const plain = name.replace(/^[\s,:;–—-]+|[\s,:;–—-]+$/g, '');
  return /\p{L}{2}/u.test(plain) ? { name: plain, position: position.trim() } : undefined;
}

const toPair = (decimals: Decimals) => {
  const [letter, sign] = ['\\s?[°º]?\\s?[NSEWO]?', '[+−-]?'];
  const point = `\\d{1,3}\\.\\d{${decimals},}${letter}\\s*[,;/\\s]`;
  const comma = `\\d{1,3},\\d{${decimals},}${letter}\\s*[;/\\s]`;
  return `${sign}(?:${point}|${comma})\\s*${sign}\\d{1,3}[.,]\\d{${decimals},}${letter}`;
};
const pairs = {
  1: new RegExp(`^[([]?\\s*${toPair(1)}\\s*[)\\]]?$`),
  2: new RegExp(`^[([]?\\s*${toPair(2)}\\s*[)\\]]?$`),
} as const;
const pairAtEnd = new RegExp(`(?<=[\\s,:;])${toPair(2)}$`);
const pairAtStart = new RegExp(`^(${toPair(2)})(?:\\s*[,:;]\\s*|\\s+)(\\p{L}.*)$`, 'u');

function isPair(text: string, decimals: Decimals): boolean {
  return text.length <= longestPair && pairs[decimals].test(text.trim());
}

/** `41°54′N 12°30′E` */
function isInDegrees(text: string): boolean {
  return text.length <= longestPair && /^[\d\s.,;°º˚'′’"″”NSEWO+−-]*°[\d\s.,;°º˚'′’"″”NSEWO+−-]*$/.test(text);
}
