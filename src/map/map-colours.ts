/**
 * The map's colours as the browser resolves them: a canvas cannot read `var()` or `light-dark()`.
 */

const tokens = ['paper', 'ink', 'muted', 'land', 'coast', 'water', 'river', 'border', 'sea', 'accent', 'mark'] as const;

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
    return this.resolve(Object.fromEntries(tokens.map((token) => [token, toVariable(token)])));
  }

  /** Colours as CSS has them, as they are now. */
  resolve<Name extends string>(colours: Readonly<Record<Name, string>>): Readonly<Record<Name, string>> {
    this.#probe.style.transition = 'none';
    const shown = Object.entries<string>(colours).map(([name, colour]) => [name, this.#show(colour)]);
    this.#show(toVariable('land'));
    this.#probe.style.transition = 'color 1ms';
    return Object.fromEntries(shown) as Record<Name, string>;
  }

  /** Takes its probe out of the document. */
  destroy(): void {
    this.#probe.removeEventListener('transitionend', this.#onChange);
    this.#probe.remove();
  }

  #show(colour: string): string {
    this.#probe.style.color = colour;
    return getComputedStyle(this.#probe).color;
  }
}

function toVariable(token: string): string {
  return `var(--dateline-${token})`;
}
