/** What a PHP file asks for that PHP 7.4 has not: the plugin's tests run it on a newer one. */
import { Engine } from 'php-parser';

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

/** A node of a parsed file, whatever it is. */
type Node = Readonly<Record<string, unknown>>;

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

const kindOf = (value: unknown): unknown => (value as Node | null)?.['kind'];

/** `self::class`, `static::class`, `parent::class`. */
const isOwnClass = (value: unknown): boolean => /^(?:self|static|parent)reference$/.test(String(kindOf(value)));

/** Whether a name, or a text that may be handed on as one, is of something newer. */
function isNewer(name: unknown): string | false {
  return newerNames.has(String(name).replace(/^\\/, '').toLowerCase()) && String(name);
}

/** What in a PHP file is newer than 7.4, each with its line; a file that no 7.4 would read has its first mistake alone. */
export function newerPhp(source: string): readonly string[] {
  const engine = new Engine({ parser: { version: '7.4', php7: true, extractDoc: true }, ast: { withPositions: true } });
  try {
    return newerBelow(engine.parseCode(source, ''));
  } catch (error) {
    return [String(error)];
  }
}

function newerBelow(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const found = newerIn[String(node['kind'])]?.(node);
  const line = (node['loc'] as { start: { line: number } } | null | undefined)?.start.line;
  const children = Object.entries(node).filter(([key]) => key !== 'leadingComments' && key !== 'trailingComments');
  return [...(found ? [`${found}, line ${line}`] : []), ...children.flatMap(([, child]) => newerBelow(child))];
}
