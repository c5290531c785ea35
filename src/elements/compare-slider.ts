/** The edge between two pictures of the same, which the reader moves: before is where reading begins, after beyond it. */
import { css, html, render } from 'lit';
import type { Language } from '../core/words/language.js';

/** For the shadow root that the edge lies in. */
export const compareStyles = css`
  .compare {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .edge {
    --grip: 32px;
    position: absolute;
    inset-block: 0;
    width: var(--grip);
    margin-inline-start: calc(var(--grip) / -2);
    pointer-events: auto;
    cursor: ew-resize;
    /* A finger that strokes up or down scrolls the page. */
    touch-action: pan-y;
  }
  .edge::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(50% - 1px);
    width: 2px;
    background: var(--dateline-paper);
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--dateline-ink) 60%, transparent);
  }
  .grip {
    position: absolute;
    inset-block-start: var(--_grip, 50%);
    inset-inline-start: 0;
    display: grid;
    place-content: center;
    width: var(--grip);
    height: var(--grip);
    border: 1px solid var(--dateline-ink);
    border-radius: 50%;
    background: var(--dateline-paper);
    color: var(--dateline-ink);
    translate: 0 -50%;
  }
  .edge:focus-visible {
    outline: none;
  }
  .edge:focus-visible > .grip {
    outline: 2px solid var(--dateline-focus);
    outline-offset: 2px;
  }
  .side {
    position: absolute;
    inset-block-start: 10px;
    max-width: 38vw;
    padding: 1px 8px;
    overflow: hidden;
    border-radius: 3px;
    background: var(--dateline-paper);
    color: var(--dateline-ink);
    font-size: 12px;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .side:first-child {
    inset-inline-end: calc(50% + 8px);
  }
  .side:last-child {
    inset-inline-start: calc(50% + 8px);
  }
  @media (pointer: coarse) {
    .edge {
      --grip: 44px;
    }
  }
  @media (forced-colors: active) {
    .edge::before {
      background: CanvasText;
      box-shadow: 0 0 0 1px Canvas;
      forced-color-adjust: none;
    }
    .side {
      border: 1px solid CanvasText;
    }
  }
`;

/** How far keys move the edge. */
const [step, stride] = [0.05, 0.2];

/** What is said of the two pictures and the edge between them. */
export interface ComparedNames {
  /** What stands at both sides of the edge. */
  readonly sides: readonly [before: string, after: string];
  /** The name of the edge. */
  readonly name: string;
  /** Says how much of the picture before is seen: of `60 %`. */
  readonly toValue: (percent: string) => string;
}

/** The edge between two pictures. */
export class CompareSlider {
  /** What stands over the pictures. */
  readonly element = document.createElement('div');
  #edge = 0.5;
  #names?: ComparedNames;
  #language?: Language;
  #grabbed?: { readonly x: number; readonly edge: number; readonly id: number };

  /** `onMove` is told where the edge is, from 0 to 1 from where reading begins. */
  constructor(private readonly onMove: (edge: number) => void) {
    this.element.className = 'compare';
  }

  /** Shows it between pictures of these names: in the middle where they are others than before. */
  show(names: ComparedNames, language: Language): void {
    const isSame = names.sides.every((name, index) => name === this.#names?.sides[index]);
    [this.#names, this.#language] = [names, language];
    if (!isSame) this.#move(0.5);
    else this.#render();
  }

  #render(): void {
    const { name, toValue, sides } = this.#names!;
    const percent = new Intl.NumberFormat(this.#language!.locale, { style: 'percent' }).format(this.#edge);
    render(
      html`<div
        class="edge"
        role="slider"
        tabindex="0"
        aria-label=${name}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round(this.#edge * 100)}
        aria-valuetext=${toValue(percent)}
        .style=${`inset-inline-start: ${this.#edge * 100}%`}
        @keydown=${this.#onKey}
        @pointerdown=${this.#grab}
        @pointermove=${this.#drag}
        @pointerup=${this.#release}
        @pointercancel=${this.#release}
        @touchstart=${keepFromOthers}
      >
        <span class="side" aria-hidden="true">${sides[0]}</span>
        <span class="grip" aria-hidden="true">
          <svg width="16" height="10" viewBox="-8 -5 16 10" fill="none" stroke="currentColor" stroke-width="1.6">
            <path d="M-3-4-7 0l4 4M3-4 7 0 3 4" />
          </svg>
        </span>
        <span class="side" aria-hidden="true">${sides[1]}</span>
      </div>`,
      this.element,
    );
  }

  #move(edge: number): void {
    this.#edge = Math.max(0, Math.min(1, edge));
    this.#render();
    this.onMove(this.#edge);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const next = this.#edgeAfter(event);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#move(next);
  };

  #edgeAfter({ key, shiftKey }: KeyboardEvent): number | undefined {
    const onwards = this.#language?.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'Home') return 0;
    if (key === 'End') return 1;
    if (/^Page(?:Up|Down)$/.test(key)) return this.#edge + (key === 'PageUp' ? stride : -stride);
    if (!/^Arrow/.test(key)) return undefined;
    const by = shiftKey ? stride : step;
    return this.#edge + (key === onwards || key === 'ArrowUp' ? by : -by);
  }

  readonly #grab = (event: PointerEvent): void => {
    keepFromOthers(event);
    if (event.button !== 0) return;
    this.#grabbed = { x: event.clientX, edge: this.#edge, id: event.pointerId };
    try {
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    } catch {
      // The pointer has just gone.
    }
  };

  readonly #drag = ({ clientX, pointerId }: PointerEvent): void => {
    if (pointerId !== this.#grabbed?.id) return;
    const onwards = this.#language?.direction === 'rtl' ? -1 : 1;
    const width = this.element.clientWidth || 1;
    this.#move(this.#grabbed.edge + (onwards * (clientX - this.#grabbed.x)) / width);
  };

  readonly #release = ({ pointerId }: PointerEvent): void => {
    if (pointerId === this.#grabbed?.id) this.#grabbed = undefined;
  };
}

/** What is meant for the edge neither moves a map nor turns events. */
function keepFromOthers(event: Event): void {
  event.stopPropagation();
}
