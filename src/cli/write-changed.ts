/** Writing a site's files where their content is not there yet. */
import { join, resolve } from 'node:path';
import { toBytes, type SiteFile } from '../publish/index.js';
import { readBytes, toUserError } from './read-file.js';
import { UserError, type World } from './world.js';

/** Where a site is written, what it is made of, which it must not replace, and what of that which is there it may. */
export interface Target {
  readonly folder: string;
  readonly sources: readonly string[];
  readonly mayReplace: (content: Uint8Array) => boolean;
}

/** The paths of the files, in their order. */
export interface Changes {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * Writes those of the files that are not as they should be; none where one of them is somebody else's.
 * @throws {UserError} where one may not or cannot be written
 */
export async function writeChanged(files: readonly SiteFile[], target: Target, world: World): Promise<Changes> {
  const { folder, sources, mayReplace } = target;
  const taken = new Set(sources.map((path) => resolve(path)));
  const targets = files.map(({ path, content }) => ({ path: join(folder, path), content: toBytes(content) }));
  const clash = targets.find(({ path }) => taken.has(resolve(path)));
  if (clash) throw new UserError(`${clash.path} is the story itself: -o names a folder other than its own.`);
  const unchanged = new Set<string>();
  for (const { path, content } of targets) {
    const there = await readIfThere(path, world);
    if (!there) continue;
    if (isSame(there, content)) unchanged.add(path);
    else if (!mayReplace(there))
      throw new UserError(
        `${path} is there already, and no build has made it. --force replaces it, and what else is in the way.`,
      );
  }
  const changed = targets.filter(({ path }) => !unchanged.has(path));
  for (const { path, content } of changed) await write(path, content, world);
  return { written: changed.map(({ path }) => path), unchanged: [...unchanged] };
}

async function readIfThere(path: string, world: World): Promise<Uint8Array | undefined> {
  try {
    return await readBytes(path, world);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

async function write(path: string, content: Uint8Array, world: World): Promise<void> {
  try {
    await world.write(path, content, 'replace');
  } catch (error) {
    throw toUserError(error, `${path} cannot be written`);
  }
}
