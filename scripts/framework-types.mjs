/**
 * `node scripts/framework-types.mjs`: writes src/frameworks/element-options.ts, what frameworks know of the elements, from
 * the comments on their classes. The build runs it, so that nothing is said twice.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { readManifest } from './readme-tables.mjs';
import { isMain } from './is-main.mjs';

/** Where the types are written. */
export const file = 'src/frameworks/element-options.ts';

const elements = [
  { tagName: 'dateline-story', name: 'Story', className: 'DatelineStory' },
  { tagName: 'dateline-event', name: 'Event', className: 'DatelineEvent' },
];

const capitalise = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const toPascal = (name) => name.split('-').map(capitalise).join('');
const toCamel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const quote = (name) => (name.includes('-') ? `'${name}'` : name);

/** A comment is one line here, whatever it was in the class. */
const toComment = ({ description = '' }) => `/** ${description.replace(/\s+/g, ' ')} */`;

/** What a page may set, by attribute or as a value: not what only the story sets, nor what can only be read. */
function optionsOf({ attributes = [], members = [] }, className) {
  const isValue = ({ kind, attribute, readonly, description }) =>
    kind === 'field' && !attribute && !readonly && description && !/^(Set by the story|@internal)/.test(description);
  const toType = (property) => `${className}['${property}']`;
  return [
    ...attributes.map(({ name, fieldName, type, description }) => ({
      key: fieldName ?? toCamel(name),
      attribute: name,
      // A text, or what no attribute can hold.
      isValue: /^string \| [A-Z]/.test(type?.text),
      type: fieldName ? toType(fieldName) : 'string',
      description,
    })),
    ...members
      .filter(isValue)
      .map(({ name, description }) => ({ key: name, isValue: true, type: toType(name), description })),
  ];
}

function toInterface(name, comment, options, keyOf) {
  const lines = options.map((option) => `${toComment(option)}\n${quote(keyOf(option))}?: ${option.type};`);
  return [`/** ${comment} */`, `export interface ${name} {`, ...lines, '}', ''];
}

function toTable(name, comment, entries) {
  const lines = entries.map(([key, value]) => `${key}: '${value}',`);
  return [`/** ${comment} */`, `export const ${name} = {`, ...lines, '} as const;', ''];
}

function toList(name, comment, values) {
  return [`/** ${comment} */`, `export const ${name} = [${values.map((value) => `'${value}'`)}] as const;`, ''];
}

function typesOf({ tagName, name, className }, declaration) {
  const options = optionsOf(declaration, className);
  return [
    ...toInterface(
      `${name}Options`,
      `What a page may set on <${tagName}>, by the properties’ names.`,
      options,
      ({ key }) => key,
    ),
    ...toInterface(
      `${name}Attributes`,
      'The same by the attributes’ names.',
      options,
      ({ key, attribute = key }) => attribute,
    ),
    ...(declaration.events?.length ? tablesOf(name, tagName, options, declaration.events) : []),
  ];
}

/** What a wrapper needs to know while it runs. */
function tablesOf(name, tagName, options, events) {
  const handlers = events.map((event) => ({
    ...event,
    key: `on${toPascal(event.name)}`,
    type: `(event: ${event.type.text}) => void`,
  }));
  const prefix = name.toLowerCase();
  const attributes = options.filter(({ attribute }) => attribute);
  return [
    ...toTable(
      `${prefix}Attributes`,
      'The attribute of each option that has one.',
      attributes.map(({ key, attribute }) => [key, attribute]),
    ),
    ...toList(
      `${prefix}Values`,
      'The options that are values, or may be: no attribute holds those.',
      options.filter(({ isValue }) => isValue).map(({ key }) => key),
    ),
    ...toInterface(`${name}Handlers`, `What a page may hear of <${tagName}>.`, handlers, ({ key }) => key),
    ...toTable(
      `${prefix}Events`,
      'The event of each handler.',
      handlers.map((event) => [event.key, event.name]),
    ),
  ];
}

/**
 * @param {object} manifest as the analyzer writes it
 * @returns {Promise<string>} the module's text
 */
export async function toFrameworkTypes(manifest) {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const known = elements.map((element) => ({
    element,
    declaration: declarations.find(({ tagName }) => tagName === element.tagName),
  }));
  const eventTypes = known.flatMap(({ declaration }) => (declaration.events ?? []).map(({ type }) => type.text));
  const text = [
    '/**',
    ' * What frameworks know of the elements. Made by scripts/framework-types.mjs from the comments on their classes: change',
    ' * those, not this.',
    ' */',
    "import type { DatelineEvent } from '../elements/dateline-event.js';",
    "import type { DatelineStory } from '../elements/dateline-story.js';",
    `import type { ${eventTypes.toSorted().join(', ')} } from '../elements/story-events.js';`,
    '',
    ...known.flatMap(({ element, declaration }) => typesOf(element, declaration)),
  ].join('\n');
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}

if (isMain(import.meta.url)) {
  const text = await toFrameworkTypes(await readManifest());
  if (text !== readFileSync(file, 'utf8')) writeFileSync(file, text);
}
