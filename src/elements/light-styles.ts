/**
 * The dress of what the story puts into the page: quiet lines around the page's own text. Every selector has no specificity
 * at all, so that whatever the page says wins, and none reaches beyond the story's own elements.
 */
import { css } from 'lit';

const dateline = css`
  margin: 0 0 2px;
  color: var(--dateline-muted);
  font-family: var(--dateline-panel-font);
  font-size: 0.82em;
  line-height: 1.4;
`;

const place = css`
  /* Else a Latin name in a line that is read from right to left takes the hour after it along (Unicode UAX #9, W2 and N1). */
  unicode-bidi: isolate;
  color: var(--dateline-accent-text);
  font-weight: 700;
  text-transform: uppercase;
  letter-spacing: 0.06em;
  margin-inline-end: 0.6em;
`;

/** For the document (or shadow root) that a story stands in. */
export const lightStyles = css`
  /* Told here and not by the story's ::slotted(): WebKit does not see there that a state has changed. */
  :where(dateline-event:state(active)) {
    --_laid-out: visible;
  }
  /* Paper has no reader who is at an event. */
  @media screen {
    :where(dateline-event:state(active)) {
      --_rail: var(--dateline-accent);
      --_active-mark: var(--dateline-accent);
      --_halo: 0 0 0 5px var(--dateline-halo);
      --_shown: block;
    }
  }
  :where(dateline-event) > :where(.dateline, .status, .clock, .sources, .correction) {
    ${dateline}
  }
  :where(dateline-event) > :where(.dateline) > :where(.place) {
    ${place}
  }
  :where(dateline-event) > :where(.title) {
    margin: 4px 0 5px;
    font-size: 1.25em;
    line-height: 1.2;
    text-wrap: balance;
  }
  :where(dateline-event) > :where(.status:is(.confirmed, .claimed, .denied, .expected)) {
    width: fit-content;
    padding: 1px 8px;
    border: 1px solid var(--dateline-line);
    border-radius: 12px;
    color: var(--dateline-ink);
    font-weight: 600;
  }
  :where(dateline-event) > :where(.status.expected) {
    border: 1px dashed var(--dateline-accent);
  }
  :where(dateline-event) > :where(.status.denied) {
    border-color: var(--dateline-accent);
    border-radius: 2px;
  }
  :where(dateline-event) > :where(.text) > :where(p, ul, ol, blockquote) {
    margin: 0.5em 0;
  }
  :where(dateline-event, dateline-event > .text) > :where(blockquote) {
    margin-inline: 0;
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--dateline-line);
  }
  :where(dateline-event) :where(pre) {
    white-space: pre-wrap;
  }
  :where(dateline-event) > :where(figure) {
    margin: 0.75em 0;
  }
  :where(dateline-event) > :where(figure) > :where(img, video, iframe) {
    display: block;
    max-width: 100%;
    height: auto;
  }
  :where(dateline-event) > :where(figure) > :where(audio) {
    width: 100%;
  }
  :where(dateline-event) > :where(figure) > :where(figcaption, .failed) {
    ${dateline}
    margin-top: 4px;
  }
  :where(dateline-event) > :where(.sources) {
    margin-top: 0.6em;
  }
  :where(dateline-story) > :where(.story-head) {
    margin-block-end: 24px;
  }
  :where(dateline-event) > :where(.dateline, .title, .status) {
    break-after: avoid;
    break-inside: avoid;
  }
  @media print {
    :where(dateline-event) > :where(.sources, figure) > :where(a[href^='http']) {
      text-decoration: none;
      overflow-wrap: anywhere;
    }
    :where(dateline-event) > :where(.sources, figure) > :where(a[href^='http'])::after {
      content: ' (' attr(href) ')';
    }
    /* Whoever is handed the paper may live elsewhere. */
    :where(dateline-event) > :where(.clock) {
      display: none;
    }
  }
  :where(dateline-story) > :where(.story-head) > :where(h1, h2, h3, h4, h5) {
    margin: 0 0 6px;
    line-height: 1.15;
    text-wrap: balance;
  }
  :where(dateline-story) > :where(.story-head) > :where(p) {
    margin: 0 0 4px;
    color: var(--dateline-muted);
  }
`;

/** For the shadow root of an event whose page has not written these lines. */
export const leadStyles = css`
  @media print {
    .clock {
      display: none;
    }
  }
  .dateline,
  .status,
  .clock {
    ${dateline}
  }
  .place {
    ${place}
  }
`;

/** Gives the root of `host` these styles, and takes them away when the last element of its name has left it. */
export function dressRoot(host: Element, { styleSheet: sheet } = lightStyles): () => void {
  const root = host.getRootNode() as Document | ShadowRoot;
  if (!sheet || !('adoptedStyleSheets' in root)) return () => undefined;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  return () => {
    if (root.querySelector(host.localName)) return;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
