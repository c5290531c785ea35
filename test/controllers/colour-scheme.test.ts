import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { ColourScheme } from '../../src/controllers/colour-scheme.js';
import { waitUntil } from '../fixtures/moments.js';

describe('ColourScheme', () => {
  /** A host in a page with text of this colour; `controllers` are connected as an element does it. */
  const make = async (colour: string, own = '') => {
    const around = await fixture<HTMLElement>(html`<div style=${`color: ${colour}`}><div style=${own}></div></div>`);
    const element = around.firstElementChild as HTMLElement;
    element.attachShadow({ mode: 'open' });
    const controllers: ReactiveController[] = [];
    const host = Object.assign(element, {
      addController: (controller: ReactiveController) => controllers.push(controller),
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    });
    new ColourScheme(host);
    for (const controller of controllers) controller.hostConnected?.();
    return { around, host, leave: () => controllers.forEach((controller) => controller.hostDisconnected?.()) };
  };
  const schemeOf = (element: Element) => getComputedStyle(element).colorScheme;

  afterEach(() => document.body.removeAttribute('data-theme'));

  for (const [colour, expected] of [
    ['black', 'light'],
    ['#28303d', 'light'],
    ['oklch(40% 0.1 30)', 'light'],
    ['white', 'dark'],
    ['#b3ab9c', 'dark'],
    ['color(display-p3 0.9 0.9 0.8)', 'dark'],
  ] as const)
    it(`is ${expected} among text that is ${colour}`, async () => {
      const { host, leave } = await make(colour);
      expect(schemeOf(host)).to.equal(expected);
      leave();
    });

  it('leaves the last word to the page', async () => {
    const { host, leave } = await make('white', 'color-scheme: light');
    expect(schemeOf(host)).to.equal('light');
    leave();
  });

  it('follows the page’s switch, until it is taken out', async () => {
    const { around, host, leave } = await make('black');
    around.style.color = 'white';
    document.body.dataset['theme'] = 'dark';
    await waitUntil(() => schemeOf(host) === 'dark');
    leave();
    around.style.color = 'black';
    document.body.dataset['theme'] = 'light';
    await Promise.resolve();
    expect(schemeOf(host)).to.equal('dark');
  });
});
