import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is less is no change, in CSS pixels: styles are told in fewer digits than observers tell. */
const least = 0.01;

/** Keeps the size of its host's content box, in CSS pixels, and says when it changes. */
export class ElementBox implements ReactiveController {
  /** 0 while the host is hidden or not measured yet. */
  width = 0;
  height = 0;
  readonly #observer: ResizeObserver;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly onChange: () => void,
  ) {
    host.addController(this);
    this.#observer = new ResizeObserver((entries) => this.#measure(entries));
  }

  hostConnected(): void {
    this.#observer.observe(this.host);
  }

  /** The observer speaks only after a frame, which is long in coming while the page is made; who stands beside it is updated first. */
  hostUpdated(): void {
    if (!this.width || !this.height) queueMicrotask(() => this.#look());
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #look(): void {
    if (this.host.getClientRects().length === 0) return;
    const { width, height } = getComputedStyle(this.host);
    this.#take(parseFloat(width) || 0, parseFloat(height) || 0);
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    const { width = 0, height = 0 } = entries.at(-1)?.contentRect ?? {};
    this.#take(width, height);
  }

  #take(width: number, height: number): void {
    if (Math.max(Math.abs(width - this.width), Math.abs(height - this.height)) < least) return;
    this.width = width;
    this.height = height;
    this.onChange();
  }
}
