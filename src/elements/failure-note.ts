/** What stands in the place of a story that could not be shown, or is not there yet. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { toAddress } from '../controllers/fetch-story.js';
import type { Language } from '../core/words/language.js';

/** What is known of it. */
export interface Failure {
  readonly language: Language;
  /** What is said of it. */
  readonly says: 'failed' | 'late' | 'noPanel' | 'partial';
  /** The address of a file that has not come, and may come yet; '' where there is none to be opened. */
  readonly missing?: string;
  /** The hash it must have: what is at the address instead may be somebody else's, and no link leads there. */
  readonly integrity?: string;
  readonly tryAgain: () => void;
}

/** The note, with ways on where a file has not come: of all that goes wrong a phone in a train is the commonest. */
export function failureNote({ language, says, missing, integrity, tryAgain }: Failure): TemplateResult {
  const { locale, words, direction } = language;
  const isOpen = !integrity && missing && toAddress(missing);
  const link = isOpen ? html`<a href=${missing}>${words.ui.openFile}</a>` : nothing;
  const button =
    missing === undefined ? nothing : html`<button type="button" @click=${tryAgain}>${words.ui.tryAgain}</button>`;
  return html`<div
    class="note"
    part="failed"
    role=${says === 'late' ? 'status' : 'alert'}
    lang=${locale}
    dir=${direction}
  >
    <span>${words.ui[says]}</span><br />${button} ${link}
  </div>`;
}

/**
 * The note for a part of the panel. A module that has failed stays so in its page, and after a deploy only a new page names
 * the new ones.
 */
export function missingNote(language: Language, says: Failure['says']): TemplateResult {
  return failureNote({ language, says, missing: '', tryAgain: () => location.reload() });
}

/** For the story's shadow root. */
export const failureStyles = css`
  .note {
    grid-area: 1 / 1 / auto / -1;
    align-self: center;
    padding: 12px;
    color: var(--dateline-muted);
    text-align: center;
  }
  .note :is(a, button) {
    display: inline-block;
    margin: 6px 4px;
    padding: 6px 14px;
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
