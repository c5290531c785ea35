/**
 * The public events of `<dateline-story>`. They bubble and cross shadow roots; what they say is in their fields.
 */
import type { Problem } from '../core/problems/problem.js';
import type { Cause, Order } from '../core/state.js';

/** The story is there: its text is in place. */
export class StoryLoadEvent extends Event {
  static readonly type = 'story-load';
  constructor(readonly title: string) {
    super(StoryLoadEvent.type, { bubbles: true, composed: true });
  }
}

/** Something in the content is wrong; the rest is shown. Fired once a load, and again when a part of the panel is missing. */
export class StoryProblemsEvent extends Event {
  static readonly type = 'story-problems';
  constructor(readonly problems: readonly Problem[]) {
    super(StoryProblemsEvent.type, { bubbles: true, composed: true });
  }
}

/** A reader's gesture asks for another event; `preventDefault()` keeps the active one. Scrolling never asks. */
export class ActiveRequestEvent extends Event {
  static readonly type = 'active-request';
  constructor(
    readonly id: string,
    readonly previousId: string | undefined,
    readonly cause: Cause,
  ) {
    super(ActiveRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** Another event is the active one: the one at `index`, from 0, of the `count` events in the reader's order. */
export class ActiveChangeEvent extends Event {
  static readonly type = 'active-change';
  constructor(
    readonly id: string,
    readonly previousId: string | undefined,
    readonly cause: Cause,
    readonly index: number,
    readonly count: number,
  ) {
    super(ActiveChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** The last event in the reader's order has become the active one, for the first time since the story was loaded. */
export class StoryEndEvent extends Event {
  static readonly type = 'story-end';
  constructor(readonly cause: Cause) {
    super(StoryEndEvent.type, { bubbles: true, composed: true });
  }
}

/** The events are in another order. */
export class OrderChangeEvent extends Event {
  static readonly type = 'order-change';
  constructor(readonly order: Order) {
    super(OrderChangeEvent.type, { bubbles: true, composed: true });
  }
}

/** The reader has left the story to look around on the map (`exploring`), or has come back to it. */
export class ExploreEvent extends Event {
  static readonly type = 'explore';
  constructor(readonly exploring: boolean) {
    super(ExploreEvent.type, { bubbles: true, composed: true });
  }
}

/** The reader has allowed `host` to be asked for what the story shows of it, until another story comes. */
export class ConsentEvent extends Event {
  static readonly type = 'consent';
  constructor(readonly host: string) {
    super(ConsentEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'story-load': StoryLoadEvent;
    'story-problems': StoryProblemsEvent;
    'active-request': ActiveRequestEvent;
    'active-change': ActiveChangeEvent;
    'story-end': StoryEndEvent;
    'order-change': OrderChangeEvent;
    explore: ExploreEvent;
    consent: ConsentEvent;
  }
}
