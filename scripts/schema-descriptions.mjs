/** Leaves out of the story's schema what it says to editors and the guide: at run time nobody asks. */
import { parseSync, Visitor } from 'rolldown/utils';

/** The functions of src/core/document/schema-parts.ts whose last argument describes a key. */
const describing = ['optional', 'required', 'oneOf'];

/** A plugin for Rolldown. */
export const schemaDescriptions = () => ({
  name: 'schema-descriptions',
  transform: (code, id) =>
    /[/\\]document[/\\](?:\w+-)?schema(?:-parts)?\.ts$/.test(id)
      ? { code: withoutDescriptions(code, id), map: null }
      : undefined,
});

/**
 * @param {string} code of a module
 * @param {string} fileName says by its ending which language it is
 * @returns {string} the code without the descriptions, with as many lines as before
 */
export function withoutDescriptions(code, fileName) {
  const parts = [];
  new Visitor({
    CallExpression: ({ callee, arguments: all }) => {
      const [before, last] = all.slice(-2);
      if (describing.includes(callee.name) && last?.type === 'Literal')
        parts.push({ start: before.end, end: last.end });
    },
  }).visit(parseSync(fileName, code).program);
  parts.sort((one, other) => one.start - other.start);
  let result = '';
  let end = 0;
  for (const part of parts) {
    result += code.slice(end, part.start) + code.slice(part.start, part.end).replace(/[^\n]/g, '');
    end = part.end;
  }
  return result + code.slice(end);
}
