/**
 * The drawing of a mark, the same on the map, the axis, beside the text and in the legend: shape says how finely the time
 * is known, the outline what it is worth. Nothing of it is by colour alone.
 */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Mark, Shape } from '../core/mark.js';
import type { Status } from '../core/model.js';

/** The mark as a 24 px SVG, hidden from assistive technology: the control around it carries the name. */
export function markGlyph({ shape, status, certainty }: Mark): TemplateResult {
  return html`<svg class="glyph ${shape} ${status}" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    ${certainty === 'certain' ? nothing : svg`<circle class="doubt ${certainty}" cx="12" cy="12" r="11" />`}
    ${bodies[shape]} ${signs[status]}
  </svg>`;
}

/** The sign of a status alone, for marks whose body is drawn to measure. */
export function signGlyph(status: Status): TemplateResult {
  return html`<svg class="glyph ${status}" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    ${signs[status]}
  </svg>`;
}

const bodies: Readonly<Record<Shape, TemplateResult>> = {
  dot: svg`<circle class="body full" cx="12" cy="12" r="5" />`,
  ring: svg`<circle class="body" cx="12" cy="12" r="4.5" />`,
  soft: svg`<ellipse class="mist" cx="12" cy="12" rx="8.5" ry="5" /><ellipse class="mist" cx="12" cy="12" rx="5.5" ry="4" />`,
  span: svg`<rect class="body full" x="3" y="9.5" width="18" height="5" rx="2.5" />`,
  none: svg`<rect class="body" x="8" y="8" width="8" height="8" />`,
};

const signs: Readonly<Record<Status, TemplateResult | typeof nothing>> = {
  reported: nothing,
  confirmed: svg`<circle class="sign" cx="12" cy="12" r="8.5" />`,
  claimed: svg`<path class="sign quote" d="M16 5.5c0-2 1-3 2.5-3.5M20 5.5c0-2 1-3 2.5-3.5" />`,
  denied: svg`<path class="sign cross" d="M5 5l14 14M19 5L5 19" />`,
  expected: svg`<circle class="sign dashed" cx="12" cy="12" r="8.5" />`,
};

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
  .glyph .sign.quote,
  .glyph .sign.cross {
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
      border-radius: 50%;
    }
  }
`;
