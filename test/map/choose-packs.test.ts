import { expect } from '@open-wc/testing';
import { choosePacks } from '../../src/map/choose-packs.js';

const whole = { west: -180, south: -85, east: 180, north: 85 };
const pack = (name: string, bounds: typeof whole, minZoom: number, maxZoom: number, bytes: number) => ({ name, bounds, minZoom, maxZoom, bytes }); // prettier-ignore

/** Cells of one degree, side by side from the first meridian. */
const cellAt = (west: number) => pack(`fine-${west}`, { west, south: 0, east: west + 1, north: 10 }, 6, 9, 5000);
const packs = [
  pack('outline', whole, 0, 0, 10),
  pack('world', whole, 0, 4, 2000),
  pack('broad', whole, 4, 7, 9000),
  pack('medium', whole, 4, 8, 20_000),
  ...[0, 1, 2, 3, 4].map(cellAt),
];

const namesFor = (zoom: number, east: number, known = packs) =>
  choosePacks(known, { west: 0, south: 1, east, north: 2 }, zoom)
    .map(({ name }) => name)
    .sort();

describe('choosePacks', () => {
  for (const [what, zoom, east, names] of [
    ['what costs least', 6, 2, ['broad']],
    ['the finer, where a view meets so little of it that it costs less', 6, 1, ['fine-0']],
    ['the finer, where it costs as much', 7, 4, ['fine-0', 'fine-1', 'fine-2', 'fine-3']],
    ['the coarser where the finer costs more', 7, 5, ['medium']],
    ['nothing too coarse for the zoom, however cheap', 7, 2, ['fine-0', 'fine-1']],
    ['nothing finer than the zoom is worth', 5, 1, ['broad']],
    ['the world from afar, not the outline that comes before all', 0, 1, ['world']],
    ['the finest where nothing else looks good', 8, 1, ['fine-0']],
    ['the finest beyond all ends', 9.4, 1, ['fine-0']],
  ] as const) {
    it(`takes ${what}`, () => {
      expect(namesFor(zoom, east)).to.deep.equal([...names]);
    });
  }

  it('takes nothing coarser because something elsewhere is good enough', () => {
    const elsewhere = pack('crop', { west: 60, south: 0, east: 61, north: 10 }, 4, 8.5, 10);
    expect(namesFor(8, 5, [elsewhere, ...packs])).to.have.length(5);
    expect(namesFor(8, 5, [elsewhere, ...packs.slice(0, 4)])).to.deep.equal(['medium']);
  });

  it('counts what fills the gaps of the fine', () => {
    const some = packs.filter(({ name }) => !/fine-[1-4]/.test(name));
    expect(namesFor(7, 1, some)).to.deep.equal(['fine-0']);
    expect(namesFor(7, 2, some)).to.deep.equal(['medium']);
  });

  it('takes the finest there is where none is fine enough', () => {
    expect(namesFor(8, 1, packs.slice(0, 3))).to.deep.equal(['broad']);
    expect(namesFor(8, 1, [])).to.deep.equal([]);
  });
});
