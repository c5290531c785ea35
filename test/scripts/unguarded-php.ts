/**
 * What in a plugin's PHP writes without a guard: behind each write stand a nonce, so that nobody is led to it, and a
 * capability, so that nobody does it who may not; or it is the plugin's removal, which WordPress guards. (Transients are no
 * writes: they hold what can be made again. Nor is a setting that is registered: WordPress saves it, behind both.)
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

type Guard = 'a nonce' | 'a capability';
type Guards = ReadonlySet<Guard>;

const none: Guards = new Set();
const both: Guards = new Set<Guard>(['a nonce', 'a capability']);

const writes = new RegExp(
  `^(?:${[
    '(?:add|update|delete)_(?:site_|network_|blog_)?option',
    '(?:add|update|delete)_(?:post_|user_|term_|comment_|site_)?meta(?:data)?',
    'wp_(?:insert|update|delete|trash|untrash|publish|schedule|unschedule)_\\w+|wp_set_(?:object|post)_\\w+',
    'wp_(?:set_password|create_user|create_category|create_term)',
    'wp_(?:handle_upload|handle_sideload|upload_bits|mail)|media_\\w+|(?:set|remove)_theme_mods?',
    '(?:activate|deactivate|delete)_plugins?|switch_theme|(?:add|remove)_role',
    'file_put_contents|fopen|fwrite|unlink|rename|copy|mkdir|rmdir|touch|chmod|move_uploaded_file',
    '->(?:query|insert|update|delete|replace|put_contents|add_cap|remove_cap|set_role)',
  ].join('|')})$`,
);

const guardsOf: Readonly<Record<string, Guard | undefined>> = {
  wp_verify_nonce: 'a nonce',
  check_admin_referer: 'a nonce',
  check_ajax_referer: 'a nonce',
  current_user_can: 'a capability',
  user_can: 'a capability',
};

/** Those that end the request by themselves where they find no nonce. */
const strict = new Set(['check_admin_referer', 'check_ajax_referer']);
const ends = new Set(['return', 'exit', 'throw', 'continue', 'break']);
const enders = new Set(['wp_die', 'wp_send_json_error', 'wp_nonce_ays']);

/** What a PHP file writes unguarded: each with what it lacks, and its line. */
export function unguardedPhp(source: string): readonly string[] {
  const file = parsePhp(source);
  const inner = [...allNodes(file)].filter(isFunction);
  return [file, ...inner].flatMap((scope) => unguardedIn(bodyOf(scope), none));
}

function bodyOf(scope: Node): readonly Node[] {
  const body = (scope['body'] ?? scope['children']) as Node | readonly Node[];
  return 'length' in body ? (body as readonly Node[]) : [body as Node];
}

/** The unguarded writes of statements that come one after the other; each may guard those behind it. */
function unguardedIn(statements: readonly Node[], guards: Guards): readonly string[] {
  const found: string[] = [];
  for (const statement of statements) {
    found.push(...unguardedAt(statement, guards));
    guards = join(guards, guardsBehind(statement));
  }
  return found;
}

function unguardedAt(node: Node, guards: Guards): readonly string[] {
  if (isFunction(node)) return [];
  const below = (child: unknown, more: Guards = none): readonly string[] =>
    kindOf(child) === undefined ? [] : unguardedAt(child as Node, join(guards, more));
  if (kindOf(node) === 'block') return unguardedIn(node['children'] as readonly Node[], guards);
  if (kindOf(node) === 'if' || kindOf(node) === 'retif') {
    const test = node['test'] as Node;
    const [yes, no] = kindOf(node) === 'if' ? ['body', 'alternate'] : ['trueExpr', 'falseExpr'];
    return [
      ...below(test),
      ...below(node[yes!], guardsWhere(test, true)),
      ...below(node[no!], guardsWhere(test, false)),
    ];
  }
  if (kindOf(node) === 'bin' && ['&&', '||'].includes(String(node['type']))) {
    const left = node['left'] as Node;
    return [...below(left), ...below(node['right'], guardsWhere(left, node['type'] === '&&'))];
  }
  const lacking = [...both].filter((guard) => !guards.has(guard));
  const here = writes.test(calledName(node) ?? '') && lacking.length > 0;
  return [
    ...(here ? [`${calledName(node)} without ${lacking.join(' and ')}, line ${lineOf(node)}`] : []),
    ...childrenOf(node).flatMap((child) => below(child)),
  ];
}

/** What is sure once a statement is past. */
function guardsBehind(statement: Node): Guards {
  if (kindOf(statement) === 'if')
    return leaves(statement['body'] as Node) ? guardsWhere(statement['test'] as Node, false) : none;
  const expression = statement['expression'] as Node | undefined;
  if (kindOf(statement) !== 'expressionstatement' || !expression) return none;
  if (strict.has(calledName(expression) ?? '')) return guardsWhere(expression, true);
  const isOr = kindOf(expression) === 'bin' && expression['type'] === '||';
  return isOr && leaves(expression['right'] as Node) ? guardsWhere(expression['left'] as Node, true) : none;
}

/** What is sure where a condition is met, or where it is not. */
function guardsWhere(condition: Node, isMet: boolean): Guards {
  const { type, left, right, what } = condition as Record<string, Node | undefined>;
  if (kindOf(condition) === 'unary' && String(type) === '!') return guardsWhere(what!, !isMet);
  if (kindOf(condition) === 'bin' && String(type) === (isMet ? '&&' : '||'))
    return join(guardsWhere(left!, isMet), guardsWhere(right!, isMet));
  const name = calledName(condition) ?? '';
  if (!isMet) return none;
  if (name === 'defined' && argumentsOf(condition)[0]?.['value'] === 'WP_UNINSTALL_PLUGIN') return both;
  return guardsOf[name] ? new Set([guardsOf[name]]) : none;
}

/** Whether nothing behind a statement is reached through it. */
function leaves(statement: Node): boolean {
  const last = kindOf(statement) === 'block' ? (statement['children'] as readonly Node[]).at(-1) : statement;
  const node = (kindOf(last) === 'expressionstatement' ? last!['expression'] : last) as Node | undefined;
  return node !== undefined && (ends.has(String(kindOf(node))) || enders.has(calledName(node) ?? ''));
}

const join = (a: Guards, b: Guards): Guards => new Set([...a, ...b]);
