/** The look of the axis. */
import { css } from 'lit';
import { markStyles } from './mark-glyph.js';
import { viewStyles } from './view-styles.js';

/** Sizes of the texts on the axis, in ems of the element's own font, with their weights and slants. */
export const axisFonts = {
  label: { size: 0.92, style: '600' },
  tick: { size: 0.85, style: '400' },
  context: { size: 0.88, style: '600' },
  break: { size: 0.85, style: 'italic 400' },
} as const;

/** The styles of `<dateline-timeline>`. */
export const timelineStyles = [
  viewStyles,
  markStyles,
  css`
    :host {
      padding-inline: var(--_edge, 4px);
      overflow: clip;
      overflow-clip-margin: 4px;
      user-select: none;
      -webkit-user-select: none;
    }
    .axis {
      position: relative;
      height: 124px;
      touch-action: pan-y pinch-zoom;
    }
    :host([thin]) .axis {
      height: 62px;
    }
    .drawing {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    .drawing path {
      fill: none;
      stroke: var(--dateline-mark);
      stroke-width: 1.5;
    }
    .drawing .minor {
      stroke: var(--dateline-border);
      stroke-width: 1;
    }
    .drawing .major {
      stroke-width: 1;
    }
    text {
      fill: var(--dateline-muted);
      text-anchor: middle;
      dominant-baseline: central;
    }
    .tick {
      font-size: 0.85em;
      font-variant-numeric: tabular-nums;
    }
    .context {
      fill: var(--dateline-ink);
      font-size: 0.88em;
      font-weight: 600;
    }
    .break {
      font-size: 0.85em;
      font-style: italic;
    }
    .label {
      fill: var(--dateline-ink);
      font-size: 0.92em;
      cursor: pointer;
    }
    .label.active {
      fill: var(--dateline-accent-text);
      font-weight: 600;
    }

    .mark {
      position: absolute;
      z-index: 2;
      height: 24px;
      border-radius: 12px;
      touch-action: pan-y pinch-zoom;
      color: var(--dateline-mark);
    }
    .bar {
      z-index: 1;
    }
    .mark:focus-visible {
      outline-offset: 0;
      border-radius: 12px;
    }
    .mark.active {
      color: var(--dateline-accent);
    }
    .stretch {
      position: absolute;
      inset-inline: 0;
      inset-block-start: 6px;
      height: 12px;
      --_start: transparent, currentColor min(35%, 28px);
      --_end: currentColor calc(100% - min(35%, 28px)), transparent;
      background: linear-gradient(90deg, var(--_start), var(--_end));
      opacity: 0.42;
    }
    .raised .stretch {
      inset-block-start: 16px;
      height: 6px;
    }
    .span .stretch {
      --_start: currentColor 0%;
      --_end: currentColor 100%;
      inset-block-start: 9.5px;
      height: 5px;
      border-radius: 2.5px;
      opacity: 0.75;
    }
    .raised.span .stretch {
      inset-block-start: 17px;
      height: 4px;
    }
    .span.open-start .stretch {
      --_start: transparent, currentColor;
      border-start-start-radius: 0;
    }
    .span.open-end .stretch {
      --_end: transparent;
    }
    .aside .stretch {
      inset-block-start: 0;
      height: 3px;
    }
    :host([dir='rtl']) .stretch {
      scale: -1 1;
    }
    .expected .stretch {
      border: 1.5px dashed currentColor;
      border-radius: 7px;
      inset-block-start: 5px;
      height: 14px;
      background: var(--dateline-paper);
      opacity: 1;
    }
    .confirmed .stretch {
      outline: 1px solid currentColor;
      outline-offset: 2px;
      border-radius: 3px;
    }
    .mark:hover .stretch {
      opacity: 1;
    }
    .active .stretch {
      opacity: 0.9;
      filter: drop-shadow(0 0 2px var(--dateline-halo)) drop-shadow(0 0 3px var(--dateline-halo));
    }
    .expected.active .stretch {
      opacity: 1;
    }
    .sign {
      position: absolute;
      inset-block-start: 0;
    }
    .raised .sign {
      inset-block-start: 9px;
      scale: 0.65;
    }
    .count {
      position: absolute;
      top: -1px;
      left: -3px;
      min-width: 12px;
      padding-inline: 2px;
      border-radius: 6px;
      background: var(--dateline-paper);
      color: var(--dateline-ink);
      font: 600 10px/12px var(--dateline-panel-font);
      text-align: center;
    }

    @media (forced-colors: active) {
      .drawing .minor {
        stroke: CanvasText;
      }
      .stretch {
        forced-color-adjust: none;
      }
      .mark.active {
        color: Highlight;
      }
      .count {
        border: 1px solid CanvasText;
      }
      .label.active {
        text-decoration: underline;
      }
    }
  `,
];
