/** Where a street pack's data comes from: a file, whichever its format, or a server that the user has named. */
import type { Bounds } from '../core/model.js';
import { UnreadableMap, type MapData } from '../streets/map-feature.js';
import { readMapText } from '../streets/read-map-text.js';
import { askOverpass } from './ask-overpass.js';
import { formatFileName, readBytes } from './read-file.js';
import { showProgress } from './show-progress.js';
import { UserError, type World } from './world.js';

/** What the user has named. */
export interface MapSource {
  readonly from?: string;
  readonly overpass?: string;
  readonly buildings: boolean;
}

/** What it has of some boxes, or more. @throws {UserError} where it cannot be had or read */
export async function readMapSource(
  { from, overpass, buildings }: MapSource,
  boxes: readonly Bounds[],
  world: World,
): Promise<MapData> {
  const name = overpass ?? formatFileName(from ?? '');
  try {
    if (overpass !== undefined) return readMapText(await askOverpass(overpass, boxes, buildings, world));
    return await readMapFile(from!, world);
  } catch (error) {
    if (error instanceof UnreadableMap) throw new UserError(`${name}: ${error.message}`);
    throw error;
  }
}

/** JSON is read as a whole: no more of it than this. */
const mostText = 400_000_000;

async function readMapFile(path: string, world: World): Promise<MapData> {
  const bytes = await readBytes(path, { ...world, read: (one) => upTo(mostText, showProgress(world.read(one), world.err)) }); // prettier-ignore
  return readMapText(new TextDecoder().decode(bytes));
}

async function* upTo(most: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const part of bytes) {
    size += part.byteLength;
    if (size > most) throw new UnreadableMap(`it is larger than ${most / 1e6} MB: cut out of it what the story is about, or take .osm.pbf, which is read piece by piece.`); // prettier-ignore
    yield part;
  }
}
