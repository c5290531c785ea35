/**
 * What a text is made of, before it is nodes in a page or HTML in a file: both are written from the same, so that they say
 * the same.
 */

/** A text, or an element with its attributes and what stands in it. */
export type Content = string | ContentElement;

/** An element that will be; attributes without a value are left out. */
export interface ContentElement {
  readonly tag: ContentTag;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Content[];
}

/** The elements that there are; no text has a button or an iframe: those only we write. */
export type ContentTag =
  | 'a'
  | 'audio'
  | 'b'
  | 'blockquote'
  | 'br'
  | 'button'
  | 'code'
  | 'dateline-pictures'
  | 'details'
  | 'div'
  | 'em'
  | 'figcaption'
  | 'figure'
  | `h${1 | 2 | 3 | 4 | 5 | 6}`
  | 'hr'
  | 'iframe'
  | 'img'
  | 'li'
  | 'ol'
  | 'p'
  | 'pre'
  | 'span'
  | 'strong'
  | 'summary'
  | 'time'
  | 'track'
  | 'ul'
  | 'video';

/** An element with these attributes around these children; what is undefined is left out. */
export function content(
  tag: ContentTag,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly (Content | undefined)[]
): ContentElement {
  return { tag, attributes, children: children.filter((child) => child !== undefined) };
}

/** The words of a content, without its elements. */
export function toPlainText(contents: readonly Content[]): string {
  return contents.map((one) => (typeof one === 'string' ? one : toPlainText(one.children))).join('');
}
