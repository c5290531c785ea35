/**
 * The public events of `<dateline-story>`. They bubble and cross shadow roots; what they say is in their fields.
 */
import type { Problem } from '../core/problems/problem.js';
import type { Cause } from '../core/state.js';

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

/** Another event is the active one. */
export class ActiveChangeEvent extends Event {
  static readonly type = 'active-change';
  constructor(
    readonly id: string,
    readonly previousId: string | undefined,
    readonly cause: Cause,
  ) {
    super(ActiveChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'story-load': StoryLoadEvent;
    'story-problems': StoryProblemsEvent;
    'active-request': ActiveRequestEvent;
    'active-change': ActiveChangeEvent;
  }
}
