import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { activeEvent, initialState, neighbourId, orderedEvents, type Order, type StoryState } from '../core/state.js';
import { formatPosition } from '../core/text/position-text.js';
import type { Language } from '../core/words/language.js';
import { OrderRequest, SelectRequest } from './requests.js';
import { viewStyles } from './view-styles.js';

/**
 * Back and on through the story, where the reader is in it, and the switch between the story's order and time's.
 *
 * @csspart button - Every button.
 * @csspart position - "3 of 14".
 */
export class DatelineNav extends LitElement {
  static override styles = [
    viewStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
        min-width: 0;
        padding: 3px 10px;
      }
      .steps {
        display: flex;
        align-items: center;
        gap: 2px;
      }
      button {
        display: inline-grid;
        place-items: center;
        min-width: 34px;
        min-height: 34px;
        padding: 0 6px;
        border-radius: 4px;
      }
      button:hover {
        background: color-mix(in srgb, var(--dateline-ink) 8%, transparent);
      }
      button[aria-disabled='true'] {
        color: var(--dateline-muted);
        opacity: 0.55;
        cursor: default;
      }
      svg {
        width: 16px;
        height: 16px;
        fill: none;
        stroke: currentColor;
        stroke-width: 2;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      :host([dir='rtl']) .steps svg {
        scale: -1 1;
      }
      .position {
        min-width: 4em;
        text-align: center;
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
      .orders {
        display: flex;
        border: 1px solid var(--dateline-line);
        border-radius: 5px;
        overflow: clip;
      }
      .orders button {
        min-height: 28px;
        padding: 0 clamp(4px, 2cqi, 9px);
        white-space: nowrap;
        border-radius: 0;
        color: var(--dateline-muted);
      }
      .orders button:focus-visible {
        outline-offset: -3px;
      }
      .orders button[aria-pressed='true'] {
        color: var(--dateline-ink);
        font-weight: 600;
        box-shadow: inset 0 -2px var(--dateline-accent);
      }
      @container (max-width: 330px) {
        :host {
          column-gap: 2px;
          padding-inline: 2px;
        }
        .position {
          min-width: 0;
        }
      }
      @media (forced-colors: active) {
        .orders button[aria-pressed='true'] {
          background: Highlight;
          color: HighlightText;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  /** The state of the story. */
  @property({ attribute: false }) state: StoryState = initialState;
  /** The language of names and dates. */
  @property({ attribute: false }) language?: Language;
  /** Whether a change of the active event is said aloud: where a gesture made it, not scrolling. */
  @property({ type: Boolean }) announce = false;

  protected override render(): TemplateResult | typeof nothing {
    const { state, language } = this;
    if (!language || !state.story) return nothing;
    const { ui } = language.words;
    const events = orderedEvents(state);
    const index = events.findIndex(({ id }) => id === state.activeId);
    const place = formatPosition(index + 1, events.length, language);
    return html`<div class="steps">
        ${this.#stepButton(-1, ui.previous, 'M10 3L5 8l5 5')}
        <span class="position" part="position" aria-hidden="true">${place}</span>
        ${this.#stepButton(1, ui.next, 'M6 3l5 5-5 5')}
        <span class="visually-hidden" role="status">${this.announce ? this.#announcement(place) : nothing}</span>
      </div>
      ${this.#isTwoOrders() ? this.#orders() : nothing}`;
  }

  #stepButton(step: 1 | -1, name: string, path: string): TemplateResult {
    const end = neighbourId(this.state, step) === undefined;
    return html`<button
      part="button"
      type="button"
      title=${name}
      aria-disabled=${end ? 'true' : 'false'}
      @click=${() => this.#step(step)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  }

  #orders(): TemplateResult {
    const { ui } = this.language!.words;
    const names: readonly [Order, string][] = [
      ['story', ui.storyOrder],
      ['time', ui.timeOrder],
    ];
    return html`<div class="orders" role="group" aria-label=${ui.order}>
      ${names.map(
        ([order, name]) =>
          html`<button
            part="button"
            type="button"
            aria-pressed=${this.state.order === order ? 'true' : 'false'}
            @click=${() => this.dispatchEvent(new OrderRequest(order))}
          >
            ${name}
          </button>`,
      )}
    </div>`;
  }

  /** A story that is told in the order of time has one order only. */
  #isTwoOrders(): boolean {
    const { events = [], timeline = [] } = this.state.story ?? {};
    return events.some((event, index) => event !== timeline[index]);
  }

  #announcement(place: string): string {
    const event = activeEvent(this.state);
    return event ? `${place}: ${event.title}` : '';
  }

  #step(step: 1 | -1): void {
    const id = neighbourId(this.state, step);
    if (id) this.dispatchEvent(new SelectRequest(id, 'nav'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-nav': DatelineNav;
  }
}
