/** Looking for the pictures, films, sounds, streets and data that lie beside a story. */
import { dirname, join } from 'node:path';
import type { StoryDocument } from '../core/document/schema.js';
import { toStory } from '../core/document/to-story.js';
import type { Problem } from '../core/problems/problem.js';
import {
  changedStreets,
  findOwnMedia,
  findOwnTiles,
  isAsSaid,
  missingMedia,
  outsideMedia,
  undrawnPicture,
  type OwnMedia,
  type OwnTiles,
} from '../publish/index.js';
import { lookForData } from './look-for-data.js';
import { lookForSizes } from './look-for-sizes.js';
import { lookForTiles } from './look-for-tiles.js';
import { readBytes } from './read-file.js';
import { StoryFolder } from './story-folder.js';
import type { World } from './world.js';

/** What the document at `path` shows of its own folder and is not there, or is another. What leads elsewhere is the affair of its site. */
export async function findMissingMedia(document: StoryDocument, path: string, world: World): Promise<Problem[]> {
  const { media } = findOwnMedia(document);
  const found = await lookFor(media, path, world);
  const ofTiles = await lookForAllTiles(findOwnTiles(document).tiles, path, world);
  return [
    ...found.filter(({ code }) => code !== 'outside-media'),
    ...ofTiles,
    ...(await lookForData(document, media, path, world)),
    ...(await lookForSizes(document, media, path, world)),
  ];
}

/** All that the document at `path` shows and that cannot be published with it: missing, elsewhere, of no known kind. */
export async function findRefusedMedia(document: StoryDocument, path: string, world: World): Promise<Problem[]> {
  const { media, problems } = findOwnMedia(document);
  const { tiles, problems: ofFolders } = findOwnTiles(document);
  return [
    ...[...problems, ...ofFolders],
    ...(await lookFor(media, path, world)),
    ...(await lookForAllTiles(tiles, path, world)),
    ...(await lookForData(document, media, path, world)),
    ...(await lookForSizes(document, media, path, world)),
    ...(await findUndrawn(document, media, path, world)),
  ];
}

/** Of the pictures that are there those that no drawing can have. */
async function findUndrawn(
  document: StoryDocument,
  media: readonly OwnMedia[],
  path: string,
  world: World,
): Promise<Problem[]> {
  const pictures = media.filter(({ kind }) => kind === 'picture');
  if (pictures.length === 0) return [];
  const { story } = toStory(document);
  const folder = new StoryFolder(dirname(path), world);
  const problems: Problem[] = [];
  for (const one of pictures)
    if ((await folder.find(one.path)) === 'there')
      problems.push(...toList(undrawnPicture(one, await readBytes(join(dirname(path), one.path), world), story)));
  return problems;
}

async function lookForAllTiles(all: readonly OwnTiles[], path: string, world: World): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const tiles of all) problems.push(...toList((await lookForTiles(tiles, path, world)).problem));
  return problems;
}

function toList(problem: Problem | undefined): Problem[] {
  return problem ? [problem] : [];
}

async function lookFor(media: readonly OwnMedia[], path: string, world: World): Promise<Problem[]> {
  const problems: Problem[] = [];
  const folder = new StoryFolder(dirname(path), world);
  for (const one of media) {
    const presence = await folder.find(one.path);
    if (presence === 'missing') problems.push(missingMedia(one, await folder.findMeant(one.path)));
    else if (presence === 'elsewhere') problems.push(outsideMedia(one));
    else if (
      one.integrity !== undefined &&
      !(await isAsSaid(one, await readBytes(join(dirname(path), one.path), world)))
    )
      problems.push(changedStreets(one));
  }
  return problems;
}
