/** What stands in the place of a story that could not be shown, or is not there yet. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { toAddress } from '../controllers/fetch-story.js';
import type { Language } from '../core/words/language.js';

/** What is known of it. */
export interface Failure {
  readonly language: Language;
  /** The address of a file that has not come, and may come yet; '' where there is none to be opened. */
  readonly missing?: string;
  /** Whether it is on its way, or has failed. */
  readonly isLoading: boolean;
  /** The hash it must have: what is at the address instead may be somebody else's, and no link leads there. */
  readonly integrity?: string;
  readonly tryAgain: () => void;
}

/** The note, with ways on where a file has not come: of all that goes wrong a phone in a train is the commonest. */
export function failureNote({ language, missing, isLoading, integrity, tryAgain }: Failure): TemplateResult {
  const { locale, words, direction } = language;
  const { late, failed, openFile, tryAgain: again } = words.ui;
  const isOpen = !integrity && missing && toAddress(missing);
  const link = isOpen ? html`<a href=${missing}>${openFile}</a>` : nothing;
  const button = html`<button type="button" @click=${tryAgain}>${again}</button>`;
  return html`<div class="note" part="failed" role=${isLoading ? 'status' : 'alert'} lang=${locale} dir=${direction}>
    <span>${isLoading ? late : failed}</span> ${missing === undefined ? nothing : button} ${link}
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
  .note span {
    display: block;
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
  @media print {
    .note button {
      display: none;
    }
  }
`;
