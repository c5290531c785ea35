/** Reading the data that lies beside a story, as its page will: what cannot be drawn, or lacks what it is coloured by, is told. */
import { dirname, join } from 'node:path';
import { layerProblems } from '../core/document/layer-problems.js';
import { asObject, asText } from '../core/document/loose.js';
import type { StoryDocument } from '../core/document/schema.js';
import { readFeatures, type ReadFeatures } from '../core/places/read-features.js';
import type { Problem } from '../core/problems/problem.js';
import type { OwnMedia } from '../publish/index.js';
import { readBytes } from './read-file.js';
import { StoryFolder } from './story-folder.js';
import type { World } from './world.js';

/** What is wrong in those of the files that are data and there; `path` is the document’s. */
export async function lookForData(
  document: StoryDocument,
  media: readonly OwnMedia[],
  path: string,
  world: World,
): Promise<Problem[]> {
  const folder = new StoryFolder(dirname(path), world);
  const files = new Map<string, ReadFeatures>();
  const problems: Problem[] = [];
  for (const { kind, path: file, where, src } of media) {
    if (kind !== 'data' || (await folder.find(file)) !== 'there') continue;
    const read = files.get(file) ?? toFeatures(await readBytes(join(dirname(path), file), world));
    files.set(file, read);
    const at = where.slice(0, where.lastIndexOf('.'));
    const { name, style } = asObject(document.layers?.[Number(/\d+/.exec(at)?.[0])]);
    const layer = { name: asText(name) ?? src, style: { by: asText(asObject(style).by) } };
    problems.push(...layerProblems(layer, read, (key) => `${at}.${key}`));
  }
  return problems;
}

function toFeatures(bytes: Uint8Array): ReadFeatures {
  try {
    return readFeatures(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (error instanceof SyntaxError) return { features: [], left: 0, flaw: 'no-geojson' };
    throw error;
  }
}
