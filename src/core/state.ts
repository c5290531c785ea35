/**
 * What a story does, in one pure function. The host owns one `StoryState`; everybody else asks.
 */
import type { Story, StoryEvent } from './model.js';

/** Who asked for the active event to change. */
export type Cause = 'load' | 'scroll' | 'timeline' | 'map' | 'nav' | 'keys' | 'swipe' | 'hash' | 'script';

/** The order of telling, or the order of time. */
export type Order = 'story' | 'time';

/** All that a story's views depend on. */
export interface StoryState {
  readonly story?: Story;
  /** The event the reader is at; absent before the story is there and in a story without events. */
  readonly activeId?: string;
  readonly cause: Cause;
  /** Counts explicit choices, so that choosing the active event again brings it back into view. */
  readonly reveal: number;
  readonly order: Order;
  /** Whether the reader has left the story to look around on the map. */
  readonly exploring: boolean;
}

/** What may happen to a story. */
export type Action =
  | { readonly type: 'loaded'; readonly story: Story; readonly activeId?: string }
  | { readonly type: 'selected'; readonly id: string; readonly cause: Cause }
  | { readonly type: 'ordered'; readonly order: Order }
  | { readonly type: 'explored' }
  | { readonly type: 'returned' };

/** Before anything is loaded. */
export const initialState: StoryState = { cause: 'load', reveal: 0, order: 'story', exploring: false };

/**
 * The state after `action`: the very same object where nothing changes (an unknown id, an equal order), so that equality
 * says whether anything happened.
 */
export function reduce(state: StoryState, action: Action): StoryState {
  switch (action.type) {
    case 'loaded':
      return load(state, action);
    case 'selected':
      return select(state, action.id, action.cause);
    case 'ordered':
      return state.order === action.order ? state : { ...state, order: action.order };
    case 'explored':
      return state.exploring ? state : { ...state, exploring: true };
    case 'returned':
      return state.exploring ? { ...state, exploring: false, reveal: state.reveal + 1 } : state;
  }
}

/** The story's events in the order the reader has chosen; none before it is loaded. */
export function orderedEvents(state: StoryState): readonly StoryEvent[] {
  if (!state.story) return [];
  return state.order === 'time' ? state.story.timeline : state.story.events;
}

/** The event the reader is at. */
export function activeEvent(state: StoryState): StoryEvent | undefined {
  return state.story?.events.find(({ id }) => id === state.activeId);
}

/** The id of the event `step` places on (1) or back (−1) in the reader's order; absent past either end. */
export function neighbourId(state: StoryState, step: 1 | -1): string | undefined {
  const events = orderedEvents(state);
  return events[events.findIndex(({ id }) => id === state.activeId) + step]?.id;
}

function load(state: StoryState, { story, activeId }: Action & { type: 'loaded' }): StoryState {
  const wanted = [activeId, state.activeId].find((id) => hasEvent(story, id));
  return {
    ...state,
    story,
    activeId: wanted ?? orderedEvents({ ...state, story })[0]?.id,
    cause: 'load',
    exploring: false,
  };
}

function select(state: StoryState, id: string, cause: Cause): StoryState {
  if (!hasEvent(state.story, id)) return state;
  const chosen = cause !== 'scroll' && cause !== 'load';
  if (id === state.activeId && !chosen) return state;
  // Scrolling on is not leaving the map: a reader who explores keeps her view until she comes back or chooses.
  return {
    ...state,
    activeId: id,
    cause,
    reveal: state.reveal + (chosen ? 1 : 0),
    exploring: state.exploring && !chosen,
  };
}

function hasEvent(story: Story | undefined, id: string | undefined): id is string {
  return id !== undefined && story !== undefined && story.events.some((event) => event.id === id);
}
