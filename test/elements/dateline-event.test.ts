import { expect, fixture, html } from '@open-wc/testing';
import { DatelineEvent } from '../../src/elements/dateline-event.js';
import { defineElements } from '../../src/elements/define-elements.js';
import { dressRoot } from '../../src/elements/light-styles.js';

defineElements({ 'dateline-event': DatelineEvent });

describe('<dateline-event>', () => {
  const make = () =>
    fixture<DatelineEvent>(
      html`<dateline-event id="departure" when="2023-09-10T18:30~"
        ><h3>Kim leaves</h3>
        <p>Text.</p></dateline-event
      >`,
    );

  it('is accessible', async () => {
    await expect(await make()).to.be.accessible();
  });

  it('shows its content as it is, without a shadow root', async () => {
    const event = await make();
    expect(event.shadowRoot).to.equal(null);
    expect(event).dom.to.equal(
      '<dateline-event id="departure" when="2023-09-10T18:30~"><h3>Kim leaves</h3><p>Text.</p></dateline-event>',
    );
  });

  it('adds the lines the page lacks, above the content and outside the page’s nodes', async () => {
    const event = await make();
    const before = event.innerHTML;
    event.lead = [
      { name: 'dateline', place: 'Pyongyang', text: 'Sunday' },
      { name: 'status', text: 'According to KCNA' },
    ];
    await event.updateComplete;
    expect(event.innerHTML).to.equal(before);
    expect(event.shadowRoot!.querySelector('[part=dateline]')).to.have.text('Pyongyang Sunday');
    expect(event.shadowRoot!.lastElementChild).to.have.tagName('slot');
  });

  it('dresses a dateline that it adds as one that the page has written', async () => {
    const event = await make();
    event.lead = [{ name: 'dateline', place: 'Pyongyang', text: 'Sunday' }];
    await event.updateComplete;
    const undress = dressRoot(event);
    event.insertAdjacentHTML('beforeend', '<p class="dateline"><b class="place">Pyongyang</b> <time>Sunday</time></p>');
    const dress = (root: ParentNode) =>
      ['.dateline', '.place'].map((part) => {
        const { color, font, letterSpacing, margin, textTransform } = getComputedStyle(root.querySelector(part)!);
        return { color, font, letterSpacing, margin, textTransform };
      });
    expect(dress(event.shadowRoot!)).to.deep.equal(dress(event));
    undress();
  });

  it('tells the time at the end, so that the dateline stays first', async () => {
    const event = await make();
    event.lead = [{ name: 'clock', text: '18:30 there' }];
    await event.updateComplete;
    expect(event.shadowRoot!.firstElementChild).to.have.tagName('slot');
    expect(event.shadowRoot!.lastElementChild).to.have.text('18:30 there');
  });

  it('takes the lines away again', async () => {
    const event = await make();
    event.lead = [{ name: 'dateline', text: 'Pyongyang' }];
    await event.updateComplete;
    event.lead = [];
    await event.updateComplete;
    expect(event.shadowRoot!.querySelector('p')).to.equal(null);
    expect(event.shadowRoot!.querySelector('slot')).to.exist;
  });

  it('says for style sheets what it is, and changes no attribute', async () => {
    const event = await make();
    const attributes = event.getAttributeNames();
    event.active = true;
    event.mark = { shape: 'dot', status: 'claimed', certainty: 'certain' };
    await event.updateComplete;
    expect(event.getAttributeNames()).to.deep.equal(attributes);
    for (const state of ['active', 'dot', 'claimed']) expect(event.matches(`:state(${state})`), state).to.equal(true);
    event.active = false;
    await event.updateComplete;
    expect(event.matches(':state(active)')).to.equal(false);
  });

  it('is known by its own id, or by the element’s', async () => {
    const event = await make();
    expect(event.key).to.equal('departure');
    event.setAttribute('event-id', 'leaving');
    expect(event.key).to.equal('leaving');
  });
});
