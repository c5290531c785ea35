import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import {
  findMark,
  markSize,
  nearestId,
  toActiveLabels,
  toAxisLayout,
  type AxisLayout,
  type AxisMark,
  type MeasureText,
} from '../core/axis-layout.js';
import { formatWhen } from '../core/date-text.js';
import { formatEventName } from '../core/event-name.js';
import type { Language } from '../core/language.js';
import { toMark, toShape } from '../core/mark.js';
import type { StoryEvent } from '../core/model.js';
import { initialState, type Cause, type StoryState } from '../core/state.js';
import { fill } from '../core/words/fill.js';
import { axisFonts, timelineStyles } from './dateline-timeline.styles.js';
import { markGlyph, signGlyph } from './mark-glyph.js';
import { SelectRequest } from './requests.js';

/** How far a pointer goes before it drags, in pixels. */
const dragFrom = 4;

/** Names that a shared mark says; beyond that it says how many there are. */
const mostNames = 4;

/**
 * The events in the order of time, on an axis with folds. A click on a mark selects its event, again the next of a shared
 * mark; its menu (Alt and arrow down, or the context menu's key or button) offers all of them. Arrow keys, Home and End go
 * through the events; dragging along the axis does too.
 *
 * @csspart axis - The whole drawing.
 * @csspart mark - Every mark, a button.
 * @csspart menu - The list of the events that share a mark.
 * @fires {SelectRequest} select-request - Asks for an event.
 */
export class DatelineTimeline extends LitElement {
  static override styles = timelineStyles;

  /** The state of the story. */
  @property({ attribute: false }) state: StoryState = initialState;
  /** The language of names and dates. */
  @property({ attribute: false }) language?: Language;
  /** One row, for narrow panels. */
  @property({ type: Boolean, reflect: true }) thin = false;

  @state() private width = 0;
  @state() private menuMark?: AxisMark;

