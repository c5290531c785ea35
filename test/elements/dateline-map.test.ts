import { expect, fixture, html } from '@open-wc/testing';
import { toStory } from '../../src/core/document/to-story.js';
import { toCamera, toViewport } from '../../src/core/map/camera.js';
import { initialState, reduce, type StoryState } from '../../src/core/state.js';
import { DatelineMap } from '../../src/elements/dateline-map.js';
import { defineElements } from '../../src/elements/define-elements.js';
import type { MapProblemEvent } from '../../src/elements/map-problem.js';
import type { SelectRequest } from '../../src/elements/requests.js';
import { toViewPoint } from '../../src/map/view.js';
import { drawnTiles } from '../fixtures/drawn-tiles.js';
import { frames, turn, waitUntil } from '../fixtures/moments.js';
import { catchImageRequests } from '../fixtures/image-requests.js';
import { pictureStory } from '../fixtures/picture-story.js';
import { languageOf } from '../fixtures/small-state.js';
import { smallStory } from '../fixtures/small-story.js';

defineElements({ 'dateline-map': DatelineMap });

/** The small story on a lake as large as a sea, so that its marks lie apart. */
const story = toStory({
  ...smallStory,
  places: {
    pier: { name: 'North Pier', lat: 39, lon: 126 },
    island: { name: 'The Island', lat: 43, lon: 132, certainty: 'less-certain' },
    lake: { name: 'the lake', somewhere: { lat: 40, lon: 135, radius: 200_000 } },
  },
  routes: {
    crossing: {
      geometry: {
        type: 'LineString',
        coordinates: [
          [126, 39],
          [130, 40],
          [132, 43],
        ],
      },
    },
  },
}).story;

const smallState = (activeId?: string): StoryState => reduce(initialState, { type: 'loaded', story, activeId });

const size = 'position:relative;width:600px;height:400px';

async function make(
  state: StoryState = smallState('departure'),
  { lang = 'en', style = size } = {},
): Promise<DatelineMap> {
  const language = await languageOf(lang);
  const map = await fixture<DatelineMap>(
    html`<dateline-map style=${style} dir=${language.direction} .state=${state} .language=${language}></dateline-map>`,
  );
  if (style === size) await drawn(map);
  return map;
}

