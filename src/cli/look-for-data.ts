/** Reading the data that lies beside a story, as its page will: what cannot be drawn, or lacks what it is coloured by, is told. */
import { dirname, join } from 'node:path';
import { findLayerFlaws } from '../core/lint/find-layer-flaws.js';
import { asList } from '../core/document/loose.js';
import type { StoryDocument } from '../core/document/schema.js';
import type { Problem } from '../core/problems/problem.js';
import { writtenPoints } from '../core/lint/written-places.js';
import type { OwnMedia } from '../publish/index.js';
import { readJson } from './read-file.js';
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
  const files = new Map<string, unknown>();
  const places = writtenPoints(document);
  const problems: Problem[] = [];
  for (const { kind, path: file, where } of media) {
    if (kind !== 'data' || (await folder.find(file)) !== 'there') continue;
    if (!files.has(file)) files.set(file, await readJson(join(dirname(path), file), world));
    const at = where.slice(0, where.lastIndexOf('.'));
    const [, layer] = asList(document.layers).find(([index]) => at === `layers[${index}]`)!;
    problems.push(...findLayerFlaws(layer, files.get(file), at, places));
  }
  return problems;
}
