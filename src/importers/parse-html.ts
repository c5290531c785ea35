/**
 * HTML as a tree, in time that grows with its length: by `htmlparser2`, which takes tags as they come. What browsers do to mend
 * a page (and parse5 after them) makes thousands of elements of a few unclosed ones.
 */
import type { Element, ElementContent, Root } from 'hast';

/** More than any text that somebody wrote; a parser of tags looks through all that are open for each that closes. */
const deepest = 100;
const partLength = 4096;

/** What is too much of an HTML text for the tree of it to be made. */
export interface HtmlLimits {
  readonly mostElements: number;
}

/** The attributes that texts, tables, pictures and films are made of; all others are how things look, or what they would do. */
const kept: ReadonlyMap<string, string> = new Map([
  ...['href', 'src', 'alt', 'title', 'start', 'align', 'type', 'checked', 'datetime'].map(
    (name) => [name, name] as const,
  ),
  ...['lang', 'name', 'property', 'content', 'width', 'height'].map((name) => [name, name] as const),
  ...['poster', 'kind', 'label', 'compare'].map((name) => [name, name] as const),
  ['srclang', 'srcLang'],
  ['aria-label', 'ariaLabel'],
  ['data-src', 'dataSrc'],
  ['rel', 'rel'],
  ['colspan', 'colSpan'],
  ['rowspan', 'rowSpan'],
]);

/**
 * The tree of a text of HTML; absent where its elements are nested more than a hundred deep, or more than `mostElements`.
 * Nothing in it runs or is fetched.
 */
export async function parseHtml(html: string, { mostElements }: HtmlLimits): Promise<Root | undefined> {
  const { Parser } = await import('htmlparser2');
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [root];
  let count = 0;
  let isTooMuch = false;
  const parser = new Parser({
    onopentag(tagName, attributes) {
      const element: Element = { type: 'element', tagName, properties: toProperties(attributes), children: [] };
      append(open, element);
      open.push(element);
      isTooMuch ||= open.length > deepest || ++count > mostElements;
    },
    onclosetag() {
      open.pop();
    },
    ontext(value) {
      const last = open.at(-1)!.children.at(-1);
      if (last?.type === 'text') last.value += value;
      else append(open, { type: 'text', value });
    },
  });
  for (let at = 0; at < html.length && !isTooMuch; at += partLength) parser.write(html.slice(at, at + partLength));
  if (!isTooMuch) parser.end();
  return isTooMuch ? undefined : root;
}

function append(open: readonly (Root | Element)[], node: ElementContent): void {
  open.at(-1)!.children.push(node);
}

function toProperties(attributes: Readonly<Record<string, string>>): Element['properties'] {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (kept.has(name) ? [[kept.get(name)!, value]] : [])),
  );
}
