import { concatBytes } from '../importers/decode-text.js';

/** The first bytes of an answer, so many at most: a server may send more than it was asked for. */
export async function readUpTo({ body }: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    parts.push(part.subarray(0, most - size));
    size += parts.at(-1)!.length;
    if (size >= most) break;
  }
  return concatBytes(parts);
}
