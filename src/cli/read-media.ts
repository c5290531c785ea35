/** Reading the pictures, films and sounds that lie beside a story. */
import { dirname, join } from 'node:path';
import type { ToldStory } from '../core/document/told-story.js';
import type { Problem } from '../core/problems/problem.js';
import { findOwnMedia, findOwnTiles, leaveOutMedia } from '../publish/index.js';
import { lookForTiles } from './look-for-tiles.js';
import { readBytes } from './read-file.js';
import type { World } from './world.js';

/** A story, without the media that could not be had, and the files beside it that it shows. */
export interface StoryWithMedia extends ToldStory {
  /** By their paths from the document. */
  readonly media: ReadonlyMap<string, Uint8Array>;
}

/**
 * What the story at `path` shows of its own folder, but for what `problems` says is wrong with it: they must be those of
 * `findRefusedMedia`, so that nothing is read outside of the folder. @throws {UserError} where a file cannot be read
 */
export async function readMedia(
  given: ToldStory,
  problems: readonly Problem[],
  path: string,
  world: World,
): Promise<StoryWithMedia> {
  const refused = problems.filter(({ level }) => level === 'error');
  const told = leaveOutMedia(given, new Set(refused.map(({ where }) => where)));
  const media = new Map<string, Uint8Array>();
  for (const one of findOwnMedia(told.document).media) {
    media.set(one.path, await readBytes(join(dirname(path), one.path), world));
  }
  for (const tiles of findOwnTiles(told.document).tiles)
    for (const one of (await lookForTiles(tiles, path, world)).paths)
      media.set(one, await readBytes(join(dirname(path), one), world));
  return { ...told, media };
}
