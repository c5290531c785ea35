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
    private readonly area: Pick<ReadingArea, 'coverEdge' | 'panel' | 'scrollingElement'>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('focusin', this.#uncover);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('focusin', this.#uncover);
  }

  /** Gives any element the focus, and leaves the reader where she is. */
  focusInPlace(element: HTMLElement | undefined): void {
    if (!element) return;
    this.hostDisconnected();
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
    this.hostConnected();
  }

  readonly #uncover = (event: Event): void => {
    const path = event.composedPath();
    if (path.includes(this.area.panel()!)) return;
    const hidden = this.area.coverEdge + air - (path[0] as Element).getBoundingClientRect().top;
    if (this.area.coverEdge > 0 && hidden > 0)
      this.area.scrollingElement.scrollBy({ top: -hidden, behavior: 'instant' });
  };
}
