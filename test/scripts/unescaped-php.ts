/**
 * What in a plugin's PHP becomes HTML and was not made HTML: in what it prints, and in every text with a tag in it. A value
 * is HTML where it is escaped, a literal, or made of such. What a function is given or gives is HTML where its comment says
 * "HTML", and then it is held to that, here and at each call.
 */
import {
  allNodes,
  argumentsOf,
  calledName,
  childrenOf,
  isFunction,
  kindOf,
  lineOf,
  parsePhp,
  type Node,
} from './php-nodes.js';

/** What a function of the plugin takes and gives, by its name. */
type Contracts = ReadonlyMap<string, { readonly takesHtml: readonly boolean[]; readonly givesHtml: boolean }>;

/** A function, or what stands outside of any: what is put into each variable, and which come in as HTML. */
interface Scope {
  readonly contracts: Contracts;
  readonly assigned: ReadonlyMap<string, readonly Node[]>;
  readonly given: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** WordPress' and PHP's functions whose result is HTML, whatever they are given. */
const escapers = words(`esc_html esc_attr esc_url esc_textarea esc_xml esc_html__ esc_attr__ esc_html_x esc_attr_x
  wp_kses wp_kses_post wp_kses_data sanitize_key sanitize_html_class absint intval floatval count strlen
  checked selected disabled wp_nonce_field get_block_wrapper_attributes wp_get_script_tag`);

/** Functions whose result is HTML where these of their arguments are. */
const keepers: Readonly<Record<string, readonly number[] | undefined>> = {
  trim: [0],
  implode: [0, 1],
  str_replace: [1, 2],
  preg_replace: [1, 2],
  preg_replace_callback: [2],
};

const formats = words('sprintf printf vsprintf vprintf');
const printers = words('printf vprintf wp_die print_r var_dump var_export _e _ex');
/** What is kept for a while is HTML here, and so it is when it is put there. */
const keeping: Contracts = new Map([
  ['get_transient', { takesHtml: [], givesHtml: true }],
  ['set_transient', { takesHtml: [false, true], givesHtml: false }],
]);
const outputKinds = words('echo print exit');

/** What of a plugin's files, by their paths, becomes HTML unescaped: each with file and line. */
export function unescapedPhp(files: Readonly<Record<string, string>>): readonly string[] {
  const parsed = Object.entries(files).map(([path, source]) => [path, parsePhp(source)] as const);
  const contracts = new Map([...keeping, ...parsed.flatMap(([, file]) => [...allNodes(file)].flatMap(contractOf))]);
  return parsed.flatMap(([path, file]) =>
    [...allNodes(file)]
      .filter((node) => kindOf(node) === 'program' || isFunction(node))
      .flatMap((node) => unescapedIn(node, contracts))
      .map(([value, what]) => `${toWords(value)} ${what}, ${path}:${lineOf(value)}`),
  );
}

/** A value in a finding. */
function toWords(value: Node): string {
  if (kindOf(value) === 'offsetlookup') return `${toWords(value['what'] as Node)}[]`;
  return kindOf(value) === 'variable' ? `$${String(value['name'])}` : `${calledName(value) ?? String(kindOf(value))}()`;
}

function contractOf(node: Node): [string, { takesHtml: boolean[]; givesHtml: boolean }][] {
  if (kindOf(node) !== 'function') return [];
  const comment = commentOf(node);
  const takesHtml = parametersOf(node).map((name) => isHtmlParameter(comment, name));
  return [[nameOf(node).toLowerCase(), { takesHtml, givesHtml: /@return [^\n]*HTML/.test(comment) }]];
}

const nameOf = (node: Node): string => String((node['name'] as Node)['name']);
const parametersOf = (node: Node): string[] => (node['arguments'] as Node[]).map(nameOf);
const isHtmlParameter = (comment: string, name: string): boolean =>
  new RegExp(`@param [^\\n]*\\$${name}\\b[^\\n]*HTML`).test(comment);

function commentOf(node: Node): string {
  const comments = (node['leadingComments'] ?? []) as readonly Node[];
  return comments.map(({ value }) => String(value)).join('\n');
}

/** The nodes of a scope, without those of the scopes in it. */
function* ownNodes(node: Node): Generator<Node> {
  for (const child of childrenOf(node))
    if (!isFunction(child)) {
      yield child;
      yield* ownNodes(child);
    }
}

function unescapedIn(node: Node, contracts: Contracts): readonly (readonly [Node, string])[] {
  const nodes = [...ownNodes(node)];
  const isNamed = kindOf(node) === 'function';
  const comment = commentOf(node);
  const scope: Scope = {
    contracts,
    assigned: assignedIn(nodes),
    given: new Set(isNamed ? parametersOf(node).filter((name) => isHtmlParameter(comment, name)) : []),
  };
  const givesHtml = isNamed && contracts.get(nameOf(node).toLowerCase())!.givesHtml;
  const given = (one: Node) => (givesHtml && kindOf(one) === 'return' ? childrenOf(one) : []);
  const asked = [
    ...nodes
      .flatMap((one) => [...printedBy(one), ...given(one)])
      .map((value) => [value, 'goes out unescaped'] as const),
    ...nodes.flatMap((one) => handedOn(one, contracts)).map((value) => [value, 'is handed on as HTML'] as const),
    ...[...new Set(nodes.filter(hasTag).flatMap(partsOf))].map((value) => [value, 'stands in HTML unescaped'] as const),
  ];
  return asked.filter(([value]) => !isHtml(value, scope));
}

/** What is put into each variable, its elements included. */
function assignedIn(nodes: readonly Node[]): ReadonlyMap<string, readonly Node[]> {
  const assigned = new Map<string, Node[]>();
  const put = (target: unknown, value: Node): void => {
    const node = target as Node;
    if (kindOf(node) === 'variable')
      assigned.set(String(node['name']), [...(assigned.get(String(node['name'])) ?? []), value]);
    else if (kindOf(node) === 'offsetlookup') put(node['what'], value);
    else if (kindOf(node) === 'list' || kindOf(node) === 'array')
      for (const item of node['items'] as readonly (Node | null)[]) if (item) put(item['value'], value);
  };
  for (const node of nodes) {
    if (kindOf(node) === 'assign') put(node['left'], node['right'] as Node);
    if (kindOf(node) === 'foreach') for (const target of ['key', 'value']) put(node[target], node['source'] as Node);
  }
  return assigned;
}

function printedBy(node: Node): readonly Node[] {
  if (outputKinds.has(String(kindOf(node)))) return childrenOf(node);
  return printers.has(calledName(node) ?? '') ? argumentsOf(node) : [];
}

/** What a call hands to a function of the plugin that takes it as HTML. */
function handedOn(node: Node, contracts: Contracts): readonly Node[] {
  const { takesHtml } = contracts.get(calledName(node) ?? '') ?? {};
  return takesHtml ? argumentsOf(node).filter((_, index) => takesHtml[index]) : [];
}

/** Whether a text that is made of parts has a tag or an attribute in what stands there literally. */
const hasTag = (node: Node): boolean =>
  partsOf(node).some((part) => kindOf(part) === 'string' && /<[a-z/!]|="/i.test(String(part['value'])));

/** What a text is made of; nothing for what is no such text. */
function partsOf(node: Node): readonly Node[] {
  if (kindOf(node) === 'encapsed') return (node['value'] as readonly Node[]).map((part) => part['expression'] as Node);
  if (isJoined(node))
    return [node['left'] as Node, node['right'] as Node].flatMap((side) => (isJoined(side) ? partsOf(side) : [side]));
  return formats.has(calledName(node) ?? '') ? argumentsOf(node) : [];
}

const isJoined = (node: Node): boolean =>
  kindOf(node) === 'encapsed' || (kindOf(node) === 'bin' && node['type'] === '.');

function isHtml(value: Node, scope: Scope, seen: ReadonlySet<string> = new Set()): boolean {
  const all = (values: readonly unknown[]): boolean => values.every((one) => isHtml(one as Node, scope, seen));
  switch (kindOf(value)) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'nullkeyword':
    case 'name':
    case 'magic':
      return true;
    case 'encapsed':
      return all(partsOf(value));
    case 'bin':
      return !['.', '??'].includes(String(value['type'])) || all([value['left'], value['right']]);
    case 'retif':
      return all([value['trueExpr'] ?? value['test'], value['falseExpr']]);
    case 'cast':
      return ['int', 'float', 'bool'].includes(String(value['type']));
    case 'array':
      return all((value['items'] as readonly Node[]).flatMap((item) => [item['key'] ?? [], item['value']].flat()));
    case 'offsetlookup':
      return all([value['what']]);
    case 'call':
      return isHtmlCall(value, all, scope);
    case 'variable': {
      const name = String(value['name']);
      if (scope.given.has(name) || seen.has(name)) return true;
      const values = scope.assigned.get(name) ?? [];
      return values.length > 0 && values.every((one) => isHtml(one, scope, new Set([...seen, name])));
    }
    default:
      return false;
  }
}

function isHtmlCall(call: Node, all: (values: readonly unknown[]) => boolean, { contracts }: Scope): boolean {
  const name = calledName(call) ?? '';
  const given = argumentsOf(call);
  if (escapers.has(name) || contracts.get(name)?.givesHtml) return true;
  if (formats.has(name)) return all(given);
  if (name === 'preg_replace_callback' && !contracts.get(namedIn(given[1]!))?.givesHtml) return false;
  return keepers[name] !== undefined && all(keepers[name].flatMap((index) => given[index] ?? []));
}

/** The function that is named in a text such as `__NAMESPACE__ . '\\f'`. */
function namedIn(callback: Node): string {
  const texts = [callback, ...partsOf(callback)].filter((part) => kindOf(part) === 'string');
  return String(texts.at(-1)?.['value']).replace(/^.*\\/, '').toLowerCase();
}
