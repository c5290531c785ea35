import { expect, fixture, html } from '@open-wc/testing';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { toStory } from '../../src/core/document/to-story.js';
import { toCamera, toViewport } from '../../src/core/map/camera.js';
import type { Story, Streets } from '../../src/core/model.js';
import { initialState, reduce } from '../../src/core/state.js';
import { DatelineEvent } from '../../src/elements/dateline-event.js';
import { DatelineMap } from '../../src/elements/dateline-map.js';
import { DatelineStory } from '../../src/elements/dateline-story.js';
import { defineElements } from '../../src/elements/define-elements.js';
import type { CreateMap, MapOptions } from '../../src/map/map-port.js';
import { toViewPoint } from '../../src/map/view.js';
import { frames, turn, waitUntil } from '../fixtures/moments.js';
import { languageOf } from '../fixtures/small-state.js';
import { streetFile } from '../fixtures/street-file.js';
import { metres, quarter, rectangle, streetPackOf } from '../fixtures/street-pack.js';

defineElements({ 'dateline-event': DatelineEvent, 'dateline-map': DatelineMap, 'dateline-story': DatelineStory });

const at = (east: number, north: number) => {
  const [lon, lat] = metres(east, north);
  return { lat, lon };
};
const where = (id: string, { lat, lon }: { lat: number; lon: number }) => ({ id, title: id, where: { name: id, lat, lon } }); // prettier-ignore

/** Three places of the quarter, and the capital far away. */
const events = [
  where('mill', at(-300, -400)),
  where('bridge', at(0, 0)),
  where('school', at(250, 575)),
  where('capital', { lat: 48.2, lon: 16.4 }),
];
const storyWith = (basemap: readonly Streets[]): StoryDocument => ({
  title: 'The mill',
  events,
  basemap: [...basemap],
});

/** The story as its map has it: no document could say what is said of a file of the browser’s own. */
const modelWith = (streets: readonly Streets[]) =>
  toStory(storyWith(streets.map((each) => ({ ...each, src: 'streets.json' }))));

const [width, height] = [600, 400];
const size = `position:relative;width:${width}px;height:${height}px;--dateline-land:rgb(200,180,100);--dateline-water:rgb(10,20,200);--dateline-road:rgb(255,0,0)`;
const [land, water, road] = ['200,180,100', '10,20,200', '255,0,0'];

async function make(streets: readonly Streets[], { active = 'bridge', lang = 'en', createMap = undefined as CreateMap | undefined } = {}) {
  const { story } = modelWith(streets);
  const language = await languageOf(lang);
  const state = reduce(initialState, { type: 'loaded', story, activeId: active });
  const map = await fixture<DatelineMap>(
    html`<dateline-map
      style=${size}
      dir=${language.direction}
      .state=${state}
      .language=${language}
      .streets=${streets}
      .createMap=${createMap}
    ></dateline-map>`,
  );
  await waitUntil(() => one(map, '.mark'), 'the marks are there');
  return { map, story, problems: problemsOf(map) };
} // prettier-ignore

const one = (map: DatelineMap, selector: string) => map.shadowRoot!.querySelector<HTMLElement>(selector);
const textOf = (map: DatelineMap, selector: string) => one(map, selector)?.innerText.replace(/\s+/g, ' ').trim() ?? '';

function problemsOf(map: DatelineMap): string[] {
  const problems: string[] = [];
  map.addEventListener('map-problem', ({ problem }) => problems.push(problem.code));
  return problems;
}

/** What the map has where a point is, the event `id` being active, in its first view. */
function colourAt(map: DatelineMap, story: Story, id: string, place: { lat: number; lon: number }): string {
  const event = story.events.find((each) => each.id === id)!;
  const camera = toCamera(event, story, toViewport(width, height, false), () => undefined)!;
  const { x, y } = toViewPoint({ camera, width, height }, place);
  const canvas = map.shadowRoot!.querySelector('canvas');
  if (!canvas) return '';
  const [box, frame] = [canvas.getBoundingClientRect(), map.getBoundingClientRect()];
  const ratio = canvas.width / box.width;
  const [left, top] = [(frame.x + x - box.x) * ratio, (frame.y + y - box.y) * ratio];
  return [...canvas.getContext('2d')!.getImageData(left, top, 1, 1).data].slice(0, 3).join();
}

const [inSea, onStreet, onGround] = [at(780, -500), at(300, 220), at(-200, 280)];

