import { expect } from '@open-wc/testing';
import { coverView } from '../../src/map/cover-view.js';

const pack = (
  name: string,
  west: number,
  south: number,
  east: number,
  north: number,
  minZoom: number,
  maxZoom: number,
) => ({
  name,
  bounds: { west, south, east, north },
  minZoom,
  maxZoom,
});

const packs = [
  pack('outline', -180, -85, 180, 85, 0, 0),
  pack('world', -180, -85, 180, 85, 0, 4),
  pack('north-west', -180, 0, 0, 85, 4, 8),
  pack('north-east', 0, 0, 180, 85, 4, 8),
  pack('south', -180, -85, 180, 0, 4, 8),
  pack('japan', 120, 30, 150, 50, 4, 9),
];

const namesFor = (zoom: number, west: number, south: number, east: number, north: number) =>
  coverView(packs, { west, south, east, north }, zoom).map(({ name }) => name);

describe('coverView', () => {
  for (const [what, names, zoom, box] of [
    ['the world from afar', ['world'], 2, [-100, -60, 100, 60]],
    ['the world where finer packs are not worth it', ['world'], 3.9, [130, 35, 140, 45]],
    ['the finest alone where it holds the view', ['japan'], 6, [130, 35, 140, 45]],
    ['the coarser one under a fine one that does not reach', ['north-east', 'japan'], 6, [110, 35, 140, 45]],
    ['packs side by side, and not the world under them', ['north-west', 'north-east'], 5, [-10, 10, 10, 40]],
    ['packs across the date line, seen from the east', ['north-west', 'north-east'], 5, [170, 10, 190, 40]],
    ['packs across the date line, seen from the west', ['north-west', 'north-east'], 5, [-190, 10, -170, 40]],
    ['a pack in another copy of the world', ['japan'], 6, [490, 35, 500, 45]],
    ['nothing more for the poles, which no pack shows', ['north-east'], 5, [10, 70, 60, 88]],
    ['all that is needed beyond the finest zoom', ['japan'], 9, [130, 35, 131, 36]],
  ] as const) {
    it(`takes ${what}`, () => {
      const [west, south, east, north] = box;
      expect(namesFor(zoom, west, south, east, north).sort()).to.deep.equal([...names].sort());
    });
  }

  it('takes the outline where nothing else reaches, and under nothing', () => {
    const there = packs.filter(({ name }) => name === 'outline' || name === 'japan');
    const namesOf = (west: number, east: number) => coverView(there, { west, south: 35, east, north: 45 }, 6).map(({ name }) => name); // prettier-ignore
    expect(namesOf(110, 140)).to.deep.equal(['outline', 'japan']);
    expect(namesOf(125, 140)).to.deep.equal(['japan']);
    expect(namesOf(0, 20)).to.deep.equal(['outline']);
  });

  it('puts the coarse before the fine', () => {
    expect(namesFor(6, 110, 35, 140, 45)).to.deep.equal(['north-east', 'japan']);
  });

  it('takes nothing where there is nothing', () => {
    expect(coverView([], { west: 0, south: 0, east: 1, north: 1 }, 5)).to.deep.equal([]);
  });
});
