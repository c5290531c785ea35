import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { signMark, signsInUse, type Sign } from '../core/legend.js';
import type { Language } from '../core/language.js';
import type { Story } from '../core/model.js';
import { markGlyph, markStyles } from './mark-glyph.js';
import { viewStyles } from './view-styles.js';

/**
 * Explains the signs that the story uses, when the reader asks.
 *
 * @csspart button - The button that opens it.
 * @csspart list - The explanations.
 */
export class DatelineLegend extends LitElement {
  static override styles = [
    viewStyles,
    markStyles,
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
        inset-inline: 8px;
        bottom: 100%;
        width: fit-content;
        max-width: min(460px, 100% - 16px);
        max-height: min(60svh, 420px);
        overflow: auto;
        margin: 0 0 6px;
        padding: 10px 16px 10px 12px;
        border: 1px solid var(--dateline-line);
        border-radius: 6px;
        background: var(--dateline-paper);
        box-shadow: 0 4px 18px rgb(0 0 0 / 0.16);
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: 32px 1fr;
        align-items: center;
        gap: 10px;
        padding: 3px 0;
      }
      .glyph {
        justify-self: center;
      }
      .swatch {
        display: block;
        width: 32px;
        height: 20px;
        color: var(--dateline-accent);
      }
    `,
  ];

  /** The story whose signs are explained. */
  @property({ attribute: false }) story?: Story;
  /** The language of the explanations. */
  @property({ attribute: false }) language?: Language;

  /** Whether there is room for a sign only, not for words. */
  @property({ type: Boolean }) short = false;

  @state() private open = false;
  @query('button') private readonly button!: HTMLButtonElement;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { story, language } = this;
    if (!story || !language) return nothing;
    const { ui, legend } = language.words;
    return html`<div @keydown=${this.#onKey} @focusout=${this.#onFocusOut}>
      <button
        part="button"
        type="button"
        aria-label=${ui.legend}
        title=${this.short ? ui.legend : nothing}
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="list"
        @click=${() => (this.open = !this.open)}
      >
        ${this.short ? html`<span class="short">?</span>` : ui.legend}
      </button>
      <ul
        id="list"
        part="list"
        class="list"
        tabindex=${this.open ? '0' : nothing}
        aria-label=${ui.legend}
        ?hidden=${!this.open}
      >
        ${this.open ? signsInUse(story).map((sign) => html`<li>${picture(sign)}<span>${legend[sign]}</span></li>`) : nothing}
      </ul>
    </div>`;
  }

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

function picture(sign: Sign): TemplateResult {
  const mark = signMark(sign);
  if (mark) return markGlyph(mark);
  return html`<svg class="swatch" viewBox="0 0 32 20" aria-hidden="true">${swatches[sign]}</svg>`;
}

const hatch = svg`<path d="M2 14L12 2M6 18L19 2M13 18L26 2M20 18L30 6" stroke="currentColor" stroke-opacity="0.7" fill="none" />`;
const box = svg`<rect x="2" y="2" width="28" height="16" rx="2" fill="currentColor" fill-opacity="0.14" stroke="currentColor" stroke-dasharray="3 2" />`;

const swatches: Readonly<Partial<Record<Sign, TemplateResult>>> = {
  somewhere: svg`${box}${hatch}`,
  area: box,
  disputed: svg`<path d="M2 13C10 13 20 7 30 7" stroke="var(--dateline-border)" stroke-width="1.5" stroke-dasharray="1 4" stroke-linecap="round" fill="none" />`,
  travelled: svg`<path d="M2 14C12 14 18 6 30 6" stroke="currentColor" stroke-width="3" fill="none" />`,
  ahead: svg`<path d="M2 14C12 14 18 6 30 6" stroke="currentColor" stroke-width="3" stroke-dasharray="0 6" stroke-linecap="round" fill="none" />`,
};

declare global {
  interface HTMLElementTagNameMap {
    'dateline-legend': DatelineLegend;
  }
}
