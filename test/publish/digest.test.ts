import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toBytes, toIntegrity, toShortHash } from '../../src/publish/digest.js';

it('has the integrity that Node computes', async () => {
  const holds = async (bytes: Uint8Array) => {
    const hash = createHash('sha384').update(bytes).digest('base64');
    expect(await toIntegrity(bytes)).toBe(`sha384-${hash}`);
  };
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), holds), { numRuns: 50 });
});

it('takes a text for its bytes in UTF-8', async () => {
  expect(await toIntegrity('Åland')).toBe(await toIntegrity(toBytes('Åland')));
});

it('names a content by twelve digits, and another content otherwise', async () => {
  const names = await Promise.all([toShortHash('a'), toShortHash('b'), toShortHash('a', 'b'), toShortHash('ab')]);
  for (const name of names) expect(name).toMatch(/^[0-9a-f]{12}$/);
  expect(new Set(names).size).toBe(4);
  expect(await toShortHash('a', 'b')).toBe(names[2]);
});
