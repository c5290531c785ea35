/** Setting a name along a line: straight where the line is, else letter by letter. */
import type { Pixel } from '../../core/places/mercator.js';
import type { Stretch } from './stretch.js';

/** A part of a name that is set straight: its middle, and how far it is turned, in radians clockwise. */
export interface SetPart {
  readonly text: string;
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

/** How far a line may stray from a name that is set straight on it, in text heights. */
const straightStray = 0.14;

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
    return [{ text: name.text, at, turn }];
  }
  const placeOf = (offset: number) => stretch.pointAt(isBackwards ? end - offset : start + offset);
  return (
    name.letters &&
    joined(
      name.letters.map((letter) => ({ ...letter, ...lineBetween(placeOf(letter.start), placeOf(letter.end), turn) })),
      placeOf,
      turn,
    )
  );
}

interface TurnedLetter extends MeasuredLetter {
  readonly turn: number;
}

/** Letters in a row that are turned alike, as one part each; nothing where the row bends too much. */
function joined(
  letters: readonly TurnedLetter[],
  placeOf: (offset: number) => Pixel,
  mean: number,
): SetPart[] | undefined {
  const parts: SetPart[] = [];
  let row: TurnedLetter[] = [];
  const close = () => {
    const [first, last] = [row[0], row.at(-1)];
    if (!first || !last) return;
    const [from, to] = [placeOf(first.start), placeOf(last.end)];
    const text = row.map(({ text }) => text).join('');
    const at = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    if (text.trim()) parts.push({ text, at, ...lineBetween(from, to, mean) });
    row = [];
  };
  for (const [index, letter] of letters.entries()) {
    const before = letters[index - 1];
    if (before && Math.abs(letter.turn - before.turn) > sharpest) return undefined;
    if (row[0] && Math.abs(letter.turn - row[0].turn) > alike) close();
    row.push(letter);
  }
  close();
  const turns = letters.map(({ turn }) => turn);
  return Math.max(...turns) - Math.min(...turns) > widest || turns.some(isUpsideDown) ? undefined : parts;
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
