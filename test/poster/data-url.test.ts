import { expect, it } from 'vitest';
import { toBase64, toDataUrl } from '../../src/poster/data-url.js';

it('writes base64 as Node does, of files of any size', () => {
  const large = Uint8Array.from({ length: 100_001 }, (_, index) => index % 251);
  for (const bytes of [new Uint8Array(), large, large.subarray(1, 32_769)])
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});

it('is an address with the type of the file', () => {
  expect(toDataUrl('image/png', new Uint8Array([1, 2, 3]))).toBe('data:image/png;base64,AQID');
});
