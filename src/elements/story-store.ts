import type { Story, StoryEvent } from '../core/model.js';
import {
  initialState,
  neighbourId,
  orderedEvents,
  reduce,
  type Action,
  type Cause,
  type Order,
  type StoryState,
} from '../core/state.js';
import {
  ActiveChangeEvent,
  ActiveRequestEvent,
  ExploreEvent,
  OrderChangeEvent,
  StoryEndEvent,
} from './story-events.js';

/** Causes that are a reader's gesture: they ask before they change anything. */
const gestures: readonly Cause[] = ['timeline', 'map', 'nav', 'keys', 'swipe'];

/** Whether a change comes from a reader's gesture. */
export function isGesture(cause: Cause): boolean {
  return gestures.includes(cause);
}

/** The one owner of a story's state. Whoever wants a change asks here; the page is asked where it may refuse, and told. */
export class StoryStore {
  #state: StoryState = initialState;
  #hasEnded = false;

  /** `onChange` does what follows from a change, before the page is told. */
  constructor(
    private readonly host: EventTarget,
    private readonly onChange: (after: StoryState, before: StoryState) => void,
  ) {}

  /** What is so now. */
  get state(): StoryState {
    return this.#state;
  }

  /** The events in the reader's order. */
  get events(): readonly StoryEvent[] {
    return orderedEvents(this.#state);
  }

  /** Takes another story, at the event that is wanted where it has it. Nothing follows before its text is there: `settle`. */
  load(story: Story, activeId: string | undefined): void {
    const before = this.#state;
    this.#hasEnded = false;
    this.#state = reduce(before, { type: 'loaded', story, activeId });
    this.#tell(before);
  }

  /** The text is there: the reader begins at `id`, or where the story began; before it she was at `previousId`. */
  settle(id: string | undefined, previousId: string | undefined): void {
    if (id !== undefined) this.#dispatch({ type: 'selected', id, cause: 'load' });
    this.#tellActive(previousId, 'load');
  }

  /** Makes an event the active one; an unknown id changes nothing. */
  select(id: string, cause: Cause): void {
    const { activeId } = this.#state;
    this.#dispatch({ type: 'selected', id, cause });
    this.#tellActive(activeId, cause);
  }

  /** A gesture's wish: the page may refuse it. Whether it was granted. */
  ask(id: string, cause: Cause): boolean {
    const { activeId } = this.#state;
    const isWish = isGesture(cause) && id !== activeId;
    if (isWish && !this.host.dispatchEvent(new ActiveRequestEvent(id, activeId, cause))) return false;
    this.select(id, cause);
    return true;
  }

  /** Goes on (1) or back (−1) in the reader's order, as far as there are events. */
  stepBy(step: 1 | -1, cause: Cause): void {
    const id = neighbourId(this.#state, step);
    if (id !== undefined) this.ask(id, cause);
  }

  /** Puts the events in another order. */
  order(order: Order): void {
    this.#dispatch({ type: 'ordered', order });
  }

  /** The reader looks around on the map. */
  explore(): void {
    this.#dispatch({ type: 'explored' });
  }

  /** The reader comes back to the story. */
  comeBack(): void {
    this.#dispatch({ type: 'returned' });
  }

  #dispatch(action: Action): void {
    const before = this.#state;
    this.#state = reduce(before, action);
    if (this.#state === before) return;
    this.onChange(this.#state, before);
    this.#tell(before);
  }

  /** Before there is a story nothing of it can change: the page has said how it begins. */
  #tell(before: StoryState): void {
    const { order, exploring } = this.#state;
    if (!before.story) return;
    if (order !== before.order) this.host.dispatchEvent(new OrderChangeEvent(order));
    if (exploring !== before.exploring) this.host.dispatchEvent(new ExploreEvent(exploring));
  }

  #tellActive(previousId: string | undefined, cause: Cause): void {
    const { activeId } = this.#state;
    if (activeId === undefined || activeId === previousId) return;
    const ids = this.events.map(({ id }) => id);
    const index = ids.indexOf(activeId);
    this.host.dispatchEvent(new ActiveChangeEvent(activeId, previousId, cause, index, ids.length));
    if (index < ids.length - 1 || this.#hasEnded) return;
    this.#hasEnded = true;
    this.host.dispatchEvent(new StoryEndEvent(cause));
  }
}
