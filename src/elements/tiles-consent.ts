/** The tiles of a story's map: shown where their host may be asked; until then a button asks the reader. */
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { fill } from '../core/words/fill.js';
import type { Language } from '../core/words/language.js';
import type { Tiles } from '../map/map-port.js';
import type { RemoteConsent } from './remote-consent.js';
import { addStyles } from './view-styles.js';

/** A story that may have tiles. */
export interface TiledStory extends LitElement {
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

/** The consent for the tiles of a story, once its parts are there. */
export async function askForTiles(story: TiledStory, askRemote: () => Promise<RemoteConsent>): Promise<TilesConsent> {
  const consent = await askRemote();
  addStyles(story.renderRoot as ShadowRoot, [styles]);
  return new TilesConsent(story, consent);
}

/** Whether and when a story's map has its tiles. */
export class TilesConsent {
  constructor(
    private readonly story: TiledStory,
    private readonly consent: RemoteConsent,
  ) {}

  /** The tiles to show now. */
  get shown(): Tiles | undefined {
    const { tiles: url, tilesAttribution: attribution = '' } = this.story;
    return url && this.#host === undefined ? { url, attribution } : undefined;
  }

  /** What asks for them, for the slot of the map. */
  button({ words }: Language): TemplateResult | typeof nothing {
    const host = this.#host;
    if (host === undefined) return nothing;
    return html`<button type="button" slot="ask" class="ask" @click=${() => this.consent.allow(host)}>
      ${fill(words.ui.loadMapFrom, { host })}
    </button>`;
  }

  /** The host that has to be allowed first; where there are several servers, what their names have in common. */
  get #host(): string | undefined {
    return this.story.tiles && this.consent.hostToAsk(this.story.tiles.replace('//{s}.', '//'));
  }
}
