/** What a map says in a view that is closer than the world goes: its scale, and where there is no map that close, that. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { toScale } from '../core/map/scale.js';
import type { Language } from '../core/words/language.js';
import type { View } from '../map/view.js';

/** For the map's shadow root. */
export const closeStyles = css`
  .scale {
    display: flex;
    position: absolute;
    inset-block-end: 2px;
    inset-inline-start: 8px;
    flex-direction: column;
    align-items: flex-start;
    gap: 2px;
    margin: 0;
    color: var(--dateline-muted);
    font-size: 10.5px;
    line-height: 1.2;
    text-shadow:
      0 0 2px var(--dateline-paper),
      0 0 3px var(--dateline-paper);
    pointer-events: none;
  }
  .length {
    height: 5px;
    border: solid var(--dateline-muted);
    border-width: 0 1.5px 1.5px;
  }
  .back {
    inset-block-end: 44px;
  }
  @media (forced-colors: active) {
    .scale {
      background: Canvas;
      text-shadow: none;
    }
  }
`;

/** How long the line of the scale may be, in pixels. */
const longest = 90;

/** The scale of a view, and the note that there is nothing else to see. */
export function closeView(view: View, { locale, words }: Language, hasMap: boolean): TemplateResult {
  const { width, text } = toScale(view.camera, Math.min(longest, view.width / 4), locale);
  return html`<p class="scale" part="scale">
    ${hasMap ? nothing : html`<span>${words.ui.noMap}</span>`}
    <span>${text}</span>
    <span class="length" .style=${`width: ${width.toFixed(1)}px`}></span>
  </p>`;
}
