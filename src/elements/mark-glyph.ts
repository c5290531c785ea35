/** The drawing of a mark on the map, the axis, beside the text and in the legend. */
import { css, html, svg, type TemplateResult } from 'lit';
import { toGlyph, toSign, type GlyphPart } from '../core/marks/glyph.js';
import type { Mark } from '../core/marks/mark.js';
import type { Status } from '../core/model.js';

/** The mark as a 24 px SVG, hidden from assistive technology: the control around it carries the name. */
export function markGlyph(mark: Mark): TemplateResult {
  return draw(toGlyph(mark), `${mark.shape} ${mark.status}`);
}

/** The sign of a status alone, for marks whose body is drawn to measure. */
export function signGlyph(status: Status): TemplateResult {
  return draw(toSign(status), status);
}

function draw(parts: readonly GlyphPart[], name: string): TemplateResult {
  return html`<svg class="glyph ${name}" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    ${parts.map(([kind, outline]) => svg`<path class=${kind} d=${outline} />`)}
  </svg>`;
}

/** The colours and strokes of `markGlyph`; a control with the class `active` makes its mark accent, halo and size. */
export const markStyles = css`
  .glyph {
    display: block;
    overflow: visible;
    color: var(--dateline-mark);
  }
  .glyph .body {
    fill: var(--dateline-paper);
    stroke: currentColor;
    stroke-width: 2;
  }
  .glyph .body.full {
    fill: currentColor;
  }
  .glyph .mist {
    fill: currentColor;
    fill-opacity: 0.4;
  }
  .glyph .sign {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .glyph .sign.heavy {
    stroke-width: 2;
  }
  .glyph .sign.dashed {
    stroke-dasharray: 2.6 2.75;
    stroke-linecap: butt;
  }
  .glyph.expected .body {
    stroke-dasharray: 2.4 2.3;
  }
  .glyph .doubt {
    fill: currentColor;
    fill-opacity: 0.16;
  }
  .glyph .doubt.uncertain {
    stroke: currentColor;
    stroke-width: 1;
    stroke-dasharray: 1 2.5;
  }
  .active > .glyph {
    color: var(--dateline-accent);
    filter: drop-shadow(0 0 2px var(--dateline-halo)) drop-shadow(0 0 3px var(--dateline-halo));
    scale: 1.25;
  }
  @media (forced-colors: active) {
    .glyph {
      color: CanvasText;
      forced-color-adjust: none;
    }
    .glyph .body:not(.full) {
      fill: Canvas;
    }
    .active > .glyph {
      color: Highlight;
      filter: none;
      outline: 2px solid Highlight;
      outline-offset: -2px;
      border-radius: 50%;
    }
  }
`;
