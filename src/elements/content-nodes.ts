import type { Content } from '../core/content/content.js';

/** Content as nodes of the page; text becomes text, never HTML. What is undefined is left out. */
export function contentNodes(contents: readonly (Content | undefined)[], document: Document): Node[] {
  return contents.flatMap((one) => (one === undefined ? [] : contentNode(one, document)));
}

function contentNode(one: Content, document: Document): Node {
  if (typeof one === 'string') return document.createTextNode(one);
  const element = document.createElement(one.tag);
  for (const [name, value] of Object.entries(one.attributes))
    if (value !== undefined) element.setAttribute(name, value);
  element.append(...contentNodes(one.children, document));
  return element;
}
