import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps the width of its host's content box, in CSS pixels, and asks for an update when it changes. */
export class ElementSize implements ReactiveController {
  /** 0 while the host is hidden or not measured yet. */
  width = 0;
  readonly #observer: ResizeObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
    if (typeof ResizeObserver !== 'undefined') this.#observer = new ResizeObserver((entries) => this.#measure(entries));
  }

  hostConnected(): void {
    this.#observer?.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    const width = entries.at(-1)?.contentRect.width ?? 0;
    if (width === this.width) return;
    this.width = width;
    this.host.requestUpdate();
  }
}
