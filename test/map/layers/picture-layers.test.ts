import { expect } from '@open-wc/testing';
import type { LatLon, Overlay } from '../../../src/core/model.js';
import type { Problem } from '../../../src/core/problems/problem.js';
import { PictureLayers } from '../../../src/map/layers/picture-layers.js';
import type { ColourReader } from '../../../src/map/map-colours.js';
import { toViewPoint, type View } from '../../../src/map/view.js';
import { catchImageRequests, type ImageRequests } from '../../fixtures/image-requests.js';
import { frames, waitUntil } from '../../fixtures/moments.js';

const [width, height] = [600, 400];
const center = { lat: 50.05, lon: 10.1 };
const corners = [
  { lat: 50.1, lon: 10 },
  { lat: 50.1, lon: 10.2 },
  { lat: 50, lon: 10.2 },
  { lat: 50, lon: 10 },
] as const;
const overlay = (src: string, more: Partial<Overlay> = {}): Overlay => ({
  type: 'image',
  src,
  corners,
  opacity: 1,
  ...more,
});
const viewAt = (zoom: number, at: LatLon = center): View => ({ camera: { center: at, zoom }, width, height });

/** The paper of the map, as it is now. */
const paper = { now: 'rgb(255, 255, 253)' };

let images: ImageRequests;
const { fetch } = window;
const ended: (() => void)[] = [];

beforeEach(() => {
  images = catchImageRequests();
});
afterEach(() => {
  images.restore();
  window.fetch = fetch;
  for (const end of ended.splice(0)) end();
});

function make({ isStill = true, direction = 'ltr' as 'ltr' | 'rtl' } = {}) {
  const pane = document.createElement('div');
  Object.assign(pane.style, { position: 'absolute', top: '0', left: '0', width: `${width}px`, height: `${height}px` });
  document.body.append(pane);
  const problems: Problem[] = [];
  let view = viewAt(11);
  const drawAgain = () => layers.move(view, false);
  const onProblem = (problem: Problem) => problems.push(problem);
  const layers: PictureLayers = new PictureLayers(
    { pane, drawAgain, onProblem, colours: { read: () => ({ paper: paper.now }) } as ColourReader },
    { isStill: () => isStill, direction: () => direction, onChange: () => undefined },
  );
  ended.push(() => {
    layers.destroy();
    pane.remove();
  });
  return {
    ...{ layers, pane, problems },
    look: (next: View, isMoving = false) => layers.move((view = next), isMoving),
    show: (always: Overlay[], ofEvent: Overlay[] = []) => layers.show({ always, ofEvent }),
    shown: () => [...pane.querySelectorAll<HTMLImageElement>('img')].map(({ dataset }) => dataset['asked']!),
    image: (src: string) => pane.querySelector<HTMLImageElement>(`img[data-asked="${src}"]`),
  };
}

/** The element of one picture. */
const sheetOf = (image: HTMLImageElement | null) => image!.parentElement!.parentElement!;

