/** The pictures and data of a story on its map, and what the reader does with them. Loaded where a story has any. */
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { wantsReducedMotion } from '../controllers/reduced-motion.js';
import { shownLayers } from '../core/map/shown-layers.js';
import { creditSeparator, toCredits } from '../core/map/streets-credit.js';
import type { Overlay, Story } from '../core/model.js';
import { toPictureKey, toShownPictures, type ShownPictures } from '../core/pictures/shown-pictures.js';
import { toLoadProblem } from '../core/problems/load-problem.js';
import type { StoryState } from '../core/state.js';
import { toFileName } from '../core/urls/file-name.js';
import { fill } from '../core/words/fill.js';
import type { Language } from '../core/words/language.js';
import { DataLayers, type ReadyLayer } from '../map/layers/data-layers.js';
import { PictureLayers } from '../map/layers/picture-layers.js';
import type { LayerStage, MapLayers, MapPort } from '../map/map-port.js';
import { CompareSlider, compareStyles, type ComparedNames } from './compare-slider.js';
import { toDataEntries } from './data-entries.js';
import type { DataTable } from './data-table.js';
import { MapKey, type KeyEntry, type KeyHost } from './map-key.js';
import { tellMapProblem } from './map-problem.js';
import type { MapSession } from './map-session.js';
import { addStyles } from './view-styles.js';

/** Gives the address that the page has for one in the story; nothing until its host may be asked. */
export type ToAddress = (url: string) => string | undefined;

/** The map that shows them. */
export interface LayersHost extends LitElement, KeyHost {
  readonly language?: Language;
  readonly state: StoryState;
  readonly toAddress?: ToAddress;
}

/** The marks lie above the edge, and its grip below most of them. */
const comparedOnMapStyles = css`
  .marks {
    z-index: 1;
  }
  slot,
  .hint {
    z-index: 2;
  }
  .compare {
    --_grip: 72%;
  }
  /* The key leaves the names of the two their line. */
  .compare ~ .key {
    inset-block-start: 38px;
    max-block-size: clamp(40%, calc(100% - 120px), 66%);
  }
`;

const nothingShown: ShownPictures = { always: [], ofEvent: [] };

/** What one map shows of them. */
export class StoryLayers {
  readonly #key: MapKey;
  #port?: MapPort;
  #pictures?: PictureLayers;
  #data?: DataLayers;
  #table?: Promise<DataTable>;
  #shown = nothingShown;
  #dataOf?: readonly unknown[];
  #story?: Story;
  #picturesOf?: readonly unknown[];
  /** How much the reader wants to see of pictures, by their keys. */
  #opacities = new Map<string, number>();
  readonly #compare = new CompareSlider((edge) => this.#pictures?.setEdge(edge));

  constructor(
    private readonly host: LayersHost,
    private readonly session: MapSession,
  ) {
    addStyles(host.shadowRoot!, [compareStyles, comparedOnMapStyles]);
    this.#key = new MapKey(host, () => session.layOut());
  }

