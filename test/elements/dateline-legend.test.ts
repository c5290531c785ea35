import { expect, fixture, html } from '@open-wc/testing';
import { signsInUse } from '../../src/core/marks/legend.js';
import { DatelineLegend } from '../../src/elements/dateline-legend.js';
import { defineElements } from '../../src/elements/define-elements.js';
import { frames, turn, waitUntil } from '../fixtures/moments.js';
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

  const makeUnderMap = async (height: number) => {
    const panel = await fixture<HTMLElement>(
      html`<div style="position:relative">
        <div style=${`height:${height}px`}></div>
        <div style="position:relative">
          <dateline-legend .story=${smallState().story} .language=${await languageOf('en')}></dateline-legend>
        </div>
      </div>`,
    );
    const map = panel.firstElementChild as HTMLElement;
    return { panel, map, legend: panel.querySelector('dateline-legend')! };
  };
  /** How much of the map is to be seen above the list. */
  const above = (panel: HTMLElement, legend: DatelineLegend) =>
    Math.round(list(legend).getBoundingClientRect().top - panel.getBoundingClientRect().top);

  it('is no higher than the map that it lies over, and scrolls there by keys', async () => {
    const { panel, legend } = await makeUnderMap(180);
    await open(legend);
    await waitUntil(() => above(panel, legend) === 8);
    expect(list(legend).scrollHeight).to.be.above(list(legend).clientHeight);
    expect(list(legend).tabIndex).to.equal(0);
    expect(list(legend).getAttribute('aria-label')).to.equal('What the signs mean');
  });

  it('stays within a map that becomes another while it is open, down to 80 pixels', async () => {
    const { panel, map, legend } = await makeUnderMap(180);
    await open(legend);
    await waitUntil(() => above(panel, legend) === 8);
    for (const height of [110, 80, 150]) {
      map.style.height = `${height}px`;
      await waitUntil(() => above(panel, legend) === 8, `a list in ${height} pixels`);
    }
    map.style.height = '40px';
    await waitUntil(() => list(legend).offsetHeight === 66);
  });

  it('measures nothing any more once it is closed or gone', async () => {
    const { map, legend } = await makeUnderMap(180);
    const room = () => legend.style.getPropertyValue('--_room');
    for (const end of [() => button(legend).click(), () => legend.remove()]) {
      await open(legend);
      await waitUntil(() => room() === '180px');
      end();
      await waitUntil(() => list(legend).hidden);
      map.style.height = '120px';
      await frames();
      expect(room()).to.equal('180px');
      map.style.height = '180px';
    }
  });

  it('stays closed where its story is hidden or gone before the list has come', async () => {
    for (const leave of [
      (legend: Element) => legend.setAttribute('hidden', ''),
      (legend: Element) => legend.remove(),
    ]) {
      const legend = await make();
      button(legend).click();
      leave(legend);
      await turn();
      await legend.updateComplete;
      expect(list(legend).hidden).to.equal(true);
    }
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
