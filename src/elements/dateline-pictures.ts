import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatPosition } from '../core/text/position-text.js';
import type { Language } from '../core/words/language.js';
import { lightPictureStyles, pictureControlStyles } from './dateline-pictures.styles.js';
import { letScroll } from './let-scroll.js';
import { dressRoot } from './light-styles.js';
import type { PictureComparison } from './picture-comparison.js';

/**
 * Pictures of an event that follow each other: figures with an `<img>`, alone or in one `<div class="row">`. A row shows one at
 * a time in a room that is as high for all of them, and goes on by swiping, keys and buttons; each can be seen in full view.
 * Without a script a row scrolls. Where two in a row are compared, the reader moves the edge between them; without a script they
 * are beside each other.
 *
 * @attr shape - The shape of a row’s room: `4:5`, `1:1`, `4:3`, `3:2` (unless said) or `16:9`.
 * @attr compare - The two pictures of the row are the same before and after.
 * @slot - The figures.
 * @csspart controls - The bar between the pictures of a row and what is said of them.
 * @csspart button - Every button.
 * @csspart position - "2 of 5".
 * @csspart full-view - The dialog with a picture as large as the window.
 */
export class DatelinePictures extends LitElement {
  static override styles = pictureControlStyles;

  /** Set by the story: the language of names. */
  @property({ attribute: false }) language?: Language;

  /** Whether the two pictures of the row are the same before and after. */
  @property({ type: Boolean }) compare = false;

  @state() private index = 0;
  @state() private said = '';
  @state() private failed = false;
  @state() private comparison?: PictureComparison;

  #undress?: () => void;
  #seen?: IntersectionObserver;
  /** Another thing stands in the place of what was there. */
  readonly #replaced = new MutationObserver(() => this.requestUpdate());
  readonly #sized = new ResizeObserver(() => this.querySelectorAll('.row figcaption').forEach(letScroll));

  constructor() {
    super();
    // It does not bubble: a picture has come.
    this.addEventListener('load', () => this.requestUpdate(), true);
    this.addEventListener('click', this.#onClick);
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('touchstart', this.#keepFromStory, { passive: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#undress = dressRoot(this, lightPictureStyles);
    this.#replaced.observe(this, { childList: true, subtree: true });
    const { row } = this;
    if (!row) return;
    this.#sized.observe(row);
    if (this.compare) return void this.#loadComparison();
    // Sanitizers take it out of what is published.
    row.tabIndex = 0;
    this.#seen = new IntersectionObserver((entries) => this.#onSeen(entries), { root: row, threshold: mostly });
    for (const figure of this.figures) this.#seen.observe(figure);
  }

  /** Without it the two stay beside each other. */
  async #loadComparison(): Promise<void> {
    const code = await import('./picture-comparison.js').catch(() => undefined);
    await this.updateComplete;
    if (code) this.comparison ??= new code.PictureComparison(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#undress?.();
    this.#replaced.disconnect();
    this.#seen?.disconnect();
    this.#sized.disconnect();
  }

  /** Brings the picture of a figure of its own into sight, at once; nothing else on the page moves. */
  show(figure: Element): void {
    const { row } = this;
    const index = this.figures.indexOf(figure);
    if (!row || index < 0 || this.compare) return;
    const by = figure.getBoundingClientRect().left - row.getBoundingClientRect().left;
    // By so much it would stop at the next.
    row.scrollTo({ left: row.scrollLeft + by, behavior: 'instant' });
    this.#turnTo(index);
  }

  /** The figures in their order. */
  private get figures(): Element[] {
    return [...(this.row ?? this).querySelectorAll(':scope > figure')];
  }

  private get row(): HTMLElement | null {
    return this.querySelector<HTMLElement>(':scope > .row');
  }

  protected override willUpdate(): void {
    if (this.row && this.language) this.comparison?.show(this.row, this.figures.map(pictureOf), this.language);
  }

  protected override render(): TemplateResult {
    return html`${this.language ? this.#controls(this.language) : nothing}<slot></slot>`;
  }

  #controls(language: Language): TemplateResult | typeof nothing {
    const { figures } = this;
    const { pictures } = language.words;
    const status = html`<span class=${this.failed ? '' : 'visually-hidden'} role="status">${this.said}</span>`;
    if (!this.row) {
      if (!figures[0] || !pictureOf(figures[0])) return nothing;
      return html`<div class="over single">${this.#enlargeButton(language)} ${status}</div>`;
    }
    if (this.compare) return this.#comparedControls(language, status);
    const last = figures.length - 1;
    return html`<div class="over gallery" dir=${language.direction}>
      <div class="bar" part="controls">
        ${this.#turnButton(this.index > 0, pictures.previous, 'M10 3L5 8l5 5', -1)}
        <span class="position" part="position" aria-hidden="true">${this.#position(language)}</span>
        ${this.#turnButton(this.index < last, pictures.next, 'M6 3l5 5-5 5', 1)} ${status}
        ${this.#enlargeButton(language)}
      </div>
    </div>`;
  }

  #comparedControls(language: Language, status: TemplateResult): TemplateResult {
    return html`<div class="over single" dir=${language.direction}>
      <div class="frame">${this.comparison?.edge} ${this.#enlargeButton(language)} ${status}</div>
    </div>`;
  }

