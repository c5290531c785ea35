/** Writing street packs beside a story, and naming them in its document. */
import { basename, dirname, join } from 'node:path';
import { asText } from '../core/document/loose.js';
import { listStreets } from '../core/document/to-basemap.js';
import type { StoryDocument } from '../core/document/schema.js';
import type { Bounds, Story } from '../core/model.js';
import { boundsOfLine, boundsOfPlace, boundsOfPoint } from '../core/places/bounds.js';
import { isOwnPack, type PackFile } from '../streets/basemap-entry.js';
import { isStreetPack } from '../streets/is-street-pack.js';
import { boxesMeet, growBounds } from '../streets/cut-boxes.js';
import { editBasemap } from '../streets/edit-basemap.js';
import { readBytes, toUserError } from './read-file.js';
import { UserError, type World } from './world.js';

/** A story's own document, as it is written. */
export interface OwnDocument {
  readonly path: string;
  readonly text: string;
  readonly document: StoryDocument;
  readonly story: Story;
}

/** A pack is of the ground of a story that is no farther from it than so many metres. */
const farthestPlace = 5000;

/** The paths of what was written, and of what has gone. */
export interface WrittenBasemap {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Writes the packs, then the document that names them, and removes those of ours that it named for the same ground before.
 * At no time the document names a file that is not there.
 */
export async function writeBasemap(
  own: OwnDocument,
  packs: readonly PackFile[],
  world: World,
): Promise<WrittenBasemap> {
  const { path, text } = own;
  const folder = dirname(path);
  const old = findReplaced(own, packs);
  const edited = editBasemap(text, packs.map(({ entry }) => entry), (index) => !old.has(index)); // prettier-ignore
  const files = packs.map((pack) => ({ at: join(folder, pack.name), content: pack.text }));
  for (const { at, content } of [...files, { at: path, content: edited }]) {
    await world.write(at, content, 'replace').catch((error: unknown) => {
      throw toUserError(error, `${at} cannot be written`);
    });
  }
  const stillNamed = namesIn(JSON.parse(edited.replace(/^\uFEFF/, '')) as StoryDocument);
  const removed: string[] = [];
  for (const src of new Set(old.values())) {
    const at = join(folder, src);
    if (!stillNamed.has(src) && (await isOurs(at, world)) && !(await isNamedBeside(path, src, world))) {
      await world.remove(at).catch((error: unknown) => {
        throw toUserError(error, `${at} cannot be removed`);
      });
      removed.push(at);
    }
  }
  return { written: files.map(({ at }) => at), removed };
}

/**
 * The addresses of the entries that the packs replace, by the entries' numbers: those of the same ground, and those of ground
 * where the story has no place any more.
 */
function findReplaced({ document, story }: OwnDocument, packs: readonly PackFile[]): Map<number, string> {
  const told = groundOf(story);
  const isLeft = (its: Bounds) => told !== undefined && !told.some((bounds) => boxesMeet(bounds, its));
  const streets = new Map((story.streets ?? []).map((one) => [one.src, one]));
  return new Map(
    listStreets(document.basemap).flatMap(([index, entry]) => {
      const src = asText(entry.src);
      if (src === undefined || !isOwnPack(src)) return [];
      const bounds = streets.get(src)?.bounds;
      const isReplaced =
        !bounds || isLeft(bounds) || packs.some(({ name, bounds: its }) => name === src || boxesMeet(its, bounds));
      return isReplaced ? [[index, src] as const] : [];
    }),
  );
}

/** Where the story plays and where it looks; absent where nobody can tell, as it has no place or a region is one. */
function groundOf({ events }: Story): Bounds[] | undefined {
  const places = events.flatMap((event) => event.places).filter(({ kind }) => kind !== 'named');
  const bounds = places.map((place) => boundsOfPlace(place, () => undefined));
  if (bounds.length === 0 || bounds.includes(undefined)) return undefined;
  const cameras = events.flatMap(({ camera, cameraNarrow }) => [camera, cameraNarrow]);
  const seen = cameras.flatMap((wish) => wish?.bounds ?? (wish?.center ? boundsOfPoint(wish.center) : []));
  const ways = events.flatMap(({ journey }) => boundsOfLine(journey?.along?.line ?? []) ?? []);
  return [...bounds, ...seen, ...ways].flatMap((one) => (one ? growBounds(one, farthestPlace) : []));
}

function namesIn(document: StoryDocument): Set<string> {
  return new Set(listStreets(document.basemap).flatMap(([, { src }]) => asText(src) ?? []));
}

/** So many documents of a folder are looked into, and of each so many bytes. */
const mostDocuments = 300;
const mostBytes = 4_000_000;

/** Whether another document in the story’s folder may name a file: two stories of the same places share one. */
async function isNamedBeside(path: string, src: string, world: World): Promise<boolean> {
  const isOther = (name: string) => name.endsWith('.json') && name !== basename(path) && !isOwnPack(name);
  const names = (await world.names(dirname(path))).filter(isOther);
  if (names.length > mostDocuments) return true;
  for (const name of names) if ((await readBegin(join(dirname(path), name), world)).includes(src)) return true;
  return false;
}

async function readBegin(path: string, { read }: World): Promise<string> {
  let text = '';
  let size = 0;
  const decoder = new TextDecoder();
  try {
    for await (const part of read(path)) {
      text += decoder.decode(part, { stream: true });
      size += part.byteLength;
      if (size > mostBytes) break;
    }
  } catch {
    // A folder may be called so, or not be ours to read.
  }
  return text;
}

async function isOurs(path: string, world: World): Promise<boolean> {
  try {
    return isStreetPack(new TextDecoder().decode(await readBytes(path, world)));
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
