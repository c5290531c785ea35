import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { eventAtLine, linePosition, scrollTarget, type ScrollRange } from '../core/trigger-line.js';
import type { ReadingArea } from './reading-area.js';

/** How often a scroll of our own is put right after it has arrived. */
const mostCorrections = 3;

/** A scroll of our own that is under way. */
interface Latch {
  readonly event: Element;
  scroll: number;
  distance: number;
  until: number;
  corrections: number;
}

/** Where the spy looks. */
export type SpyArea = Pick<ReadingArea, 'isStepwise' | 'scroller' | 'scrollingElement' | 'coveredTop'>;

/** Where the reader is: the index of her event, and how far through it the line has come, 0 to 1. */
export interface ReaderPlace {
  readonly index: number;
  readonly fraction: number;
}

/** How long a scroll of our own that comes no nearer keeps the spy quiet, in ms: not every one arrives. */
const latchTime = 1000;

/** Beyond this many window heights a scroll of our own jumps: gliding past fifty events tells nobody anything. */
const farScreens = 4;

/**
 * Derives the one event the reader is at from geometry, once a frame while she scrolls, and brings events into view. A
 * scroll of our own holds a latch, so that it selects nothing on its way.
 */
export class ScrollSpy implements ReactiveController {
  #target?: EventTarget;
  #frame = 0;
  #latch?: Latch;

  /** `events` gives the events' elements in the order shown; `onPlace` is told where the reader is. */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly area: SpyArea,
    private readonly events: () => readonly Element[],
    private readonly onPlace: (place: ReaderPlace) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const gesture of gestures) window.addEventListener(gesture, this.#release, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    for (const gesture of gestures) window.removeEventListener(gesture, this.#release, { capture: true });
    this.#listen(undefined);
    this.#latch = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostUpdated(): void {
    // An update that was under way when the host was taken out comes after it: listening then would be for ever.
    if (!this.host.isConnected) return;
    this.#listen(this.area.isStepwise ? undefined : (this.area.scroller ?? window));
  }

  /** Where the reader is now; absent while nothing can be measured. */
  place(): ReaderPlace | undefined {
    const events = this.events();
    const range = this.#range();
    if (!range) return undefined;
    const line = linePosition(range, this.#scroll);
    const index = eventAtLine(line, events.length, (i) => this.#extent(events[i]!).top);
    const { top, bottom } = this.#extent(events[index]!);
    return { index, fraction: Math.min(Math.max((line - top) / (bottom - top || 1), 0), 1) };
  }

  /** Whether the page is on its way to an event that was chosen. */
  get isGliding(): boolean {
    return this.#latch !== undefined && performance.now() <= this.#latch.until;
  }

  /** Scrolls so that `event` is read, its beginning not under the panel; says nothing on the way. */
  reveal(event: Element, motion: 'smooth' | 'instant'): void {
    const range = this.#range();
    if (!range) return;
    const scroll = scrollTarget(range, this.#extent(event));
    const distance = Math.abs(scroll - this.#scroll);
    if (distance < 1) return;
    this.#latch = { event, scroll, distance, until: performance.now() + latchTime, corrections: 0 };
    const far = distance > farScreens * (range.freeBottom - range.freeTop);
    this.area.scrollingElement.scrollTo({ top: scroll, behavior: far ? 'instant' : motion });
  }

  /** What was far away is laid out only when it comes near: the event may not be where it was thought to be. */
  #correct(latch: Latch): void {
    if (this.#latch !== latch) return;
    const range = this.#range();
    const scroll = range ? scrollTarget(range, this.#extent(latch.event)) : latch.scroll;
    if (Math.abs(scroll - this.#scroll) < 2 || ++latch.corrections > mostCorrections) {
      this.#latch = undefined;
      return;
    }
    latch.scroll = scroll;
    this.area.scrollingElement.scrollTo({ top: scroll, behavior: 'instant' });
  }

  /** Scrolls at once so that `event` begins at `top`, in CSS pixels from the window's top. */
  putAt(event: Element, top: number): void {
    this.area.scrollingElement.scrollBy({ top: event.getBoundingClientRect().top - top, behavior: 'instant' });
  }

  #listen(target: EventTarget | undefined): void {
    if (target === this.#target) return;
    this.#target?.removeEventListener('scroll', this.#scrolled);
    this.#target = target;
    target?.addEventListener('scroll', this.#scrolled, { passive: true });
  }

  readonly #scrolled = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      if (this.#latched) return;
      const place = this.place();
      if (place) this.onPlace(place);
    });
  };

  readonly #release = (event: Event): void => {
    const { type, target } = event;
    // Other keys scroll nothing: Control alone silences a screen reader.
    if (event instanceof KeyboardEvent && !scrollKeys.includes(event.key)) return;
    // Pressing a mark is no scrolling: the next may be pressed while the page still glides to the last.
    if (type === 'pointerdown' && target === this.host) return;
    this.#latch = undefined;
  };

  get #latched(): boolean {
    const latch = this.#latch;
    if (!latch) return false;
    const now = performance.now();
    const distance = Math.abs(this.#scroll - latch.scroll);
    if (distance < latch.distance) Object.assign(latch, { distance, until: now + latchTime });
    if (distance < 2) requestAnimationFrame(() => requestAnimationFrame(() => this.#correct(latch)));
    else if (now > latch.until) this.#latch = undefined;
    return this.#latch !== undefined;
  }

  get #scroll(): number {
    return this.area.scrollingElement.scrollTop;
  }

  /** The scrolling box's top edge in the window. */
  get #boxTop(): number {
    return this.area.scroller?.getBoundingClientRect().top ?? 0;
  }

  #extent(event: Element): { top: number; bottom: number } {
    const shift = this.#scroll - this.#boxTop;
    const { top, bottom } = event.getBoundingClientRect();
    return { top: top + shift, bottom: bottom + shift };
  }

  #range(): ScrollRange | undefined {
    const events = this.events();
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last) return undefined;
    const box = this.area.scrollingElement;
    return {
      first: this.#extent(first).top,
      last: this.#extent(last).bottom,
      freeTop: this.area.coveredTop,
      freeBottom: box.clientHeight,
      maxScroll: box.scrollHeight - box.clientHeight,
    };
  }
}

/** Keys that scroll, or move the focus and the page with it. */
const scrollKeys = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ', 'Tab'];

const gestures = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
