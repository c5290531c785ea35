/** Takes the indentation out of Lit's templates: it is there for authors, and minifiers leave it in. */
import { parseSync, Visitor } from 'rolldown/utils';

const tags = ['css', 'html', 'svg'];

/** A plugin for Rolldown. Line breaks stay, so that source maps stay right. */
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
 * @returns {string} the code, each line of its css, html and svg templates without leading space
 */
export function withoutIndentation(code, fileName) {
  let result = '';
  let end = 0;
  for (const part of templateParts(code, fileName)) {
    result += code.slice(end, part.start) + code.slice(part.start, part.end).replace(/\n\s+/g, '\n');
    end = part.end;
  }
  return result + code.slice(end);
}

/** The strings of the templates in the order of the text; a template inside another lies between two of its strings. */
function templateParts(code, fileName) {
  const parts = [];
  new Visitor({
    TaggedTemplateExpression: ({ tag, quasi }) => {
      if (tags.includes(tag.name)) parts.push(...quasi.quasis);
    },
  }).visit(parseSync(fileName, code).program);
  return parts.sort((one, other) => one.start - other.start);
}