/** The relative luminance (WCAG) of colours laid over each other. */
function lightnessOf(colours: readonly string[]): number {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
  for (const colour of colours) {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const all = (map: DatelineMap, selector: string) => [...map.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const one = (map: DatelineMap, selector: string) => map.shadowRoot!.querySelector<HTMLElement>(selector)!;
const marksOf = (map: DatelineMap) => all(map, '.mark').map(({ dataset }) => dataset['events']);
const markOf = (map: DatelineMap, id: string) =>
  all(map, '.mark').find(({ dataset }) => dataset['events']!.split(' ').includes(id))!;
const drawn = (map: DatelineMap) => waitUntil(() => one(map, '.mark') && one(map, 'canvas'), 'the map is there');

/** All requests the map sends from now on; the state follows them, as the host's would. */
function follow(map: DatelineMap): string[] {
  const requests: string[] = [];
  map.addEventListener('select-request', ({ id, cause }: SelectRequest) => {
    requests.push(`${id} ${cause}`);
    map.state = reduce(map.state, { type: 'selected', id, cause });
  });
  map.addEventListener('explore-request', () => {
    requests.push('explore');
    map.state = reduce(map.state, { type: 'explored' });
  });
  map.addEventListener('return-request', () => {
    requests.push('return');
    map.state = reduce(map.state, { type: 'returned' });
  });
  return requests;
}

const press = (target: Element, key: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));

describe('<dateline-map>', () => {
  it('flies on to its event when one without a place is chosen on the way', async () => {
    const map = await make();
    await waitUntil(() => all(map, 'canvas').length > 0, 'the map');
    const xOf = (id: string) => markOf(map, id).getBoundingClientRect().x - map.getBoundingClientRect().x;
    const began = xOf('departure');
    map.state = reduce(map.state, { type: 'selected', id: 'storm', cause: 'nav' });
    await waitUntil(() => xOf('departure') !== began, 'it is on the way');
    map.state = reduce(map.state, { type: 'selected', id: 'next', cause: 'nav' });
    const arrived = toCamera(story.events[2]!, story, toViewport(600, 400, false), () => undefined)!;
    const mark = toViewPoint({ camera: arrived, width: 600, height: 400 }, { lat: 40, lon: 135 });
    await waitUntil(() => Math.abs(xOf('storm') + 12 - mark.x) < 2, 'it is there');
  });

  it('is accessible', async () => {
    await expect(await make()).to.be.accessible();
  });

  it('is accessible in a language from right to left, while exploring', async () => {
    await expect(await make(reduce(smallState('arrival'), { type: 'explored' }), { lang: 'ar' })).to.be.accessible();
  });

  it('shows nothing, and breaks nothing, before there is a story', async () => {
    const map = await fixture<DatelineMap>(html`<dateline-map style=${size}></dateline-map>`);
    expect(marksOf(map)).to.deep.equal([]);
  });

  it('has a button for every spot in view, in the order of time, with all events there', async () => {
    expect(marksOf(await make())).to.deep.equal(['launch departure', 'storm', 'arrival']);
  });

  it('gives marks names for listeners', async () => {
    const map = await make();
    expect(markOf(map, 'arrival')).to.have.attribute('aria-label');
    expect(markOf(map, 'arrival').getAttribute('aria-label')).to.include('The ferry arrives');
    expect(markOf(map, 'launch').getAttribute('aria-label'))
      .to.include('2 events here')
      .and.include('The ferry is launched');
  });

  it('marks the active event, and names its place', async () => {
    const map = await make();
    expect(all(map, '[aria-current="true"]')).to.deep.equal([markOf(map, 'departure')]);
    expect(markOf(map, 'departure').querySelector('.name')).to.have.text('North Pier');
  });

  it('says “somewhere in” where that is all that is known', async () => {
    const map = await make(smallState('storm'));
    expect(markOf(map, 'storm').querySelector('.name')).to.have.text('? somewhere in the lake');
  });

  it('cuts a name that the map has no room for, and tells listeners all of it', async () => {
    const name = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk am Oberen Hafen '.repeat(2).trim();
    const long = toStory({ title: 'L', events: [{ id: 'only', title: 'Lights', where: { name, lat: 48, lon: 16 } }] });
    const map = await make(reduce(initialState, { type: 'loaded', story: long.story }));
    const label = markOf(map, 'only').querySelector<HTMLElement>('.name')!;
    expect(label.textContent).to.match(/…$/);
    expect(label.offsetWidth).to.be.at.most(map.offsetWidth);
    expect(markOf(map, 'only').getAttribute('aria-label')).to.contain(name);
  });

  it('has targets of 24 pixels', async () => {
    const map = await make();
    for (const button of all(map, 'button')) {
      expect(button.offsetWidth).to.be.at.least(24);
      expect(button.offsetHeight).to.be.at.least(24);
    }
  });

  it('is one stop of Tab for its marks: the active one', async () => {
    const map = await make();
    expect(all(map, '.mark[tabindex="0"]')).to.deep.equal([markOf(map, 'departure')]);
  });

  it('has its stop of Tab whole in view, with the ring of its focus, wherever the reader takes the map', async () => {
    const map = await make();
    follow(map);
    const frame = map.getBoundingClientRect();
    const ring = 4;
    const isSeen = (mark: HTMLElement) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      return (
        left - ring >= frame.left &&
        right + ring <= frame.right &&
        top - ring >= frame.top &&
        bottom + ring <= frame.bottom
      );
    };
    const stops: (string | undefined)[] = [];
    for (const key of [...'+++'.split(''), ...Array.from({ length: 30 }, () => 'ArrowRight')]) {
      press(one(map, '.ground'), key);
      await map.updateComplete;
      const stop = all(map, '.mark').filter(({ tabIndex }) => tabIndex === 0);
      expect(stop.every(isSeen)).to.equal(true);
      expect(stop.length).to.equal(all(map, '.mark').some(isSeen) ? 1 : 0);
      stops.push(stop[0]?.dataset['events']);
    }
    expect(stops[0]).to.equal('launch departure');
    expect(stops).to.include(undefined);
  });

  it('shows no name over another while it moves', async () => {
    const map = await make();
    const wheel = () => new WheelEvent('wheel', { deltaY: 60, ctrlKey: true, bubbles: true, cancelable: true });
    const names = () => all(map, '.name').filter((name) => getComputedStyle(name).visibility === 'visible');
    const isOver = (a: Element, b: Element) => {
      const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
      return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    };
    expect(names()).to.have.length(3);
    for (let turns = 0; turns < 16; turns++) {
      one(map, '.ground').dispatchEvent(wheel());
      const shown = names();
      expect(shown.some((name, index) => shown.slice(0, index).some((other) => isOver(name, other)))).to.equal(false);
    }
    expect(names().map((name) => name.parentElement)).to.deep.equal([markOf(map, 'departure')]);
    await waitUntil(() => all(map, '.mark').length === 1, 'it rests');
  });

  const apart = toStory({
    title: 'Apart',
    events: [
      { id: 'here', title: 'H', where: { name: 'Here', lat: 0, lon: 0 } },
      { id: 'near', title: 'N', where: { name: 'Near', lat: 0.05, lon: 0.05 } },
      { id: 'far', title: 'F', where: { name: 'Far', lat: 50, lon: 100 } },
    ],
  }).story;
  const goes = async (map: DatelineMap, id: string) => {
    map.state = reduce(map.state, { type: 'selected', id, cause: 'scroll' });
    await map.updateComplete;
  };

  it('leaves the focus with an event whose mark becomes another while the reader scrolls', async () => {
    const map = await make(reduce(initialState, { type: 'loaded', story: apart, activeId: 'here' }));
    const before = markOf(map, 'here');
    before.focus();
    await goes(map, 'near');
    expect(markOf(map, 'here')).not.to.equal(before);
    expect(map.shadowRoot!.activeElement).to.equal(markOf(map, 'here'));
  });

  it('leaves the focus with the map where the event goes out of view while the reader scrolls', async () => {
    const map = await make(reduce(initialState, { type: 'loaded', story: apart, activeId: 'here' }));
    markOf(map, 'here').focus();
    await goes(map, 'far');
    await waitUntil(() => !markOf(map, 'here'), 'it is gone');
    expect(map.shadowRoot!.activeElement).to.equal(one(map, '.ground'));
  });

  it('takes no focus from elsewhere', async () => {
    const map = await make(reduce(initialState, { type: 'loaded', story: apart, activeId: 'here' }));
    await goes(map, 'far');
    await waitUntil(() => !markOf(map, 'here'), 'it is gone');
    expect(map.shadowRoot!.activeElement).to.equal(null);
  });

  it('asks for the event of a mark that is clicked, and for the next one there when clicked again', async () => {
    const map = await make(smallState('arrival'));
    const requests = follow(map);
    for (let click = 0; click < 3; click++) {
      markOf(map, 'launch').click();
      await map.updateComplete;
    }
    expect(requests).to.deep.equal(['launch map', 'departure map', 'launch map']);
  });

  it('goes through the events that have a place in the order of time, and the focus goes along', async () => {
    const map = await make(smallState('launch'));
    const requests = follow(map);
    markOf(map, 'launch').focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'End', 'ArrowRight', 'Home']) {
      press(map.shadowRoot!.activeElement!, key);
      await map.updateComplete;
      await map.updateComplete;
      expect(map.shadowRoot!.activeElement).to.equal(markOf(map, map.state.activeId!));
    }
    expect(requests).to.deep.equal(['storm keys', 'departure keys', 'storm keys', 'arrival keys', 'launch keys']);
  });

  it('offers all events of a shared mark in a menu', async () => {
    const map = await make(smallState('arrival'));
    const requests = follow(map);
    press(markOf(map, 'launch'), 'ArrowDown', { altKey: true });
    await waitUntil(() => one(map, '.menu:popover-open'));
    const items = all(map, '[role="menuitemradio"]');
    expect(items.map((item) => item.textContent!.trim().split('\n')[0])).to.have.length(2);
    items[1]!.click();
    await map.updateComplete;
    expect(requests).to.deep.equal(['departure map']);
  });

  it('closes the menu with Escape and gives the focus back', async () => {
    const map = await make(smallState('arrival'));
    const requests = follow(map);
    press(markOf(map, 'launch'), 'ArrowDown', { altKey: true });
    await waitUntil(() => one(map, '.menu:popover-open'));
    press(map.shadowRoot!.activeElement!, 'Escape');
    await waitUntil(() => !one(map, '.menu'));
    expect(map.shadowRoot!.activeElement).to.equal(markOf(map, 'launch'));
    expect(requests).to.deep.equal([]);
  });

  it('asks for nothing on its own, whatever it is told', async () => {
    const map = await make(smallState('launch'));
    const requests = follow(map);
    const place = () => markOf(map, 'launch')?.style.transform;
    const home = place();
    for (const id of ['next', 'arrival', 'storm']) {
      map.state = reduce(map.state, { type: 'selected', id, cause: 'script' });
      await map.updateComplete;
    }
    await waitUntil(() => place() !== home, 'the map is under way');
    map.state = reduce(map.state, { type: 'selected', id: 'launch', cause: 'script' });
    await waitUntil(() => place() === home, 'the map is there');
    map.narrow = true;
    map.progress = { fromId: 'departure', toId: 'arrival', fraction: 0.4 };
    map.style.width = '320px';
    await waitUntil(() => one(map, 'canvas').clientWidth === 320, 'the map is narrower');
    await frames();
    expect(requests).to.deep.equal([]);
  });

  it('explores with its buttons and its keys, and offers the way back', async () => {
    const map = await make();
    const requests = follow(map);
    expect(one(map, '.back')).to.equal(null);
    all(map, '.controls button')[0]!.click();
    await map.updateComplete;
    press(one(map, '.ground'), 'ArrowLeft');
    one(map, '.back').click();
    await map.updateComplete;
    expect(requests).to.deep.equal(['explore', 'return']);
    expect(one(map, '.back')).to.equal(null);
    expect(map.shadowRoot!.activeElement).to.equal(one(map, '.ground'));
  });

  it('says of its buttons when they have nothing more to show, and leaves them the focus', async () => {
    const map = await make();
    const [closer, farther] = all(map, '.controls button') as [HTMLElement, HTMLElement];
    expect([closer.ariaDisabled, farther.ariaDisabled]).to.deep.equal(['false', 'false']);
    farther.focus();
    for (let levels = 0; levels < 12 && farther.ariaDisabled === 'false'; levels++) {
      farther.click();
      await frames(3);
    }
    await waitUntil(() => farther.ariaDisabled === 'true', 'the whole world');
    expect(map.shadowRoot!.activeElement).to.equal(farther);
    const requests = follow(map);
    farther.click();
    expect(requests).to.deep.equal([]);
    await waitUntil(() => closer.ariaDisabled === 'false', 'it goes closer from there');
    closer.click();
    await waitUntil(() => farther.ariaDisabled === 'false', 'and back');
  });

  it('stays where the reader has taken it while the story goes on', async () => {
    const map = await make();
    follow(map);
    const before = one(map, '.mark').style.transform;
    press(one(map, '.ground'), 'ArrowLeft');
    await frames(1);
    const explored = markOf(map, 'departure').style.transform;
    expect(explored).not.to.equal(before);
    map.state = reduce(map.state, { type: 'selected', id: 'arrival', cause: 'scroll' });
    await map.updateComplete;
    await frames();
    expect(markOf(map, 'departure').style.transform).to.equal(explored);
  });

  it('shows how the wheel would zoom, and scrolls the page meanwhile', async () => {
    const map = await make();
    const requests = follow(map);
    const event = new WheelEvent('wheel', { deltaY: 100, bubbles: true, composed: true, cancelable: true });
    one(map, '.ground').dispatchEvent(event);
    await map.updateComplete;
    expect(event.defaultPrevented).to.equal(false);
    expect(one(map, '.hint')).to.have.class('shown');
    expect(requests).to.deep.equal([]);
  });

  it('comes to life when it is shown', async () => {
    const map = await make(smallState('departure'), { style: `${size};display:none` });
    expect(marksOf(map)).to.deep.equal([]);
    map.style.display = 'block';
    await drawn(map);
    expect(marksOf(map)).to.include('arrival');
  });

  it('keeps the active mark in view when its size changes', async () => {
    const map = await make();
    map.style.width = '300px';
    map.style.height = '200px';
    const isInView = () => {
      const { left, right, top, bottom } = markOf(map, 'departure').getBoundingClientRect();
      const box = map.getBoundingClientRect();
      return left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
    };
    await waitUntil(() => one(map, 'canvas').clientWidth === 300 && isInView());
  });

  for (const [paper, muted, under] of [
    ['#fffdf8', '#5f594d', '#000'],
    ['#1c1b19', '#b3ab9c', '#fff'],
  ])
    it(`names whom it has to name where everybody can read it, on ${under} too`, async () => {
      const map = await make(smallState(), { style: `${size};--dateline-paper:${paper};--dateline-muted:${muted}` });
      await waitUntil(() => one(map, '.credit'), 'the credit');
      const { backgroundColor, color } = getComputedStyle(one(map, '.credit'));
      const ground = lightnessOf([under!, backgroundColor]);
      const text = lightnessOf([color]);
      expect((Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05)).to.be.at.least(4.5);
    });

  it('credits its data, and the tiles', async () => {
    const map = await make();
    expect(one(map, '.credit').textContent).to.include('Natural Earth').and.include('GeoNames');
    map.tiles = [{ ...drawnTiles, attribution: '<b>Us</b>' }];
    await waitUntil(() => map.shadowRoot!.querySelector('.credit')?.textContent?.includes('<b>Us</b>'), 'their credit');
  });

  it('on a picture names whom that is from, has no scale, and asks for no file of the earth', async () => {
    const images = catchImageRequests();
    const told = pictureStory([{ id: 'lamb', title: 'The lamb', where: { name: 'The lamb', x: 15_000, y: 14_000 } }]);
    const asked: string[] = [];
    const { fetch } = window;
    window.fetch = (...request) => {
      asked.push(String(request[0]));
      return fetch(...request);
    };
    try {
      const map = await make(reduce(initialState, { type: 'loaded', story: told, activeId: 'lamb' }));
      map.toAddress = (url) => url;
      await waitUntil(
        () => map.shadowRoot!.querySelector('.credit')?.textContent?.trim() === 'The museum',
        'its credit',
      );
      expect(marksOf(map)).to.deep.equal(['lamb']);
      expect(one(map, '.scale') === null).to.equal(true);
      expect(asked.filter((url) => url.includes('packs/'))).to.deep.equal([]);
    } finally {
      window.fetch = fetch;
      images.restore();
    }
  });

  it('keeps its marks and says what is missing when the basemap does not come', async () => {
    const { fetch } = window;
    const problems: string[] = [];
    const hear = (event: Event) => problems.push((event as MapProblemEvent).problem.code);
    document.addEventListener('map-problem', hear);
    window.fetch = () => Promise.reject(new TypeError('offline'));
    try {
      const map = await make();
      await waitUntil(() => problems.length > 0);
      await turn();
      expect(marksOf(map)).to.have.length(3);
      expect(new Set(problems)).to.deep.equal(new Set(['basemap-unavailable']));
    } finally {
      window.fetch = fetch;
      document.removeEventListener('map-problem', hear);
    }
  });

  describe('of a story in a region that the basemap does not list', () => {
    const within = toStory({ title: 'T', events: [{ id: 'e', title: 'E', where: { name: 'R', area: { region: 'fr-idf' } } }] }).story; // prettier-ignore
    const inRegion = reduce(initialState, { type: 'loaded', story: within, activeId: 'e' });
    const shape = {
      type: 'Topology',
      bbox: [1.4, 48.1, 3.6, 49.3],
      label: [48.7, 2.7],
      arcs: [[[1.4, 48.1], [3.6, 48.1], [3.6, 49.3], [1.4, 48.1]]],
      objects: { region: { type: 'MultiPolygon', arcs: [[[0]]] } },
    }; // prettier-ignore

    /** Makes a map where these files are in the folder of regions, and do not come while they are held. */
    async function makeWith(
      files: Record<string, unknown>,
      use: (map: DatelineMap, asked: string[]) => Promise<void>,
      { state = inRegion, held = Promise.resolve() } = {},
    ) {
      const { fetch } = window;
      const asked: string[] = [];
      window.fetch = async (input, ...rest) => {
        const [, name] = /\/regions\/([^/]+)\.json$/.exec(String(input)) ?? [];
        if (name === undefined) return fetch(input, ...rest);
        asked.push(name);
        await held;
        return Response.json(files[name] ?? null, { status: files[name] ? 200 : 404 });
      };
      try {
        await use(await make(state, { style: `${size};` }), asked);
      } finally {
        window.fetch = fetch;
      }
    }

    it('waits for it, and begins with it', async () => {
      await makeWith({ 'fr-idf': shape }, async (map, asked) => {
        expect(all(map, 'canvas')).to.have.length(0);
        await drawn(map);
        expect(asked).to.deep.equal(['fr-idf']);
        const { left, top, width, height } = markOf(map, 'e').getBoundingClientRect();
        const box = map.getBoundingClientRect();
        expect(left + width / 2 - box.left).to.be.within(200, 400);
        expect(top + height / 2 - box.top).to.be.within(100, 300);
      });
    });

    it('waits with its marks alone where its first view does not need it', async () => {
      const { story } = toStory({
        title: 'T',
        events: [
          { id: 'here', title: 'Here', where: { name: 'Lyon', lat: 45.8, lon: 4.8 } },
          { id: 'e', title: 'E', where: { name: 'R', area: { region: 'fr-idf' } } },
        ],
      });
      const begun = reduce(initialState, { type: 'loaded', story, activeId: 'here' });
      const use = async (map: DatelineMap) => {
        await waitUntil(() => all(map, 'canvas').length > 0, 'the map');
        expect(marksOf(map)).to.deep.equal([]);
        release();
        await waitUntil(() => marksOf(map).length === 2, 'both marks');
      };
      let release = () => undefined as void;
      const held = new Promise<void>((resolve) => (release = resolve));
      await makeWith({ 'fr-idf': shape }, use, { state: begun, held });
    });

    it('goes without it where there is none, and says which was meant', async () => {
      const problems: string[] = [];
      const hear = (event: Event) => problems.push((event as MapProblemEvent).problem.message);
      document.addEventListener('map-problem', hear);
      try {
        await makeWith({ index: { 'fr-idg': ['Nearly'] } }, async (map) => {
          await waitUntil(() => all(map, 'canvas').length > 0 && problems.length > 0);
          expect(problems.join()).to.include('There is no region "fr-idf"').and.include('"fr-idg" (Nearly)');
        });
      } finally {
        document.removeEventListener('map-problem', hear);
      }
    });
  });

  it('shows tiles where they belong', async () => {
    const map = await make();
    map.tiles = [drawnTiles];
    await waitUntil(() => one(map, '.leaflet-tile-loaded'), 'a tile');
    expect(getComputedStyle(one(map, '.leaflet-tile-loaded')).position).to.equal('absolute');
  });

  it('keeps its map when it is given the same tiles anew, as a host does when it renders', async () => {
    const map = await make();
    map.tiles = [drawnTiles];
    await map.updateComplete;
    await waitUntil(() => all(map, 'canvas').length > 0, 'the map');
    const [canvas] = all(map, 'canvas');
    map.tiles = [{ ...drawnTiles }];
    await map.updateComplete;
    expect(all(map, 'canvas')[0] === canvas, 'it is the same canvas').to.equal(true);
  });

  describe('of a few streets', () => {
    const where = (id: string, lat: number, lon: number) => ({ id, title: id, where: { name: id, lat, lon } });
    const local = toStory({
      title: 'Local',
      events: [where('quay', 54.004, -3.011), where('school', 54.01, -3.03), where('ward', 53.992, -3.03)],
    }).story;
    const state = reduce(initialState, { type: 'loaded', story: local, activeId: 'quay' });

    it('has a mark for each place, a scale, and says that there is no map this close', async () => {
      const map = await make(state);
      expect(marksOf(map)).to.deep.equal(['quay', 'school', 'ward']);
      await waitUntil(() => one(map, '.scale'), 'the scale');
      expect(one(map, '.scale').innerText).to.match(/No map this close\s+1 km/);
      expect(one(map, '.scale').querySelector('.length')!.getBoundingClientRect().width).to.be.within(30, 91);
      expect(one(map, '.credit') === null, 'nobody is named for nothing').to.equal(true);
      await expect(map).to.be.accessible();
    });

    it('says how long a way is, and no more, over tiles', async () => {
      const map = await make(state);
      map.tiles = [drawnTiles];
      await waitUntil(() => one(map, '.scale')?.innerText.trim() === '1 km', 'the scale alone');
    });

    it('has no scale where the world is shown', async () => {
      const map = await make();
      await frames(2);
      expect(one(map, '.scale') === null, 'no scale').to.equal(true);
    });

    it('zooms around the active place by its buttons', async () => {
      const map = await make(state);
      follow(map);
      const before = markOf(map, 'quay').getBoundingClientRect();
      const farther = () => markOf(map, 'ward').getBoundingClientRect().y - before.y;
      const near = farther();
      all(map, '.controls button')[0]!.click();
      await waitUntil(() => farther() > 1.99 * near, 'one level closer');
      const after = markOf(map, 'quay').getBoundingClientRect();
      expect(after.x).to.be.closeTo(before.x, 1);
      expect(after.y).to.be.closeTo(before.y, 1);
    });
  });

  it('says once that tiles do not come', async () => {
    const map = await make();
    const problems: string[] = [];
    map.addEventListener('map-problem', (event) => problems.push(event.problem.code));
    const missed = new Set<EventTarget>();
    map.shadowRoot!.addEventListener('error', ({ target }) => missed.add(target!), { capture: true });
    map.tiles = [{ ...drawnTiles, url: '/no-such-tile/{z}/{x}/{y}.png' }];
    await waitUntil(() => missed.size > 1, 'more than one tile has failed');
    await turn();
    expect(problems).to.deep.equal(['tiles-unavailable']);
  });

  it('is gone when it is taken out, and there again when it is put back', async () => {
    const map = await make();
    const parent = map.parentElement!;
    map.remove();
    expect(all(map, 'canvas')).to.deep.equal([]);
    parent.append(map);
    await drawn(map);
    expect(marksOf(map)).to.have.length(3);
  });

  /** Observers are called in the order of their making: after the map's own. */
  const measured = (map: DatelineMap) =>
    new Promise<void>((resolve) => {
      const observer = new ResizeObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(map);
    });
  for (const [when, moment] of [
    ['at once', () => undefined],
    ['as soon as it has a size', measured],
    ['after a frame', () => frames(1)],
    ['after two frames', () => frames(2)],
  ] as const)
    it(`can be taken out ${when}, while it is being made`, async () => {
      const map = document.createElement('dateline-map');
      map.setAttribute('style', size);
      Object.assign(map, { state: smallState('departure'), language: await languageOf('en') });
      document.body.append(map);
      await moment(map);
      map.remove();
      // Were it still made, it would be before another that begins now.
      await make();
      expect(all(map, 'canvas')).to.deep.equal([]);
    });

  it('shows another story when it is given one', async () => {
    const map = await make();
    map.state = reduce(smallState(), { type: 'selected', id: 'arrival', cause: 'script' });
    await map.updateComplete;
    await waitUntil(() => markOf(map, 'arrival').classList.contains('active'));
  });
});
