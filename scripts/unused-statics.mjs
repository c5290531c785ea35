/**
 * Lets a bundler drop what only the statics of a function hold: `marked` hangs its parser and renderers on a function that
 * nobody here calls, and makes an instance of it all while it is imported. We read Markdown with its lexer alone.
 */
import { parseSync } from 'rolldown/utils';

const theirs = /[/\\]marked[/\\]lib[/\\]marked\.esm\.js$/;

/** A plugin for Rolldown. */
export const unusedStatics = () => ({
  name: 'unused-statics',
  transform: (code, id) => (theirs.test(id) ? { code: withoutStatics(code, id), map: null } : undefined),
});

/**
 * @param {string} code of a module
 * @param {string} fileName says by its ending which language it is
 * @returns {string} the code, where nothing is assigned to members of its functions, and instances that it makes while it is
 *   imported may be left out
 */
export function withoutStatics(code, fileName) {
  const { body } = parseSync(fileName, code).program;
  const functions = new Set(body.filter(({ type }) => type === 'FunctionDeclaration').map(({ id }) => id.name));
  let result = '';
  let end = 0;
  for (const statement of body) {
    if (isStatic(statement, functions)) {
      result += code.slice(end, statement.start);
      end = statement.end;
    }
    for (const { start } of instancesOf(statement)) {
      result += `${code.slice(end, start)}/* @__PURE__ */ `;
      end = start;
    }
  }
  return result + code.slice(end);
}

function isStatic({ type, expression }, functions) {
  if (type !== 'ExpressionStatement' || expression.type !== 'AssignmentExpression') return false;
  return expression.left.type === 'MemberExpression' && functions.has(expression.left.object.name);
}

function instancesOf({ type, declarations }) {
  if (type !== 'VariableDeclaration') return [];
  return declarations.flatMap(({ init }) => (init?.type === 'NewExpression' ? [init] : []));
}
