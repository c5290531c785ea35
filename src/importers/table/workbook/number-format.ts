/** Formats of numbers as workbooks write them (ECMA-376, 18.8.30 and 18.8.31), and what a cell shows by them. */
import type { Epoch } from '../sheet.js';
import { formatPlainNumber } from '../plain-number.js';

/** What of a date and a time a format shows. */
export interface ShownParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly hour: boolean;
  readonly minute: boolean;
  readonly second: boolean;
}

/** How the numbers of a cell are shown. */
export type NumberFormat =
  | { readonly kind: 'number'; readonly sections: readonly NumberSection[] }
  | { readonly kind: 'date'; readonly shows: ShownParts }
  | { readonly kind: 'elapsed'; readonly units: readonly ClockUnit[] };

/** The words and signs of money around a number, and with how many digits it is written at least. */
interface NumberSection {
  readonly before: string;
  readonly after: string;
  readonly digits: number;
  /** Whether it is shown in hundredths, with a sign. */
  readonly isPercent: boolean;
  /** Whether its words or a sign of its own say that a number is below zero. */
  readonly saysSign: boolean;
}

type ClockUnit = 'hour' | 'minute' | 'second';

/** What a cell says. */
export interface ShownNumber {
  readonly text: string;
  /** It says a day, and a time of midnight that may be none: the whole column tells. */
  readonly midnight?: string;
  /** The cell shows a day or a month without its year. */
  readonly isYearUnshown?: boolean;
}

/** The format that a code stands for: `d mmm yyyy`, `[h]:mm`, `0" BC";0" AD"`. */
export function parseNumberFormat(code: string): NumberFormat {
  const sections = toSections(code);
  const tokens = sections[0]!;
  if (tokens.some(({ kind }) => kind === 'elapsed')) return { kind: 'elapsed', units: toClock(tokens) };
  if (tokens.some(({ kind }) => kind === 'part')) return toDateFormat(tokens);
  return { kind: 'number', sections: sections.slice(0, 3).map(toNumberSection) };
}

/** The format of an id that workbooks use without writing its code; nothing where it is none, or plain. */
export function findBuiltInFormat(id: number): string | undefined {
  return builtIn.find(({ ids }) => ids.includes(id))?.code;
}

/** In East Asia those from 27 on differ by language; all of them are dates. */
const builtIn: readonly { readonly ids: readonly number[]; readonly code: string }[] = [
  { ids: [9, 10], code: '0%' },
  { ids: [14, 15, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58], code: 'd-mmm-yy' },
  { ids: [16], code: 'd-mmm' },
  { ids: [17], code: 'mmm-yy' },
  { ids: [18, 20, 32], code: 'h:mm' },
  { ids: [19, 21, 33], code: 'h:mm:ss' },
  { ids: [22], code: 'm/d/yy h:mm' },
  { ids: [45, 47], code: 'mm:ss' },
  { ids: [46], code: '[h]:mm:ss' },
];

/** What a cell says that holds `value`: a date as EDTF, as precise as it is shown; a number by its shortest digits. */
export function showNumber(value: number, format: NumberFormat, epoch: Epoch): ShownNumber {
  if (format.kind === 'elapsed') return { text: formatElapsed(value, format.units) };
  if (format.kind === 'date') return showDate(value, format.shows, epoch) ?? { text: formatPlainNumber(value) };
  return { text: formatNumber(value, format.sections) };
}

/** What a moment says of which only these parts are shown. */
export function showMoment(moment: Date, shows: ShownParts): ShownNumber {
  const [day = '', clock = ''] = moment.toISOString().slice(0, -1).split('T');
  const time = clock.slice(0, shows.second ? 8 : 5);
  const hasTime = shows.hour || shows.minute || shows.second;
  if (!shows.year && !shows.month && !shows.day) return { text: time };
  if (shows.year && !shows.day && !hasTime) return { text: day.slice(0, shows.month ? -3 : -6) };
  const isYearUnshown = !shows.year;
  const said = !shows.year && shows.month && !shows.day && !hasTime ? day.slice(0, -3) : day;
  const isMidnight = hasTime && clock.startsWith('00:00:00');
  const text = hasTime && !isMidnight ? `${day}T${time}` : said;
  return { text, ...(isMidnight && { midnight: `T${time}` }), ...(isYearUnshown && { isYearUnshown }) };
}

const secondsInDay = 86_400;
/** 31 December 9999: the last day of spreadsheets. */
const lastSerial = 2_958_465;

/** Absent where the number is no day of the calendar. */
function showDate(value: number, shows: ShownParts, epoch: Epoch): ShownNumber | undefined {
  const serial = epoch === 1904 ? value + 1462 : value;
  if (!(serial >= 0 && serial < lastSerial + 1)) return undefined;
  const hasDay = shows.year || shows.month || shows.day;
  // Lotus 1-2-3 took 1900 for a leap year, and Excel does as it did: 60 is a day that never was.
  if (hasDay && Math.floor(serial) === 60) return { text: '1900-02-29' };
  const hasTime = shows.hour || shows.minute || shows.second;
  if (!hasTime) return hasDay && serial < 1 ? undefined : showMoment(toMoment(Math.floor(serial)), shows);
  return showMoment(toMoment(serial), serial < 1 ? { ...shows, ...noDay } : shows);
}

const noDay = { year: false, month: false, day: false };

function toMoment(serial: number): Date {
  const seconds = Math.round(serial * secondsInDay);
  const days = serial < 60 ? 25_568 : 25_569;
  return new Date((seconds - days * secondsInDay) * 1000);
}

