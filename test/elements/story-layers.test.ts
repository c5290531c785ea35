import { expect, fixture, html } from '@open-wc/testing';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { toStory } from '../../src/core/document/to-story.js';
import { initialState, reduce } from '../../src/core/state.js';
import { DatelineEvent } from '../../src/elements/dateline-event.js';
import { DatelineMap } from '../../src/elements/dateline-map.js';
import { DatelineStory } from '../../src/elements/dateline-story.js';
import { defineElements } from '../../src/elements/define-elements.js';
import { catchImageRequests, type ImageRequests } from '../fixtures/image-requests.js';
import { frames, waitUntil } from '../fixtures/moments.js';
import { languageOf } from '../fixtures/small-state.js';

defineElements({ 'dateline-event': DatelineEvent, 'dateline-map': DatelineMap, 'dateline-story': DatelineStory });

const bounds = { south: 50, west: 10, north: 50.2, east: 10.4 };
const plan = {
  ...{ image: 'plan.jpg', bounds, name: 'Plan of 1833', alt: 'The town within its walls.' },
  attribution: 'Town archive',
};
const before = { image: 'before.jpg', bounds, name: 'Before the fire' };
const after = { image: 'after.jpg', bounds, name: 'After it', attribution: 'Air survey' };
const place = (lat: number, lon: number) => ({ name: `${lat} ${lon}`, lat, lon });

const storyOf = (more: Partial<StoryDocument> = {}): StoryDocument => ({
  title: 'The fire',
  basemap: [plan],
  events: [
    { id: 'first', title: 'First', where: place(50.2, 10) },
    { id: 'fire', title: 'Fire', where: place(50, 10.4), basemap: [before, after] },
    { id: 'last', title: 'Last', where: place(50.1, 10.2), basemap: [before] },
  ],
  ...more,
});

let images: ImageRequests;
beforeEach(() => {
  images = catchImageRequests();
});
afterEach(() => images.restore());

async function make({ active = 'first', lang = 'en', document = storyOf(), toAddress = (url: string): string | undefined => url } = {}) {
  const { story } = toStory(document);
  const language = await languageOf(lang);
  const state = reduce(initialState, { type: 'loaded', story, activeId: active });
  const map = await fixture<DatelineMap>(
    html`<dateline-map
      style="position:relative;width:600px;height:400px"
      dir=${language.direction}
      .state=${state}
      .language=${language}
      .toAddress=${toAddress}
    ></dateline-map>`,
  );
  await waitUntil(() => map.shadowRoot!.querySelector('.mark'), 'the marks are there');
  const one = (selector: string) => map.shadowRoot!.querySelector<HTMLElement>(selector);
  return {
    ...{ map, one },
    image: (src: string) => one(`img[data-asked="${src}"]`),
    text: (selector: string) => one(selector)?.innerText.replace(/\s+/g, ' ').trim() ?? '',
    edge: () => one('[role=slider]'),
    select: async (id: string) => {
      map.state = reduce(map.state, { type: 'selected', id, cause: 'script' });
      await map.updateComplete;
    },
  };
} // prettier-ignore

const opacityOf = (image: HTMLElement | null) => getComputedStyle(image!.parentElement!.parentElement!).opacity;
const clipOf = (image: HTMLElement | null) => getComputedStyle(image!.parentElement!.parentElement!).clipPath;

