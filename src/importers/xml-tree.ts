/**
 * XML as a tree, by `saxes`: it reads in a stream, without a DOM, expands no entity that a file declares and fetches nothing.
 * What is not well-formed is told, and read as far as it goes.
 */
import { createError, createWarning, type Problem } from '../core/problems/problem.js';

/** An element. */
export interface XmlElement {
  /** The address of its namespace; empty where it has none. */
  readonly space: string;
  /** Its name without prefix. */
  readonly name: string;
  /** By their names without prefix; of two that differ in their prefix alone, the one without it. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements and texts in their order. */
  readonly children: readonly (XmlElement | string)[];
}

/** References of HTML, which feeds use without declaring them. */
const htmlEntities = { nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', copy: '©' }; // prettier-ignore

/** Deeper than any feed or document, and less than what exhausts the stack. */
const deepest = 200;
const mostMistakes = 50;
const partLength = 4096;

/**
 * The tree of `text`: its first element, absent where there is none or it is nested absurdly deep. The first mistake is added
 * to `problems` (`unreadable-xml`, `xml-too-deep`): a warning where a tree could be made all the same.
 */
export async function parseXmlTree(text: string, problems: Problem[]): Promise<XmlElement | undefined> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ xmlns: true, position: true });
  Object.assign(parser.ENTITIES, htmlEntities);
  const root: Building = { space: '', name: '', attributes: new Map(), children: [] };
  const open: Building[] = [root];
  const mistakes: string[] = [];
  let isTooDeep = false;
  const addText = (words: string) => void open.at(-1)!.children.push(words);
  parser.on('error', ({ message }) => void mistakes.push(message));
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: Building = { space: uri, name: local, attributes: toAttributes(attributes), children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
    isTooDeep ||= open.length > deepest;
  });
  parser.on('closetag', () => void (open.length > 1 && open.pop()));
  parser.on('text', addText);
  parser.on('cdata', addText);
  const source = text.trimStart();
  const goesOn = () => !isTooDeep && mistakes.length < mostMistakes;
  for (let at = 0; at < source.length && goesOn(); at += partLength) parser.write(source.slice(at, at + partLength));
  if (goesOn()) parser.close();
  if (isTooDeep) {
    const message = `Its elements are nested more than ${deepest} deep; no file that people write is.`;
    problems.push(createError('xml-too-deep', '', undefined, message));
    return undefined;
  }
  const first = root.children.find((child) => typeof child !== 'string');
  const [mistake] = mistakes;
  if (mistake !== undefined) {
    const create = first ? createWarning : createError;
    const kept = first ? ' It was read as far as that goes; look whether all of it is there.' : '';
    problems.push(
      create('unreadable-xml', '', undefined, `It is no well-formed XML: ${mistake.slice(0, 200)}.${kept}`),
    );
  }
  return first;
}

interface Building extends XmlElement {
  readonly children: (Building | string)[];
}

function toAttributes(
  attributes: Readonly<Record<string, { prefix: string; local: string; value: string }>>,
): Map<string, string> {
  const list = Object.values(attributes).toSorted((one, other) => other.prefix.length - one.prefix.length);
  return new Map(list.map(({ local, value }) => [local, value]));
}

/** The elements within an element. */
export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** All words in an element. */
export function xmlText(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('');
}
