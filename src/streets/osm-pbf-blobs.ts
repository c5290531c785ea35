/** The blobs of an OSM PBF file (https://wiki.openstreetmap.org/wiki/PBF_Format), read one after the other. */
import { PbfReader } from 'pbf';
import { ByteQueue } from './byte-queue.js';
import { UnreadableMap } from './map-feature.js';

/** Unpacks what zlib has packed. @throws where it is broken, or more than `most` bytes */
export type Inflate = (packed: Uint8Array, most: number) => Uint8Array;

/** A blob as it stands in the file. */
export interface Blob {
  readonly type: string;
  /** Where it begins in the file, in bytes; and its number. */
  readonly offset: number;
  readonly index: number;
  readonly bytes: Uint8Array;
}

/** The format's own limits, in bytes. */
const mostHeader = 64 * 1024;
const mostBlob = 32 * 1024 * 1024;

/** The blobs of a file. @throws {UnreadableMap} where the file is cut off or broken, naming the offset */
export async function* readBlobs(file: AsyncIterable<Uint8Array>): AsyncGenerator<Blob> {
  const queue = new ByteQueue(file);
  try {
    for (let index = 0; ; index++) {
      const { offset } = queue;
      const head = await queue.take(4);
      if (head.length === 0 && index > 0) return;
      const length = head.length === 4 ? new DataView(head.buffer, head.byteOffset).getUint32(0) : -1;
      if (length > mostHeader) throw broken(offset);
      const header = length < 0 ? head : await queue.take(length);
      if (length < 0 || header.length < length) throw cutOff(queue.offset);
      const { type, size } = guard(offset, () => readHeader(header));
      if (!(size >= 0 && size <= mostBlob)) throw broken(offset);
      const bytes = await queue.take(size);
      if (bytes.length < size) throw cutOff(queue.offset);
      yield { type, offset, index, bytes };
    }
  } finally {
    await queue.close();
  }
}

/** What a blob holds. @throws {UnreadableMap} where it is broken, or packed in a way that is not read here */
export function unpack({ bytes, offset }: Blob, inflate: Inflate): Uint8Array {
  const { raw, size, packed, other } = guard(offset, () => readBlob(bytes));
  if (raw) return raw;
  if (other !== undefined)
    throw new UnreadableMap(`it is packed with ${other}, which is not read here: osmium cat old.osm.pbf -o new.osm.pbf packs it as usual.`); // prettier-ignore
  if (!packed || !(size >= 0 && size <= mostBlob)) throw broken(offset);
  const unpacked = guard(offset, () => inflate(packed, size));
  if (unpacked.length !== size) throw broken(offset);
  return unpacked;
}

/** What `read` gives. @throws {UnreadableMap} with the offset, where it throws: what it reads is broken */
export function guard<T>(offset: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnreadableMap ? error : broken(offset);
  }
}

function broken(offset: number): UnreadableMap {
  return new UnreadableMap(`the .osm.pbf is broken at byte ${offset}. Get it anew.`);
}

function cutOff(offset: number): UnreadableMap {
  return new UnreadableMap(
    `the .osm.pbf is cut off: it ends at byte ${offset}, in the middle of a block. Get it anew.`,
  );
}

function readHeader(bytes: Uint8Array): { type: string; size: number } {
  return new PbfReader(bytes).readFields(
    (tag, header, reader) => {
      if (tag === 1) header.type = reader.readString();
      else if (tag === 3) header.size = reader.readVarint();
    },
    { type: '', size: -1 },
  );
}

interface Contents {
  raw?: Uint8Array;
  size: number;
  packed?: Uint8Array;
  other?: string;
}

const otherPackings: Readonly<Record<number, string>> = { 4: 'LZMA', 5: 'bzip2', 6: 'LZ4', 7: 'Zstandard' };

function readBlob(bytes: Uint8Array): Contents {
  return new PbfReader(bytes).readFields(
    (tag, blob: Contents, reader) => {
      if (tag === 1) blob.raw = reader.readBytes();
      else if (tag === 2) blob.size = reader.readVarint();
      else if (tag === 3) blob.packed = reader.readBytes();
      else if (Object.hasOwn(otherPackings, tag)) blob.other = otherPackings[tag]!;
    },
    { size: -1 },
  );
}
