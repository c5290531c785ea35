/**
 * Reading XML that may be hostile and long: by `saxes`, which comes by text and not by a document of the browser's. Their own
 * parser takes no text where a page demands Trusted Types, and holds ten times a file in memory.
 */
import type { SaxesTagNS } from 'saxes';
import { createError, createWarning, type Problem } from '../core/problems/problem.js';
import type { XmlElement } from './xml-element.js';

/**
 * Called at the end of each element, with those it stands in, the outermost first. Where it gives true it has taken the
 * element, which then is not held: so a long file is read piece by piece.
 */
export type TakeElement = (element: XmlElement, parents: readonly XmlElement[]) => boolean;

/** Elements within elements: deeper than any file that people write, and less than what exhausts the stack. */
const deepest = 200;

/** In letters of text, an element taken for so many as hold as much memory: half a million elements. */
const mostKept = 20_000_000;
const lettersOfElement = 40;

/** Of what has more, no more is read. */
const mostMistakes = 50;

/** References of HTML, which feeds use without declaring them. */
const htmlEntities = { nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', copy: '©' }; // prettier-ignore

/**
 * The first element of an XML text, as far as it can be read; absent where there is none. Added to `problems` are the first
 * place where it is not well-formed (`unreadable-xml`, a warning where an element was read all the same), and why nothing
 * further was read: it is absurdly deep (`xml-too-deep`) or large (`too-large`; what is taken is not held and does not
 * count), or declares entities (`xml-entities`), of which none is ever expanded. Nothing is fetched.
 */
export async function parseXml(
  text: string,
  problems: Problem[],
  take: TakeElement = () => false,
): Promise<XmlElement | undefined> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ xmlns: true, position: false, resolvePrefix: (prefix: string) => prefix });
  Object.assign(parser.ENTITIES, htmlEntities);
  const tree = new XmlTree(take);
  const mistakes: string[] = [];
  let line = 1;
  parser.on('doctype', (doctype) => {
    if (/\[|<!ENTITY/i.test(doctype)) throw new EndOfReading(entities);
  });
  parser.on('opentag', (tag) => tree.open(tag));
  parser.on('closetag', () => tree.close());
  parser.on('text', (words) => tree.addText(words));
  parser.on('cdata', (words) => tree.addText(words));
  parser.on('error', ({ message }) => {
    if (mistakes.push(message) === 1) ({ line } = parser);
    if (mistakes.length === mostMistakes) throw new EndOfReading();
  });
  try {
    parser.write(text.replace(/^[\uFEFF\s]+/, '')).close();
  } catch (error) {
    if (!(error instanceof EndOfReading)) throw error;
    if (error.problem) problems.push(error.problem);
  }
  if (mistakes.length > 0) problems.push(toUnreadable(mistakes[0]!, line, tree.root));
  return tree.root;
}

type Building = XmlElement & { readonly children: (XmlElement | string)[] };

/** What was read of a text. */
class XmlTree {
  root: XmlElement | undefined;
  private readonly opened: Building[] = [];
  private kept = 0;
  /** How much was kept before each that is open. */
  private readonly keptBefore: number[] = [];

  constructor(private readonly take: TakeElement) {}

  open({ uri, local, attributes }: SaxesTagNS): void {
    const element: Building = { space: uri, name: local, attributes: toAttributes(attributes), children: [] };
    this.opened.at(-1)?.children.push(element);
    this.root ??= element;
    if (this.opened.push(element) > deepest) throw new EndOfReading(tooDeep);
    this.keptBefore.push(this.kept);
    this.keep((1 + element.attributes.size) * lettersOfElement);
  }

  /** The space before an element that is taken goes with it: a long file has as much of it as elements. */
  close(): void {
    const element = this.opened.pop()!;
    const before = this.keptBefore.pop()!;
    if (!this.take(element, this.opened)) return;
    this.kept = before;
    const siblings = this.opened.at(-1)?.children;
    siblings?.pop();
    const space = siblings?.at(-1);
    if (typeof space === 'string' && space.trim() === '') siblings!.pop();
  }

  addText(words: string): void {
    if (this.opened.length === 0) return;
    this.opened.at(-1)!.children.push(words);
    this.keep(words.length);
  }

  private keep(letters: number): void {
    this.kept += letters;
    if (this.kept > mostKept) throw new EndOfReading(tooLarge);
  }
}

function toAttributes(attributes: SaxesTagNS['attributes']): Map<string, string> {
  const found = new Map<string, string>();
  // `Object.values` makes reading a long file a fifth slower.
  for (const name in attributes) {
    const { prefix, local, value } = attributes[name]!;
    if (prefix === '' || !found.has(local)) found.set(local, value);
  }
  return found;
}

/** Thrown where nothing further is read. */
class EndOfReading extends Error {
  constructor(readonly problem?: Problem) {
    super(problem?.message);
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
  `Its elements are nested more than ${deepest} deep; no file that people write is. What stands before is read.`,
);

const tooLarge = createError(
  'too-large',
  '',
  undefined,
  'It has more elements and words than are read; what stands before is read. Save the part that you need.',
);

function toUnreadable(mistake: string, line: number, root: XmlElement | undefined): Problem {
  const create = root ? createWarning : createError;
  const kept = root ? ' It is read as far as that goes; look whether all of it is there.' : '';
  const why = mistake.slice(0, 200).replace(/\.$/, '');
  return create(
    'unreadable-xml',
    `line ${line}`,
    undefined,
    `It is no well-formed XML, in line ${line}: ${why}.${kept}`,
  );
}
