/**
 * Lets a bundler drop what `marked` knows of other Markdowns than CommonMark: each has its rules, which are made while it is
 * imported, and its lexer chooses between them while it runs.
 */
import { parseSync } from 'rolldown/utils';

const theirs = /[/\\]marked[/\\]lib[/\\]marked\.esm\.js$/;

/** The sets that the lexer chooses from: ours is the first. */
const ruleSets = /\{normal:([\w$]+)(?:,\w+:[\w$]+)+\}/g;

/** A plugin for Rolldown. */
export const otherMarkdowns = () => ({
  name: 'other-markdowns',
  transform: (code, id) =>
    theirs.test(id) ? { code: withoutUnnamed(code.replace(ruleSets, '{normal:$1}'), id), map: null } : undefined,
});

/**
 * @param {string} code of a module that makes nothing but values while it is imported
 * @param {string} fileName says by its ending which language it is
 * @returns {string} the code without variables that nothing else names, nor what they alone name
 */
export function withoutUnnamed(code, fileName) {
  const times = new Map();
  for (const [name] of code.matchAll(/[\w$]+/g)) times.set(name, (times.get(name) ?? 0) + 1);
  const isUnnamed = ({ id }) => times.get(id.name) === 1;
  let rest = '';
  let end = 0;
  for (const { type, kind, declarations, ...at } of parseSync(fileName, code).program.body) {
    if (type !== 'VariableDeclaration' || !declarations.some(isUnnamed)) continue;
    const kept = declarations.filter((one) => !isUnnamed(one)).map((one) => code.slice(one.start, one.end));
    rest += code.slice(end, at.start) + (kept.length > 0 ? `${kind} ${kept.join(',')};` : '');
    end = at.end;
  }
  return end === 0 ? code : withoutUnnamed(rest + code.slice(end), fileName);
}
