import { expect } from '@open-wc/testing';
import { makeElement } from '../../src/elements/make-element.js';

describe('makeElement', () => {
  it('makes an element of the page, not in it yet', () => {
    const element = makeElement('time');
    expect(element instanceof HTMLTimeElement).to.equal(true);
    expect(element.ownerDocument === document).to.equal(true);
    expect(element.isConnected).to.equal(false);
    expect(element.outerHTML).to.equal('<time></time>');
  });

  it('sets empty attributes and leaves out those that are undefined', () => {
    const image = makeElement('img', { alt: '', src: undefined, width: '10' });
    expect(image.outerHTML).to.equal('<img alt="" width="10">');
  });

  it('appends nodes and texts in their order and leaves out what is absent', () => {
    const bold = makeElement('b', {}, 'b');
    const paragraph = makeElement('p', {}, 'a ', undefined, bold, false, ' c');
    expect(paragraph.innerHTML).to.equal('a <b>b</b> c');
    expect(paragraph.childNodes[1] === bold, 'the very node').to.equal(true);
  });

  it('never reads a text or a value as HTML', () => {
    const hostile = '"><img src=x onerror=alert(1)>';
    const element = makeElement('p', { title: hostile }, hostile);
    expect(element.childElementCount).to.equal(0);
    expect(element.textContent).to.equal(hostile);
    expect(element.getAttribute('title')).to.equal(hostile);
  });
});
