/** Takes out of Lit's templates what is there for authors, and minifiers leave in: indentation, and of styles lines and comments. */
import { parseSync, Visitor } from 'rolldown/utils';

const tags = ['css', 'html', 'svg'];

/** A plugin for Rolldown. Line breaks of markup stay: some part two words. */
export const templateSpace = () => ({
  name: 'template-space',
  transform(code, id) {
    if (!/\.ts$/.test(id) || !/(?:css|html|svg)`/.test(code)) return undefined;
    return { code: withoutIndentation(code, id), map: null };
  },
});

/**
 * @param {string} code of a module
 * @param {string} fileName says by its ending which language it is
 * @returns {string} the code, its css templates in one line, each line of its html and svg templates without leading space
 */
export function withoutIndentation(code, fileName) {
  let result = '';
  let end = 0;
  for (const part of templateParts(code, fileName)) {
    const text = code.slice(part.start, part.end);
    result += code.slice(end, part.start) + (part.tag === 'css' ? tightenStyles(text) : text.replace(/\n\s+/g, '\n'));
    end = part.end;
  }
  return result + code.slice(end);
}

/** Styles without comments, and without the space that parts nothing. What is quoted stays as it is. */
function tightenStyles(text) {
  const parts = text.replace(/\/\*[^]*?\*\//g, '').split(/("[^"]*"|'[^']*'|url\([^)]*\))/);
  return parts.map((part, index) => (index % 2 ? part : tightenRules(part))).join('');
}

/** At the very beginning a brace is the end of what is put in, and the space behind it parts two values. */
function tightenRules(text) {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^][:,;{}]) /g, '')
    .replace(/ \{/g, '{')
    .replace(/;\}/g, '}');
}

/** The strings of the templates in the order of the text; a template inside another lies between two of its strings. */
function templateParts(code, fileName) {
  const parts = [];
  new Visitor({
    TaggedTemplateExpression: ({ tag, quasi }) => {
      if (tags.includes(tag.name)) parts.push(...quasi.quasis.map(({ start, end }) => ({ start, end, tag: tag.name })));
    },
  }).visit(parseSync(fileName, code).program);
  return parts.sort((one, other) => one.start - other.start);
}
