import { expect, fixture, html } from '@open-wc/testing';
import type { Camera } from '../../src/core/map/camera.js';
import type { LatLon, TileServer } from '../../src/core/model.js';
import { toLatLon } from '../../src/core/places/mercator.js';
import type { Problem } from '../../src/core/problems/problem.js';
import { createDrawnMap } from '../../src/map/create-drawn-map.js';
import type { MapOptions, Seen } from '../../src/map/map-port.js';
import { regionInfo } from '../../src/map/region-info.js';
import { toViewPoint } from '../../src/map/view.js';
import { drawnTiles } from '../fixtures/drawn-tiles.js';
import { frames, turn, waitUntil } from '../fixtures/moments.js';

const korea: Camera = { center: { lat: 40, lon: 128 }, zoom: 5.25 };
const japan: Camera = { center: { lat: 36, lon: 138 }, zoom: 5.75 };

async function make(more: Partial<MapOptions> = {}) {
  const container = await fixture<HTMLElement>(
    html`<div
      style="position:relative;width:500px;height:300px;--dateline-land:rgb(250,240,230);--dateline-water:rgb(10,60,200);--dateline-accent:red"
    ></div>`,
  );
  const log = {
    moves: [] as Camera[],
    settles: [] as Camera[],
    explored: 0,
    hints: [] as string[],
    problems: [] as Problem[],
  };
  const map = await createDrawnMap({
    container,
    gestureTarget: container,
    camera: korea,
    locale: 'en',
    zoomEnd: () => 9,
    onMove: (camera) => log.moves.push(camera),
    onSettle: (camera) => log.settles.push(camera),
    onExplore: () => log.explored++,
    onHint: (hint) => log.hints.push(hint),
    onProblem: (problem) => log.problems.push(problem),
    ...more,
  });
  return { container, map, log };
}

const near = (a: Camera | undefined, b: Camera) => {
  expect(a?.zoom).to.be.closeTo(b.zoom, 1e-6);
  expect(a?.center.lat).to.be.closeTo(b.center.lat, 1e-6);
  expect(a?.center.lon).to.be.closeTo(b.center.lon, 1e-6);
};

const colourAt = (container: HTMLElement, x: number, y: number) => {
  const canvas = container.querySelector('canvas')!;
  const ratio = canvas.width / canvas.clientWidth;
  return [...canvas.getContext('2d')!.getImageData(x * ratio, y * ratio, 1, 1).data].slice(0, 3).join();
};

const loadedTiles = (container: HTMLElement) => [
  ...container.querySelectorAll<HTMLImageElement>('.leaflet-tile-loaded'),
];

/** The zooms of the tiles that are there. */
const levels = (container: HTMLElement) => [
  ...new Set(loadedTiles(container).map(({ src }) => Number(/%22(\d+)-\d+-\d+%22/.exec(src)![1]))),
];

const land = '250,240,230';
/** Between these two there is nothing but land. */
const manchuria: Camera = { center: { lat: 44, lon: 126 }, zoom: 5.25 };
const siberia: Camera = { center: { lat: 58, lon: 70 }, zoom: 5.25 };

/** Names may stand in all of the map. */
const everywhere = { storyNames: [], obstacles: [], area: { x: 0, y: 0, width: 500, height: 300 } };

/** Whether nothing is named: names are on the upper canvas. */
const isBlank = (container: HTMLElement) => {
  const canvas = [...container.querySelectorAll('canvas')].at(-1)!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  return data.every((value) => value === 0);
};

/** The basemap's files are on their way until they are released; but the outline of all land comes. */
function holdPacks(): () => void {
  const held: (() => void)[] = [];
  window.fetch = async (...request) => {
    if (/packs\/(?!world-outline)/.test(String(request[0]))) await new Promise<void>((resolve) => held.push(resolve));
    return fetch(...request);
  };
  return () => {
    window.fetch = fetch;
    held.forEach((go) => go());
  };
}

const { fetch } = window;
afterEach(() => {
  window.fetch = fetch;
});

