/**
 * ZIP files that may be hostile: entries by name alone, and never more unpacked than a file of that size honestly holds,
 * whatever it says of itself. (APPNOTE.TXT 6.3, with ZIP64; stored and deflated entries.)
 */
import { Inflate } from 'fflate';

/** A ZIP file. */
export interface Zip {
  /** Of the entries, as they stand in the file. */
  readonly names: readonly string[];
  /**
   * What is in the entry `name`, its case aside, piece by piece; nothing where there is none.
   * @throws ZipError where it cannot be unpacked, or what was unpacked of this file becomes too much
   */
  read(name: string): Iterable<Uint8Array>;
}

/** Why an entry gives nothing (more): it is broken, locked by a password, or unpacks to more than is read. */
export class ZipError extends Error {
  constructor(readonly reason: 'broken' | 'locked' | 'too-large') {
    super(`The entry of the ZIP file is ${reason}`);
  }
}

interface Entry {
  readonly method: number;
  readonly isLocked: boolean;
  /** Packed. */
  readonly size: number;
  readonly offset: number;
}

const megabyte = 1024 * 1024;

/** In all: what honest files of words pack to is a fifth or a twentieth. */
const mostUnpacked = (packed: number, always: number): number =>
  Math.min(500 * megabyte, Math.max(always, 50 * packed));

/** What a small file may unpack to of which a tree is made, in bytes: that takes twenty times as much. */
export const smallTree = 4 * megabyte;

/** Small enough that its thousandfold, the most that deflate packs into a byte, is no burden. */
const pieceLength = 16 * 1024;

/**
 * The ZIP file in `bytes`; absent where it has no directory that can be read. However small it is, it may unpack to
 * `always` (in bytes): a table may be of one word a thousand times.
 */
export function openZip(bytes: Uint8Array, { always = 16 * megabyte } = {}): Zip | undefined {
  const entries = readDirectory(bytes);
  if (!entries) return undefined;
  let left = mostUnpacked(bytes.length, always);
  const byName = new Map([...entries].toReversed().map(([name, entry]) => [toKey(name), entry]));
  return {
    names: entries.map(([name]) => name),
    *read(name) {
      const entry = byName.get(toKey(name));
      if (!entry) return;
      for (const piece of unpack(bytes, entry)) {
        left -= piece.length;
        if (left < 0) throw new ZipError('too-large');
        yield piece;
      }
    },
  };
}

/** The text of an entry in UTF-8; absent where there is none. */
export function readZipText(zip: Zip, name: string): string | undefined {
  const decoder = new TextDecoder();
  let text: string | undefined;
  for (const piece of zip.read(name)) text = (text ?? '') + decoder.decode(piece, { stream: true });
  return text;
}

/** What a file says that it is, as those of OpenDocument do; absent where it says nothing, or cannot be read. */
export function readMimetype(zip: Zip): string | undefined {
  try {
    return readZipText(zip, 'mimetype');
  } catch {
    return undefined;
  }
}

/** Some programs write the paths of another system. */
function toKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function* unpack(bytes: Uint8Array, { method, isLocked, size, offset }: Entry): Generator<Uint8Array> {
  if (isLocked) throw new ZipError('locked');
  const view = toView(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new ZipError('broken');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (packed.length < size || (method !== 0 && method !== 8)) throw new ZipError('broken');
  if (method === 0) yield packed;
  else yield* inflate(packed);
}

function* inflate(packed: Uint8Array): Generator<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const inflater = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += pieceLength) {
    try {
      inflater.push(packed.subarray(at, at + pieceLength), at + pieceLength >= packed.length);
    } catch {
      throw new ZipError('broken');
    }
    yield* pieces.splice(0);
  }
}

/** The names and entries of the directory at the end of the file. */
function readDirectory(bytes: Uint8Array): (readonly [string, Entry])[] | undefined {
  const view = toView(bytes);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const { at: start, size } = findDirectory(view, end);
  // What stands before the first entry moves all of them.
  const shift = Math.max(0, end - size - start);
  const entries: (readonly [string, Entry])[] = [];
  for (let at = start + shift; at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50;) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, nameEnd));
    const long = readLongSizes(view, at, nameEnd, Math.min(extraEnd, bytes.length));
    const isLocked = (view.getUint16(at + 8, true) & 1) === 1;
    const method = view.getUint16(at + 10, true);
    entries.push([name, { method, isLocked, size: long.size, offset: long.offset + shift }]);
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

const longestComment = 0xffff;

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

/** Where the directory begins, and its length; in ZIP64 in a record before the end. */
function findDirectory(view: DataView, end: number): { readonly at: number; readonly size: number } {
  const at = view.getUint32(end + 16, true);
  const size = view.getUint32(end + 12, true);
  const isLong = at === 0xffffffff && end >= 20 && view.getUint32(end - 20, true) === 0x07064b50;
  const record = isLong ? getLong(view, end - 12) : 0;
  if (!isLong || record + 56 > view.byteLength) return { at, size };
  const longSize = getLong(view, record + 40);
  return { at: getLong(view, record + 48), size: longSize + (end - record) };
}

/** The size and offset of an entry; in ZIP64 those that do not fit stand in an extra field, in this order. */
function readLongSizes(view: DataView, at: number, from: number, to: number): { size: number; offset: number } {
  const sizes = {
    whole: view.getUint32(at + 24, true),
    size: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let field = from; field + 4 <= to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let next = field + 4;
    for (const key of ['whole', 'size', 'offset'] as const) {
      if (sizes[key] !== 0xffffffff || next + 8 > to) continue;
      sizes[key] = getLong(view, next);
      next += 8;
    }
  }
  return sizes;
}

function getLong(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function toView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
