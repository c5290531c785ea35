/** What stands below a header: what the cells of a column look like. */
import { toMediaType } from '../../core/urls/media-type.js';
import { readEightFigures } from '../dates/bare-number.js';
import { parseClockTime } from '../dates/clock-cell.js';
import { parseDegrees } from '../positions/parse-degrees.js';
import { isMailAddress, isTelephone } from './contacts.js';

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

/** Whether the cells are numbers; `13.04.2023` is none. */
export function areNumbers(cells: readonly string[]): boolean {
  return areMostly(cells, (cell) => cell.length <= 40 && number.test(cell));
}

/** Thousands may be parted, by twos in India. */
const number =
  /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+|\d{1,3}(?:([\s.,'])\d{3})(?:\1\d{3})*(?:[.,]\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?) ?%?$/;

/** Whether the cells are days in eight figures: `20240105`. */
export function areDaysInFigures(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => readEightFigures(cell) !== undefined);
}

/** Whether the cells are days in figures, with slashes, or with hyphens before a year of four. */
export function areSlashedDates(cells: readonly string[]): boolean {
  return areMostly(cells, (cell) => /^\d{1,2}(?:\/\d{1,2}\/(?:\d{4}|\d\d)|-\d{1,2}-\d{4})(?!\d)/.test(cell));
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
  return shareOf(cells, isMailAddress) >= 0.5;
}

/** Whether the cells are telephone numbers. */
export function areTelephones(cells: readonly string[]): boolean {
  return areMostly(cells, isTelephone);
}

/** Whether the cells are numbers of a register: long, written alike, each another; models, roads and flights are shorter. */
export function areRegisterNumbers(cells: readonly string[]): boolean {
  if (cells.length < 3 || !areMostly(cells, isRegisterNumber)) return false;
  const shapes = new Map<string, number>();
  for (const shape of cells.map(toShape)) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  return Math.max(...shapes.values()) >= 0.8 * cells.length && areUnique(cells);
}

/** Whether the cells number the rows: figures, each another. */
export function areNumberings(cells: readonly string[]): boolean {
  return areMostly(cells, isCode) && areUnique(cells);
}

function areUnique(cells: readonly string[]): boolean {
  return countDistinct(cells) >= 0.95 * cells.length;
}

function isRegisterNumber(cell: string): boolean {
  return cell.length >= 7 && isCode(cell) && /[A-Za-z]/.test(cell) && /\d{4}/.test(cell);
}

/** `L-2019-014` is `a-0-0`. */
function toShape(code: string): string {
  return code.replace(/[A-Za-z]+/g, 'a').replace(/\d+/g, '0');
}

/** Letters and figures without a blank: what a machine or a registrar has made. */
function isCode(cell: string): boolean {
  return cell.length <= 40 && /\d/.test(cell) && /^[A-Za-z\d._/-]+$/.test(cell);
}

/** Whether the cells are a long text each. */
export function areLongTexts(cells: readonly string[]): boolean {
  return cells.length > 0 && median(cells.map((cell) => cell.length)) >= 80 && areMostly(cells, hasWords);
}

/** Whether the cells could be titles: short, in words, nearly each another; `6:30 AM` is no words. */
export function areTitles(cells: readonly string[]): boolean {
  const isTitle = (cell: string) => hasWords(cell) && !isCode(cell) && parseClockTime(cell) === undefined;
  if (cells.length === 0 || !areMostly(cells, isTitle)) return false;
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
