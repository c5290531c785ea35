import type { Streets, TileServer } from '../core/model.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { ElementBox } from '../controllers/element-box.js';
import { toViewport } from '../core/map/camera.js';
import type { Box } from '../core/map/labels.js';
import type { PlacedMark } from '../core/map/layout.js';
import { toNameSurroundings } from '../core/map/names.js';
import {
  toDrawnJourneys,
  toSceneAreas,
  toSceneMarks,
  toTravel,
  type DrawnJourney,
  type Progress,
  type SceneMark,
} from '../core/map/scene.js';
import { initialState, type Cause, type StoryState } from '../core/state.js';
import { fill } from '../core/words/fill.js';
import type { Language } from '../core/words/language.js';
import type { GestureHint } from '../map/gestures/map-mover.js';
import { findTilesEnd } from '../core/places/tile-zooms.js';
import type { CreateMap } from '../map/map-port.js';
import { listedRegion } from '../map/regions.js';
import { mapStyles } from './dateline-map.styles.js';
import { EventMenu } from './event-menu.js';
import { fetchUnlisted } from './fetch-unlisted.js';
import { MapAdditions } from './map-additions.js';
import { MapMarks } from './map-marks.js';
import { MapSession } from './map-session.js';
import type { ToAddress } from './story-layers.js';
import { eventOfKey, nextOfMark } from './mark-keys.js';
import { ExploreRequest, ReturnRequest, SelectRequest } from './requests.js';

/** They are listed anew whenever the story renders. */
function areOthers(tiles: unknown, before: unknown): boolean {
  return JSON.stringify(tiles) !== JSON.stringify(before);
}

/** Functions are made anew whenever a framework renders: only whether there is one makes another map. */
function isOtherKind(now?: CreateMap, before?: CreateMap): boolean {
  return Boolean(now) !== Boolean(before);
}

/** How long a hint stays, in milliseconds. */
const hintTime = 1800;

/**
 * Where the story happens: a map that goes to the active event, with a mark for every spot of the story, its areas, routes
 * and who is under way. It shows what it is told to and asks by request events.
 *
 * @fires {SelectRequest} select-request - A mark was clicked, or chosen by an arrow key.
 * @fires {ExploreRequest} explore-request - The reader moves the map herself.
 * @fires {ReturnRequest} return-request - The reader wants to go back to the story.
 * @fires {MapProblemEvent} map-problem - A part of the map could not be loaded.
 * @slot ask - What asks the reader before something is fetched.
 * @csspart mark - Every mark.
 * @csspart menu - The list of the events that share a mark.
 * @csspart controls - The buttons that zoom.
 * @csspart back - The button that goes back to the story.
 * @csspart scale - The scale of a close view.
 * @csspart credit - Whom the map's data is from.
 */
export class DatelineMap extends LitElement {
  static override styles = mapStyles;

  /** The story and where its reader is. */
  @property({ attribute: false }) state: StoryState = initialState;
  /** The language of names and controls; nothing shows before it is there. */
  @property({ attribute: false }) language?: Language;
  /** Where the reader is between two events, while the text scrolls. */
  @property({ attribute: false }) progress?: Progress;
  /** Whether this is the small map above the text. */
  @property({ type: Boolean }) narrow = false;
  /** Whose view of disputed borders is drawn: `default`, or an ISO 3166-1 alpha-2 code. */
  @property() worldview = 'default';
  /** Tile servers to show over the basemap, the later ones over the others. */
  @property({ attribute: false, hasChanged: areOthers }) tiles?: readonly TileServer[];

  /** Files with the streets of the story, which its map shows where they are. */
  @property({ attribute: false }) streets?: readonly Streets[];

  /** Gives the address that the page has for one in the story, of a picture or of data; nothing until it may be asked for. */
  @property({ attribute: false }) toAddress?: ToAddress;

  /** Makes the map, in the place of the built-in one; one that is there stays when the page only says it in another way. */
  @property({ attribute: false, hasChanged: isOtherKind }) createMap?: CreateMap;

  /**
   * What is known of the story's regions.
   * @internal
   */
  @state() regions = listedRegion;
  /**
   * Whether more will be known of them: those that the basemap does not list are on their way.
   * @internal
   */
  regionsAreComing = false;

  @state() private marks: readonly PlacedMark[] = [];
  @state() private hint?: GestureHint;

  @query('.frame') private readonly frame!: HTMLElement | null;
  @query('.ground') private readonly ground!: HTMLElement;

