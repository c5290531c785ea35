import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Story } from '../core/model.js';
import type { Language } from '../core/words/language.js';
import type * as List from './legend-list.js';
import { addStyles, viewStyles } from './view-styles.js';

/**
 * Explains the signs that the story uses, when the reader asks.
 *
 * @csspart button - The button that opens it.
 * @csspart list - The explanations.
 */
export class DatelineLegend extends LitElement {
  static override styles = [
    viewStyles,
    css`
      :host {
        flex: none;
        padding-inline-end: 8px;
      }
      button {
        min-width: 34px;
        min-height: 34px;
        padding: 0 9px;
        border-radius: 4px;
        color: var(--dateline-muted);
        text-align: center;
        text-decoration: underline;
        text-decoration-color: var(--dateline-line);
        text-underline-offset: 3px;
      }
      button:hover {
        color: var(--dateline-ink);
      }
      .short {
        display: inline-block;
        width: 22px;
        height: 22px;
        border: 1px solid var(--dateline-line);
        border-radius: 50%;
        line-height: 20px;
        text-decoration: none;
      }
      .list {
        position: absolute;
        z-index: 3;
        inset-inline: auto 8px;
        bottom: 100%;
      }
    `,
  ];

  /** The story whose signs are explained. */
  @property({ attribute: false }) story?: Story;
  /** The language of the explanations. */
  @property({ attribute: false }) language?: Language;

  /** Whether there is room for a sign only, not for words. */
  @property({ type: Boolean, reflect: true }) short = false;

  @state() private open = false;
  /** Comes when it is asked for: few readers do. */
  #list?: typeof List;
  #room?: ResizeObserver;
  @query('button') private readonly button!: HTMLButtonElement;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { story, language } = this;
    if (!story || !language) return nothing;
    const { ui } = language.words;
    return html`<div @keydown=${this.#onKey} @focusout=${this.#onFocusOut}>
      <button
        part="button"
        type="button"
        aria-label=${ui.legend}
        title=${this.short ? ui.legend : nothing}
        aria-expanded=${this.open}
        aria-controls="list"
        @click=${this.#toggle}
      >
        ${this.short ? html`<span class="short">?</span>` : ui.legend}
      </button>
      <ul id="list" part="list" class="list" tabindex="0" aria-label=${ui.legend} ?hidden=${!this.open}>
        ${this.open ? (this.#list?.legendList(story, language) ?? html`<li>${ui.failed}</li>`) : nothing}
      </ul>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('open')) return;
    this.#room?.disconnect();
    this.#room = this.open ? this.#list?.keepRoom(this) : undefined;
  }

  readonly #toggle = async (): Promise<void> => {
    try {
      const list = await import('./legend-list.js');
      if (!this.#list) addStyles(this.shadowRoot!, list.legendStyles);
      this.#list = list;
    } catch (error) {
      console.error('dateline-story: no legend.', error);
    }
    // Whoever is gone when the list has come has no use for it.
    this.open = !this.open && this.offsetParent !== null;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.open = false;
    this.button.focus();
  };

  readonly #onFocusOut = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node) || !this.renderRoot.contains(event.relatedTarget)) this.open = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-legend': DatelineLegend;
  }
}
