import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** From this lightness of 0 to 255 on, a text is for a dark ground. */
const lightTextFrom = 128;

/**
 * Chooses the light or the dark colours by the text around the host: many a dark page has no `color-scheme`, and many a light
 * one says that it could be dark. It follows the page's own switch. What the page says of the host itself wins.
 */
export class ColourScheme implements ReactiveController {
  readonly #sheet = new CSSStyleSheet();
  readonly #observer = new MutationObserver(() => this.#look());
  #end?: AbortController;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.shadowRoot?.adoptedStyleSheets.push(this.#sheet);
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#end = new AbortController());
    const { documentElement, body } = document;
    for (const root of [documentElement, body]) this.#observer.observe(root, { attributes: true });
    documentElement.addEventListener('transitionend', () => this.#look(), { signal });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#look(), { signal });
    this.#look();
  }

  hostDisconnected(): void {
    this.#end?.abort();
    this.#observer.disconnect();
  }

  #look(): void {
    const around = this.host.assignedSlot ?? this.host.parentElement ?? document.documentElement;
    const scheme = lightnessOf(getComputedStyle(around).color) < lightTextFrom ? 'light' : 'dark';
    this.#sheet.replaceSync(`:host { color-scheme: ${scheme} }`);
  }
}

/** 0 to 255, of any colour that CSS knows. */
function lightnessOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = /^rgb/.test(colour) ? colour.match(/[\d.]+/g)!.map(Number) : paint(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A canvas reads every colour; but a browser that hides who reads gives none, or paints another. */
function paint(colour: string): ArrayLike<number> & Iterable<number> {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return [];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data;
}
