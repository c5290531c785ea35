import { css } from 'lit';
import { markStyles } from './mark-glyph.js';
import { viewStyles } from './view-styles.js';

/** The look of the map's marks, names and controls; what lies under them is drawn. */
export const mapStyles = [
  viewStyles,
  markStyles,
  css`
    :host {
      position: relative;
      overflow: clip;
      background: var(--dateline-land);
    }
    .frame,
    .ground,
    .marks {
      position: absolute;
      inset: 0;
    }
    .frame {
      overflow: clip;
      /* One finger scrolls the page; what two do is ours. */
      touch-action: pan-x pan-y;
      user-select: none;
      -webkit-user-select: none;
    }
    .ground {
      cursor: grab;
    }
    .ground:active {
      cursor: grabbing;
    }
    .ground:focus-visible {
      outline-offset: -3px;
    }
    .marks {
      direction: ltr;
      pointer-events: none;
    }
    .mark {
      position: absolute;
      inset-block-start: -12px;
      left: -12px;
      width: 24px;
      height: 24px;
      pointer-events: auto;
    }
    .mark.active {
      z-index: 1;
    }
    .mark[data-count]::after {
      content: attr(data-count);
      position: absolute;
      top: -4px;
      left: -5px;
      min-width: 14px;
      padding: 0 3px;
      border-radius: 7px;
      background: var(--dateline-paper);
      box-shadow: 0 0 0 1px currentColor;
      color: var(--dateline-ink);
      font-size: 10px;
      line-height: 14px;
      text-align: center;
    }
    .mark.left::after {
      right: -5px;
      left: auto;
    }
    .name {
      position: absolute;
      padding: 0 3px;
      font-weight: 600;
      white-space: nowrap;
      text-shadow:
        0 0 2px var(--dateline-paper),
        0 0 2px var(--dateline-paper),
        0 0 3px var(--dateline-paper),
        0 0 4px var(--dateline-paper);
    }
    .active > .name {
      color: var(--dateline-accent-text);
      font-weight: 700;
    }
    .name.vague {
      padding: 1px 8px;
      border: 1px dashed currentColor;
      border-radius: 99px;
      background: var(--dateline-paper);
    }
    /* Above the marks, so that none takes what is meant for it. */
    .foot {
      position: absolute;
      z-index: 2;
      inset: auto 0 0;
      padding-inline: 8px 6px;
      pointer-events: none;
    }
    .foot > div {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 0 12px;
    }
    /* As high as it ever is in one line, so that nothing moves when names and scale come. */
    .foot > :last-child {
      min-block-size: 26px;
    }
    .foot :is(button, a) {
      pointer-events: auto;
    }
    .controls,
    .credit {
      margin-inline-start: auto;
    }
    .controls {
      display: flex;
      margin-block-end: 2px;
      flex-direction: column;
      gap: 1px;
      overflow: hidden;
      border: 1px solid var(--dateline-line);
      border-radius: 6px;
      background: var(--dateline-line);
    }
    .controls button {
      display: grid;
      place-content: center;
      width: 30px;
      height: 30px;
      background: var(--dateline-paper);
      font-size: 17px;
      line-height: 1;
    }
    .controls [aria-disabled='true'] {
      color: color-mix(in srgb, var(--dateline-muted) 50%, transparent);
      cursor: default;
    }
    .controls button:focus-visible {
      outline-offset: -3px;
    }
    .back {
      margin-block-end: 2px;
      min-height: 32px;
      padding: 0 14px;
      border: 1px solid var(--dateline-accent);
      border-radius: 99px;
      background: var(--dateline-paper);
      color: var(--dateline-accent-text);
      font-weight: 600;
    }
    @media (pointer: coarse) {
      .controls button {
        width: 44px;
        height: 44px;
      }
      .back {
        min-height: 44px;
      }
    }
    slot {
      display: block;
      position: absolute;
      inset-block-start: 10px;
      inset-inline: 10px auto;
    }
    /* Read on whatever lies under them, be it black or white: 4.5:1. */
    .foot :is(.credit, .scale) {
      border-radius: 3px;
      padding-inline: 3px;
      background: color-mix(in srgb, var(--dateline-paper) 88%, transparent);
      color: var(--dateline-muted);
      font-size: 10.5px;
    }
    .credit {
      margin-block: 0;
      padding-block: 1px;
    }
    .hint {
      position: absolute;
      inset: 50% 0 auto;
      translate: 0 -50%;
      width: fit-content;
      max-width: 90%;
      margin: 0 auto;
      padding: 8px 14px;
      border-radius: 8px;
      background: var(--dateline-ink);
      color: var(--dateline-paper);
      font-size: 14px;
      opacity: 0;
      pointer-events: none;
      transition: opacity 0.2s;
    }
    .hint.shown {
      opacity: 0.92;
    }
    @media (forced-colors: active) {
      .mark[data-count]::after {
        border: 1px solid CanvasText;
        line-height: 12px;
      }
      .controls [aria-disabled='true'] {
        color: GrayText;
      }
      .name,
      .foot :is(.credit, .scale) {
        background: Canvas;
        text-shadow: none;
      }
      .hint {
        border: 1px solid CanvasText;
        background: Canvas;
        color: CanvasText;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .hint {
        transition: none;
      }
    }
  `,
];