describe('the map of a story with pictures', () => {
  it('is accessible, with two of them and an edge between', async () => {
    const { map, edge } = await make({ active: 'fire' });
    await waitUntil(edge, 'an edge');
    await expect(map).to.be.accessible();
  });

  it('shows a picture where its corners are, beside the marks, at several zooms', async () => {
    const { one, image } = await make();
    await waitUntil(() => image('plan.jpg'), 'the picture');
    const middle = (id: string) => {
      const box = one(`.mark[data-events="${id}"]`)?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const isBeside = () => {
      const box = image('plan.jpg')!.getBoundingClientRect();
      // From afar they are one mark.
      const [topLeft, bottomRight] = [middle('first') ?? box, middle('fire') ?? { x: box.right, y: box.bottom }];
      const off = [topLeft.x - box.left, topLeft.y - box.top, bottomRight.x - box.right, bottomRight.y - box.bottom];
      return off.every((pixels) => Math.abs(pixels) < 1);
    };
    await waitUntil(isBeside, 'it lies there');
    for (const button of ['.controls :first-child', '.controls :last-child', '.controls :last-child']) {
      const { width } = image('plan.jpg')!.getBoundingClientRect();
      one(button)!.click();
      const factor = () => image('plan.jpg')!.getBoundingClientRect().width / width;
      await waitUntil(() => Math.abs(Math.abs(Math.log2(factor())) - 1) < 0.001, 'a level closer or farther');
      await waitUntil(isBeside, 'it lies there again');
    }
  });

  it('tells those who do not see it what a picture shows', async () => {
    const { one, text, select } = await make();
    await waitUntil(() => text('#pictures') !== '', 'a description');
    expect(one('.marks')!.getAttribute('aria-describedby')!.split(' ')).to.include('pictures');
    expect(text('#pictures')).to.equal('Picture on the map: Plan of 1833, The town within its walls.');
    await select('last');
    await waitUntil(() => text('#pictures').includes('Before the fire'), 'that of the event');
    await select('first');
    await waitUntil(() => !text('#pictures').includes('Before the fire'), 'only what is shown');
  });

  it('names whom it has to name for pictures that are shown', async () => {
    const { text, select } = await make();
    await waitUntil(() => text('.credit').includes('Town archive'), 'the archive');
    expect(text('.credit')).not.to.include('Air survey');
    await select('fire');
    await waitUntil(() => text('.credit').includes('Air survey'), 'the survey');
  });

  it('names nobody for a picture that does not come, and tells of it', async () => {
    images.fails = () => true;
    const problems: string[] = [];
    const { map, text, one } = await make({ active: 'last' });
    map.addEventListener('map-problem', ({ problem }) => problems.push(problem.code));
    await waitUntil(() => problems.length > 0, 'a problem');
    expect(text('#pictures')).to.equal('');
    expect(text('.credit')).not.to.include('Town archive');
    expect(one('.mark')).not.to.equal(null);
  });

  it('lets the reader see less of a picture, for as long as the story is shown', async () => {
    const { one, image, select, map } = await make({ active: 'last' });
    const range = () => one('.key [aria-label="Opacity of Before the fire"]') as HTMLInputElement | null;
    await waitUntil(range, 'a slider');
    range()!.valueAsNumber = 30;
    range()!.dispatchEvent(new Event('input', { bubbles: true }));
    expect(opacityOf(image('before.jpg'))).to.equal('0.3');
    await waitUntil(() => range()!.getAttribute('aria-valuetext') === '30%', 'it is said in per cent');
    await select('first');
    await waitUntil(() => !image('before.jpg'), 'it has gone');
    await select('last');
    await waitUntil(range, 'it has come again');
    expect(range()!.valueAsNumber).to.equal(30);
    await waitUntil(() => Number(opacityOf(image('before.jpg'))) === 0.3, 'as before');
    map.state = reduce(initialState, { type: 'loaded', story: toStory(storyOf()).story, activeId: 'last' });
    await waitUntil(() => range()?.valueAsNumber === 100, 'another story begins anew');
  });

  it('leaves the names of two pictures their line, and puts who is to be named on a ground of its own', async () => {
    const { map, one, edge } = await make({ active: 'fire' });
    await waitUntil(() => edge() && one('.key'), 'the edge and the key');
    const names = [...map.shadowRoot!.querySelectorAll('.side')].map((name) => name.getBoundingClientRect().bottom);
    expect(one('.key')!.getBoundingClientRect().top).to.be.at.least(Math.max(...names));
    map.style.setProperty('--dateline-paper', '#fff');
    expect(getComputedStyle(one('.credit')!).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
  });

  it('has them in its key: the upper ones first, and of two that an edge divides the one before', async () => {
    const { map, edge, select } = await make({ active: 'last' });
    const names = () => [...map.shadowRoot!.querySelectorAll('.key .entry')].map((entry) => entry.ariaLabel).join();
    await waitUntil(() => names() === 'Before the fire,Plan of 1833', 'the event’s above the story’s');
    await select('fire');
    await waitUntil(edge, 'an edge');
    expect(names()).to.equal('Before the fire,After it,Plan of 1833');
  });

  it('has one slider for a picture that the story and an event have, and shows as much of it with both', async () => {
    const [first, fire] = storyOf().events;
    const events = [first!, { ...fire!, basemap: [plan] }];
    const { one, map, image, select } = await make({ active: 'fire', document: storyOf({ events }) });
    const sliders = () => [...map.shadowRoot!.querySelectorAll<HTMLInputElement>('.key input')];
    await waitUntil(() => sliders().length > 0, 'a slider');
    expect(sliders()).to.have.length(1);
    sliders()[0]!.value = '40';
    sliders()[0]!.dispatchEvent(new Event('input'));
    await select('first');
    await waitUntil(() => opacityOf(image('plan.jpg')) === '0.4', 'the same with the other event');
    expect(one('.key')).not.to.equal(null);
    expect(sliders().map(({ value }) => value)).to.deep.equal(['40']);
  });

  it('asks for no picture before its host may be asked', async () => {
    const { map, image } = await make({ toAddress: (url) => (url === 'plan.jpg' ? undefined : url) });
    await frames(5);
    expect(images.urls).to.deep.equal([]);
    map.toAddress = (url) => `https://other.example/${url}`;
    await waitUntil(() => image('https://other.example/plan.jpg'), 'the picture');
  });
});

describe('the edge between before and after', () => {
  const keysOf =
    (edge: HTMLElement) =>
    (key: string, more: KeyboardEventInit = {}) =>
      edge.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more }),
      );
  const drag = (edge: HTMLElement, by: number, pointerType = 'mouse') => {
    const { x, y } = edge.getBoundingClientRect();
    const point = (type: string, clientX: number) =>
      edge.dispatchEvent(
        new PointerEvent(type, { pointerId: 7, pointerType, button: 0, clientX, clientY: y + 50, bubbles: true, composed: true, cancelable: true }), // prettier-ignore
      );
    point('pointerdown', x + 10);
    point('pointermove', x + 10 + by / 2);
    point('pointermove', x + 10 + by);
    point('pointerup', x + 10 + by);
  };

  it('is there where an event has two pictures, and only there', async () => {
    const { edge, select } = await make({ active: 'fire' });
    await waitUntil(edge, 'an edge');
    await select('last');
    await waitUntil(() => !edge(), 'none');
  });

  it('is a slider that says which picture is how much of the map', async () => {
    const { edge } = await make({ active: 'fire' });
    await waitUntil(edge, 'an edge');
    expect(edge()!.ariaLabel).to.equal('Before: Before the fire, After: After it');
    expect(edge()!.getAttribute('aria-valuetext')).to.match(/^Before: Before the fire, 50\s?%$/);
    expect(edge()!.textContent!.replace(/\s+/g, ' ').trim()).to.equal('Before the fire After it');
    expect(edge()!.getBoundingClientRect().width).to.be.at.least(24);
  });

  it('goes by keys', async () => {
    const { edge, image } = await make({ active: 'fire' });
    await waitUntil(edge, 'an edge');
    const press = keysOf(edge()!);
    const now = () => Number(edge()!.getAttribute('aria-valuenow'));
    for (const [key, more, expected] of [
      ['ArrowRight', {}, 55],
      ['ArrowUp', {}, 60],
      ['ArrowLeft', {}, 55],
      ['ArrowDown', {}, 50],
      ['ArrowRight', { shiftKey: true }, 70],
      ['PageUp', {}, 90],
      ['PageUp', {}, 100],
      ['PageDown', {}, 80],
      ['Home', {}, 0],
      ['ArrowLeft', {}, 0],
      ['End', {}, 100],
    ] as const) {
      expect(press(key, more), `${key} is taken`).to.equal(false);
      expect(now(), key).to.equal(expected);
    }
    press('PageDown');
    expect(clipOf(image('before.jpg'))).to.match(/20%/);
    expect(clipOf(image('after.jpg'))).to.match(/80%/);
    expect(press('Tab')).to.equal(true);
    expect(press('ArrowLeft', { altKey: true })).to.equal(true);
    expect(now()).to.equal(80);
  });

  it('has before where reading begins, and goes the other way by keys there', async () => {
    const { edge, image } = await make({ active: 'fire', lang: 'ar' });
    await waitUntil(edge, 'an edge');
    keysOf(edge()!)('ArrowLeft', { shiftKey: true });
    expect(Number(edge()!.getAttribute('aria-valuenow'))).to.equal(70);
    const map = edge()!.parentElement!.getBoundingClientRect();
    const { left, width } = edge()!.getBoundingClientRect();
    expect(left + width / 2 - map.left).to.be.closeTo(map.width * 0.3, 1);
    expect(clipOf(image('before.jpg'))).to.match(/30%\)$/);
  });

  for (const pointerType of ['mouse', 'touch'])
    it(`is dragged, and the map is not, nor is the story left: ${pointerType}`, async () => {
      const { map, edge, image } = await make({ active: 'fire' });
      await waitUntil(edge, 'an edge');
      await waitUntil(() => image('plan.jpg'), 'the plan');
      const explored: string[] = [];
      map.addEventListener('explore-request', () => explored.push('explored'));
      const lies = image('plan.jpg')!.getBoundingClientRect().left;
      drag(edge()!, 120, pointerType);
      expect(edge()!.getAttribute('aria-valuenow')).to.equal('70');
      drag(edge()!, -900, pointerType);
      expect(edge()!.getAttribute('aria-valuenow')).to.equal('0');
      await frames();
      expect(explored).to.deep.equal([]);
      expect(image('plan.jpg')!.getBoundingClientRect().left).to.equal(lies);
    });

  it('lies under the marks', async () => {
    const { map, one, edge } = await make({ active: 'fire' });
    await waitUntil(edge, 'an edge');
    const mark = one('.mark.active')!;
    const box = mark.getBoundingClientRect();
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const frame = map.getBoundingClientRect();
    drag(edge()!, middle.x - frame.x - frame.width / 2);
    expect(map.shadowRoot!.elementFromPoint(middle.x, middle.y)!.closest('.mark')).to.equal(mark);
  });
});

describe('a story with pictures of another host', () => {
  it('asks the reader first, for what is shown now', async () => {
    const basemap = [{ ...plan, image: 'https://pictures.example/plan.jpg' }];
    const element = document.createElement('dateline-story');
    Object.assign(element, { story: storyOf({ basemap }) });
    await fixture(html`<main>${element}</main>`);
    const button = () => element.renderRoot.querySelector<HTMLButtonElement>('.ask');
    await waitUntil(button, 'a button');
    expect(images.urls).to.deep.equal([]);
    expect(button()!.innerText).to.equal('Load map from pictures.example');
    button()!.click();
    await waitUntil(() => images.urls.includes('https://pictures.example/plan.jpg'), 'the picture is asked for');
    await waitUntil(() => !button(), 'nothing more to ask');
  });
});