describe('the map behind the port', () => {
  it('begins at rest where it is told to', async () => {
    const { map, log } = await make();
    near(log.settles[0], korea);
    map.destroy();
  });

  it('draws land and water in the colours in force, and again when they change', async () => {
    const { container, map } = await make({ camera: { center: { lat: 40, lon: 134 }, zoom: 6 } });
    await waitUntil(() => colourAt(container, 250, 150) === '10,60,200');
    map.setCamera({ center: { lat: 44, lon: 126 }, zoom: 7 }, 'jump');
    await waitUntil(() => colourAt(container, 250, 150) === '250,240,230', 'land');
    container.style.setProperty('--dateline-land', 'rgb(20,30,40)');
    await waitUntil(() => colourAt(container, 250, 150) === '20,30,40', 'dark land');
    map.destroy();
  });

  it('jumps at once, and says where it is', async () => {
    const { map, log } = await make();
    map.setCamera(japan, 'jump');
    near(log.settles.at(-1), japan);
    map.destroy();
  });

  it('draws land, and names nothing, before the files of its first view have come', async () => {
    const release = holdPacks();
    const { container, map } = await make({ camera: siberia });
    map.setSurroundings(everywhere);
    await waitUntil(() => colourAt(container, 250, 150) === land, 'land');
    await frames();
    expect(isBlank(container)).to.equal(true);
    release();
    await waitUntil(() => !isBlank(container), 'names');
    map.destroy();
  });

  it('flies over land while the files of what it flies over are on their way, and names nothing where they are not', async () => {
    const { container, map, log } = await make({ camera: manchuria });
    map.setSurroundings(everywhere);
    await waitUntil(() => !isBlank(container), 'names');
    const release = holdPacks();
    const before = log.settles.length;
    map.setCamera(siberia, 'fly');
    const seen: boolean[] = [];
    while (log.settles.length === before) {
      await frames(1);
      seen.push([-40, -20, 0, 20, 40].some((by) => colourAt(container, 250 + by, 150) === land));
    }
    await frames();
    expect(seen.length).to.be.above(5);
    expect(seen).not.to.include(false);
    expect(colourAt(container, 250, 150)).to.equal(land);
    expect(isBlank(container)).to.equal(true);
    release();
    map.destroy();
  });

  it('flies there, and comes to rest exactly there', async () => {
    const { map, log } = await make();
    const before = log.settles.length;
    map.setCamera(japan, 'fly');
    await waitUntil(() => log.settles.length > before, 'arrived');
    near(log.settles.at(-1), japan);
    expect(log.moves.length).to.be.above(1);
    map.destroy();
  });

  it('flies on its way in every frame, without waiting for what it shows', async () => {
    const release = holdPacks();
    const { map, log } = await make();
    map.setCamera(japan, 'fly');
    await frames();
    expect(log.moves.length).to.be.above(1);
    expect(log.moves.at(-1)!.center.lon).to.be.within(korea.center.lon, japan.center.lon);
    release();
    map.destroy();
  });

  it('does not move for an equal camera', async () => {
    const { map, log } = await make();
    const { moves, settles } = { moves: log.moves.length, settles: log.settles.length };
    map.setCamera(korea, 'fly');
    map.setCamera({ ...korea }, 'jump');
    await frames();
    expect([log.moves.length, log.settles.length]).to.deep.equal([moves, settles]);
    map.destroy();
  });

  it('goes the short way across the date line', async () => {
    const { map, log } = await make({ camera: { center: { lat: 0, lon: 175 }, zoom: 4 } });
    map.setCamera({ center: { lat: 0, lon: -175 }, zoom: 4 }, 'jump');
    near(log.settles.at(-1), { center: { lat: 0, lon: 185 }, zoom: 4 });
    map.destroy();
  });

  it('flies to the last of several places it is told', async () => {
    const { map, log } = await make();
    map.setCamera(japan, 'fly');
    await frames(1);
    map.setCamera(korea, 'fly');
    map.setCamera({ center: { lat: 30, lon: 110 }, zoom: 4 }, 'jump');
    const moves = log.moves.length;
    await frames();
    expect(log.moves.length, 'a flight would go on with every frame').to.equal(moves);
    near(log.settles.at(-1), { center: { lat: 30, lon: 110 }, zoom: 4 });
    map.destroy();
  });

  for (const [hand, hold, release] of [
    [
      'the wheel',
      (map: HTMLElement) => map.dispatchEvent(new WheelEvent('wheel', { deltaY: -40, ctrlKey: true })),
      () => undefined,
    ],
    [
      'a drag',
      (map: HTMLElement) => {
        map.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 3, pointerType: 'mouse', clientX: 100, clientY: 50 })); // prettier-ignore
        map.dispatchEvent(new PointerEvent('pointermove', { pointerId: 3, pointerType: 'mouse', clientX: 160, clientY: 50 })); // prettier-ignore
      },
      (map: HTMLElement) =>
        map.dispatchEvent(new PointerEvent('pointerup', { pointerId: 3, pointerType: 'mouse', clientX: 160, clientY: 50 })), // prettier-ignore
    ],
  ] as const) {
    it(`arrives where it flies, though ${hand} still held it when it began and lets go on the way`, async () => {
      const { container, map, log } = await make();
      hold(container);
      map.setCamera(japan, 'fly');
      release(container);
      await waitUntil(() => Math.abs((log.settles.at(-1)?.zoom ?? 0) - japan.zoom) < 1e-6, 'arrived');
      near(log.settles.at(-1), japan);
      map.destroy();
    });
  }

  it('adds up the steps of its buttons, though a flight is not over', async () => {
    const { map, log } = await make();
    map.zoomBy(1, 'fly');
    map.zoomBy(1, 'fly');
    map.zoomBy(-3, 'jump');
    expect(log.settles.at(-1)?.zoom).to.be.closeTo(korea.zoom - 1, 1e-6);
    map.destroy();
  });

  it('zooms around a point that is in the picture, and else around the middle', async () => {
    const { map, log } = await make();
    const aside = { lat: korea.center.lat + 1, lon: korea.center.lon + 2 };
    map.zoomBy(1, 'jump', aside);
    const { center } = log.settles.at(-1)!;
    expect(center.lon).to.be.closeTo((korea.center.lon + aside.lon) / 2, 1e-6);
    map.zoomBy(-1, 'jump', { lat: -40, lon: -100 });
    expect(log.settles.at(-1)!.center.lon).to.be.closeTo(center.lon, 1e-6);
    map.destroy();
  });

  it('lets the reader out of a view that is closer than there is something to see, and not closer', async () => {
    const { map, log } = await make({ camera: { ...korea, zoom: 14 } });
    map.zoomBy(1, 'jump');
    map.zoomBy(-1, 'jump');
    expect(log.settles.at(-1)!.zoom).to.be.closeTo(13, 1e-6);
    expect([map.canZoomBy!(1), map.canZoomBy!(-1)]).to.deep.equal([false, true]);
    map.zoomBy(1, 'jump');
    expect(log.settles.at(-1)!.zoom).to.be.closeTo(13, 1e-6);
    map.destroy();
  });

  it('goes back in by its button as far as there is something at the point it zooms around, wherever its middle has come to lie', async () => {
    const aside = { lat: korea.center.lat + 1e-4, lon: korea.center.lon + 1e-3 };
    const isClose = (at: LatLon) => Math.abs(at.lon - aside.lon) < 1e-4;
    const seen: Seen[] = [];
    const zoomEnd: MapOptions['zoomEnd'] = (at, view) => (seen.push(view), isClose(at) ? 18 : 9);
    const { map, log } = await make({ camera: { center: aside, zoom: 17 }, zoomEnd });
    map.zoomBy(-5, 'jump', korea.center);
    expect(seen.at(-1)!.zoom).to.equal(17);
    expect(seen.at(-1)!.bounds).to.include.keys('south', 'west', 'north', 'east');
    expect([map.canZoomBy!(1), map.canZoomBy!(1, aside)]).to.deep.equal([false, true]);
    map.zoomBy(5, 'jump', aside);
    expect(log.settles.at(-1)!.zoom).to.be.closeTo(17, 1e-6);
    map.destroy();
  });

  const missing: TileServer = { ...drawnTiles, url: '/no-such-tile/{z}/{x}/{y}.png' };
  const closest = [
    { how: 'as its basemap goes', tiles: undefined, zoom: 9 },
    { how: 'as its tiles go', tiles: [drawnTiles], zoom: 19 },
    { how: 'as its tiles say that they go', tiles: [{ ...drawnTiles, maxZoom: 12 }], zoom: 12 },
    { how: 'as the closest of its tiles go', tiles: [{ ...drawnTiles, maxZoom: 12 }, drawnTiles], zoom: 19 },
    { how: 'as its basemap goes, where its tiles do not go as close', tiles: [{ ...drawnTiles, maxZoom: 6 }], zoom: 9 },
    { how: 'as its basemap goes while tiles do not come', tiles: [missing], zoom: 9 },
  ];
  for (const { how, tiles, zoom } of closest) {
    it(`lets the reader go as close ${how}: by buttons, keys and the wheel`, async () => {
      const { container, map, log } = await make({ tiles });
      const layers = () =>
        [...container.querySelectorAll('.leaflet-layer')].filter((one) => one.querySelector('.leaflet-tile-loaded'));
      const came = () => log.problems.length > 0 || layers().length === (tiles ?? []).length;
      await waitUntil(came, 'tiles, or word of them');
      const ways = [
        () => map.zoomBy(1, 'jump'),
        () => container.dispatchEvent(new KeyboardEvent('keydown', { key: '+' })),
        () => container.dispatchEvent(new WheelEvent('wheel', { deltaY: -9999, ctrlKey: true })),
      ];
      for (const closer of ways) {
        map.setCamera(korea, 'jump');
        for (let step = 0; step < 20; step++) closer();
        expect(log.moves.at(-1)?.zoom).to.equal(zoom);
      }
      map.destroy();
    });
  }

  it('has its tiles where its camera is, in each frame of a flight and after it', async () => {
    const { container, map, log } = await make({ tiles: [drawnTiles] });
    await waitUntil(() => container.querySelector('.leaflet-tile-loaded'), 'a tile');
    /** How far a tile is from where it belongs, at most, in pixels. */
    const slip = (): number => {
      const view = { camera: log.moves.at(-1)!, width: 500, height: 300 };
      const { x: left, y: top } = container.getBoundingClientRect();
      const tiles = [...container.querySelectorAll<HTMLImageElement>('.leaflet-tile')];
      const slips = tiles.map((image) => {
        const [z, x, y] = /%22(\d+)-(\d+)-(\d+)%22/.exec(image.src)!.slice(1).map(Number) as [number, number, number];
        const corner = toViewPoint(view, toLatLon({ x: 256 * x, y: 256 * y }, z));
        const box = image.getBoundingClientRect();
        return Math.hypot(box.x - left - corner.x, box.y - top - corner.y);
      });
      return Math.max(...slips);
    };
    const before = log.settles.length;
    map.setCamera(japan, 'fly');
    let count = 0;
    for (; log.settles.length === before; count++) {
      await frames(1);
      expect(slip(), `frame ${count}`).to.be.below(2);
    }
    expect(count).to.be.above(5);
    map.setCamera({ ...korea, zoom: 7 }, 'jump');
    expect(slip(), 'after a jump').to.be.below(2);
    map.destroy();
    expect(container.querySelector('*')).to.equal(null);
  });

  it('shows tiles from their first zoom to one level beyond their last, and the basemap with its names elsewhere', async () => {
    const { container, map } = await make({ camera: manchuria, tiles: [{ ...drawnTiles, minZoom: 6, maxZoom: 8 }] });
    map.setSurroundings(everywhere);
    await waitUntil(() => !isBlank(container), 'names');
    expect(levels(container)).to.deep.equal([]);
    for (const [zoom, level] of [
      [6, 6],
      [8, 8],
      [9, 8],
      [10, undefined],
      [7, 7],
      [5.25, undefined],
    ] as const) {
      map.setCamera({ ...manchuria, zoom }, 'jump');
      await waitUntil(() => levels(container).join() === String(level ?? ''), `tiles of ${level} at ${zoom}`);
      await frames();
      if (level) expect(isBlank(container), `names at ${zoom}`).to.equal(true);
    }
    await waitUntil(() => !isBlank(container), 'names again');
    map.destroy();
  });

  it('lays servers over each other in their order, and shows the others where one does not come', async () => {
    const gone: TileServer = { ...drawnTiles, url: '/no-such-tile/{z}/{x}/{y}.png' };
    const over: TileServer = { ...drawnTiles, url: '/pages/icon.svg?{z}/{x}/{y}' };
    const { container, map, log } = await make({ tiles: [drawnTiles, gone, over] });
    const kinds = () => [...container.querySelectorAll('.leaflet-layer')].map((layer) => layer.querySelector<HTMLImageElement>('.leaflet-tile-loaded')?.src.replace(/^(data|.*icon).*/s, '$1').replace(/.*\//, '')); // prettier-ignore
    await waitUntil(
      () => kinds().filter(Boolean).length === 2 && log.problems.length > 0,
      'tiles, and word of the others',
    );
    expect(kinds()).to.deep.equal(['data', undefined, 'icon']);
    expect(log.problems.map(({ code, value }) => [code, value])).to.deep.equal([['tiles-unavailable', gone.url]]);
    map.destroy();
  });

  for (const url of ['/no-such-tile/{z}/{x}/{y}.png?key={key}', 'file:///no-such-tile/{z}/{x}/{y}.png']) {
    it(`says what is wrong with tiles at ${url}, and asks for none`, async () => {
      const { container, map, log } = await make({ tiles: [{ ...drawnTiles, url }] });
      await waitUntil(() => log.problems.length > 0, 'word of them');
      expect(log.problems.map(({ code, value }) => [code, value])).to.deep.equal([['tiles-unavailable', url]]);
      expect(container.querySelector('.leaflet-tile')).to.equal(null);
      map.destroy();
    });
  }

  it('says that the reader explores when she drags it, and never when it is told to move', async () => {
    const { container, map, log } = await make();
    map.setCamera(japan, 'jump');
    expect(log.explored).to.equal(0);
    for (const [type, x] of [
      ['pointerdown', 100],
      ['pointermove', 160],
      ['pointerup', 160],
    ] as const)
      container.dispatchEvent(new PointerEvent(type, { pointerId: 3, pointerType: 'mouse', clientX: x, clientY: 50 }));
    expect(log.explored).to.equal(1);
    expect(log.settles.at(-1)!.center.lon).to.be.below(japan.center.lon);
    map.destroy();
  });

  it('keeps its camera when its size changes', async () => {
    const { container, map, log } = await make();
    container.style.width = '320px';
    map.resize();
    near(log.settles.at(-1), korea);
    expect(container.querySelector('canvas')!.clientWidth).to.equal(320);
    map.destroy();
  });

  it('says of each file once that it does not come', async () => {
    const { fetch } = window;
    window.fetch = () => Promise.reject(new TypeError('offline'));
    try {
      const { map, log } = await make();
      map.setCamera(japan, 'jump');
      map.setCamera(korea, 'jump');
      await turn();
      const files = log.problems.map(({ file }) => file);
      expect(files.length).to.be.above(0);
      expect(new Set(files).size).to.equal(files.length);
      map.destroy();
    } finally {
      window.fetch = fetch;
    }
  });

  it('draws what is there of a view though a part of it fails', async () => {
    const { fetch } = window;
    let asked = 0;
    window.fetch = (...request) => (asked++ === 0 ? Promise.reject(new TypeError('offline')) : fetch(...request));
    try {
      const { container, map, log } = await make({ camera: { center: { lat: 43, lon: 90 }, zoom: 4.5 } });
      const isLand = () => [100, 400].some((x) => colourAt(container, x, 60) === '250,240,230');
      await waitUntil(() => log.problems.length === 1 && isLand(), 'land');
      map.destroy();
    } finally {
      window.fetch = fetch;
    }
  });

  it('tries again what has failed when it moves, after a rest', async () => {
    const { fetch } = window;
    const { now } = performance;
    window.fetch = () => Promise.reject(new TypeError('offline'));
    const { container, map } = await make({ camera: { center: { lat: 44, lon: 126 }, zoom: 7 } });
    await turn();
    window.fetch = fetch;
    performance.now = () => now.call(performance) + 5000;
    try {
      map.setCamera({ center: { lat: 44.5, lon: 126 }, zoom: 7 }, 'jump');
      await waitUntil(() => colourAt(container, 250, 150) === '250,240,230', 'land');
    } finally {
      performance.now = now;
    }
    map.destroy();
  });

  it('leaves nothing behind', async () => {
    const { container, map, log } = await make();
    map.setCamera(japan, 'fly');
    map.destroy();
    const calls = log.moves.length + log.settles.length;
    await frames();
    expect(container.querySelector('*')).to.equal(null);
    expect(log.moves.length + log.settles.length).to.equal(calls);
    container.dispatchEvent(new WheelEvent('wheel', { deltaY: 5 }));
    expect(log.hints).to.deep.equal([]);
  });

  it('knows the regions of the basemap, and no others', () => {
    expect(regionInfo('russian-far-east')?.bounds.north).to.be.above(60);
    for (const name of ['atlantis', 'constructor', '']) expect(regionInfo(name)).to.equal(undefined);
  });
});
