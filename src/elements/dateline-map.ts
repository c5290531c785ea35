import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ElementBox } from '../controllers/element-box.js';
import { wantsReducedMotion } from '../controllers/reduced-motion.js';
import {
  toCamera,
  toOverviewCamera,
  toViewport,
  type Camera,
  type Padding,
  type Viewport,
} from '../core/map/camera.js';
import type { Box } from '../core/map/labels.js';
import { layOutMarks, type PlacedMark } from '../core/map/layout.js';
import { formatSpotName, mapCredit, toNameSize, toNameSurroundings } from '../core/map/names.js';
import {
  toDrawnJourneys,
  toSceneAreas,
  toSceneMarks,
  toTravel,
  type DrawnJourney,
  type Progress,
  type SceneMark,
} from '../core/map/scene.js';
import { formatMarkName } from '../core/marks/mark-name.js';
import { toMark } from '../core/marks/mark.js';
import { activeEvent, initialState, type StoryState } from '../core/state.js';
import { fill } from '../core/words/fill.js';
import type { Language } from '../core/words/language.js';
import { createMap } from '../map/create-map.js';
import type { GestureHint } from '../map/gestures/map-mover.js';
import type { MapPort, Motion, Tiles } from '../map/map-port.js';
import { regionInfo } from '../map/regions.js';
import { toViewPoint } from '../map/view.js';
import { mapStyles } from './dateline-map.styles.js';
import { EventMenu } from './event-menu.js';
import { MapProblemEvent } from './map-problem.js';
import { markGlyph } from './mark-glyph.js';
import { ExploreRequest, ReturnRequest, SelectRequest } from './requests.js';

const noPadding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

const wholeWorld: Camera = { center: { lat: 20, lon: 0 }, zoom: 1 };

