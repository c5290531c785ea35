/** What maps have beyond the world, loaded where one comes close or a story has streets. */
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { longestScale, toScale } from '../core/map/scale.js';
import { creditSeparator, osmCopyright, toCredits, toStreetsCredit } from '../core/map/streets-credit.js';
import { tilesAt } from '../core/places/tile-zooms.js';
import type { Streets, TileServer } from '../core/model.js';
import { streetsIn } from '../core/places/streets-in.js';
import { plainFrom } from '../core/places/zoom-ends.js';
import type { StoryState } from '../core/state.js';
import type { Language } from '../core/words/language.js';
import type { MakeGround, MapPort } from '../map/map-port.js';
import { StreetGround } from '../map/streets/street-ground.js';
import { viewBounds, type View } from '../map/view.js';
import type { MapSession } from './map-session.js';
import { addStyles } from './view-styles.js';

/** For the map's shadow root. */
const closeStyles = css`
  .scale {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 2px;
    margin: 0 0 2px;
    line-height: 1.2;
  }
  .length {
    height: 5px;
    border: solid var(--dateline-muted);
    border-width: 0 1.5px 1.5px;
  }
  .credit a {
    display: inline-block;
    min-height: 24px;
    color: inherit;
    line-height: 24px;
  }
`;

const none: readonly Streets[] = [];

/** The map that may be close. */
export interface CloseHost extends LitElement {
  readonly language?: Language;
  readonly state: StoryState;
  readonly tiles?: readonly TileServer[];
  readonly streets?: readonly Streets[];
  readonly createMap?: unknown;
}

/** What a map has beyond the world: its streets, the scale of a close view, and whom it names for what it shows. */
export class CloseMap {
  /** The addresses of streets that could not be had. */
  readonly #missing = new Set<string>();
  #port?: MapPort;
  #streets = none;
  /** The zoom that the scale is for. */
  #zoom = 0;

  constructor(
    private readonly host: CloseHost,
    private readonly session: MapSession,
  ) {
    addStyles(host.shadowRoot!, [closeStyles]);
  }

  /** Gives the map that is there the streets that it is to show. */
  update(): void {
    const [{ port }, { streets = none }] = [this.session, this.host];
    if (port === this.#port && streets === this.#streets) return;
    [this.#port, this.#streets] = [port, streets];
    this.#missing.clear();
    port?.setStreets?.(streets, this.#makeGround);
  }

  /** What draws them, and tells what has come of them: nobody is named for what is not there. */
  readonly #makeGround: MakeGround = (canvas, reader, files, { onReady, onProblem }) =>
    new StreetGround(canvas, reader, files, {
      onReady: (url) => {
        if (this.#missing.delete(url)) this.host.requestUpdate();
        onReady(url);
      },
      onProblem: (problem) => {
        this.#missing.add(problem.file!);
        this.host.requestUpdate();
        onProblem(problem);
      },
    });

  /** The scale of a close view. */
  scale({ view }: MapSession, { locale, words }: Language): TemplateResult | typeof nothing {
    // A picture has no scale.
    if (!view || view.camera.zoom <= plainFrom || this.host.state.story?.picture) return nothing;
    this.#zoom = view.camera.zoom;
    const { width, text } = toScale(view.camera, Math.min(longestScale, view.width / 4), locale);
    const { createMap, streets, state } = this.host;
    const { story } = state;
    const isComing = streets === undefined && Boolean(story?.streets ?? story?.tiles);
    const hasMap = isComing || Boolean(createMap) || [...this.#tilesIn(view), ...this.#streetsIn(view)].length > 0;
    return html`<p class="scale" part="scale">
      ${hasMap ? nothing : html`<span>${words.ui.noMap}</span>`}
      <span aria-hidden="true">${text}</span>
      <span class="length" .style=${`width: ${width.toFixed(1)}px`}></span>
    </p>`;
  }

  /** Hides the scale on the way to another zoom, for which it would be wrong. */
  follow({ view }: MapSession): void {
    const scale = this.host.renderRoot.querySelector<HTMLElement>('.scale');
    const isRight = Math.abs((view?.camera.zoom ?? 0) - this.#zoom) < 0.01;
    if (scale) scale.style.visibility = isRight ? '' : 'hidden';
  }

  /** Whom the map names, where the world names `world`: on a plain ground nothing is the world’s. */
  credit(world: string | undefined, { view }: MapSession, language: Language): unknown {
    const tiles = view ? this.#tilesIn(view).map(({ attribution }) => attribution) : [];
    const streets = view ? this.#streetsIn(view).map((each) => toStreetsCredit(each, language)) : [];
    const names = toCredits([world, ...tiles, ...streets], view?.camera.zoom ?? 0);
    if (names.length === 0) return undefined;
    return names.map((name, index) => [index > 0 ? creditSeparator : '', html`<bdi>${withLink(name)}</bdi>`]);
  }

  #tilesIn({ camera }: View): TileServer[] {
    return tilesAt(this.host.tiles, camera.zoom);
  }

  #streetsIn(view: View): Streets[] {
    const there = (this.host.streets ?? []).filter(({ src }) => !this.#missing.has(src));
    return streetsIn(there, viewBounds(view), view.camera.zoom);
  }
}

const osm = 'OpenStreetMap';

function withLink(name: string): TemplateResult | string {
  const at = name.indexOf(osm);
  if (at < 0) return name;
  const link = html`<a href=${osmCopyright} target="_blank" rel="noopener">${osm}</a>`;
  return html`${name.slice(0, at)}${link}${name.slice(at + osm.length)}`;
}
