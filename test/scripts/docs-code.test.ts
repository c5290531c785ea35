import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readManifest } from '../../scripts/readme-tables.mjs';

interface Element {
  readonly tagName: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly events?: readonly { readonly name: string }[];
  readonly cssProperties?: readonly { readonly name: string }[];
}

const manifest = (await readManifest()) as { modules: { declarations: Element[] }[] };
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const entries = ['package.json', 'packages/cli/package.json'].flatMap((file) => {
  const { name, exports } = JSON.parse(readFileSync(file, 'utf8')) as { name: string; exports: object };
  return Object.keys(exports).map((entry) => entry.replace('.', name));
});
const pages = globSync(['README.md', '{docs,wordpress}/**/*.md']);
const codeOf = (page: string) => [...readFileSync(page, 'utf8').matchAll(/```(\w+)\n([^]*?)```/g)];

const inHtml = ['id', 'class', 'style', 'lang', 'dir', 'title', 'slot', 'hidden', 'aria-label'];
/** How the templates of frameworks write what is an attribute in HTML. */
const toName = (written: string) => written.replace(/^[:.?[]+/, '').replace(/(\.prop|\])$/, '');

/** What a template says in quotes or braces. */
const value = /"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}/;
const startTag = new RegExp(`<(dateline-(?:story|event))((?:${value.source}|[^<>"'{])*)>`, 'g');

/** The start tags of our elements in a piece of code, each with the names of its attributes and of its handlers. */
function tags(code: string): { readonly tagName: string; readonly names: string[] }[] {
  return [...code.matchAll(startTag)].map(([, tagName, rest]) => ({
    tagName: tagName!,
    names: rest!
      .replace(new RegExp(value, 'g'), '')
      .split(/[\s=/]+/)
      .filter(Boolean),
  }));
}

function isKnown(element: Element, written: string): boolean {
  const event = written.match(/^(?:@|on:?|\()([a-z]+-[a-z-]+)\)?$/)?.[1];
  if (event) return (element.events ?? []).some(({ name }) => name === event);
  const name = toName(written);
  return name === 'story' || [...inHtml, ...(element.attributes ?? []).map((one) => one.name)].includes(name);
}

it('reads what is there', () => {
  const all = pages.flatMap((page) => codeOf(page).flatMap(([, , code]) => tags(code!)));
  expect(all.length).toBeGreaterThan(8);
  expect(all.flatMap(({ names }) => names)).toEqual(expect.arrayContaining(['src', 'when', 'lat', '@active-change']));
});

it.each(pages)('%s names attributes and events that the elements have', (page) => {
  const strangers = codeOf(page).flatMap(([, , code]) =>
    tags(code!).flatMap(({ tagName, names }) => {
      const element = elements.find((each) => each.tagName === tagName)!;
      return names.filter((name) => !isKnown(element, name)).map((name) => `<${tagName} ${name}>`);
    }),
  );
  expect(strangers).toEqual([]);
});

it.each(pages)('%s names custom properties that there are', (page) => {
  const known = elements.flatMap(({ cssProperties = [] }) => cssProperties.map(({ name }) => name));
  const named = [...readFileSync(page, 'utf8').matchAll(/(?<![\w-])--dateline-[a-z-]+/g)].map(([name]) => name);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

it.each(pages)('%s imports what the packages export', (page) => {
  const imports = codeOf(page).flatMap(([, , code]) => [...code!.matchAll(/from '(dateline-story[^']*)'|import '(dateline-story[^']*)'/g)]); // prettier-ignore
  const asked = imports.map(([, from, alone]) => from ?? alone!);
  expect(asked.filter((entry) => !entries.includes(entry))).toEqual([]);
});

it.each(pages)('%s names files of the build that there are', (page) => {
  const files = [...readFileSync(page, 'utf8').matchAll(/dist\/cdn\/[\w.-]+\.(?:js|css|txt|html)/g)].map(
    ([file]) => file,
  );
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
