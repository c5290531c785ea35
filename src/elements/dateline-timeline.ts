import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  findMark,
  nearestId,
  toActiveLabels,
  toAxisLayout,
  type AxisBreak,
  type AxisLayout,
  type MeasureText,
} from '../core/axis/layout.js';
import { toLinePath } from '../core/axis/line-path.js';
import type { AxisMark } from '../core/axis/marks.js';
import { formatMarkName } from '../core/marks/mark-name.js';
import { toMark, toShape } from '../core/marks/mark.js';
import { markSize } from '../core/marks/share-marks.js';
import type { StoryEvent } from '../core/model.js';
import { initialState, type Cause, type StoryState } from '../core/state.js';
import type { Language } from '../core/words/language.js';
import { axisFonts, timelineStyles } from './dateline-timeline.styles.js';
import { EventMenu } from './event-menu.js';
import { markGlyph, signGlyph } from './mark-glyph.js';
import { eventOfKey, nextOfMark } from './mark-keys.js';
import { SelectRequest } from './requests.js';
import { TextRuler } from './text-ruler.js';

/** How far a pointer goes before it drags, in pixels. */
const dragFrom = 4;

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

  #layout?: AxisLayout;
  #names = new Map<AxisMark, string>();
  #measure: MeasureText = () => 0;
  #drag?: { readonly from: number; id?: string };
  /** The event whose mark gets the focus when it is drawn. */
  #focusId?: string;
  readonly #menu = new EventMenu(this, (id) => this.#requestWithFocus(id, 'timeline'));
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
    // Another layout has other marks: the focus stays with the event.
    this.#focusId ??= this.#markOf(this.shadowRoot!.activeElement)?.first.id;
    this.#names.clear();
    this.#measure = toMeasure(getComputedStyle(this));
    this.#layout =
      story && this.language && this.width > 0
        ? toAxisLayout(story.timeline, { width: this.width, thin: this.thin }, this.language, this.#measure)
        : undefined;
  }

  protected override updated(): void {
    const mark = this.#focusId && this.#layout && findMark(this.#layout, this.#focusId);
    this.#focusId = undefined;
    if (mark) this.#buttonOf(mark).focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const layout = this.#layout;
    return html`<div
        class="axis"
        part="axis"
        @pointerdown=${this.#onPointerDown}
        @pointermove=${this.#onPointerMove}
        @pointerup=${this.#onPointerUp}
        @pointercancel=${this.#onPointerEnd}
      >
        ${layout && language ? [this.#drawing(layout), this.#marks(layout, language)] : nothing}
      </div>
      ${language ? this.#menu.render(language, this.state.activeId) : nothing}`;
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
        <path class="line" d=${toLinePath(breaks.map(middle), line, width)} />
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
      <div class="marks" role="list" aria-label=${ui.timeline} aria-describedby="help" @keydown=${this.#onKeyDown}>
        ${layout.marks.map(
          (mark, index) =>
            html`<div role="listitem" aria-setsize=${layout.marks.length} aria-posinset=${index + 1}>
              ${this.#mark(mark, language, mark === stop)}
            </div>`,
        )}
      </div>`;
  }

  #mark(mark: AxisMark, language: Language, isTabStop: boolean): TemplateResult {
    const { events, first, kind, from, to, x, y, aside, openStart, openEnd } = mark;
    const active = events.find(({ id }) => id === this.state.activeId);
    const isPoint = kind === 'point';
    const shown = (isPoint && active) || first;
    const width = to - from;
    const start = this.#isRtl ? this.#mirror(to) : from;
    const shape = toShape(shown.when);
    const classes = [
      'mark',
      active && 'active',
      !isPoint && `bar ${shape} ${shown.status}`,
      y < this.#layout!.rows.line && 'raised',
      aside && 'aside',
      openStart && 'open-start',
      openEnd && 'open-end',
    ];
    return html`<button
      part="mark"
      type="button"
      class=${classes.filter(Boolean).join(' ')}
      .style=${`left: ${start}px; top: ${y - markSize / 2}px; width: ${width}px`}
      data-events=${events.map(({ id }) => id).join(' ')}
      tabindex=${isTabStop ? 0 : -1}
      aria-label=${this.#name(mark, language)}
      aria-current=${active ? 'true' : nothing}
      @click=${() => this.#onMarkClick(mark)}
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
          ? html`<span class="sign" .style=${`left: ${middle - markSize / 2}px`}>${signGlyph(status)}</span>`
          : nothing
      }`;
  }

  #name(mark: AxisMark, language: Language): string {
    const known = this.#names.get(mark);
    if (known !== undefined) return known;
    const name = formatMarkName(mark.events, language);
    this.#names.set(mark, name);
    return name;
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

  /** Whether the wish was not refused. */
  #request(id: string, cause: Cause): boolean {
    return this.dispatchEvent(new SelectRequest(id, cause));
  }

  #requestWithFocus(id: string, cause: Cause): void {
    if (this.#request(id, cause)) this.#focusId = id;
  }

  #onMarkClick({ events }: AxisMark): void {
    if (this.#drag?.id !== undefined) return;
    this.#request(nextOfMark(events, this.state.activeId).id, 'timeline');
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const timeline = this.state.story?.timeline ?? [];
    const mark = this.#markOf(event.target as Element);
    if (event.altKey && event.key === 'ArrowDown' && mark) {
      event.preventDefault();
      void this.#menu.open((event.target as Element).closest<HTMLElement>('.mark')!, mark.events);
      return;
    }
    const next = eventOfKey(event, timeline, this.state.activeId, this.#isRtl);
    if (next) this.#requestWithFocus(next.id, 'keys');
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    this.#drag = event.isPrimary && event.button === 0 ? { from: event.clientX } : undefined;
  };

  readonly #onPointerMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (!drag || !this.#layout || event.buttons === 0) return;
    if (drag.id === undefined && Math.abs(event.clientX - drag.from) < dragFrom) return;
    if (drag.id === undefined) this.#axis.setPointerCapture(event.pointerId);
    const id = nearestId(this.#layout, this.#mirror(event.clientX - this.#axis.getBoundingClientRect().left));
    if (id === undefined || id === drag.id) return;
    drag.id = id;
    if (id !== this.state.activeId) this.#request(id, 'timeline');
  };

  /** A label is a way to its event too; it has no button of its own, as its mark is one. */
  readonly #onPointerUp = (event: PointerEvent): void => {
    const id = (event.target as Element).closest<SVGElement>('.label')?.dataset['event'];
    if (id !== undefined && this.#drag && this.#drag.id === undefined) this.#request(id, 'timeline');
    this.#onPointerEnd();
  };

  readonly #onPointerEnd = (): void => {
    // The click that ends a drag comes after this: it is nothing of its own.
    if (this.#drag?.id !== undefined) setTimeout(() => (this.#drag = undefined));
    else this.#drag = undefined;
  };

  #onContextMenu(event: Event, { events }: AxisMark): void {
    if (events.length < 2) return;
    event.preventDefault();
    this.#drag = undefined;
    void this.#menu.open(event.currentTarget as HTMLElement, events);
  }

  #markOf(target: Element | null): AxisMark | undefined {
    const [id] = target?.closest<HTMLElement>('.mark')?.dataset['events']?.split(' ') ?? [];
    return this.#layout && findMark(this.#layout, id);
  }

  #buttonOf(mark: AxisMark): HTMLElement {
    return this.renderRoot.querySelectorAll<HTMLElement>('.mark')[this.#layout!.marks.indexOf(mark)]!;
  }
}

function middle({ from, to }: AxisBreak): number {
  return (from + to) / 2;
}

function toMeasure({ fontFamily, fontSize }: CSSStyleDeclaration): MeasureText {
  const ruler = new TextRuler();
  return (text, kind) => {
    const { size, style } = axisFonts[kind];
    return ruler.width(text, `${style} ${parseFloat(fontSize) * size}px ${fontFamily}`);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-timeline': DatelineTimeline;
  }
}
