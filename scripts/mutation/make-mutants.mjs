import { parseSync } from 'rolldown/utils';

/**
 * Each small change of a source that its tests should notice.
 * @param {string} code TypeScript
 * @param {string} file its path
 * @returns {Mutant[]} in the order of the source
 *
 * @typedef {object} Mutant a source with one change
 * @property {string} file the source's path
 * @property {number} line of the change, from 1
 * @property {string} original the lines that are changed, as one
 * @property {string} changed the same lines after the change
 * @property {string} code the whole source after it
 */
export function makeMutants(code, file) {
  const changes = [];
  walk(parseSync(file, code).program, (node) => changes.push(...changesOf(node, code)));
  const inOrder = changes.sort((a, b) => a.start - b.start || a.end - b.end);
  return inOrder.map((change) => toMutant(code, file, change)).filter(({ code }) => isSource(file, code));
}

/** Another operator in the place of each: one for sums and truths, for comparisons the nearest and the opposite. */
const otherOperators = {
  ...{ '+': ['-'], '-': ['+'], '*': ['/'], '/': ['*'], '%': ['*'], '**': ['*'], '>>': ['<<'] },
  ...{ '<': ['<=', '>='], '<=': ['<', '>'], '>': ['>=', '<='], '>=': ['>', '<'], '===': ['!=='], '!==': ['==='] },
  ...{ '&&': ['||'], '||': ['&&'], '++': ['--'], '--': ['++'], '+=': ['-='], '-=': ['+='], '??=': ['='] },
};

/** A method that is easily mistaken for another. */
const otherMethods = {
  ...{ max: 'min', min: 'max', floor: 'ceil', ceil: 'floor', round: 'floor', some: 'every', every: 'some' },
  ...{ findLastIndex: 'findIndex', startsWith: 'endsWith', endsWith: 'startsWith', padStart: 'padEnd' },
};

/** Methods without which there would be another thing of the same kind. */
const omissible = ['filter', 'normalize', 'replace', 'reverse', 'slice', 'sort', 'toLowerCase', 'trim'];

/** The changes that are made of a node, by its type: stretches of the code and what stands there instead. */
const makers = {
  BinaryExpression: (node, code) => (isText(node.left) || isText(node.right) ? [] : withOtherOperators(node, code)),
  LogicalExpression: (node, code) =>
    node.operator === '??'
      ? [put(node, textOf(node.left, code)), put(node, textOf(node.right, code))]
      : withOtherOperators(node, code),
  AssignmentExpression: withOtherOperators,
  UpdateExpression: ({ start, end, argument, operator }, code) => {
    const text = textOf(argument, code);
    return otherOperators[operator].map((other) => put({ start, end }, text + other));
  },
  UnaryExpression: (node, code) => ('-!'.includes(node.operator) ? [put(node, textOf(node.argument, code))] : []),
  Literal: (node) => otherValues(node).map((value) => put(node, value)),
  TemplateLiteral: (node) => [put(node, "''")],
  ArrayExpression: (node) => (node.elements.length > 0 ? [put(node, '[]')] : []),
  ConditionalExpression: ({ test }) => [put(test, 'true'), put(test, 'false')],
  IfStatement: ({ test }) => [put(test, 'true'), put(test, 'false')],
  WhileStatement: ({ test }) => [put(test, 'false')],
  ForStatement: ({ test }) => (test ? [put(test, 'false')] : []),
  MemberExpression: (node, code) => (node.optional ? [surely(node.object, node, code)] : []),
  CallExpression: (node, code) => (node.optional ? [surely(node.callee, node, code)] : otherCalls(node, code)),
  ExpressionStatement: (node) => [put(node, ';')],
  ContinueStatement: (node) => [put(node, ';')],
  ReturnStatement: ({ argument }) => (argument ? [put(argument, 'undefined')] : []),
};

function changesOf(node, code) {
  const changes = makers[node.type]?.(node, code) ?? [];
  return changes.filter(({ start, end, text }) => code.slice(start, end) !== text);
}

const put = ({ start, end }, text) => ({ start, end, text });
const textOf = ({ start, end }, code) => code.slice(start, end);

function withOtherOperators({ left, right, operator }, code) {
  const start = code.indexOf(operator, left.end);
  const between = { start, end: start + operator.length };
  return between.end <= right.start ? (otherOperators[operator] ?? []).map((other) => put(between, other)) : [];
}

function isText({ type, value }) {
  return type === 'TemplateLiteral' || typeof value === 'string';
}

function otherValues({ value }) {
  if (typeof value === 'boolean') return [String(!value)];
  if (typeof value === 'string') return [value === '' ? "'mutant'" : "''"];
  return typeof value === 'number' ? otherNumbers(value).map(String) : [];
}

/** Counts by one, sizes by a quarter: nobody promises a metre of 50 km. */
function otherNumbers(value) {
  return Number.isInteger(value) && value <= 100
    ? [value - 1, value + 1]
    : [value * 0.8, value * 1.25].map((other) => +other.toPrecision(12));
}

/** `a?.b` as `a.b`. */
function surely(before, { end }, code) {
  const start = code.indexOf('?.', before.end);
  const rest = code.slice(start + 2, end);
  return { start, end, text: /^[[(]/.test(rest) ? rest : `.${rest}` };
}

function otherCalls({ callee, arguments: given, start, end }, code) {
  if (callee.type !== 'MemberExpression' || callee.computed) return [];
  const { object, property } = callee;
  const other = Object.hasOwn(otherMethods, property.name) ? [put(property, otherMethods[property.name])] : [];
  if (omissible.includes(property.name)) return [put({ start, end }, textOf(object, code))];
  if (property.name === 'abs') return [put({ start, end }, `(${textOf(given[0], code)})`)];
  return other;
}

/** Each node that does something: no types, no names of modules, no keys. */
function walk(node, visit) {
  if (/^(?:Import|ExportAll)/.test(node.type) || isType(node.type)) return;
  visit(node);
  for (const [name, value] of Object.entries(node)) {
    if (name === 'key' && !node.computed) continue;
    for (const child of [value].flat()) if (typeof child?.type === 'string') walk(child, visit);
  }
}

function isType(type) {
  return /^TS(?!AsExpression|NonNullExpression|SatisfiesExpression|ParameterProperty)/.test(type);
}

function toMutant(code, file, { start, end, text }) {
  const from = code.lastIndexOf('\n', start) + 1;
  const to = (code.indexOf('\n', end) + 1 || code.length + 1) - 1;
  const asOne = (lines) => lines.replace(/\s+/g, ' ').trim();
  return {
    file,
    line: code.slice(0, start).split('\n').length,
    original: asOne(code.slice(from, to)),
    changed: asOne(code.slice(from, start) + text + code.slice(end, to)),
    code: code.slice(0, start) + text + code.slice(end),
  };
}

/** Whether it can be read: an operator in another's place may need brackets. */
function isSource(file, code) {
  return parseSync(file, code).errors.length === 0;
}
