/**
 * Markdown (CommonMark) as nodes. No text ever becomes HTML: what looks like HTML shows as text, pictures show their
 * words, and only safe addresses become links.
 */
import { decodeReferences, parseMarkdown, type MarkdownToken } from '../core/markdown.js';
import { isSafeUrl } from '../core/safe-url.js';

/** The nodes of a Markdown text. Headings become bold paragraphs: the outline is made of the events’ titles. */
export function markdownNodes(text: string, document: Document): Node[] {
  return new NodeMaker(document).nodes(parseMarkdown(text));
}

class NodeMaker {
  constructor(private readonly document: Document) {}

  nodes(tokens: readonly { type: string }[]): Node[] {
    return tokens.flatMap((token) => this.node(token as MarkdownToken) ?? []);
  }

  private node(token: MarkdownToken): Node | Node[] | undefined {
    switch (token.type) {
      case 'paragraph':
        return this.element('p', this.nodes(token.tokens));
      case 'heading':
        return this.element('p', [this.element('strong', this.nodes(token.tokens))]);
      case 'blockquote':
        return this.element('blockquote', this.nodes(token.tokens));
      case 'list':
        return this.list(token);
      case 'code':
        return this.element('pre', [this.element('code', [this.text(token.text)])]);
      case 'hr':
      case 'br':
        return this.element(token.type, []);
      case 'em':
      case 'strong':
        return this.element(token.type, this.nodes(token.tokens));
      case 'codespan':
        return this.element('code', [this.text(token.text)]);
      case 'link':
        return this.link(token);
      case 'image':
        return token.tokens.length > 0 ? this.nodes(token.tokens) : this.text(decodeReferences(token.text));
      case 'text':
        return token.tokens ? this.nodes(token.tokens) : this.text(decodeReferences(token.text));
      case 'html':
        return token.block ? this.element('p', [this.text(token.text.trim())]) : this.text(token.text);
      case 'escape':
        return this.text(token.text);
      default:
        return undefined;
    }
  }

  private list({ ordered, start, items }: MarkdownToken & { type: 'list' }): Node {
    const list = this.element(
      ordered ? 'ol' : 'ul',
      items.map(({ tokens }) => this.element('li', this.nodes(tokens))),
    );
    if (ordered && start !== '' && start !== 1) list.setAttribute('start', String(start));
    return list;
  }

  /** A link, or its words alone where its address is not safe. */
  private link({ href: written, title, tokens, autolink }: MarkdownToken & { type: 'link' }): Node | Node[] {
    const href = autolink ? written : decodeReferences(written);
    const words = this.nodes(tokens);
    if (!isSafeUrl(href)) return words;
    const link = this.element('a', words.some(({ textContent }) => textContent) ? words : [this.text(href)]);
    link.setAttribute('href', href);
    if (title) link.setAttribute('title', decodeReferences(title));
    if (/^(https?:)?\/\//i.test(href)) link.setAttribute('rel', 'noopener');
    return link;
  }

  private element(name: string, children: readonly Node[]): HTMLElement {
    const element = this.document.createElement(name);
    element.append(...children);
    return element;
  }

  private text(text: string): Text {
    return this.document.createTextNode(text);
  }
}
