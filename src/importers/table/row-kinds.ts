/** Rows below a header that are no data: the header again, headings between rows, sums, notes below. */
import { createWarning, type Problem } from '../../core/problems/problem.js';
import type { MergedCells, Row } from './sheet.js';

/** What is data among `rows`, and for each row that is not a problem with its words; one for all that repeat the header. */
export function splitRemarks(
  rows: readonly Row[],
  merged: readonly MergedCells[],
  isHeader: (row: Row) => boolean,
): { readonly data: Row[]; readonly passed: Problem[] } {
  const spans = new Map(merged.map((cells) => [cells.firstRow, cells]));
  const notesFrom = findNotes(rows);
  const passed: Problem[] = [];
  const data: Row[] = [];
  const repeated: Row[] = [];
  const width = widthOf(rows);
  for (const [index, row] of rows.entries()) {
    const kind = kindOf(row, { isBelow: index >= notesFrom, width, span: spans.get(row.number), isHeader });
    if (kind === 'repeated-header') repeated.push(row);
    else if (kind) passed.push(passedRow(kind, row));
    else data.push(row);
  }
  if (repeated.length > 0) passed.unshift(repeatedHeader(repeated));
  const sums = data.at(-1);
  if (sums && data.length > 2 && isSumOf(sums, data.slice(0, -1))) {
    data.pop();
    passed.push(passedRow('total', sums));
  }
  return { data, passed };
}

type PassedKind = 'repeated-header' | keyof typeof messages;

const messages = {
  'section-heading': 'One merged cell goes over the row like a heading; a story has no place for it.',
  total: 'The row sums up the others and is passed over.',
  footnote: 'It stands below the table like a note, and is left out.',
};

interface Circumstances {
  readonly isBelow: boolean;
  readonly width: number;
  readonly span: MergedCells | undefined;
  readonly isHeader: (row: Row) => boolean;
}

function kindOf(row: Row, { isBelow, width, span, isHeader }: Circumstances): PassedKind | undefined {
  if (isHeader(row)) return 'repeated-header';
  if (isTotal(row)) return 'total';
  if (isBelow) return isTotalBelow(row) ? 'total' : 'footnote';
  const isWide = span !== undefined && width > 2 && (span.lastColumn - span.firstColumn + 1) * 2 > width;
  return isWide && span.lastRow === row.number && said(row).length === 1 ? 'section-heading' : undefined;
}

function said({ cells }: Row): string[] {
  return cells.map((cell) => cell.trim()).filter(Boolean);
}

/** How many cells the fullest row has, of those that are looked at. */
function widthOf(rows: readonly Row[]): number {
  return Math.max(0, ...rows.slice(0, 200).map((row) => said(row).length));
}

const totalWords = new RegExp(
  `^(?:${[
    '(?:grand |sub-?)?totals?|sums?|(?:grand |sub)?total (?:general|geral|général|generale|ogółem)|averages?|avg|means?|median',
    'summe|gesamt(?:summe)?|insgesamt|zwischensumme|durchschnitt|mittelwert|mittel|ensemble|moyenne',
    'totaal|som|gemiddelde?|totale|somma|media|média|médio|suma(?: total)?|soma(?: total)?|promedio|totalt|summa',
    'итого|всего|сумма|среднее|razem|ogółem|średnia|toplam|ortalama|المجموع|合計|小計|平均|总计|總計|合计|합계|[Σ∑Ø⌀∅]',
  ].join('|')})(?: ?\\((?:n ?= ?)?\\d+\\))?[\\s:.]*$`,
  'i',
);

/** A word for a sum, and beside it nothing but numbers. */
function isTotal(row: Row): boolean {
  const [first, ...others] = said(row);
  return first !== undefined && totalWords.test(first) && others.length > 0 && others.every(isNumber);
}

/** Below a table a sum may be of money, or say of what it is: `Total`, `2 fires`. */
function isTotalBelow(row: Row): boolean {
  const [first, ...others] = said(row);
  return first !== undefined && totalWords.test(first) && others.length > 0 && others.every(isAmount);
}

