/** Where the values of a JSON text stand, by their paths; and keys that stand twice, of which JSON keeps only the last. */
import { formatPath, type Key } from '../problems/format-path.js';
import { jsonTokens } from './json-tokens.js';

/** Where a value stands, as offsets in the text. */
export interface JsonSpot {
  /** The beginning of its key; absent in lists and at the root. */
  readonly key?: number;
  readonly value: number;
}

/** What was found in a JSON text. */
export interface LocatedJson {
  /** The spots of the paths that were asked for and are there, and of all that they are in. */
  readonly spots: ReadonlyMap<string, JsonSpot>;
  /** Keys that an object has had already. */
  readonly duplicates: readonly { readonly where: string; readonly name: string; readonly spot: JsonSpot }[];
}

/** An object or a list that is open where the reader stands. */
interface Open {
  readonly isList: boolean;
  readonly keys?: Set<string>;
  /** Its path, where something in it is asked for. */
  readonly path?: string;
  key: Key;
  keyOffset?: number;
}

/** A path deeper than any problem's is cut: a hostile file may be nested a million deep. */
const deepest = 16;

/**
 * Finds the values at the paths of `wanted` (as `formatPath` writes them) in `text`, which must be JSON. It takes no more
 * stack for deep texts than for flat ones.
 */
export function locateInJson(text: string, wanted: Iterable<string>): LocatedJson {
  const all = withParents(wanted);
  const spots = new Map<string, JsonSpot>();
  const duplicates: LocatedJson['duplicates'][number][] = [];
  const open: Open[] = [];
  for (const { kind, start, end } of jsonTokens(text)) {
    const inside = open.at(-1);
    if (kind === '}' || kind === ']') {
      open.pop();
    } else if (kind === ',') {
      if (inside?.isList) inside.key = Number(inside.key) + 1;
      else if (inside) inside.keyOffset = undefined;
    } else if (inside && !inside.isList && inside.keyOffset === undefined) {
      const name = JSON.parse(text.slice(start, end)) as string;
      inside.key = name;
      inside.keyOffset = start;
      if (inside.keys!.has(name)) {
        const where = formatPath(open.slice(0, deepest).map(({ key }) => key));
        duplicates.push({ where, name, spot: { key: start, value: start } });
      }
      inside.keys!.add(name);
    } else if (kind !== ':') {
      const path = toPath(inside);
      if (path !== undefined && all.has(path)) {
        spots.set(path, { ...(inside?.keyOffset !== undefined && { key: inside.keyOffset }), value: start });
      }
      const isAskedFor = path !== undefined && all.has(path);
      if (kind === '[') open.push({ isList: true, key: 0, ...(isAskedFor && { path }) });
      if (kind === '{') open.push({ isList: false, key: '', keys: new Set(), ...(isAskedFor && { path }) });
    }
  }
  return { spots, duplicates };
}

/** The spot of the value at `where`, or of the nearest thing around it that is there. */
export function nearestSpot(where: string, { spots }: LocatedJson): JsonSpot | undefined {
  for (let path = where; ; path = toParent(path)) {
    const spot = spots.get(path);
    if (spot || path === '') return spot;
  }
}

function toPath(inside: Open | undefined): string | undefined {
  if (!inside) return '';
  if (inside.path === undefined) return undefined;
  const key = formatPath([inside.key]);
  return inside.path === '' || key.startsWith('[') ? inside.path + key : `${inside.path}.${key}`;
}

function withParents(paths: Iterable<string>): Set<string> {
  const all = new Set<string>(['']);
  for (const path of paths) {
    for (let each = path; !all.has(each); each = toParent(each)) all.add(each);
  }
  return all;
}

function toParent(path: string): string {
  const parent = path.replace(/(?:(?:^|\.)[\p{L}\p{N}_$-]+|\[(?:\d+|"(?:[^"\\]|\\.)*")\])$/u, '');
  return parent === path ? '' : parent;
}
