import { css, type CSSResult } from 'lit';

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

/** Gives a view styles that come later than the view, with what they are for. */
export function addStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  root.adoptedStyleSheets.push(...styles.map(({ styleSheet }) => styleSheet!));
}
