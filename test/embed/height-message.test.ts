import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightLimits, parseHeightMessage, toHeightMessages } from '../../src/embed/height-message.js';

const href = 'https://stories.example/kim/embed.html';

describe('a frame’s height', () => {
  it('is said in our words, AMP’s and Medium’s', () => {
    expect(toHeightMessages(777, { href })).toEqual([
      { type: 'dateline-height', height: 777 },
      { sentinel: 'amp', type: 'embed-size', height: 777 },
      JSON.stringify({ src: href, context: 'iframe.resize', height: 777 }),
    ]);
  });

  it('is said to WordPress with the secret it gave', () => {
    expect(toHeightMessages(777, { href, secret: 'aB3dE' })).toContainEqual({
      message: 'height',
      value: 777,
      secret: 'aB3dE',
    });
  });

  it('is read from our own message, and from no other', () => {
    const [ours, ...others] = toHeightMessages(640, { href, secret: 'x' });
    expect(parseHeightMessage(ours)).toBe(640);
    for (const other of others) expect(parseHeightMessage(other)).toBeUndefined();
  });

  it.each([
    [-5, heightLimits.least],
    [1e9, heightLimits.most],
    [640.2, 641],
    [NaN, undefined],
    [Infinity, undefined],
    ['640', undefined],
    [{ height: 640 }, undefined],
  ])('of %j is taken as %s', (height, taken) => {
    expect(parseHeightMessage({ type: 'dateline-height', height })).toBe(taken);
  });

  it('is never outside the limits, and no message throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ type: fc.constant('dateline-height'), height: fc.anything() })),
        (data) => {
          const height = parseHeightMessage(data);
          if (height === undefined) return;
          expect(height).toBeGreaterThanOrEqual(heightLimits.least);
          expect(height).toBeLessThanOrEqual(heightLimits.most);
        },
      ),
    );
  });
});