describe('a picture on the map', () => {
  it('lies where its corners are, to a pixel, at any zoom', async () => {
    const { layers, show, look, image } = make();
    show([overlay('plan.jpg')]);
    await waitUntil(() => layers.stateOf(overlay('plan.jpg')) === 'there');
    const pane = sheetOf(image('plan.jpg')).getBoundingClientRect();
    for (const zoom of [8, 9.4, 11, 13.7, 16]) {
      const view = viewAt(zoom, { lat: 50.09, lon: 10.02 });
      look(view);
      const box = image('plan.jpg')!.getBoundingClientRect();
      const [topLeft, bottomRight] = [toViewPoint(view, corners[0]), toViewPoint(view, corners[2])];
      expect(box.left - pane.left).to.be.closeTo(topLeft.x, 0.5, `left at ${zoom}`);
      expect(box.top - pane.top).to.be.closeTo(topLeft.y, 0.5, `top at ${zoom}`);
      expect(box.right - pane.left).to.be.closeTo(bottomRight.x, 0.5, `right at ${zoom}`);
      expect(box.bottom - pane.top).to.be.closeTo(bottomRight.y, 0.5, `bottom at ${zoom}`);
    }
  });

  it('lies in the copy of the world that the view is in', async () => {
    const { layers, show, look, image } = make();
    show([overlay('plan.jpg')]);
    await waitUntil(() => layers.stateOf(overlay('plan.jpg')) === 'there');
    const before = image('plan.jpg')!.getBoundingClientRect().left;
    look(viewAt(11, { lat: 50.05, lon: 370.1 }));
    expect(image('plan.jpg')!.getBoundingClientRect().left).to.be.closeTo(before, 0.5);
  });

  it('is nothing that could be dragged, pressed or heard of', async () => {
    const { show, look, image } = make();
    show([overlay('plan.jpg')]);
    look(viewAt(11));
    const shown = image('plan.jpg')!;
    expect([shown.alt, shown.draggable, shown.decoding]).to.deep.equal(['', false, 'async']);
    expect(getComputedStyle(sheetOf(shown)).pointerEvents).to.equal('none');
    await frames();
  });

  it('is asked for once it is seen, and not before', () => {
    const { show, look } = make();
    show([overlay('plan.jpg')]);
    images.urls.length = 0;
    const { show: showFar, look: lookFar } = make();
    lookFar(viewAt(11, { lat: 40, lon: 10 }));
    showFar([overlay('far.jpg')]);
    expect(images.urls).to.deep.equal([]);
    lookFar(viewAt(11));
    expect(images.urls).to.deep.equal(['far.jpg']);
    look(viewAt(11));
  });

  it('that does not come is told of, by name, and nothing else is changed', async () => {
    images.fails = (url) => url === 'gone.jpg';
    const { layers, show, problems } = make();
    show([overlay('gone.jpg', { name: 'Plan of 1833' }), overlay('plan.jpg')]);
    await waitUntil(() => layers.stateOf(overlay('gone.jpg')) === 'missing');
    await waitUntil(() => layers.stateOf(overlay('plan.jpg')) === 'there');
    expect(problems.map(({ code, value }) => [code, value])).to.deep.equal([['picture-unavailable', 'gone.jpg']]);
    expect(problems[0]!.message).to.contain('“Plan of 1833”');
  });

  it('is dimmed where the map is dark: what is written on it is light there', async () => {
    const { layers, show, image } = make();
    show([overlay('plan.jpg')]);
    const filter = () => getComputedStyle(sheetOf(image('plan.jpg')).parentElement!).filter;
    expect(filter()).to.equal('none');
    paper.now = 'rgb(28, 27, 25)';
    layers.recolour();
    expect(filter()).to.equal('brightness(0.6)');
    paper.now = 'rgb(255, 255, 253)';
    layers.recolour();
    expect(filter()).to.equal('none');
    await frames();
  });

  it('is taken away with all that is on its way', () => {
    const { layers, show, pane } = make();
    show([overlay('plan.jpg')]);
    const image = pane.querySelector('img')!;
    layers.destroy();
    expect(pane.childElementCount).to.equal(0);
    expect(image.hasAttribute('src')).to.equal(false);
  });
});

const zoomify = overlay('tiles/', { type: 'zoomify', width: 8000, height: 6000 });

describe('a picture in tiles', () => {
  it('is asked for where it is seen, as fine as the screen, with a coarse one under it', () => {
    const { show, look, shown } = make();
    look(viewAt(12));
    show([zoomify]);
    // At zoom 12 its 8000 pixels are 583: the second of six levels is next to that.
    const number = devicePixelRatio >= 2 ? 2 : 1;
    expect(shown().filter((url) => !url.includes(`/${number}-`))).to.deep.equal(['tiles/TileGroup0/0-0-0.jpg']);
    expect(shown().filter((url) => url.includes(`/${number}-`))).to.have.length(number === 1 ? 4 : 12);
  });

  it('has no more than the view needs when the reader comes closer', async () => {
    const { show, look, shown } = make();
    show([zoomify]);
    look(viewAt(16));
    const asked = images.urls.length;
    await waitUntil(() => shown().every((url) => /\/(?:0|5)-/.test(url)), 'the coarser ones are gone');
    expect(shown().length).to.be.below(30);
    expect(asked).to.be.below(60);
  });

  it('keeps what is there until the finer tiles have come', async () => {
    const { layers, show, look, shown } = make();
    show([zoomify]);
    await waitUntil(() => layers.stateOf(zoomify) === 'there');
    await waitUntil(() => images.urls.length === shown().length);
    const before = shown();
    await frames();
    images.isSlow = true;
    look(viewAt(13));
    expect(shown()).to.include.members(before.filter((url) => url.includes('/0-')));
    expect(shown().some((url) => url.includes('/1-') || url.includes('/2-'))).to.equal(true);
    images.release();
    await waitUntil(() => shown().every((url) => !url.includes('/1-')), 'only what is needed');
  });

  it('asks a few times a second while the view moves, and when it has come to rest', () => {
    const { show, look } = make();
    show([zoomify]);
    const asked = images.urls.length;
    for (let step = 1; step <= 20; step++) look(viewAt(11 + step / 4, { lat: 50.05, lon: 10.1 + step / 1000 }), true);
    const moving = images.urls.length;
    look(viewAt(16, { lat: 50.05, lon: 10.12 }));
    expect(images.urls.length).to.be.above(moving);
    expect(moving - asked).to.be.below(40);
  });

  it('tells of missing tiles once, and shows the others', async () => {
    images.fails = (url) => !url.includes('/0-');
    const { layers, show, problems, look } = make();
    show([zoomify]);
    await waitUntil(() => layers.stateOf(zoomify) === 'there');
    look(viewAt(14));
    await waitUntil(() => problems.length > 0);
    await frames(5);
    expect(problems.map(({ code }) => code)).to.deep.equal(['picture-unavailable']);
    expect(layers.stateOf(zoomify)).to.equal('there');
  });
});

