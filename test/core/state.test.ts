import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Story, StoryEvent } from '../../src/core/model.js';
import {
  activeEvent,
  initialState,
  neighbourId,
  orderedEvents,
  reduce,
  type Action,
  type StoryState,
} from '../../src/core/state.js';

const event = (id: string): StoryEvent => ({
  id,
  title: id,
  text: '',
  places: [],
  status: 'reported',
  by: [],
  deniedBy: [],
  sources: [],
  media: [],
  corrections: [],
});

function storyOf(...ids: string[]): Story {
  const events = ids.map(event);
  return { title: 'Story', lang: 'en', groups: [], events, timeline: [...events].reverse() };
}

const abc = storyOf('a', 'b', 'c');
const loaded = reduce(initialState, { type: 'loaded', story: abc });
const after = (state: StoryState, ...actions: Action[]) => actions.reduce(reduce, state);

it('begins without a story, an active event or neighbours', () => {
  expect(activeEvent(initialState)).toBeUndefined();
  expect(orderedEvents(initialState)).toEqual([]);
  expect(neighbourId(initialState, 1)).toBeUndefined();
});

it('is at the first event once a story is loaded', () => {
  expect(loaded).toMatchObject({ activeId: 'a', cause: 'load', reveal: 0, exploring: false });
});

it('is at the first in time once a story is loaded in the order of time', () => {
  expect(after(initialState, { type: 'ordered', order: 'time' }, { type: 'loaded', story: abc }).activeId).toBe('c');
});

it.each([
  ['the event that is asked for', 'b', undefined, 'b'],
  ['the active one, where that is still there', undefined, storyOf('x', 'a'), 'a'],
  ['the active one, where the one asked for is not there', 'q', storyOf('x', 'a'), 'a'],
  ['the first, where both are gone', 'q', storyOf('x', 'y'), 'x'],
  ['none, in a story without events', 'q', storyOf(), undefined],
])('is at %s when a story is loaded again', (_, activeId, story = abc, expected) => {
  expect(reduce(loaded, { type: 'loaded', story, activeId }).activeId).toBe(expected);
});

it('takes a load for the cause, whatever was the cause before', () => {
  const moved = reduce(loaded, { type: 'selected', id: 'c', cause: 'map' });
  expect(reduce(moved, { type: 'loaded', story: abc, activeId: 'b' })).toMatchObject({ activeId: 'b', cause: 'load' });
});

it.each<[string, StoryState, Action]>([
  ['an unknown id', loaded, { type: 'selected', id: 'q', cause: 'map' }],
  ['an id that objects inherit', loaded, { type: 'selected', id: 'constructor', cause: 'map' }],
  ['scrolling within the active event', loaded, { type: 'selected', id: 'a', cause: 'scroll' }],
  ['beginning at the event that is active', loaded, { type: 'selected', id: 'a', cause: 'load' }],
  ['selecting before anything is loaded', initialState, { type: 'selected', id: 'a', cause: 'script' }],
  ['the order it has', loaded, { type: 'ordered', order: 'story' }],
  ['exploring while exploring', reduce(loaded, { type: 'explored' }), { type: 'explored' }],
  ['returning without having left', loaded, { type: 'returned' }],
])('stays the very same object after %s', (_, state, action) => {
  expect(reduce(state, action)).toBe(state);
});

it('counts a choice of the active event, so that it comes back into view', () => {
  const again = reduce(loaded, { type: 'selected', id: 'a', cause: 'map' });
  expect(again).toMatchObject({ activeId: 'a', reveal: 1, cause: 'map' });
});

it('does not count scrolling', () => {
  expect(reduce(loaded, { type: 'selected', id: 'b', cause: 'scroll' })).toMatchObject({ activeId: 'b', reveal: 0 });
  expect(reduce(loaded, { type: 'selected', id: 'b', cause: 'load' })).toMatchObject({ activeId: 'b', reveal: 0 });
});

