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

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    const { width = 0, height = 0 } = entries.at(-1)?.contentRect ?? {};
    if (width === this.width && height === this.height) return;
    this.width = width;
    this.height = height;
    this.onChange();
  }
}
