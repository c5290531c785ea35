import { expect, fixture, html } from '@open-wc/testing';
import type { Media } from '../../src/core/model.js';
import type { DatelinePictures } from '../../src/elements/dateline-pictures.js';
import { figureMaker } from '../../src/elements/event-figures.js';
import { drawnPicture, lostPicture, picture } from '../fixtures/drawn-pictures.js';
import { waitUntil } from '../fixtures/moments.js';
import { remoteStory } from '../fixtures/remote-story.js';
import { languageOf } from '../fixtures/small-state.js';

const before: Media = picture('The old bridge', 600, 400, { caption: 'In 1910', credit: 'City archive' });
const after: Media = { ...picture('The new bridge', 600, 400, { caption: 'In 2024' }), before };

async function make(media: Media = after, lang = 'en', width = 360) {
  const language = await languageOf(lang);
  const { consent } = remoteStory();
  const toFigures = await figureMaker([media], { language, consent });
  const [pictures] = toFigures([media]) as unknown as [DatelinePictures];
  for (const image of pictures.querySelectorAll('img')) image.loading = 'eager';
  const tokens = '--dateline-ink:#111;--dateline-paper:#fff;--dateline-muted:#444;--dateline-focus:#00f';
  await fixture(
    html`<main lang=${lang} dir=${language.direction} .style=${`inline-size:${width}px;${tokens}`}>${pictures}</main>`,
  );
  await pictures.updateComplete;
  const root = pictures.shadowRoot!;
  return {
    ...{ pictures, figures: [...pictures.querySelectorAll('figure')] },
    edge: () => root.querySelector<HTMLElement>('[role=slider]'),
    enlarge: () => root.querySelector<HTMLElement>('.enlarge')!,
    isCompared: () => pictures.querySelector('.row.compared') !== null,
  };
}

/** One of which the edge is there. */
async function makeCompared(...args: Parameters<typeof make>) {
  const made = await make(...args);
  await waitUntil(() => made.edge() !== null);
  return { ...made, edge: made.edge()! };
}

/** What is seen at these shares of the frame, from the left: which of the figures, as the browser finds it. */
const seenAt = (figures: readonly Element[], shares: readonly number[]) => {
  figures[0]!.scrollIntoView();
  const { left, top, width } = figures[0]!.querySelector('img')!.getBoundingClientRect();
  return shares.map((share) => {
    const found = document.elementFromPoint(left + share * width, top + 60);
    return figures.findIndex((figure) => figure === found?.parentElement);
  });
};

const press = (edge: Element, key: string) =>
  edge.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

const boxOf = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left, top, width, height].map(Math.round);
};

