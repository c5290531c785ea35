import type { ReactiveController, ReactiveControllerHost } from 'lit';

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

  /** The observer speaks only after a frame, which may be long in coming while the page is made. */
  hostUpdated(): void {
    if ((this.width && this.height) || this.host.getClientRects().length === 0) return;
    const { width, height } = getComputedStyle(this.host);
    this.#take({ width: parseFloat(width) || 0, height: parseFloat(height) || 0 });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    this.#take(entries.at(-1)?.contentRect ?? { width: 0, height: 0 });
  }

  #take({ width, height }: Pick<DOMRectReadOnly, 'width' | 'height'>): void {
    if (width === this.width && height === this.height) return;
    this.width = width;
    this.height = height;
    this.onChange();
  }
}
