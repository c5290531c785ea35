/** Lists of records in JSON as tables: what portals of open data, catalogues and Wikidata answer with. */
import { isObject } from '../../core/document/loose.js';
import { createError, createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { deepestList, findLists, type RecordList } from './find-lists.js';
import { formatPlainNumber } from './plain-number.js';
import { Quote } from './quote.js';
import { SheetBudget } from './sheet-budget.js';
import { mostColumns, tooManyCells } from './sheet-builder.js';
import type { Row, Sheet } from './sheet.js';

/** Deeper within a record, what there is stands as JSON in its cell. */
const deepestKey = 5;

/**
 * The lists of records in what a JSON file holds, each a sheet with its header in row 0, so that the first record is row
 * 1. Objects within records become columns `place.lat`, lists one text with `; ` between. What stands beside the lists
 * is told.
 */
export function readRecords(value: unknown): {
  readonly sheets: readonly Sheet[];
  readonly problems: readonly Problem[];
} {
  const lists = findLists(value);
  const rest = findRest(value, new Set(lists.map(({ items }) => items)));
  const budget = new SheetBudget();
  return { sheets: lists.map((list) => toSheet(list, budget)), problems: rest.length > 0 ? [lostValues(rest)] : [] };
}

/** What each line of a file with one JSON value a line holds (NDJSON); absent where its first two are none. */
export function readJsonLines(text: string): { readonly values: unknown[]; readonly problems: Problem[] } | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const problems: Problem[] = [];
  const values: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      values.push(JSON.parse(line));
    } catch {
      if (values.length < 2) return undefined;
      problems.push(unreadableLine(index + 1, line));
    }
  }
  return values.length > 1 && values.every((one) => typeof one === 'object' && one !== null)
    ? { values, problems }
    : undefined;
}

function toSheet({ path, items }: RecordList, budget: SheetBudget): Sheet {
  const columns = new Map<string, number>();
  const far = new Quote();
  const problems: Problem[] = [];
  const rows: Row[] = [];
  if (items.every(Array.isArray)) {
    const grid = items.map((item, index) => ({ number: index, cells: (item as unknown[]).map(toText) }));
    return { ...(path && { name: path }), rows: grid };
  }
  for (const [index, item] of items.entries()) {
    const cells: string[] = [];
    for (const [key, text] of flatten(item)) {
      const column = columns.get(key) ?? columns.size;
      if (column >= mostColumns) {
        far.add(`${key}: ${text}`);
        continue;
      }
      columns.set(key, column);
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    if (!budget.take(cells.length, 0)) {
      problems.push(tooManyCells(index + 1));
      break;
    }
    rows.push({ number: index + 1, cells });
  }
  const header = { number: 0, cells: [...columns.keys()] };
  if (far.count > 0) problems.push(tooManyKeys(far));
  return { ...(path && { name: path }), rows: [header, ...rows], ...(problems.length > 0 && { problems }) };
}

/** The texts of a record by its keys, in their order. */
function flatten(item: unknown): Map<string, string> {
  const found = new Map<string, string>();
  const add = (key: string, text: string): void => {
    const before = found.get(key);
    if (text !== '') found.set(key, before === undefined ? text : `${before}; ${text}`);
  };
  const walk = (value: unknown, key: string, depth: number): void => {
    if (Array.isArray(value) && depth < deepestKey) for (const each of value) walk(each, key, depth + 1);
    else if (!isObject(value) || depth >= deepestKey || isGeometry(value)) add(key, toText(value));
    else if (isTyped(value)) add(key, toText(value.value));
    else
      for (const [name, inner] of Object.entries(value)) {
        if (isPoint(name, inner)) add(toKey(key, name), formatPoint(inner));
        else walk(inner, toKey(key, name), depth + 1);
      }
  };
  if (isObject(item)) walk(item, '', 0);
  else add('value', toText(item));
  return found;
}

/** Names that hold a record whole and say nothing of what is in them. */
const wrappers: ReadonlySet<string> = new Set(['fields', 'properties', 'attributes', '_source', 'node']);

function toKey(key: string, name: string): string {
  return key === '' || wrappers.has(key) ? name : `${key}.${name}`;
}

/** A value of RDF. */
function isTyped(value: object): value is { readonly value: unknown } {
  return 'value' in value && 'type' in value && !isObject(value.value);
}

function isGeometry(value: object): boolean {
  return 'type' in value && 'coordinates' in value;
}

/** A list of two or three numbers under a key that GeoJSON has, or one that says it: the longitude comes first (RFC 7946, 3.1.1). */
function isPoint(name: string, value: unknown): value is readonly number[] {
  const isPlaced = /^(?:coordinates|coords?|geometry|lon_?lat|lng_?lat)$/i.test(name);
  if (!isPlaced || !Array.isArray(value) || value.length < 2 || value.length > 3) return false;
  return value.every((one) => typeof one === 'number');
}

/** Well-known text, which has the longitude first too. */
function formatPoint(numbers: readonly number[]): string {
  return `POINT${numbers.length > 2 ? ' Z' : ''}(${numbers.map(formatPlainNumber).join(' ')})`;
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatPlainNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return '';
  try {
    return JSON.stringify(value);
  } catch {
    // It is nested deeper than can be written.
    return formatValue(value);
  }
}

/** What stands in a file beside its lists: `count: 17`. */
function findRest(value: unknown, lists: ReadonlySet<unknown>, path = '', depth = 0): string[] {
  if (lists.has(value) || value === null) return [];
  if (!isObject(value) || depth > deepestList) return [`${path}: ${toText(value)}`];
  return Object.entries(value).flatMap(([key, inner]) =>
    findRest(inner, lists, path ? `${path}.${key}` : key, depth + 1),
  );
}

function lostValues(rest: readonly string[]): Problem {
  const message = 'What stands beside the records is left out.';
  return createWarning('not-imported', '', new Quote(rest).text, message);
}

function tooManyKeys(values: Quote): Problem {
  const message = `The records have more than ${mostColumns} different keys; those beyond are left out.`;
  return createWarning('far-cell', '', values.text, message);
}

function unreadableLine(line: number, text: string): Problem {
  return createError('unreadable-json', `line ${line}`, text, 'This line is no JSON; its record is left out.');
}
