import type { ReactiveControllerHost } from 'lit';
import { ElementSize } from './element-size.js';
import { findSurroundings, type Surroundings } from './surroundings.js';

/** How a story is told: driven by scrolling, or one event at a time. */
export type Layout = 'auto' | 'scroll' | 'steps';

/** What stands in the area. */
export interface ReadingHost extends ReactiveControllerHost, Element {
  readonly layout: Layout;
}

/** From this width of its own, in CSS pixels, a story stands beside its panel. The styles say the same. */
const wideFrom = 720;

/** From this width on its panel has room for words beside its buttons. */
const roomyFrom = 960;

/** What of the page a story is read in: what scrolls it, how wide it is, what covers it. All pixels are CSS pixels. */
export class ReadingArea {
  #surroundings: Surroundings = { scrolls: true };
  readonly #size: ElementSize;

  /** `panel` gives what may stick over the text, once it is there. */
  constructor(
    private readonly host: ReadingHost,
    readonly panel: () => HTMLElement | null,
  ) {
    this.#size = new ElementSize(host);
  }

  /** Looks at what the host stands in. */
  look(): void {
    this.#surroundings = findSurroundings(this.host);
    this.host.requestUpdate();
  }

  /** Whether the text stands beside the panel. */
  get isWide(): boolean {
    return this.#width >= wideFrom;
  }

  /** Whether the panel has room for more than signs. */
  get isRoomy(): boolean {
    return this.#width >= roomyFrom;
  }

  get #width(): number {
    return this.#size.width || this.host.clientWidth;
  }

  /** Whether one event is shown at a time. */
  get isStepwise(): boolean {
    return this.host.layout === 'steps' || (this.host.layout !== 'scroll' && !this.#surroundings.scrolls);
  }

  /** The box that scrolls the story; absent where it is the window. */
  get scroller(): Element | undefined {
    return this.#surroundings.scroller;
  }

  /** What scrolls, be it the window's own. */
  get scrollingElement(): Element {
    return this.scroller ?? document.scrollingElement ?? document.documentElement;
  }

  /** How much of the top of what scrolls is covered while the text is read. */
  get coveredTop(): number {
    const panel = this.panel();
    if (!panel) return 0;
    const { position, top } = getComputedStyle(panel);
    if (position !== 'sticky') return 0;
    const isAbove = panel.offsetWidth === panel.parentElement!.offsetWidth;
    return (parseFloat(top) || 0) + (isAbove ? panel.offsetHeight : 0);
  }

  /** The lower edge of what sticks over the text, from the window's top; 0 where nothing does. */
  get coverEdge(): number {
    return this.coveredTop && this.coveredTop + (this.scroller?.getBoundingClientRect().top ?? 0);
  }
}
