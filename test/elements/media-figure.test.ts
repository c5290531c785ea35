import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Media } from '../../src/core/model.js';
import { mediaFigure } from '../../src/elements/media-figure.js';
import { languageOf } from '../fixtures/small-state.js';

/** One transparent pixel: nothing is fetched. */
const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const picture: Media = { type: 'image', src: pixel, alt: 'The ferry at the pier' };

describe('mediaFigure', () => {
  const make = async (media: Media) => mediaFigure(media, (await languageOf('en')).words);
  const inPage = async (media: Media) => {
    const figure = await make(media);
    await fixture(html`<main>${figure}</main>`);
    return figure;
  };
  const attributes = (element: Element) =>
    Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

  for (const media of [
    picture,
    { ...picture, alt: '' },
    { type: 'video', src: 'data:,', alt: 'The crossing' },
    { type: 'audio', src: 'data:,', alt: 'The horn' },
    { type: 'embed', src: 'https://player.example/1', alt: 'The film' },
  ] as const)
    it(`is accessible: ${media.type} “${media.alt}”`, async () => {
      await expect(await inPage(media)).to.be.accessible();
    });

  for (const [what, alt, expected] of [
    ['says what a picture shows', 'A ferry', 'A ferry'],
    ['marks decoration as that', '', ''],
    ['has an empty alt, not none, where the author has given none', undefined, ''],
    ['keeps hostile words in the attribute', '"><script>', '"><script>'],
  ] as const)
    it(what, async () => {
      const figure = await make({ ...picture, alt });
      expect(figure.querySelector('img')!.getAttribute('alt')).to.equal(expected);
      expect(figure.querySelectorAll('*')).to.have.length(1);
    });

  it('loads pictures when they are near', async () => {
    expect((await make(picture)).querySelector('img')!.loading).to.equal('lazy');
  });

  for (const type of ['image', 'video'] as const)
    it(`keeps the space of a ${type} before it is there`, async () => {
      const shown = (await make({ ...picture, type, width: 640, height: 480 })).firstElementChild!;
      expect(attributes(shown)).to.include({ width: '640', height: '480' });
      const sizeless = (await make({ ...picture, type })).firstElementChild!;
      expect(attributes(sizeless)).not.to.have.any.keys('width', 'height');
    });

  for (const type of ['video', 'audio'] as const)
    it(`leaves it to the reader whether ${type} is loaded and played`, async () => {
      const shown = (await make({ type, src: '/horn', alt: 'The horn' })).firstElementChild!;
      expect(shown.localName).to.equal(type);
      expect(attributes(shown)).to.deep.equal({
        src: '/horn',
        controls: '',
        preload: 'none',
        'aria-label': 'The horn',
      });
    });

  it('says so where a picture cannot be shown, and keeps its caption', async () => {
    const figure = await make({ ...picture, src: 'data:image/gif,broken', caption: 'The ferry' });
    const image = figure.querySelector('img')!;
    image.loading = 'eager';
    const failed = oneEvent(image, 'error');
    await fixture(html`<main>${figure}</main>`);
    await failed;
    expect(figure.querySelector('img') === null).to.equal(true);
    expect(figure.querySelector('.failed')!.textContent).to.equal((await languageOf('en')).words.ui.failed);
    expect(figure.querySelector('figcaption')!.textContent).to.equal('The ferry');
  });

  for (const [caption, credit, expected] of [
    ['The ferry', 'Ann', 'The ferry — Ann'],
    ['The ferry', undefined, 'The ferry'],
    [undefined, 'Ann', 'Ann'],
    ['<b>bold</b>', '<i>', '<b>bold</b> — <i>'],
    [undefined, undefined, undefined],
    ['', '', undefined],
  ] as const)
    it(`writes “${expected}” under it for the caption “${caption}” and the credit “${credit}”`, async () => {
      const figcaption = (await make({ ...picture, caption, credit })).querySelector('figcaption');
      expect(figcaption?.textContent).to.equal(expected);
      expect(figcaption?.childElementCount ?? 0).to.equal(0);
    });

  describe('of another site', () => {
    const film: Media = { type: 'embed', src: 'https://player.example/film?id=1', alt: 'The crossing', width: 320 };
    /** Shown in a detached figure: a frame out of the page loads nothing. */
    const asked = async (media: Media) => {
      const figure = await make(media);
      figure.querySelector('button')!.click();
      return figure.querySelector('iframe')!;
    };

    it('loads nothing and names the site before the reader has asked', async () => {
      const figure = await inPage(film);
      expect(figure.querySelector('iframe, img, link, script') === null).to.equal(true);
      expect(figure.querySelector('button')!.textContent).to.contain('player.example').and.not.contain('id=1');
      expect(figure.outerHTML).not.to.contain('https:');
    });

    it('does not take a name before an @ for the site', async () => {
      const figure = await make({ ...film, src: 'https://trusted.example@evil.example/' });
      expect(figure.querySelector('button')!.textContent).to.contain('evil.example').and.not.contain('trusted');
    });

    it('puts a named frame of its size in the button’s place', async () => {
      const frame = await asked(film);
      expect(attributes(frame)).to.include({ src: film.src, title: 'The crossing', width: '320' });
      expect(frame.parentElement!.querySelector('button') === null).to.equal(true);
    });

    it('names the frame by its site where the author has no words for it', async () => {
      expect((await asked({ ...film, alt: undefined })).title).to.equal('player.example');
    });

    it('lets the frame neither leave the page nor send forms nor open dialogs', async () => {
      const allowed = [...(await asked(film)).sandbox];
      expect(allowed).not.to.be.empty;
      expect(allowed.filter((token) => /navigation|forms|modals|downloads/.test(token))).to.deep.equal([]);
    });

    it('keeps the focus with what the reader has asked for', async () => {
      const figure = await inPage({ ...film, src: 'about:blank' });
      const button = figure.querySelector('button')!;
      button.focus();
      button.click();
      expect(document.activeElement === figure.querySelector('iframe')).to.equal(true);
    });
  });
});
