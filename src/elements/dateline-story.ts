import { html, LitElement, nothing, type PropertyDeclaration, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ElementSize } from '../controllers/element-size.js';
import { FocusInView } from '../controllers/focus-in-view.js';
import { KeepPlace, type KeptPlace } from '../controllers/keep-place.js';
import { LoadStory, type LoadedStory } from '../controllers/load-story.js';
import { NearViewport } from '../controllers/near-viewport.js';
import { wantsReducedMotion } from '../controllers/reduced-motion.js';
import { ScrollSpy, type ReaderPlace } from '../controllers/scroll-spy.js';
import { findSurroundings, type Surroundings } from '../controllers/surroundings.js';
import { Swipe } from '../controllers/swipe.js';
import { UrlHash } from '../controllers/url-hash.js';
import type { StoryDocument } from '../core/document/schema.js';
import { toSlug } from '../core/document/slug.js';
import type { AllowRemote } from '../core/model.js';
import type { Problem } from '../core/problems/problem.js';
import {
  initialState,
  neighbourId,
  orderedEvents,
  reduce,
  type Action,
  type Cause,
  type Order,
  type StoryState,
} from '../core/state.js';
import type { Language } from '../core/words/language.js';
import type { DatelineEvent } from './dateline-event.js';
import { storyStyles } from './dateline-story.styles.js';
import { defineElements } from './define-elements.js';
import { dressRoot } from './light-styles.js';
import type { MapProblemEvent } from './map-problem.js';
import type { RemoteConsent } from './remote-consent.js';
import type { ExploreRequest, OrderRequest, ReturnRequest, SelectRequest } from './requests.js';
import { StoryContent } from './story-content.js';
import { ActiveChangeEvent, ActiveRequestEvent, StoryLoadEvent, StoryProblemsEvent } from './story-events.js';
import type { TilesConsent } from './tiles-consent.js';

/** How a story is told: driven by scrolling, or one event at a time. */
export type Layout = 'auto' | 'scroll' | 'steps';

/** From this width of its own, in CSS pixels, a story stands beside its panel. The styles say the same. */
const wideFrom = 720;

/** From so many events on, those far from the reader are not laid out. */
const longFrom = 60;

/** Causes that are a reader's gesture: they ask before they change anything. */
const gestures: readonly Cause[] = ['timeline', 'map', 'nav', 'keys', 'swipe'];

/**
 * A story with places and dates: its text, a map and a timeline side by side, kept together while the reader scrolls, clicks
 * a mark, moves along the timeline or uses the keyboard.
 *
 * The text is the page's own and stays in the page: events written as `<dateline-event>` children, or made from the story
 * document at `src` (or in the property `story`), or both: then a child whose id is in the document supplies the text, the
 * document the data. Without a script, or where the map or the data fail, the text is there to read.
 *
 * @attr published - In a story written in HTML: when it was published, EDTF.
 * @attr time-zone - In a story written in HTML: the IANA zone of its clock times.
 * @slot - The story's events, and whatever else the page wants to say between them. Assigned by the story itself.
 * @csspart frame - Around everything.
 * @csspart panel - Map, controls and timeline.
 * @csspart text - The column of the text.
 * @csspart map - The map.
 * @csspart bar - The row of controls.
 * @csspart timeline - The timeline.
 * @csspart failed - The message where the story could not be shown.
 * @cssprop --dateline-paper - Background of the panel.
 * @cssprop --dateline-ink - Its text.
 * @cssprop --dateline-muted - Its secondary text.
 * @cssprop --dateline-line - Hairlines.
 * @cssprop --dateline-land - Land on the map.
 * @cssprop --dateline-coast - Coastlines.
 * @cssprop --dateline-water - Sea and lakes.
 * @cssprop --dateline-river - Rivers.
 * @cssprop --dateline-sea - Names of seas.
 * @cssprop --dateline-border - Borders of countries.
 * @cssprop --dateline-accent - The active event, routes, areas.
 * @cssprop --dateline-accent-text - The same as text, 7:1 on paper.
 * @cssprop --dateline-mark - Marks that are not active.
 * @cssprop --dateline-halo - Around the active mark.
 * @cssprop --dateline-focus - The focus ring.
 * @cssprop --dateline-panel-font - The panel's font family.
 * @cssprop [--dateline-sticky-top=0px] - The height of what the page itself keeps at the window's top.
 * @cssprop [--dateline-view-height=100svh] - The height that the panel is fitted into: of a window, unless the page says less.
 * @cssprop [--dateline-text-height] - One event at a time, beside the panel: how high the text may be before it scrolls;
 *   as high as the panel where the page says nothing.
 * @fires {StoryLoadEvent} story-load - The story's text is in place.
 * @fires {StoryProblemsEvent} story-problems - Something in the content is wrong; the rest is shown.
 * @fires {ActiveRequestEvent} active-request - A reader's gesture asks for another event; cancelable.
 * @fires {ActiveChangeEvent} active-change - Another event is the active one.
 */
