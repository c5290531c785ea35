/** Word documents (.docx, Office Open XML): read as an article, its headings by their styles. */
import type { Element, ElementContent, Root } from 'hast';
import { createError, createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { isSafeAddress } from '../unsafe-address.js';
import { toFileTitle } from '../file-title.js';
import { notImported } from '../not-imported.js';
import { oneLine } from '../html-to-markdown.js';
import type { Imported, ImportOptions } from '../importer.js';
import { parseXml } from '../parse-xml.js';
import { childrenOf, firstChild, wordsIn, xmlText, type XmlElement } from '../xml-element.js';
import { openZip, readZipText, smallTree, ZipError, type Zip } from '../zip.js';
import { DocxStyles, valOf } from './docx-styles.js';
import { readArticle } from './read-article.js';

/** The story of a Word document; `unreadable-docx` where it is none. */
export async function importDocx(bytes: Uint8Array, options: ImportOptions = {}): Promise<Imported> {
  const zip = openZip(bytes, { always: smallTree });
  try {
    return zip ? await readDocument(zip, options) : unusable('broken');
  } catch (error) {
    if (error instanceof ZipError) return unusable(error.reason);
    throw error;
  }
}

function unusable(reason: ZipError['reason']): Imported {
  const messages = {
    broken: ['unreadable-docx', 'It is no Word document that can be read; save it anew as .docx.'],
    locked: ['unreadable-docx', 'It is locked by a password; save it without one.'],
    'too-large': ['too-large', 'It unpacks to more words than are read; save a part of it.'],
  } as const;
  const [code, message] = messages[reason];
  return { document: { events: [] }, problems: [createError(code, '', undefined, message)] };
}

async function readDocument(zip: Zip, options: ImportOptions): Promise<Imported> {
  const problems: Problem[] = [];
  const parse = async (name: string) => {
    const text = readZipText(zip, name);
    return text === undefined ? undefined : parseXml(text, problems);
  };
  const body = firstChild(await parse('word/document.xml'), 'body');
  if (!body) {
    const { document, problems: broken } = unusable('broken');
    return { document, problems: [...problems, ...broken] };
  }
  const styles = new DocxStyles(await parse('word/styles.xml'), await parse('word/numbering.xml'));
  const reader = new DocxReader(styles, toLinks(await parse('word/_rels/document.xml.rels')), problems);
  const root: Root = { type: 'root', children: reader.readBlocks(body) };
  reader.tellLost();
  for (const name of zip.names) {
    const beside = /^word\/(comment|footnote|endnote|header|footer)s?\d*\.xml$/.exec(name)?.[1];
    const part = beside && (await parse(name));
    for (const note of part ? childrenOf(part) : []) tellBeside(beside!, note, problems);
  }
  const core = await parse('docProps/core.xml');
  const title = oneLine(wordsIn(firstChild(core, 'title'))) || toFileTitle(options.name);
  return readArticle(root, title === undefined ? {} : { title }, options, problems);
}

/** Where links lead, by the ids they have in the document. */
function toLinks(relations: XmlElement | undefined): Map<string, string> {
  const links = childrenOf(relations).filter(({ attributes }) => attributes.get('TargetMode') === 'External'); // prettier-ignore
  return new Map(links.map(({ attributes }) => [attributes.get('Id') ?? '', attributes.get('Target') ?? '']));
}

/** A comment, a note, the head or foot of pages: what has words is told. */
function tellBeside(kind: string, part: XmlElement, problems: Problem[]): void {
  const words = oneLine(xmlText(part));
  if (words) problems.push(notImported(kind, words, `A ${kind}, ${formatValue(words)}, left out`));
}

/** What only holds what is read. */
const wrappers: ReadonlySet<string> = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'smartTag', 'customXml', 'fldSimple', 'dir', 'bdo']); // prettier-ignore

/** Makes of the paragraphs of a document what an article has. */
class DocxReader {
  private deletions = 0;
  private hasTitle = false;

  constructor(
    private readonly styles: DocxStyles,
    private readonly links: ReadonlyMap<string, string>,
    private readonly problems: Problem[],
  ) {}

  readBlocks(parent: XmlElement): ElementContent[] {
    const blocks: Element[] = [];
    for (const child of childrenOf(parent)) {
      if (child.name === 'p') this.addParagraph(child, blocks);
      else if (child.name === 'tbl') blocks.push(this.toTable(child));
      else if (wrappers.has(child.name)) blocks.push(...(this.readBlocks(child) as Element[]));
    }
    return blocks;
  }

  tellLost(): void {
    if (this.deletions === 0) return;
    const message = `${this.deletions} tracked deletions are left out, and what was inserted is taken; accept or reject the changes where that is not meant.`;
    this.problems.push(createWarning('tracked-changes', '', this.deletions, message));
  }

