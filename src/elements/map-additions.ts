import { html, nothing, type LitElement } from 'lit';
import { mapCredit } from '../core/map/credit.js';
import { hasLayers } from '../core/map/has-layers.js';
import { plainFrom } from '../core/places/zoom-ends.js';
import { toLoadProblem } from '../core/problems/load-problem.js';
import type { Language } from '../core/words/language.js';
import type { CloseHost, CloseMap } from './close-map.js';
import { tellMapProblem } from './map-problem.js';
import type { MapSession } from './map-session.js';
import type { LayersHost, StoryLayers } from './story-layers.js';

/**
 * What a map has beyond the world and the story’s places: streets, scale, pictures, data. Each is loaded where it is wanted; a
 * map without it is still a map.
 */
export class MapAdditions {
  #close?: CloseMap;
  #layers?: StoryLayers;
  #isCloseGone = false;
  readonly #asked = new Set<string>();

  constructor(
    private readonly host: CloseHost & LayersHost & LitElement,
    private readonly session: MapSession,
  ) {}

  /** Loads what is wanted by now, and gives the map that is there what it is to show. */
  update(): void {
    const { story } = this.host.state;
    if (this.#isClose) this.#once('close', () => this.#loadClose());
    if (story && hasLayers(story)) this.#once('layers', () => this.#loadLayers());
    this.#close?.update();
    this.#layers?.update();
  }

  /** Has what stands over the map be right for where it looks now. */
  follow(): void {
    this.#close?.follow(this.session);
  }

  /** What lies over the map. */
  overlay(language: Language): unknown {
    return this.#layers?.render(language) ?? nothing;
  }

  /** What stands in its lower corner: the scale of a close view, and whom it names. */
  foot(language: Language): unknown {
    const ground = this.#groundCredit(language);
    const credit = this.#layers ? this.#layers.credit(ground, this.#world) : ground;
    return [
      this.#close?.scale(this.session, language),
      credit ? html`<p class="credit" part="credit">${credit}</p>` : nothing,
    ];
  }

  #groundCredit(language: Language): unknown {
    const { tiles = [] } = this.host;
    const world = this.#world;
    if (this.#close) return this.#close.credit(world, this.session, language);
    // What is shown is not said before it is known: a line that changes would jump.
    if (this.#isClose && !this.#isCloseGone) return undefined;
    return [world, ...tiles.map(({ attribution }) => attribution)].filter(Boolean).join(' · ');
  }

  /** Whom the world is from. */
  get #world(): string | undefined {
    const { state, createMap } = this.host;
    if (createMap) return this.session.port?.credit;
    return state.story?.picture ? undefined : mapCredit;
  }

  /** Whether the map has more than the world, or goes closer; a picture is no part of that. */
  get #isClose(): boolean {
    const { state, tiles, streets } = this.host;
    if (state.story?.picture) return false;
    const hasMore = Boolean(tiles ?? streets?.length ?? state.story?.streets);
    return hasMore || (this.session.view?.camera.zoom ?? 0) > plainFrom;
  }

  /** Whatever comes of it, the map is rendered anew. */
  #once(name: string, load: () => Promise<void>): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    void load().then(() => this.host.requestUpdate());
  }

  async #loadClose(): Promise<void> {
    const { host } = this;
    try {
      const { CloseMap } = await import('./close-map.js');
      this.#close = new CloseMap(host, this.session);
    } catch (error) {
      this.#isCloseGone = true;
      if (host.state.story?.streets) tellMapProblem(host, toLoadProblem('streets-unavailable', error));
    }
  }

  async #loadLayers(): Promise<void> {
    const { host } = this;
    try {
      const { StoryLayers } = await import('./story-layers.js');
      this.#layers = new StoryLayers(host, this.session);
    } catch (error) {
      tellMapProblem(host, toLoadProblem('layers-unavailable', error));
    }
  }
}