describe('a picture of an IIIF server', () => {
  const iiif = overlay('https://iiif.example/plan/info.json', { type: 'iiif' });
  const info = {
    ...{ '@context': 'http://iiif.io/api/image/3/context.json', id: 'https://elsewhere.example/x' },
    ...{ width: 8000, height: 6000, profile: 'level2', tiles: [{ width: 512, scaleFactors: [1, 2, 4, 8, 16] }] },
  };
  let asked: [string, RequestInit | undefined][] = [];
  const answer = (body: BodyInit, init?: ResponseInit) => {
    asked = [];
    window.fetch = (input, request) => {
      asked.push([String(input), request]);
      return Promise.resolve(new Response(body, init));
    };
  };

  it('is asked what it has, once, and then for what is seen, at the address that the story says', async () => {
    answer(JSON.stringify(info));
    const { layers, show, shown } = make();
    show([iiif]);
    await waitUntil(() => layers.stateOf(iiif) === 'there');
    expect(asked.map(([url, init]) => [url, init?.redirect])).to.deep.equal([
      ['https://iiif.example/plan/info.json', 'error'],
    ]);
    expect(shown()).to.include('https://iiif.example/plan/full/500,375/0/default.jpg');
    expect(shown().every((url) => url.startsWith('https://iiif.example/plan/'))).to.equal(true);
  });

  for (const [what, body, init] of [
    ['is no JSON', '<html>', {}],
    ['is not that of an image', '{"width": 1e9, "height": 5}', {}],
    ['is far too large', `"${'x'.repeat(1_000_001)}"`, {}],
    ['is not there', '', { status: 404 }],
  ] as const)
    it(`is missing, and told of, where its file ${what}`, async () => {
      answer(body, init);
      const { layers, show, problems } = make();
      show([iiif]);
      await waitUntil(() => layers.stateOf(iiif) === 'missing');
      expect(problems.map(({ code }) => code)).to.deep.equal(['picture-unavailable']);
      expect(images.urls).to.deep.equal([]);
    });
});

