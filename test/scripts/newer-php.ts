/** What a PHP file asks for that PHP 7.4 has not: the plugin's tests run it on a newer one. */
import { childrenOf, kindOf, lineOf, parsePhp, type Node } from './php-nodes.js';

/** Functions and classes newer than 7.4 that a plugin might reach for. (WordPress brings `str_contains` and its like.) */
const newerNames = new Set(
  [
    'get_debug_type get_resource_id fdiv preg_last_error_msg weakmap stringable phptoken valueerror unhandledmatcherror',
    'array_is_list fsync fdatasync enum_exists fiber',
    'ini_parse_quantity memory_reset_peak_usage',
    'json_validate mb_str_pad str_increment str_decrement',
    'array_find array_find_key array_any array_all mb_trim mb_ltrim mb_rtrim mb_ucfirst mb_lcfirst fpow',
    'array_first array_last',
  ].flatMap((names) => names.split(' ')),
);

const newerTypes = new Set(['mixed', 'static', 'never', 'null', 'false', 'true']);

/** What is newer in one kind of node, by the kind's name. The parser refuses the rest by itself. */
const newerIn: Readonly<Record<string, (node: Node) => string | false>> = {
  uniontype: () => 'a union of types',
  typereference: ({ name }) => newerTypes.has(String(name).toLowerCase()) && `the type ${String(name)}`,
  parameter: ({ flags, value }) =>
    (Boolean(flags) && 'a property made by a parameter') || (kindOf(value) === 'new' && 'an object as a default'),
  property: ({ readonly }) => readonly === true && 'a readonly property',
  class: ({ isReadonly }) => isReadonly === true && 'a readonly class',
  staticlookup: ({ what, offset }) =>
    kindOf(what) !== 'name' && !isOwnClass(what) && (offset as Node)['name'] === 'class' && 'the class of an object',
  new: ({ what }) => kindOf(what) === 'call' && 'an expression behind new',
  number: ({ value }) => /^0o/i.test(String(value)) && `the number ${String(value)}`,
  name: ({ name }) => isNewer(name),
  string: ({ value }) => isNewer(value),
  commentline: ({ value }) => String(value).startsWith('#[') && 'an attribute',
};

/** `self::class`, `static::class`, `parent::class`. */
const isOwnClass = (value: unknown): boolean => /^(?:self|static|parent)reference$/.test(String(kindOf(value)));

/** Whether a name, or a text that may be handed on as one, is of something newer. */
function isNewer(name: unknown): string | false {
  return newerNames.has(String(name).replace(/^\\/, '').toLowerCase()) && String(name);
}

/** What in a PHP file is newer than 7.4, each with its line; a file that no 7.4 would read has its first mistake alone. */
export function newerPhp(source: string): readonly string[] {
  try {
    return newerBelow(parsePhp(source));
  } catch (error) {
    return [String(error)];
  }
}

function newerBelow(node: Node): readonly string[] {
  const found = newerIn[String(node['kind'])]?.(node);
  return [...(found ? [`${found}, line ${lineOf(node)}`] : []), ...childrenOf(node).flatMap(newerBelow)];
}
