/**
 * `npm run tables`: writes the tables of keys in docs/story-format.md, from the schema as built, between the
 * lines `<!-- keys of events -->` and `<!-- /keys of events -->`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { isMain } from './is-main.mjs';

/** The page that has the tables. */
export const page = 'docs/story-format.md';

/** What each table is of. */
function tablesOf({ $defs, ...story }) {
  const { area, camera, correction, event, group, image, journey, media, place, route, source, streets } = $defs;
  const { layer, tileServer, track, before, layerClass, layerStyle } = $defs;
  return {
    ...{ story, events: event, places: place, areas: area, routes: route, groups: group, sources: source },
    ...{
      media,
      before,
      tracks: track,
      camera,
      journey,
      corrections: correction,
      streets,
      tiles: tileServer,
      pictures: image,
    },
    ...{ layers: layer, styles: layerStyle, classes: layerClass },
  };
}

/** What a description leads to. */
const links = { EDTF: '[EDTF](dates.md)' };

/**
 * @param {string} text the page, with the marker lines
 * @param {object} schema JSON Schema of a story
 * @returns {Promise<string>} the text with fresh tables
 */
export async function withKeyTables(text, schema) {
  const tables = tablesOf(schema);
  const fresh = text.replace(
    /(<!-- keys of ([a-z]+) -->\n)[^]*?(<!-- \/keys of \2 -->)/g,
    (_, start, name, end) => `${start}\n${toTable(tables[name])}\n${end}`,
  );
  return format(fresh, { ...(await resolveConfig(page)), filepath: page });
}

function toTable({ properties, required = [] }) {
  const rows = Object.entries(properties).map(([key, property]) => {
    const name = required.includes(key) ? `**\`${key}\`**` : `\`${key}\``;
    return `| ${name} | ${toValue(property)} | ${toText(property)} |`;
  });
  return ['| Key | Value | What it is |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function toText({ description }) {
  return Object.entries(links).reduce((text, [word, link]) => text.replace(word, link), description);
}

const words = { string: 'text', number: 'number', boolean: 'true or false' };

function toValue({ type, enum: values, const: value, anyOf, items, properties, $ref }) {
  if (values) return values.map((each) => `\`${each}\``).join(', ');
  if (value !== undefined) return `\`${value}\``;
  if (anyOf) return [...new Set(anyOf.map(toValue))].join(' or ');
  if (type === 'array') return `list of ${toPlural(toValue(items))}`;
  if (properties || $ref) return 'object';
  if (type === 'object') return 'objects by id';
  return words[type];
}

function toPlural(words) {
  return words.replace(/\b(text|number|object)\b/g, '$1s');
}

if (isMain(import.meta.url)) {
  const schema = JSON.parse(readFileSync(new URL('../dist/story.schema.json', import.meta.url), 'utf8'));
  writeFileSync(page, await withKeyTables(readFileSync(page, 'utf8'), schema));
}
