import { markdownContent } from '../core/markdown-content.js';
import { contentNodes } from './content-nodes.js';

/** The nodes of a Markdown text. */
export function markdownNodes(text: string, document: Document): Node[] {
  return contentNodes(markdownContent(text), document);
}
