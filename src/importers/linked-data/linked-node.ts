/** A node of JSON-LD in the words of schema.org, however its keys and types are written. */
import { isObject } from '../../core/document/loose.js';
import { asLoose, type Loose } from '../loose.js';

const prefix = /^(?:schema:|https?:\/\/schema\.org\/)/;

/** Nodes of one file by their ids, to which others in it refer. */
export type NodeIndex = ReadonlyMap<string, object>;

/** The values of a node, taken one after another, so that what is never taken can be told. */
export class LinkedNode {
  /** Its types, without the address of schema.org. */
  readonly types: readonly string[];
  readonly id?: string;
  private readonly values = new Map<string, unknown>();

  constructor(
    node: object,
    private readonly index: NodeIndex,
  ) {
    const { '@id': id, '@type': type } = node as Loose;
    this.types = toList(type).flatMap((each) => (typeof each === 'string' ? [each.replace(prefix, '')] : []));
    if (typeof id === 'string') this.id = id;
    for (const [key, value] of Object.entries(node)) {
      if (!key.startsWith('@') && !isEmpty(value)) this.values.set(key.replace(prefix, ''), value);
    }
  }

  /** Whether there is one of these keys. */
  has(...keys: readonly string[]): boolean {
    return keys.some((key) => this.values.has(key));
  }

  /** The values of the first key there is, as a list. */
  take(...keys: readonly string[]): unknown[] {
    const key = keys.find((each) => this.values.has(each)) ?? '';
    const list = toList(this.values.get(key));
    this.values.delete(key);
    return list;
  }

  /** The first text of the first key there is; what stands behind it in a list is lost to `rest`. */
  takeText(...keys: readonly string[]): string | undefined {
    const list = this.take(...keys);
    return list.map(linkedText).find((text) => text !== undefined);
  }

  /** The nodes of the first key there is: those it refers to, as they stand elsewhere. A text is none. */
  takeNodes(...keys: readonly string[]): LinkedNode[] {
    return this.take(...keys).flatMap((value) => this.toNode(value) ?? []);
  }

  /** A value as a node; one that is nothing but a reference is what it refers to. */
  toNode(value: unknown): LinkedNode | undefined {
    if (!isObject(value)) return undefined;
    const { '@id': id } = value as Loose;
    const found = typeof id === 'string' && Object.keys(value).length === 1 ? this.index.get(id) : undefined;
    return new LinkedNode(found ?? value, this.index);
  }

  /** The keys of what was not taken. */
  rest(): string[] {
    return [...this.values.keys()];
  }
}

/** A value as a list: `@list` and `@set` are that too. */
export function toList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (value === undefined || value === null) return [];
  const { '@list': list, '@set': set } = asLoose(value);
  const inner = list ?? set;
  return Array.isArray(inner) ? (inner as unknown[]) : [value];
}

/** A value as a text: of `@value`, of a number; of a node its name or its id. */
export function linkedText(value: unknown): string | undefined {
  const loose = asLoose(isObject(value) ? value : { '@value': value });
  const text = loose['@value'] ?? loose.name ?? loose['@id'];
  if (typeof text === 'number') return String(text);
  return typeof text === 'string' ? text.trim() || undefined : undefined;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
