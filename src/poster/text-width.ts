/** How wide text is, without a browser and without the fonts: from the advances of their letters. */
import { fontWidths, type Face } from './font-widths.js';

/** What a letter takes that no table has, in ems. */
const widths = { wide: 1, arabic: 0.55, space: 0.25, emoji: 1.3, other: 0.66 };

/** Joined letters are narrower than those that stand alone, which the table has. */
const joined = 0.84;

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff60]/u;
const arabic = /\p{Script=Arabic}/u;
const noRoom = /[\p{M}\p{Cf}\p{Cc}]/u;

const tables = Object.fromEntries(
  Object.entries(fontWidths).map(([face, rows]) => [
    face,
    new Map(
      Object.entries(rows).flatMap(([advance, letters]) =>
        [...letters].map((letter) => [letter, Number(advance) / 1000]),
      ),
    ),
  ]),
) as unknown as Record<Face, ReadonlyMap<string, number>>;

/** The width of a text in pixels, in a typeface of so many pixels. */
export function textWidth(text: string, face: Face, size: number): number {
  let ems = 0;
  for (const letter of text.normalize('NFC')) ems += letterWidth(letter, tables[face]);
  return ems * size;
}

/** Whether a typeface's widths are known for all letters of a text, or are guessed for some. */
export function isWidthKnown(text: string, face: Face): boolean {
  return [...text.normalize('NFC')].every((letter) => tables[face].has(letter) || wide.test(letter));
}

function letterWidth(letter: string, table: ReadonlyMap<string, number>): number {
  if (noRoom.test(letter)) return 0;
  const known = table.get(letter);
  if (known !== undefined) return arabic.test(letter) ? known * joined : known;
  if (/\p{Zs}/u.test(letter) && letter !== '\u3000') return widths.space;
  if (wide.test(letter)) return widths.wide;
  if (arabic.test(letter)) return widths.arabic;
  return /\p{Extended_Pictographic}/u.test(letter) ? widths.emoji : widths.other;
}
