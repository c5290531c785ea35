import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { showFullView, type FullPicture } from '../../src/elements/full-view.js';
import { drawnPicture, lostPicture } from '../fixtures/drawn-pictures.js';
import { frames, waitUntil } from '../fixtures/moments.js';
import { languageOf } from '../fixtures/small-state.js';

const long = 'A caption that goes on for long. '.repeat(60);

/** A view of three pictures, opened from a button beside a page that is long enough to scroll. */
async function open(index = 0, { lang = 'en', count = 3 } = {}) {
  const language = await languageOf(lang);
  const page = await fixture<HTMLElement>(
    html`<main>
      <button>Enlarge</button>
      <p style="block-size:3000px"></p>
    </main>`,
  );
  const opener = page.querySelector('button')!;
  const host = page.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const images = ['A ferry', 'The captain', ''].slice(0, count).map((alt) => {
    const image = new Image();
    Object.assign(image, { alt, src: drawnPicture(300, 200) });
    return image;
  });
  await Promise.all(images.map((image) => image.decode()));
  const captions = ['The ferry — Ann', long, ''];
  const pictures: FullPicture[] = images.map((image, at) => ({ image, caption: captions[at]! }));
  opener.focus();
  const closed = showFullView(root, pictures, index, language);
  const dialog = root.querySelector('dialog')!;
  const stage = dialog.querySelector<HTMLElement>('.stage')!;
  await frames();
  return {
    host,
    opener,
    dialog,
    stage,
    closed,
    shown: () => stage.querySelector('img')!,
    button: (name: string) => dialog.querySelector<HTMLElement>(`button[title="${name}"]`)!,
    said: () => dialog.querySelector('[role=status]')!.textContent,
    press: (key: string, target: Element = dialog) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })),
  };
}

const isOff = (button: HTMLElement) => button.getAttribute('aria-disabled') === 'true';
const widthOf = (element: Element) => Math.round(element.getBoundingClientRect().width);

