import { expect, fixture, html } from '@open-wc/testing';
import { smallStory } from '../fixtures/small-story.js';
import { languageOf, smallState } from '../fixtures/small-state.js';
import { DatelineNav } from '../../src/elements/dateline-nav.js';
import { defineElements } from '../../src/elements/define-elements.js';
import { reduce } from '../../src/core/state.js';
import type { OrderRequest, SelectRequest } from '../../src/elements/requests.js';

defineElements({ 'dateline-nav': DatelineNav });

describe('<dateline-nav>', () => {
  const make = async (activeId?: string) =>
    fixture<DatelineNav>(
      html`<dateline-nav .state=${smallState(activeId)} .language=${await languageOf('en')}></dateline-nav>`,
    );
  const buttons = (nav: DatelineNav) => [...nav.shadowRoot!.querySelectorAll('button')];
  const asked = (nav: DatelineNav) => {
    const ids: string[] = [];
    nav.addEventListener('select-request', (event: SelectRequest) => ids.push(`${event.id} ${event.cause}`));
    return ids;
  };

  it('is accessible', async () => {
    await expect(await make('departure')).to.be.accessible();
  });

  it('says where the reader is', async () => {
    expect((await make('departure')).shadowRoot!.querySelector('.position')).to.have.text('2 of 6');
  });

  it('asks for the events on either side', async () => {
    const nav = await make('departure');
    const ids = asked(nav);
    buttons(nav)[0]!.click();
    buttons(nav)[1]!.click();
    expect(ids).to.deep.equal(['arrival nav', 'storm nav']);
  });

  for (const [id, index] of [
    [smallStory.events[0]!.id!, 0],
    [smallStory.events.at(-1)!.id!, 1],
  ] as const) {
    it(`asks for nothing past ${id}, keeps the button in the way of Tab and says that it does nothing`, async () => {
      const nav = await make(id);
      const ids = asked(nav);
      const button = buttons(nav)[index]!;
      button.click();
      expect(ids).to.deep.equal([]);
      expect(button).to.have.attribute('aria-disabled', 'true');
      expect(button.disabled).to.equal(false);
    });
  }

  it('goes on in the order the reader has chosen', async () => {
    const nav = await make('departure');
    nav.state = reduce(nav.state, { type: 'ordered', order: 'time' });
    await nav.updateComplete;
    const ids = asked(nav);
    buttons(nav)[1]!.click();
    expect(ids).to.deep.equal(['arrival nav']);
  });

  it('asks for the other order and shows which one it is', async () => {
    const nav = await make();
    const orders: string[] = [];
    nav.addEventListener('order-request', (event: OrderRequest) => orders.push(event.order));
    const [told, time] = buttons(nav).slice(2);
    expect(told).to.have.attribute('aria-pressed', 'true');
    time!.click();
    expect(orders).to.deep.equal(['time']);
    expect(told, 'it waits to be told').to.have.attribute('aria-pressed', 'true');
  });

  it('offers no second order to a story that is told in the order of time', async () => {
    const nav = await make();
    const { story } = nav.state;
    nav.state = { ...nav.state, story: { ...story!, events: story!.timeline } };
    await nav.updateComplete;
    expect(buttons(nav)).to.have.length(2);
  });

  it('says the new event aloud where only one is shown', async () => {
    const nav = await make('departure');
    const status = () => nav.shadowRoot!.querySelector('[role=status]')!.textContent!;
    expect(status().trim()).to.equal('');
    nav.announce = true;
    await nav.updateComplete;
    expect(status()).to.contain('2 of 6').and.contain('The ferry leaves');
  });

  it('asks for nothing when only its properties change', async () => {
    const nav = await make('departure');
    const ids = asked(nav);
    nav.state = smallState('storm');
    nav.language = await languageOf('de');
    await nav.updateComplete;
    expect(ids).to.deep.equal([]);
  });

  it('has targets of 24 pixels and more', async () => {
    for (const button of buttons(await make('departure'))) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });
});
