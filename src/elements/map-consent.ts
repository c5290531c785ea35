/** What a story's map has of other hosts, tiles, streets, pictures and data: shown where these may be asked; until then a button asks the reader. */
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { fill } from '../core/words/fill.js';
import { mostShown, type Streets, type TileServer } from '../core/model.js';
import { toLayerAddresses } from '../core/pictures/layer-addresses.js';
import { tilesEnd } from '../core/places/zoom-ends.js';
import type { StoryState } from '../core/state.js';
import { restorePlaceholders, toTileHost } from '../core/urls/tile-address.js';
import type { Language } from '../core/words/language.js';
import type { RemoteConsent } from './remote-consent.js';
import type { ToAddress } from './story-layers.js';
import { addStyles } from './view-styles.js';

/** A story whose map may have more than the world; its page's own tiles stand in the place of the document's. */
export interface MappedStory extends LitElement {
  readonly tiles?: string;
  readonly tilesAttribution?: string;
}

/** For the story's shadow root; the button lies on the map. */
const styles = css`
  .ask {
    min-height: 32px;
    margin: 0;
    padding: 4px 14px;
    border: 1px solid var(--dateline-line);
    border-radius: 16px;
    background: var(--dateline-paper);
    color: var(--dateline-ink);
    font: inherit;
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .ask:focus-visible {
    outline: 2px solid var(--dateline-focus);
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    .ask {
      min-height: 44px;
      border-radius: 22px;
    }
  }
`;

/** What knows how far its reader is in a story. */
export interface StoryKeeper {
  readonly state: StoryState;
}

/** The consent for the map of a story, once its parts are there. */
export async function askForMap(
  story: MappedStory,
  keeper: StoryKeeper,
  askRemote: () => Promise<RemoteConsent>,
): Promise<MapConsent> {
  const consent = await askRemote();
  addStyles(story.renderRoot as ShadowRoot, [styles]);
  return new MapConsent(story, keeper, consent);
}

/** Whether and when a story's map has its tiles, its streets, its pictures and its data. */
export class MapConsent {
  /** As the story has them. */
  #allowed: readonly Streets[] = [];
  /** The same with the addresses that the page has for them. */
  #streets: readonly Streets[] = [];
  #toAddress = this.#newToAddress();
  #waitingFor = '';

  constructor(
    private readonly story: MappedStory,
    private readonly keeper: StoryKeeper,
    private readonly consent: RemoteConsent,
  ) {}

  /** The tiles to show now, the later ones over the others. */
  get tiles(): readonly TileServer[] | undefined {
    const shown = this.#servers.filter(({ url }) => this.consent.hostToAsk(toTileHost(url)) === undefined);
    return shown.length > 0 ? shown : undefined;
  }

  /** The streets to show now; the same list as long as they are the same. */
  get streets(): readonly Streets[] {
    const allowed = this.#told.filter(({ src }) => this.consent.hostToAsk(src) === undefined);
    const isSame = allowed.length === this.#allowed.length && allowed.every((each, at) => each === this.#allowed[at]);
    if (isSame) return this.#streets;
    this.#allowed = allowed;
    return (this.#streets = allowed.map((each) => ({ ...each, src: this.consent.toAddress(each.src) })));
  }

  /** What gives pictures and data of the map their addresses; another function once another host may be asked. */
  get toAddress(): ToAddress {
    const hosts = this.#layers.map((url) => this.consent.hostToAsk(url));
    const waitingFor = hosts.join(' ');
    if (waitingFor !== this.#waitingFor) this.#toAddress = this.#newToAddress();
    this.#waitingFor = waitingFor;
    return this.#toAddress;
  }

  /** What asks for what is not shown yet, for the slot of the map. */
  button({ words }: Language): TemplateResult | typeof nothing {
    const urls = [
      ...this.#servers.map(({ url }) => toTileHost(url)),
      ...this.#told.map(({ src }) => src),
      ...this.#layers,
    ];
    const host = urls.map((url) => this.consent.hostToAsk(url)).find((each) => each !== undefined);
    if (host === undefined) return nothing;
    return html`<button type="button" slot="ask" class="ask" @click=${() => this.consent.allow(host)}>
      ${fill(words.ui.loadMapFrom, { host })}
    </button>`;
  }

  #newToAddress(): ToAddress {
    return (url) => (this.consent.hostToAsk(url) === undefined ? this.consent.toAddress(url) : undefined);
  }

  /** Where the pictures and the data are that the map shows now. */
  get #layers(): string[] {
    const { story, activeId } = this.keeper.state;
    return story ? toLayerAddresses(story, activeId) : [];
  }

  get #told(): readonly Streets[] {
    return this.keeper.state.story?.streets ?? [];
  }

  /** All that there are, allowed or not; on a picture of the story there are none. */
  get #servers(): readonly TileServer[] {
    const { tiles: url, tilesAttribution: attribution } = this.story;
    const { tiles = [], picture } = this.keeper.state.story ?? {};
    if (picture) return [];
    if (url) return [{ url, attribution, minZoom: 0, maxZoom: tilesEnd }];
    return tiles
      .slice(0, mostShown)
      .map((server) => ({ ...server, url: restorePlaceholders(this.consent.toAddress(server.url)) }));
  }
}
