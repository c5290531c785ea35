/** The files in a ZIP file, unpacked in a stream, so that what comes out is counted and not what the file says of itself. */
import { concatBytes } from './decode-text.js';

/** What was unpacked, by name; or why it was not. */
export type Unzipped =
  | { readonly entries: ReadonlyMap<string, Uint8Array>; readonly failure?: undefined }
  | { readonly failure: 'too-large' | 'unreadable' };

/** Deflate makes at most about a thousand bytes of one: what comes out of one part is bounded by that. */
const partLength = 16_384;

/** The entries whose names are wanted, `mostBytes` of them together at most. */
export async function unzipEntries(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  mostBytes: number,
): Promise<Unzipped> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const entries = new Map<string, Uint8Array>();
  let size = 0;
  let failure: 'too-large' | 'unreadable' | undefined;
  const unzip = new Unzip((file) => {
    if (!isWanted(file.name) || entries.has(file.name)) return;
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, isLast) => {
      if (error) failure ??= 'unreadable';
      else {
        size += piece.length;
        if (size > mostBytes) failure ??= 'too-large';
        if (!failure) pieces.push(piece);
        if (isLast) entries.set(file.name, concatBytes(pieces));
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !failure; at += partLength)
      unzip.push(bytes.subarray(at, at + partLength), at + partLength >= bytes.length);
  } catch {
    failure ??= 'unreadable';
  }
  return failure ? { failure } : { entries };
}
