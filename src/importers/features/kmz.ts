/** KMZ: a ZIP file with a KML file, and what that shows. */
import { createError, createWarning, type Problem } from '../../core/problems/problem.js';
import { collectText, concatBytes, decodeText, oneByOne } from '../decode-text.js';
import type { Imported, ImportOptions } from '../importer.js';
import { openZip, smallTree, ZipError } from '../zip.js';
import { importKml } from './kml.js';

/** The KML file that is shown first: `doc.kml`, else the first one there is. */
export function findKml(names: readonly string[]): string | undefined {
  const files = names.filter((name) => /\.kml$/i.test(name));
  return files.find((name) => name.toLowerCase() === 'doc.kml') ?? files[0];
}

/** The story of a KMZ file. What is in it beside its first KML file is told: a story cannot show what is packed. */
export async function importKmz(bytes: Uint8Array, options: ImportOptions = {}): Promise<Imported> {
  const zip = openZip(bytes, { always: smallTree });
  const main = zip && findKml(zip.names);
  if (!zip || main === undefined) return unusable('broken');
  const problems: Problem[] = [];
  try {
    const text = await collectText(decodeText(oneByOne(concatBytes([...zip.read(main)])), problems));
    const { document, problems: found } = await importKml(text, options);
    const others = zip.names.filter((name) => name !== main && !name.endsWith('/'));
    return { document, problems: [...problems, ...found, ...tellOthers(others)] };
  } catch (error) {
    if (error instanceof ZipError) return unusable(error.reason);
    throw error;
  }
}

function unusable(reason: ZipError['reason']): Imported {
  const messages = {
    broken: [
      'unreadable-kmz',
      'It is no KMZ file that can be read: there is no KML file in it. Save it anew, or as KML.',
    ],
    locked: ['unreadable-kmz', 'It is locked by a password; save it without one.'],
    'too-large': ['too-large', 'Its KML file unpacks to more than is read; save a part of the map.'],
  } as const;
  const [code, message] = messages[reason];
  return { document: { events: [] }, problems: [createError(code, '', undefined, message)] };
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
