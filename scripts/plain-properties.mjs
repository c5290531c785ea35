/**
 * Says in Lit's plain way what its decorators say of an element's properties: the same in fewer bytes, and without the code
 * that reads decorators while a page loads.
 */
import { parseSync, Visitor } from 'rolldown/utils';

/** A plugin for Rolldown. Line breaks stay, so that source maps stay right. */
export const plainProperties = () => ({
  name: 'plain-properties',
  transform: (code, id) =>
    code.includes("'lit/decorators.js'") ? { code: withoutDecorators(code, id), map: null } : undefined,
});

/**
 * @param {string} code of a module
 * @param {string} fileName says by its ending which language it is
 * @returns {string} the code with static properties and getters instead of `@property`, `@state` and `@query`
 */
export function withoutDecorators(code, fileName) {
  const edits = [];
  new Visitor({
    ClassBody: ({ start, body }) => {
      const properties = body.flatMap((member) => toProperty(member, code) ?? []);
      if (properties.length > 0)
        edits.push({ start: start + 1, end: start + 1, text: `static properties = {${properties.join()}};` });
      edits.push(...body.flatMap((member) => toEdits(member, code)));
    },
  }).visit(parseSync(fileName, code).program);
  return replaceAll(code, edits);
}

/** The entry of a member among the static properties, if it has one. */
function toProperty(member, code) {
  const { name, given } = decoratorOf(member);
  if (name === 'property') return `${member.key.name}: ${given ? inOneLine(code.slice(given.start, given.end)) : '{}'}`;
  return name === 'state' ? `${member.key.name}: { state: true }` : undefined;
}

/** What is written otherwise: nothing but a decorator goes, and what is queried is got. */
function toEdits(member, code) {
  const { name, given, start, end } = decoratorOf(member);
  if (name === 'property' || name === 'state') return [{ start, end, text: breaksIn(code.slice(start, end)) }];
  if (name !== 'query') return [];
  const selector = code.slice(given.start, given.end);
  const getter = `get ${member.key.name}() { return this.renderRoot?.querySelector(${selector}) ?? null; }`;
  return [{ start, end: member.end, text: getter + breaksIn(code.slice(start, member.end)) }];
}

const known = ['property', 'state', 'query'];

/**
 * The decorator of Lit's that a member has, with what it is given.
 * @throws {Error} where it has others, which would be left without the code that reads them
 */
function decoratorOf({ decorators = [], key }) {
  const [{ expression, start, end } = {}, ...more] = decorators;
  const name = expression?.callee?.name;
  if (expression && (more.length > 0 || !known.includes(name) || key.type !== 'Identifier'))
    throw new Error(`Nothing but one of ${known.join(', ')} is said plainly, of a member with a name.`);
  return { name, given: expression?.arguments?.[0], start, end };
}

function inOneLine(text) {
  return text.replace(/\s*\n\s*/g, ' ');
}

function breaksIn(text) {
  return text.replace(/[^\n]/g, '');
}

function replaceAll(code, edits) {
  let result = '';
  let end = 0;
  for (const edit of edits.sort((one, other) => one.start - other.start)) {
    result += code.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + code.slice(end);
}
