import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Calls once when its host comes within one window's height of being seen. */
export class NearViewport implements ReactiveController {
  #observer?: IntersectionObserver;
  #done = false;

  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly onNear: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#done) return;
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), { rootMargin: '100%' });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#observer?.disconnect();
    this.#done = true;
    this.onNear();
  }
}
