/** Writing a site's files where their content is not there yet. */
import { join, resolve } from 'node:path';
import { toBytes, type SiteFile } from '../publish/index.js';
import { readBytes, toUserError } from './read-file.js';
import { UserError, type World } from './world.js';

/** Where a site is written, and what it is made of, which it must not replace. */
export interface Target {
  readonly folder: string;
  readonly sources: readonly string[];
}

/** The paths of the files, in their order. */
export interface Changes {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
}

/** Writes those of the files that are not as they should be. @throws {UserError} where one cannot be written */
export async function writeChanged(files: readonly SiteFile[], { folder, sources }: Target, world: World): Promise<Changes> {
  const taken = new Set(sources.map((path) => resolve(path)));
  const targets = files.map(({ path, content }) => ({ path: join(folder, path), content: toBytes(content) }));
  const clash = targets.find(({ path }) => taken.has(resolve(path)));
  if (clash) throw new UserError(`${clash.path} is the story itself: -o names a folder other than its own.`);
  const written: string[] = [];
  const unchanged: string[] = [];
  for (const { path, content } of targets) {
    const isThere = await holds(path, content, world);
    if (!isThere) await write(path, content, world);
    (isThere ? unchanged : written).push(path);
  }
  return { written, unchanged };
} // prettier-ignore

async function holds(path: string, content: Uint8Array, world: World): Promise<boolean> {
  try {
    const there = await readBytes(path, world);
    return there.length === content.length && there.every((byte, index) => byte === content[index]);
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

async function write(path: string, content: Uint8Array, world: World): Promise<void> {
  try {
    await world.write(path, content, 'replace');
  } catch (error) {
    throw toUserError(error, `${path} cannot be written`);
  }
}
