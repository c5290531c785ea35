import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whose reader is kept in her place. */
export interface KeepPlaceHost extends ReactiveControllerHost, Element {
  readonly activeId?: string;
}

/** Where a reader was when she left the page, or when the text was made anew. */
export interface KeptPlace {
  /** The event she was at. */
  readonly id: string;
  /** Where it began, in CSS pixels from the window's top. */
  readonly top: number;
}

const gestures = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Brings a reader who reloads the page, or comes back to it, to where she was. Browsers restore the scroll position before
 * a story is in place and the page has its height, which is then somewhere else. What is kept does not leave the tab.
 */
export class KeepPlace implements ReactiveController {
  #isOver = false;

  /** `findActive` gives the element of the active event. */
  constructor(
    private readonly host: KeepPlaceHost,
    private readonly findActive: () => Element | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#keep);
    for (const gesture of gestures) window.addEventListener(gesture, this.#end, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#keep);
    for (const gesture of gestures) window.removeEventListener(gesture, this.#end, { capture: true });
  }

  /** The place to go back to, once: absent on a first visit, and when the reader has moved on already. */
  take(): KeptPlace | undefined {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const isBack = navigation?.type === 'reload' || navigation?.type === 'back_forward';
    const kept = isBack && !this.#isOver && history.scrollRestoration === 'auto' ? read(this.#key) : undefined;
    this.#isOver = true;
    return kept;
  }

  /** Where the reader is now; absent before there is a text. */
  measure(): KeptPlace | undefined {
    const { activeId: id } = this.host;
    const active = this.findActive();
    return id && active ? { id, top: active.getBoundingClientRect().top } : undefined;
  }

  get #key(): string {
    const index = [...document.querySelectorAll(this.host.localName)].indexOf(this.host);
    return `${this.host.localName} ${index} ${location.pathname}${location.search}`;
  }

  readonly #end = (): void => {
    this.#isOver = true;
  };

  readonly #keep = (): void => {
    const place = this.measure();
    if (place) write(this.#key, place);
  };
}

function read(key: string): KeptPlace | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '') as Partial<KeptPlace> | null;
    return typeof kept?.id === 'string' && typeof kept.top === 'number' ? (kept as KeptPlace) : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, place: KeptPlace): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(place));
  } catch {
    // A page of an opaque origin has no storage: its reader begins again where the browser puts her.
  }
}
