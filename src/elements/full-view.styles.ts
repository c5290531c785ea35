import { css } from 'lit';

/** For the shadow root in which the full view opens. Its ground is dark in light pages too: a picture is seen best so. */
export const fullViewStyles = css`
  dialog {
    position: fixed;
    inset: 0;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden;
    background: #141311;
    color: #f4f0e8;
    color-scheme: dark;
    font: 400 15px/1.45 var(--dateline-panel-font);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    touch-action: pinch-zoom;
    overscroll-behavior: contain;
  }
  dialog[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
  }
  dialog::backdrop {
    background: #141311;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
  }
  .top > .position {
    min-inline-size: 0;
    margin-inline: 16px auto;
    line-height: 44px;
  }
  .stage {
    grid-row: 2;
    grid-column: 1;
    display: grid;
    overflow: hidden;
    /* What is moved by hand is measured from the left in every language. */
    direction: ltr;
    touch-action: none;
  }
  .stage > img {
    display: block;
    max-inline-size: none;
    margin: auto;
    user-select: none;
    -webkit-user-select: none;
  }
  .stage.whole > img {
    cursor: zoom-in;
  }
  .stage:not(.whole) {
    cursor: grab;
  }
  .stage > p {
    margin: auto;
    padding: 16px;
  }
  .side {
    grid-row: 2;
    grid-column: 1;
    align-self: center;
    justify-self: start;
    position: relative;
    block-size: 64px;
  }
  .next {
    justify-self: end;
  }
  .said {
    grid-row: 3;
    box-sizing: border-box;
    max-block-size: 33vh;
    margin: 0;
    padding: 10px 16px;
    overflow: auto;
    overscroll-behavior: contain;
    text-align: center;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .said[tabindex] {
    text-align: start;
    touch-action: pan-y pinch-zoom;
  }
  dialog button,
  .top > a {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 4px;
    background: color-mix(in srgb, #141311 55%, transparent);
    color: inherit;
  }
  dialog :is(button, a):hover {
    background: #3a3733;
  }
  dialog button[aria-disabled='true'] {
    color: #a29b8e;
  }
  dialog :focus-visible {
    outline: 2px solid #9cc2ff;
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    dialog button,
    .top > a {
      border: 1px solid;
    }
    dialog button[aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
  @media print {
    dialog[open] {
      display: none;
    }
  }
`;
