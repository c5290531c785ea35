import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Media } from '../../src/core/model.js';
import type { DatelinePictures } from '../../src/elements/dateline-pictures.js';
import { figureMaker } from '../../src/elements/event-figures.js';
import { drawnPicture, fourPictures, lostPicture, picture } from '../fixtures/drawn-pictures.js';
import { frames, waitUntil } from '../fixtures/moments.js';
import { remoteStory } from '../fixtures/remote-story.js';
import { languageOf } from '../fixtures/small-state.js';

interface Made {
  readonly pictures: DatelinePictures;
  readonly row: HTMLElement | null;
  readonly figures: readonly HTMLElement[];
  readonly button: (name: string) => HTMLElement;
  readonly position: () => string;
  readonly said: () => string;
  readonly press: (key: string, target?: Element) => boolean;
}

async function make(media: readonly Media[] = fourPictures, lang = 'en', width = 360): Promise<Made> {
  const language = await languageOf(lang);
  const toFigures = await figureMaker(media, { language, consent: remoteStory().consent });
  const [pictures] = toFigures(media) as unknown as [DatelinePictures];
  for (const image of pictures.querySelectorAll('img')) image.loading = 'eager';
  const tokens = '--dateline-ink:#111;--dateline-paper:#fff;--dateline-muted:#444;--dateline-focus:#00f';
  await fixture(
    html`<main lang=${lang} dir=${language.direction} .style=${`inline-size:${width}px;${tokens}`}>${pictures}</main>`,
  );
  await pictures.updateComplete;
  // What is seen is told after the first frame.
  await frames();
  const root = pictures.shadowRoot!;
  return {
    pictures,
    row: pictures.querySelector('.row'),
    figures: [...pictures.querySelectorAll('figure')],
    button: (name) => root.querySelector(`button[title="${name}"]`)!,
    position: () => root.querySelector('.position')!.textContent,
    said: () => root.querySelector('[role=status]')!.textContent,
    press: (key, target = pictures.querySelector('.row')!) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })),
  };
}

/** How far a figure stands from where it is shown, in pixels. */
const offset = ({ row, figures }: Made, index: number) =>
  Math.round(figures[index]!.getBoundingClientRect().left - row!.getBoundingClientRect().left);

const isOff = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true';