const amount =
  /^[^\p{L}\d]*(?:\p{L}{1,3}\p{Sc}? ?)?[^\p{L}\d]*\d[\d.,' \u00A0\u202F]*[^\p{L}\d]*(?:\p{L}+(?: \p{L}+)?)?$|^[-–—]$/u;

function isAmount(cell: string): boolean {
  return cell.length <= 40 && amount.test(cell);
}

function isNumber(cell: string): boolean {
  return toNumber(cell) !== undefined;
}

/** Decimal points and commas; what parts thousands is passed over. */
function toNumber(cell: string): number | undefined {
  if (!/^[+-]?\d[\d.,' \u00A0\u202F]{0,30}%?$/.test(cell)) return undefined;
  const digits = cell.replace(/[' \u00A0\u202F%]/g, '');
  const plain = /^[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(digits) ? digits.replace(/[.,]/g, '') : digits;
  const number = Number(plain.replace(',', '.'));
  return Number.isNaN(number) ? undefined : number;
}

/** Nothing but numbers, each the sum of all above it; years and coordinates in a row of data do not add up. */
function isSumOf(row: Row, above: readonly Row[]): boolean {
  const sums = row.cells.flatMap((cell, column) => (cell.trim() ? [{ column, sum: toNumber(cell.trim()) }] : []));
  const others = above.map(({ cells }) => cells);
  return sums.every(({ column, sum }) => {
    const parts = others.map((cells) => toNumber((cells[column] ?? '').trim()) ?? 0);
    const whole = parts.reduce((one, other) => one + other, 0);
    return (
      sum !== undefined && parts.filter(Boolean).length > 1 && Math.abs(whole - sum) < 1e-6 * Math.max(1, Math.abs(sum))
    );
  });
}

const noteWords = new RegExp(
  `^(?:[*†‡§©¹²³]|\\(?\\d{1,2}\\)\\s|\\[\\d{1,2}\\]|(?:${[
    'sources?|notes?|n\\.?b|data|licen[cs]e|last updated|as of|remarks?|quellen?|anm|anmerkung(?:en)?|bem|bemerkung(?:en)?|hinweise?|stand|lizenz',
    'remarques?|fuentes?|notas?|obs|fontes?|fonti|nota bene|bron(?:nen)?|opmerking(?:en)?|źródł[oa]|uwag[ai]|источник(?:и)?|примечани[ея]|kaynak(?:lar)?|المصدر',
  ].join('|')})(?![\\p{L}\\p{N}])\\s*[:.(：\\d]|(?:出典|資料|注|注記|来源|來源)\\s*[:：])`,
  'iu',
);

/** From which row on there is nothing but notes and sums: single cells below a gap, or that begin as notes do. */
function findNotes(rows: readonly Row[]): number {
  if (widthOf(rows) < 2) return rows.length;
  const isFull = rows.slice(0, fewRows).every((row) => said(row).length > 2);
  let first = rows.length;
  for (let index = rows.length - 1; index > 0 && rows.length - index <= mostNotes; index--) {
    const words = said(rows[index]!);
    const isSum = isTotalBelow(rows[index]!);
    if (words.length !== 1 && !isSum) break;
    const isBelowGap = rows[index]!.number > rows[index - 1]!.number + 1;
    const isAside = isFull && index >= fewRows && !rows[index]!.cells[0]?.trim();
    if (isSum || isBelowGap || isAside || noteWords.test(words[0]!)) first = index;
  }
  return first;
}

/** Where each of the first rows says more, a lone cell below the others that is not in the first column is no row of data. */
const fewRows = 3;

/** More single cells than that are a column that is filled far down. */
const mostNotes = 20;

function repeatedHeader(rows: readonly Row[]): Problem {
  const numbers = rows.slice(0, 10).map(({ number }) => number);
  const more = rows.length > 10 ? ` and ${rows.length - 10} more` : '';
  const message = `The header is repeated in row ${numbers.join(', ')}${more}; it is passed over.`;
  return createWarning('repeated-header', `row ${rows[0]!.number}`, said(rows[0]!).join('; '), message);
}

function passedRow(kind: keyof typeof messages, row: Row): Problem {
  return createWarning(kind, `row ${row.number}`, said(row).join('; '), messages[kind]);
}