  readonly #menu = new EventMenu(this, (id) => this.#selectWithFocus(id, 'map'));
  readonly #box = new ElementBox(this, () => this.#resized());
  readonly #marks = new MapMarks(
    ({ events }) => this.dispatchEvent(new SelectRequest(nextOfMark(events, this.state.activeId).id, 'map')),
    (event, mark) => this.#openMenu(event, mark),
  );
  readonly #session = new MapSession(this, {
    container: () => this.ground,
    gestureTarget: () => this.frame!,
    viewport: () => ({
      ...toViewport(this.#box.width, this.#box.height, this.narrow, this.language?.direction),
      endOfTiles: findTilesEnd(this.tiles ?? this.state.story?.tiles),
    }),
    onMove: () => {
      this.#placeMarks();
      this.#additions.follow();
    },
    onSettle: () => this.#layOut(),
    onReady: () => {
      if (this.createMap) this.requestUpdate();
      this.#additions.update();
      this.#showScene();
      this.#surround();
    },
    onExplore: () => this.#explore(),
    onHint: (hint) => this.#showHint(hint),
  });
  readonly #additions = new MapAdditions(this, this.#session);
  #journeys: readonly DrawnJourney[] = [];
  #spots: readonly SceneMark[] = [];
  /** The event whose mark has the focus, or gets it when it is there. */
  #focusId?: string;
  #hintTimer?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#session.make();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session.drop();
    clearTimeout(this.#hintTimer);
  }

  /** A step of the traveller is drawn, and is nothing for the marks. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    if (changed.size > 1 || !changed.has('progress')) return true;
    this.#showScene();
    return false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { story, activeId } = this.state;
    // Another layout has other marks: the focus stays with the event.
    this.#focusId ??= idsOf(this.shadowRoot!.activeElement)?.[0];
    if (changed.has('language')) this.#marks.forgetNames();
    const before = changed.has('state') ? (changed.get('state') ?? initialState) : this.state;
    if (before.story !== story) {
      this.#session.forgetCamera();
      this.#marks.forgetNames();
      this.#journeys = story ? toDrawnJourneys(story) : [];
      this.#lookUpRegions();
    }
    if (before.story !== story || before.activeId !== activeId || changed.has('regions')) {
      this.#spots = story ? toSceneMarks(story, activeId, (region) => this.regions(region)?.label) : [];
    }
    if (changed.has('state') || changed.has('regions') || changed.has('narrow') || changed.has('language'))
      this.#layOut();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.language) return nothing;
    const { ui } = this.language.words;
    return html`<div class="frame">
      <div class="ground" tabindex="0" role="application" aria-label=${ui.map}></div>
      <p id="help" hidden>${ui.mapHelp}</p>
      <div class="marks" role="group" aria-label=${ui.map} aria-describedby="help pictures" @keydown=${this.#onKey}>
        ${this.#marks.render(this.marks, this.state.activeId, this.language)}
      </div>
      ${this.#additions.overlay(this.language)}
      <slot name="ask"></slot>
      <div class="foot">
        <div>
          ${
            this.state.exploring
              ? html`<button type="button" class="back" part="back" @click=${this.#goBack}>${ui.back}</button>`
              : nothing
          }
          <div class="controls" part="controls">
            ${this.#zoomButton(ui.zoomIn, 1, '+')}${this.#zoomButton(ui.zoomOut, -1, '−')}
          </div>
        </div>
        <div>${this.#additions.foot(this.language)}</div>
      </div>
      ${this.#menu.render(this.language, this.state.activeId)}
      <p class="hint ${this.hint ? 'shown' : ''}" aria-hidden="true">
        ${this.hint && hintText(this.hint, this.language)}
      </p>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const isOther = ['worldview', 'tiles', 'language', 'createMap'].some((name) => changed.has(name));
    if (isOther) this.#session.make();
    else this.#session.ensure();
    this.#additions.update();
    if (changed.has('state')) this.#session.follow((changed.get('state') as StoryState | undefined) ?? initialState);
    else if (changed.has('narrow') || changed.has('regions')) this.#session.goToActive('jump');
    if (changed.has('state') || changed.has('regions') || changed.has('progress')) this.#showScene();
    this.#placeMarks();
    this.#additions.follow();
    this.#keepFocus();
    if (changed.has('marks')) this.#surround();
  }

  #resized(): void {
    if (!this.#box.width || !this.#box.height) return;
    this.#session.resize();
    this.#layOut();
    this.requestUpdate();
  }

  #layOut(): void {
    const { view } = this.#session;
    const { story } = this.state;
    const { language } = this;
    // Marks that come later would move the names of those that are there.
    if (!story || !language || !view || this.regionsAreComing) return;
    this.marks = this.#marks.layOut(this.#spots, {
      ...{ view, language, timeline: story.timeline, font: getComputedStyle(this) },
      ...{ area: this.#freeArea, obstacles: this.#controlBoxes() },
    });
  }

  #placeMarks(): void {
    const { view } = this.#session;
    if (view && this.language) this.#marks.place(this.#buttons, this.marks, view);
  }

  /** The map waits for regions that its view depends on: it could not say where they are. */
  #lookUpRegions(): void {
    const { story } = this.state;
    const coming = story && fetchUnlisted(story, this);
    this.regions = listedRegion;
    this.regionsAreComing = coming !== undefined;
    if (!coming) return;
    this.marks = [];
    void coming.then((regions) => {
      if (story !== this.state.story) return;
      this.regionsAreComing = false;
      this.regions = regions;
    });
  }

  #showScene(): void {
    const { story, activeId } = this.state;
    if (!story) return;
    this.#session.draw(() => ({
      areas: toSceneAreas(story, activeId),
      ...toTravel(story, this.#journeys, activeId, this.progress),
    }));
  }

  #surround(): void {
    const surroundings = toNameSurroundings(this.marks, this.#controlBoxes());
    this.#session.surround({ ...surroundings, area: this.#freeArea });
  }

  get #freeArea(): Box {
    const { width, height } = this.#box;
    return { x: 2, y: 2, width: width - 4, height: height - 4 };
  }

  #controlBoxes(): Box[] {
    const origin = this.getBoundingClientRect();
    return [...this.renderRoot.querySelectorAll('.controls, .back, .credit, .scale, .key, slot')].map((control) => {
      const { left, top, width, height } = control.getBoundingClientRect();
      return { x: left - origin.left - 4, y: top - origin.top - 4, width: width + 8, height: height + 8 };
    });
  }

  #explore(): void {
    if (!this.state.exploring) this.dispatchEvent(new ExploreRequest());
  }

  /** At the end it keeps the focus, which `disabled` would take. */
  #zoomButton(name: string, levels: number, sign: string): TemplateResult {
    return html`<button
      type="button"
      aria-label=${name}
      aria-disabled=${!this.#session.canZoom(levels)}
      @click=${() => this.#zoom(levels)}
    >
      ${sign}
    </button>`;
  }

  #zoom(levels: number): void {
    if (!this.#session.canZoom(levels)) return;
    this.#explore();
    this.#session.zoom(levels);
  }

  readonly #goBack = (): void => {
    this.dispatchEvent(new ReturnRequest());
    this.ground.focus({ preventScroll: true });
  };

  #openMenu(event: Event, { events }: PlacedMark): void {
    if (events.length < 2) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#menu.open(event.currentTarget as HTMLElement, events);
  }

  /** Along the events that have a mark. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const marked = new Set(this.#spots.flatMap((spot) => spot.events));
    const events = this.state.story?.timeline.filter((other) => marked.has(other)) ?? [];
    const next = eventOfKey(event, events, this.state.activeId, this.language?.direction === 'rtl');
    if (next) this.#selectWithFocus(next.id, 'keys');
  };

  #selectWithFocus(id: string, cause: Cause): void {
    if (this.dispatchEvent(new SelectRequest(id, cause))) this.#focusId = id;
  }

  /** The mark of an active event is there even before the map has reached it; where an event has none any more there is the map. */
  #keepFocus(): void {
    const id = this.#focusId;
    if (id === undefined) return;
    const mark = [...this.#buttons].find((button) => idsOf(button)!.includes(id));
    const target = mark ?? (this.shadowRoot!.activeElement ? undefined : this.ground);
    if (!target) return;
    this.#focusId = undefined;
    target.focus({ preventScroll: true });
  }

  get #buttons(): NodeListOf<HTMLElement> {
    return this.renderRoot.querySelectorAll('.mark');
  }

  #showHint(hint: GestureHint): void {
    this.hint = hint;
    clearTimeout(this.#hintTimer);
    this.#hintTimer = setTimeout(() => (this.hint = undefined), hintTime);
  }
}

/** The events of a mark; nothing of what is none. */
function idsOf(mark: Element | null): readonly string[] | undefined {
  return (mark as HTMLElement | null)?.dataset['events']?.split(' ');
}

function hintText(hint: GestureHint, { words }: Language): string {
  const key = /Mac|iP(hone|ad|od)/.test(navigator.platform) ? '⌘' : 'Ctrl';
  return hint === 'two-fingers' ? words.ui.twoFingers : fill(words.ui.holdToZoom, { key });
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-map': DatelineMap;
  }
}
