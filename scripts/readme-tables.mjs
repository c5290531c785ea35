/**
 * `npm run tables`: writes the README's tables of what the elements offer, from the comments on their
 * classes, between the lines `<!-- dateline-story -->` and `<!-- /dateline-story -->`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { format, resolveConfig } from 'prettier';
import { isMain } from './is-main.mjs';

/** What is listed of each element, in this order: the key in the manifest, the heading, and what is left out. */
const sections = [
  { key: 'attributes', title: 'Attribute' },
  { key: 'members', title: 'Property', only: ({ kind, attribute, description }) => kind === 'field' && !attribute && description },
  { key: 'members', title: 'Method', only: ({ kind }) => kind === 'method' },
  { key: 'events', title: 'Event' },
  { key: 'slots', title: 'Slot' },
  { key: 'cssParts', title: 'Part' },
  { key: 'cssProperties', title: 'Custom property' },
]; // prettier-ignore

/** Why a property is no attribute is for those who write the story, not for those who embed it. */
const isForPages = ({ description }) => !description?.startsWith('Set by the story');

/** The manifest as it is now, whatever has been built. */
export function readManifest() {
  return cli({ argv: ['analyze', '--quiet'], noWrite: true });
}

/**
 * @param {string} readme its text, with the marker lines
 * @param {object} manifest as the analyzer writes it
 * @returns {Promise<string>} the text with fresh tables
 */
export async function withTables(readme, manifest) {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  const text = readme.replace(
    /(<!-- (dateline-[a-z]+) -->\n)[^]*?(<!-- \/\2 -->)/g,
    (_, start, tagName, end) =>
      `${start}\n${toTables(elements.find((element) => element.tagName === tagName))}\n${end}`,
  );
  return format(text, { ...(await resolveConfig('README.md')), filepath: 'README.md' });
}

function toTables(element) {
  const tables = sections.map(({ key, title, only = () => true }) => {
    const things = (element[key] ?? []).filter((thing) => only(thing) && isForPages(thing));
    return things.length ? toTable(title, things) : '';
  });
  return tables.filter(Boolean).join('\n');
}

function toTable(title, things) {
  const rows = things.map((thing) => `| ${formatName(thing)} | ${formatDescription(thing)} |`);
  return [`| ${title} | |`, '| --- | --- |', ...rows, ''].join('\n');
}

function formatName({ name, kind, parameters = [] }) {
  if (kind === 'method') return `\`${name}(${parameters.map((parameter) => parameter.name).join(', ')})\``;
  return name ? `\`${name}\`` : '(default)';
}

function formatDescription({ description = '', default: fallback = '', type }) {
  const text = description.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const value = fallback.replaceAll("'", '');
  const isNews = value && value !== 'false' && !text.includes(`\`${value}\``);
  const event = type?.text.endsWith('Event') ? ` \`${type.text}\`` : '';
  return `${text}${isNews ? ` Default: \`${value}\`.` : ''}${event}`;
}

if (isMain(import.meta.url)) {
  writeFileSync('README.md', await withTables(readFileSync('README.md', 'utf8'), await readManifest()));
}
