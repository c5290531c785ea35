import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFrameHeight } from '../../../src/core/media/frame-height.js';

it.each<[string, unknown, number]>([
  ['Datawrapper', { 'datawrapper-height': { aBc12: 412.2 } }, 413],
  ['Flourish', JSON.stringify({ sender: 'Flourish', method: 'resize', height: 500, src: 'x' }), 500],
  ['Instagram', JSON.stringify({ type: 'MEASURE', details: { height: 700 } }), 700],
  ['X', { 'twttr.embed': { method: 'twttr.private.resize', params: [{ width: 500, height: 312 }] } }, 312],
  ['Telegram', JSON.stringify({ event: 'resize', height: 230 }), 230],
  ['a frame that would be the whole page', { 'datawrapper-height': { a: 1e9 } }, 20_000],
  ['a frame that would be lost', { 'datawrapper-height': { a: 1 } }, 40],
])('hears the height that %s asks for', (_, message, height) => {
  expect(parseFrameHeight(message)).toBe(height);
});

it.each([
  ['a message about something else', { type: 'resize', height: 300 }],
  ['a height of nobody', { height: 300 }],
  ['a height that is none', { 'datawrapper-height': { a: 'tall' } }],
  ['a height that can be made no number', { 'datawrapper-height': { a: { toString: 1, valueOf: 1 } } }],
  ['a list of charts that is none', { 'datawrapper-height': null }],
  ['no height', JSON.stringify({ type: 'MEASURE' })],
  ['a text', '{'],
  ['a number', '7'],
  ['a long text', JSON.stringify({ sender: 'Flourish', method: 'resize', height: 500, src: 'x'.repeat(20_000) })],
])('hears no height in %s', (_, message) => {
  expect(parseFrameHeight(message)).toBeUndefined();
});

it('never throws, and gives heights that pages can bear', () => {
  const message = fc.oneof(fc.anything(), fc.jsonValue().map((value) => JSON.stringify(value)), fc.record({ sender: fc.constant('Flourish'), method: fc.constant('resize'), height: fc.anything() })); // prettier-ignore
  fc.assert(
    fc.property(message, (data) => {
      const height = parseFrameHeight(data);
      expect(height === undefined || (height >= 40 && height <= 20_000)).toBe(true);
    }),
  );
});
