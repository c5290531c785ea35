/** KMZ: a ZIP file with a KML file, and what that shows. */
import { createError, createWarning, type Problem } from '../../core/problems/problem.js';
import { collectText, decodeText } from '../decode-text.js';
import type { Imported, ImportOptions } from '../importer.js';
import { listZip, readFromZip } from '../zip.js';
import { importKml } from './kml.js';

/** Unpacked; a map of more is none that somebody drew. */
const mostBytes = 200 * 1024 * 1024;

/** The KML file that is shown first: `doc.kml`, else the first one there is. */
export function findKml(names: readonly string[]): string | undefined {
  const files = names.filter((name) => /\.kml$/i.test(name));
  return files.find((name) => name.toLowerCase() === 'doc.kml') ?? files[0];
}

/** The story of a KMZ file. What is in it beside its first KML file is told: a story cannot show what is packed. */
export async function importKmz(bytes: Uint8Array, options: ImportOptions = {}): Promise<Imported> {
  const names = listZip(bytes);
  const main = findKml(names);
  const kml = main === undefined ? undefined : readFromZip(bytes, main, mostBytes);
  if (!(kml instanceof Uint8Array)) return { document: { events: [] }, problems: [unusable(kml)] };
  const problems: Problem[] = [];
  const text = await collectText(decodeText(oneByOne(kml), problems));
  const { document, problems: found } = await importKml(text, options);
  const others = names.filter((name) => name !== main && !name.endsWith('/'));
  return { document, problems: [...problems, ...found, ...tellOthers(others)] };
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream of what is there
async function* oneByOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function unusable(kml: 'too-large' | undefined): Problem {
  if (kml === 'too-large') {
    const message = 'Its KML file unpacks to more than 200 MB and was not read; save a part of the map.';
    return createError('too-large', '', undefined, message);
  }
  const message = 'It is no KMZ file that can be read: there is no KML file in it. Save it anew, or as KML.';
  return createError('unreadable-kmz', '', undefined, message);
}

function tellOthers(names: readonly string[]): Problem[] {
  const layers = names.filter((name) => /\.kml$/i.test(name));
  const files = names.filter((name) => !layers.includes(name));
  const list = (all: readonly string[]) => `${all.slice(0, 20).join(', ')}${all.length > 20 ? ', …' : ''}`;
  const problems = layers.length > 0 ? [`${layers.length} other KML files are in it, and were not read: ${list(layers)}; unpack it and import them.`] : []; // prettier-ignore
  if (files.length > 0)
    problems.push(`${files.length} files that are packed in it are left out: ${list(files)}; unpack the pictures among them beside the story where its events show them.`); // prettier-ignore
  return problems.map((message) => createWarning('not-imported', '', names, message));
}
