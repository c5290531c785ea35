/** Reading the pictures, films and sounds that lie beside a story. */
import { dirname, join, sep } from 'node:path';
import type { Problem } from '../core/model.js';
import type { StoryDocument } from '../core/schema.js';
import { findOwnMedia, leaveOutMedia, missingMedia, outsideMedia, type OwnMedia } from '../publish/index.js';
import { readBytes } from './read-file.js';
import { UserError, type World } from './world.js';

/** A story and the files beside it that it shows. */
export interface StoryWithMedia {
  /** The document, without the media that could not be had. */
  readonly document: StoryDocument;
  /** By their paths from the document. */
  readonly media: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

/** What the document at `path` shows of its own folder; nothing is read outside of it, even where a link leads there. */
export async function readMedia(document: StoryDocument, path: string, world: World): Promise<StoryWithMedia> {
  const { media: named, problems } = findOwnMedia(document);
  const media = new Map<string, Uint8Array>();
  const found = [...problems];
  for (const one of named) {
    const bytes = await readOne(one, dirname(path), world);
    if (bytes instanceof Uint8Array) media.set(one.path, bytes);
    else found.push(bytes);
  }
  const wheres = new Set(found.map(({ where }) => where));
  return { document: leaveOutMedia(document, wheres), media, problems: found };
}

async function readOne(one: OwnMedia, folder: string, world: World): Promise<Uint8Array | Problem> {
  const path = join(folder, one.path);
  try {
    const [inside, real] = await Promise.all([world.realPath(folder), world.realPath(path)]);
    if (!real.startsWith(inside + sep)) return outsideMedia(one);
  } catch {
    return missingMedia(one);
  }
  try {
    return await readBytes(path, world);
  } catch (error) {
    if (error instanceof UserError) return missingMedia(one);
    throw error;
  }
}
