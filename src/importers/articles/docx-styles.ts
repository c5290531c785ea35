/** What the styles and lists of a Word document (Office Open XML) make of a paragraph, whatever they are called. */
import { childrenOf, firstChild, type XmlElement } from '../xml-element.js';

/** What is asked of a style. */
interface Style {
  readonly name: string;
  readonly basedOn?: string;
  readonly properties?: XmlElement;
}

/** The styles of a document, by their ids, and its lists. */
export class DocxStyles {
  private readonly styles: ReadonlyMap<string, Style>;
  /** Whether the levels of a list have numbers, by its id. */
  private readonly numbered: ReadonlyMap<string, boolean>;

  constructor(styles: XmlElement | undefined, numbering: XmlElement | undefined) {
    this.styles = new Map(childrenOf(styles, 'style').map((style) => [style.attributes.get('styleId') ?? '', toStyle(style)]));
    const kinds = new Map(childrenOf(numbering, 'abstractNum').map((list) => [list.attributes.get('abstractNumId'), isNumbered(list)]));
    const lists = childrenOf(numbering, 'num');
    this.numbered = new Map(lists.map((list) => [list.attributes.get('numId') ?? '', kinds.get(valOf(list, 'abstractNumId')) ?? false]));
  } // prettier-ignore

  /** `title`, the level of a heading from 1, or nothing of either. */
  toHeading(properties: XmlElement | undefined): 'title' | number | undefined {
    const id = valOf(properties, 'pStyle');
    const chain = this.chainOf(id);
    if (chain.some(({ name }) => name === 'title')) return 'title';
    const outlines = [properties, ...chain.map((style) => style.properties)].map((each) => valOf(each, 'outlineLvl'));
    const outline = outlines.find((each) => each !== undefined);
    if (outline !== undefined && /^[0-8]$/.test(outline)) return Number(outline) + 1;
    const named = chain.map(({ name }) => /^heading ([1-9])$/.exec(name)?.[1]).find((level) => level !== undefined);
    return named === undefined ? undefined : Number(named);
  }

  /** The list that a paragraph is an item of. */
  toList(properties: XmlElement | undefined): 'ol' | 'ul' | undefined {
    const chain = this.chainOf(valOf(properties, 'pStyle')).map((style) => style.properties);
    const list = [properties, ...chain].map((each) => firstChild(each, 'numPr')).find((each) => each !== undefined);
    const id = valOf(list, 'numId');
    if (id === undefined || id === '0') return undefined;
    return this.numbered.get(id) ? 'ol' : 'ul';
  }

  /** A style and those it is based on, however they go round. */
  private chainOf(id: string | undefined): Style[] {
    const chain = new Set<Style>();
    let style = id === undefined ? undefined : this.styles.get(id);
    while (style && !chain.has(style)) {
      chain.add(style);
      style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn);
    }
    return [...chain];
  }
}

function toStyle(style: XmlElement): Style {
  const [basedOn, properties] = [valOf(style, 'basedOn'), firstChild(style, 'pPr')];
  const name = (valOf(style, 'name') ?? '').toLowerCase();
  return { name, ...(basedOn !== undefined && { basedOn }), ...(properties && { properties }) };
}

function isNumbered(list: XmlElement): boolean {
  const format = valOf(firstChild(list, 'lvl'), 'numFmt');
  return format !== undefined && format !== 'bullet' && format !== 'none';
}

/** The `w:val` of an element within another. */
export function valOf(parent: XmlElement | undefined, name: string): string | undefined {
  return firstChild(parent, name)?.attributes.get('val');
}
