import { crc32 } from 'node:zlib';
import { strFromU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip, readMimetype, readZipText, smallTree, ZipError } from '../../src/importers/zip.js';
import { toZip } from '../fixtures/workbook-files.js';

const small = toZip({ 'a.txt': 'alpha', 'folder/b.txt': 'beta '.repeat(1000) });

/** The bytes with those behind the sign of each entry of the directory changed. */
function withDirectory(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let start = 0; start + 46 < changed.length; start++)
    if (view.getUint32(start, true) === 0x02014b50) view.setUint32(start + at, value, true);
  return changed;
}

const reasonOf = (read: () => unknown) => {
  try {
    read();
    return undefined;
  } catch (error) {
    return (error as ZipError).reason;
  }
};

describe('openZip', () => {
  it('gives the names, and what is in each, by its name in any case and with any slash', () => {
    const zip = openZip(small)!;
    expect(zip.names).toEqual(['a.txt', 'folder/b.txt']);
    expect(readZipText(zip, 'A.TXT')).toBe('alpha');
    expect(readZipText(zip, '/folder\\b.txt')).toBe('beta '.repeat(1000));
    expect(readZipText(zip, '../a.txt')).toBeUndefined();
    expect(readMimetype(zip)).toBeUndefined();
  });

  it('reads entries that are stored, and behind something else', () => {
    const stored = zipSync({ mimetype: [new TextEncoder().encode('x/y'), { level: 0 }] });
    const behind = new Uint8Array([...new Uint8Array(100), ...stored]);
    for (const bytes of [stored, behind]) expect(readMimetype(openZip(bytes)!)).toBe('x/y');
  });

  it('reads a directory with sizes of 64 bits', () => {
    const name = Buffer.from('a');
    const data = Buffer.from('long');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(crc32(data), 14);
    local.writeUInt16LE(1, 26);
    const entry = Buffer.alloc(46, 0);
    entry.writeUInt32LE(0x02014b50, 0);
    for (const at of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, at);
    entry.writeUInt16LE(1, 28);
    entry.writeUInt16LE(28, 30);
    const long = Buffer.alloc(28);
    long.writeUInt16LE(1, 0);
    long.writeUInt16LE(24, 2);
    for (const at of [4, 12]) long.writeBigUInt64LE(4n, at);
    const files = Buffer.concat([local, name, data]);
    const directory = Buffer.concat([entry, name, long]);
    const record = Buffer.alloc(56);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(BigInt(directory.length), 40);
    record.writeBigUInt64LE(BigInt(files.length), 48);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(files.length + directory.length), 8);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    for (const at of [12, 16]) end.writeUInt32LE(0xffffffff, at);
    const zip = openZip(new Uint8Array(Buffer.concat([files, directory, record, locator, end])))!;
    expect(readZipText(zip, 'a')).toBe('long');
  });

  it('counts what comes out, whatever the file says of its size', () => {
    const bomb = zipSync({ a: new Uint8Array(9 * 1024 * 1024), b: new Uint8Array(9 * 1024 * 1024) });
    for (const claimed of [10, 0xffffffff]) {
      const zip = openZip(withDirectory(bomb, 24, claimed))!;
      const lengths = (name: string) => [...zip.read(name)].reduce((sum, { length }) => sum + length, 0);
      expect(lengths('a')).toBe(9 * 1024 * 1024);
      expect(reasonOf(() => lengths('b'))).toBe('too-large');
    }
  });

  it('unpacks of a small file as much as it is asked to', () => {
    const bytes = zipSync({ a: new Uint8Array(9 * 1024 * 1024) });
    expect(reasonOf(() => [...openZip(bytes, { always: smallTree })!.read('a')])).toBe('too-large');
  });

  it('says why an entry cannot be read', () => {
    const read = (bytes: Uint8Array) => reasonOf(() => readZipText(openZip(bytes)!, 'folder/b.txt'));
    expect(read(withDirectory(small, 8, 1 | (8 << 16)))).toBe('locked');
    expect(read(withDirectory(small, 8, 99 << 16))).toBe('broken');
    expect(read(withDirectory(small, 20, 5))).toBe('broken');
    expect(read(withDirectory(small, 20, 0x7fffffff))).toBe('broken');
    expect(read(withDirectory(small, 42, 3))).toBe('broken');
  });

  it('finds no ZIP file where there is no directory', () => {
    expect(openZip(new Uint8Array())).toBeUndefined();
    expect(openZip(small.subarray(0, small.length - 30))).toBeUndefined();
  });

  it('throws nothing but its own error, whatever bytes are changed', () => {
    const place = fc.tuple(fc.nat({ max: small.length - 1 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), fc.nat({ max: small.length }), (changes, end) => {
        const bytes = small.slice(0, Math.max(end, 60));
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        const zip = openZip(bytes);
        for (const name of zip?.names ?? []) {
          try {
            expect(typeof strFromU8(Buffer.concat([...zip!.read(name)]))).toBe('string');
          } catch (error) {
            expect(error).toBeInstanceOf(ZipError);
          }
        }
      }),
    );
  });
});
