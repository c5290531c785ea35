/** Setting a name along a line: as a whole where the line is straight, else word by word, and letter by letter in a bend. */
import type { Pixel } from '../../core/places/mercator.js';
import type { Stretch } from './stretch.js';

/** A part of a name that is set straight: its middle, its width, and how far it is turned, in radians clockwise. */
export interface SetPart {
  readonly text: string;
  readonly width: number;
  readonly at: Pixel;
  readonly turn: number;
}

/** A letter of a name, and how far from the name's start it begins and ends, in pixels. */
export interface MeasuredLetter {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A name and what it measures. */
export interface MeasuredName {
  readonly text: string;
  readonly width: number;
  /** In pixels. */
  readonly size: number;
  /** Its letters, where they may stand apart; else it can only be set straight. */
  readonly letters?: readonly MeasuredLetter[];
}

/** How far a line may stray from a name that is set straight on it, and from a word of one that bends, in text heights. */
const [straightStray, wordStray] = [0.14, 0.07];

/** How far a letter may be turned against the one before it, and against all others: beyond, a name is hard to read. */
const [sharpest, widest] = [0.4, 1.3];

/** Letters turned alike are drawn as one, in radians. */
const alike = 0.02;

/** Up to here a name that leads left has its letters on their sides, and reads upwards all the same. */
const onItsSide = 0.1;

/**
 * The parts of a name in the order in which it is read, never upside down, its middle so many pixels along a line; nothing
 * where the line ends too soon, or bends too much under it.
 */
export function setAlong(stretch: Stretch, middle: number, name: MeasuredName): SetPart[] | undefined {
  const [start, end] = [middle - name.width / 2, middle + name.width / 2];
  if (start < 0 || end > stretch.length) return undefined;
  const [from, to] = [stretch.pointAt(start), stretch.pointAt(end)];
  const isBackwards = leadsBackwards(from, to);
  const turn = isBackwards ? angleOf(to, from) : angleOf(from, to);
  if (stretch.strayBetween(start, end) <= straightStray * name.size) {
    const at = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    return [{ text: name.text, width: name.width, at, turn }];
  }
  const along = (offset: number) => (isBackwards ? end - offset : start + offset);
  const lineOf = (first: MeasuredLetter, last = first) => {
    const [from, to] = [stretch.pointAt(along(first.start)), stretch.pointAt(along(last.end))];
    return { at: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, ...lineBetween(from, to, turn) };
  };
  const letters = name.letters?.map((letter) => ({ ...letter, turn: lineOf(letter).turn }));
  if (!letters || !areReadable(letters)) return undefined;
  const isStraight = (row: Row) => {
    const [a, b] = [along(row[0].start), along(row.at(-1)!.end)];
    return stretch.strayBetween(Math.min(a, b), Math.max(a, b)) <= wordStray * name.size;
  };
  const rows = wordsOf(letters).flatMap((word) => (isStraight(word) ? [word] : rowsOf(word)));
  return rows.map((row) => {
    const [first, last] = [row[0], row.at(-1)!];
    return { text: row.map(({ text }) => text).join(''), width: last.end - first.start, ...lineOf(first, last) };
  });
}

interface TurnedLetter extends MeasuredLetter {
  readonly turn: number;
}

type Row = readonly [TurnedLetter, ...TurnedLetter[]];

function areReadable(letters: readonly TurnedLetter[]): boolean {
  const turns = letters.map(({ turn }) => turn);
  const isSharp = turns.some((turn, index) => Math.abs(turn - (turns[index - 1] ?? turn)) > sharpest);
  return !isSharp && Math.max(...turns) - Math.min(...turns) <= widest && !turns.some(isUpsideDown);
}

/** What stands between spaces. */
function wordsOf(letters: readonly TurnedLetter[]): Row[] {
  const isSpace = ({ text }: TurnedLetter) => text.trim() === '';
  return split(letters, (letter, [first]) => isSpace(letter) || isSpace(first)).filter(([first]) => !isSpace(first));
}

/** Letters beside each other that are turned alike. */
function rowsOf(word: Row): Row[] {
  return split(word, ({ turn }, [first]) => Math.abs(turn - first.turn) > alike);
}

/** Letters in rows; a new one begins where `isNew` says so of a letter and the row before it. */
function split(letters: readonly TurnedLetter[], isNew: (letter: TurnedLetter, row: Row) => boolean): Row[] {
  const rows: [TurnedLetter, ...TurnedLetter[]][] = [];
  for (const letter of letters) {
    const row = rows.at(-1);
    if (row && !isNew(letter, row)) row.push(letter);
    else rows.push([letter]);
  }
  return rows;
}

/** The turn of a line, as near to another as whole turns allow. */
function lineBetween(from: Pixel, to: Pixel, near: number): { turn: number } {
  const turn = angleOf(from, to);
  return { turn: turn - 2 * Math.PI * Math.round((turn - near) / (2 * Math.PI)) };
}

function angleOf(from: Pixel, to: Pixel): number {
  return Math.atan2(to.y - from.y, to.x - from.x);
}

/** Whether a name from one point to another would be read from right to left; one straight up or down is read upwards. */
function leadsBackwards(from: Pixel, to: Pixel): boolean {
  const [x, y] = [to.x - from.x, to.y - from.y];
  return Math.abs(x) < onItsSide * Math.abs(y) ? y > 0 : x < 0;
}

function isUpsideDown(turn: number): boolean {
  return Math.cos(turn) < -onItsSide;
}