  #turnButton(isThere: boolean, name: string, path: string, by: 1 | -1): TemplateResult {
    return html`<button
      part="button"
      type="button"
      title=${name}
      aria-disabled=${isThere ? 'false' : 'true'}
      @click=${() => this.#go(this.index + by)}
    >
      <svg class="turns" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  }

  #enlargeButton({ words }: Language): TemplateResult {
    const figure = this.compare ? this.figures.find(pictureOf) : this.figures[this.index];
    const { enlarge } = words.pictures;
    const name = [enlarge, figure && nameOf(figure)].filter(Boolean).join(words.separator);
    return html`<button
      class="enlarge"
      part="button"
      type="button"
      title=${enlarge}
      aria-label=${name}
      aria-haspopup="dialog"
      aria-disabled=${figure && pictureOf(figure) ? 'false' : 'true'}
      @click=${() => figure && this.#enlarge(figure)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M9.5 2H14v4.5M6.5 14H2V9.5M14 2 9.5 6.5M2 14l4.5-4.5" />
      </svg>
    </button>`;
  }

  #position(language: Language): string {
    return formatPosition(this.index + 1, this.figures.length, language);
  }

  #go(index: number): void {
    const figure = this.figures[index];
    if (figure) this.show(figure);
  }

  #turnTo(index: number): void {
    if (index === this.index) return;
    this.index = index;
    const name = nameOf(this.figures[index]!);
    this.failed = false;
    if (this.language) this.said = [this.#position(this.language), name].filter(Boolean).join(': ');
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    const seen = entries.findLast(({ isIntersecting, target }) => isIntersecting && target.isConnected);
    if (seen) this.#turnTo(this.figures.indexOf(seen.target));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const to = this.row && !this.compare ? this.#indexAfter(event.key) : undefined;
    if (to === undefined || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#go(to);
  };

  #indexAfter(key: string): number | undefined {
    const onwards = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'Home') return 0;
    if (key === 'End') return this.figures.length - 1;
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
    return this.index + (key === onwards ? 1 : -1);
  }

  readonly #onClick = ({ target }: Event): void => {
    const figure = target instanceof HTMLImageElement ? target.parentElement : null;
    if (figure && this.language && this.figures.includes(figure)) void this.#enlarge(figure);
  };

  /** A stroke over a row turns pictures and no events. */
  readonly #keepFromStory = (event: Event): void => {
    if (this.row) event.stopPropagation();
  };

  async #enlarge(figure: Element): Promise<void> {
    if (!pictureOf(figure)) return;
    const language = this.language!;
    const code = await import('./full-view.js').catch(() => undefined);
    if (!code) {
      [this.failed, this.said] = [true, language.words.ui.failed];
      return;
    }
    const event = this.closest('dateline-event') ?? this;
    const figures = [...event.querySelectorAll('dateline-pictures figure')].filter(pictureOf);
    const pictures = figures.map((each) => ({ image: pictureOf(each)!, caption: captionOf(each) }));
    const last = await code.showFullView(this.renderRoot as ShadowRoot, pictures, figures.indexOf(figure), language);
    figures[last]?.closest('dateline-pictures')?.show(figures[last]);
  }
}

/** So much of a picture is seen of the one that is shown. */
const mostly = 0.6;

/** What can be seen larger: a picture that is no link of the page's, once it may be asked for. */
function pictureOf(figure: Element): HTMLImageElement | null {
  return figure.querySelector(':scope > img');
}

/** What does not come says so itself, and what asks before it comes has a link. */
function nameOf(figure: Element): string {
  return pictureOf(figure)?.alt || captionOf(figure) || (figure.querySelector('.failed, a')?.textContent ?? '');
}

function captionOf(figure: Element): string {
  return figure.querySelector('figcaption')?.textContent.trim() ?? '';
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-pictures': DatelinePictures;
  }
}