/** The addresses of streets that are asked for, and how. */
const asked: (RequestInit & { url: string })[] = [];
const { fetch } = window;
/** What other hosts answer. */
let elsewhere: () => Promise<Response> = () => Promise.reject(new TypeError('offline'));

beforeEach(() => {
  asked.length = 0;
  window.fetch = (input, init) => {
    const url = String(input);
    if (/^(?:blob|data):|streets/.test(url)) asked.push({ url, ...init });
    return /^https:/.test(url) ? elsewhere() : fetch(input, init);
  };
});
afterEach(() => {
  window.fetch = fetch;
});

describe('the map of a story with streets', () => {
  it('asks for their file once, and draws it', async () => {
    const file = await streetFile();
    const { map, story, problems } = await make([file]);
    await waitUntil(() => colourAt(map, story, 'bridge', onStreet) === road, 'a street');
    expect(colourAt(map, story, 'bridge', inSea)).to.equal(water);
    expect(colourAt(map, story, 'bridge', onGround)).to.equal(land);
    map.state = reduce(map.state, { type: 'selected', id: 'school', cause: 'script' });
    await map.updateComplete;
    await frames();
    expect(asked.map(({ url, integrity }) => [url, integrity])).to.deep.equal([[file.src, file.integrity]]);
    expect(problems).to.deep.equal([]);
  });

  it('names whom they are from, of which day, with a link to OpenStreetMap', async () => {
    const { map } = await make([await streetFile()]);
    await waitUntil(() => one(map, '.credit a'), 'the link');
    expect(textOf(map, '.credit')).to.match(/^© OpenStreetMap contributors, .*2025$/);
    const link = map.shadowRoot!.querySelector<HTMLAnchorElement>('.credit a')!;
    expect([link.href, link.rel]).to.deep.equal(['https://www.openstreetmap.org/copyright', 'noopener']);
    expect(link.getBoundingClientRect().height).to.be.at.least(24);
    expect(link.getBoundingClientRect().width).to.be.at.least(24);
  });

  it('names others as they are written, and says nothing of a day that is none', async () => {
    const { map } = await make([await streetFile(undefined, { attribution: 'The <b>City</b>', dataDate: undefined })]);
    await waitUntil(() => textOf(map, '.credit') === 'The <b>City</b>', 'the credit');
    expect(one(map, '.credit a') === null).to.equal(true);
  });

  it('misses no map while it is not known yet whether it may ask for one', async () => {
    const { map } = await make([await streetFile()]);
    map.streets = undefined;
    await waitUntil(() => textOf(map, '.scale') === '200 m', 'the scale alone');
    map.streets = [];
    await waitUntil(() => textOf(map, '.scale') === 'No map this close 200 m', 'it may not');
  });

  it('has no scale on the way to another zoom, for which it would be wrong, and the right one there', async () => {
    const moves: MapOptions[] = [];
    const nothing = () => undefined;
    const { map } = await make([], {
      createMap: (options) => {
        moves.push(options);
        options.onSettle(options.camera);
        return { setCamera: nothing, setScene: nothing, setSurroundings: nothing, zoomBy: nothing, resize: nothing, destroy: nothing };
      },
    }); // prettier-ignore
    const scale = () => getComputedStyle(one(map, '.scale')!).visibility;
    await waitUntil(() => one(map, '.scale') && scale() === 'visible', 'the scale');
    const [{ camera, onMove, onSettle }] = moves as [MapOptions];
    onMove({ ...camera, center: { ...camera.center, lon: camera.center.lon + 1e-3 } });
    expect(scale()).to.equal('visible');
    onMove({ ...camera, zoom: camera.zoom - 1 });
    expect(scale()).to.equal('hidden');
    const before = textOf(map, '.scale');
    onSettle({ ...camera, zoom: camera.zoom - 1 });
    await waitUntil(() => scale() === 'visible', 'the scale there');
    expect(textOf(map, '.scale')).not.to.equal(before);
  });

  it('has a scale, and misses no map', async () => {
    const { map } = await make([await streetFile()]);
    await waitUntil(() => textOf(map, '.scale') === '200 m', 'the scale');
  });

  for (const lang of ['en', 'ar'])
    it(`is accessible: ${lang}`, async () => {
      const { map } = await make([await streetFile()], { lang });
      await waitUntil(() => one(map, '.credit a'), 'the link');
      await expect(map).to.be.accessible();
    });

  it('names nobody for streets, and asks for none, where it is elsewhere', async () => {
    const { map, story } = await make([await streetFile()], { active: 'capital' });
    await waitUntil(() => colourAt(map, story, 'capital', events[3]!.where) === land, 'the world is drawn');
    expect(textOf(map, '.credit')).to.include('Natural Earth').and.not.include('OpenStreetMap');
    expect(asked).to.deep.equal([]);
  });

  it('has another story’s streets when it is given one, and the old ones no more', async () => {
    const { map, story } = await make([await streetFile()]);
    await waitUntil(() => colourAt(map, story, 'bridge', onStreet) === road, 'a street');
    const pond = streetPackOf({ layers: { land: [{ area: rectangle(-1000, -1000, 1000, 2000) }] } });
    const other = [await streetFile(JSON.stringify(pond), { attribution: 'The City' })];
    const { story: next } = modelWith(other);
    Object.assign(map, { state: reduce(map.state, { type: 'loaded', story: next, activeId: 'bridge' }), streets: other }); // prettier-ignore
    await waitUntil(() => colourAt(map, next, 'bridge', onStreet) === water, 'water where the street was');
    expect(textOf(map, '.credit')).to.match(/^The City/);
    const { story: bare } = modelWith([]);
    Object.assign(map, { state: reduce(map.state, { type: 'loaded', story: bare, activeId: 'bridge' }), streets: [] });
    await waitUntil(() => colourAt(map, bare, 'bridge', onStreet) === land, 'plain ground');
    expect(textOf(map, '.credit')).to.equal('');
    expect(textOf(map, '.scale')).to.include('No map this close');
  });

  for (const [what, streets] of [
    ['', 1],
    [', be it that there are none', 0],
  ] as const)
    it(`is told of them when they change, and no more often${what}`, async () => {
      const told: number[] = [];
      const createMap: CreateMap = ({ onSettle, camera }) => {
        onSettle(camera);
        const nothing = () => undefined;
        return { setCamera: nothing, setScene: nothing, setSurroundings: nothing, zoomBy: nothing, resize: nothing, destroy: nothing, setStreets: (files) => void told.push(files.length) };
      }; // prettier-ignore
      const { map } = await make(streets ? [await streetFile()] : [], { createMap });
      map.streets = map.streets?.length ? map.streets : undefined;
      await waitUntil(() => one(map, '.scale'), 'the scale');
      for (const id of ['school', 'mill', 'bridge']) {
        map.state = reduce(map.state, { type: 'selected', id, cause: 'script' });
        await map.updateComplete;
      }
      expect(told.filter((count, index) => count !== told[index - 1])).to.deep.equal([streets]);
      expect(told.length).to.be.at.most(2);
    });
});