describe('two pictures that are compared', () => {
  for (const lang of ['en', 'ar'])
    it(`are accessible: ${lang}`, async () => {
      const { pictures } = await makeCompared(after, lang);
      await expect(pictures).to.be.accessible();
    });

  it('lie over each other, each with its words, and the edge has a name', async () => {
    const { figures, edge } = await makeCompared();
    const [first, second] = figures.map((figure) => figure.querySelector('img')!);
    expect(boxOf(first!)).to.deep.equal(boxOf(second!));
    expect([first!.alt, second!.alt]).to.deep.equal(['The old bridge', 'The new bridge']);
    expect(figures.map((figure) => figure.querySelector('figcaption')!.textContent)).to.deep.equal([
      'Before — In 1910 — City archive',
      'After — In 2024',
    ]);
    expect(edge.ariaLabel).to.equal('Before and After');
    expect(edge.ariaValueText).to.match(/^Before: 50\s?%$/);
  });

  it('are cut where the edge is, which keys move', async () => {
    const { figures, edge } = await makeCompared();
    expect(seenAt(figures, [0.1, 0.4, 0.6, 0.9])).to.deep.equal([0, 0, 1, 1]);
    for (let times = 0; times < 6; times++) press(edge, 'ArrowRight');
    expect(seenAt(figures, [0.1, 0.7, 0.9])).to.deep.equal([0, 0, 1]);
    press(edge, 'Home');
    expect(seenAt(figures, [0.1, 0.9])).to.deep.equal([1, 1]);
    press(edge, 'End');
    expect(seenAt(figures, [0.1, 0.9])).to.deep.equal([0, 0]);
  });

  it('begin on the right where one reads from the right', async () => {
    const { figures, edge } = await makeCompared(after, 'ar');
    expect(seenAt(figures, [0.1, 0.9])).to.deep.equal([1, 0]);
    press(edge, 'ArrowLeft');
    expect(Number(edge.ariaValueNow)).to.equal(55);
  });

  it('are both seen whole, in a frame of the wider, where they have different shapes', async () => {
    const { pictures } = await makeCompared({ ...after, before: picture('Upright', 300, 600) });
    await waitUntil(() => pictures.style.getPropertyValue('--_aspect') === '1.5000');
    for (const image of pictures.querySelectorAll('img')) expect(getComputedStyle(image).objectFit).to.equal('contain');
    const upright = await makeCompared({
      ...picture('Also upright', 300, 600),
      before: picture('Upright', 300, 600),
    });
    await waitUntil(() => upright.pictures.style.getPropertyValue('--_aspect') === '0.5000');
    const [, , width, height] = boxOf(upright.edge.closest('.frame')!);
    expect(width! / height!).to.be.closeTo(0.5, 0.01);
  });

  it('are as high before the code is there, with one, and with none of the pictures', async () => {
    const { pictures } = await makeCompared();
    const high = pictures.clientHeight;
    pictures.querySelector('.row')!.classList.remove('compared');
    expect(pictures.clientHeight).to.equal(high);
    for (const media of [
      { ...after, src: lostPicture },
      { ...after, src: lostPicture, before: { ...before, src: lostPicture } },
    ]) {
      const lost = await make(media);
      await waitUntil(() => lost.pictures.querySelector('.failed') !== null);
      expect(lost.pictures.clientHeight).to.equal(high);
    }
  });

  it('are one that is whole where the other does not come, which is said', async () => {
    const { pictures, figures, edge, isCompared } = await make({ ...after, before: { ...before, src: lostPicture } });
    await waitUntil(() => pictures.querySelector('.failed') !== null && isCompared() && edge() === null);
    expect(figures[0]!.textContent).to.match(/^This part could not be shown — The old bridge/);
    expect(getComputedStyle(figures[1]!.querySelector('img')!).clipPath).to.equal('none');
    expect(pictures.shadowRoot!.querySelector('.enlarge')!.ariaLabel).to.match(/The new bridge/);
  });

  it('ask each for its own host, and are compared once both have come', async () => {
    const { pictures, figures, edge } = await make({
      ...after,
      ...{ src: 'https://new.example/a.jpg', before: { ...before, src: 'https://old.example/a.jpg' } },
    });
    const questions = figures.map((figure) => figure.querySelector('.remote')!);
    const texts = questions.map(({ shadowRoot }) => shadowRoot!.querySelector('button')!.textContent);
    expect(texts).to.deep.equal(['Load from old.example', 'Load from new.example']);
    expect([pictures.querySelector('img'), edge()]).to.deep.equal([null, null]);
    for (const question of questions) {
      expect(edge()).to.equal(null);
      question.replaceWith(Object.assign(new Image(), { src: drawnPicture(60, 40), alt: 'A bridge' }));
    }
    await waitUntil(() => edge() !== null);
  });

  it('open in full, one after the other, and leave the edge where it was', async () => {
    const { pictures, edge, enlarge } = await makeCompared();
    press(edge, 'End');
    enlarge().click();
    await waitUntil(() => pictures.shadowRoot!.querySelector('dialog[open]') !== null);
    const dialog = pictures.shadowRoot!.querySelector('dialog')!;
    expect(dialog.ariaLabel ?? dialog.getAttribute('aria-label')).to.equal('The old bridge');
    expect(dialog.querySelector('.position')!.textContent).to.equal('1 of 2');
    dialog.close();
    await waitUntil(() => pictures.shadowRoot!.querySelector('dialog') === null);
    expect(Number(edge.ariaValueNow)).to.equal(100);
  });

  it('turn no pages by keys or strokes', async () => {
    const { pictures } = await makeCompared();
    const row = pictures.querySelector<HTMLElement>('.row')!;
    expect(row.hasAttribute('tabindex')).to.equal(false);
    expect(press(row, 'ArrowRight')).to.equal(true);
    expect(row.scrollWidth).to.be.at.most(row.clientWidth);
  });
});
