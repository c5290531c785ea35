import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { ElementSize } from '../../src/controllers/element-size.js';
import { frames } from '../fixtures/moments.js';

describe('the width of an element', () => {
  let element: HTMLElement;
  let size: ElementSize;
  let updates: number;

  beforeEach(async () => {
    updates = 0;
    element = await fixture<HTMLElement>(html`<div style="width: 300px; height: 40px; padding: 10px"></div>`);
    element.attachShadow({ mode: 'open' });
    const host = Object.assign(element, { addController() {}, requestUpdate: () => updates++ });
    size = new ElementSize(host as unknown as ReactiveControllerHost & Element);
    size.hostConnected();
    await frames();
  });
  afterEach(() => size.hostDisconnected());

  it('is that of the content, without the padding', () => {
    expect(size.width).to.equal(300);
    expect(updates).to.equal(1);
  });

  it('is 0 before anything was measured', () => {
    const host = Object.assign(document.createElement('div'), { addController() {}, requestUpdate() {} });
    expect(new ElementSize(host as unknown as ReactiveControllerHost & Element).width).to.equal(0);
  });

  it('asks for an update when it changes', async () => {
    element.style.width = '200px';
    await frames();
    expect(size.width).to.equal(200);
    expect(updates).to.equal(2);
  });

  it('asks for none when only the height changes', async () => {
    element.style.height = '90px';
    await frames();
    expect(updates).to.equal(1);
  });

  it('is 0 while the element is hidden, and comes back', async () => {
    element.hidden = true;
    element.style.display = 'none';
    await frames();
    expect(size.width).to.equal(0);
    element.style.display = '';
    element.hidden = false;
    await frames();
    expect(size.width).to.equal(300);
  });

  it('is no longer watched once the element is gone, and again when it is back', async () => {
    size.hostDisconnected();
    element.style.width = '250px';
    await frames();
    expect(size.width).to.equal(300);
    size.hostConnected();
    await frames();
    expect(size.width).to.equal(250);
  });
});
