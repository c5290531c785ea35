import { css, unsafeCSS } from 'lit';
import { pictureStyles, toScaledStyles } from '../core/content/picture-styles.js';

/** For the document (or shadow root) that pictures stand in. */
export const lightPictureStyles = css`
  ${unsafeCSS(pictureStyles)}
  dateline-pictures:defined {
    --_bar: 44px;
    --_peek: 0px;
  }
  @media screen {
    ${unsafeCSS(toScaledStyles('dateline-pictures[compare]:defined'))}
  }
  dateline-pictures:defined > .row {
    scrollbar-width: none;
  }
  dateline-pictures:defined > .row::-webkit-scrollbar {
    display: none;
  }
  :where(dateline-pictures:defined figure) > :where(img) {
    cursor: zoom-in;
  }
  :where(dateline-pictures) > :where(figure) > :where(img) {
    display: block;
    max-width: 100%;
    height: auto;
  }
  :where(dateline-pictures) :where(figcaption, .failed) {
    margin: 4px 0 0;
    color: var(--dateline-muted);
    font-family: var(--dateline-panel-font);
    font-size: 0.82em;
    line-height: 1.4;
  }
  @media print {
    dateline-pictures:defined {
      --_bar: 0;
    }
  }
`;

/** What lies over the pictures: a bar between them and what is said of them, or a button in the corner of the only one. */
export const pictureControlStyles = css`
  /* Its corner is that of the picture, whatever a page says of figures. */
  ::slotted(figure) {
    margin: 0 !important;
  }
  .over {
    position: absolute;
    inset: 0;
    pointer-events: none;
    color: var(--dateline-ink);
    font: 400 14px/1.35 var(--dateline-panel-font);
    letter-spacing: normal;
    text-transform: none;
  }
  .gallery {
    display: grid;
    grid-template-rows: var(--_room) 44px;
  }
  .bar {
    grid-row: 2;
    display: flex;
    align-items: center;
    pointer-events: auto;
  }
  .position {
    min-inline-size: 4em;
    text-align: center;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  button {
    display: grid;
    place-items: center;
    box-sizing: border-box;
    inline-size: 44px;
    block-size: 44px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .bar > button:hover {
    background: color-mix(in srgb, var(--dateline-ink) 8%, transparent);
  }
  .enlarge {
    margin-inline-start: auto;
    pointer-events: auto;
  }
  .frame {
    position: relative;
    z-index: 1;
    block-size: var(--_room);
    overflow: clip;
    overflow-clip-margin: 12px;
  }
  .frame > .enlarge {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
  }
  .single > .enlarge {
    margin: 0;
  }
  .single .enlarge > svg {
    padding: 8px;
    border-radius: 4px;
    background: color-mix(in srgb, var(--dateline-paper) 85%, transparent);
  }
  .single .enlarge:hover > svg {
    background: var(--dateline-paper);
  }
  button[aria-disabled='true'] {
    color: var(--dateline-muted);
    opacity: 0.55;
    cursor: default;
  }
  button:focus-visible {
    outline: 2px solid var(--dateline-focus);
    outline-offset: -2px;
  }
  svg {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [dir='rtl'] .turns {
    scale: -1 1;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .single .enlarge > svg {
      border: 1px solid ButtonText;
      background: Canvas;
    }
  }
  @media print {
    .over {
      display: none;
    }
  }
`;