describe('streets that cannot be drawn', () => {
  const text = JSON.stringify(quarter);
  const worlds: readonly (readonly [what: string, file: () => Promise<Streets>])[] = [
    ['are not there', () => streetFile(text, { src: '/no-such-streets.json' })],
    ['come from nowhere', () => streetFile(text, { src: 'https://streets.test/gone.json' })],
    ['are others than the story says', () => streetFile(text, { integrity: `sha256-${btoa('x'.repeat(32))}` })],
    ['are cut off', () => streetFile(text.slice(0, -9))],
    ['are nothing', () => streetFile('')],
    ['are another JSON', () => streetFile('{"type": "FeatureCollection", "features": []}')],
    ['are a list', () => streetFile('[]')],
    ['are a pack whose arcs lead off the earth', () => streetFile(text.replace(/"arcs":\[\[\[[^,]+/, '"arcs":[[[1e9'))],
    ['are larger than any are', () => streetFile(' '.repeat(12_000_001))],
  ];
  for (const [what, file] of worlds)
    it(`for they ${what}, are told once, missed in words, credited to nobody, and the rest is there`, async () => {
      const { map, story, problems } = await make([await file()]);
      await waitUntil(() => problems.length > 0, 'it is told');
      await waitUntil(() => textOf(map, '.scale')?.startsWith('No map this close'), 'it is missed');
      expect(textOf(map, '.credit')).to.equal('');
      await waitUntil(() => colourAt(map, story, 'bridge', inSea) === land, 'plain ground');
      map.state = reduce(map.state, { type: 'selected', id: 'mill', cause: 'script' });
      await map.updateComplete;
      await turn();
      expect(problems).to.deep.equal(['streets-unavailable']);
      map.state = reduce(map.state, { type: 'selected', id: 'capital', cause: 'load' });
      await waitUntil(() => textOf(map, '.credit')?.includes('Natural Earth'), 'the world');
      expect(one(map, '.scale') === null).to.equal(true);
    });

  it('are drawn, named and missed no more where they come at a later try', async () => {
    const { now } = performance;
    elsewhere = () => Promise.reject(new TypeError('offline'));
    const file = await streetFile(undefined, { src: 'https://streets.test/later.json' });
    const { map, story } = await make([file]);
    await waitUntil(() => textOf(map, '.scale')?.startsWith('No map this close'), 'it is missed');
    elsewhere = () => Promise.resolve(new Response(text));
    performance.now = () => now.call(performance) + 5000;
    try {
      map.state = reduce(map.state, { type: 'selected', id: 'mill', cause: 'load' });
      await waitUntil(() => colourAt(map, story, 'mill', onStreet) === road, 'a street');
      await waitUntil(() => textOf(map, '.scale') === '200 m', 'nothing is missed');
      expect(textOf(map, '.credit')).to.include('© OpenStreetMap contributors');
    } finally {
      performance.now = now;
    }
  });
});

describe('streets of another host', () => {
  const src = 'https://maps.streets.test/quarter.json';
  const answer = () => Promise.resolve(new Response(JSON.stringify(quarter)));
  const told = new WeakSet<EventTarget>();
  document.addEventListener('story-load', ({ target }) => told.add(target!));

  async function tell(more: Partial<StoryDocument> = {}, properties: Partial<DatelineStory> = {}) {
    elsewhere = answer;
    const story = document.createElement('dateline-story');
    const file = await streetFile(undefined, { src });
    Object.assign(story, { story: { ...storyWith([file]), ...more }, activeId: 'bridge', ...properties });
    await fixture(html`<main>${story}</main>`);
    await waitUntil(() => told.has(story) && mapOf(story)?.shadowRoot?.querySelector('.mark'), 'the story and its map');
    await waitUntil(() => asked.length > 0 || button(story), 'its map is asked for, or a button asks');
    return story;
  }

  const mapOf = (story: DatelineStory) => story.shadowRoot!.querySelector('dateline-map');
  const button = (story: DatelineStory) => story.shadowRoot!.querySelector<HTMLButtonElement>('.ask');
  const addresses = () => asked.map(({ url }) => url);

  it('are not asked for before the reader presses the button that says so', async () => {
    const story = await tell();
    await frames();
    expect(addresses()).to.deep.equal([]);
    expect(button(story)!.innerText.trim()).to.equal('Load map from maps.streets.test');
    expect(textOf(mapOf(story)!, '.credit')).not.to.include('OpenStreetMap');
    const allowed: string[] = [];
    story.addEventListener('consent', ({ host }) => allowed.push(host));
    button(story)!.click();
    await waitUntil(() => textOf(mapOf(story)!, '.credit')?.includes('OpenStreetMap'), 'the streets are named');
    expect(addresses()).to.deep.equal([src]);
    expect(allowed).to.deep.equal(['maps.streets.test']);
    expect(button(story) === null).to.equal(true);
    expect(story.problems).to.deep.equal([]);
  });

  for (const [who, more, properties] of [
    ['the author', { allowRemote: ['streets.test'] }, {}],
    ['the page, for all', {}, { allowRemote: '' }],
    ['the page, for some', {}, { allowRemote: 'a.test, maps.streets.test' }],
  ] as const)
    it(`come at once where ${who} allows it`, async () => {
      const story = await tell({ ...more, allowRemote: more && 'allowRemote' in more ? [...more.allowRemote] : undefined }, properties); // prettier-ignore
      await waitUntil(() => addresses().length > 0, 'they are asked for');
      expect(button(story) === null).to.equal(true);
    });

  it('are not asked for where the page forbids it, whatever the author allows', async () => {
    const story = await tell({ allowRemote: ['streets.test'] }, { allowRemote: 'false' });
    await frames();
    expect(addresses()).to.deep.equal([]);
    expect(button(story)).not.to.equal(null);
  });

  it('are asked anew about in another story', async () => {
    const story = await tell();
    button(story)!.click();
    await waitUntil(() => addresses().length > 0, 'they are asked for');
    story.story = { ...storyWith([await streetFile(undefined, { src: 'https://maps.streets.test/other.json' })]) };
    await waitUntil(() => button(story), 'the button');
    expect(addresses()).to.deep.equal([src]);
  });

  it('are fetched from their own address alone: a host that sends on has not been asked for another', async () => {
    await tell({ allowRemote: ['streets.test'] });
    await waitUntil(() => asked.length > 0, 'they are asked for');
    expect(asked.map((each) => each.redirect)).to.deep.equal(['error']);
  });
});
