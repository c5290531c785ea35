/** Looking for the tiles of pictures that lie beside a story: of each picture one thing is told, however many are missing. */
import { dirname, join } from 'node:path';
import type { Problem } from '../core/problems/problem.js';
import { missingTiles, toTilePaths, type OwnTiles } from '../publish/index.js';
import { readJson } from './read-file.js';
import { StoryFolder } from './story-folder.js';
import type { World } from './world.js';

/** The files of a picture that are there, by their paths from the story's folder, and what is wrong with the rest. */
export interface FoundTiles {
  readonly paths: readonly string[];
  readonly problem?: Problem;
}

/** Looks for the files of a picture beside the story at `path`. What a link takes out of its folder is not there. */
export async function lookForTiles(tiles: OwnTiles, path: string, world: World): Promise<FoundTiles> {
  const folder = new StoryFolder(dirname(path), world);
  const isThere = async (file: string) => (await folder.find(file)) === 'there';
  if (tiles.hasInfo && !(await isThere(tiles.first)))
    return { paths: [], problem: missingTiles(tiles, [tiles.first], 1) };
  const files = toTilePaths(tiles, tiles.hasInfo ? await readJson(join(dirname(path), tiles.first), world) : undefined);
  if (!isList(files)) return { paths: [], problem: files };
  const missing = new Set<string>();
  for (const file of files) if (!(await isThere(file))) missing.add(file);
  if (missing.size === 0) return { paths: files };
  return {
    paths: files.filter((file) => !missing.has(file)),
    problem: missingTiles(tiles, [...missing], files.length),
  };
}

function isList(paths: readonly string[] | Problem): paths is readonly string[] {
  return Array.isArray(paths);
}
