/** What stands in the place of a story that could not be shown. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../core/words/language.js';

/** What is known of the failure. */
export interface Failure {
  /** Absent where no words have come. */
  readonly language?: Language;
  /** The address of a file that has not come, and may come yet. */
  readonly missing?: string;
  /** Whether it is being asked for again. */
  readonly isLoading: boolean;
  /** The hash it must have: what is at the address instead may be somebody else's, and no link leads there. */
  readonly integrity?: string;
  readonly tryAgain: () => void;
}

/** The note, with ways on where a file has not come: of all that goes wrong a phone in a train is the commonest. */
export function failureNote({ language, missing, isLoading, integrity, tryAgain }: Failure): TemplateResult {
  const ui = language?.words.ui;
  const link = integrity || missing === undefined ? nothing : html`<a href=${missing}>${ui?.openFile}</a>`;
  const button = html`<button type="button" @click=${tryAgain}>${ui?.tryAgain}</button>`;
  const lang = language?.locale ?? nothing;
  return html`<div class="note" part="failed" role="alert" aria-busy=${isLoading} lang=${lang}>
    <span>${ui?.failed}</span> ${missing === undefined ? nothing : button} ${link}
  </div>`;
}

/** For the story's shadow root. */
export const failureStyles = css`
  .note {
    grid-column: 1 / -1;
    grid-row: 1;
    align-self: center;
    margin: 0;
    padding: 12px;
    color: var(--dateline-muted);
    text-align: center;
  }
  .note[aria-busy='true'] {
    opacity: 0.5;
  }
  /* What is said once more is heard once more. */
  .note[aria-busy='true'] span {
    visibility: hidden;
  }
  .note :is(a, button) {
    display: inline-block;
    margin: 6px 4px;
    padding: 6px 14px;
    border: 0;
    background: none;
    color: var(--dateline-ink);
    font: inherit;
  }
  .note button {
    border: 1px solid var(--dateline-line);
    border-radius: 18px;
    background: var(--dateline-paper);
    cursor: pointer;
  }
`;
