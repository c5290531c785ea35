/** One picture as large as the window, and on to the others: a modal dialog. The page behind it stays as it is. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { isSideways } from '../controllers/swipe.js';
import { formatPosition } from '../core/text/position-text.js';
import type { Language } from '../core/words/language.js';
import { fullViewStyles } from './full-view.styles.js';
import { letScroll } from './let-scroll.js';
import { PictureZoom } from './picture-zoom.js';

/** A picture of the page, and what is said of it. */
export interface FullPicture {
  readonly image: HTMLImageElement;
  readonly caption: string;
}

/** Shows `pictures` in `root`, first the one at `index`; gives the index of the last that was seen, once it is closed. */
export function showFullView(
  root: ShadowRoot,
  pictures: readonly FullPicture[],
  index: number,
  language: Language,
): Promise<number> {
  const sheet = fullViewStyles.styleSheet!;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  return new Promise((resolve) => {
    const view = new FullView(pictures, language, (last) => {
      view.element.remove();
      resolve(last);
    });
    root.append(view.element);
    view.open(index);
  });
}

/** How far keys move a picture, and how many CSS pixels a line of a wheel is. */
const [keyStep, line] = [80, 16];

class FullView {
  readonly element = document.createElement('div');
  readonly #stage = document.createElement('div');
  readonly #zoom = new PictureZoom(this.#stage, {
    onZoom: () => this.#render(),
    onStroke: (by) => isSideways(by) && this.#go(this.#index + (by.x < 0 === this.#isRightToLeft ? -1 : 1)),
    onGround: () => this.#dialog.close(),
  });
  readonly #observer = new ResizeObserver(() => this.#render());
  #index = 0;
  #said = '';

  constructor(
    private readonly pictures: readonly FullPicture[],
    private readonly language: Language,
    private readonly tellEnd: (last: number) => void,
  ) {
    this.#stage.className = 'stage';
    this.#observer.observe(this.#stage);
  }

  open(index: number): void {
    this.#index = index;
    this.#render();
    this.#dialog.showModal();
    this.element.querySelector<HTMLElement>('.close')!.focus();
    this.#show();
  }

  get #dialog(): HTMLDialogElement {
    return this.element.querySelector('dialog')!;
  }

  get #isRightToLeft(): boolean {
    return this.language.direction === 'rtl';
  }

  get #picture(): FullPicture {
    return this.pictures[this.#index]!;
  }

  /** Nothing but what the page shows already is asked for. */
  #show(): void {
    const shown = this.#picture.image;
    const image = new Image();
    for (const name of ['alt', 'width', 'height', 'referrerpolicy', 'crossorigin'])
      if (shown.hasAttribute(name)) image.setAttribute(name, shown.getAttribute(name)!);
    image.addEventListener('error', () => {
      const note = document.createElement('p');
      note.textContent = this.language.words.ui.failed;
      image.replaceWith(note);
    });
    image.src = addressOf(shown);
    this.#zoom.show(image);
  }

  #go(index: number): void {
    if (index === this.#index || !this.pictures[index]) return;
    this.#index = index;
    this.#show();
    this.#said = [this.#position(), this.#name].filter(Boolean).join(': ');
    this.#render();
  }

  get #name(): string {
    return this.#picture.image.alt || this.#picture.caption;
  }

  #position(): string {
    return formatPosition(this.#index + 1, this.pictures.length, this.language);
  }

  #render(): void {
    const { words, direction, locale } = this.language;
    const { ui, key, pictures } = words;
    const { isWhole, isLargest } = this.#zoom;
    const { caption, image } = this.#picture;
    const src = addressOf(image);
    this.#stage.classList.toggle('whole', isWhole);
    render(
      html`<dialog
        part="full-view"
        lang=${locale}
        dir=${direction}
        aria-label=${this.#name || pictures.title}
        @close=${this.#onClose}
        @keydown=${this.#onKey}
        @wheel=${this.#onWheel}
        @touchstart=${keepFromPage}
        @focusin=${keepFromPage}
      >
        <div class="top">
          ${this.#isAlone ? nothing : html`<span class="position" aria-hidden="true">${this.#position()}</span>`}
          <span class="visually-hidden" role="status">${this.#said}</span>
          ${button(ui.zoomOut, 'M3 8h10', isWhole, () => this.#zoom.zoom(-1))}
          ${button(ui.zoomIn, 'M3 8h10M8 3v10', isLargest, () => this.#zoom.zoom(1))}
          ${
            src.startsWith('data:')
              ? nothing
              : html`<a href=${src} target="_blank" rel="noopener" title=${ui.openFile}>
                  ${icon('M7 3H3v10h10V9M9.5 2.5h4v4M13.5 2.5 8 8')}
                </a>`
          }
          ${button(key.close, 'M3.5 3.5l9 9M12.5 3.5l-9 9', false, () => this.#dialog.close(), 'close')}
        </div>
        ${this.#stage}
        ${
          this.#isAlone
            ? nothing
            : html`${this.#turnButton('side', pictures.previous, 'M10 3L5 8l5 5', -1)}
              ${this.#turnButton('side next', pictures.next, 'M6 3l5 5-5 5', 1)}`
        }
        ${caption ? html`<p class="said" dir="auto">${caption}</p>` : nothing}
      </dialog>`,
      this.element,
    );
    const said = this.element.querySelector('.said');
    if (said) letScroll(said);
  }

  #turnButton(look: string, name: string, path: string, by: 1 | -1): TemplateResult {
    const to = this.#index + by;
    return button(name, path, !this.pictures[to], () => this.#go(to), `${look} turns`);
  }

  get #isAlone(): boolean {
    return this.pictures.length === 1;
  }

  readonly #onClose = (): void => {
    this.#zoom.end();
    this.#observer.disconnect();
    this.tellEnd(this.#index);
  };

  /** Keys that would scroll the page do not. */
  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as Element;
    if (target.matches('.said') && /^(Arrow(Up|Down)|Page(Up|Down)| )$/.test(event.key)) return;
    if (event.key === ' ' && target.matches('button')) return;
    if (this.#act(event.key) || /^( |Arrow\w+|Page(Up|Down))$/.test(event.key)) event.preventDefault();
  };

  #act(key: string): boolean {
    const onwards = this.#isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
    if (key === '+' || key === '=') this.#zoom.zoom(1);
    else if (key === '-') this.#zoom.zoom(-1);
    else if (key === '0') this.#zoom.toggle();
    else if (key === 'Home') this.#go(0);
    else if (key === 'End') this.#go(this.pictures.length - 1);
    else if (key in ways && !this.#zoom.isWhole) this.#zoom.pan(ways[key]!);
    else if (key === 'ArrowLeft' || key === 'ArrowRight') this.#go(this.#index + (key === onwards ? 1 : -1));
    else return false;
    return true;
  }

  readonly #onWheel = (event: WheelEvent): void => {
    if ((event.target as Element).matches('.said[tabindex]')) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : line;
    const at = { x: event.clientX, y: event.clientY };
    // Two fingers on a touchpad that part are a wheel with Control.
    if (event.ctrlKey) this.#zoom.zoomAt(Math.exp((-unit * event.deltaY) / 200), at);
    else this.#zoom.pan({ x: unit * event.deltaX, y: unit * event.deltaY });
  };
}

/** Of several that a page gives the one that it shows. */
function addressOf({ src, currentSrc }: HTMLImageElement): string {
  return currentSrc || src;
}

const ways: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -keyStep, y: 0 },
  ArrowRight: { x: keyStep, y: 0 },
  ArrowUp: { x: 0, y: -keyStep },
  ArrowDown: { x: 0, y: keyStep },
};

function button(name: string, path: string, isOff: boolean, act: () => void, look = ''): TemplateResult {
  return html`<button
    class=${look}
    part="button"
    type="button"
    title=${name}
    aria-disabled=${isOff ? 'true' : 'false'}
    @click=${act}
  >
    ${icon(path)}
  </button>`;
}

function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;
}

/** What is meant for the picture neither turns events nor moves the page to where the focus is. */
function keepFromPage(event: Event): void {
  event.stopPropagation();
}