it('lets a reader explore while she scrolls, and ends it with a choice, a return or a load', () => {
  const exploring = reduce(loaded, { type: 'explored' });
  expect(reduce(exploring, { type: 'selected', id: 'b', cause: 'scroll' }).exploring).toBe(true);
  expect(reduce(exploring, { type: 'selected', id: 'b', cause: 'keys' }).exploring).toBe(false);
  expect(reduce(exploring, { type: 'returned' })).toMatchObject({ exploring: false, reveal: 1 });
  expect(reduce(exploring, { type: 'loaded', story: abc }).exploring).toBe(false);
});

it('has neighbours in the reader’s order, and none past the ends', () => {
  const ids = (state: StoryState) => [neighbourId(state, -1), neighbourId(state, 1)];
  expect(ids(loaded)).toEqual([undefined, 'b']);
  expect(ids(reduce(loaded, { type: 'selected', id: 'c', cause: 'keys' }))).toEqual(['b', undefined]);
  expect(ids(reduce(loaded, { type: 'ordered', order: 'time' }))).toEqual(['b', undefined]);
});

const id = fc.constantFrom('a', 'b', 'c', 'q');
const cause = fc.constantFrom('scroll' as const, 'map' as const, 'keys' as const);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ type: fc.constant('selected' as const), id, cause }),
  fc.record({ type: fc.constant('loaded' as const), story: fc.constantFrom(abc, storyOf('b', 'x')), activeId: id }),
  fc.record({ type: fc.constant('ordered' as const), order: fc.constantFrom('story' as const, 'time' as const) }),
  fc.record({ type: fc.constantFrom('explored' as const, 'returned' as const) }),
);

it('is always at an event of its story, and never changes what it was', () => {
  fc.assert(
    fc.property(fc.array(action), (actions) => {
      let state = loaded;
      for (const next of actions) {
        const before = Object.freeze({ ...state });
        const result = reduce(Object.freeze(state), next);
        expect(activeEvent(result)?.id).toBe(result.activeId);
        expect(result.reveal).toBeGreaterThanOrEqual(before.reveal);
        state = result;
      }
    }),
  );
});

it('is another object just where something is another, but for a load', () => {
  fc.assert(
    fc.property(fc.array(action), action, (actions, last) => {
      fc.pre(last.type !== 'loaded');
      const before = after(loaded, ...actions);
      const result = reduce(before, last);
      expect(result === before).toBe(JSON.stringify(result) === JSON.stringify(before));
    }),
  );
});

it('comes back to where it was by one step on and one step back, in either order', () => {
  fc.assert(
    fc.property(fc.array(action), (actions) => {
      const state = after(loaded, ...actions);
      const next = neighbourId(state, 1);
      const moved = next === undefined ? undefined : reduce(state, { type: 'selected', id: next, cause: 'nav' });
      expect(moved ? neighbourId(moved, -1) : orderedEvents(state).at(-1)?.id).toBe(state.activeId);
    }),
  );
});

it('goes through every event once from the first to the last', () => {
  const order = fc.constantFrom('story' as const, 'time' as const);
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(order, ids, (chosen, all) => {
      let state = after(initialState, { type: 'ordered', order: chosen }, { type: 'loaded', story: storyOf(...all) });
      const seen = [state.activeId];
      for (let next = neighbourId(state, 1); next !== undefined; next = neighbourId(state, 1)) {
        state = reduce(state, { type: 'selected', id: next, cause: 'nav' });
        seen.push(next);
      }
      expect(seen).toEqual(chosen === 'time' ? [...all].reverse() : all);
    }),
  );
});

it('keeps the reader at her event when only the order changes', () => {
  fc.assert(
    fc.property(fc.array(action), (actions) => {
      const state = after(loaded, ...actions);
      const turned = reduce(state, { type: 'ordered', order: state.order === 'time' ? 'story' : 'time' });
      expect({ ...turned, order: state.order }).toEqual(state);
    }),
  );
});
