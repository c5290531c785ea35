import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadingArea } from './reading-area.js';

const air = 8;

/**
 * Keeps what has the focus out from under the sticky panel (WCAG 2.2, 2.4.11): browsers scroll a focused element into the
 * window, not out of what covers it, and going backwards hid most links.
 */
export class FocusInView implements ReactiveController {
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly area: Pick<ReadingArea, 'coverEdge' | 'scrollingElement'>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('focusin', this.#uncover);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('focusin', this.#uncover);
  }

  readonly #uncover = (event: Event): void => {
    const focused = event.target;
    // What is in the panel comes from the shadow root and is retargeted to the host itself.
    if (!(focused instanceof Element) || focused === this.host) return;
    const hidden = this.area.coverEdge + air - focused.getBoundingClientRect().top;
    if (this.area.coverEdge > 0 && hidden > 0)
      this.area.scrollingElement.scrollBy({ top: -hidden, behavior: 'instant' });
  };
}
