import { expect, fixture, html } from '@open-wc/testing';
import '../../src/embed/load-media.js';

const offer = (host: string, type: string, src: string) =>
  html`<figure>
    <div class="offered" data-host=${host} data-type=${type} data-src=${src} data-alt="The film" data-width="64" data-height="48">
      <a href=${src}>The film</a><button type="button">Load</button>
    </div>
  </figure>`; // prettier-ignore

const kinds = (page: Element) => [...page.querySelectorAll('figure > *')].map(({ localName }) => localName);

describe('a page that offers media of other hosts', () => {
  const open = async () =>
    fixture(
      html`<main>
        ${offer('one.example', 'audio', 'data:,')}${offer('other.example', 'video', 'data:,')}
        ${offer('one.example', 'video', 'data:,')}
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
});
