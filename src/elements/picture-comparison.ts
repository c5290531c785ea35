/** Two pictures of `<dateline-pictures compare>` over each other, with the edge between them. Loaded where there are such. */
import { css, unsafeCSS, type LitElement } from 'lit';
import { fill } from '../core/words/fill.js';
import type { Language } from '../core/words/language.js';
import { CompareSlider, compareStyles, type ComparedNames } from './compare-slider.js';
import { addStyles } from './view-styles.js';

/**
 * For the document (or shadow root) that pictures stand in. Both are in one frame, the whole of each, so that they lie over each
 * other where they have one shape; what stands in the place of a picture that is not there keeps its half. Paper has both.
 */
const lightStyles = css`
  @media screen {
    dateline-pictures[compare]:defined > .row.compared > figure > img {
      scale: none;
      clip-path: var(--_before);
    }
    dateline-pictures[compare]:defined > .row.compared > figure + figure > img {
      clip-path: var(--_after);
    }
    dateline-pictures > .row.compared > figure > :not(img, figcaption) {
      position: relative;
      z-index: 2;
      background: var(--dateline-paper);
    }
    dateline-pictures > .row.compared > figure > .failed {
      place-self: start;
      margin: 8px;
      padding: 4px 8px;
    }
  }
  @media screen and (forced-colors: active) {
    dateline-pictures > .row.compared > figure > .failed {
      border: 1px solid;
    }
  }
`;

/** How wide the frame is, and what is beside it on each side: pictures stand in the middle of their room. */
const frame = 'min(100%, var(--_room) * var(--_aspect, var(--_ratio)))';
const beside = `(100% - ${frame}) / 2`;

/** For the shadow root of the element: the frame is where the pictures are. */
const frameStyles = css`
  :host {
    isolation: isolate;
  }
  .frame {
    inline-size: ${unsafeCSS(frame)};
    margin-inline: auto;
  }
`;

/** Where the two stand, and where the edge between them is. */
export class PictureComparison {
  readonly #slider = new CompareSlider((edge) => this.#cut(edge));
  #language?: Language;
  #isWhole = false;

  constructor(private readonly host: LitElement) {
    addStyles(host.renderRoot as ShadowRoot, [compareStyles, frameStyles]);
  }

  /** Lays the pictures of a row over each other. The edge is there where both are; where one is missing the other is whole. */
  show(row: Element, images: readonly (HTMLImageElement | null)[], language: Language): void {
    dress(this.host.getRootNode() as Document | ShadowRoot);
    const there = images.filter((image) => image !== null);
    row.classList.toggle('compared', there.length > 0);
    this.#fit(there);
    this.#language = language;
    this.#isWhole = there.length > 1;
    if (this.#isWhole) this.#slider.show(toNames(language), language);
    else this.#cutAt('none', 'none');
  }

  /** What the reader moves; nothing where there is nothing to compare. */
  get edge(): HTMLElement | undefined {
    return this.#isWhole ? this.#slider.element : undefined;
  }

  /** Of two shapes the frame has that of the wider. */
  #fit(images: readonly HTMLImageElement[]): void {
    const aspects = images.map(aspectOf).filter(Number.isFinite);
    if (aspects.length > 0) this.host.style.setProperty('--_aspect', Math.max(...aspects).toFixed(4));
  }

  #cut(edge: number): void {
    const toCut = (part: number) => `calc(${beside} + ${part.toFixed(4)} * ${frame})`;
    const [before, after] = [toCut(1 - edge), toCut(edge)];
    const isRightToLeft = this.#language?.direction === 'rtl';
    if (isRightToLeft) this.#cutAt(`inset(0 0 0 ${before})`, `inset(0 ${after} 0 0)`);
    else this.#cutAt(`inset(0 ${before} 0 0)`, `inset(0 0 0 ${after})`);
  }

  #cutAt(before: string, after: string): void {
    this.host.style.setProperty('--_before', before);
    this.host.style.setProperty('--_after', after);
  }
}

/** As the page says it until the picture has come. */
function aspectOf(image: HTMLImageElement): number {
  const toNumber = (name: string) => Number(image.getAttribute(name));
  return image.naturalWidth / image.naturalHeight || toNumber('width') / toNumber('height');
}

function toNames({ words: { ui, pictures }, listFormat }: Language): ComparedNames {
  return {
    sides: [pictures.before, pictures.after],
    name: listFormat({ type: 'conjunction' }).format([pictures.before, pictures.after]),
    toValue: (percent) => fill(ui.before, { name: percent }),
  };
}

/** Stays in the root, as pictures may come and go. */
function dress(root: Document | ShadowRoot): void {
  const sheet = lightStyles.styleSheet!;
  if ('adoptedStyleSheets' in root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
