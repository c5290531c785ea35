/** Checks dist/custom-elements.json: every element, attribute, property, event and part says what it is for. */
import { readFileSync } from 'node:fs';
import { isMain } from './is-main.mjs';

/** The kinds of things an element offers, by their names in the manifest. */
const kinds = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties'];

/** What Lit's own static fields are is said in Lit. */
const isOurs = ({ static: isStatic, inheritedFrom }) => !isStatic && !inheritedFrom;

/**
 * @param {object} manifest as the analyzer writes it
 * @returns {{ elements: string[], undocumented: string[] }} tag names, and what has no description
 */
export function checkManifest(manifest) {
  const elements = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ customElement }) => customElement);
  const undocumented = elements.flatMap((element) => [
    ...(element.description ? [] : [element.tagName]),
    ...kinds.flatMap((kind) =>
      (element[kind] ?? [])
        .filter((thing) => isOurs(thing) && !thing.description)
        .map(({ name }) => `${element.tagName} ${kind} ${name || '(default)'}`),
    ),
  ]);
  return { elements: elements.map(({ tagName }) => tagName), undocumented };
}

if (isMain(import.meta.url)) {
  const { elements, undocumented } = checkManifest(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')));
  for (const thing of undocumented) console.error(`Without a description: ${thing}`);
  for (const name of ['dateline-story', 'dateline-event'].filter((tag) => !elements.includes(tag))) {
    undocumented.push(name);
    console.error(`Not in the manifest: ${name}`);
  }
  console.log(`manifest: ${elements.join(', ')}`);
  if (undocumented.length) process.exitCode = 1;
}
