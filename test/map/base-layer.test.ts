import { expect } from '@open-wc/testing';
import type { Bounds } from '../../src/core/model.js';
import { drawBase } from '../../src/map/base-layer.js';
import { Hatches } from '../../src/map/hatches.js';
import type { MapColours } from '../../src/map/map-colours.js';
import type { PackInfo } from '../../src/map/pack.js';
import { PackShapes } from '../../src/map/pack-shapes.js';
import type { ReadyPack } from '../../src/map/pack-store.js';
import type { View } from '../../src/map/view.js';
import { madeUpPack, squareRing } from '../fixtures/made-up-pack.js';

const colours = {
  land: 'rgb(200, 180, 100)',
  water: 'rgb(10, 20, 200)',
  coast: 'rgb(90, 90, 90)',
  river: 'rgb(0, 255, 255)',
  border: 'rgb(255, 0, 0)',
} as MapColours;
const [land, water] = ['200,180,100', '10,20,200'];
const everywhere: Bounds = { south: -85, west: -180, north: 85, east: 180 };

function ready(shapes: Parameters<typeof madeUpPack>[0], bounds = everywhere): ReadyPack {
  const pack = madeUpPack(shapes);
  return { info: { name: 'made-up', bounds } as PackInfo, shapes: new PackShapes(pack), labels: [] };
}

/** The colour of the picture's pixel, by its place in the picture from 0 to 1. */
function draw(packs: readonly ReadyPack[], { lon = 0, lat = 0, zoom = 2 } = {}, ratio = 1, palette = colours) {
  const view: View = { camera: { center: { lat, lon }, zoom }, width: 200, height: 120 };
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [view.width * ratio, view.height * ratio];
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  drawBase(context, view, packs, palette, new Hatches());
  return (right: number, down: number) =>
    context
      .getImageData(right * (canvas.width - 1), down * (canvas.height - 1), 1, 1)
      .data.slice(0, 3)
      .join();
}

describe('the basemap', () => {
  it('is plain ground where it is not known what is land and what is water', () => {
    expect(draw([])(0.5, 0.5)).to.equal(land);
  });

  it('is water where a pack has no land', () => {
    expect(draw([ready({})])(0.5, 0.5)).to.equal(water);
  });

  it('has its land where the camera sees it', () => {
    const packs = [ready({ land: [squareRing(20, 10, 8)] })];
    expect(draw(packs, { lon: 20, lat: 10 })(0.5, 0.5)).to.equal(land);
    expect(draw(packs, { lon: -60, lat: 10 })(0.5, 0.5)).to.equal(water);
  });

  for (const zoom of [1, 2.25, 3.5, 5, 7.75]) {
    it(`has it there at zoom ${zoom} too, between two whole ones`, () => {
      const at = draw([ready({ land: [squareRing(20, 10, 60 / 2 ** zoom)] })], { lon: 20, lat: 10, zoom });
      expect(at(0.5, 0.5)).to.equal(land);
      expect(at(0.02, 0.5)).to.equal(water);
    });
  }

  it('fills the whole picture on a fine screen', () => {
    const at = draw([ready({ land: [squareRing(0, 0, 80)] })], { zoom: 3 }, 2);
    for (const corner of [0, 1]) expect(at(corner, corner)).to.equal(land);
  });

  it('has lakes in its land', () => {
    const at = draw([ready({ land: [squareRing(0, 0, 40)], lakes: [squareRing(0, 0, 10)] })], { zoom: 3 });
    expect(at(0.5, 0.5)).to.equal(water);
    expect(at(0.02, 0.5)).to.equal(land);
  });

  it('goes on across the date line, whichever way the camera comes', () => {
    const packs = [ready({ land: [squareRing(-175, 0, 4)] })];
    for (const lon of [-175, 185]) expect(draw(packs, { lon })(0.5, 0.5), String(lon)).to.equal(land);
    expect(draw(packs, { lon: 178 })(0.6, 0.5), 'seen from the other side').to.equal(land);
  });

  it('keeps a pack to its own part, over the coarser one under it', () => {
    const coarse = ready({ land: [squareRing(0, 0, 60)] });
    const fine = ready({}, { south: -60, west: 0, north: 60, east: 60 });
    const at = draw([coarse, fine], { zoom: 2 });
    expect(at(0.25, 0.5), 'the coarse pack’s land').to.equal(land);
    expect(at(0.75, 0.5), 'the fine pack knows of none').to.equal(water);
  });

  it('does not draw rivers in a near view, where they stray from the borders they are', () => {
    const river = ready({ land: [squareRing(0, 0, 40)], rivers: [[[-20, 0], [20, 0]]] }); // prettier-ignore
    const isBlue = (zoom: number) => draw([river], { zoom })(0.5, 0.5) !== land;
    expect([4, 6, 7].map(isBlue)).to.deep.equal([true, true, false]);
  });

  it('draws coasts and borders as lines, and fills nothing with them', () => {
    const ring = squareRing(0, 0, 6);
    const at = draw([ready({ land: [squareRing(0, 0, 80)], coast: [ring] })], { zoom: 3 });
    expect(at(0.5, 0.5)).to.equal(land);
    const shift = (6 / 360) * 256 * 2 ** 3;
    expect(at((100 + shift) / 199, 0.5), 'the coast’s east').not.to.equal(land);
  });

  it('tells land and lakes from water by a line where all have one colour, as forced colours may want it', () => {
    const packs = [ready({ land: [squareRing(0, 0, 6)], lakes: [squareRing(0, 0, 3)] })];
    const edgesIn = (palette: MapColours) => {
      const at = draw(packs, { zoom: 3 }, 1, palette);
      const east = (half: number) => at((100 + (half / 360) * 256 * 2 ** 3) / 199, 0.5);
      return [east(6), east(3)].map((colour) => colour !== east(4.5) && colour !== east(9));
    };
    expect(edgesIn({ ...colours, land: 'white', water: 'white' })).to.deep.equal([true, true]);
  });

  it('draws what a pack has beyond both ends of the world only once', () => {
    const line = (lon: number) => [[lon, -5], [lon, 5]] as const; // prettier-ignore
    const both = ready({ coast: [line(-179.5), line(180.5)] });
    const one = ready({ coast: [line(-179.5)] });
    const seen = (packs: readonly ReadyPack[]) => {
      const at = draw(packs, { lon: -179.6, zoom: 4 });
      return [0.45, 0.5, 0.505, 0.51, 0.515, 0.52].map((right) => at(right, 0.5));
    };
    expect(seen([both])).to.deep.equal(seen([one]));
    expect(new Set(seen([one])).size).to.be.above(1);
  });

  it('goes on to the lower edge of the world', () => {
    const packs = [ready({ land: [squareRing(0, -85, 20)] })];
    expect(draw(packs, { lat: -85.04, zoom: 5 })(0.5, 0.51)).to.equal(land);
  });
});
