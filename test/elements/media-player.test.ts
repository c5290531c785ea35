import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { showPlayer, type ShownMedia } from '../../src/elements/media-player.js';
import { waitUntil } from '../fixtures/moments.js';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const words = { failed: 'Not shown', openFile: 'Its file' };
const picture: ShownMedia = { type: 'image', src: pixel, alt: 'A ferry', width: 64, height: 48 };

describe('showPlayer', () => {
  const show = async (media: ShownMedia, isAsked: boolean) => {
    const figure = await fixture(html`<figure><button>Load</button></figure>`);
    showPlayer(figure.querySelector('button')!, media, { words, isAsked });
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
    expect(figure.textContent).to.equal('Not shown — A ferry');
    expect(document.activeElement === figure.querySelector('.failed')).to.equal(true);
  });

  for (const type of ['image', 'video', 'audio'] as const)
    for (const alt of ['A ferry', undefined])
      it(`says what is missing, and leads to its file, where ${type} does not come ${alt ? 'with' : 'without'} words`, async () => {
        const src = new URL('/no-such-file', document.baseURI).href;
        const figure = await show({ type, src, alt }, false);
        const shown = figure.firstElementChild as HTMLMediaElement | HTMLImageElement;
        if (shown instanceof HTMLImageElement) shown.loading = 'eager';
        else Object.assign(shown, { preload: 'auto' }).load();
        await waitUntil(() => figure.querySelector('.failed'), 'the words');
        expect(figure.textContent).to.equal(`Not shown — ${alt ?? 'Its file'}`);
        expect(figure.querySelector('a')!.href).to.equal(src);
        expect(figure.children).to.have.length(1);
      });
});
