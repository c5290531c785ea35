/** Two coordinates in one cell: `48.8566, 2.3522`, `48,8566; 2,3522`, `48°51'N 2°21'E`, `lat: 48.85, lon: 2.35`. */
import { readAngle, toPlainSigns, type Angle, type LetterO } from './read-angle.js';

/** Two coordinates as they stand in a text; `isSure` where these can hardly be two numbers of another kind. */
export interface CoordinatePair {
  readonly first: Angle;
  readonly second: Angle;
  readonly isSure: boolean;
}

/** The longest that anybody writes a pair. */
const longest = 120;

/** The two coordinates in a text; absent where it holds no two, or two of the same axis. */
export function readPair(text: string, letterO?: LetterO): CoordinatePair | undefined {
  if (text.length > longest) return undefined;
  const plain = toPlainSigns(text).replace(/^[([{<] ?(.*?) ?[)\]}>]$/, '$1');
  for (const split of splits) {
    const halves = split(plain);
    if (!halves) continue;
    const [first, second] = halves.map((half) => readAngle(half.trim(), letterO));
    if (!first || !second || (first.axis && first.axis === second.axis)) continue;
    return { first, second, isSure: isSure(first, second) };
  }
  return undefined;
}

/** A letter or sign of degrees on both, or three decimals on both. */
function isSure(first: Angle, second: Angle): boolean {
  return (first.isMarked && second.isMarked) || (first.step <= 0.001 && second.step <= 0.001);
}

type Halves = readonly string[] | undefined;

/** Where the first coordinate may end, the surest sign first; a comma is a decimal one only where another sign parts the two. */
const splits: readonly ((text: string) => Halves)[] = [
  (text) => two(text.split(/ ?[;|/\n\t] ?/)),
  (text) => two(text.split(/ ?, | , ?/)),
  (text) => splitAtWord(text),
  (text) => (/[.°º˚'′]|\p{L}/u.test(text) ? two(text.split(',')) : undefined),
  (text) => splitAtThirdComma(text),
  (text) => two(text.split(' ')),
  (text) => splitAtSecondDegree(text),
];

function two(parts: readonly string[]): Halves {
  return parts.length === 2 ? parts : undefined;
}

/** Behind the first letter or word where the text ends with one, before the second where it begins with one. */
function splitAtWord(text: string): Halves {
  const words = [...text.matchAll(/\p{L}[\p{L}\p{M}.]*(?: \p{L}[\p{L}.]*)?/gu)].filter(
    ([found]) => !/^(?:d|deg|degrees?|m|min|s|sec)\.?$/.test(found),
  );
  const [first, second] = words;
  if (!first || !second || words.length > 2) return undefined;
  const at = first.index === 0 ? second.index : first.index + first[0].length;
  return [text.slice(0, at).replace(/[ ,]+$/, ''), text.slice(at).replace(/^[ ,]+/, '')];
}

/** `48,8566,2,3522` */
function splitAtThirdComma(text: string): Halves {
  const parts = text.split(',');
  return parts.length === 4 ? [parts.slice(0, 2).join(','), parts.slice(2).join(',')] : undefined;
}

/** `48°51′ 2°21′`, `48° 2°` */
function splitAtSecondDegree(text: string): Halves {
  const [first, second, ...more] = [...text.matchAll(/[+-]?[\d.,]+ ?[°º˚]/g)];
  return first && second && more.length === 0 ? [text.slice(0, second.index), text.slice(second.index)] : undefined;
}
