/**
 * Reading XML that may be hostile and long: by `saxes`, which comes by text and not by a document of the browser's. Their own
 * parser takes no text where a page demands Trusted Types, and holds ten times a file in memory.
 */
import { createError, type Problem } from '../../core/problems/problem.js';

/** An element and what is in it; space between elements is left out. */
export interface XmlElement {
  /** Without its prefix: `Track` of `gx:Track`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly nodes: (XmlElement | string)[];
}

/** What came of a text: its first element as far as it could be read, and what is wrong with it. */
export interface XmlReading {
  readonly root?: XmlElement;
  readonly problem?: Problem;
}

/**
 * Called at the end of each element, with those it stands in, the outermost first. Where it gives true it has taken the
 * element, which then is not held: so a long file is read piece by piece.
 */
export type TakeElement = (element: XmlElement, parents: readonly XmlElement[]) => boolean;

/** Elements within elements: deeper than any file of places, and less than what exhausts the stack. */
const deepest = 200;

/**
 * Reads an XML text. No entity is ever expanded: a text that declares any is refused (`xml-entities`). Where it is not
 * well-formed (`unreadable-xml`) or absurdly deep (`xml-too-deep`), what stands before is read. Nothing is fetched.
 */
export async function readXml(text: string, take: TakeElement = () => false): Promise<XmlReading> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  const reading: { root?: XmlElement; problem?: Problem } = {};
  const addText = (piece: string) => {
    if (piece.trim() !== '') open.at(-1)?.nodes.push(piece);
  };
  parser.on('doctype', (doctype) => {
    if (/\[|<!ENTITY/i.test(doctype)) throw new Refusal(entities);
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name: name.slice(name.indexOf(':') + 1), attributes, nodes: [] };
    open.at(-1)?.nodes.push(element);
    reading.root ??= element;
    if (open.push(element) > deepest) throw new Refusal(tooDeep);
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    if (take(element, open)) open.at(-1)?.nodes.pop();
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text.replace(/^[\uFEFF\s]+/, '')).close();
  } catch (error) {
    reading.problem = error instanceof Refusal ? error.problem : unreadable(error, parser.line);
  }
  return reading.problem?.code === 'xml-entities' ? { problem: reading.problem } : reading;
}

/** The elements of a name that stand in another. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.nodes ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  );
}

/** All words in an element; empty where there is none. */
export function wordsIn(element: XmlElement | undefined): string {
  return (element?.nodes ?? [])
    .map((node) => (typeof node === 'string' ? node : wordsIn(node)))
    .join('')
    .trim();
}

/** The words in the first element of a name that stands in another, and that says something. */
export function childWords(element: XmlElement | undefined, name: string): string | undefined {
  return childrenOf(element, name).map(wordsIn).find(Boolean);
}

/** Ends the reading, for a reason that is told. */
class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

const entities = createError(
  'xml-entities',
  '',
  undefined,
  'It declares entities, which may stand for anything; they should be written out, without a DOCTYPE.',
);

const tooDeep = createError(
  'xml-too-deep',
  '',
  undefined,
  `Its elements are nested more than ${deepest} deep; no file of places is. What stands before is read.`,
);

function unreadable(error: unknown, line: number): Problem {
  const why = (error instanceof Error ? error.message : '').replace(/^[\d:\s]+/, '').slice(0, 200);
  const message = `It is no well-formed XML, in line ${line}: ${why || 'it cannot be read.'} What stands before is read.`;
  return createError('unreadable-xml', `line ${line}`, undefined, message);
}
