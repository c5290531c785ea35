/** The pictures and data of a story on its map, and what the reader does with them. Loaded where a story has any. */
import type { LitElement, nothing, TemplateResult } from 'lit';
import { shownLayers } from '../core/map/shown-layers.js';
import { toLoadProblem } from '../core/problems/load-problem.js';
import type { StoryState } from '../core/state.js';
import type { Language } from '../core/words/language.js';
import { DataLayers, type ReadyLayer } from '../map/layers/data-layers.js';
import type { LayerStage, MapLayers, MapPort } from '../map/map-port.js';
import { toDataEntries } from './data-entries.js';
import type { DataTable } from './data-table.js';
import { MapKey } from './map-key.js';
import { MapProblemEvent } from './map-problem.js';
import type { MapSession } from './map-session.js';

/** The map that shows them. */
export interface LayersHost extends LitElement {
  readonly language?: Language;
  readonly state: StoryState;
  readonly narrow: boolean;
}

/** What one map shows of them. */
export class StoryLayers {
  readonly #key: MapKey;
  #port?: MapPort;
  #data?: DataLayers;
  #table?: Promise<DataTable>;
  #shownAt?: Pick<StoryState, 'story' | 'activeId'>;

  constructor(
    private readonly host: LayersHost,
    private readonly session: MapSession,
  ) {
    this.#key = new MapKey(host, () => session.layOut());
  }

  /** Gives the map that is there what it is to show. */
  update(): void {
    const { port } = this.session;
    if (port !== this.#port) {
      this.#port = port;
      port?.setLayers?.(this.#make);
    }
    this.#show();
    this.#key.update();
  }

  /** The key of the map, and what moves. */
  render(language: Language): TemplateResult | typeof nothing {
    const layers = this.#data?.ready ?? [];
    return this.#key.render(
      toDataEntries(layers, language, (layer) => void this.#openTable(layer, language)),
      language,
    );
  }

  readonly #make = (stage: LayerStage): MapLayers => {
    this.#shownAt = undefined;
    return (this.#data = new DataLayers(stage, {
      toAddress: (url) => url,
      onChange: () => this.host.requestUpdate(),
    }));
  };

  #show(): void {
    const { story, activeId } = this.host.state;
    const isShown = this.#shownAt?.story === story && this.#shownAt?.activeId === activeId;
    if (!this.#data || !story || isShown) return;
    this.#shownAt = { story, activeId };
    this.#data.show(shownLayers(story, activeId));
  }

  async #openTable(layer: ReadyLayer, language: Language): Promise<void> {
    this.#table ??= import('./data-table.js').then(({ DataTable }) => new DataTable(this.host.shadowRoot!));
    try {
      (await this.#table).open(layer, language);
    } catch (error) {
      this.#table = undefined;
      this.host.dispatchEvent(new MapProblemEvent(toLoadProblem('table-unavailable', error)));
    }
  }
}
