/** The pictures and data of a story on its map, and what the reader does with them. Loaded where a story has any. */
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { wantsReducedMotion } from '../controllers/reduced-motion.js';
import { creditSeparator } from '../core/map/streets-credit.js';
import type { Overlay, Story } from '../core/model.js';
import { toPictureKey, toShownPictures, type ShownPictures } from '../core/pictures/shown-pictures.js';
import type { StoryState } from '../core/state.js';
import { toFileName } from '../core/urls/file-name.js';
import { fill } from '../core/words/fill.js';
import type { Language } from '../core/words/language.js';
import { PictureLayers } from '../map/layers/picture-layers.js';
import type { LayerStage, MapLayers, MapPort } from '../map/map-port.js';
import { CompareSlider, compareStyles } from './compare-slider.js';
import type { MapSession } from './map-session.js';
import { addStyles } from './view-styles.js';

/** Gives the address that the page has for one in the story; nothing until its host may be asked. */
export type ToAddress = (url: string) => string | undefined;

/** The map that shows them. */
export interface LayersHost extends LitElement {
  readonly language?: Language;
  readonly state: StoryState;
  readonly toAddress?: ToAddress;
}

/** A line of the key of the map: what something is called, and for a picture how much of it is seen, from 0 to 1. */
export interface KeyEntry {
  readonly name: string;
  readonly alt?: string;
  readonly swatches?: readonly unknown[];
  readonly opacity?: number;
  readonly onOpacity?: (opacity: number) => void;
}

/** For the map's shadow root. */
const keyStyles = css`
  .key {
    position: absolute;
    z-index: 2;
    inset-block-start: 10px;
    inset-inline-end: 10px;
    max-width: calc(50% - 20px);
    margin: 0;
    padding: 4px 10px;
    border: 1px solid var(--dateline-line);
    border-radius: 6px;
    background: var(--dateline-paper);
    list-style: none;
  }
  .key label {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 24px;
  }
  .key input {
    width: 72px;
    margin: 0;
    accent-color: var(--dateline-accent);
  }
  @media (pointer: coarse) {
    .key label,
    .key input {
      min-height: 44px;
    }
  }
`;

const nothingShown: ShownPictures = { always: [], ofEvent: [] };

/** What one map shows of them. */
export class StoryLayers {
  #port?: MapPort;
  #pictures?: PictureLayers;
  #shown = nothingShown;
  #story?: Story;
  /** How much the reader wants to see of pictures, by their keys. */
  #opacities = new Map<string, number>();
  readonly #compare = new CompareSlider((edge) => this.#pictures?.setEdge(edge));

  constructor(
    private readonly host: LayersHost,
    private readonly session: MapSession,
  ) {
    addStyles(host.shadowRoot!, [compareStyles, keyStyles]);
  }

  /** Gives the map that is there what it is to show. */
  update(): void {
    const { port } = this.session;
    const { story } = this.host.state;
    if (story !== this.#story) this.#opacities.clear();
    this.#story = story;
    if (port !== this.#port) {
      this.#port = port;
      this.#pictures = undefined;
      this.#shown = nothingShown;
      port?.setLayers?.(this.#make);
    }
    this.#showPictures();
  }

  /** The edge between two pictures, what is told of pictures to those who do not see them, and the key. */
  render(language: Language): TemplateResult | typeof nothing {
    const pair = this.#pictures?.pair;
    if (pair) this.#compare.show([toName(pair[0]), toName(pair[1])], language);
    return html`${pair ? this.#compare.element : nothing}
      <div id="pictures" class="visually-hidden">
        ${this.#seen.map((picture) => html`<p>${describe(picture, language)}</p>`)}
      </div>
      ${keyList(this.#keyEntries(), language)}`;
  }

  /** Whom the map names, where it names `others` for what lies under. */
  credit(others: unknown): unknown {
    const names = new Set(this.#seen.flatMap(({ attribution }) => attribution ?? []));
    const own = [...names].map((name) => html`<bdi>${name}</bdi>`);
    return (others ? [others, ...own] : own).map((name, index) => [index > 0 ? creditSeparator : '', name]);
  }

  readonly #make = (stage: LayerStage): MapLayers => {
    this.#pictures = new PictureLayers(stage, {
      isStill: wantsReducedMotion,
      direction: () => this.host.language?.direction ?? 'ltr',
      onChange: () => this.host.requestUpdate(),
    });
    return this.#pictures;
  };

  #showPictures(): void {
    const { story, activeId } = this.host.state;
    const { always, ofEvent } = story ? toShownPictures(story, activeId) : nothingShown;
    const next = { always: this.#allowed(always), ofEvent: this.#allowed(ofEvent) };
    if (!this.#pictures || JSON.stringify(next) === JSON.stringify(this.#shown)) return;
    this.#shown = next;
    this.#pictures.show(next);
    this.host.requestUpdate();
  }

  /** Those whose hosts may be asked, with the page's addresses and as much to see as the reader wants. */
  #allowed(pictures: readonly Overlay[]): Overlay[] {
    return pictures.flatMap((picture) => {
      const src = this.host.toAddress?.(picture.src);
      if (src === undefined) return [];
      const opacity = this.#opacities.get(toPictureKey({ ...picture, src })) ?? picture.opacity;
      return [{ ...picture, src, opacity }];
    });
  }

  /** Those that can be seen now. */
  get #seen(): Overlay[] {
    return [...this.#shown.always, ...this.#shown.ofEvent].filter(
      (picture) => this.#pictures?.stateOf(picture) === 'there',
    );
  }

  #keyEntries(): KeyEntry[] {
    const { picture: map } = this.#story ?? {};
    const laid = this.#seen.filter(({ src }) => !map || src !== this.host.toAddress?.(map.src));
    return laid.map((picture) => ({
      ...{ name: toName(picture), alt: picture.alt, opacity: picture.opacity },
      onOpacity: (opacity) => {
        this.#opacities.set(toPictureKey(picture), opacity);
        this.#pictures?.setOpacity(picture, opacity);
      },
    }));
  }
}

function keyList(entries: readonly KeyEntry[], { words }: Language): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<ul class="key aside">
    ${entries.map(
      ({ name, opacity, onOpacity }) =>
        html`<li>
          <label>
            <span>${name}</span>
            <input
              type="range"
              min="0"
              max="1"
              step="0.05"
              aria-label=${fill(words.ui.opacity, { name })}
              .valueAsNumber=${opacity ?? 1}
              @input=${(event: Event) => onOpacity?.((event.target as HTMLInputElement).valueAsNumber)}
            />
          </label>
        </li>`,
    )}
  </ul>`;
}

function toName({ name, src }: Overlay): string {
  return name ?? toFileName(src);
}

function describe(picture: Overlay, { words }: Language): string {
  const name = [picture.name, picture.alt].filter(Boolean).join(words.separator);
  return fill(words.ui.pictureShown, { name: name || toName(picture) });
}
