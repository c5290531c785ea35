import type { Streets } from '../../../src/core/model.js';
import { expect, fixture, html } from '@open-wc/testing';
import type { Camera } from '../../../src/core/map/camera.js';
import { createDrawnMap } from '../../../src/map/create-drawn-map.js';
import type { MapPort } from '../../../src/map/map-port.js';
import { StreetGround } from '../../../src/map/streets/street-ground.js';
import { draggedCamera, toViewPoint } from '../../../src/map/view.js';
import { frames, waitUntil } from '../../fixtures/moments.js';
import { streetFile } from '../../fixtures/street-file.js';
import { metres, quarterBounds, quarterCentre } from '../../fixtures/street-pack.js';

const [width, height] = [500, 300];
const close: Camera = { center: quarterCentre, zoom: 16 };
const world: Camera = { center: { lat: 13, lon: 24 }, zoom: 6 };

const road = '255,0,0';
const onStreet = { lat: metres(150, 220)[1], lon: metres(150, 220)[0] };

async function make(files: readonly Streets[], camera = close, dir = 'ltr') {
  const container = await fixture<HTMLElement>(
    html`<div
      dir=${dir}
      style="position:relative;width:500px;height:300px;--dateline-land:rgb(250,240,230);--dateline-water:rgb(10,60,200);--dateline-road:rgb(255,0,0);--dateline-paper:rgb(1,2,3)"
    ></div>`,
  );
  const settles: Camera[] = [];
  const come = new Set<string>();
  const nothing = () => undefined;
  const map = await createDrawnMap({
    ...{ container, gestureTarget: container, camera, locale: 'en', zoomEnd: () => 18 },
    ...{ onMove: nothing, onExplore: nothing, onHint: nothing, onProblem: nothing },
    onSettle: (next) => settles.push(next),
  });
  map.setSurroundings({ storyNames: [], obstacles: [], area: { x: 0, y: 0, width, height } });
  map.setStreets!(files, (canvas, colours, packs, reports) => {
    const onReady = (url: string): void => {
      come.add(url);
      reports.onReady(url);
    };
    return new StreetGround(canvas, colours, packs, { ...reports, onReady });
  });
  const canvas = container.querySelector('canvas')!;

  /** What is seen at a pixel of the map; nothing where no canvas is. */
  const dotAt = (x: number, y: number): readonly number[] => {
    const frame = container.getBoundingClientRect();
    // What lies far around is the second, under the first.
    for (const each of [...container.querySelectorAll('canvas')].slice(0, 2)) {
      const box = each.getBoundingClientRect();
      const ratio = each.width / box.width;
      const [left, top] = [Math.floor((frame.x + x - box.x) * ratio), Math.floor((frame.y + y - box.y) * ratio)];
      const isThere = left >= 0 && top >= 0 && left < each.width && top < each.height;
      if (isThere && each.style.visibility !== 'hidden')
        return [...each.getContext('2d')!.getImageData(left, top, 1, 1).data];
    }
    return [];
  };
  return {
    ...{ map, container, canvas, settles, come },
    colourAt: (x: number, y: number) => dotAt(x, y).slice(0, 3).join(),
    isFilled: () => [1, width - 2].every((x) => [1, height - 2].every((y) => dotAt(x, y)[3] === 255)),
  };
}

type Made = Awaited<ReturnType<typeof make>>;

const street = toViewPoint({ camera: close, width, height }, onStreet);
const isThere = ({ colourAt }: Made, right = 0, down = 0) => colourAt(street.x + right, street.y + down) === road;

function drag(target: HTMLElement, type: string, right: number, down = 0): void {
  const point = { clientX: 200 + right, clientY: 150 + down };
  target.dispatchEvent(new PointerEvent(`pointer${type}`, { pointerId: 3, pointerType: 'mouse', ...point }));
}

/** Two fingers so far apart, around the middle; none where they are lifted. */
const pinch = (target: HTMLElement, type: string, ...apart: number[]) => {
  const touches = apart.flatMap((each) => [-each / 2, each / 2]).map((x) => ({ clientX: 250 + x, clientY: 150 }));
  target.dispatchEvent(Object.assign(new Event(`touch${type}`, { cancelable: true }), { touches }));
};

