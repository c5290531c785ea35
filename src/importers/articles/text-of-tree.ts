/** The words in a tree of HTML. */
import type { Nodes } from 'hast';

/** All words in `node`, with a space between what stands in paragraphs of their own. */
export function textOfTree(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && /^(?:script|style|template|noscript)$/.test(node.tagName))) return ''; // prettier-ignore
  const words = node.children.map(textOfTree).join('');
  const isBlock = node.type === 'element' && /^(?:p|div|li|br|h\d|blockquote|t[dhr]|figcaption|section)$/.test(node.tagName); // prettier-ignore
  return isBlock ? ` ${words} ` : words;
}