  /** Below a title, headings are one level deeper than they say. */
  private addParagraph(paragraph: XmlElement, blocks: Element[]): void {
    const properties = firstChild(paragraph, 'pPr');
    const children = joinAlike(this.readRuns(paragraph));
    const heading = this.styles.toHeading(properties);
    const list = this.styles.toList(properties);
    if (heading !== undefined && wordsOf(children)) {
      const isTitle = heading === 'title';
      this.hasTitle ||= isTitle;
      blocks.push(createElement(`h${isTitle ? 1 : Math.min(6, heading + (this.hasTitle ? 1 : 0))}`, children));
    } else if (list) {
      const last = blocks.at(-1);
      const item = createElement('li', children);
      if (last?.tagName === list) last.children.push(item);
      else blocks.push(createElement(list, [item]));
    } else if (children.length > 0) blocks.push(createElement('p', children));
  }

  private toTable(table: XmlElement): Element {
    const rows = childrenOf(table, 'tr');
    return createElement(
      'table',
      rows.map((row, index) => {
        const cells = childrenOf(row, 'tc');
        return createElement('tr', cells.map((cell) => createElement(index === 0 ? 'th' : 'td', this.readBlocks(cell))));
      }),
    );
  } // prettier-ignore

  private readRuns(parent: XmlElement): ElementContent[] {
    return childrenOf(parent).flatMap((child): ElementContent[] => {
      const { name, attributes } = child;
      if (name === 'r') return this.readRun(child);
      if (name === 'hyperlink') return this.readLink(child, this.links.get(attributes.get('id') ?? ''));
      if (name === 'del' || name === 'moveFrom') this.deletions += 1;
      return wrappers.has(name) ? this.readRuns(child) : [];
    });
  }

  private readLink(link: XmlElement, href: string | undefined): ElementContent[] {
    const children = this.readRuns(link);
    return href !== undefined && isSafeAddress(href, '', this.problems)
      ? [createElement('a', children, { href })]
      : children;
  }

  private readRun(run: XmlElement): ElementContent[] {
    const content = childrenOf(run).flatMap((child) => this.readPiece(child));
    if (content.length === 0) return [];
    const properties = firstChild(run, 'rPr');
    const tags = ['em', 'strong'].filter((tag) => isOn(properties, tag[0] === 'e' ? 'i' : 'b'));
    return tags.length > 0 ? emphasize(content, tags) : content;
  }

  private readPiece(piece: XmlElement): ElementContent[] {
    switch (piece.name) {
      case 't':
        return [{ type: 'text', value: xmlText(piece) }];
      case 'tab':
        return [{ type: 'text', value: ' ' }];
      case 'noBreakHyphen':
        return [{ type: 'text', value: '-' }];
      case 'br':
      case 'cr':
        return piece.attributes.get('type') ? [] : [createElement('br', [])];
      case 'instrText':
        this.tellField(xmlText(piece));
        return [];
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        this.tellPicture(piece);
        return [];
      default:
        return [];
    }
  }

  private tellField(code: string): void {
    const address = /HYPERLINK\s+"([^"]*)"/.exec(code)?.[1];
    if (address) this.problems.push(createWarning('lost-link', '', address, 'This link is a field of Word; its words alone are kept.')); // prettier-ignore
  }

  /** A picture by its name and what it shows; a box of text by its words. */
  private tellPicture(piece: XmlElement): void {
    const words = oneLine(xmlText(piece));
    if (words) this.problems.push(notImported('', words, `A box with the text ${formatValue(words)} left out`));
    const named = findDescendant(piece, 'docPr');
    const name = named?.attributes.get('descr') ?? named?.attributes.get('name') ?? piece.name;
    if (!words) this.problems.push(createWarning('lost-media', '', name, `The picture ${formatValue(name)} is within the document and left out; put it beside the story and name it in media.`)); // prettier-ignore
  }
}

/** Emphasis around words; Markdown has none that begins or ends with a space. */
function emphasize(content: readonly ElementContent[], tags: readonly string[]): ElementContent[] {
  return content.flatMap((node): ElementContent[] => {
    if (node.type !== 'text' || !node.value.trim()) return [node];
    const words = node.value.trim();
    const [before, after] = node.value.split(words, 2);
    const marked = tags.reduceRight<ElementContent>((inner, tag) => createElement(tag, [inner]), { type: 'text', value: words }); // prettier-ignore
    return [...toTextNodes(before), marked, ...toTextNodes(after)];
  });
}

function toTextNodes(value = ''): ElementContent[] {
  return value ? [{ type: 'text', value }] : [];
}

/** Word cuts what is emphasised anywhere: `**fer****ry**` would be no Markdown. */
function joinAlike(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const isAlike = node.type === 'element' && last?.type === 'element' && node.tagName === last.tagName;
    if (isAlike && /^(?:em|strong)$/.test(node.tagName)) last.children.push(...node.children);
    else if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else joined.push(node);
  }
  for (const node of joined) if (node.type === 'element') node.children = joinAlike(node.children);
  return joined;
}

function isOn(properties: XmlElement | undefined, name: string): boolean {
  const given = firstChild(properties, name);
  return given !== undefined && !/^(?:0|false|off)$/.test(valOf(properties, name) ?? '');
}

function findDescendant(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of childrenOf(element)) {
    const found = findDescendant(child, name);
    if (found) return found;
  }
  return undefined;
}

function createElement(tagName: string, children: ElementContent[], properties = {}): Element {
  return { type: 'element', tagName, properties, children };
}

function wordsOf(content: readonly ElementContent[]): string {
  return content.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? wordsOf(node.children) : '')).join('').trim(); // prettier-ignore
}