export class DatelineStory extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, slotAssignment: 'manual' };
  static override styles = storyStyles;

  /** The address of the story document. */
  @property() src?: string;
  /** The hash that the story document must have, as in `<script integrity>`: `sha384-…`. Another one is not shown. */
  @property() integrity?: string;
  /** The story document itself, as a value. */
  @property({ attribute: false }) story?: StoryDocument;
  /** `scroll`, `steps` (one event at a time), or `auto` (default): scroll where scrolling can drive it. */
  @property({ reflect: true }) layout: Layout = 'auto';
  /** Whether the story reads and writes the page's URL hash: deep links to its events. */
  @property({ type: Boolean }) hash = false;
  /** Whose borders and names the map shows: `default`, or an ISO 3166-1 alpha-2 code. */
  @property() worldview = 'default';
  /** An XYZ tile layer over the built-in basemap: a URL with {z}, {x} and {y}. Its server sees the reader's address. */
  @property() tiles?: string;
  /** Who made the tiles, as the map must say. */
  @property({ attribute: 'tiles-attribution' }) tilesAttribution?: string;

  /** The level of the headings that are made: 1 to 5 for the story's title, one below for its events'. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Other hosts whose pictures, players and tiles load without asking: names, or nothing for all. It may come later. */
  @property({ attribute: 'allow-remote' }) allowRemote?: string | boolean;

  /** The order of the events: `story` (as told) or `time`. */
  @property()
  get order(): Order {
    return this.#state.order;
  }
  set order(order: Order) {
    this.#dispatch({ type: 'ordered', order: order === 'time' ? 'time' : 'story' });
  }

  /** The id of the active event; setting it makes another event active. Unknown ids change nothing. */
  @property({ attribute: 'active-id' })
  get activeId(): string | undefined {
    return this.#state.activeId;
  }
  set activeId(id: string | undefined | null) {
    // A page that says again what it has heard must not move a reader who scrolls.
    if (id && (id !== this.#state.activeId || this.#loader.isLoading)) this.#choose(id);
  }

  /** What is wrong in the content, as far as it is known by now. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  #state: StoryState = initialState;
  #problems: readonly Problem[] = [];
  #wantedId?: string;
  #prefix = 'story';
  #undress?: () => void;
  #remote?: Promise<RemoteConsent>;

  @state() private language?: Language;
  @state() private failed = false;
  @state() private panelReady = false;
  @state() private progress?: { readonly fromId: string; readonly toId: string; readonly fraction: number };
  @state() private tilesConsent?: TilesConsent;
  /** @internal */
  @state() surroundings: Surroundings = { scrolls: true };

  @query('.panel') private readonly panel!: HTMLElement;
  @query('.text') private readonly text!: HTMLElement;

  readonly #content = new StoryContent(this, () => this.#reload());
  readonly #size = new ElementSize(this);
  readonly #hash = new UrlHash(this, (id) => this.#dispatch({ type: 'selected', id, cause: 'hash' }));
  readonly #spy = new ScrollSpy(this, (place) => this.#follow(place));
  readonly #place = new KeepPlace(this);
  readonly #loader = new LoadStory(
    this,
    (loaded) => this.#show(loaded),
    (problems) => this.#report(problems),
  );

  constructor() {
    super();
    new NearViewport(this, () => void this.#loadPanel());
    new FocusInView(this);
    new Swipe(this, (step) => this.#stepBy(step, 'swipe'));
    this.addEventListener('map-problem', (event: MapProblemEvent) => this.#report([event.problem]));
  }

  /**
   * Makes an event the active one and brings it into view.
   * @throws RangeError where the story is loaded and has no such event.
   */
  show(id: string): void {
    const { story } = this.#state;
    if (story && !this.#loader.isLoading && !story.events.some((event) => event.id === id)) {
      throw new RangeError(`dateline-story: there is no event "${id}" in this story`);
    }
    this.#choose(id);
  }

  /** Goes on to the next event in the reader's order; nothing happens at the end. */
  next(): void {
    this.#stepBy(1, 'script');
  }

  /** Goes back to the previous event in the reader's order; nothing happens at the beginning. */
  previous(): void {
    this.#stepBy(-1, 'script');
  }

  /** Another source is asked at once, so that whoever speaks of its events next is understood. */
  override requestUpdate(name?: PropertyKey, before?: unknown, options?: PropertyDeclaration): void {
    super.requestUpdate(name, before, options);
    const isSource = name === 'src' || name === 'story';
    if (isSource && this.hasUpdated && this[name] !== before) this.#reload();
  }

  override connectedCallback(): void {
    // It measures, and so comes before there is a shadow root without slots: a page that folds for a moment loses its place.
    this.surroundings = findSurroundings(this);
    super.connectedCallback();
    this.#undress = dressRoot(this);
    this.#content.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#undress?.();
    this.#content.disconnect();
  }

  protected override firstUpdated(): void {
    this.#content.assign();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.tiles || !changed.has('tiles') || this.tilesConsent) return;
    import('./tiles-consent.js')
      .then(({ askForTiles }) => askForTiles(this))
      .then(
        (consent) => (this.tilesConsent = consent),
        (reason: unknown) => this.#report([toLoadProblem('tiles-unavailable', String(reason))]),
      );
  }

  protected override render(): TemplateResult {
    const name = this.language?.words.ui.panel ?? nothing;
    const layout = this.steps ? `steps ${this.#isBegun ? 'begun' : ''}` : 'scroll';
    return html`<div class="frame ${layout} ${this.#isLong ? 'long' : ''}" part="frame">
      ${
        this.failed && this.#content.shown.length === 0
          ? html`<p class="note" part="failed" role="alert">${this.language?.words.ui.failed}</p>`
          : html`<div
              class="panel"
              part="panel"
              lang=${this.language?.locale ?? nothing}
              role="group"
              aria-label=${name}
              @select-request=${this.#onSelect}
              @order-request=${this.#onOrder}
              @explore-request=${this.#onExplore}
              @return-request=${this.#onReturn}
            >
              ${this.panelReady && this.language ? this.#views(this.language) : nothing}
            </div>`
      }
      <div class="text" part="text"><slot></slot></div>
    </div>`;
  }

  #views(language: Language): TemplateResult {
    const state = this.#state;
    const narrow = !this.isWide;
    return html`<dateline-map
        part="map"
        dir=${language.direction}
        .state=${state}
        .language=${language}
        .progress=${this.progress}
        .narrow=${narrow}
        .worldview=${this.worldview}
        .tiles=${this.tilesConsent?.shown}
        >${this.tilesConsent?.button(language)}</dateline-map
      >
      <div class="bar" part="bar" dir=${language.direction}>
        <dateline-nav
          dir=${language.direction}
          .state=${state}
          .language=${language}
          .announce=${this.steps || gestures.includes(state.cause)}
        ></dateline-nav>
        <dateline-legend
          dir=${language.direction}
          .story=${state.story}
          .language=${language}
          ?short=${narrow}
        ></dateline-legend>
      </div>
      <dateline-timeline
        part="timeline"
        dir=${language.direction}
        .state=${state}
        .language=${language}
        ?thin=${narrow}
      ></dateline-timeline>`;
  }

  /** @internal Whether the text stands beside the panel. */
  get isWide(): boolean {
    return (this.#size.width || this.clientWidth) >= wideFrom;
  }

  /** @internal Whether one event is shown at a time. */
  get steps(): boolean {
    return this.layout === 'steps' || (this.layout !== 'scroll' && !this.surroundings.scrolls);
  }

  /** Whether the reader has gone on from the first event. */
  get #isBegun(): boolean {
    const { activeId } = this.#state;
    return activeId !== undefined && activeId !== orderedEvents(this.#state)[0]?.id;
  }

  get #isLong(): boolean {
    return this.#content.shown.length > longFrom;
  }

  /** @internal */
  get followsScroll(): boolean {
    return !this.steps && this.#state.story !== undefined;
  }

  /** @internal The element of the active event. */
  get activeEvent(): DatelineEvent | undefined {
    return this.#content.element(this.#state.activeId);
  }

  /** @internal The events' elements in the order shown. */
  get shownEvents(): readonly DatelineEvent[] {
    return this.#content.shown;
  }

  /** @internal The events that the page itself has written. */
  get writtenEvents(): readonly DatelineEvent[] {
    return this.#content.written;
  }

  /** @internal How much of the window's top is covered while the text is read. */
  get coveredTop(): number {
    const panel = this.panel as HTMLElement | null;
    if (!panel) return 0;
    const { position, top } = getComputedStyle(panel);
    const sticky = position === 'sticky' ? parseFloat(top) || 0 : 0;
    return position === 'sticky' && !this.isWide ? sticky + panel.offsetHeight : sticky;
  }

  /** @internal */
  get coverEdge(): number {
    return this.coveredTop && this.coveredTop + (this.surroundings.scroller?.getBoundingClientRect().top ?? 0);
  }

  /** @internal */
  get scrollingElement(): Element {
    return this.surroundings.scroller ?? document.scrollingElement ?? document.documentElement;
  }

  /** @internal What the story's document allows to be fetched from other hosts. */
  get allowedByAuthor(): AllowRemote | undefined {
    return this.#state.story?.allowRemote;
  }

  /** @internal What says which other hosts may be asked; it comes once there is something to ask for. */
  readonly askRemote = (): Promise<RemoteConsent> =>
    (this.#remote ??= import('./remote-consent.js').then(({ RemoteConsent }) => new RemoteConsent(this)));

  /** @internal What tells this story from others on the page in deep links. */
  get hashPrefix(): string {
    const stories = document.querySelectorAll(this.localName);
    return stories.length > 1 ? this.#prefix : '';
  }

  #reload(): void {
    this.#problems = [];
    this.#loader.load();
  }

  /** Each part stands for itself: where one cannot be loaded the others are there. */
  async #loadPanel(): Promise<void> {
    import('./host-dress.js').then(({ dressForHost }) => dressForHost(this)).catch(() => undefined);
    const loads = await Promise.allSettled([
      import('./panel.js').then(({ panelElements }) => defineElements(panelElements)),
      import('./dateline-map.js').then(({ DatelineMap }) => defineElements({ 'dateline-map': DatelineMap })),
    ]);
    this.panelReady = true;
    const reasons = loads.flatMap((load) => (load.status === 'rejected' ? [String(load.reason)] : []));
    this.#report(reasons.map((reason) => toLoadProblem('panel-unavailable', reason)));
  }

  async #show({ story, language, written, failed }: LoadedStory): Promise<void> {
    this.#prefix = this.#toPrefix(story.title);
    const previousId = this.#state.activeId;
    const kept = this.#place.take();
    const wantedId = this.#wantedId ?? kept?.id ?? (this.#state.story ? undefined : this.#hash.read());
    const { askRemote, headingLevel } = this;
    const source = { story, language, written: written as ReadonlyMap<string, DatelineEvent>, askRemote, headingLevel };
    this.#wantedId = undefined;
    this.#state = reduce(this.#state, { type: 'loaded', story, activeId: wantedId });
    this.language = language;
    this.failed = failed;
    // The panel begins with its own loads while the text is made.
    this.requestUpdate();
    const made = await this.#content.make(source).catch((error: unknown) => String(error));
    if (this.#state.story !== story) return;
    if (typeof made === 'string') {
      this.failed = true;
      this.#report([toLoadProblem('text-unavailable', made)]);
      return;
    }
    // Whoever chose an event in the meantime has it.
    const chosenId = this.#state.cause === 'load' ? wantedId : this.#state.activeId;
    this.#content.show(source, made, this.#prefix);
    this.#content.order(orderedEvents(this.#state));
    this.#content.activate(this.#state.activeId);
    this.requestUpdate();
    await this.updateComplete;
    this.#settle(previousId, chosenId, chosenId === kept?.id ? kept : undefined);
    this.dispatchEvent(new StoryLoadEvent(story.title));
  }

  /** The story's id, or its title: with a number where the page tells one document more than once. */
  #toPrefix(title: string): string {
    if (this.id) return this.id;
    const stories = [...document.querySelectorAll(this.localName as 'dateline-story')];
    const number = stories.filter(({ id, src }) => !id && src === this.src).indexOf(this) + 1;
    return `${toSlug(title) || 'story'}${number > 1 ? `-${number}` : ''}`;
  }

  /** The reader may be in the middle of the page already: after a reload, or by a link to an event. */
  #settle(previousId: string | undefined, wantedId: string | undefined, kept: KeptPlace | undefined): void {
    const isWanted = !kept && wantedId !== undefined && wantedId === this.#state.activeId;
    if (kept && this.activeEvent && this.followsScroll) this.#spy.putAt(this.activeEvent, kept.top);
    const place = this.followsScroll && !isWanted ? this.#spy.place() : undefined;
    const id = place && orderedEvents(this.#state)[place.index]?.id;
    if (id) this.#state = reduce(this.#state, { type: 'selected', id, cause: 'scroll' });
    this.#content.activate(this.#state.activeId);
    this.requestUpdate();
    if (isWanted) this.#reveal('instant');
    const { activeId } = this.#state;
    if (activeId && activeId !== previousId) this.dispatchEvent(new ActiveChangeEvent(activeId, previousId, 'load'));
  }

  #follow({ index, fraction }: ReaderPlace): void {
    const events = orderedEvents(this.#state);
    const [event, next] = [events[index], events[index + 1]];
    if (!event) return;
    this.progress = next && { fromId: event.id, toId: next.id, fraction };
    this.#dispatch({ type: 'selected', id: event.id, cause: 'scroll' });
  }

  #choose(id: string): void {
    if (this.#state.story && !this.#loader.isLoading) this.#dispatch({ type: 'selected', id, cause: 'script' });
    else this.#wantedId = id;
  }

  #stepBy(step: 1 | -1, cause: Cause): void {
    const id = neighbourId(this.#state, step);
    if (id) this.#ask(id, cause);
  }

  /** A gesture's wish: the page may refuse it. Whether it was granted. */
  #ask(id: string, cause: Cause): boolean {
    const isWish = gestures.includes(cause) && id !== this.#state.activeId;
    if (isWish && !this.dispatchEvent(new ActiveRequestEvent(id, this.#state.activeId, cause))) return false;
    this.#dispatch({ type: 'selected', id, cause });
    return true;
  }

  #dispatch(action: Action): void {
    const before = this.#state;
    const after = reduce(before, action);
    if (after === before) return;
    this.#state = after;
    if (after.order !== before.order) this.#content.order(orderedEvents(after));
    if (after.activeId !== before.activeId) this.#content.activate(after.activeId);
    this.requestUpdate();
    if (after.cause !== 'scroll' || after.activeId === before.activeId)
      this.progress = after.cause === 'scroll' ? this.progress : undefined;
    if (after.reveal !== before.reveal || after.order !== before.order)
      void this.updateComplete.then(() => this.#reveal('smooth'));
    if (after.activeId !== before.activeId && after.activeId) {
      if (after.cause !== 'scroll' || this.#isRead) this.#hash.write(after.activeId);
      this.dispatchEvent(new ActiveChangeEvent(after.activeId, before.activeId, after.cause));
    }
  }

  /** Whether the reader is in this story: she may have scrolled past it to another. */
  get #isRead(): boolean {
    const { top, bottom } = this.getBoundingClientRect();
    return top < innerHeight && bottom > this.coverEdge + innerHeight / 10;
  }

  /** Brings the active event into view; where one is shown at a time it is there already, and begins at its beginning. */
  #reveal(motion: 'smooth' | 'instant'): void {
    const element = this.activeEvent;
    if (this.steps) this.text.scrollTop = 0;
    if (!element || !this.followsScroll) return;
    this.#spy.reveal(element, wantsReducedMotion() ? 'instant' : motion);
  }

  #report(problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    this.#problems = [...this.#problems, ...problems];
    this.dispatchEvent(new StoryProblemsEvent(problems));
  }

  readonly #onSelect = (event: SelectRequest): void => {
    event.stopPropagation();
    if (!this.#ask(event.id, event.cause)) event.preventDefault();
  };

  readonly #onOrder = (event: OrderRequest): void => {
    event.stopPropagation();
    this.#dispatch({ type: 'ordered', order: event.order });
  };

  readonly #onExplore = (event: ExploreRequest): void => {
    event.stopPropagation();
    this.#dispatch({ type: 'explored' });
  };

  readonly #onReturn = (event: ReturnRequest): void => {
    event.stopPropagation();
    this.#dispatch({ type: 'returned' });
  };
}

function toLoadProblem(code: string, reason: string): Problem {
  const message = `A part of the story's code could not be loaded (${reason}); the rest is shown. Its files belong beside the script.`;
  return { level: 'warning', code, where: '', value: reason, message };
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-story': DatelineStory;
  }
}