function isOtherServer(tiles?: Tiles, before?: Tiles): boolean {
  return tiles?.url !== before?.url || tiles?.attribution !== before?.attribution;
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
  /** What other things cover at each side, in pixels. */
  @property({ attribute: false }) padding: Padding = noPadding;
  /** Whether this is the small map above the text. */
  @property({ type: Boolean }) narrow = false;
  /** Whose view of disputed borders is drawn: `default`, or an ISO 3166-1 alpha-2 code. */
  @property() worldview = 'default';
  /** A tile server to show over the basemap. */
  @property({ attribute: false, hasChanged: isOtherServer }) tiles?: Tiles;

  @state() private marks: readonly PlacedMark[] = [];
  @state() private hint?: GestureHint;

  @query('.frame') private readonly frame!: HTMLElement | null;
  @query('.ground') private readonly ground!: HTMLElement;

  readonly #menu = new EventMenu(this, (id) => {
    this.#focusFollows = this.dispatchEvent(new SelectRequest(id, 'map'));
  });
  readonly #box = new ElementBox(this, () => this.#resized());
  #port?: MapPort;
  /** The making of the map that is there, under way, or has failed. */
  #making?: object;
  #camera?: Camera;
  #journeys: readonly DrawnJourney[] = [];
  #spots: readonly SceneMark[] = [];
  /** What marks are called, by what they hold: dates in words are dear. */
  readonly #names = new Map<string, string>();
  #focusFollows = false;
  #hintTimer?: ReturnType<typeof setTimeout>;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#makePort();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#dropPort();
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
    if (changed.has('language')) this.#names.clear();
    if (changed.has('state')) {
      const before = changed.get('state');
      if (before?.story !== story) {
        this.#camera = undefined;
        this.#names.clear();
        this.#journeys = story ? toDrawnJourneys(story) : [];
      }
      if (before?.story !== story || before?.activeId !== activeId) {
        this.#spots = story ? toSceneMarks(story, activeId, regionLabel) : [];
      }
    }
    if (changed.has('state') || changed.has('padding') || changed.has('narrow') || changed.has('language'))
      this.#layOut();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.language) return nothing;
    const { ui } = this.language.words;
    return html`<div class="frame">
      <div class="ground" tabindex="0" role="application" aria-label=${ui.map}></div>
      <p id="help" hidden>${ui.mapHelp}</p>
      <div class="marks" role="group" aria-label=${ui.map} aria-describedby="help" @keydown=${this.#onKey}>
        ${repeat(
          this.marks,
          ({ key }) => key,
          (mark) => this.#mark(mark, this.language!),
        )}
      </div>
      <p class="credit" part="credit">${mapCredit}${this.tiles ? ` · ${this.tiles.attribution}` : ''}</p>
      <slot name="ask"></slot>
      <div class="controls" part="controls">
        <button type="button" aria-label=${ui.zoomIn} @click=${() => this.#zoom(1)}>+</button>
        <button type="button" aria-label=${ui.zoomOut} @click=${() => this.#zoom(-1)}>−</button>
      </div>
      ${
        this.state.exploring
          ? html`<button type="button" class="back" part="back" @click=${this.#goBack}>${ui.back}</button>`
          : nothing
      }
      ${this.#menu.render(this.language, this.state.activeId)}
      <p class="hint ${this.hint ? 'shown' : ''}" aria-hidden="true">
        ${this.hint && hintText(this.hint, this.language)}
      </p>
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    const isOther = changed.has('worldview') || changed.has('tiles') || changed.has('language');
    if (isOther || (this.#camera && !this.#making)) this.#makePort();
    if (changed.has('state')) this.#followState((changed.get('state') as StoryState | undefined) ?? initialState);
    else if (changed.has('padding') || changed.has('narrow')) this.#goToActive('jump');
    if (changed.has('state') || changed.has('progress')) this.#showScene();
    if (changed.has('padding') || changed.has('language')) this.#padControls();
    this.#placeMarks();
    this.#keepFocus();
    if (changed.has('marks')) this.#surround();
  }

  #mark(mark: PlacedMark, language: Language): TemplateResult {
    const { events, active, label } = mark;
    const shown = events.find(({ id }) => id === this.state.activeId) ?? events[0]!;
    const vague = mark.spots[0]?.place.kind === 'somewhere';
    return html`<button
      type="button"
      class="mark ${active ? 'active' : ''} ${label?.side ?? ''}"
      part="mark"
      data-events=${events.map(({ id }) => id).join(' ')}
      data-count=${events.length > 1 ? events.length : nothing}
      aria-label=${this.#markName(mark, language)}
      aria-current=${active ? 'true' : nothing}
      tabindex=${mark === this.#tabStop ? 0 : -1}
      @click=${() => this.#choose(mark)}
      @contextmenu=${(event: Event) => this.#openMenu(event, mark)}
      @keydown=${(event: KeyboardEvent) => event.altKey && event.key === 'ArrowDown' && this.#openMenu(event, mark)}
    >
      ${markGlyph(toMark(shown))}
      ${label ? html`<span class="name ${vague ? 'vague' : ''}" dir=${language.direction}>${label.text}</span>` : nothing}
    </button>`;
  }

  /** The events of a mark, and its place where they do not say it: a second place of theirs, say. */
  #markName({ key, events, label }: PlacedMark, language: Language): string {
    const place = label?.text.replace('? ', '') ?? '';
    const id = [key, place, ...events.map((event) => event.id)].join(' ');
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const name = formatMarkName(events, language);
    const whole = name.includes(place) ? name : `${name}, ${place}`;
    this.#names.set(id, whole);
    return whole;
  }

  get #tabStop(): PlacedMark | undefined {
    return this.marks.find(({ active }) => active) ?? this.marks[0];
  }

  get #viewport(): Viewport {
    return toViewport(this.#box.width, this.#box.height, this.narrow, this.padding);
  }

  #resized(): void {
    if (!this.#box.width || !this.#box.height) return;
    this.#port?.resize();
    this.#goToActive('jump');
    this.#layOut();
  }

  #makePort(): void {
    this.#dropPort();
    const camera = this.#camera ?? this.#findCamera();
    if (!this.isConnected || !this.language || !camera) return;
    const making = (this.#making = {});
    this.#camera = camera;
    createMap({
      container: this.ground,
      gestureTarget: this.frame!,
      camera,
      locale: this.language.locale,
      worldview: this.worldview === 'default' ? undefined : this.worldview,
      tiles: this.tiles,
      onMove: (next) => this.#moved(next),
      onSettle: (next) => this.#settled(next),
      onExplore: () => this.#explore(),
      onHint: (hint) => this.#showHint(hint),
      onProblem: (problem) => this.dispatchEvent(new MapProblemEvent(problem)),
    }).then(
      (port) => {
        if (making !== this.#making) return port.destroy();
        this.#port = port;
        if (this.#camera) port.setCamera(this.#camera, 'jump');
        this.#showScene();
        this.#surround();
      },
      (error: unknown) => {
        if (making === this.#making) this.dispatchEvent(new MapProblemEvent(toProblem(error)));
      },
    );
  }

  #dropPort(): void {
    this.#making = undefined;
    this.#port?.destroy();
    this.#port = undefined;
  }

  #findCamera(): Camera | undefined {
    const { story } = this.state;
    if (!story || !this.#box.width || !this.#box.height) return undefined;
    const event = activeEvent(this.state);
    const bounds = (region: string) => regionInfo(region)?.bounds;
    return (
      (event && toCamera(event, story, this.#viewport, bounds)) ??
      this.#camera ??
      toOverviewCamera(story, this.#viewport, bounds) ??
      wholeWorld
    );
  }

  #followState(before: StoryState): void {
    const { story, activeId, reveal, exploring, cause } = this.state;
    if (exploring) return;
    const isNews =
      before.story !== story || before.activeId !== activeId || before.reveal !== reveal || before.exploring;
    if (!isNews) return;
    this.#goToActive(cause === 'load' || before.story !== story ? 'jump' : this.#motion());
  }

  #goToActive(motion: Motion): void {
    if (this.state.exploring) return;
    const camera = this.#findCamera();
    if (!camera) return;
    if (this.#port) return this.#port.setCamera(camera, motion);
    const isNew = JSON.stringify(camera) !== JSON.stringify(this.#camera);
    this.#camera = camera;
    if (isNew) this.#layOut();
  }

  #motion(): Motion {
    const { bottom, top } = this.getBoundingClientRect();
    return wantsReducedMotion() || document.hidden || bottom < 0 || top > innerHeight ? 'jump' : 'fly';
  }

  #moved(camera: Camera): void {
    this.#camera = camera;
    this.#placeMarks();
  }

  #settled(camera: Camera): void {
    this.#camera = camera;
    this.#layOut();
  }

  #layOut(): void {
    const { story } = this.state;
    this.#camera ??= this.#findCamera();
    if (!story || !this.language || !this.#camera) return;
    const { width, height } = this.#box;
    const { language } = this;
    const { direction } = language;
    const view = { camera: this.#camera, width, height };
    this.marks = layOutMarks(this.#spots, {
      timeline: story.timeline,
      width,
      height,
      area: this.#freeArea,
      obstacles: this.#controlBoxes(),
      direction,
      toPoint: ({ at }) => toViewPoint(view, at),
      toText: (spot) => formatSpotName(spot, language),
      measure: (text, spot) => this.#measure(text, spot),
    });
  }

  readonly #ruler = document.createElement('canvas').getContext('2d');

  #measure(text: string, spot: SceneMark): Pick<Box, 'width' | 'height'> {
    const { fontSize, fontFamily } = getComputedStyle(this);
    if (!this.#ruler) return { width: text.length * 8, height: 18 };
    this.#ruler.font = `${spot.active ? 700 : 600} ${fontSize} ${fontFamily}`;
    return toNameSize(this.#ruler.measureText(text).width, parseFloat(fontSize), spot);
  }

  get #freeArea(): Box {
    const { top, right, bottom, left } = this.padding;
    const { width, height } = this.#box;
    return { x: left + 2, y: top + 2, width: width - left - right - 4, height: height - top - bottom - 4 };
  }

  #padControls(): void {
    const { bottom, left, right } = this.padding;
    const [start, end] = this.language?.direction === 'rtl' ? [right, left] : [left, right];
    for (const [name, value] of Object.entries({ bottom, start, end })) {
      this.frame?.style.setProperty(`--padding-${name}`, `${value}px`);
    }
  }

  #controlBoxes(): Box[] {
    const origin = this.getBoundingClientRect();
    return [...this.renderRoot.querySelectorAll('.controls, .back, .credit, slot')].map((control) => {
      const { left, top, width, height } = control.getBoundingClientRect();
      return { x: left - origin.left - 4, y: top - origin.top - 4, width: width + 8, height: height + 8 };
    });
  }

  /** Puts the marks where the camera sees their spots; in a movement their names keep their side. */
  #placeMarks(): void {
    if (!this.#camera || !this.language) return;
    const view = { camera: this.#camera, width: this.#box.width, height: this.#box.height };
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.mark');
    this.marks.forEach((mark, index) => {
      const button = buttons[index];
      const { x, y } = toViewPoint(view, mark.spots[0]!.at);
      if (!button) return;
      button.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
      const name = button.querySelector<HTMLElement>('.name');
      if (!name || !mark.label) return;
      name.style.left = `${mark.label.box.x - mark.x + 12}px`;
      name.style.top = `${mark.label.box.y - mark.y + 12}px`;
    });
  }

  #showScene(): void {
    const { story, activeId } = this.state;
    if (!story || !this.#port) return;
    const travel = toTravel(story, this.#journeys, activeId, this.progress);
    this.#port.setScene({ areas: toSceneAreas(story, activeId), ...travel });
  }

  #surround(): void {
    const surroundings = toNameSurroundings(this.marks, this.#controlBoxes());
    this.#port?.setSurroundings({ ...surroundings, area: this.#freeArea });
  }

  #explore(): void {
    if (!this.state.exploring) this.dispatchEvent(new ExploreRequest());
  }

  #zoom(levels: number): void {
    this.#explore();
    this.#port?.zoomBy(levels, this.#motion());
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

  /** A mark that is active already goes on to its next event. */
  #choose({ events }: PlacedMark): void {
    const index = events.findIndex(({ id }) => id === this.state.activeId);
    const event = events[(index + 1) % events.length];
    if (event) this.dispatchEvent(new SelectRequest(event.id, 'map'));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const step = this.#stepOf(event);
    const events = this.state.story?.timeline.filter((other) =>
      this.#spots.some((spot) => spot.events.includes(other)),
    );
    if (step === undefined || !events?.length) return;
    event.preventDefault();
    const index = events.findIndex(({ id }) => id === this.state.activeId);
    const next = events[Math.max(0, Math.min(events.length - 1, index + step))];
    if (!next || next.id === this.state.activeId) return;
    this.#focusFollows = this.dispatchEvent(new SelectRequest(next.id, 'keys'));
  };

  #stepOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): number | undefined {
    if (altKey || ctrlKey || metaKey || shiftKey) return undefined;
    const onward = this.language?.direction === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = {
      ArrowRight: onward,
      ArrowLeft: -onward,
      ArrowDown: 1,
      ArrowUp: -1,
      Home: -Infinity,
      End: Infinity,
    };
    return steps[key];
  }

  /** The focus goes with the active event; its mark is there even before the map has reached it. */
  #keepFocus(): void {
    if (!this.#focusFollows) return;
    const active = this.renderRoot.querySelector<HTMLElement>('.mark.active');
    if (!active) return;
    this.#focusFollows = false;
    active.focus({ preventScroll: true });
  }

  #showHint(hint: GestureHint): void {
    this.hint = hint;
    clearTimeout(this.#hintTimer);
    this.#hintTimer = setTimeout(() => (this.hint = undefined), hintTime);
  }
}

function regionLabel(region: string): { lat: number; lon: number } | undefined {
  return regionInfo(region)?.label;
}

function hintText(hint: GestureHint, { words }: Language): string {
  const key = /Mac|iP(hone|ad|od)/.test(navigator.platform) ? '⌘' : 'Ctrl';
  return hint === 'two-fingers' ? words.ui.twoFingers : fill(words.ui.holdToZoom, { key });
}

function toProblem(error: unknown): MapProblemEvent['problem'] {
  return {
    level: 'warning',
    code: 'map-unavailable',
    where: '',
    value: String(error),
    message: `The map's code could not be loaded (${String(error)}); the marks are shown without it. Its files belong beside the script.`,
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'dateline-map': DatelineMap;
  }
}
