/** What a page of HTML says of itself: in its head, and as JSON-LD. */
import type { Element, Nodes, Root } from 'hast';
import type { StoryDocument } from '../../core/document/schema.js';
import { parseJson } from '../../core/json/parse-json.js';
import { createWarning, type Problem } from '../../core/problems/problem.js';
import { oneLine } from '../html-to-markdown.js';
import { textOfTree } from './text-of-tree.js';

/** What was found. */
export interface PageData {
  /** The values of its scripts with JSON-LD; what is no JSON is told. */
  readonly linked: readonly unknown[];
  readonly top: Pick<StoryDocument, 'title' | 'lang' | 'published'>;
  /** The address that it says it has; relative ones count from there. */
  readonly address?: string;
  /** The article, the main part, or all there is. */
  readonly content: Root | Element;
}

/** Looks through a page once. */
export function findPageData(root: Root, problems: Problem[]): PageData {
  const meta = new Map<string, string>();
  const linked: unknown[] = [];
  const parts = new Map<string, Element[]>();
  const look = (node: Nodes): void => {
    if (!('children' in node)) return;
    if (node.type === 'element') {
      const { tagName, properties } = node;
      const { name, property = name, content, type, rel, href, lang } = properties;
      if (tagName === 'html' && typeof lang === 'string') meta.set('lang', lang);
      if (tagName === 'title' && !meta.has('title')) meta.set('title', oneLine(textOfTree(node)));
      if (tagName === 'meta' && typeof property === 'string' && typeof content === 'string') meta.set(property, content);
      if (tagName === 'link' && String(rel) === 'canonical' && typeof href === 'string') meta.set('canonical', href);
      if (tagName === 'script' && type === 'application/ld+json') linked.push(...readScript(node, problems));
      if (/^(?:article|main|body)$/.test(tagName)) parts.set(tagName, [...(parts.get(tagName) ?? []).slice(0, 1), node]);
    }
    for (const child of node.children) look(child);
  };
  look(root);
  const only = (name: string) => (parts.get(name)?.length === 1 ? parts.get(name)![0] : undefined);
  const content = only('article') ?? only('main') ?? only('body') ?? root;
  const title = meta.get('og:title') ?? meta.get('title');
  const published = /^\d{4}-\d\d-\d\d/.exec(meta.get('article:published_time') ?? '')?.[0];
  const address = [meta.get('canonical'), meta.get('og:url')].find((url) => url !== undefined && /^https?:\/\//.test(url));
  const lang = meta.get('lang');
  return {
    linked,
    top: { ...(title && { title }), ...(lang && { lang }), ...(published && { published }) },
    ...(address !== undefined && { address }),
    content,
  };
} // prettier-ignore

function readScript(script: Element, problems: Problem[]): unknown[] {
  const text = script.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const json = parseJson(text);
  if (!('problem' in json)) return [json.value];
  problems.push(createWarning('unreadable-json', 'ld+json', text.slice(0, 80), `The page’s data is left out. ${json.problem.message}`)); // prettier-ignore
  return [];
}