describe('showFullView', () => {
  afterEach(() => scrollTo({ top: 0, behavior: 'instant' }));

  for (const lang of ['en', 'ar'])
    for (const index of [0, 1])
      it(`is accessible: ${lang}, picture ${index + 1}`, async () => {
        const { host } = await open(index, { lang });
        await expect(host).to.be.accessible();
      });

  it('says the name of each button once', async () => {
    const { dialog } = await open();
    for (const { title, ariaLabel } of dialog.querySelectorAll('button'))
      expect([title !== '', ariaLabel]).to.deep.equal([true, null]);
  });

  it('shows a picture as large as the window, its shape as it is, with what is said of it', async () => {
    const { dialog, stage, shown } = await open();
    const { width, height } = shown().getBoundingClientRect();
    expect(Math.round((100 * width) / height)).to.equal(150);
    expect(Math.round(width) === stage.clientWidth || Math.round(height) === stage.clientHeight).to.equal(true);
    expect([widthOf(dialog), dialog.offsetHeight]).to.deep.equal([document.documentElement.clientWidth, innerHeight]);
    expect(dialog.querySelector('.said')!.textContent).to.equal('The ferry — Ann');
    expect(dialog.ariaLabel).to.equal('A ferry');
    expect(dialog.matches(':modal')).to.equal(true);
  });

  it('asks for no address but the one that the page shows, and leads there', async () => {
    const { shown, dialog } = await open();
    expect(shown().src).to.equal(drawnPicture(300, 200));
    // What is written into the page browsers do not open.
    expect(dialog.querySelector('a')).to.equal(null);
  });

  for (const [lang, onwards, back] of [
    ['en', 'ArrowRight', 'ArrowLeft'],
    ['ar', 'ArrowLeft', 'ArrowRight'],
  ] as const)
    it(`goes through the pictures by keys: ${lang}`, async () => {
      const { press, shown } = await open(0, { lang });
      for (const [key, alt] of [
        [onwards, 'The captain'],
        [back, 'A ferry'],
        [back, 'A ferry'],
        ['End', ''],
        [onwards, ''],
        ['Home', 'A ferry'],
      ] as const) {
        expect(press(key)).to.equal(false);
        expect(shown().alt).to.equal(alt);
      }
    });

  it('goes by buttons and says where it is', async () => {
    const { button, said, dialog } = await open(1);
    expect([said(), dialog.querySelector('.position')!.textContent]).to.deep.equal(['', '2 of 3']);
    button('Previous picture').click();
    expect([said(), isOff(button('Previous picture'))]).to.deep.equal(['1 of 3: A ferry', true]);
    button('Next picture').click();
    button('Next picture').click();
    expect([said(), isOff(button('Next picture'))]).to.deep.equal(['3 of 3', true]);
  });

  it('says nothing of others where there are none', async () => {
    const { dialog } = await open(0, { count: 1 });
    expect(dialog.querySelector('.position, .side')).to.equal(null);
  });

  it('zooms by keys and buttons, and then moves by keys', async () => {
    const { press, button, shown, stage } = await open();
    const whole = widthOf(shown());
    expect([isOff(button('Zoom out')), isOff(button('Zoom in'))]).to.deep.equal([true, false]);
    press('+');
    expect(widthOf(shown())).to.be.above(whole);
    expect(isOff(button('Zoom out'))).to.equal(false);
    for (let times = 0; times < 9; times++) button('Zoom in').click();
    expect(widthOf(shown())).to.be.closeTo(4 * whole, 4);
    expect(isOff(button('Zoom in'))).to.equal(true);
    const left = stage.scrollLeft;
    press('ArrowRight');
    expect(stage.scrollLeft).to.equal(left + 80);
    expect(shown().alt).to.equal('A ferry');
    for (let times = 0; times < 9; times++) press('-');
    expect(widthOf(shown())).to.equal(whole);
  });

  it('shows the next picture whole', async () => {
    const { press, shown } = await open();
    const whole = widthOf(shown());
    press('+');
    press('End');
    expect(widthOf(shown())).to.equal(whole);
  });

  for (const close of ['the button', 'Escape', 'a press on the ground'])
    it(`closes by ${close}, and gives the focus back; the page has not moved`, async () => {
      scrollTo({ top: 0, behavior: 'instant' });
      const { dialog, stage, button, opener, closed, press, host } = await open();
      press('ArrowDown');
      press('PageDown');
      press(' ', stage);
      stage.dispatchEvent(new WheelEvent('wheel', { deltaY: 300, bubbles: true, cancelable: true }));
      press('ArrowRight');
      if (close === 'the button') button('Close').click();
      // No test presses a key as a reader does; the browser asks to cancel then.
      else if (close === 'Escape') dialog.requestClose?.() ?? dialog.close();
      else stage.click();
      expect(await closed).to.equal(1);
      expect(document.activeElement).to.equal(opener);
      expect(scrollY).to.equal(0);
      expect(host.shadowRoot!.querySelector('dialog')).to.equal(null);
    });

  it('keeps its keys, strokes and focus from the page', async () => {
    const { press, stage, button, host } = await open();
    const heard: string[] = [];
    for (const type of ['keydown', 'touchstart', 'focusin']) host.addEventListener(type, () => heard.push(type));
    press('ArrowRight');
    press('Tab');
    stage.dispatchEvent(new Event('touchstart', { bubbles: true, composed: true }));
    button('Zoom in').focus();
    expect(heard).to.deep.equal([]);
  });

  it('does not let the wheel reach the page', async () => {
    const { stage } = await open();
    const wheel = new WheelEvent('wheel', { deltaY: 300, bubbles: true, cancelable: true });
    expect(stage.dispatchEvent(wheel)).to.equal(false);
  });

  it('lets a long caption be scrolled by keys', async () => {
    const { dialog, press } = await open(1);
    const said = dialog.querySelector<HTMLElement>('.said')!;
    expect(said.tabIndex).to.equal(0);
    expect(press('ArrowDown', said)).to.equal(true);
    expect(press('ArrowRight', said)).to.equal(false);
  });

  it('says so where a picture does not come', async () => {
    const language = await languageOf('en');
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const image = Object.assign(new Image(), { src: lostPicture, alt: 'A lost one' });
    void showFullView(root, [{ image, caption: '' }], 0, language);
    await waitUntil(() => root.querySelector('.stage > p'));
    expect(root.querySelector('.stage > p')!.textContent).to.equal(language.words.ui.failed);
  });

  it('begins with its button to close', async () => {
    const { dialog, button } = await open();
    expect((dialog.getRootNode() as ShadowRoot).activeElement).to.equal(button('Close'));
  });

  it('tells when it is closed by the page', async () => {
    const { dialog, closed } = await open(2);
    const told = oneEvent(dialog, 'close');
    dialog.close();
    await told;
    expect(await closed).to.equal(2);
  });
});
