/** What stands below a header: what the cells of a column look like. */
import { toMediaType } from '../../core/urls/media-type.js';
import { parseDegrees } from '../positions/parse-degrees.js';

/** As many cells as are looked at; more say nothing new. */
const mostCells = 400;

/** The cells of a column that are not empty, so many that they speak for all, from its beginning to its end. */
export function sampleCells(values: readonly string[]): readonly string[] {
  const filled = values.filter(Boolean);
  const step = filled.length / mostCells;
  return step <= 1 ? filled : Array.from({ length: mostCells }, (_, index) => filled[Math.floor(index * step)]!);
}

/** Which share of the cells, from 0 to 1, are such; 0 where there are none. */
export function shareOf(cells: readonly string[], isSuch: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(isSuch).length / cells.length;
}

/** Whether nearly all cells are such. */
function areMostly(cells: readonly string[], isSuch: (cell: string) => boolean): boolean {
  return shareOf(cells, isSuch) >= 0.8;
}

/** Whether a cell is an address of the web. */
export function isAddress(cell: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(cell);
}

/** Whether a cell is the address of a picture, film or sound, or the name of its file. */
export function isMediaAddress(cell: string): boolean {
  return cell.length < 2000 && !/\s/.test(cell.trim()) && toMediaType(cell) !== undefined;
}

/** Whether the cells are addresses of the web. */
export function areAddresses(cells: readonly string[]): boolean {
  return areMostly(cells, isAddress);
}

/** Whether the cells are what can be shown: addresses, or files. */
export function areMedia(cells: readonly string[]): boolean {
  return areMostly(cells, isMediaAddress);
}

/** Whether half of the cells have a figure, as dates have in every language. */
export function haveFigures(cells: readonly string[]): boolean {
  return shareOf(cells, (cell) => /\p{N}/u.test(cell)) >= 0.5;
}

/** Whether the cells are numbers. */
export function areNumbers(cells: readonly string[]): boolean {
  return areMostly(cells, (cell) => /^[+-]?[\d\s.,']+%?$/.test(cell));
}

/** Whether the cells are one coordinate each. */
export function areDegrees(cells: readonly string[], axis: 'lat' | 'lon'): boolean {
  return areMostly(cells, (cell) => parseDegrees(cell, axis) !== undefined);
}

/** Whether the cells are numbers of so many decimals as coordinates have and counts and prices have not. */
export function haveDecimals(cells: readonly string[]): boolean {
  return areMostly(cells, (cell) => /^[+-]?\d{1,3}[.,]\d{3,}$/.test(cell));
}

/** Whether the cells are mail addresses. */
export function areMailAddresses(cells: readonly string[]): boolean {
  return shareOf(cells, (cell) => /^(?:mailto:)?[^\s@,;<>]{1,64}@[^\s@,;<>]{1,200}\.[a-z]{2,}$/i.test(cell)) >= 0.5;
}

/** Whether the cells are telephone numbers: in groups, with a sign that no other number begins with. */
export function areTelephones(cells: readonly string[]): boolean {
  return areMostly(
    cells,
    (cell) => /^(?:tel:)?(?:\+|\(\+?\d|0)[\d\s()/.-]{6,20}$/i.test(cell) && !/^0?[.,]\d/.test(cell),
  );
}

/** Whether the cells are numbers of a register: letters and figures, each another. */
export function areRegisterNumbers(cells: readonly string[]): boolean {
  const isNumber = (cell: string) => isCode(cell) && /[A-Za-z]/.test(cell);
  return cells.length >= 3 && areMostly(cells, isNumber) && countDistinct(cells) >= 0.95 * cells.length;
}

/** Letters and figures without a blank: what a machine or a registrar has made. */
function isCode(cell: string): boolean {
  return cell.length <= 40 && /\d/.test(cell) && /^[A-Za-z\d._/-]+$/.test(cell);
}

/** Whether the cells are a long text each. */
export function areLongTexts(cells: readonly string[]): boolean {
  return cells.length > 0 && median(cells.map((cell) => cell.length)) >= 80 && areMostly(cells, hasWords);
}

/** Whether the cells could be titles: short, in words, nearly each another. */
export function areTitles(cells: readonly string[]): boolean {
  if (cells.length === 0 || !areMostly(cells, (cell) => hasWords(cell) && !isCode(cell))) return false;
  const length = median(cells.map((cell) => cell.length));
  return length >= 2 && length <= 120 && countDistinct(cells) >= 0.8 * cells.length && !areAddresses(cells);
}

/** Whether the cells are of three words and more, and so say more than the beginning of a text does. */
export function areSentences(cells: readonly string[]): boolean {
  return (
    shareOf(cells, (cell) => /\S\s+\S+\s+\S|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u.test(cell)) >=
    0.5
  );
}

/** Whether the cells are few short words again and again. */
export function areGroups(cells: readonly string[]): boolean {
  const distinct = countDistinct(cells);
  const isShort = areMostly(cells, (cell) => cell.length <= 40 && hasWords(cell));
  return cells.length >= 6 && isShort && distinct >= 2 && distinct <= 20 && distinct <= cells.length / 3;
}

function hasWords(cell: string): boolean {
  return /\p{L}{2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(cell);
}

function countDistinct(cells: readonly string[]): number {
  return new Set(cells.map((cell) => cell.toLowerCase())).size;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
