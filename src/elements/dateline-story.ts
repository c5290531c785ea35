import { html, LitElement, nothing, type PropertyDeclaration, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { FocusInView } from '../controllers/focus-in-view.js';
import { KeepPlace, type KeptPlace } from '../controllers/keep-place.js';
import { LoadStory, type LoadedStory } from '../controllers/load-story.js';
import { NearViewport } from '../controllers/near-viewport.js';
import { ReadingArea, type Layout } from '../controllers/reading-area.js';
import { wantsReducedMotion } from '../controllers/reduced-motion.js';
import { ScrollSpy, type ReaderPlace } from '../controllers/scroll-spy.js';
import type { OwnFormat } from '../core/document/own-format.js';
import type { StoryDocument } from '../core/document/schema.js';
import { toMapContent, type MapContent } from '../core/map/map-content.js';
import { noMapAttribute } from '../core/map/no-map-attribute.js';
import type { Progress } from '../core/map/scene.js';
import { toLoadProblem } from '../core/problems/load-problem.js';
import type { Problem } from '../core/problems/problem.js';
import type { StoryEvent } from '../core/model.js';
import { activeEvent, type Order, type StoryState } from '../core/state.js';
import type { Language } from '../core/words/language.js';
import type { OwnWords } from '../core/words/words.js';
import type { DatelineEvent } from './dateline-event.js';
import { storyStyles } from './dateline-story.styles.js';
import { failureNote, failureStyles, missingNote } from './failure-note.js';
import type { CreateMap } from '../map/map-port.js';
import { dressRoot } from './light-styles.js';
import { loadPanel } from './load-panel.js';
import type { MapProblemEvent } from './map-problem.js';
import type { CreatePlayer } from './media-player.js';
import type { ExploreRequest, OrderRequest, ReturnRequest, SelectRequest } from './requests.js';
import { StoryContent } from './story-content.js';
import { StoryLoadEvent, StoryProblemsEvent } from './story-events.js';
import { StoryExtras } from './story-extras.js';
import { isAlone, toPrefix } from './story-prefix.js';
import { isGesture, StoryStore } from './story-store.js';
import { storyViews, type StoryViews } from './story-views.js';

/** From so many events on, those far from the reader are not laid out. */
const longFrom = 60;

/** In a window no higher than this, in CSS pixels, a timeline that sticks above the text is thin; the styles say the same. */
const lowUpTo = 480;

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
 * @csspart failed - The message where the story, or what the page has not written of it, could not be shown.
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
 * @cssprop --dateline-road - Streets.
 * @cssprop --dateline-kerb - Their edges, and footpaths.
 * @cssprop --dateline-casing - The edges of main roads and motorways.
 * @cssprop --dateline-rail - Railways.
 * @cssprop --dateline-building - Buildings.
 * @cssprop --dateline-site - The grounds of schools, hospitals and works.
 * @cssprop --dateline-green - Parks and woods.
 * @cssprop --dateline-park - Their names.
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
 * @fires {StoryEndEvent} story-end - The last event has become the active one, for the first time since the story was loaded.
 * @fires {OrderChangeEvent} order-change - The events are in another order.
 * @fires {ExploreEvent} explore - The reader has left the story to look around on the map, or has come back.
 * @fires {ConsentEvent} consent - The reader has allowed another host to be asked for what the story shows of it.
 */
export class DatelineStory extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, slotAssignment: 'manual' };
  static override styles = [storyStyles, failureStyles];

  /** The address of the story document. */
  @property() src?: string;
  /** The hash that the story document must have, as in `<script integrity>`: `sha384-…`. Another one is not shown. */
  @property() integrity?: string;
  /** With `error` the story document comes from `src` itself: nobody is asked to whom its server sends on. */
  @property() redirect?: 'error' | 'follow';
  /** The story document itself, as a value. */
  @property({ attribute: false }) story?: StoryDocument;
  /** The interface's words in a language of the page's own, or as it says them: an object, or the address of a file. */
  @property() words?: string | OwnWords;
  /** `scroll`, `steps` (one event at a time), or `auto` (default): scroll where scrolling can drive it. */
  @property({ reflect: true }) layout: Layout = 'auto';
  /** Whether the story reads and writes the page's URL hash: deep links to its events. */
  @property({ type: Boolean }) hash = false;
  /** Whose borders and names the map shows: `default`, or an ISO 3166-1 alpha-2 code. */
  @property() worldview = 'default';
  /** XYZ tiles over the basemap, not the story's own: a URL with {z}, {x} and {y}. Its server sees the reader's address. */
  @property() tiles?: string;
  /** Who made the tiles, as the map must say. */
  @property({ attribute: 'tiles-attribution' }) tilesAttribution?: string;

  /** What the file at `src` may be in, asked before our own formats. */
  @property({ attribute: false }) formats?: readonly OwnFormat[];
  /** Makes the map, in the place of the built-in one. */
  @property({ attribute: false }) createMap?: CreateMap;
  /** Makes what shows or plays a piece of media, once its host may be asked; what it leaves is shown as usual. */
  @property({ attribute: false }) createPlayer?: CreatePlayer;

  /** The level of the headings that are made: 1 to 5 for the story's title, one below for its events'. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Hosts whose images, players and tiles load unasked: names, nothing for all, `false` for none. It may come later. */
  @property({ attribute: 'allow-remote' }) allowRemote?: string | boolean;

  /** The order of the events: `story` (as told) or `time`. */
  @property()
  get order(): Order {
    return this.#store.state.order;
  }
  set order(order: Order) {
    this.#store.order(order === 'time' ? 'time' : 'story');
  }

  /** The id of the active event; setting it makes another event active. Unknown ids change nothing. */
  @property({ attribute: 'active-id' })
  get activeId(): string | undefined {
    return this.#store.state.activeId;
  }
  set activeId(id: string | undefined | null) {
    // A page that says again what it has heard must not move a reader who scrolls.
    if (id && (id !== this.activeId || this.#loader.isOther)) this.#choose(id);
  }

  /** The events as they were understood, in the reader's order; none before the story is there. */
  get events(): readonly StoryEvent[] {
    return this.#store.events;
  }

  /** The event the reader is at. */
  get activeEvent(): StoryEvent | undefined {
    return activeEvent(this.#store.state);
  }

  /** What is wrong in the content, as far as it is known by now. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  readonly #store = new StoryStore(this, (after, before) => this.#changed(after, before));
  #problems: readonly Problem[] = [];
  #wantedId?: string;
  #prefix = 'story';
  #undress?: () => void;
  /** Whether the reader has asked by a button for what is on its way. */
  #isAsked = false;
  /** Before the story is there its page may know that a map has nothing to show. */
  #onMap: MapContent | undefined = this.hasAttribute(noMapAttribute) ? undefined : 'places';
  /** Whether the map's code has been asked for. */
  #isMapAsked = false;

  @state() private language?: Language;
  @state() private failed = false;
  /** Whether the panel, once its code is there, has that of a map too; or knows that it will not come. */
  @state() private ready?: boolean;
  @state() private progress?: Progress;

  @query('.panel') private readonly panel!: HTMLElement | null;
  @query('.text') private readonly text!: HTMLElement;

  readonly #content = new StoryContent(this, () => this.#reload());
  readonly #area = new ReadingArea(this, () => this.panel);
  readonly #extras = new StoryExtras(this, this.#area, this.#store, () => (isAlone(this) ? '' : this.#prefix));
  readonly #focus = new FocusInView(this, this.#area);
  readonly #spy = new ScrollSpy(
    this,
    this.#area,
    () => this.#content.shown,
    (place) => this.#follow(place),
  );
  readonly #place = new KeepPlace(this, () => this.#activeElement);
  readonly #loader = new LoadStory(
    this,
    () => this.#content.written,
    (loaded, signal) => this.#show(loaded, signal),
    (problems) => this.#told(problems),
  );

  constructor() {
    super();
    new NearViewport(this, () => void this.#loadPanel());
    this.addEventListener('map-problem', (event: MapProblemEvent) => this.#report([event.problem]));
  }

  /**
   * Makes an event the active one and brings it into view.
   * @throws RangeError where the story is loaded and has no such event.
   */
  show(id: string): void {
    const { story } = this.#store.state;
    if (story && !this.#loader.isLoading && !story.events.some((event) => event.id === id)) {
      throw new RangeError(`dateline-story: there is no event "${id}" in this story`);
    }
    this.#choose(id);
  }

  /** Goes on to the next event in the reader's order; nothing happens at the end. */
  next(): void {
    this.#store.stepBy(1, 'script');
  }

  /** Goes back to the previous event in the reader's order; nothing happens at the beginning. */
  previous(): void {
    this.#store.stepBy(-1, 'script');
  }

  /** Asks for the story anew, past what the browser has kept of it; the reader stays where she is. */
  reload(): void {
    if (this.hasUpdated) this.#reload('no-cache');
  }

  /** Another source is asked for at once, not with the next update: after it `show('id')` means an event of the new story. */
  override requestUpdate(name?: PropertyKey, before?: unknown, options?: PropertyDeclaration): void {
    super.requestUpdate(name, before, options);
    if (this.hasUpdated && this.#isOtherSource(name, before)) this.#reload();
  }

  #isOtherSource(name: PropertyKey | undefined, before: unknown): boolean {
    if (name === 'src' && this.#loader.missing !== undefined) return true;
    if (name === 'src' || name === 'story' || name === 'words') return this[name] !== before;
    // Functions are made anew whenever a framework renders: only whether there is one counts.
    return (name === 'createPlayer' || name === 'formats') && Boolean(this[name]) !== Boolean(before);
  }

  override connectedCallback(): void {
    // It measures, and so comes before there is a shadow root without slots: a page that folds for a moment loses its place.
    this.#area.look();
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

  protected override updated(): void {
    if (this.hash) void this.#extras.loadLinks();
    if (this.#area.isStepwise) void this.#extras.loadSwipe();
    if (this.ready === false && this.#onMap && !this.#isMapAsked) void this.#loadPanel();
    const brought = this.#onMap === 'places' && this.tiles ? 'tiles' : this.#onMap;
    if (brought && brought !== 'places')
      void this.#extras.loadMapConsent((reason) => this.#report([toLoadProblem(`${brought}-unavailable`, reason)]));
  }

  protected override render(): TemplateResult {
    const isPanelReady = this.ready !== undefined;
    const mapped = this.#onMap !== undefined && this.ready !== false;
    const name = this.language?.words.ui[mapped ? 'panel' : 'timeline'] ?? nothing;
    const isPanelGone = isPanelReady && !customElements.get('dateline-timeline');
    const steps = this.#area.isStepwise ? `steps ${this.#isBegun ? 'begun' : ''}` : '';
    const layout = `${mapped ? 'mapped' : ''} ${steps}`;
    const isBlank = this.#content.shown.length === 0;
    return html`<div class="frame ${isPanelGone ? '' : layout} ${this.#isLong ? 'long' : ''}" part="frame">
      ${
        (this.failed || this.#loader.isLate) && isBlank
          ? this.#note('failed')
          : isPanelGone
            ? nothing
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
                ${isPanelReady && this.language ? storyViews(this.#views(this.language, mapped)) : nothing}
              </div>`
      }
      <div class="text" part="text">
        <slot></slot>${
          isBlank
            ? nothing
            : this.#loader.isPartial
              ? this.#note('partial')
              : isPanelGone
                ? missingNote(this.language!, mapped ? 'noPanel' : 'partial')
                : nothing
        }
      </div>
    </div>`;
  }

  #note(whenFailed: 'failed' | 'partial'): TemplateResult {
    const { isLoading, missing, pageLanguage } = this.#loader;
    const { integrity, language = pageLanguage } = this;
    const says = isLoading ? 'late' : whenFailed;
    return failureNote({ language, says, missing, integrity, tryAgain: () => this.#reload('reload') });
  }

  #views(language: Language, mapped: boolean): StoryViews {
    const { progress, worldview, createMap } = this;
    const { state } = this.#store;
    const { isWide, isRoomy, isStepwise } = this.#area;
    const announce = isStepwise || isGesture(state.cause);
    return {
      state,
      language,
      progress,
      mapped,
      narrow: !isWide || !(mapped || isStepwise || innerHeight > lowUpTo),
      short: !isRoomy,
      announce,
      worldview,
      mapConsent: this.#extras.mapConsent,
      createMap,
    };
  }

  /** Whether the reader has gone on from the first event. */
  get #isBegun(): boolean {
    return this.activeId !== undefined && this.activeId !== this.#store.events[0]?.id;
  }

  get #isLong(): boolean {
    return this.#content.shown.length > longFrom;
  }

  get #activeElement(): DatelineEvent | undefined {
    return this.#content.element(this.activeId);
  }

  #reload(cache?: RequestCache): void {
    this.#problems = [];
    this.#isAsked = cache === 'reload';
    this.#loader.load(cache);
    this.requestUpdate();
  }

  async #loadPanel(): Promise<void> {
    const withMap = (this.#isMapAsked = this.#onMap !== undefined);
    const problems = await loadPanel(this, withMap);
    this.ready = withMap;
    if (problems[0]) console.warn('dateline-story:', problems);
    this.#report(problems);
  }

  async #show({ story, language, written, failed, file }: LoadedStory, signal: AbortSignal): Promise<void> {
    if (this.hash) await this.#extras.loadLinks();
    if (signal.aborted) return;
    this.#prefix = toPrefix(this, story.title);
    const previousId = this.activeId;
    const kept = this.#place.take();
    const wantedId = this.#wantedId ?? kept?.id ?? (this.#store.state.story ? undefined : this.#extras.links?.read());
    const elements = written as ReadonlyMap<string, DatelineEvent>;
    const { headingLevel, createPlayer } = this;
    const { askRemote } = this.#extras;
    const source = { story, language, written: elements, file, askRemote, headingLevel, createPlayer };
    this.#wantedId = undefined;
    this.#store.load(story, wantedId);
    this.#onMap = toMapContent(story);
    const held = this.shadowRoot!.activeElement?.closest(this.#isAsked ? '.note' : 'dateline-map');
    this.language = language;
    this.failed = failed;
    this.requestUpdate();
    await this.#panelUpdate();
    const made = await this.#content.make(source).catch((error: unknown) => String(error));
    if (this.#store.state.story !== story) return;
    if (typeof made === 'string') {
      this.failed = true;
      this.#loader.miss();
      this.#report([toLoadProblem('text-unavailable', made)]);
      return;
    }
    // Whoever chose an event while the text was made is not taken back to where she would have begun.
    const isChosen = this.#store.state.cause !== 'load' || this.#spy.isGliding;
    const chosenId = isChosen ? this.activeId : wantedId;
    const stays = chosenId === undefined ? this.#place.measure() : undefined;
    this.#content.show(source, made, this.#prefix);
    this.#content.order(this.#store.events);
    this.#content.activate(this.activeId);
    this.requestUpdate();
    await this.updateComplete;
    this.#settle(previousId, chosenId, chosenId === kept?.id ? (kept ?? stays) : undefined);
    if (held && !held.isConnected) {
      const { shown } = this.#content;
      const brought = shown.find(({ key }) => made.events.has(key)) ?? shown.at(-1);
      this.#focus.focusInPlace(previousId && !this.#area.isStepwise ? brought : this.#activeElement);
    }
    this.dispatchEvent(new StoryLoadEvent(story.title));
  }

  /** The map asks for its files before the text is made: they come meanwhile. */
  async #panelUpdate(): Promise<void> {
    await this.updateComplete;
    const map = this.renderRoot.querySelector<LitElement>('dateline-map:defined');
    // Once it is there, and once it is measured.
    for (let update = 0; update < 2; update++) await map?.updateComplete.catch(() => undefined);
  }

  /** The reader may be in the middle of the page already: after a reload, of the page or of the story, or by a link to an event. */
  #settle(previousId: string | undefined, wantedId: string | undefined, kept: KeptPlace | undefined): void {
    const isWanted = !kept && wantedId !== undefined && wantedId === this.activeId;
    const followsScroll = !this.#area.isStepwise;
    if (kept && this.#activeElement && followsScroll) this.#spy.putAt(this.#activeElement, kept.top);
    const place = followsScroll && !isWanted ? this.#spy.place() : undefined;
    if (isWanted) this.#reveal('instant');
    this.#store.settle(place && this.#store.events[place.index]?.id, previousId);
  }

  #follow({ index, fraction }: ReaderPlace): void {
    const { events, state } = this.#store;
    // While another story's text is made the old one's is still there to be scrolled.
    if (this.#content.story !== state.story) return;
    const [event, next] = [events[index], events[index + 1]];
    if (!event) return;
    this.progress = next && { fromId: event.id, toId: next.id, fraction };
    this.#store.select(event.id, 'scroll');
  }

  #choose(id: string): void {
    const { isLoading, isOther } = this.#loader;
    const isHere = this.#store.events.some((event) => event.id === id);
    if (this.#store.state.story && (!isLoading || (isHere && !isOther))) this.#store.select(id, 'script');
    else this.#wantedId = id;
  }

  /** Of a story that was asked for anew and did not come nothing is new but that. */
  #told(problems: readonly Problem[]): void {
    this.#wantedId = undefined;
    this.requestUpdate();
    this.#report(problems);
  }

  /** What follows from a change of the state; where the story begins nothing scrolls, and no link is written. */
  #changed(after: StoryState, before: StoryState): void {
    const isOther = after.activeId !== before.activeId;
    if (after.order !== before.order) this.#content.order(this.#store.events);
    if (isOther) this.#content.activate(after.activeId);
    this.requestUpdate();
    if (after.cause !== 'scroll') this.progress = undefined;
    if (after.reveal !== before.reveal || after.order !== before.order)
      void this.updateComplete.then(() => this.#reveal('smooth'));
    if (isOther && after.activeId && after.cause !== 'load' && (after.cause !== 'scroll' || this.#isRead))
      this.#extras.links?.write(after.activeId);
  }

  /** Whether the reader is in this story: she may have scrolled past it to another. */
  get #isRead(): boolean {
    const { top, bottom } = this.getBoundingClientRect();
    return top < innerHeight && bottom > this.#area.coverEdge + innerHeight / 10;
  }

  /** Brings the active event into view; where one is shown at a time it is there already, and begins at its beginning. */
  #reveal(motion: 'smooth' | 'instant'): void {
    const element = this.#activeElement;
    if (this.#area.isStepwise) this.text.scrollTop = 0;
    else if (element) this.#spy.reveal(element, wantsReducedMotion() ? 'instant' : motion);
  }

  #report(problems: readonly Problem[]): void {
    if (problems.length === 0) return;
    this.#problems = [...this.#problems, ...problems];
    this.dispatchEvent(new StoryProblemsEvent(problems));
  }

  readonly #onSelect = (event: SelectRequest): void => {
    event.stopPropagation();
    if (!this.#store.ask(event.id, event.cause)) event.preventDefault();
  };

  readonly #onOrder = (event: OrderRequest): void => {
    event.stopPropagation();
    this.#store.order(event.order);
  };

  readonly #onExplore = (event: ExploreRequest): void => {
    event.stopPropagation();
    this.#store.explore();
  };

  readonly #onReturn = (event: ReturnRequest): void => {
    event.stopPropagation();
    this.#store.comeBack();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-story': DatelineStory;
  }
}
