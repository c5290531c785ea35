/**
 * Markdown (CommonMark) as content. No text ever becomes HTML: what looks like HTML shows as text, pictures show their
 * words, and only safe addresses become links.
 */
import { isSafeUrl } from '../urls/safe-url.js';
import { content, toPlainText, type Content } from './content.js';
import { decodeReferences, parseMarkdown, type MarkdownToken } from './markdown.js';

/** The content of a Markdown text. Headings become bold paragraphs: the outline is made of the events’ titles. */
export function markdownContent(text: string): Content[] {
  return toContents(parseMarkdown(text));
}

function toContents(tokens: readonly { type: string }[]): Content[] {
  return tokens.flatMap((token) => toContent(token as MarkdownToken) ?? []);
}

function toContent(token: MarkdownToken): Content | Content[] | undefined {
  switch (token.type) {
    case 'paragraph':
      return content('p', {}, ...toContents(token.tokens));
    case 'heading':
      return content('p', {}, content('strong', {}, ...toContents(token.tokens)));
    case 'blockquote':
      return content('blockquote', {}, ...toContents(token.tokens));
    case 'list':
      return list(token);
    case 'code':
      return content('pre', {}, content('code', {}, token.text));
    case 'hr':
    case 'br':
      return content(token.type, {});
    case 'em':
    case 'strong':
      return content(token.type, {}, ...toContents(token.tokens));
    case 'codespan':
      return content('code', {}, token.text);
    case 'link':
      return link(token);
    case 'image':
      return token.tokens.length > 0 ? toContents(token.tokens) : decodeReferences(token.text);
    case 'text':
      return token.tokens ? toContents(token.tokens) : decodeReferences(token.text);
    case 'html':
      return token.block ? content('p', {}, token.text.trim()) : token.text;
    case 'escape':
      return token.text;
    default:
      return undefined;
  }
}

function list({ ordered, start, items }: MarkdownToken & { type: 'list' }): Content {
  const number = ordered && start !== '' && start !== 1 ? String(start) : undefined;
  return content(
    ordered ? 'ol' : 'ul',
    { start: number },
    ...items.map(({ tokens }) => content('li', {}, ...toContents(tokens))),
  );
}

/** A link, or its words alone where its address is not safe. */
function link({ href: written, title, tokens, autolink }: MarkdownToken & { type: 'link' }): Content | Content[] {
  const href = autolink ? written : decodeReferences(written);
  const words = withoutLinks(toContents(tokens));
  if (!isSafeUrl(href)) return words;
  const attributes = {
    href,
    title: title ? decodeReferences(title) : undefined,
    rel: /^(https?:)?\/\//i.test(href) ? 'noopener' : undefined,
  };
  return content('a', attributes, ...(toPlainText(words) ? words : [href]));
}

/** HTML has no link in a link: it would end the outer one where the inner begins. */
function withoutLinks(contents: readonly Content[]): Content[] {
  return contents.flatMap((one) => {
    if (typeof one === 'string') return one;
    const children = withoutLinks(one.children);
    return one.tag === 'a' ? children : { ...one, children };
  });
}
