/** `basemap` in the text of a document, all else of it left as its author wrote it. */
import type { BasemapDocument } from '../core/document/schema.js';
import { jsonTokens } from '../core/json/json-tokens.js';

/** From the first character of a value to behind its last. */
interface Part {
  readonly start: number;
  readonly end: number;
}

interface Member extends Part {
  /** Where its key begins. */
  readonly key: number;
  readonly name: string;
}

/**
 * `text`, which must be JSON with an object, with `entries` in its `basemap`, in place of those of the entries there that
 * are not `kept`, by their numbers.
 */
export function editBasemap(
  text: string,
  entries: readonly BasemapDocument[],
  isKept: (index: number) => boolean,
): string {
  const { members, lists } = readMembers(text);
  const member = members.findLast(({ name }) => name === 'basemap');
  const items = member && lists.get(member.start);
  const kept = (items ?? []).filter((_, index) => isKept(index)).map(({ start, end }) => text.slice(start, end));
  const { newline, indent } = styleOf(text, members);
  const write = (entry: BasemapDocument) =>
    newline === '' ? JSON.stringify(entry) : JSON.stringify(entry, null, indent).replaceAll('\n', newline + indent + indent); // prettier-ignore
  const all = [...kept, ...entries.map(write)];
  const list =
    newline === ''
      ? `[${all.join(', ')}]`
      : `[${all.map((item) => newline + indent + indent + item).join(',')}${newline}${indent}]`;
  if (member) return text.slice(0, member.start) + list + text.slice(member.end);
  const before = members.find(({ name }) => followers.includes(name));
  if (!before) throw new RangeError('The document has no events');
  const gap = newline === '' ? ' ' : newline + indent;
  return `${text.slice(0, before.key)}"basemap": ${list},${gap}${text.slice(before.key)}`;
}

/** The keys that it is written before. */
const followers = ['places', 'routes', 'groups', 'sources', 'events'];

/** How the text is laid out: what stands between its keys, or nothing where all is in a line. */
function styleOf(text: string, members: readonly Member[]): { newline: string; indent: string } {
  const [first] = members;
  const gap = first ? /(\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r|[ \t])*$/.exec(text.slice(0, first.key)) : null;
  return { newline: gap?.[1] ?? '', indent: gap ? /[ \t]*$/.exec(gap[0])![0] : '' };
}

/** The members of the object that a text is, and the items of those that are lists, by where they start. */
function readMembers(text: string): { members: Member[]; lists: Map<number, Part[]> } {
  const members: Member[] = [];
  const lists = new Map<number, Part[]>();
  let depth = 0;
  let key: { start: number; name: string } | undefined;
  let value: number | undefined;
  let item: number | undefined;
  let items: Part[] | undefined;
  let end = 0;
  const closeItem = () => {
    if (items && item !== undefined) items.push({ start: item, end });
    item = undefined;
  };
  const closeMember = () => {
    if (key && value !== undefined) members.push({ key: key.start, name: key.name, start: value, end });
    if (value !== undefined && items) lists.set(value, items);
    key = value = items = undefined;
  };
  for (const { kind, start, end: tokenEnd } of jsonTokens(text)) {
    const opens = kind === '{' || kind === '[';
    const closes = kind === '}' || kind === ']';
    if (closes) depth--;
    if (depth === 0 && kind === '}') closeMember();
    else if (depth === 1 && kind === ',') closeMember();
    else if (depth === 1 && kind === ']' && items) closeItem();
    else if (depth === 2 && kind === ',') closeItem();
    else if (depth === 1 && kind !== ':' && !closes) {
      if (!key) {
        key = { start, name: JSON.parse(text.slice(start, tokenEnd)) as string };
      } else {
        value ??= start;
        if (kind === '[') items = [];
      }
    } else if (depth === 2 && items && kind !== ':' && !closes) item ??= start;
    if (opens) depth++;
    end = tokenEnd;
  }
  return { members, lists };
}
