import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedPicture, mostBytesIn } from '../../src/poster/embed-picture.js';
import { greyJpeg, plainPng } from '../fixtures/tiny-pictures.js';

describe('a picture in a drawing', () => {
  it('has the size that its bytes say', () => {
    expect(embedPicture(greyJpeg, 1)).toMatchObject({ width: 8, height: 8 });
    expect(embedPicture(plainPng(30, 20, [1, 2, 3]), 1)).toMatchObject({ width: 30, height: 20 });
  });

  it('has 300 kB at most, and less where it stands in many drawings: 5 MB in all', () => {
    expect([1, 16, 17, 50].map(mostBytesIn)).toEqual([300_000, 300_000, 294_117, 100_000]);
    const picture = new Uint8Array([...plainPng(3, 3, [1, 2, 3]), ...new Array<number>(200_000).fill(0)]);
    expect(embedPicture(picture, 20)).toBeDefined();
    expect(embedPicture(picture, 50)).toBeUndefined();
  });

  it('is none that would unpack to gigabytes', () => {
    const bomb = plainPng(1, 1, [1, 2, 3]);
    new DataView(bomb.buffer).setUint32(16, 60_000);
    new DataView(bomb.buffer).setUint32(20, 60_000);
    expect(embedPicture(bomb, 1)).toBeUndefined();
  });

  it('is absent, and never an error, of bytes that are none', () => {
    const starts = [greyJpeg, plainPng(4, 4, [0, 0, 0]), new TextEncoder().encode('GIF89a'), new TextEncoder().encode('RIFF\0\0\0\0WEBPVP8 ')];
    const cut = fc.tuple(fc.constantFrom(...starts), fc.nat(200), fc.uint8Array({ maxLength: 60 }));
    fc.assert(
      fc.property(cut, ([start, length, rest]) => {
        const { width = 1, height = 1 } = embedPicture(new Uint8Array([...start.subarray(0, length), ...rest]), 1) ?? {};
        expect(width * height).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
    expect(embedPicture(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'), 1)).toBeUndefined();
  }); // prettier-ignore
});