/** In how many frames something is painted while something happens. */
async function paintsDuring(act: () => Promise<void>): Promise<number> {
  const pen = CanvasRenderingContext2D.prototype;
  const { fillRect } = pen;
  const painted = new Set<CSSNumberish | null>();
  // Many areas are filled in one painting, all in one frame.
  pen.fillRect = function (...box) {
    painted.add(document.timeline.currentTime);
    fillRect.apply(this, box);
  };
  await act();
  pen.fillRect = fillRect;
  return painted.size;
}

/** Waits until all is drawn, what lies around the map too. */
async function drawn(made: Made): Promise<void> {
  await waitUntil(() => isThere(made), 'a street');
  while ((await paintsDuring(() => frames(3))) > 0);
}

describe('the streets of a map', () => {
  it('are there when their file is, and again where the map has been and comes back', async () => {
    const made = await make([await streetFile()]);
    await waitUntil(() => isThere(made), 'a street');
    made.map.setCamera(world, 'jump');
    await frames();
    expect(made.canvas.clientWidth, 'no larger than the picture').to.equal(width);
    expect(made.isFilled()).to.equal(true);
    made.map.setCamera(close, 'jump');
    await waitUntil(() => isThere(made), 'the street');
    made.map.destroy();
  });

  it('are where they belong in a language from right to left', async () => {
    const made = await make([await streetFile()], close, 'rtl');
    await waitUntil(() => isThere(made), 'a street');
    expect(made.isFilled()).to.equal(true);
    made.map.destroy();
  });

  it('are moved with the hand that drags them, and drawn when it rests', async () => {
    const made = await make([await streetFile()]);
    await drawn(made);
    const { container } = made;
    const paints = await paintsDuring(async () => {
      drag(container, 'down', 0);
      for (const right of [10, 20, 30]) {
        drag(container, 'move', right, -right / 2);
        await frames(1);
        expect(isThere(made, right, -right / 2), `${right} pixels on`).to.equal(true);
      }
    });
    expect(paints).to.equal(0);
    drag(container, 'up', 30, -15);
    const atRest = await paintsDuring(() => frames(5));
    expect(atRest, 'a piece a frame').to.be.above(1);
    expect(isThere(made, 30, -15)).to.equal(true);
    made.map.destroy();
  });

  it('are drawn on the way where the hand drags them farther than they are drawn', async () => {
    const made = await make([await streetFile()]);
    await waitUntil(() => isThere(made), 'a street');
    drag(made.container, 'down', 0);
    for (let right = 30; right <= 150; right += 30) {
      drag(made.container, 'move', right);
      await frames(1);
      expect(made.isFilled(), `${right} pixels on`).to.equal(true);
      expect(isThere(made, right), `${right} pixels on`).to.equal(true);
    }
    made.map.destroy();
  });

  it('leave no hole where the map has another size while it is dragged', async () => {
    const made = await make([await streetFile()]);
    await waitUntil(() => isThere(made), 'a street');
    drag(made.container, 'down', 0);
    drag(made.container, 'move', 10);
    await frames(1);
    made.map.resize();
    drag(made.container, 'move', 20);
    await frames(1);
    expect(made.isFilled()).to.equal(true);
    made.map.destroy();
  });

  it('come into a picture that is being dragged when it rests', async () => {
    const { east, west, ...rest } = quarterBounds;
    const none = { layers: {}, dateline: 'streets/1', type: 'Topology', arcs: [], objects: {} };
    const first = await streetFile(JSON.stringify(none), { bounds: { ...rest, west: west - 1, east: east + 1 } });
    const second = await streetFile();
    const { fetch } = window;
    let release = () => undefined as void;
    const held = new Promise<void>((resolve) => (release = resolve));
    window.fetch = async (...request) => {
      if (request[0] === second.src) await held;
      return fetch(...request);
    };
    const made = await make([first, second]);
    window.fetch = fetch;
    await waitUntil(() => made.isFilled(), 'the ground');
    drag(made.container, 'down', 0);
    drag(made.container, 'move', 10);
    await frames(1);
    release();
    await waitUntil(() => made.come.has(second.src), 'all has come');
    drag(made.container, 'up', 10);
    await waitUntil(() => isThere(made, 10), 'the street');
    made.map.destroy();
  });

  it('are drawn beyond the view too, where these are in another file than those in it', async () => {
    const { east, west, ...rest } = quarterBounds;
    const degrees = (pixels: number) => (360 * pixels) / 256 / 2 ** close.zoom;
    const split = onStreet.lon + degrees(10);
    const files = [await streetFile(undefined, { bounds: { ...rest, west, east: split } }), await streetFile(undefined, { bounds: { ...rest, west: split, east } })]; // prettier-ignore
    const made = await make(files);
    await drawn(made);
    const center = { ...close.center, lon: close.center.lon + degrees(street.x + 20) };
    made.map.setCamera({ ...close, center }, 'jump');
    while ((await paintsDuring(() => frames(3))) > 0);
    drag(made.container, 'down', 0);
    drag(made.container, 'move', 40);
    await frames(1);
    expect(made.colourAt(20, street.y)).to.equal(road);
    made.map.destroy();
  });

  it('lie on blank paper wherever they end, in the picture and in what is drawn around it, also on the way', async () => {
    const paper = '1,2,3';
    const made = await make([await streetFile()], { ...close, zoom: 12.5 });
    const corners = () => [made.colourAt(2, 2), made.colourAt(width - 3, height - 3)];
    await waitUntil(() => corners().every((each) => each === paper), 'the paper');
    while ((await paintsDuring(() => frames(3))) > 0);
    drag(made.container, 'down', 0);
    for (let right = 20; right <= 200; right += 20) {
      drag(made.container, 'move', right);
      await frames(1);
      expect(corners(), `${right} pixels on`).to.deep.equal([paper, paper]);
    }
    drag(made.container, 'up', 200);
    for (const apart of [400, 360, 320, 280, 240, 200]) {
      pinch(made.container, apart === 400 ? 'start' : 'move', apart);
      await frames(1);
      expect(corners(), `${apart} pixels apart`).to.deep.equal([paper, paper]);
    }
    pinch(made.container, 'end');
    made.map.destroy();
  });

  it('have no names on the way to another zoom, where these would crowd, and have them there', async () => {
    const made = await make([await streetFile()]);
    const overlay = [...made.container.querySelectorAll('canvas')].at(-1);
    const pen = CanvasRenderingContext2D.prototype;
    const { fillText } = pen;
    let named = 0;
    pen.fillText = function (...text) {
      if (this.canvas !== overlay) named++;
      fillText.apply(this, text);
    };
    await drawn(made);
    expect(named).to.be.above(0);
    pinch(made.container, 'start', 400);
    pinch(made.container, 'move', 200);
    await frames(1);
    named = 0;
    pinch(made.container, 'move', 100);
    await frames(1);
    expect(named).to.equal(0);
    pinch(made.container, 'end');
    await waitUntil(() => named > 0, 'names at rest');
    expect(made.settles.at(-1)!.zoom).to.be.closeTo(14, 1e-6);
    pen.fillText = fillText;
    made.map.destroy();
  });

  for (const [way, from, to] of [
    ['from the world to them', world, close],
    ['from them to the world', close, world],
    ['within them', close, { ...close, center: draggedCamera({ camera: close, width, height }, 300, 200) .center }],
  ] as const)
    it(`leave no hole in a flight ${way}`, async () => {
      const made = await make([await streetFile()], from);
      await waitUntil(() => made.isFilled(), 'the ground');
      const before = made.settles.length;
      made.map.setCamera(to, 'fly');
      let count = 0;
      while (made.settles.length === before) {
        await frames(1);
        count++;
        expect(made.isFilled(), `frame ${count}`).to.equal(true);
      }
      expect(count).to.be.above(5);
      if (to === close) await waitUntil(() => isThere(made), 'the street');
      made.map.destroy();
    }); // prettier-ignore

  it('go with the map, and stop what is on its way', async () => {
    const made = await make([await streetFile()]);
    const { map }: { map: MapPort } = made;
    map.destroy();
    await frames();
    expect(made.container.querySelector('*')).to.equal(null);
  });

  it('are drawn in the colours in force, and again when the page turns dark', async () => {
    const made = await make([await streetFile()]);
    await waitUntil(() => isThere(made), 'a street');
    const { style } = made.container;
    style.setProperty('--dateline-road', 'rgb(90,0,0)');
    style.setProperty('--dateline-land', 'rgb(20,30,40)');
    await waitUntil(() => made.colourAt(street.x, street.y) === '90,0,0', 'a dark street');
    made.map.destroy();
  });
});
