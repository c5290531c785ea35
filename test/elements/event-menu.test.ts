import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { Language } from '../../src/core/words/language.js';
import { defineElements } from '../../src/elements/define-elements.js';
import { EventMenu } from '../../src/elements/event-menu.js';
import { turn, waitUntil } from '../fixtures/moments.js';
import { languageOf, smallState } from '../fixtures/small-state.js';

class MenuView extends LitElement {
  language?: Language;
  activeId?: string;
  readonly chosen: string[] = [];
  readonly menu = new EventMenu(this, (id) => this.chosen.push(id));

  override render() {
    return html`<button class="mark">3</button>${this.language && this.menu.render(this.language, this.activeId)}`;
  }
}
defineElements({ 'menu-view': MenuView });

describe('EventMenu', () => {
  const events = smallState().story!.events.slice(0, 3);
  const make = async (activeId?: string, shown = events) => {
    const view = await fixture<MenuView>(
      html`<menu-view .language=${await languageOf('en')} .activeId=${activeId}></menu-view>`,
    );
    const mark = view.renderRoot.querySelector<HTMLElement>('.mark')!;
    mark.focus();
    await view.menu.open(mark, shown);
    return view;
  };
  const list = (view: MenuView) => view.renderRoot.querySelector<HTMLElement>('.menu');
  const focused = (view: MenuView) => {
    const element = view.shadowRoot!.activeElement as HTMLElement | null;
    return element?.dataset.event ?? element?.className;
  };
  const press = (view: MenuView, key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
    view.shadowRoot!.activeElement!.dispatchEvent(event);
    return event;
  };
  const closed = (view: MenuView) => waitUntil(() => !list(view), 'the menu is closed');

  it('is accessible', async () => {
    await expect(await make()).to.be.accessible();
  });

  it('opens for several events and names how many', async () => {
    const view = await make();
    expect(list(view)!.matches(':popover-open')).to.equal(true);
    expect(list(view)!.getAttribute('aria-label')).to.contain('3');
    const names = [...list(view)!.querySelectorAll('button')].map(({ textContent }) => textContent!.trim());
    events.forEach(({ title }, index) => expect(names[index]).to.contain(title));
  });

  for (const shown of [[], events.slice(0, 1)])
    it(`does not open for ${shown.length}`, async () => {
      const view = await make(undefined, shown);
      expect(list(view) === null).to.equal(true);
      expect(focused(view)).to.equal('mark');
    });

  it('begins with the event the reader is at, and says which that is', async () => {
    const view = await make('departure');
    expect(focused(view)).to.equal('departure');
    const checked = [...list(view)!.querySelectorAll<HTMLElement>('[aria-checked=true]')];
    expect(checked.map(({ dataset }) => dataset.event)).to.deep.equal(['departure']);
  });

  it('goes from event to event by keys, round at either end', async () => {
    const view = await make();
    const way = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => {
      expect(press(view, key).defaultPrevented, key).to.equal(true);
      return focused(view);
    });
    expect(way).to.deep.equal(['departure', 'storm', 'arrival', 'storm', 'arrival', 'storm']);
  });

  it('keeps its keys from the view around it', async () => {
    const view = await make();
    let heard = 0;
    view.addEventListener('keydown', () => heard++);
    press(view, 'ArrowDown');
    press(view, 'x');
    expect(heard).to.equal(0);
  });

  it('closes with Escape, gives the focus back and chooses nothing', async () => {
    const view = await make();
    expect(press(view, 'Escape').defaultPrevented).to.equal(true);
    expect(focused(view)).to.equal('mark');
    await closed(view);
    expect(view.chosen).to.deep.equal([]);
  });

  it('closes with Tab and lets it go on from the mark', async () => {
    const view = await make();
    expect(press(view, 'Tab').defaultPrevented).to.equal(false);
    expect(focused(view)).to.equal('mark');
    await closed(view);
  });

  it('tells once which event is chosen, and closes', async () => {
    const view = await make();
    list(view)!.querySelector<HTMLElement>('[data-event=storm]')!.click();
    await closed(view);
    expect(view.chosen).to.deep.equal(['storm']);
  });

  it('opens again, with what it is given then', async () => {
    const view = await make();
    press(view, 'Escape');
    await closed(view);
    await view.menu.open(view.renderRoot.querySelector<HTMLElement>('.mark')!, events.slice(1));
    expect(list(view)!.querySelectorAll('button')).to.have.length(2);
    expect(focused(view)).to.equal('departure');
  });

  it('is gone when its view comes back into the page', async () => {
    const view = await make();
    const parent = view.parentElement!;
    view.remove();
    await turn();
    parent.append(view);
    view.requestUpdate();
    await view.updateComplete;
    expect(list(view) === null).to.equal(true);
  });

  it('stays within the window beside a mark at its edge', async () => {
    const view = await make();
    const { left, top, right, bottom } = list(view)!.getBoundingClientRect();
    expect(Math.min(left, top)).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
    expect(bottom).to.be.at.most(innerHeight);
  });
});