describe('dateline-pictures', () => {
  for (const lang of ['en', 'ar'])
    for (const [what, media] of [
      ['a gallery', fourPictures],
      ['one picture', fourPictures.slice(0, 1)],
    ] as const)
      it(`is accessible: ${what}, ${lang}`, async () => {
        const { pictures } = await make(media, lang);
        await expect(pictures).to.be.accessible();
      });

  it('is a group with a name and one stop for keys', async () => {
    const { row, figures } = await make();
    expect([row!.getAttribute('role'), row!.getAttribute('aria-label'), row!.tabIndex]).to.deep.equal([
      'group',
      'Pictures',
      0,
    ]);
    expect(figures.every((figure) => figure.parentElement === row)).to.equal(true);
  });

  it('is reached by keys where a sanitizer has taken that out', async () => {
    const { pictures, row } = await make();
    row!.removeAttribute('tabindex');
    const parent = pictures.parentElement!;
    pictures.remove();
    parent.append(pictures);
    expect(row!.tabIndex).to.equal(0);
  });

  for (const [lang, onwards, back] of [
    ['en', 'ArrowRight', 'ArrowLeft'],
    ['ar', 'ArrowLeft', 'ArrowRight'],
  ] as const)
    it(`goes by keys where reading goes: ${lang}`, async () => {
      const made = await make(fourPictures, lang);
      for (const [key, index] of [
        [onwards, 1],
        [onwards, 2],
        [back, 1],
        ['End', 3],
        [onwards, 3],
        ['Home', 0],
        [back, 0],
      ] as const) {
        expect(made.press(key)).to.equal(false);
        expect(offset(made, index)).to.equal(0);
      }
    });

  it('leaves all other keys to the page', async () => {
    const { press, row } = await make();
    for (const key of ['ArrowUp', 'ArrowDown', 'PageDown', ' ', 'a']) expect(press(key)).to.equal(true);
    const held = new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true });
    expect(row!.dispatchEvent(held)).to.equal(true);
    const { press: alone, figures } = await make([picture('Alone', 300, 200)]);
    expect(alone('ArrowRight', figures[0])).to.equal(true);
  });

  it('keeps its keys from what stands around it', async () => {
    const made = await make();
    const heard: string[] = [];
    made.pictures.parentElement!.addEventListener('keydown', ({ key }) => heard.push(key));
    for (const key of ['ArrowRight', 'End', 'Tab']) made.press(key);
    expect(heard).to.deep.equal(['Tab']);
  });

  it('goes by buttons, says where it is once, and ends at its ends', async () => {
    const made = await make();
    const [previous, next] = [made.button('Previous picture'), made.button('Next picture')];
    expect([made.position(), made.said(), isOff(previous), isOff(next)]).to.deep.equal(['1 of 4', '', true, false]);
    next.click();
    await made.pictures.updateComplete;
    expect([made.position(), made.said()]).to.deep.equal(['2 of 4', '2 of 4: The captain']);
    next.click();
    next.click();
    next.click();
    await made.pictures.updateComplete;
    expect([made.position(), isOff(previous), isOff(next)]).to.deep.equal(['4 of 4', false, true]);
    expect(offset(made, 3)).to.equal(0);
  });

  it('knows which picture a finger has brought', async () => {
    const made = await make();
    made.row!.scrollTo({ left: 2 * made.row!.clientWidth + 24, behavior: 'instant' });
    await waitUntil(() => made.position() === '3 of 4');
    expect(made.said()).to.equal('3 of 4: This part could not be shown — A lost one');
  });

  it('calls what asks before it comes by its link, not by its button', async () => {
    const made = await make();
    const [link, button] = [document.createElement('a'), document.createElement('button')];
    Object.assign(link, { href: '#', textContent: 'The pier (a.example)' });
    button.textContent = 'Load from a.example';
    made.figures[1]!.replaceChildren(link, button);
    made.press('ArrowRight');
    await made.pictures.updateComplete;
    expect(made.said()).to.equal('2 of 4: The pier (a.example)');
  });

  it('keeps strokes over a gallery from the story, and no others', async () => {
    const gallery = await make();
    const heard: Element[] = [];
    document.addEventListener('touchstart', ({ target }) => heard.push(target as Element), { once: true });
    const stroke = () => new Event('touchstart', { bubbles: true, composed: true });
    gallery.figures[0]!.dispatchEvent(stroke());
    const single = await make([picture('Alone', 300, 200)]);
    single.figures[0]!.dispatchEvent(stroke());
    expect(heard).to.deep.equal([single.figures[0]]);
  });

  it('is as high before its pictures are there as after, and with each of them, the lost one too', async () => {
    const media = fourPictures.map((one) => ({ ...one, src: '' }));
    const { pictures, row } = await make(media);
    const heights = [pictures.offsetHeight];
    for (const [index, image] of pictures.querySelectorAll('img').entries()) {
      const told = oneEvent(image, index === 2 ? 'error' : 'load');
      image.src = index === 2 ? lostPicture : drawnPicture(300, 900);
      await told;
      heights.push(pictures.offsetHeight);
    }
    for (const index of [1, 2, 3]) {
      pictures.show(pictures.querySelectorAll('figure')[index]!);
      heights.push(pictures.offsetHeight);
    }
    expect(new Set(heights).size, heights.join(' ')).to.equal(1);
    expect(row!.scrollHeight).to.equal(row!.clientHeight);
  });

  it('holds each picture in its room, whatever the page says of pictures', async () => {
    await fixture(html`<style>img { max-width: 100%; height: auto } figure { margin: 0 0 3em }</style>`); // prettier-ignore
    const { pictures, figures } = await make();
    const room = pictures.querySelector('img')!.getBoundingClientRect();
    expect(Math.round((10 * room.width) / room.height)).to.equal(15);
    expect(figures[1]!.querySelector('img')!.getBoundingClientRect().height).to.equal(room.height);
  });

  it('lets a long caption be read by keys, and makes no room for it under the others', async () => {
    const made = await make();
    const caption = made.figures[1]!.querySelector('figcaption')!;
    made.press('ArrowRight');
    await waitUntil(() => caption.tabIndex === 0);
    expect(caption.scrollHeight).to.be.above(caption.clientHeight);
    expect(made.figures[0]!.querySelector('figcaption')!.tabIndex).to.equal(-1);
    await expect(made.pictures).to.be.accessible();
  });

  it('cannot enlarge what is lost, and keeps the focus on the way past it', async () => {
    const made = await make();
    const enlarge = made.button('Enlarge');
    enlarge.focus();
    await waitUntil(() => made.pictures.querySelector('.failed'));
    made.press('ArrowRight', made.pictures);
    made.press('ArrowRight', made.pictures);
    await made.pictures.updateComplete;
    expect([made.position(), isOff(enlarge)]).to.deep.equal(['3 of 4', true]);
    expect(made.pictures.shadowRoot!.activeElement).to.equal(enlarge);
    enlarge.click();
    expect(made.pictures.shadowRoot!.querySelector('dialog')).to.equal(null);
  });

  it('has a button of its own beside one picture, once the picture is there', async () => {
    const remote = { ...picture('A ferry', 300, 200), src: 'https://pictures.example/a.jpg' };
    const { pictures, figures } = await make([remote]);
    expect(pictures.shadowRoot!.querySelector('button')).to.equal(null);
    figures[0]!.replaceChildren(Object.assign(new Image(), { alt: 'A ferry', src: drawnPicture(300, 200) }));
    await waitUntil(() => pictures.shadowRoot!.querySelector('button'));
    const button = pictures.shadowRoot!.querySelector('button')!;
    expect(button.ariaLabel).to.equal('Enlarge, A ferry');
    const { width, height } = button.getBoundingClientRect();
    expect([width, height]).to.deep.equal([44, 44]);
  });

  it('is plain figures where it does not know its language yet', async () => {
    const { pictures } = await make();
    const plain = pictures.cloneNode(true) as DatelinePictures;
    pictures.replaceWith(plain);
    await plain.updateComplete;
    expect(plain.shadowRoot!.querySelector('button')).to.equal(null);
  });
});
