import { expect, fixture, html } from '@open-wc/testing';
import { signsInUse } from '../../src/core/marks/legend.js';
import { DatelineLegend } from '../../src/elements/dateline-legend.js';
import { defineElements } from '../../src/elements/define-elements.js';
import { waitUntil } from '../fixtures/moments.js';
import { languageOf, smallState } from '../fixtures/small-state.js';

defineElements({ 'dateline-legend': DatelineLegend });

describe('<dateline-legend>', () => {
  const make = async (lang = 'en') =>
    fixture<DatelineLegend>(
      html`<dateline-legend .story=${smallState().story} .language=${await languageOf(lang)}></dateline-legend>`,
    );
  const button = (legend: DatelineLegend) => legend.shadowRoot!.querySelector('button')!;
  const list = (legend: DatelineLegend) => legend.shadowRoot!.querySelector<HTMLElement>('.list')!;
  const open = async (legend: DatelineLegend) => {
    button(legend).focus();
    button(legend).click();
    await waitUntil(() => !list(legend).hidden);
  };

  it('is accessible, closed and open', async () => {
    const legend = await make();
    await expect(legend).to.be.accessible();
    await open(legend);
    await expect(legend).to.be.accessible();
  });

  it('lays the list over the views beside it, however often it is opened', async () => {
    const legend = await make();
    await open(legend);
    expect(getComputedStyle(list(legend)).position).to.equal('absolute');
    const sheets = legend.shadowRoot!.adoptedStyleSheets.length;
    button(legend).click();
    await waitUntil(() => list(legend).hidden);
    await open(legend);
    expect(legend.shadowRoot!.adoptedStyleSheets).to.have.length(sheets);
  });

  it('is no higher than the map that it lies over, and scrolls there by keys', async () => {
    const panel = await fixture(
      html`<div style="position:relative;padding-block-start:180px">
        <div style="position:relative">
          <dateline-legend .story=${smallState().story} .language=${await languageOf('en')}></dateline-legend>
        </div>
      </div>`,
    );
    const legend = panel.querySelector('dateline-legend')!;
    await open(legend);
    const { top, bottom } = list(legend).getBoundingClientRect();
    expect(top).to.be.at.least(panel.getBoundingClientRect().top);
    expect(bottom - top).to.be.above(126);
    expect(list(legend).scrollHeight).to.be.above(list(legend).clientHeight);
    expect(list(legend).tabIndex).to.equal(0);
    expect(list(legend).getAttribute('aria-label')).not.to.equal('');
  });

  it('explains every sign in use once it is asked', async () => {
    const legend = await make();
    expect(list(legend).hidden).to.equal(true);
    await open(legend);
    expect(list(legend).hidden).to.equal(false);
    expect(list(legend).querySelectorAll('li')).to.have.length(signsInUse(legend.story!).length);
    for (const item of list(legend).querySelectorAll('li')) {
      expect(item.querySelector('svg'), item.textContent!).to.exist;
      expect(item.textContent!.trim()).not.to.equal('');
    }
  });

  it('speaks the story’s language', async () => {
    const [english, german] = [await make('en'), await make('de')];
    expect(button(german).textContent).not.to.equal(button(english).textContent);
  });

  it('closes on Escape and gives the focus back', async () => {
    const legend = await make();
    await open(legend);
    list(legend).focus();
    list(legend).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await legend.updateComplete;
    expect(list(legend).hidden).to.equal(true);
    expect(legend.shadowRoot!.activeElement).to.equal(button(legend));
  });

  it('closes when the focus goes elsewhere', async () => {
    const legend = await make();
    await open(legend);
    button(legend).dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: document.body }));
    await legend.updateComplete;
    expect(list(legend).hidden).to.equal(true);
  });

  it('shows nothing before there is a story', async () => {
    const legend = await fixture<DatelineLegend>(html`<dateline-legend></dateline-legend>`);
    expect(legend.shadowRoot!.querySelector('button')).to.equal(null);
  });
});
