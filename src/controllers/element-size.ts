import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the width of its host's content box, in CSS pixels, and asks for an update when it changes. What is observed has no
 * height: while far text is not laid out the host's own changes too late in a frame, and the browser would report it.
 */
export class ElementSize implements ReactiveController {
  /** 0 while the host is hidden or not measured yet. */
  width = 0;
  #ruler?: Element;
  readonly #observer: ResizeObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
    if (typeof ResizeObserver !== 'undefined') this.#observer = new ResizeObserver((entries) => this.#measure(entries));
  }

  hostConnected(): void {
    this.#ruler ??= this.host.shadowRoot!.appendChild(document.createElement('div'));
    this.#observer?.observe(this.#ruler);
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
