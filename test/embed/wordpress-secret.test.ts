import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReady, parseSecret } from '../../src/embed/wordpress-secret.js';

describe('WordPress’ secret', () => {
  it.each([
    ['#?secret=aB3dE5fG7h', 'aB3dE5fG7h'],
    ['#departure?secret=x', 'x'],
    ['#?secret=', undefined],
    ['#?secret=a b', undefined],
    ['#departure', undefined],
    ['', undefined],
  ])('in %s is %s', (hash, secret) => {
    expect(parseSecret(hash)).toBe(secret);
  });

  it.each([
    [{ message: 'ready', secret: 'aB3dE5fG7h' }, 'aB3dE5fG7h'],
    [{ message: 'height', value: 600, secret: 'aB3dE5fG7h' }, undefined],
    [{ message: 'ready' }, undefined],
    [{ message: 'ready', secret: 7 }, undefined],
    [{ message: 'ready', secret: 'a&secret=b' }, undefined],
    [{ message: 'ready', secret: '<script>' }, undefined],
    ['ready', undefined],
    [null, undefined],
  ])('in the message %j is %s', (data, secret) => {
    expect(parseReady(data)).toBe(secret);
  });

  it('is a short plain word, whatever is said, and nothing that is said throws', () => {
    const data = fc.oneof(
      fc.anything(),
      fc.record({ message: fc.constant('ready'), secret: fc.oneof(fc.string(), fc.anything()) }),
    );
    fc.assert(
      fc.property(data, (said) => {
        expect(parseReady(said) ?? 'none').toMatch(/^[\w-]{1,64}$/);
      }),
    );
  });
});
