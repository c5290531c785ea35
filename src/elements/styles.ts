/**
 * The look all views share. Every token is a CSS custom property that the page may set on `<dateline-story>`; each has a
 * dark twin, chosen by the `color-scheme` in force, and an answer to forced colours.
 */
import { css } from 'lit';

/** The tokens, for the host's `:host`. Views inherit them. */
export const tokens = css`
  :host {
    --dateline-paper: light-dark(#fffdf8, #1c1b19);
    --dateline-ink: light-dark(#1b1b1a, #ece8df);
    --dateline-muted: light-dark(#5f594d, #b3ab9c);
    --dateline-line: light-dark(#d8d2c4, #45423b);
    --dateline-land: light-dark(#f6f1e7, #2c2a26);
    --dateline-coast: light-dark(#b9b2a3, #6a6457);
    --dateline-water: light-dark(#dfe8ea, #182124);
    --dateline-river: light-dark(#cfdcdf, #26343a);
    --dateline-border: light-dark(#a79f8e, #7d7566);
    --dateline-sea: light-dark(#54737a, #87a6ad);
    --dateline-accent: light-dark(#b5341f, #ef7b63);
    --dateline-accent-text: light-dark(#8f2815, #ffa492);
    --dateline-mark: light-dark(#4a463e, #cfc8ba);
    --dateline-halo: light-dark(#b5341f59, #ef7b6380);
    --dateline-focus: light-dark(#1b4fa0, #9cc2ff);
    --dateline-panel-font: system-ui, sans-serif;
  }
  @media (forced-colors: active) {
    :host {
      --dateline-paper: Canvas;
      --dateline-ink: CanvasText;
      --dateline-muted: CanvasText;
      --dateline-line: CanvasText;
      --dateline-land: Canvas;
      --dateline-coast: CanvasText;
      --dateline-water: Canvas;
      --dateline-river: GrayText;
      --dateline-border: GrayText;
      --dateline-sea: CanvasText;
      --dateline-accent: Highlight;
      --dateline-accent-text: LinkText;
      --dateline-mark: CanvasText;
      --dateline-halo: Highlight;
      --dateline-focus: Highlight;
    }
  }
`;

/** What every view's shadow root begins with: box sizing, buttons without a page's dress, a focus ring that shows. */
export const viewStyles = css`
  :host {
    display: block;
    color: var(--dateline-ink);
    font: 400 13px/1.35 var(--dateline-panel-font);
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--dateline-focus);
    outline-offset: 2px;
    border-radius: 3px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
