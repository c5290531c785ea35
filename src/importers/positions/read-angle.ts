/** One coordinate as people write it: `48°51'24"N`, `48° 51.4' N`, `N48.85`, `−33,9`. */

/** Which of the two coordinates: degrees north, or degrees east. */
export type Coordinate = 'lat' | 'lon';

/** A coordinate. */
export interface Angle {
  readonly degrees: number;
  /** Where a letter or word says which it is. */
  readonly axis?: Coordinate;
  /** How far apart two neighbours are that are written like this, in degrees: 1 of `48`, 0.1 of `48.8`, 1/60 of `48°51'`. */
  readonly step: number;
  /** Whether a letter, word or sign of degrees says that it is a coordinate, and no other number. */
  readonly isMarked: boolean;
}

/** What `O` stands for: east in German, west in French, Italian, Spanish and Portuguese. */
export type LetterO = 'east' | 'west' | undefined;

const directions: Readonly<Record<string, readonly [Coordinate, 1 | -1]>> = {
  ...toDirections(['n', 'north', 'nord', 'norte', 'noord', 'с', 'с.ш', 'nb', 'n.br'], 'lat', 1),
  ...toDirections(['s', 'south', 'süd', 'sud', 'sur', 'sul', 'zuid', 'ю', 'ю.ш', 'zb', 's.br'], 'lat', -1),
  ...toDirections(['e', 'east', 'ost', 'est', 'este', 'leste', 'oost', 'в', 'в.д', 'ol', 'ö.l'], 'lon', 1),
  ...toDirections(['w', 'west', 'ouest', 'oeste', 'ovest', 'з', 'з.д', 'wl', 'w.l'], 'lon', -1),
};

const axisWords: Readonly<Record<string, Coordinate>> = {
  lat: 'lat',
  latitude: 'lat',
  lon: 'lon',
  lng: 'lon',
  long: 'lon',
  longitude: 'lon',
};

function toDirections(
  words: readonly string[],
  axis: Coordinate,
  sign: 1 | -1,
): Record<string, readonly [Coordinate, 1 | -1]> {
  return Object.fromEntries(words.map((word) => [word, [axis, sign] as const]));
}

const word = /[\p{L}\p{M}]+(?:\.\s?\p{L}+)*/u;
const number = String.raw`(\d+(?:[.,]\d*)?|[.,]\d+)`;
const degreeMark = String.raw`(?:[°º˚]|deg(?:rees?)?\.?|d)`;
const minuteMark = String.raw`(?:['’‘′´‵\x60]|min\.?|m)`;
const secondMark = String.raw`(?:["”“″]|''|’’|′′|´´|sec\.?|s)`;

/** Degrees, minutes and seconds: with their marks, with colons, or with nothing but space between them. */
const sexagesimal = new RegExp(
  String.raw`^${number}(?: ?(${degreeMark}))?(?:(?:(?<=\D) ?|[ :])${number}(?: ?${minuteMark})?(?:(?:(?<=\D) ?|[ :])${number}(?: ?${secondMark})?)?)?$`,
  'iu',
);

/** As spreadsheets write very small numbers. */
const scientific = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;

/** Decimals of a degree that say anything: the last is a millimetre. */
const finest = 8;

/** The longest that anybody writes a coordinate; what is longer is a text. */
export const longestAngle = 60;

/** All kinds of minus as one, all kinds of space as one, and no space around. */
export function toPlainSigns(text: string): string {
  return text
    .replace(/[\u2212\u2010-\u2015\uFE63\uFF0D\uFE58]/g, '-')
    .replace(/[\s\u00A0\u2000-\u200F\u202F\u2060\uFEFF]+/g, ' ')
    .trim();
}

/** The coordinate in a text of plain signs; absent where it is none. */
export function readAngle(text: string, letterO?: LetterO): Angle | undefined {
  if (text.length > longestAngle) return undefined;
  if (scientific.test(text)) return { degrees: Number(text.replace(',', '.')), step: 0, isMarked: false };
  const { body, named, direction, isContradictory } = takeWords(text, letterO);
  const match = isContradictory ? null : sexagesimal.exec(body.replace(/^[+-]\s?/, ''));
  if (!match) return undefined;
  const [, degrees = '', mark, minutes, seconds] = match;
  const parts = [degrees, minutes, seconds].filter((part) => part !== undefined).map((part) => part.replace(',', '.'));
  const [last = ''] = parts.slice(-1);
  const isWhole = parts.slice(0, -1).every((part) => !part.includes('.'));
  const [whole = 0, sixtieths = 0, more = 0] = parts.map(Number);
  if (!isWhole || sixtieths >= 60 || more >= 60) return undefined;
  const fraction = sixtieths / 60 + more / 3600;
  const size = fraction === 0 ? whole : Number((whole + fraction).toFixed(finest));
  const sign = body.startsWith('-') ? -1 : (direction?.[1] ?? 1);
  const axis = direction?.[0] ?? named;
  return {
    degrees: size === 0 ? 0 : sign * size,
    ...(axis && { axis }),
    step: 10 ** -(last.split('.')[1]?.length ?? 0) / 60 ** (parts.length - 1),
    isMarked: axis !== undefined || mark !== undefined,
  };
}

/** Takes `lat:` from before a number and the letter of a direction from before or behind it. */
function takeWords(text: string, letterO: LetterO) {
  const [named, unnamed] = takeFirst(text, (found) => axisWords[found.toLowerCase()]);
  const rest = named ? unnamed.replace(/^\s*[:=]\s*/, '') : text;
  const toDirection = (found: string) => readDirection(found, letterO);
  const [before, behind] = takeFirst(rest, toDirection);
  const [after, body] = takeLast(behind, toDirection);
  const direction = before ?? after;
  const isContradictory = !!(before && after) || !!(named && direction && direction[0] !== named);
  return { body, named, direction, isContradictory };
}

function readDirection(found: string, letterO: LetterO): readonly [Coordinate, 1 | -1] | undefined {
  const key = found.toLowerCase().replace(/\s/g, '');
  if (key === 'o') return letterO && ['lon', letterO === 'east' ? 1 : -1];
  return Object.hasOwn(directions, key) ? directions[key] : undefined;
}

type Taken<T> = readonly [T | undefined, string];

function takeFirst<T>(text: string, read: (word: string) => T | undefined): Taken<T> {
  const [found] = new RegExp(`^${word.source}`, 'u').exec(text) ?? [];
  const value = found === undefined ? undefined : read(found);
  return [value, value === undefined ? text : text.slice(found!.length).replace(/^\.?\s*/, '')];
}

function takeLast<T>(text: string, read: (word: string) => T | undefined): Taken<T> {
  const found = /[^\d\s°º˚'’‘′´`"”“″,]*(?:\.\s?\p{L}+)?\.?$/u.exec(text)?.[0] ?? '';
  const value = read(found.replace(/\.$/, ''));
  return [value, value === undefined ? text : text.slice(0, text.length - found.length).trim()];
}
