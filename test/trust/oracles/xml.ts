/** What stands in XML, as a strict parser sees it. */
import { DOMParser, onErrorStopParsing, type Element, type Node } from '@xmldom/xmldom';
import { findUrlFault } from './url.js';

/** The elements of an XML file and their attributes, and what none of ours has. */
export function readXml(xml: string): { shapes: Set<string>; faults: string[] } {
  const shapes = new Set<string>();
  const faults: string[] = [];
  const walk = (node: Node, parent: string): void => {
    if (node.nodeType === 8 || node.nodeType === 7) shapes.add(`${parent} > ${node.nodeName}`);
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child, node.nodeName);
    if (node.nodeType !== 1) return;
    const { nodeName, attributes } = node as Element;
    shapes.add(`${parent} > ${nodeName}`);
    for (const { name, value } of [...attributes]) {
      shapes.add(`${nodeName} ${name}`);
      if (/^on/i.test(name)) faults.push(`${nodeName} has ${name}`);
      if (/(?:^|:)(?:href|src|url)$/i.test(name)) faults.push(...findUrlFault(value));
      if (/url\((?!#)|expression\(|@import/i.test(value) && name !== 'aria-label') faults.push(`${nodeName} ${name} fetches`);
    }
  }; // prettier-ignore
  try {
    walk(new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml'), '');
  } catch (error) {
    faults.push(`is no XML: ${String(error)}`);
  }
  return { shapes, faults };
}
