/** Where lists of records are in JSON. */
import { isObject } from '../../core/document/loose.js';

/** How far down in the file lists are looked for. */
export const deepestList = 4;

type Values = Readonly<Record<string, unknown>>;

/** A list of records. */
export interface RecordList {
  /** Keys to it, with points between. */
  readonly path: string;
  readonly items: readonly unknown[];
}

/** Whether there is a list of records in what a JSON file holds, at the top or below any key. */
export function hasRecords(value: unknown): boolean {
  return findLists(value).length > 0;
}

/** The lists of records in what a JSON file holds, at the top or below any key; the answer of a SPARQL server is one. */
export function findLists(value: unknown): RecordList[] {
  if (isBindings(value)) return [{ path: 'results.bindings', items: value.results.bindings }];
  const lists: RecordList[] = [];
  let level: { readonly path: string; readonly value: unknown }[] = [{ path: '', value }];
  for (let depth = 0; depth < deepestList; depth++) {
    const next: typeof level = [];
    for (const each of level) {
      if (isList(each.value)) lists.push({ path: each.path, items: each.value });
      else if (isObject(each.value))
        for (const [key, inner] of Object.entries(each.value))
          next.push({ path: each.path ? `${each.path}.${key}` : key, value: inner });
    }
    level = next;
  }
  return lists;
}

/** Objects, or arrays of which the first is the header. GeoJSON has readers of its own. */
function isList(value: unknown): value is readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  if (value.every((item) => Array.isArray(item)))
    return value.length > 1 && value.every((item) => !item.some(isObject));
  const objects = value.filter((item) => isObject(item));
  return objects.length * 2 > value.length && (objects[0] as Values).type !== 'Feature';
}

interface Bindings {
  readonly results: { readonly bindings: readonly unknown[] };
}

/** SPARQL 1.1 Query Results JSON Format, which Wikidata answers in. */
function isBindings(value: unknown): value is Bindings {
  if (!isObject(value)) return false;
  const { results } = value as Values;
  return isObject(results) && Array.isArray((results as Values).bindings);
}
