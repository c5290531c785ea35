/** The values of data on the map as a table, in a window above the page. Loaded when a reader asks for it. */
import { css, html, nothing, render, type TemplateResult } from 'lit';
import { toRows, type FeatureRow } from '../core/map/feature-table.js';
import type { DataLayer } from '../core/model.js';
import type { Language } from '../core/words/language.js';
import type { ReadyLayer } from '../map/layers/data-layers.js';
import { addStyles } from './view-styles.js';

/** For the map's shadow root. */
const styles = css`
  .data {
    max-width: min(480px, 100vw - 32px);
    max-height: min(640px, 100vh - 32px);
    padding: 0;
    border: 1px solid var(--dateline-line);
    border-radius: 8px;
    background: var(--dateline-paper);
    color: var(--dateline-ink);
    font-size: 14px;
    line-height: 1.4;
    cursor: auto;
    user-select: text;
    -webkit-user-select: text;
  }
  .data[open] {
    display: flex;
    flex-direction: column;
  }
  .data::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  .data .rows {
    overflow: auto;
    padding: 12px 16px 0;
    overflow-wrap: anywhere;
  }
  .data .rows:focus-visible {
    outline-offset: -2px;
  }
  .data table {
    width: 100%;
    border-collapse: collapse;
  }
  .data caption {
    padding-block-end: 8px;
    font-weight: 600;
    text-align: start;
  }
  .data .unit {
    color: var(--dateline-muted);
    font-weight: 400;
  }
  .data :is(th, td) {
    padding: 4px 0;
    border-block-start: 1px solid var(--dateline-line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .data td {
    padding-inline-start: 16px;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .data form {
    flex: none;
    margin: 0;
    padding: 8px 16px;
    border-block-start: 1px solid var(--dateline-line);
  }
  .data form button {
    min-height: 44px;
    color: var(--dateline-accent-text);
    font-weight: 600;
  }
`;

/** The tables of one map. */
export class DataTable {
  /** `root` is the map's. */
  constructor(private readonly root: ShadowRoot) {
    addStyles(root, [styles]);
  }

  /** Opens one. It goes when the reader closes it, and the focus returns to where it was. */
  open({ layer, features }: ReadyLayer, language: Language): void {
    const dialog = document.createElement('dialog');
    dialog.className = 'data';
    dialog.setAttribute('aria-label', layer.name);
    render(tableOf(layer, toRows(features, layer, language), language), dialog);
    // The map is moved by keys and hand; what is done here is not for it.
    for (const type of ['keydown', 'pointerdown', 'wheel', 'touchstart', 'touchmove'])
      dialog.addEventListener(type, (event) => event.stopPropagation());
    dialog.addEventListener('close', () => dialog.remove());
    this.root.append(dialog);
    dialog.showModal();
  }
}

function tableOf({ name, style: { unit } }: DataLayer, rows: readonly FeatureRow[], { words }: Language): TemplateResult {
  return html`<div class="rows" tabindex="0" role="group" aria-label=${name}>
      <table>
        <caption>
          ${name} ${unit ? html`<span class="unit">${unit}</span>` : nothing}
        </caption>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${row.name}</th>
                <td>${row.value}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <form method="dialog"><button>${words.key.close}</button></form>`;
} // prettier-ignore
