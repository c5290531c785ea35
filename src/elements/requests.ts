/**
 * What a view asks of its story. A view sends a request only while it handles a reader's gesture, and then waits: it
 * changes nothing of its own. The host listens on its shadow root.
 */
import type { Cause, Order } from '../core/state.js';

/** Asks for an event to become the active one; a refusal prevents the default. */
export class SelectRequest extends Event {
  static readonly type = 'select-request';
  constructor(
    readonly id: string,
    readonly cause: Cause,
  ) {
    super(SelectRequest.type, { bubbles: true, composed: true, cancelable: true });
  }
}

/** Asks for the events in the other order. */
export class OrderRequest extends Event {
  static readonly type = 'order-request';
  constructor(readonly order: Order) {
    super(OrderRequest.type, { bubbles: true, composed: true });
  }
}

/** Says that the reader has left the story to look around on the map. */
export class ExploreRequest extends Event {
  static readonly type = 'explore-request';
  constructor() {
    super(ExploreRequest.type, { bubbles: true, composed: true });
  }
}

/** Asks to go back from exploring to the active event. */
export class ReturnRequest extends Event {
  static readonly type = 'return-request';
  constructor() {
    super(ReturnRequest.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'select-request': SelectRequest;
    'order-request': OrderRequest;
    'explore-request': ExploreRequest;
    'return-request': ReturnRequest;
  }
}
