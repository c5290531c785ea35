/** Looking for the files with streets that lie beside a story. */
import { dirname, join } from 'node:path';
import { asList, asObject, asText } from '../core/document/loose.js';
import type { StoryDocument } from '../core/document/schema.js';
import { createError, type Problem } from '../core/problems/problem.js';
import { toOwnPath } from '../publish/index.js';
import { integrityOf } from '../streets/basemap-entry.js';
import { readBytes } from './read-file.js';
import { UserError, type World } from './world.js';

/** Which of the streets that the document at `path` names in its own folder are not there, or are others. */
export async function findWrongStreets({ basemap }: StoryDocument, path: string, world: World): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [index, entry] of asList(basemap)) {
    const { src: given, integrity } = asObject(entry);
    const src = asText(given);
    const own = src === undefined ? undefined : toOwnPath(src);
    if (own === undefined) continue;
    const bytes = await readIfThere(join(dirname(path), own), world);
    if (!bytes) problems.push(createError('missing-streets', `basemap[${index}].src`, src, missing));
    else if (asText(integrity) !== undefined && (await integrityOf(bytes)) !== integrity)
      problems.push(createError('changed-streets', `basemap[${index}].integrity`, integrity, changed));
  }
  return problems;
}

const again = 'dateline-story basemap writes it anew.';
const missing = `The file with the streets is not beside the story, which is shown without them. ${again}`;
const changed = `The file with the streets is another than the one that was written, and is not shown: it may be cut off. ${again}`;

async function readIfThere(path: string, world: World): Promise<Uint8Array | undefined> {
  try {
    return await readBytes(path, world);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