  /** Gives the map that is there what it is to show. */
  update(): void {
    const { port } = this.session;
    const { story } = this.host.state;
    if (story !== this.#story) this.#opacities.clear();
    this.#story = story;
    if (port !== this.#port) {
      this.#port = port;
      this.#pictures = this.#data = this.#picturesOf = this.#dataOf = undefined;
      this.#shown = nothingShown;
      port?.setLayers?.(this.#make);
    }
    this.#showPictures();
    this.#showData();
    this.#key.update();
  }

  /** The edge between two pictures, what is told of pictures to those who do not see them, and the key. */
  render(language: Language): TemplateResult | typeof nothing {
    const pair = this.#pictures?.pair;
    if (pair) this.#compare.show(toComparedNames(toName(pair[0]), toName(pair[1]), language), language);
    return html`${pair ? this.#compare.element : nothing}
      <div id="pictures" class="visually-hidden">
        ${this.#seen.map((picture) => html`<p>${describe(picture, language)}</p>`)}
      </div>
      ${this.#key.render([...this.#dataEntries(language), ...this.#pictureEntries()], language)}`;
  }

  /** Whom the map names, where it names `others` for what lies under, and `world` for the world. */
  credit(others: unknown, world: string | undefined): unknown {
    const ofPictures = this.#seen.map(({ attribution }) => attribution);
    const zoom = this.session.view?.camera.zoom ?? 0;
    const names = toCredits([world, ...ofPictures, ...(this.#data?.credits() ?? [])], zoom);
    const own = names.filter((name) => name !== world).map((name) => html`<bdi>${name}</bdi>`);
    return (others ? [others, ...own] : own).map((name, index) => [index > 0 ? creditSeparator : '', name]);
  }

  readonly #make = (stage: LayerStage): MapLayers => {
    const onChange = () => this.host.requestUpdate();
    const direction = () => this.host.language?.direction ?? 'ltr';
    const pictures = new PictureLayers(stage, { isStill: wantsReducedMotion, direction, onChange });
    const data = new DataLayers(stage, { toAddress: (url) => this.host.toAddress?.(url), onChange });
    [this.#pictures, this.#data] = [pictures, data];
    return {
      move: (view, isMoving) => [pictures, data].forEach((layers) => layers.move(view, isMoving)),
      recolour: () => [pictures, data].forEach((layers) => layers.recolour()),
      destroy: () => [pictures, data].forEach((layers) => layers.destroy()),
    };
  };

  #showPictures(): void {
    const { state, toAddress } = this.host;
    const { story, activeId } = state;
    const picturesOf = [story, activeId, toAddress];
    if (!this.#pictures || isSame(picturesOf, this.#picturesOf)) return;
    this.#picturesOf = picturesOf;
    const { always, ofEvent } = story ? toShownPictures(story, activeId) : nothingShown;
    this.#shown = { always: this.#allowed(always), ofEvent: this.#allowed(ofEvent) };
    this.#pictures.show(this.#shown);
    this.host.requestUpdate();
  }

  /** Another function for addresses may have some that were waited for. */
  #showData(): void {
    const { state, toAddress } = this.host;
    const { story, activeId } = state;
    const dataOf = [story, activeId, toAddress];
    if (!this.#data || !story || isSame(dataOf, this.#dataOf)) return;
    this.#dataOf = dataOf;
    this.#data.show(shownLayers(story, activeId));
  }

  /** Those whose hosts may be asked, with the page's addresses and as much to see as the reader wants. */
  #allowed(pictures: readonly Overlay[]): Overlay[] {
    return pictures.flatMap((picture) => {
      const src = this.host.toAddress?.(picture.src);
      if (src === undefined) return [];
      const atAddress = { ...picture, src };
      return [{ ...atAddress, opacity: this.#opacities.get(toPictureKey(atAddress)) ?? picture.opacity }];
    });
  }

  /** Those that can be seen now. */
  get #seen(): Overlay[] {
    return [...this.#shown.always, ...this.#shown.ofEvent].filter(
      (picture) => this.#pictures?.stateOf(picture) === 'there',
    );
  }

  #dataEntries(language: Language): KeyEntry[] {
    return toDataEntries(this.#data?.ready ?? [], language, (layer) => void this.#openTable(layer, language));
  }

  /** The upper ones first; of two that stand side by side the one before. */
  #pictureEntries(): KeyEntry[] {
    const { picture: map } = this.#story ?? {};
    const laid = this.#seen.filter(({ src }) => !map || src !== this.host.toAddress?.(map.src)).reverse();
    const pair = this.#pictures?.pair ? [laid[1]!, laid[0]!] : [];
    return [...pair, ...laid.slice(pair.length)].map((picture) => ({
      ...{ name: toName(picture), opacity: picture.opacity },
      onOpacity: (opacity) => {
        this.#opacities.set(toPictureKey(picture), opacity);
        this.#picturesOf = undefined;
        this.#pictures?.setOpacity(picture, opacity);
      },
    }));
  }

  async #openTable(layer: ReadyLayer, language: Language): Promise<void> {
    this.#table ??= import('./data-table.js').then(({ DataTable }) => new DataTable(this.host.shadowRoot!));
    try {
      (await this.#table).open(layer, language);
    } catch (error) {
      this.#table = undefined;
      tellMapProblem(this.host, toLoadProblem('table-unavailable', error));
    }
  }
}

function isSame(list: readonly unknown[], before: readonly unknown[] | undefined): boolean {
  return list.length === before?.length && list.every((each, index) => each === before[index]);
}

function toName({ name, src }: Overlay): string {
  return name ?? toFileName(src);
}

function toComparedNames(before: string, after: string, { words: { ui, separator } }: Language): ComparedNames {
  const beforeText = fill(ui.before, { name: before });
  return {
    sides: [before, after],
    name: beforeText + separator + fill(ui.after, { name: after }),
    toValue: (percent) => beforeText + separator + percent,
  };
}

function describe(picture: Overlay, { words }: Language): string {
  const name = [picture.name, picture.alt].filter(Boolean).join(words.separator);
  return fill(words.ui.pictureShown, { name: name || toName(picture) });
}
