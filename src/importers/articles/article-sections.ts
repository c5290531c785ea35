/** An article in sections: its headings, and what stands below each. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { oneLine } from '../html-to-markdown.js';
import { textOfTree } from './text-of-tree.js';

/** A heading and what follows it up to the next; the first has level 0 and no heading. */
export interface ArticleSection {
  readonly level: number;
  readonly heading: string;
  /** What it is called in problems: its number among the headings. */
  readonly where: string;
  readonly nodes: ElementContent[];
  /** The `datetime` of a `<time>` in the heading. */
  readonly datetime?: string;
}

/** What belongs to the page, and not to the article. */
const furniture: ReadonlySet<string> = new Set(['nav', 'aside', 'footer']);

/** The sections of the first three levels; deeper headings are text. `left` are the names of what is no part of the article. */
export function toArticleSections(root: Root | Element): { sections: ArticleSection[]; left: Set<string> } {
  const sections: ArticleSection[] = [{ level: 0, heading: '', where: 'the beginning', nodes: [] }];
  const left = new Set<string>();
  const holders = holdersOfHeadings(root);
  const walk = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      if (node.type === 'element' && furniture.has(node.tagName)) {
        if (textOfTree(node).trim()) left.add(node.tagName);
      } else if (node.type === 'element' && levelOf(node) > 0) {
        const datetime = findTime(node);
        const where = `heading ${sections.length}`;
        sections.push({ level: levelOf(node), heading: oneLine(textOfTree(node)), where, nodes: [], ...(datetime && { datetime }) }); // prettier-ignore
      } else if (holders.has(node)) walk((node as Element).children);
      else sections.at(-1)!.nodes.push(node as ElementContent);
    }
  };
  walk(root.children);
  return { sections, left };
}

/** The first `datetime` of a `<time>` in a tree. */
export function findTime(node: Nodes): string | undefined {
  if (node.type === 'element' && node.tagName === 'time' && typeof node.properties.datetime === 'string') return node.properties.datetime; // prettier-ignore
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = findTime(child);
    if (found) return found;
  }
  return undefined;
}

/** The elements that have a heading or furniture somewhere in them: they are looked through, all others are taken whole. */
function holdersOfHeadings(root: Root | Element): Set<Nodes> {
  const holders = new Set<Nodes>();
  const look = (node: Nodes): boolean => {
    if (node.type !== 'element' && node.type !== 'root') return false;
    const isOne = node.type === 'element' && (levelOf(node) > 0 || furniture.has(node.tagName));
    let holds = false;
    for (const child of node.children) holds = look(child) || holds;
    if (holds) holders.add(node);
    return isOne || holds;
  };
  look(root);
  return holders;
}

function levelOf({ tagName }: Element): number {
  return Number(/^h([123])$/.exec(tagName)?.[1] ?? 0);
}
