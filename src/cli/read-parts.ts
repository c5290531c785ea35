/** Parts of a large file: of one on this machine, or of one that a server gives in parts. */
import { formatReason } from '../core/problems/reason.js';
import { UnreadableMap } from '../streets/map-feature.js';
import type { TileFile } from '../streets/read-tiles.js';
import { readUpTo } from './read-up-to.js';
import { sentOn } from './sent-on.js';
import type { World } from './world.js';

type ReadPart = TileFile['readPart'];

/** How long a server may take for a part, in milliseconds. */
const patience = 60_000;

/** Reads parts of the file at `path`. */
export function localParts(path: string, { readPart }: World): ReadPart {
  return (offset, length) =>
    readPart(path, offset, length).catch((error: unknown) => {
      throw new UnreadableMap(`it cannot be read: ${formatReason(error)}`);
    });
}

/** Asks a server for parts of a file (Range). What goes wrong is told as `UnreadableMap`. */
export function remoteParts(url: string, { fetch, stopped }: World): ReadPart {
  return async (offset, length) => {
    if (length === 0) return new Uint8Array();
    let response: Response;
    try {
      response = await fetch(url, {
        headers: { Range: `bytes=${offset}-${offset + length - 1}` },
        redirect: 'manual',
        signal: AbortSignal.any([stopped, AbortSignal.timeout(patience)]),
      });
      if (response.status === 206) return await readUpTo(response, length);
    } catch (error) {
      throw new UnreadableMap(
        `it could not be reached: ${formatReason((error as { cause?: unknown }).cause ?? error)}`,
      );
    }
    void response.body?.cancel().catch(() => undefined);
    const elsewhere = sentOn(response);
    if (elsewhere !== undefined) throw new UnreadableMap(`its server ${elsewhere}`);
    throw new UnreadableMap(
      response.ok
        ? 'its server gives the whole file and no part of it (it knows no Range): download the file, and name it with --from.'
        : `its server answered ${response.status}. --from takes an address of PMTiles alone; download other files first.`,
    );
  };
}
