import { expect } from '@open-wc/testing';
import type { StoryEvent } from '../../src/core/model.js';
import { eventOfKey, nextOfMark } from '../../src/elements/mark-keys.js';

const events = ['a', 'b', 'c'].map((id) => ({ id }) as StoryEvent);
const press = (key: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, cancelable: true, ...more });

describe('the keys of marks', () => {
  for (const [key, activeId, isRtl, next] of [
    ['ArrowRight', 'a', false, 'b'],
    ['ArrowLeft', 'b', false, 'a'],
    ['ArrowRight', 'b', true, 'a'],
    ['ArrowLeft', 'b', true, 'c'],
    ['ArrowDown', 'b', true, 'c'],
    ['ArrowUp', 'b', true, 'a'],
    ['ArrowDown', 'c', false, undefined],
    ['ArrowUp', 'a', false, undefined],
    ['ArrowDown', undefined, false, 'a'],
    ['Home', 'c', false, 'a'],
    ['Home', 'a', false, 'a'],
    ['End', 'a', true, 'c'],
  ] as const) {
    it(`${key} leads from ${activeId} to ${next}, ${isRtl ? 'right to left' : 'left to right'}`, () => {
      const event = press(key);
      expect(eventOfKey(event, events, activeId, isRtl)?.id).to.equal(next);
      expect(event.defaultPrevented, 'the page does not scroll').to.equal(true);
    });
  }

  for (const event of [
    press('Tab'),
    press('x'),
    press('ArrowDown', { altKey: true }),
    press('End', { shiftKey: true }),
  ]) {
    it(`leaves ${event.altKey ? 'Alt ' : ''}${event.shiftKey ? 'Shift ' : ''}${event.key} to others`, () => {
      expect(eventOfKey(event, events, 'a', false)).to.equal(undefined);
      expect(event.defaultPrevented).to.equal(false);
    });
  }

  it('leads nowhere where there are no events', () => {
    expect(eventOfKey(press('End'), [], undefined, false)).to.equal(undefined);
  });
});

describe('a press on a shared mark', () => {
  for (const [activeId, next] of [
    [undefined, 'a'],
    ['elsewhere', 'a'],
    ['a', 'b'],
    ['c', 'a'],
  ] as const) {
    it(`leads from ${activeId} to ${next}`, () => {
      expect(nextOfMark(events, activeId).id).to.equal(next);
    });
  }
});