/** `36:30:00`: the largest unit counts all of the time. */
function formatElapsed(value: number, units: readonly ClockUnit[]): string {
  let left = Math.round(Math.abs(value) * secondsInDay);
  const numbers = units.map((unit) => {
    const seconds = { hour: 3600, minute: 60, second: 1 }[unit];
    const count = Math.floor(left / seconds);
    left -= count * seconds;
    return count;
  });
  const texts = numbers.map((number, index) =>
    index === 0 ? formatPlainNumber(number) : String(number).padStart(2, '0'),
  );
  return (value < 0 ? '-' : '') + texts.join(':');
}

function formatNumber(value: number, sections: readonly NumberSection[]): string {
  const [first, second, third] = sections;
  const isBelow = value < 0 && second !== undefined;
  const { before, after, digits, isPercent, saysSign } = isBelow ? second : value === 0 && third ? third : first!;
  const sign = value < 0 && !(isBelow && saysSign) ? '-' : '';
  // A section that shows nothing of a number hides it from readers only.
  const plain = formatPlainNumber(Math.abs(value)).padStart(Number.isInteger(value) ? digits : 0, '0');
  const number = isPercent ? formatPercent(Math.abs(value)) : plain;
  return /\p{L}/u.test(before) ? `${before}${sign}${number}${after}` : `${sign}${before}${number}${after}`;
}

/** A share as its cell shows it, with all of its digits: 0.125 is `12.5%`. */
export function formatPercent(value: number): string {
  const shown = formatPlainNumber(value * 100);
  return shown && `${shown}%`;
}

interface Part {
  readonly kind: 'part' | 'elapsed';
  readonly letter: string;
  readonly length: number;
}

type Token = Part | { readonly kind: 'literal' | 'money' | 'digits'; readonly text: string };

/** One piece of a format code: quoted, escaped, padded, bracketed, a half of the day, letters of one kind, digits, a sign. */
const piece =
  /"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)\]|AM\/PM|A\/P|General|E[+-]|(y+|m+|d+|h+|s+|e+|g+|b+|a{3,})|([0#?.,/%@]+)|;|./gis;

function toSections(code: string): Token[][] {
  const sections: Token[][] = [[]];
  for (const [whole, quoted, escaped, bracketed, letters, digits] of code.matchAll(piece)) {
    const section = sections.at(-1)!;
    const literal = quoted ?? escaped ?? signs[whole];
    const money = toMoney(bracketed) ?? (/^\p{Sc}$/u.test(whole) ? whole : undefined);
    if (whole === ';') sections.push([]);
    else if (money !== undefined) section.push({ kind: 'money', text: money });
    else if (literal !== undefined) section.push({ kind: 'literal', text: literal });
    else if (letters) section.push({ kind: 'part', letter: letters[0]!.toLowerCase(), length: letters.length });
    else if (digits) section.push({ kind: 'digits', text: digits });
    else if (bracketed !== undefined && /^(?:h+|m+|s+)$/i.test(bracketed))
      section.push({ kind: 'elapsed', letter: bracketed[0]!.toLowerCase(), length: bracketed.length });
  }
  return sections;
}

/** What stands for itself without quotation marks; who keeps accounts writes what is below zero in brackets. */
const signs: Readonly<Record<string, string>> = { ' ': ' ', '-': '-', '(': '-' };

/** `[$€-407]` shows a sign of money, as a language writes it. */
function toMoney(bracketed = ''): string | undefined {
  return /^\$([^-]+)/.exec(bracketed)?.[1];
}

/** `m` is a minute behind an hour and before a second. */
function toDateFormat(tokens: readonly Token[]): NumberFormat {
  const parts = tokens.filter((token): token is Part => 'letter' in token);
  const letters = parts.map(({ letter, length }, index) => {
    const isMinute = length < 3 && (parts[index - 1]?.letter === 'h' || parts[index + 1]?.letter === 's');
    return letter === 'm' && isMinute ? 'minute' : letter;
  });
  const has = (...wanted: string[]) => letters.some((letter) => wanted.includes(letter));
  const shows = {
    year: has('y', 'e', 'b'),
    month: has('m'),
    day: has('d', 'a'),
    hour: has('h'),
    minute: has('minute'),
    second: has('s'),
  };
  const isBareClock = !shows.year && !shows.month && !shows.day && !shows.hour;
  if (!isBareClock) return { kind: 'date', shows };
  return { kind: 'elapsed', units: toClock(tokens) };
}

/** Hours, minutes and seconds, from the first that the format shows to the last. */
function toClock(tokens: readonly Token[]): ClockUnit[] {
  const shown = (letter: string) => tokens.some((token) => 'letter' in token && token.letter === letter);
  const units = (['hour', 'minute', 'second'] as const).filter((unit) => shown(unit[0]!));
  return units;
}

/** Words and signs of money are a part of what the cell says; dashes, brackets and the like are not. */
function toNumberSection(tokens: readonly Token[]): NumberSection {
  const digitsAt = tokens.findIndex(({ kind }) => kind === 'digits');
  const textOf = (some: readonly Token[], ...kinds: readonly Token['kind'][]) =>
    some.map((token) => ('text' in token && kinds.includes(token.kind) ? token.text : '')).join('');
  const around = (some: readonly Token[]) => (digitsAt < 0 ? '' : textOf(some, 'literal', 'money'));
  const [before, after] = [around(tokens.slice(0, digitsAt)), around(tokens.slice(digitsAt))];
  const digits = textOf(tokens, 'digits');
  const hasWords = /[\p{L}\p{Sc}]/u.test(before + after);
  return {
    before: hasWords ? before.trimStart() : '',
    after: hasWords ? after.trimEnd() : '',
    digits: /^0+$/.test(digits) ? digits.length : 0,
    isPercent: digits.includes('%'),
    saysSign: hasWords && /-|\p{L}/u.test(textOf(tokens, 'literal')),
  };
}
