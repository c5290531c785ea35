import { html, ReactiveElement, render, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Mark } from '../core/marks/mark.js';
import { leadStyles } from './light-styles.js';

/** A line of the event that the page has not written itself. */
export interface LeadLine {
  readonly name: 'dateline' | 'status' | 'clock';
  /** What a dateline begins with. */
  readonly place?: string;
  readonly text: string;
}

/**
 * One event of a story, written in HTML. Its content is the page's own: text, headings, pictures. A story can be told with
 * these alone; points, times, status and who says so are attributes, anything more needs a story document.
 *
 * It shows its content as it is, and has a shadow root only where a line (the dateline, who says so) is missing in it.
 *
 * @slot - The event's text.
 * @csspart dateline - The line with place and date, where the page has none with the class `dateline`.
 * @csspart status - What the event is worth and who says so, where the page has no line with the class `status`.
 * @csspart clock - The time at the place and at the reader's, where the page has no line with the class `clock`.
 * @cssstate active - The reader is at this event.
 * @cssstate dot - Its time is known to the minute.
 * @cssstate ring - Its time is known to the day.
 * @cssstate soft - It lies somewhere in a longer stretch of time.
 * @cssstate span - It lasted.
 * @cssstate none - It has no time.
 * @cssstate reported - Somebody reports it.
 * @cssstate confirmed - It is confirmed.
 * @cssstate claimed - A party with an interest claims it.
 * @cssstate denied - It is denied.
 * @cssstate expected - It is expected.
 */
export class DatelineEvent extends ReactiveElement {
  /** The event's id in the story, where the element's own `id` cannot be that. */
  @property({ attribute: 'event-id' }) eventId?: string;
  /** When: EDTF. */
  @property() when?: string;
  /** The author's words for the date. */
  @property({ attribute: 'when-text' }) whenText?: string;
  /** The calendar of `when`: `gregorian` (default) or `julian`. */
  @property() calendar?: string;
  /** The IANA zone of a clock time in `when`. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** The place's name. */
  @property() where?: string;
  /** Its latitude in degrees. */
  @property() lat?: string;
  /** Its longitude in degrees. */
  @property() lon?: string;
  /** How sure the place is: `certain` (default), `less-certain`, `uncertain`. */
  @property() certainty?: string;
  /** `reported` (default), `confirmed`, `claimed`, `denied` or `expected`. */
  @property() status?: string;
  /** Who says so: names, separated by semicolons. */
  @property() by?: string;
  /** Who denies it: names, separated by semicolons. */
  @property({ attribute: 'denied-by' }) deniedBy?: string;
  /** A shorter title for the axis and the map. */
  @property() label?: string;

  /** Set by the story: whether the reader is at this event. */
  @property({ attribute: false }) active = false;
  /** Set by the story: what its mark shows. */
  @property({ attribute: false }) mark?: Mark;
  /** Set by the story: the lines that the page has not written. */
  @property({ attribute: false }) lead: readonly LeadLine[] = [];

  readonly #internals?: ElementInternals;

  constructor() {
    super();
    this.#internals = this.attachInternals?.();
    if (this.#internals) this.#internals.role = 'article';
  }

  /** What tells this event from the others of its story. */
  get key(): string {
    return this.eventId ?? this.id;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('active') || changed.has('mark')) this.#tell();
    if (changed.has('lead')) this.#renderLead();
  }

  #tell(): void {
    const internals = this.#internals;
    if (!internals) return;
    internals.ariaCurrent = this.active ? 'true' : null;
    // Older browsers have no states, or others, and throw.
    if (!CSS.supports('selector(:state(a))')) return;
    internals.states.clear();
    for (const state of [this.active && 'active', this.mark?.shape, this.mark?.status])
      if (state) internals.states.add(state);
  }

  #renderLead(): void {
    if (this.lead.length === 0 && !this.shadowRoot) return;
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [leadStyles.styleSheet!];
    const line = ({ name, place, text }: LeadLine) =>
      html`<p part=${name} class=${name}>${place && html`<b class="place">${place}</b> `}${text}</p>`;
    // A dateline that the page has written comes first; the reader's clock is told at the end.
    const [above, below] = [this.lead.filter(isAbove), this.lead.filter((other) => !isAbove(other))];
    render(html`${above.map(line)}<slot></slot>${below.map(line)}`, root);
  }
}

function isAbove({ name }: LeadLine): boolean {
  return name !== 'clock';
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-event': DatelineEvent;
  }
}
