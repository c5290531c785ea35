import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { StoryEvent } from '../core/model.js';
import { formatWhen } from '../core/text/date-text.js';
import { fill } from '../core/words/fill.js';
import type { Language } from '../core/words/language.js';
import { addStyles } from './view-styles.js';

const menuStyles = css`
  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    max-width: min(340px, calc(100vw - 16px));
    max-height: min(50vh, 320px);
    overflow-y: auto;
    padding: 4px;
    border: 1px solid var(--dateline-border);
    border-radius: 6px;
    background: var(--dateline-paper);
    color: var(--dateline-ink);
    box-shadow: 0 4px 18px #0003;
    font: 400 13px/1.35 var(--dateline-panel-font);
  }
  .menu button {
    display: block;
    width: 100%;
    min-height: 32px;
    padding: 5px 10px;
    border-radius: 4px;
  }
  .menu button:hover,
  .menu button:focus-visible {
    background: color-mix(in srgb, var(--dateline-ink) 8%, transparent);
  }
  .menu button:focus-visible {
    outline-offset: -2px;
  }
  .menu [aria-checked='true'] {
    color: var(--dateline-accent-text);
    font-weight: 600;
  }
  .menu small {
    display: block;
    color: var(--dateline-muted);
    font-size: 0.9em;
    font-weight: 400;
  }
`;

/** A view that has a menu in its shadow root. */
export interface MenuHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** The open list of an `EventMenu`; loaded when it is asked for. */
export class EventList implements ReactiveController {
  #events: readonly StoryEvent[] = [];
  #mark?: HTMLElement;

  /** `onChoose` is told which event the reader wants. */
  constructor(
    private readonly host: MenuHost,
    private readonly onChoose: (id: string) => void,
  ) {
    host.addController(this);
    addStyles(host.renderRoot as ShadowRoot, [menuStyles]);
  }

  hostDisconnected(): void {
    this.#events = [];
  }

  /** Shows the events beside their mark. */
  async open(mark: HTMLElement, events: readonly StoryEvent[]): Promise<void> {
    this.#mark = mark;
    this.#events = events;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const menu = this.#menu;
    if (!menu) return;
    menu.showPopover();
    placeBeside(menu, mark);
    (menu.querySelector<HTMLElement>('[aria-checked=true]') ?? menu.querySelector<HTMLElement>('button'))?.focus();
  }

  /** The menu's node, for the host's template. */
  render(language: Language, activeId: string | undefined): TemplateResult | typeof nothing {
    if (this.#events.length === 0) return nothing;
    return html`<div
      class="menu"
      part="menu"
      popover="auto"
      role="menu"
      aria-label=${fill(language.words.ui.eventsHere, { count: this.#events.length })}
      @toggle=${this.#onToggle}
      @keydown=${this.#onKeyDown}
    >
      ${this.#events.map(
        ({ id, title, when }) =>
          html`<button
            type="button"
            role="menuitemradio"
            tabindex="-1"
            data-event=${id}
            aria-checked=${id === activeId ? 'true' : 'false'}
            @click=${() => this.#choose(id)}
          >
            ${title}${when ? html` <small>${formatWhen(when, language, { short: true })}</small>` : nothing}
          </button>`,
      )}
    </div>`;
  }

  get #menu(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.menu');
  }

  #choose(id: string): void {
    this.#menu?.hidePopover();
    this.onChoose(id);
  }

  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    if (newState !== 'closed') return;
    this.#events = [];
    this.host.requestUpdate();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      this.#menu?.hidePopover();
      this.#mark?.focus({ preventScroll: true });
      return;
    }
    const buttons = [...(this.#menu?.querySelectorAll<HTMLElement>('button') ?? [])];
    const index = buttons.indexOf(event.target as HTMLElement);
    const targets: Record<string, number> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    buttons.at(target % buttons.length)?.focus();
  };
}

/** Under the mark, or above it where there is more room; always within the window. */
function placeBeside(menu: HTMLElement, mark: HTMLElement): void {
  const { left, width, top, bottom } = mark.getBoundingClientRect();
  const isBelow = bottom + menu.offsetHeight + 8 <= innerHeight || top < innerHeight / 2;
  const x = Math.max(8, Math.min(left + width / 2 - menu.offsetWidth / 2, innerWidth - menu.offsetWidth - 8));
  menu.style.left = `${x}px`;
  menu.style.top = `${isBelow ? bottom + 4 : Math.max(8, top - 4 - menu.offsetHeight)}px`;
}
