import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Media } from '../../src/core/model.js';
import { mediaFigure } from '../../src/elements/media-figure.js';
import type { CreatePlayer } from '../../src/elements/media-player.js';
import { remoteStory } from '../fixtures/remote-story.js';
import { waitUntil } from '../fixtures/moments.js';
import { languageOf } from '../fixtures/small-state.js';

/** One transparent pixel: nothing is fetched. */
const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const picture: Media = { type: 'image', src: pixel, alt: 'The ferry at the pier' };

describe('mediaFigure', () => {
  const make = async (media: Media, consent = remoteStory().consent) =>
    mediaFigure(media, { words: (await languageOf('en')).words, consent });
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

  const vtt = 'data:text/vtt,WEBVTT%0A%0A00:00.000%20--%3E%2000:01.000%0A%5BA%20horn%5D';
  const track = { src: vtt, lang: 'en', kind: 'captions', label: 'English', isShown: false } as const;
  const film: Media = { type: 'video', src: '/crossing', alt: 'The crossing', poster: pixel, tracks: [track] };

  it('has the poster and the captions of a film, which come when the reader wants them', async () => {
    const figure = await inPage(film);
    const video = figure.querySelector('video')!;
    expect(attributes(video)).to.include({ poster: pixel }).and.not.have.any.keys('crossorigin');
    const [captions] = video.textTracks;
    expect([captions!.kind, captions!.language, captions!.label]).to.deep.equal(['captions', 'en', 'English']);
    expect(captions!.mode).not.to.equal('showing');
    captions!.mode = 'hidden';
    await waitUntil(() => captions!.cues?.length, 'the captions');
    expect((captions!.cues![0] as VTTCue).text).to.equal('[A horn]');
  });

  it('asks for a film by CORS only where its captions are of another host', async () => {
    const { consent } = remoteStory({ allowRemote: true });
    const crossorigin = async (src: string) =>
      (await make({ ...film, tracks: [{ ...track, src }] }, consent)).querySelector('video')!.crossOrigin;
    expect(await crossorigin('https://films.example/a.vtt')).to.equal('anonymous');
    expect(await crossorigin(new URL('a.vtt', document.baseURI).href)).to.equal(null);
    expect(await crossorigin('a.vtt')).to.equal(null);
  });

  it('plays without its captions a film whose server gives it to no page', async () => {
    const { consent } = remoteStory({ allowRemote: true });
    const media = { ...film, tracks: [{ ...track, src: 'https://films.example/a.vtt' }] };
    const figure = await make(media, consent);
    const video = figure.querySelector('video')!;
    let loads = 0;
    video.load = () => void loads++;
    video.dispatchEvent(new Event('error'));
    expect([figure.firstElementChild === video, video.crossOrigin, video.autoplay, loads]).to.deep.equal([
      true,
      null,
      false,
      1,
    ]);
    video.dispatchEvent(new Event('error'));
    expect(figure.firstElementChild!.className).to.equal('failed');
  });

  it('has a transcript that the reader opens, whatever plays, and is accessible', async () => {
    const said = { transcript: 'A **horn** <b>.', transcriptLang: 'ar' };
    for (const media of [film, { ...film, type: 'embed', src: 'https://player.example/1' }] as const) {
      const figure = await inPage({ ...media, ...said, caption: 'C' });
      const [, details, caption] = figure.children as unknown as [Element, HTMLDetailsElement, Element];
      expect([details.localName, caption.localName]).to.deep.equal(['details', 'figcaption']);
      expect(details.open).to.equal(false);
      const summary = details.querySelector('summary')!;
      summary.click();
      expect(details.open).to.equal(true);
      expect(details.querySelector('div')!.textContent).to.equal('A horn <b>.');
      expect(attributes(details.querySelector('div')!)).to.deep.equal({ lang: 'ar', dir: 'auto' });
      await expect(figure).to.be.accessible();
    }
  });

  it('gives what opens a transcript the height of a target', async () => {
    const event = document.createElement('dateline-event');
    event.append(await make({ ...film, transcript: 'A.' }));
    await fixture(html`<main style="font-size: 10px">${event}</main>`);
    expect(event.querySelector('summary')!.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('says so where a picture cannot be shown, and keeps its caption', async () => {
    const figure = await make({ ...picture, src: 'data:image/gif,broken', caption: 'The ferry' });
    const image = figure.querySelector('img')!;
    image.loading = 'eager';
    const failed = oneEvent(image, 'error');
    await fixture(html`<main>${figure}</main>`);
    await failed;
    expect(figure.querySelector('img') === null).to.equal(true);
    expect(figure.querySelector('.failed')!.textContent).to.contain((await languageOf('en')).words.ui.failed);
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

  describe('of another host', () => {
    const film: Media = { type: 'embed', src: 'https://player.example/film?id=1', alt: 'The crossing', width: 320 };
    const remote: Media = { ...picture, src: 'https://pictures.example/ferry.jpg', width: 640, height: 480 };
    const questionOf = (figure: Element) => figure.querySelector('.remote')!.shadowRoot!;
    const press = (figure: Element) => questionOf(figure).querySelector('button')!.click();
    /** Shown in a detached figure: a frame out of the page loads nothing. */
    const asked = async (media: Media) => {
      const figure = await make(media);
      press(figure);
      return figure.querySelector('iframe')!;
    };

    for (const media of [film, remote, { ...remote, type: 'video' }, { ...remote, type: 'audio' }] as const)
      it(`loads nothing, names the host and is accessible before somebody has allowed it: ${media.type}`, async () => {
        const figure = await inPage(media);
        expect(figure.querySelector('iframe, img, video, audio, link, script') === null).to.equal(true);
        expect(figure.outerHTML).not.to.contain('https:');
        expect(questionOf(figure).querySelector('[src], [href]') === null).to.equal(true);
        const { textContent } = questionOf(figure).querySelector('button')!;
        expect(textContent).to.contain(new URL(media.src).host).and.not.contain('id=1');
        expect(questionOf(figure).querySelector('p')!.textContent).to.equal(media.alt);
        await expect(figure).to.be.accessible();
      });

    it('does not take a name before an @ for the host', async () => {
      const figure = await make({ ...film, src: 'https://trusted.example@evil.example/' });
      expect(questionOf(figure).querySelector('button')!.textContent)
        .to.contain('evil.example')
        .and.not.contain('trusted');
    });

    for (const type of ['image', 'video', 'audio'] as const)
      it(`is there once the reader has pressed: ${type}`, async () => {
        const figure = await make({ ...remote, type });
        press(figure);
        expect(figure.firstElementChild!.getAttribute('src')).to.equal(remote.src);
        expect(figure.querySelector('.remote') === null).to.equal(true);
      });

    it('comes with one press for all of a host, with the next for another', async () => {
      const { consent } = remoteStory();
      const second = { ...remote, src: 'https://pictures.example/pier.jpg' };
      const elsewhere = { ...remote, src: 'https://other.example/pier.jpg' };
      const figures = await Promise.all([remote, second, elsewhere].map((media) => make(media, consent)));
      press(figures[0]!);
      expect(figures.map((figure) => figure.firstElementChild!.localName)).to.deep.equal(['img', 'img', 'div']);
    });

    const aided: Media = {
      ...remote,
      type: 'video',
      poster: 'https://posters.example/a.jpg',
      tracks: [{ ...track, src: 'https://texts.example/a.vtt' }],
      transcript: 'A horn.',
    };

    it('is asked for with its poster and its captions, by one button, and its transcript is there', async () => {
      const given: string[] = [];
      const { consent, story } = remoteStory();
      story.addEventListener('consent', (event) => given.push((event as Event & { host: string }).host));
      const figure = await make(aided, consent);
      expect(figure.outerHTML).not.to.contain('https:');
      expect(figure.querySelector('details')!.textContent).to.contain('A horn.');
      const hosts = ['pictures.example', 'posters.example', 'texts.example'];
      expect(questionOf(figure).querySelector('button')!.textContent).to.contain(hosts.join(', '));
      press(figure);
      expect(given).to.deep.equal(hosts);
      const video = figure.querySelector('video')!;
      expect(attributes(video)).to.include({ poster: aided.poster!, crossorigin: 'anonymous' });
      expect(video.querySelector('track')!.src).to.equal(aided.tracks![0]!.src);
    });

    it('is asked for until all are allowed, and comes once', async () => {
      const { consent, story } = remoteStory({ allowRemote: 'posters.example' });
      const asked: string[] = [];
      const createPlayer: CreatePlayer = ({ src, poster, tracks }) => {
        asked.push([src, poster, ...tracks!.map((one) => one.src)].join(' '));
        return document.createElement('div');
      };
      const figure = mediaFigure(aided, { words: (await languageOf('en')).words, consent, createPlayer });
      const button = questionOf(figure).querySelector('button')!.textContent;
      expect(button).to.contain('pictures.example, texts.example').and.not.contain('posters.example');
      consent.allow('texts.example');
      expect(asked).to.deep.equal([]);
      Object.assign(story, { allowRemote: true });
      story.update();
      story.update();
      expect(asked).to.deep.equal([`${aided.src} ${aided.poster} ${aided.tracks![0]!.src}`]);
    });

    it('asks itself about each of a thousand hosts a few times when the reader allows them', async () => {
      const { consent } = remoteStory();
      const tracks = Array.from({ length: 1000 }, (_, index) => ({
        ...track,
        src: `https://texts${index}.example/a.vtt`,
      }));
      const figure = await make({ type: 'video', src: '/crossing', tracks }, consent);
      const isAllowed = consent.isAllowed.bind(consent);
      let count = 0;
      consent.isAllowed = (host) => ++count > 0 && isAllowed(host);
      press(figure);
      expect(figure.querySelectorAll('track')).to.have.length(1000);
      expect(count).to.be.below(5 * tracks.length);
    });

    it('is there at once where the page has allowed its host', async () => {
      const { consent } = remoteStory({ allowRemote: 'pictures.example player.example' });
      expect((await make(remote, consent)).firstElementChild!.localName).to.equal('img');
      expect((await make(film, consent)).firstElementChild!.localName).to.equal('iframe');
    });

    for (const media of [
      { ...remote, width: 400, height: 300 },
      { ...remote, width: 4000, height: 3000 },
      { ...remote, width: undefined, height: undefined },
      { ...remote, type: 'video', width: undefined, height: undefined },
      { ...remote, type: 'audio', alt: 'The horn' },
      { ...film, width: undefined },
      { ...film, width: 400, height: 300 },
    ] as const)
      it(`takes as much room before as after: ${media.type} of ${media.width} × ${media.height}`, async () => {
        const figure = await inPage({ ...media, src: `${media.src}#` });
        figure.style.width = '500px';
        const { width, height } = figure.firstElementChild!.getBoundingClientRect();
        expect(width).to.equal(media.type === 'audio' ? 500 : Math.min(500, media.width ?? 500));
        // Nothing but the address tells what is shown from what would be: nobody is asked here.
        const shown = await make({ ...media, src: `${media.src}#` });
        press(shown);
        const after = shown.firstElementChild as HTMLElement;
        after.removeAttribute('src');
        after.style.display = 'block';
        after.style.maxWidth = '100%';
        if (/img|video/.test(after.localName)) after.style.height = 'auto';
        figure.replaceChildren(after);
        // WebKit's controls of a sound have a height of their own.
        const difference = media.type === 'audio' ? 23.5 : 4.5;
        expect(after.getBoundingClientRect().height).to.be.closeTo(height, difference);
      });

    it('puts a named frame of its size in the button’s place', async () => {
      const frame = await asked(film);
      expect(attributes(frame)).to.include({ src: film.src, title: 'The crossing', width: '320' });
    });

    it('names the frame by its host where the author has no words for it', async () => {
      expect((await asked({ ...film, alt: undefined })).title).to.equal('player.example');
    });

    it('lets the frame neither leave the page nor send forms nor open dialogs', async () => {
      const allowed = [...(await asked(film)).sandbox];
      expect(allowed).not.to.be.empty;
      expect(allowed.filter((token) => /navigation|forms|modals|downloads/.test(token))).to.deep.equal([]);
    });

    it('asks before it embeds even what is of the page’s own host, and keeps that out of the page', async () => {
      const frame = await asked({ ...film, src: new URL('/film', location.href).href });
      expect([...frame.sandbox]).not.to.include('allow-same-origin');
    });

    for (const media of [remote, { ...film, src: 'about:blank' }])
      it(`keeps the focus with what the reader has asked for: ${media.type}`, async () => {
        const figure = await inPage({ ...media, src: media === remote ? `${remote.src}#` : media.src });
        const button = questionOf(figure).querySelector('button')!;
        button.focus();
        button.click();
        expect(document.activeElement === figure.firstElementChild).to.equal(true);
      });
  });

  it('lets a frame fill the screen and tells it whose page asks', async () => {
    const frame = (await make({ type: 'embed', src: 'https://player.example/1' }, remoteStory({ allowRemote: '' }).consent)).querySelector('iframe')!; // prettier-ignore
    expect(frame.allowFullscreen).to.equal(true);
    expect(frame.allow).to.contain('encrypted-media').and.contain('picture-in-picture');
    expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
  });

  describe('as a card', () => {
    const page: Media = { type: 'card', src: 'https://www.photos.example/ann/1/', alt: 'Photos', caption: 'The ferry' };
    const linkOf = (figure: Element) => figure.querySelector('.card')!.shadowRoot!.querySelector('a')!;

    it('has a name, a host and a link, its caption below, and fetches nothing', async () => {
      const figure = await inPage(page);
      expect(linkOf(figure).href).to.equal(page.src);
      expect(linkOf(figure).textContent).to.equal('Photos photos.example');
      expect(figure.querySelector('figcaption')!.textContent).to.equal('The ferry');
      expect(figure.querySelector('iframe, img, button') === null).to.equal(true);
      await expect(figure).to.be.accessible();
      await expect(linkOf(figure)).to.be.accessible();
    });

    it('leads to a file beside the document, which has no host', async () => {
      const { consent } = remoteStory({ src: 'https://paper.example/ferry/story.json' });
      const link = linkOf(await make({ type: 'card', src: 'report.pdf', alt: 'report.pdf' }, consent));
      expect(link.href).to.equal('https://paper.example/ferry/report.pdf');
      expect(link.textContent).to.equal('report.pdf');
    });

    it('may be a player of the page’s own, but for what is of a host that nobody has allowed', async () => {
      const { words } = await languageOf('en');
      const asked: string[] = [];
      const createPlayer = ({ src }: Media) => {
        asked.push(src);
        return document.createElement('p');
      };
      const { consent } = remoteStory({ allowRemote: 'models.example' });
      const shown = ['https://models.example/a.glb', 'https://other.example/a.glb'].map((src) =>
        mediaFigure({ type: 'card', src }, { words, consent, createPlayer }),
      );
      expect(asked).to.deep.equal(['https://models.example/a.glb']);
      expect(shown.map((figure) => figure.firstElementChild!.localName)).to.deep.equal(['p', 'div']);
    });
  });

  describe('with players of the page’s own', () => {
    const own = (address: string) =>
      Object.assign(document.createElement('p'), { className: 'own', textContent: address, tabIndex: 0 });
    const makeOwn = async (media: Media, createPlayer: CreatePlayer, { story, consent } = remoteStory()) => {
      const figure = mediaFigure(media, { words: (await languageOf('en')).words, consent, createPlayer });
      await fixture(html`<main>${figure}</main>`);
      return { figure, story, consent };
    };
    const film: Media = { type: 'embed', src: 'https://films.example/7', caption: 'The film' };

    it('shows what the page makes, above our caption, and as usual what it leaves', async () => {
      const createPlayer = ({ type, src }: Media) => (type === 'audio' ? own(src) : undefined);
      const { figure } = await makeOwn({ type: 'audio', src: 'data:,', caption: 'The horn' }, createPlayer);
      expect([...figure.children].map(({ className, localName }) => className || localName)).to.deep.equal([
        ...['own', 'figcaption'],
      ]);
      expect((await makeOwn(picture, createPlayer)).figure.querySelector('img')).not.to.equal(null);
    });

    it('asks the page for nothing of another host before the reader has allowed it', async () => {
      const asked: string[] = [];
      const { figure, consent } = await makeOwn(film, ({ src }) => {
        asked.push(src);
        return own(src);
      });
      expect(asked).to.deep.equal([]);
      figure.querySelector('.remote')!.shadowRoot!.querySelector('button')!.focus();
      consent.allow('films.example');
      expect(asked).to.deep.equal(['https://films.example/7']);
      expect(document.activeElement === figure.querySelector('.own')).to.equal(true);
    });

    for (const [what, createPlayer] of [
      ['throws', () => JSON.parse('{') as undefined],
      ['gives no element', () => 'https://films.example' as unknown as undefined],
    ] as const)
      it(`shows it as usual where the page’s function ${what}, and lets the page know`, async () => {
        const { reportError } = window;
        const reported: unknown[] = [];
        window.reportError = (error) => reported.push(error);
        const { figure } = await makeOwn(picture, createPlayer);
        window.reportError = reportError;
        expect(figure.querySelector('img')).not.to.equal(null);
        expect(reported).to.have.length(1);
      });
  });
});
