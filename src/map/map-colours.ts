/**
 * The map's colours as the browser resolves them: a canvas cannot read `var()` or `light-dark()`.
 */

const tokens = [
  ...(['paper', 'ink', 'muted', 'land', 'coast', 'water', 'river', 'border', 'sea', 'accent', 'mark'] as const),
  ...(['road', 'kerb', 'rail', 'building', 'site', 'green', 'park'] as const),
];

/** A CSS colour for each `--dateline-*` token that is drawn with. */
export type MapColours = Readonly<Record<(typeof tokens)[number], string>>;

/** Keeps the colours as they are in force at one place in the document. */
export class ColourReader {
  readonly #probe: HTMLElement;
  readonly #onChange: () => void;

  /** Calls `onChange` when the page turns dark or light, or its contrast is forced. */
  constructor(container: HTMLElement, onChange: () => void) {
    this.#onChange = onChange;
    this.#probe = container.appendChild(document.createElement('span'));
    Object.assign(this.#probe.style, { position: 'absolute', forcedColorAdjust: 'none' });
    // The browser itself says when the colour in force changes, for whatever reason: by the end of a transition.
    this.read();
    this.#probe.addEventListener('transitionend', this.#onChange);
  }

  /** The colours now. */
  read(): MapColours {
    this.#probe.style.transition = 'none';
    const colours = Object.fromEntries(tokens.map((token) => [token, this.#show(token)])) as unknown as MapColours;
    this.#show('land');
    this.#probe.style.transition = 'color 1ms';
    return colours;
  }

  /** Takes its probe out of the document. */
  destroy(): void {
    this.#probe.removeEventListener('transitionend', this.#onChange);
    this.#probe.remove();
  }

  #show(token: string): string {
    this.#probe.style.color = `var(--dateline-${token})`;
    return getComputedStyle(this.#probe).color;
  }
}
