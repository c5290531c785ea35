/**
 * What translators translate: every text of the plugin, as gettext's template. `node scripts/wordpress/template.mjs` writes
 * wordpress/dateline-story/languages/dateline-story.pot.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const plugin = fileURLToPath(new URL('../../wordpress/dateline-story', import.meta.url));

/** Where the template lies. */
export const templateFile = join(plugin, 'languages/dateline-story.pot');

const quoted = String.raw`'((?:[^'\\]|\\.)*)'`;
const call = new RegExp(
  String.raw`(?:/\*\s*(translators: [^*]*?)\s*\*/)|\b(_x|_n|(?:esc_html)?__)\(\s*${quoted},\s*(?:${quoted},\s*)?(?:[\w.]+,\s*)?'dateline-story'`,
  'g',
);

/** @returns {string} the template that the plugin's files make */
export function makeTemplate() {
  const files = readdirSync(plugin, { recursive: true })
    .filter((path) => /\.(php|js)$/.test(path))
    .sort();
  const texts = [...headerTexts(), ...blockTexts(), ...files.flatMap(textsIn)];
  return [header(), ...merge(texts).map(writeEntry)].join('\n');
}

function textsIn(path) {
  let comment;
  return [...readFileSync(join(plugin, path), 'utf8').matchAll(call)].flatMap(
    ([, translators, name, text, second]) => {
      const before = comment;
      comment = translators;
      const found = { path, comment: before, text: unquote(text ?? '') };
      const more = { _x: 'context', _n: 'plural' }[name];
      return name ? [more ? { ...found, [more]: unquote(second) } : found] : [];
    },
  );
}

/** What WordPress shows of a plugin is translated too. */
function headerTexts() {
  const path = 'dateline-story.php';
  const head = readFileSync(join(plugin, path), 'utf8');
  return ['Plugin Name', 'Description', 'Author'].map((key) => ({
    path,
    comment: `${key} of the plugin`,
    text: new RegExp(`\\* ${key}:\\s+(.*)`).exec(head)[1],
  }));
}

function blockTexts() {
  const path = 'block/block.json';
  const { title, description, keywords } = JSON.parse(readFileSync(join(plugin, path), 'utf8'));
  return [
    { path, text: title, context: 'block title' },
    { path, text: description, context: 'block description' },
    ...keywords.map((text) => ({ path, text, context: 'block keyword' })),
  ];
}

const unquote = (text) => text.replace(/\\(.)/g, '$1');

/** A text that stands in several places is translated once. */
function merge(texts) {
  const merged = new Map();
  for (const { path, ...about } of texts) {
    const key = JSON.stringify([about.context, about.text]);
    const entry = merged.get(key) ?? { ...about, paths: new Set() };
    entry.paths.add(path);
    merged.set(key, entry);
  }
  return [...merged.values()];
}

function writeEntry({ text, plural, context, comment, paths }) {
  return [
    ...(comment ? [`#. ${comment.replace(/\s+/g, ' ')}`] : []),
    `#: ${[...paths].join(' ')}`,
    ...(context ? [`msgctxt ${JSON.stringify(context)}`] : []),
    `msgid ${JSON.stringify(text)}`,
    ...(plural ? [`msgid_plural ${JSON.stringify(plural)}`, 'msgstr[0] ""', 'msgstr[1] ""'] : ['msgstr ""']),
    '',
  ].join('\n');
}

function header() {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const lines = [
    `Project-Id-Version: Dateline Story ${version}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    'X-Domain: dateline-story',
  ];
  return ['msgid ""', 'msgstr ""', ...lines.map((line) => JSON.stringify(`${line}\n`)), ''].join('\n');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(templateFile, makeTemplate());
}
