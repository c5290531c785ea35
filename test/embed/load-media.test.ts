import { expect, fixture, html } from '@open-wc/testing';
import '../../src/embed/load-media.js';

const offer = (type: string, src: string) =>
  html`<figure>
    <div class="offered" data-type=${type} data-alt="The film" data-width="64" data-height="48">
      <a href=${src}>The film</a><button type="button">Load</button>
    </div>
  </figure>`; // prettier-ignore

const kinds = (page: Element) => [...page.querySelectorAll('figure > *')].map(({ localName }) => localName);

describe('a page that offers media of other hosts', () => {
  const open = async () =>
    fixture(
      html`<main>
        ${offer('audio', 'https://one.example/a')}${offer('video', 'https://other.example/b')}
        ${offer('video', 'https://one.example/c')}
      </main>`,
    );

  it('shows nothing before the reader asks, whatever else is pressed', async () => {
    const page = await open();
    page.querySelector<HTMLElement>('.offered')!.click();
    (page as HTMLElement).click();
    expect(kinds(page)).to.deep.equal(['div', 'div', 'div']);
  });

  it('shows all of the host that the reader asks for, each in its place, with what the page says of it', async () => {
    const page = await open();
    page.querySelectorAll('button')[2]!.click();
    expect(kinds(page)).to.deep.equal(['audio', 'div', 'video']);
    const film = page.querySelector('video')!;
    expect(document.activeElement === film).to.equal(true);
    expect(film.getAttribute('aria-label')).to.equal('The film');
    expect([film.width, film.height, film.style.aspectRatio]).to.deep.equal([64, 48, '64 / 48']);
  });

  for (const [what, src] of [
    ['a script', 'javascript:alert(1)'],
    ['a script with a host in it', 'javascript://one.example/%0aalert(1)'],
    ['in itself', 'data:text/html,x'],
    ['none', 'https://['],
  ] as const)
    it(`shows nothing whose address is ${what}, whoever is asked, and whatever else is said of it`, async () => {
      const page = await fixture(html`<main>${offer('embed', src)}${offer('audio', 'https://one.example/a')}</main>`);
      const said = { src: 'https://one.example/b', host: 'one.example' };
      Object.assign(page.querySelector<HTMLElement>('.offered')!.dataset, said);
      for (const button of page.querySelectorAll('button')) button.click();
      expect(kinds(page)).to.deep.equal(['div', 'audio']);
    });

  it('brings along the poster and the captions of a film, and plays it without these where its server refuses', async () => {
    const page = await open();
    const track = { src: 'https://other.example/b.vtt', lang: 'en', kind: 'captions', label: 'English', isShown: true };
    const aids = {
      poster: 'https://other.example/b.jpg',
      tracks: [track],
      crossorigin: 'anonymous',
      src: 'https://evil.example/',
    };
    page.querySelectorAll<HTMLElement>('.offered')[1]!.dataset['aids'] = JSON.stringify(aids);
    page.querySelectorAll('button')[1]!.click();
    const film = page.querySelector('video')!;
    expect([film.src, film.poster, film.crossOrigin]).to.deep.equal([
      'https://other.example/b',
      aids.poster,
      'anonymous',
    ]);
    const { src, srclang, kind, label, default: isShown } = film.querySelector('track')!;
    expect({ src, lang: srclang, kind, label, isShown }).to.deep.equal(track);
    film.load = () => undefined;
    film.dispatchEvent(new Event('error'));
    expect([film.isConnected, film.crossOrigin]).to.deep.equal([true, null]);
    film.dispatchEvent(new Event('error'));
    expect(film.isConnected).to.equal(false);
  });

  it('shows in a sandbox what is of no kind of media', async () => {
    const page = await fixture(html`<main>${offer('script', 'https://one.example/a.js')}</main>`);
    page.querySelector('button')!.click();
    expect(kinds(page)).to.deep.equal(['iframe']);
    expect(page.querySelector('iframe')!.getAttribute('sandbox')).to.contain('allow-scripts');
  });
});
