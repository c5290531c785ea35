import { expect, fixture, html } from '@open-wc/testing';
import { ColourReader } from '../../src/map/map-colours.js';
import { waitUntil } from '../fixtures/moments.js';

const make = async () =>
  fixture<HTMLElement>(
    html`<div
      style="color-scheme:light;--dateline-land:light-dark(rgb(1,2,3),rgb(4,5,6));--dateline-water:#ffffff"
    ></div>`,
  );

describe('ColourReader', () => {
  it('reads colours as they are in force', async () => {
    const container = await make();
    const reader = new ColourReader(container, () => undefined);
    expect(reader.read().land).to.equal('rgb(1, 2, 3)');
    expect(reader.read().water).to.equal('rgb(255, 255, 255)');
    reader.destroy();
  });

  it('says when the scheme changes, and reads the other colours then', async () => {
    const container = await make();
    let changes = 0;
    const reader = new ColourReader(container, () => changes++);
    expect(container.getAnimations({ subtree: true }), 'nothing changes yet').to.deep.equal([]);
    container.style.colorScheme = 'dark';
    await waitUntil(() => changes > 0);
    expect(reader.read().land).to.equal('rgb(4, 5, 6)');
    reader.destroy();
  });

  it('leaves nothing behind', async () => {
    const container = await make();
    new ColourReader(container, () => undefined).destroy();
    expect(container.querySelector('*')).to.equal(null);
  });
});
