/** The pictures and data of a story on its map, and what the reader does with them. Loaded where a story has any. */
import { nothing, type LitElement, type TemplateResult } from 'lit';
import type { StoryState } from '../core/state.js';
import type { Language } from '../core/words/language.js';
import type { LayerStage, MapLayers, MapPort } from '../map/map-port.js';
import type { MapSession } from './map-session.js';

/** The map that shows them. */
export interface LayersHost extends LitElement {
  readonly language?: Language;
  readonly state: StoryState;
}

/** What one map shows of them. */
export class StoryLayers {
  #port?: MapPort;

  constructor(
    private readonly host: LayersHost,
    private readonly session: MapSession,
  ) {}

  /** Gives the map that is there what it is to show. */
  update(): void {
    const { port } = this.session;
    if (port === this.#port) return;
    this.#port = port;
    port?.setLayers?.(this.#make);
  }

  /** The legend, and what moves. */
  render(_language: Language): TemplateResult | typeof nothing {
    return nothing;
  }

  readonly #make = (_stage: LayerStage): MapLayers => {
    void this.host;
    return { move: () => undefined, draw: () => undefined, recolour: () => undefined, destroy: () => undefined };
  };
}
