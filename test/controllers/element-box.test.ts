import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { ElementBox } from '../../src/controllers/element-box.js';
import { frames } from '../fixtures/moments.js';

describe('the box of an element', () => {
  let element: HTMLElement;
  let box: ElementBox;
  let heard: [width: number, height: number][];

  beforeEach(async () => {
    heard = [];
    element = await fixture<HTMLElement>(html`<div style="width: 300px; height: 40px; border: 5px solid"></div>`);
    const host = Object.assign(element, { addController() {} }) as unknown as ReactiveControllerHost & Element;
    box = new ElementBox(host, () => heard.push([box.width, box.height]));
    expect([box.width, box.height]).to.deep.equal([0, 0]);
    box.hostConnected();
    await frames();
  });
  afterEach(() => box.hostDisconnected());

  it('is told without its border, once', () => {
    expect(heard).to.deep.equal([[300, 40]]);
  });

  for (const [property, value, expected] of [
    ['width', '120px', [120, 40]],
    ['height', '70px', [300, 70]],
    ['display', 'none', [0, 0]],
  ] as const) {
    it(`is told again when its ${property} becomes ${value}, the new size being there already`, async () => {
      element.style.setProperty(property, value);
      await frames();
      expect(heard).to.deep.equal([[300, 40], expected]);
    });
  }

  it('is not told when only the border changes', async () => {
    element.style.borderWidth = '9px';
    await frames();
    expect(heard).to.have.length(1);
  });

  it('is not told again when the element is moved in the document without changing', async () => {
    box.hostDisconnected();
    element.parentElement!.append(element);
    box.hostConnected();
    await frames();
    expect(heard).to.have.length(1);
  });

  it('is no longer told once the element is gone', async () => {
    box.hostDisconnected();
    element.style.width = '10px';
    await frames();
    expect(heard).to.have.length(1);
  });
});