describe('the pictures of events', () => {
  const [first, second] = [overlay('first.jpg'), overlay('second.jpg')];

  it('lie above those of the story', async () => {
    const { show, image } = make();
    show([overlay('plan.jpg')], [first]);
    const [under, over] = [sheetOf(image('plan.jpg')), sheetOf(image('first.jpg'))];
    expect(Number(over.style.zIndex)).to.be.above(Number(under.style.zIndex));
    await frames();
  });

  it('stay until the next has come, then go', async () => {
    const { layers, show, shown } = make();
    show([], [first]);
    await waitUntil(() => layers.stateOf(first) === 'there');
    images.isSlow = true;
    show([], [second]);
    await frames();
    expect(shown()).to.deep.equal(['first.jpg', 'second.jpg']);
    images.release();
    await waitUntil(() => shown().length === 1);
    expect(shown()).to.deep.equal(['second.jpg']);
  });

  it('stay as they are where the next event has the same, and come back where one goes back to them', async () => {
    const { layers, show, image } = make();
    show([], [first]);
    await waitUntil(() => layers.stateOf(first) === 'there');
    const same = image('first.jpg');
    show([], [first, second]);
    expect(image('first.jpg')).to.equal(same);
    images.isSlow = true;
    show([], [overlay('third.jpg')]);
    show([], [first]);
    expect(image('first.jpg')).to.equal(same);
    expect(images.urls.filter((url) => url === 'first.jpg')).to.have.length(1);
    images.release();
  });

  it('are not asked for again where the story has the same, and have no edge any more there', async () => {
    const { layers, show, image } = make();
    show([overlay('a.jpg')]);
    await waitUntil(() => layers.stateOf(overlay('a.jpg')) === 'there');
    const first = image('a.jpg');
    show([], [overlay('a.jpg', { opacity: 0.5 }), overlay('b.jpg')]);
    await waitUntil(() => layers.stateOf(overlay('b.jpg')) === 'there');
    expect(sheetOf(first).style.clipPath).not.to.equal('');
    show([overlay('a.jpg')]);
    expect(image('a.jpg')).to.equal(first);
    expect(sheetOf(first).style.clipPath).to.equal('');
    await waitUntil(() => image('b.jpg') === null, 'that of the event is gone');
    expect(first!.isConnected).to.equal(true);
  });

  it('come up and go slowly, and then are gone', async () => {
    const { layers, show, image, shown } = make({ isStill: false });
    show([], [first]);
    await frames();
    await waitUntil(() => layers.stateOf(first) === 'there');
    show([], [second]);
    await waitUntil(() => layers.stateOf(second) === 'there');
    expect(getComputedStyle(sheetOf(image('second.jpg'))).transitionDuration).to.equal('0.3s');
    await waitUntil(() => shown().length === 1);
    expect(getComputedStyle(sheetOf(image('second.jpg'))).opacity).to.equal('1');
  });

  it('are there and gone at once for whoever wants no motion', async () => {
    const { layers, show, image, shown } = make({ isStill: true });
    show([], [first]);
    await waitUntil(() => layers.stateOf(first) === 'there');
    expect(getComputedStyle(sheetOf(image('first.jpg'))).opacity).to.equal('1');
    expect(sheetOf(image('first.jpg')).getAnimations()).to.have.length(0);
    show([], []);
    await waitUntil(() => shown().length === 0);
  });

  it('are seen as much as they should be', async () => {
    const { layers, show, image } = make();
    const faint = overlay('first.jpg', { opacity: 0.25 });
    show([], [faint]);
    await waitUntil(() => layers.stateOf(faint) === 'there');
    const opacity = () => getComputedStyle(sheetOf(image('first.jpg'))).opacity;
    expect(opacity()).to.equal('0.25');
    layers.setOpacity(faint, 0.75);
    expect(opacity()).to.equal('0.75');
  });

  for (const [direction, before, after] of [
    ['ltr', 'inset(0px 70% 0px 0px)', 'inset(0px 0px 0px 30%)'],
    ['rtl', 'inset(0px 0px 0px 70%)', 'inset(0px 30% 0px 0px)'],
  ] as const)
    it(`share the map where there are two, the first where reading begins: ${direction}`, async () => {
      const { layers, show, image } = make({ direction });
      show([], [first, second]);
      await waitUntil(() => layers.pair, 'a pair');
      layers.setEdge(0.3);
      const clip = (src: string) => getComputedStyle(sheetOf(image(src))).clipPath.replace(/\b0%/g, '0px');
      expect(layers.pair!.map(({ src }) => src)).to.deep.equal(['first.jpg', 'second.jpg']);
      expect(normal(clip('first.jpg'))).to.equal(before);
      expect(normal(clip('second.jpg'))).to.equal(after);
      show([], [first]);
      expect(clip('first.jpg')).to.equal('none');
      expect(layers.pair).to.equal(undefined);
    });

  it('are no pair where one is missing: the other has all of the map', async () => {
    images.fails = (url) => url === 'first.jpg';
    const { layers, show, image } = make();
    show([], [first, second]);
    await waitUntil(() => layers.stateOf(first) === 'missing' && layers.stateOf(second) === 'there');
    expect(layers.pair).to.equal(undefined);
    expect(getComputedStyle(sheetOf(image('second.jpg'))).clipPath).to.equal('none');
  });
});

/** Engines leave out what repeats. */
function normal(inset: string): string {
  const [top, right = top, bottom = top, left = right] = /\((.*)\)/.exec(inset)![1]!.split(' ');
  return `inset(${[top, right, bottom, left].join(' ')})`;
}
