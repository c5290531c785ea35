/** The dress of transcripts, which stand in the page as the light styles' parts do: whatever the page says wins. */
import { css } from 'lit';

const styles = css`
  :where(dateline-event) > :where(figure) > :where(.transcript) > :where(summary) {
    inline-size: fit-content;
    min-block-size: 24px;
    padding-block: 4px;
    color: var(--dateline-muted);
    font-family: var(--dateline-panel-font);
    font-size: 0.82em;
    line-height: 1.4;
    cursor: pointer;
  }
  :where(dateline-event) > :where(figure) > :where(.transcript) > :where(summary):focus-visible {
    outline: 2px solid var(--dateline-focus);
    outline-offset: 2px;
  }
  :where(dateline-event) > :where(figure) > :where(.transcript) > :where(div) {
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--dateline-line);
    font-size: 0.94em;
  }
  :where(dateline-event) > :where(figure) > :where(.transcript) > :where(div) > :where(p, ul, ol, blockquote) {
    margin: 0.5em 0;
  }
  /* Nobody can open it on paper. */
  @media print {
    :where(dateline-event) > :where(figure) > :where(.transcript)::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
`;

/** Gives the root that a story stands in the dress of its transcripts; there it stays. */
export function dressTranscripts(root: Document | ShadowRoot): void {
  const sheet = styles.styleSheet!;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