  #layout?: AxisLayout;
  #names = new Map<AxisMark, string>();
  #measure: MeasureText = () => 0;
  #drag?: { readonly from: number; id?: string };
  /** Whether the focus goes to the active mark when the state has changed. */
  #followsFocus = false;
  readonly #sizes = new ResizeObserver(([entry]) => {
    this.width = Math.floor(entry!.contentRect.width);
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#sizes.observe(this.#axis);
  }

  protected override firstUpdated(): void {
    this.#sizes.observe(this.#axis);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { story } = this.state;
    const isSameStory = !changed.has('state') || (changed.get('state') as StoryState | undefined)?.story === story;
    if (isSameStory && !['language', 'thin', 'width'].some((key) => changed.has(key))) return;
    this.menuMark = undefined;
    this.#names.clear();
    this.#measure = toMeasure(getComputedStyle(this));
    this.#layout =
      story && this.language && this.width > 0
        ? toAxisLayout(story.timeline, { width: this.width, thin: this.thin }, this.language, this.#measure)
        : undefined;
  }

  protected override updated(): void {
    if (!this.#followsFocus) return;
    this.#followsFocus = false;
    this.renderRoot.querySelector<HTMLElement>('.mark.active')?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const layout = this.#layout;
    return html`<div
      class="axis"
      part="axis"
      @pointerdown=${this.#onPointerDown}
      @pointermove=${this.#onPointerMove}
      @pointerup=${this.#onPointerEnd}
      @pointercancel=${this.#onPointerEnd}
      @click=${this.#onClick}
    >
      ${layout && language ? [this.#drawing(layout), this.#marks(layout, language), this.#menu(language)] : nothing}
    </div>`;
  }

  #drawing(layout: AxisLayout): TemplateResult {
    const { rows, ticks, breaks, width, height } = layout;
    const { line } = rows;
    const text = (label: { text: string; x: number }, kind: string, y: number) =>
      svg`<text class=${kind} x=${this.#mirror(label.x)} y=${y}>${label.text}</text>`;
    return html`<svg class="drawing" width=${width} height=${height} aria-hidden="true">
      <g transform=${this.#isRtl ? `matrix(-1 0 0 1 ${width} 0)` : nothing}>
        <path class="minor" d=${ticks.minor.map((x) => `M${x} ${line + 5}v6`).join('')} />
        <path class="major" d=${ticks.major.map((x) => `M${x} ${line + 3}v9`).join('')} />
        <path class="line" d=${toLinePath(layout)} />
      </g>
      ${ticks.labels.map((label) => text(label, 'tick', rows.ticks))}
      ${ticks.contexts.map((label) => text(label, 'context', rows.contexts))}
      ${breaks.map(({ label }) => (label ? text(label, 'break', rows.ticks) : nothing))}
      ${toActiveLabels(layout, this.state.activeId, this.#measure).map(
        ({ id, x, row, text }) =>
          svg`<text
            class=${id === this.state.activeId ? 'label active' : 'label'}
            x=${this.#mirror(x)}
            y=${rows.labels[row]!}
            data-event=${id}
          >${text}</text>`,
      )}
    </svg>`;
  }

  #marks(layout: AxisLayout, language: Language): TemplateResult {
    const { ui } = language.words;
    const stop = findMark(layout, this.state.activeId) ?? layout.marks[0];
    return html`<p id="help" hidden>${ui.timelineHelp}</p>
      <ol class="marks" role="list" aria-label=${ui.timeline} aria-describedby="help" @keydown=${this.#onKeyDown}>
        ${repeat(
          layout.marks,
          ({ events }) => events[0]!.id,
          (mark, index) =>
            html`<li aria-setsize=${layout.marks.length} aria-posinset=${index + 1}>
              ${this.#mark(mark, language, mark === stop)}
            </li>`,
        )}
      </ol>`;
  }

  #mark(mark: AxisMark, language: Language, isTabStop: boolean): TemplateResult {
    const { events, first, kind, from, to, x, y, aside, openStart, openEnd } = mark;
    const active = events.find(({ id }) => id === this.state.activeId);
    const isPoint = kind === 'point';
    const shown = (isPoint && active) || first;
    const width = to - from;
    const start = this.#isRtl ? this.#mirror(to) : from;
    const shape = toShape(shown.when);
    const classes = {
      mark: true,
      active: !!active,
      bar: !isPoint,
      raised: y < this.#layout!.rows.line,
      aside,
      'open-start': openStart,
      'open-end': openEnd,
    };
    const outer = isPoint ? classes : { ...classes, [shape]: true, [shown.status]: true };
    return html`<button
      part="mark"
      type="button"
      class=${classMap(outer)}
      style=${styleMap({ left: `${start}px`, top: `${y - markSize / 2}px`, width: `${width}px` })}
      data-events=${events.map(({ id }) => id).join(' ')}
      tabindex=${isTabStop ? 0 : -1}
      aria-label=${this.#name(mark, language)}
      aria-current=${active ? 'true' : nothing}
      aria-haspopup=${events.length > 1 ? 'menu' : nothing}
      @contextmenu=${(event: Event) => this.#onContextMenu(event, mark)}
    >
      ${isPoint ? markGlyph(toMark(shown)) : this.#bar(shown, this.#mirror(x) - start)}
      ${events.length > 1 ? html`<span class="count" aria-hidden="true">${events.length}</span>` : nothing}
    </button>`;
  }

  #bar({ status }: StoryEvent, middle: number): TemplateResult {
    const hasSign = status === 'denied' || status === 'claimed';
    return html`<span class="stretch"></span> ${
        hasSign
          ? html`<span class="sign" style=${styleMap({ left: `${middle - markSize / 2}px` })}
              >${signGlyph(status)}</span
            >`
          : nothing
      }`;
  }

  #name(mark: AxisMark, language: Language): string {
    const known = this.#names.get(mark);
    if (known !== undefined) return known;
    const { events } = mark;
    const names = events.slice(0, mostNames).map((event) => formatEventName(event, language));
    const all = events.length > mostNames ? [...names, '…'] : names;
    const count = fill(language.words.ui.eventsHere, { count: events.length });
    const name = events.length > 1 ? `${count}: ${all.join('; ')}` : names.join();
    this.#names.set(mark, name);
    return name;
  }

  #menu(language: Language): TemplateResult | typeof nothing {
    const mark = this.menuMark;
    if (!mark) return nothing;
    const name = fill(language.words.ui.eventsHere, { count: mark.events.length });
    return html`<div
      class="menu"
      part="menu"
      popover="auto"
      role="menu"
      aria-label=${name}
      @toggle=${this.#onMenuToggle}
      @keydown=${this.#onMenuKeyDown}
    >
      ${mark.events.map(
        (event) =>
          html`<button
            type="button"
            role="menuitemradio"
            tabindex="-1"
            aria-checked=${event.id === this.state.activeId ? 'true' : 'false'}
            data-event=${event.id}
          >
            ${event.title}${event.when ? html` <small>${formatWhen(event.when, language, { short: true })}</small>` : nothing}
          </button>`,
      )}
    </div>`;
  }

  get #axis(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.axis')!;
  }

  get #isRtl(): boolean {
    return this.language?.direction === 'rtl';
  }

  #mirror(x: number): number {
    return this.#isRtl ? this.width - x : x;
  }

  #request(id: string | undefined, cause: Cause): void {
    if (id !== undefined) this.dispatchEvent(new SelectRequest(id, cause));
  }

  readonly #onClick = (event: Event): void => {
    if (this.#drag?.id !== undefined) return;
    const target = event.target as Element;
    const button = target.closest<HTMLElement>('.mark');
    const direct = target.closest<HTMLElement>('[data-event]')?.dataset['event'];
    if (button) this.#onMarkClick(button);
    else if (direct !== undefined) this.#choose(direct);
  };

  #onMarkClick(button: HTMLElement): void {
    const ids = button.dataset['events']!.split(' ');
    // From the active event to the next one here; to the first where none is active.
    this.#request(ids[(ids.indexOf(this.state.activeId ?? '') + 1) % ids.length], 'timeline');
  }

  #choose(id: string): void {
    const fromMenu = this.menuMark !== undefined;
    this.#closeMenu();
    this.#followsFocus = fromMenu;
    this.#request(id, 'timeline');
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const timeline = this.state.story?.timeline ?? [];
    const mark = this.#markOf(event.target as Element);
    if (event.altKey && event.key === 'ArrowDown' && mark) {
      event.preventDefault();
      void this.#openMenu(mark);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const index = timeline.findIndex(({ id }) => id === this.state.activeId);
    const forward = this.#isRtl ? 'ArrowLeft' : 'ArrowRight';
    const back = this.#isRtl ? 'ArrowRight' : 'ArrowLeft';
    const targets: Record<string, number> = {
      [forward]: index + 1,
      ArrowDown: index + 1,
      [back]: index - 1,
      ArrowUp: index - 1,
      Home: 0,
      End: timeline.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    if (!timeline[target]) return;
    this.#followsFocus = true;
    this.#request(timeline[target].id, 'keys');
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    const inMenu = (event.target as Element).closest('.menu');
    this.#drag = event.isPrimary && event.button === 0 && !inMenu ? { from: event.clientX } : undefined;
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag || !this.#layout || event.buttons === 0) return;
    if (drag.id === undefined && Math.abs(event.clientX - drag.from) < dragFrom) return;
    if (drag.id === undefined) this.#axis.setPointerCapture(event.pointerId);
    const id = nearestId(this.#layout, this.#mirror(event.clientX - this.#axis.getBoundingClientRect().left));
    if (id === drag.id) return;
    drag.id = id;
    if (id !== this.state.activeId) this.#request(id, 'timeline');
  };

  readonly #onPointerEnd = (): void => {
    // The click that ends a drag comes after this: it is nothing of its own.
    if (this.#drag?.id !== undefined) setTimeout(() => (this.#drag = undefined));
    else this.#drag = undefined;
  };

  #onContextMenu(event: Event, mark: AxisMark): void {
    if (mark.events.length < 2) return;
    event.preventDefault();
    this.#drag = undefined;
    void this.#openMenu(mark);
  }

  async #openMenu(mark: AxisMark): Promise<void> {
    if (mark.events.length < 2) return;
    this.menuMark = mark;
    await this.updateComplete;
    const menu = this.renderRoot.querySelector<HTMLElement>('.menu');
    if (!menu) return;
    menu.showPopover();
    this.#placeMenu(menu, mark);
    (menu.querySelector<HTMLElement>('[aria-checked=true]') ?? menu.querySelector<HTMLElement>('button'))?.focus();
  }

  /** Under the mark, or above it where there is more room; always within the window. */
  #placeMenu(menu: HTMLElement, mark: AxisMark): void {
    const axis = this.#axis.getBoundingClientRect();
    const x = axis.left + this.#mirror(mark.x);
    const above = axis.top + mark.y - markSize / 2;
    const below = above + markSize;
    const isBelow = below + menu.offsetHeight + 8 <= innerHeight || above < innerHeight / 2;
    const left = Math.max(8, Math.min(x - menu.offsetWidth / 2, innerWidth - menu.offsetWidth - 8));
    menu.style.left = `${left}px`;
    menu.style.top = `${isBelow ? below + 4 : Math.max(8, above - 4 - menu.offsetHeight)}px`;
  }

  #closeMenu(): void {
    this.renderRoot.querySelector<HTMLElement>('.menu:popover-open')?.hidePopover();
  }

  readonly #onMenuToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed') this.menuMark = undefined;
  };

  readonly #onMenuKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('.menu button')];
    const index = buttons.indexOf(event.target as HTMLElement);
    const last = buttons.length - 1;
    const targets: Record<string, number> = {
      ArrowDown: index === last ? 0 : index + 1,
      ArrowUp: index === 0 ? last : index - 1,
      Home: 0,
      End: last,
    };
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      const mark = this.menuMark;
      this.#closeMenu();
      if (mark) this.#buttonOf(mark)?.focus();
      return;
    }
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[target]?.focus();
  };

  #markOf(target: Element): AxisMark | undefined {
    const [id] = target.closest<HTMLElement>('.mark')?.dataset['events']?.split(' ') ?? [];
    return this.#layout && findMark(this.#layout, id);
  }

  #buttonOf({ events }: AxisMark): HTMLElement | undefined {
    const ids = events.map(({ id }) => id).join(' ');
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.mark')].find(({ dataset }) => dataset['events'] === ids);
  }
}

/** The axis line; in each fold it stops for a zigzag. */
function toLinePath({ breaks, width, rows: { line } }: AxisLayout): string {
  const folds = breaks.map(({ from, to }) => {
    const middle = (from + to) / 2;
    return `H${middle - 13}m4 1l3.5-6 6 11 4-7m4.5 1`;
  });
  return `M0 ${line}${folds.join('')}H${width}`;
}

function toMeasure({ fontFamily, fontSize }: CSSStyleDeclaration): MeasureText {
  const canvas = document.createElement('canvas').getContext('2d')!;
  return (text, kind) => {
    const { size, style } = axisFonts[kind];
    canvas.font = `${style} ${parseFloat(fontSize) * size}px ${fontFamily}`;
    return canvas.measureText(text).width;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-timeline': DatelineTimeline;
  }
}
