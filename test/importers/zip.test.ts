import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { listZip, readFromZip } from '../../src/importers/zip.js';

const bytes = zipSync({ 'a.txt': strToU8('first'), 'b/': new Uint8Array(0), 'b/c.txt': [strToU8('c'.repeat(99_999)), { level: 0 }] }); // prettier-ignore

describe('listZip', () => {
  it('names the files in their order, and none of what is no ZIP file', () => {
    expect(listZip(bytes)).toEqual(['a.txt', 'b/', 'b/c.txt']);
    expect(listZip(strToU8('PK\u0003\u0004'))).toEqual([]);
  });
});

describe('readFromZip', () => {
  it('gives the bytes of one file, packed or not', () => {
    expect(readFromZip(bytes, 'a.txt', 5)).toEqual(strToU8('first'));
    expect((readFromZip(bytes, 'b/c.txt', 99_999) as Uint8Array).length).toBe(99_999);
  });

  it('gives nothing of a file that is not there, or broken off', () => {
    expect(readFromZip(bytes, 'd.txt', 5)).toBeUndefined();
    expect(readFromZip(bytes.subarray(0, 50_000), 'b/c.txt', 1e6)).toBeUndefined();
  });

  it('unpacks no further than there is room, whatever the file says of its size', () => {
    const bomb = zipSync({ a: [new Uint8Array(5_000_000), { level: 9 }] });
    new DataView(bomb.buffer).setUint32(22, 10, true);
    expect(readFromZip(bomb, 'a', 1_000_000)).toBe('too-large');
    expect(readFromZip(bytes, 'a.txt', 4)).toBe('too-large');
  });
});
