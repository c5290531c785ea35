/** Setting a text in as few and as even lines as fit a width. */
import { cutText } from '../core/axis/labels.js';
import type { Face } from './font-widths.js';
import { textWidth } from './text-width.js';

/** A text in lines. */
export interface SetText {
  readonly lines: readonly string[];
  readonly size: number;
}

/** A size of type, and the lines there may be of it. */
export interface TypeSize {
  readonly size: number;
  readonly lines: number;
}

/**
 * The text in the first of `sizes` in whose lines it has room, its lines as even as can be; where none is small enough, cut
 * with “…” in the last. Empty for a text without letters.
 */
export function setLines(text: string, face: Face, width: number, sizes: readonly [TypeSize, ...TypeSize[]]): SetText {
  const pieces = toPieces(text);
  for (const { size, lines } of sizes) {
    const measure = (line: string) => textWidth(line, face, size);
    const set = breakLines(pieces, width, measure);
    if (set.length <= lines && set.every((line) => measure(line) <= width))
      return { lines: evenLines(pieces, width, set.length, measure), size };
  }
  const { size, lines } = sizes[sizes.length - 1]!;
  const measure = (line: string) => textWidth(line, face, size);
  const set = breakLines(
    pieces.flatMap((piece) => (measure(piece) > width ? [...piece] : [piece])),
    width,
    measure,
  );
  const rest = set.slice(lines - 1).join(/\s/.test(text.trim()) ? ' ' : '');
  return { lines: [...set.slice(0, lines - 1), rest].map((line) => cutText(line, width, measure).text), size };
}

/** The text in pieces between which a line may end, spaces at their ends: words, and letters of writing without spaces. */
function toPieces(text: string): string[] {
  const words = text.trim().split(/(?<=\s)(?=\S)/);
  return words.flatMap((word) => word.split(betweenLetters)).filter((piece) => piece.trim());
}

/** Before a Chinese or Japanese letter, and after one, but for signs that do not begin or end a line. */
const betweenLetters =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，．！？」』）】〉》…])(?=[\p{L}\p{N}「『（【〈《])|(?=[\p{Script=Han}「『（【〈《])(?<=[\p{Script=Latin}\p{N}])/u;

function breakLines(pieces: readonly string[], width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line ? [...lines, line.trimEnd()] : lines;
}

/** The narrowest lines of which there are no more. */
function evenLines(
  pieces: readonly string[],
  width: number,
  count: number,
  measure: (line: string) => number,
): string[] {
  let [narrow, broad] = [width / count / 2, width];
  while (broad - narrow > 1) {
    const middle = (narrow + broad) / 2;
    const lines = breakLines(pieces, middle, measure);
    if (lines.length <= count && lines.every((line) => measure(line) <= middle)) broad = middle;
    else narrow = middle;
  }
  return breakLines(pieces, broad, measure);
}
