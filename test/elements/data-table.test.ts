import { expect, fixture, html } from '@open-wc/testing';
import { DataTable } from '../../src/elements/data-table.js';
import type { ReadyLayer } from '../../src/map/layers/data-layers.js';
import { waitUntil } from '../fixtures/moments.js';
import { languageOf } from '../fixtures/small-state.js';

const features = [
  { name: 'Süd', days: 12 },
  { name: '<b>Mitte</b>', days: 3 },
  { name: 'Feld 10', days: undefined },
  { name: 'Feld 9', days: 1500.5 },
].map((properties) => ({ parts: [], properties }));
const layer = { name: 'Days <i>without</i> rain', geojson: {}, style: { by: 'days', unit: 'of 30' } };
const ready = { layer, features } as unknown as ReadyLayer;

/** A table that is open above a page with a button, which had the focus. */
async function make(lang = 'en') {
  const host = await fixture<HTMLElement>(html`<div style="--dateline-paper:#fff;--dateline-ink:#000"></div>`);
  const root = host.attachShadow({ mode: 'open' });
  const button = document.createElement('button');
  button.textContent = 'As a table';
  root.append(button);
  button.focus();
  const language = await languageOf(lang);
  host.dir = language.direction;
  new DataTable(root).open(ready, language);
  const dialog = root.querySelector('dialog')!;
  return { host, root, button, dialog, table: dialog.querySelector('table')! };
}

describe('the table of data', () => {
  for (const lang of ['en', 'ar'])
    it(`is accessible, in a window that has its name: ${lang}`, async () => {
      const { host, dialog } = await make(lang);
      expect(dialog.open).to.equal(true);
      expect(dialog.ariaLabel).to.equal(layer.name);
      await expect(host).to.be.accessible();
      dialog.close();
    });

  it('has a row for each feature in the order of the language, headed by its name', async () => {
    const { table, dialog } = await make('de');
    const rows = [...table.rows].map(({ cells }) => [...cells].map((cell) => cell.textContent!.trim()));
    expect(rows).to.deep.equal([
      ['<b>Mitte</b>', '3'],
      ['Feld 9', '1500,5'],
      ['Feld 10', 'keine Angabe'],
      ['Süd', '12'],
    ]);
    for (const { cells } of table.rows) expect((cells[0] as HTMLTableCellElement).scope).to.equal('row');
    expect(table.caption!.textContent!.replace(/\s+/g, ' ').trim()).to.equal(`${layer.name} of 30`);
    dialog.close();
  });

  it('has names where reading begins and values at the other end', async () => {
    for (const lang of ['en', 'ar']) {
      const { table, dialog } = await make(lang);
      const [name, value] = [...table.rows[0]!.cells].map((cell) => cell.getBoundingClientRect().left) as [number, number]; // prettier-ignore
      expect(name < value, lang).to.equal(lang === 'en');
      dialog.close();
    }
  });

  it('can be scrolled by keys, and keeps them from the map', async () => {
    const { root, dialog } = await make();
    const rows = dialog.querySelector<HTMLElement>('.rows')!;
    expect(rows.tabIndex).to.equal(0);
    const heard: string[] = [];
    for (const type of ['keydown', 'wheel', 'pointerdown']) root.addEventListener(type, () => heard.push(type));
    rows.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    rows.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    rows.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(heard).to.deep.equal([]);
    dialog.close();
  });

  it('goes when it is closed, and gives the focus back', async () => {
    const { root, button, dialog } = await make();
    dialog.querySelector<HTMLButtonElement>('form button')!.click();
    await waitUntil(() => !root.querySelector('dialog'), 'it is gone');
    expect(root.activeElement).to.equal(button);
  });
});
