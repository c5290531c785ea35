/** The key of the map: what lies over it now, in a box that folds. Loaded where a story lays anything over its map. */
import { css, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { fill } from '../core/words/fill.js';
import type { Language } from '../core/words/language.js';
import { addStyles } from './view-styles.js';

/** What one class of data looks like; `name` is absent where it is that of the entry. */
export interface Swatch {
  readonly name?: string;
  readonly draw: (canvas: HTMLCanvasElement) => void;
}

/** Something that lies over the map. */
export interface KeyEntry {
  readonly name: string;
  /** What its numbers count. */
  readonly unit?: string;
  readonly swatches?: readonly Swatch[];
  /** How much of it is seen, from 0 to 1. */
  readonly opacity?: number;
  readonly onOpacity?: (opacity: number) => void;
  /** Shows the same as a table. */
  readonly onTable?: () => void;
}

/** The map that has a key. */
export interface KeyHost extends LitElement {
  /** Whether it is the small map above the text. */
  readonly narrow: boolean;
}

/** How much of the map the key may cover when nobody has asked for it. */
const mostOfMap = 0.25;

/** For the map's shadow root. */
const keyStyles = css`
  .key {
    display: flex;
    position: absolute;
    z-index: 2;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    flex-direction: column;
    max-inline-size: min(45%, 300px);
    /* Below it the button that leads back has its place; with its width it covers less than a third of the map. */
    max-block-size: clamp(40%, calc(100% - 90px), 66%);
    border: 1px solid var(--dateline-line);
    border-radius: 6px;
    background: var(--dateline-paper);
    font-size: 12px;
    line-height: 16px;
    cursor: auto;
    touch-action: pan-y;
  }
  .key .fold {
    flex: none;
    min-height: 26px;
    padding: 4px 10px;
    border-radius: 5px;
    font-weight: 600;
  }
  .key .fold::after {
    content: '';
    display: inline-block;
    width: 6px;
    height: 6px;
    margin-inline-start: 8px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    rotate: 45deg;
    translate: 0 -3px;
  }
  .key .fold[aria-expanded='true']::after {
    rotate: -135deg;
    translate: 0 1px;
  }
  .key :focus-visible {
    outline-offset: -2px;
  }
  .key .entries {
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding: 0 10px 8px;
    overflow-wrap: anywhere;
  }
  .key .entry + .entry {
    margin-block-start: 6px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--dateline-line);
  }
  .key .title {
    display: flex;
    gap: 8px;
    margin: 0 0 4px;
  }
  .key .unit {
    display: block;
    color: var(--dateline-muted);
  }
  .key ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .key li {
    display: flex;
    gap: 8px;
    min-height: 18px;
    padding: 1px 0;
  }
  .key canvas {
    flex: none;
    width: 26px;
    height: 16px;
  }
  .key input {
    display: block;
    width: 100%;
    min-height: 24px;
    margin: 0;
    accent-color: var(--dateline-accent);
  }
  .key .table {
    min-height: 24px;
    color: var(--dateline-muted);
    text-decoration: underline;
    text-decoration-color: var(--dateline-line);
    text-underline-offset: 3px;
  }
  .key .table:hover {
    color: var(--dateline-ink);
  }
  /* What asks the reader for something has the other corner: of a slot WebKit does not see that a key has come before it. */
  .frame > slot {
    inset-inline: auto 10px;
    max-inline-size: calc(55% - 28px);
  }
  @media (pointer: coarse) {
    .key :is(.fold, .table) {
      min-height: 44px;
    }
  }
`;

/** The key of one map. */
export class MapKey {
  /** What the reader has said; until then it is open where there is room. */
  #choice?: boolean;
  #isRoomy = true;
  /** What it lists, and how much of the map it takes when it is open, in square pixels. */
  #listed = '';
  #openArea = 0;
  #box = '';

  /** `onResize` is told when it covers another part of the map. */
  constructor(
    private readonly host: KeyHost,
    private readonly onResize: () => void,
  ) {
    addStyles(host.shadowRoot!, [keyStyles]);
  }

  /** The key with these entries; nothing where there are none. */
  render(entries: readonly KeyEntry[], language: Language): TemplateResult | typeof nothing {
    const { words } = language;
    const listed = JSON.stringify(entries.map(({ name, swatches }) => [name, swatches?.map((swatch) => swatch.name)]));
    if (listed !== this.#listed) [this.#listed, this.#openArea, this.#isRoomy] = [listed, 0, true];
    if (entries.length === 0) return nothing;
    const isOpen = this.#isOpen;
    // Whoever presses, turns or drags here does not mean the map.
    const keep = (event: Event) => event.stopPropagation();
    return html`<div
      class="key"
      part="key"
      @keydown=${this.#onKey}
      @pointerdown=${keep}
      @wheel=${keep}
      @touchstart=${keep}
      @touchmove=${keep}
    >
      <button type="button" class="fold" aria-expanded=${isOpen} aria-controls="key" @click=${this.#toggle}>
        ${words.key.title}
      </button>
      <div id="key" class="entries" role="group" aria-label=${words.key.title} ?hidden=${!isOpen}>
        ${entries.map((entry) => entryOf(entry, language))}
      </div>
    </div>`;
  }

  /** Folds where it would cover too much, once it is rendered. */
  update(): void {
    const box = this.host.renderRoot.querySelector<HTMLElement>('.key');
    const [map, key] = [this.host.getBoundingClientRect(), box?.getBoundingClientRect()];
    const entries = box?.querySelector<HTMLElement>('.entries');
    if (key && this.#isOpen) this.#openArea = key.width * key.height;
    // What scrolls is scrolled by keys as well.
    if (entries) entries.tabIndex = entries.scrollHeight > entries.clientHeight ? 0 : -1;
    const isRoomy = !this.host.narrow && this.#openArea <= mostOfMap * map.width * map.height;
    if (isRoomy !== this.#isRoomy) {
      this.#isRoomy = isRoomy;
      this.host.requestUpdate();
      return;
    }
    const covered = key ? [key.width, key.height].join() : '';
    if (covered === this.#box) return;
    this.#box = covered;
    this.onResize();
  }

  get #isOpen(): boolean {
    return this.#choice ?? this.#isRoomy;
  }

  /** Whoever leaves what is open finds the button that opened it. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isOpen) return;
    event.stopPropagation();
    this.#toggle();
    this.host.renderRoot.querySelector<HTMLElement>('.key .fold')!.focus();
  };

  readonly #toggle = (): void => {
    this.#choice = !this.#isOpen;
    this.host.requestUpdate();
  };
}

function entryOf({ name, unit, swatches = [], opacity, ...asked }: KeyEntry, language: Language): TemplateResult {
  const { locale, words: { key } } = language;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const onInput = ({ target }: Event): void => {
    const slider = target as HTMLInputElement;
    const part = Number(slider.value) / 100;
    slider.ariaValueText = percent.format(part);
    onOpacity?.(part);
  };
  const alone = swatches.length === 1 && swatches[0]!.name === undefined ? swatches[0] : undefined;
  const { onOpacity, onTable } = asked;
  return html`<div class="entry" role="group" aria-label=${name}>
    <p class="title">
      ${alone ? picture(alone) : nothing}
      <span><b>${name}</b>${unit ? html`<span class="unit">${unit}</span>` : nothing}</span>
    </p>
    ${
      swatches.length > 0 && !alone
        ? html`<ul>
            ${swatches.map((swatch) => html`<li>${picture(swatch)}<span>${swatch.name ?? name}</span></li>`)}
          </ul>`
        : nothing
    }
    ${
      onOpacity
        ? html`<input
            type="range"
            min="0"
            max="100"
            step="5"
            aria-label=${fill(key.opacity, { name })}
            aria-valuetext=${percent.format(opacity ?? 1)}
            .value=${String(Math.round(100 * (opacity ?? 1)))}
            @input=${onInput}
          />`
        : nothing
    }
    ${onTable ? html`<button type="button" class="table" @click=${onTable}>${key.table}</button>` : nothing}
  </div>`;
} // prettier-ignore

function picture({ draw }: Swatch): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.ariaHidden = 'true';
  draw(canvas);
  return canvas;
}
