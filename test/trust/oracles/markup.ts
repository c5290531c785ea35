/** What stands in HTML, as a parser sees it that is none of ours. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { findUrlFault } from './url.js';
import { readXml } from './xml.js';

/** HTML's outline, and what no page may have. */
export interface Markup {
  /** Which elements stand in which, their attributes, and the values of those that take one of a few. */
  readonly shapes: ReadonlySet<string>;
  readonly faults: readonly string[];
  /** The texts of its elements of a name. */
  textsOf(tag: string): string[];
}

/** What a piece of HTML is. */
export interface MarkupOptions {
  /** Whether it is a piece of a page. */
  readonly fragment?: boolean;
  /** Whether pictures of ours may stand in their own address. */
  readonly hasPictures?: boolean;
}

/** Of a whole page, or of a piece of one. */
export function readMarkup(html: string, { fragment = false, hasPictures = false }: MarkupOptions = {}): Markup {
  const tree = fromHtml(html, { fragment });
  const shapes = new Set<string>();
  const faults: string[] = [];
  const elements = [...elementsIn(tree, 'page')];
  for (const { element, parent } of elements) {
    const { tagName, properties } = element;
    shapes.add(`${parent} > ${tagName}`);
    if (tagName === 'script' || tagName === 'style')
      shapes.add(isData(element) ? `${tagName} data` : `${tagName}: ${toText(element)}`);
    for (const [name, value] of Object.entries(properties)) {
      const text = Array.isArray(value) ? value.join(' ') : String(value);
      shapes.add(oneOfFew.has(name) ? `${tagName} ${name}=${text}` : `${tagName} ${name}`);
      const find = hasPictures && tagName === 'img' && /^data:image\//.test(text) ? findPictureFault : findUrlFault;
      if (isUrl(element, name)) faults.push(...find(text).map((fault) => `${tagName} ${name}: ${fault}`));
      // An event's id may be any: what a page finds by one could be a story's text.
      if (name === 'id' && !fragment && tagName !== 'dateline-event') faults.push(`${tagName} has the id ${text}`);
      if (/^on/i.test(name) || name === 'style') faults.push(`${tagName} has ${name}`);
    }
  }
  const textsOf = (tag: string): string[] =>
    elements.filter(({ element }) => element.tagName === tag).map(({ element }) => toText(element));
  return { shapes, faults, textsOf };
}

/** A script that is none: what stands in it does not run. */
function isData({ properties }: Element): boolean {
  return /^(?:application\/(?:ld\+)?json|text\/plain)$/.test(String(properties.type));
}

/** A drawing in its address is looked into. */
function findPictureFault(url: string): string[] {
  const [, svg] = /^data:image\/svg\+xml,(.*)$/s.exec(url) ?? [];
  return svg === undefined ? [] : readXml(decodeURIComponent(svg)).faults;
}

/** Attributes whose values are ours alone. */
const oneOfFew = new Set([
  ...['className', 'rel', 'type', 'property', 'name', 'httpEquiv', 'sandbox', 'loading', 'decoding', 'preload', 'target'],
  ...['charSet', 'crossOrigin', 'dir', 'as', 'start', 'ariaHidden', 'role', 'tabIndex', 'controls', 'defer', 'allow'],
]); // prettier-ignore

/** Of a card's addresses, too: others fetch what stands there. */
function isUrl({ tagName, properties }: Element, name: string): boolean {
  if (tagName === 'meta') return name === 'content' && /^og:(?:url|image)$/.test(String(properties.property));
  return ['href', 'src', 'srcSet', 'action', 'formAction', 'poster', 'cite', 'data', 'xLinkHref'].includes(name);
}

/** What may stand in an author's text, and in one another there. */
const textTags = new Set(['a', 'blockquote', 'code', 'em', 'li', 'ol', 'p', 'pre', 'strong', 'ul']);

type Parent = Root | Element;

function* elementsIn(node: Parent, parent: string): Generator<{ element: Element; parent: string }> {
  for (const child of node.children as (RootContent | ElementContent)[]) {
    if (child.type === 'comment') yield { element: comment, parent };
    if (child.type !== 'element') continue;
    yield { element: child, parent };
    yield* elementsIn(child.content ?? child, toParent(child.tagName));
    if (child.content) yield* elementsIn(child, toParent(child.tagName));
  }
}

const comment: Element = { type: 'element', tagName: '!--', properties: {}, children: [] };

function toParent(tag: string): string {
  return textTags.has(tag) ? 'text' : tag;
}

function toText(node: Parent): string {
  return (node.children as (RootContent | ElementContent)[])
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? toText(child) : ''))
    .join('');
}
