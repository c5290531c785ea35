/**
 * The colours and the font that all views share. Each token is a CSS custom property that the page may set on
 * `<dateline-story>`; each has a dark twin, chosen by the `color-scheme` in force, and an answer to forced colours.
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
