/** A PHP file as nodes, for those who check what is in it. */
import { Engine } from 'php-parser';

/** A node of a parsed file, whatever it is. */
export type Node = Readonly<Record<string, unknown>>;

/**
 * The nodes of a PHP file.
 * @throws {SyntaxError} where PHP 7.4 would not read it
 */
export function parsePhp(source: string): Node {
  const engine = new Engine({ parser: { version: '7.4', php7: true, extractDoc: true }, ast: { withPositions: true } });
  return engine.parseCode(source, '') as unknown as Node;
}

/** What kind of node a value is, if it is one. */
export const kindOf = (value: unknown): unknown => (value as Node | null | undefined)?.['kind'];

/** Where a node begins. */
export const lineOf = (node: Node): number => (node['loc'] as { start: { line: number } }).start.line;

/** The nodes of which a node is made, comments left out. */
export function childrenOf(node: Node): readonly Node[] {
  const values = Object.entries(node).filter(([key]) => key !== 'leadingComments' && key !== 'trailingComments');
  return values.flatMap(([, value]) => value as Node | readonly Node[]).filter((value) => kindOf(value) !== undefined);
}

/** A node and all below it. */
export function* allNodes(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* allNodes(child);
}

/** The name of the function that a node calls, without its namespace; of a method as `->name`. */
export function calledName(node: Node): string | undefined {
  if (kindOf(node) !== 'call') return undefined;
  const what = node['what'] as Node;
  if (kindOf(what) === 'propertylookup') return `->${String((what['offset'] as Node)['name'])}`;
  return kindOf(what) === 'name' ? String(what['name']).replace(/^.*\\/, '').toLowerCase() : undefined;
}

/** What a call is given. */
export const argumentsOf = (call: Node): readonly Node[] => call['arguments'] as readonly Node[];

const functionKinds = new Set(['function', 'method', 'closure', 'arrowfunc']);

/** Whether a node is a function of any kind, whose inside is its own. */
export const isFunction = (node: Node): boolean => functionKinds.has(String(kindOf(node)));
