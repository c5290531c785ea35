/** The nodes of a file of JSON-LD that a story is made of. */
import { isObject } from '../../core/document/loose.js';
import type { Loose } from '../loose.js';
import { LinkedNode, toList, type NodeIndex } from './linked-node.js';

/** What there is to tell, in the order of the file. */
export interface FoundNodes {
  /** Events, and articles that are items of a list or stand alone. */
  readonly items: readonly LinkedNode[];
  /** The article or the list that they are parts of. */
  readonly top?: LinkedNode;
  /** What is neither, and is no part of either. */
  readonly others: readonly LinkedNode[];
}

/** Lists within lists: deeper than any that somebody wrote. */
const deepest = 20;

/** Whether a node is an event of schema.org, of whatever kind. */
export function isEvent({ types }: LinkedNode): boolean {
  return types.some((type) => /(?:Event|Festival|Hackathon|CourseInstance)$/.test(type));
}

/** Finds them in what a file holds: a node, a list of nodes, a graph. */
export function findNodes(value: unknown): FoundNodes {
  const finder = new Finder(toIndex(value));
  finder.collect(value, 0);
  return finder.found();
}

class Finder {
  private readonly items: LinkedNode[] = [];
  private readonly articles: LinkedNode[] = [];
  private readonly others: LinkedNode[] = [];
  private readonly seen = new Set<object>();
  private top: LinkedNode | undefined;

  constructor(private readonly index: NodeIndex) {}

  /** Articles beside events are what tells of them; without any, they are what is told. */
  found(): FoundNodes {
    const { items, articles, others } = this;
    if (items.length === 0) return { items: articles, ...(this.top && { top: this.top }), others };
    const [first, ...more] = this.top ? [this.top, ...articles] : articles;
    return { items, ...(first && { top: first }), others: [...others, ...more] };
  }

  collect(value: unknown, depth: number): void {
    if (depth > deepest) return;
    if (Array.isArray(value)) for (const one of value as unknown[]) this.collect(one, depth + 1);
    else if (isObject(value) && !this.seen.has(value)) {
      this.seen.add(value);
      const { '@graph': graph } = value as Loose;
      this.collect(graph, depth + 1);
      this.sort(new LinkedNode(value, this.index), depth);
    }
  }

  private sort(node: LinkedNode, depth: number): void {
    const { types } = node;
    if (isEvent(node)) this.add(node, depth);
    else if (types.some((type) => /^(?:ItemList|DataFeed|Collection|CollectionPage)$/.test(type))) {
      const items = [...node.take('itemListElement'), ...node.take('dataFeedElement'), ...node.take('hasPart')];
      for (const item of items) this.collect(this.unwrap(item), depth + 1);
      this.top ??= node;
    } else if (types.some((type) => /(?:Article|Posting|^Report|^CreativeWork|^WebPage|^Claim)$/.test(type))) {
      const parts = [...node.take('hasPart'), ...node.take('liveBlogUpdate')];
      if (parts.length === 0) this.articles.push(node);
      for (const part of parts) this.addPart(part);
      if (parts.length > 0) this.top ??= node;
    } else if (types.length > 0) this.others.push(node);
  }

  /** An event, and those that are parts of it. */
  private add(node: LinkedNode, depth: number): void {
    this.items.push(node);
    for (const part of node.take('subEvent', 'subEvents')) this.collect(part, depth + 1);
  }

  private addPart(value: unknown): void {
    const node = new LinkedNode({}, this.index).toNode(value);
    if (node) this.items.push(node);
  }

  /** What an item of a list holds, however often it is wrapped. */
  private unwrap(value: unknown): unknown {
    let inner = value;
    while (isObject(inner) && isObject((inner as Loose).item)) inner = (inner as Loose).item;
    if (!isObject(inner)) return inner;
    const { '@id': id } = inner as Loose;
    return typeof id === 'string' && Object.keys(inner).length === 1 ? this.index.get(id) : inner;
  }
}

/** The nodes of a graph by their ids; a mere reference is none. */
function toIndex(value: unknown): NodeIndex {
  const lists = toList(value).flatMap((one) => {
    const graph = isObject(one) ? (one as Loose)['@graph'] : undefined;
    return [one, ...toList(graph)];
  });
  return new Map(
    lists.flatMap((one) => {
      const id = isObject(one) ? (one as Loose)['@id'] : undefined;
      return isObject(one) && typeof id === 'string' && Object.keys(one).length > 1 ? [[id, one] as const] : [];
    }),
  );
}
