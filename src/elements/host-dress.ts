/**
 * What a story needs so as to look like itself wherever it stands: in a page with a bar at its top, in one whose letters are
 * spaced or capitals, in a dark page that does not say so, in a low window, on paper. It comes with the panel.
 */
import { css, type LitElement } from 'lit';
import { ColourScheme } from '../controllers/colour-scheme.js';
import { addStyles } from './view-styles.js';

const styles = css`
  /* WordPress' bar; in narrower windows it scrolls away. */
  @media (min-width: 601px) {
    :host {
      --_top: var(--dateline-sticky-top, var(--wp-admin--admin-bar--height, 0px));
    }
  }
  .panel {
    letter-spacing: normal;
    word-spacing: normal;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
  }
  /* In a low window a timeline alone is thin, and takes no room before it is there; the lowest is all text. */
  @media (max-height: 480px) {
    .panel {
      min-height: 0;
    }
  }
  @media (max-height: 260px) {
    .frame:not(.mapped) .panel {
      position: relative;
      top: 0;
    }
  }
  /* A swipe to another event is none to another page. */
  .steps .text {
    touch-action: pan-y pinch-zoom;
  }
  @media print {
    /* The room that a page keeps on the screen would be an empty sheet. */
    :host {
      min-block-size: 0 !important;
    }
    ::slotted(dateline-event) {
      break-inside: avoid;
      padding-block-end: 20px !important;
    }
    ::slotted(dateline-event)::after {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;

/** Dresses a story, once, however often it is asked to. */
export function dressForHost(story: LitElement): void {
  const root = story.renderRoot as ShadowRoot;
  if (root.adoptedStyleSheets.includes(styles.styleSheet!)) return;
  addStyles(root, [styles]);
  new ColourScheme(story);
}
