/** Looking for the pictures, films, sounds and streets that lie beside a story. Of all but streets nothing is read here. */
import { dirname, join, sep } from 'node:path';
import type { StoryDocument } from '../core/document/schema.js';
import { didYouMean } from '../core/problems/did-you-mean.js';
import type { Problem } from '../core/problems/problem.js';
import { changedStreets, findOwnMedia, isAsSaid, missingMedia, outsideMedia, type OwnMedia } from '../publish/index.js';
import { readBytes } from './read-file.js';
import type { World } from './world.js';

/** What the document at `path` shows of its own folder and is not there, or is another. What leads elsewhere is the affair of its site. */
export async function findMissingMedia(document: StoryDocument, path: string, world: World): Promise<Problem[]> {
  const found = await lookFor(findOwnMedia(document).media, dirname(path), world);
  return found.filter(({ code }) => code !== 'outside-media');
}

/** All that the document at `path` shows and that cannot be published with it: missing, elsewhere, of no known kind. */
export async function findRefusedMedia(document: StoryDocument, path: string, world: World): Promise<Problem[]> {
  const { media, problems } = findOwnMedia(document);
  return [...problems, ...(await lookFor(media, dirname(path), world))];
}

async function lookFor(media: readonly OwnMedia[], folder: string, world: World): Promise<Problem[]> {
  const problems: Problem[] = [];
  const namesIn = keepNames(world);
  const inside = await toRealPath(folder, world);
  for (const one of media) {
    const named = await followNames(one.path, folder, namesIn);
    const real = named.isThere ? await toRealPath(join(folder, one.path), world) : undefined;
    if (real === undefined) problems.push(missingMedia(one, named.meant));
    else if (!inside || !real.startsWith(inside + sep)) problems.push(outsideMedia(one));
    else if (one.integrity !== undefined && !(await isAsSaid(one, await readBytes(real, world))))
      problems.push(changedStreets(one));
  }
  return problems;
}

type NamesIn = (folder: string) => Promise<readonly string[]>;

/** Each folder is looked into once; one that is not there, or closed, has no names. */
function keepNames({ names }: World): NamesIn {
  const kept = new Map<string, Promise<readonly string[]>>();
  return (folder) => {
    const found = kept.get(folder) ?? names(folder).catch(() => []);
    kept.set(folder, found);
    return found;
  };
}

/** Compares names, as not every disk tells capitals from small letters, but most servers do. */
async function followNames(
  path: string,
  folder: string,
  namesIn: NamesIn,
): Promise<{ isThere: boolean; meant?: string }> {
  const parts = path.split('/');
  for (const [index, part] of parts.entries()) {
    const before = parts.slice(0, index);
    const names = await namesIn(join(folder, ...before));
    if (names.includes(part)) continue;
    const meant = nearestName(part, names);
    return { isThere: false, ...(meant !== undefined && { meant: [...before, meant, ...parts.slice(index + 1)].join('/') }) };
  } // prettier-ignore
  return { isThere: true };
}

/** The same name in other letters or with another ending, before one that is only alike. */
function nearestName(name: string, names: readonly string[]): string | undefined {
  const isSame = (toText: (text: string) => string) => (other: string) => toText(other) === toText(name);
  return names.find(isSame(fold)) ?? names.find(isSame((text) => fold(text).replace(/\.[^.]*$/, ''))) ?? didYouMean(name, names);
} // prettier-ignore

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Where links lead to; absent where that is nowhere. */
function toRealPath(path: string, { realPath }: World): Promise<string | undefined> {
  return realPath(path).catch(() => undefined);
}
