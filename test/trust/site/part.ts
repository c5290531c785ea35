/**
 * Every hostile text, in every field of a document, as `build` publishes it, and as the name of a file: nothing is written
 * outside of the site, nothing of others is published, and no page has more in it than words.
 */
import { normalize } from 'node:path';
import { writeArcs } from '../../../geo/arc-text.mjs';
import { commands } from '../../../src/cli/commands.js';
import { run } from '../../../src/cli/run.js';
import type { StoredPack } from '../../../src/map/read-pack.js';
import { fakeWorld } from '../../cli/fake-world.js';
import { element } from '../../publish/sample-site.js';
import { fillAll, findByField, toBatches } from '../corpus/batches.js';
import { createInputs, type Slot } from '../corpus/inputs.js';
import { harmless, payloads } from '../corpus/payloads.js';
import { KnownShapes, type AllFound, type Found } from '../corpus/shapes.js';
import { readHeaders } from '../oracles/headers.js';
import { readKeys } from '../oracles/keys.js';
import { readMarkup } from '../oracles/markup.js';
import { findTricks } from '../oracles/printed.js';
import { readXml } from '../oracles/xml.js';
import { createRandom } from '../random.js';
import type { Part, Settings, Trial } from '../trial.js';

/** One in so many is tried by `npm test`. */
const share = 150;

/** The part. */
export async function createPart({ seed, quick }: Settings): Promise<Part> {
  const json = (await createInputs()).find(({ name }) => name === 'json')!;
  const batches = toBatches(json);
  const known = new KnownShapes();
  const lookAt = (slots: readonly Slot<unknown>[], text: string) => publish('story', fillAll(json, slots, text));
  for (const slots of batches) for (const text of harmless.slice(0, 6)) known.learn(await lookAt(slots, text));
  const random = createRandom(seed);
  const trials = function* (): Generator<Trial> {
    for (const { name, text } of payloads) {
      const skip = () => quick && random.below(share) > 0;
      for (const [index, slots] of batches.entries()) {
        if (skip()) continue;
        const find = async (some: readonly Slot<unknown>[]) => known.judge(await lookAt(some, text));
        yield { name: `json #${index + 1} ${name}`, count: slots.length, run: () => findByField(slots, find) };
      }
      if (!skip()) yield { name: `file name ${name}`, run: async () => known.judge(await publish(text, fillAll(json, [], ''))) };
    }
  };
  return { title: `${payloads.length} payloads × ${json.slots.length + 1} fields, published`, trials: trials() };
} // prettier-ignore

/** The shapes of the land do not matter here, but for the region’s: drawing them would cost most. */
const square: [number, number][] = [[7, 45], [4, 0], [0, 4], [-4, 0], [0, -4]]; // prettier-ignore
const pack = JSON.stringify({
  transform: { scale: [1, 1], translate: [0, 0] },
  layers: { land: [{ arcs: [[[0]]] }] },
  cuts: [],
  arcs: writeArcs([square]),
  labels: {},
} satisfies StoredPack);
const assets = [...element].map(([path, content]) => [
  `element/${path}`,
  /^basemap\/(?!russian)/.test(path) ? pack : content,
]);

/** What hostile addresses lead to. Nobody publishes it. */
const secret = 'a secret of the one who publishes';
const outside = [
  'evil.png',
  '../evil.png',
  '/etc/passwd',
  '/etc/evil.png',
  'lake/.evil.png',
  'lake/a/.git/evil.png',
  'lake/.git/evil.png',
];
const secrets = Object.fromEntries(outside.map((path) => [normalize(path), secret])); // prettier-ignore

/** What is found in each file of the site, and in each as one page, of a story in a file of this name. */
async function publish(name: string, story: Uint8Array): Promise<AllFound> {
  const path = `lake/${name}.json`;
  const found = new Map<string, Found>();
  for (const how of [['-o', 'out', '--base', 'https://example.org/stories/'], ['-o', 'out', '--single-file']]) {
    const { world, files, written } = fakeWorld({ ...Object.fromEntries(assets), ...secrets, [path]: story });
    const before = new Set(Object.keys(files));
    await run(['build', path, ...how], commands, world);
    found.set('printed', { shapes: [], faults: findTricks(written.out + written.err) });
    for (const file of Object.keys(files).filter((one) => !before.has(one))) {
      const content = files[file]!;
      const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
      const { shapes, faults } = readFile(file, text);
      const leaks = text.includes(secret) ? [`${file} has a secret in it`] : [];
      const kind = how.includes('--single-file') ? 'one page' : toKind(file);
      found.set(found.has(kind) ? `${kind} ${file}` : kind, { shapes, faults: [...findPathFaults(file), ...leaks, ...faults] });
    }
  }
  return found;
} // prettier-ignore

/** Files of one kind have the same in them: all maps, say. */
function toKind(file: string): string {
  return file
    .replace(/^out\//, '')
    .replace(/^maps\/.*\.svg$/, 'map')
    .replace(/^assets\/.*$/, 'asset');
}

function findPathFaults(file: string): string[] {
  const isInside = file.startsWith('out/') && normalize(file) === file;
  const isPlain = /^[\w./-]+$/.test(file) && file.split('/').every((part) => /^[^.]/.test(part));
  return isInside && isPlain ? [] : [`is written to ${file}`];
}

function readFile(file: string, text: string): Found {
  if (file.startsWith('out/assets/')) return { shapes: [], faults: [] };
  if (file.endsWith('.html')) return readMarkup(text, { hasPictures: true });
  if (/\.(?:svg|xml)$/.test(file)) return readXml(text);
  if (file.endsWith('_headers')) return readHeaders(text);
  if (!file.endsWith('.json')) return { shapes: [file], faults: [] };
  const value = JSON.parse(text) as { html?: string };
  if (!file.endsWith('oembed.json')) return { shapes: [], faults: [] };
  const { shapes, faults } = readMarkup(value.html ?? '', { fragment: true });
  return { shapes: [...shapes, ...readKeys(value).shapes], faults };
}
