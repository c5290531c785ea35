import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Media } from '../../src/core/model.js';
import { showPlayer } from '../../src/elements/media-player.js';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const picture: Media = { type: 'image', src: pixel, alt: 'A ferry', width: 64, height: 48 };

describe('showPlayer', () => {
  const show = async (media: Media, isAsked: boolean) => {
    const figure = await fixture(html`<figure><button>Load</button></figure>`);
    showPlayer(figure.querySelector('button')!, media, { failed: 'Not shown', isAsked });
    return figure;
  };

  for (const isAsked of [true, false])
    it(`puts the player in the place of what stood for it, and ${isAsked ? 'moves' : 'leaves'} the focus`, async () => {
      const { children } = await show(picture, isAsked);
      expect([...children].map(({ localName }) => localName)).to.deep.equal(['img']);
      expect(document.activeElement === children[0]).to.equal(isAsked);
    });

  it('leaves the focus with the words that say why there is no picture', async () => {
    const figure = await show({ ...picture, src: 'data:image/gif,broken' }, true);
    await oneEvent(figure.querySelector('img')!, 'error');
    expect(figure.textContent).to.equal('Not shown');
    expect(document.activeElement === figure.querySelector('.failed')).to.equal(true);
  });
});
