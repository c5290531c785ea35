/** Elements of XML, and what is asked of them. */

/** An element as far as it was read. */
export interface XmlElement {
  /** The address of its namespace; its prefix where no address is declared for that, empty where it has neither. */
  readonly space: string;
  /** Its name without prefix: `Track` of `gx:Track`. */
  readonly name: string;
  /** By their names without prefix; of two that differ in their prefix alone, the one without it. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and texts in their order, with the space between them. */
  readonly children: readonly (XmlElement | string)[];
}

/** The elements within an element, or those of a name. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child) => typeof child !== 'string' && (name === undefined || child.name === name),
  ) as XmlElement[];
}

/** The first element of a name within another. */
export function firstChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** The words in the first element of a name within another that says something. */
export function childWords(element: XmlElement | undefined, name: string): string | undefined {
  return childrenOf(element, name).map(wordsIn).find(Boolean);
}

/** All words in an element, without the space around them; empty where there is none. */
export function wordsIn(element: XmlElement | undefined): string {
  return element ? xmlText(element).trim() : '';
}

/** All text in an element, as it is written. */
export function xmlText({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('');
}

/** Whether nothing but space stands in an element. */
export function isBlank({ children }: XmlElement): boolean {
  return children.every((child) => typeof child === 'string' && child.trim() === '');
}
