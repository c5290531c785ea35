/** Markdown for formats that hold text alone: nothing of the marks, all of the words, and where links lead. */
import { toPlainText, type Content } from '../core/content/content.js';
import { markdownContent } from '../core/content/markdown-content.js';

/** The words of a Markdown text, its paragraphs a blank line apart, its items after a hyphen or their number. */
export function toPlainParagraphs(markdown: string): string {
  return formatBlocks(markdownContent(markdown))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function formatBlocks(contents: readonly Content[]): string {
  return contents.map((one) => formatContent(one)).join('');
}

function formatContent(one: Content, mark = '- '): string {
  if (typeof one === 'string') return one;
  const { tag, children, attributes } = one;
  switch (tag) {
    case 'br':
      return '\n';
    case 'hr':
      return '\n\n';
    case 'li':
      return `\n${mark}${formatBlocks(children).trim()}\n`;
    case 'ol':
      return `\n${children.map((item, index) => formatContent(item, `${Number(attributes.start ?? 1) + index}. `)).join('')}\n`;
    case 'a': {
      const words = formatBlocks(children);
      return attributes.href === toPlainText(children) ? words : `${words} (${attributes.href})`;
    }
    case 'p':
    case 'pre':
    case 'ul':
    case 'blockquote':
      return `\n${formatBlocks(children)}\n\n`;
    default:
      return formatBlocks(children);
  }
}
