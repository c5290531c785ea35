import { expect } from '@open-wc/testing';
import type { StreetColours } from '../../../src/map/streets/street-colours.js';
import { drawStreets } from '../../../src/map/streets/draw-streets.js';
import { toStreetShapes } from '../../../src/map/streets/street-shapes.js';
import type { View } from '../../../src/map/view.js';
import {
  metres,
  quarterBounds,
  quarterCentre,
  rectangle,
  streetPackOf,
  type MadeUpStreets,
} from '../../fixtures/street-pack.js';

const colours = {
  land: 'rgb(200, 180, 100)',
  water: 'rgb(10, 20, 200)',
  river: 'rgb(0, 255, 255)',
  coast: 'rgb(90, 90, 90)',
  green: 'rgb(0, 200, 0)',
  building: 'rgb(160, 140, 80)',
  road: 'rgb(255, 255, 255)',
  kerb: 'rgb(120, 100, 60)',
  casing: 'rgb(70, 60, 40)',
  rail: 'rgb(60, 0, 60)',
  site: 'rgb(210, 190, 130)',
} as StreetColours;
const rgb = (name: keyof StreetColours) => /\((.*)\)/.exec(colours[name])![1]!.replaceAll(' ', '');
const named = new Map((Object.keys(colours) as (keyof StreetColours)[]).map((name) => [rgb(name), name]));

const all = rectangle(-1000, -1000, 2000, 2000);
const across = (north = 0) => [metres(-1000, north), metres(1000, north)];
const along = (east = 0) => [metres(east, -1000), metres(east, 1000)];

interface Drawn {
  readonly zoom?: number;
  readonly palette?: StreetColours;
  readonly lon?: number;
}

/** The colour of the picture so many pixels right and down of its middle. */
function draw(layers: MadeUpStreets['layers'], { zoom = 16, palette = colours, lon = quarterCentre.lon }: Drawn = {}) {
  const view: View = { camera: { center: { ...quarterCentre, lon }, zoom }, width: 200, height: 120 };
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [view.width, view.height];
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = 'rgb(1, 2, 3)';
  context.fillRect(0, 0, view.width, view.height);
  drawStreets(context, view, toStreetShapes(streetPackOf({ layers }), quarterBounds), palette);
  return (right: number, down: number) => {
    const pixel = context
      .getImageData(100 + right, 60 + down, 1, 1)
      .data.slice(0, 3)
      .join();
    return named.get(pixel) ?? pixel;
  };
}

/** How many pixels of the column through the picture's middle have a colour. */
const heightOf = (colour: keyof StreetColours, at: ReturnType<typeof draw>) =>
  Array.from({ length: 110 }, (_, index) => at(0, index - 55)).filter((seen) => seen === colour).length;

describe('the streets', () => {
  it('lie on water where a pack has no land, and on land where it has', () => {
    expect(draw({})(0, 0)).to.equal('water');
    expect(draw({ land: [{ area: all }] })(0, 0)).to.equal('land');
  });

  it('keep to the bounds of their pack', () => {
    const at = draw({ land: [{ area: rectangle(-5000, -5000, 10_000, 10_000) }] }, { zoom: 12 });
    expect(at(0, 0)).to.equal('land');
    expect(at(-80, 0)).to.equal('1,2,3');
  });

  it('are the same in every copy of the world', () => {
    expect(draw({ land: [{ area: all }] }, { lon: quarterCentre.lon + 360 })(0, 0)).to.equal('land');
  });

  it('are drawn from the ground up', () => {
    const layers = { land: [{ area: all }], green: [{ area: rectangle(-100, -100, 200, 200) }] };
    expect(draw(layers)(0, 0)).to.equal('green');
    const house = { building: [{ area: rectangle(-50, -50, 100, 100) }] };
    expect(draw({ ...house, ...layers })(0, 0)).to.equal('building');
    const street = { street: [{ line: across() }] };
    expect(draw({ ...street, ...house, ...layers })(0, 0)).to.equal('road');
  });

  it('are wider the greater they are, and the nearer they are seen', () => {
    const widthAt = (layer: 'street' | 'main' | 'motorway', zoom: number) =>
      heightOf('road', draw({ land: [{ area: all }], [layer]: [{ line: across() }] }, { zoom }));
    for (const zoom of [14, 15, 16, 17]) {
      expect(widthAt('main', zoom), `main at ${zoom}`).to.be.above(widthAt('street', zoom) - 1);
      expect(widthAt('motorway', zoom), `motorway at ${zoom}`).to.be.least(widthAt('main', zoom));
    }
    for (const layer of ['street', 'main', 'motorway'] as const)
      expect(widthAt(layer, 17), layer).to.be.above(widthAt(layer, 15));
  });

  it('have an edge on both sides, which is open where they cross', () => {
    const at = draw({ land: [{ area: all }], street: [{ line: across() }], main: [{ line: along() }] }, { zoom: 17 });
    const rows = Array.from({ length: 60 }, (_, index) => at(-60, index - 30));
    expect(
      rows.filter((colour) => colour !== 'land' && colour !== 'road'),
      'two edges',
    ).to.have.length.within(2, 4);
    for (let right = -20; right <= 20; right++) expect(at(right, 0), String(right)).to.equal('road');
    for (let down = -20; down <= 20; down++) expect(at(0, down), String(down)).to.equal('road');
  });

  it('have a stronger edge where they are main roads', () => {
    const coloursOf = (layer: 'street' | 'main' | 'motorway', palette = colours) => {
      const at = draw({ land: [{ area: all }], [layer]: [{ line: across() }] }, { zoom: 17, palette });
      return new Set(Array.from({ length: 60 }, (_, index) => at(0, index - 30)));
    };
    const red = (name: keyof StreetColours) => ({ ...colours, [name]: 'rgb(255, 0, 0)' });
    const differs = (layer: 'street' | 'main' | 'motorway', name: keyof StreetColours) =>
      [...coloursOf(layer, red(name))].join() !== [...coloursOf(layer)].join();
    expect((['street', 'main', 'motorway'] as const).filter((layer) => differs(layer, 'casing'))).to.deep.equal([
      'main',
      'motorway',
    ]);
    expect((['street', 'main', 'motorway'] as const).filter((layer) => differs(layer, 'kerb'))).to.deep.equal([
      'street',
    ]);
  });

  it('are fewer from afar: only what can be told apart there', () => {
    const seen = (layer: 'street' | 'main' | 'building' | 'green', zoom: number) => {
      const shape = layer === 'street' || layer === 'main' ? { line: across() } : { area: all };
      return draw({ land: [{ area: all }], [layer]: [shape] }, { zoom })(0, 0) !== 'land';
    };
    const seenAt = (zoom: number) =>
      (['main', 'green', 'street', 'building'] as const).filter((layer) => seen(layer, zoom));
    expect(seenAt(12.9)).to.deep.equal(['main', 'green']);
    expect(seenAt(13)).to.deep.equal(['main', 'green', 'street']);
    expect(seenAt(15), 'houses can be told apart only here').to.deep.equal(['main', 'green', 'street', 'building']);
  });

  it('go under houses and other streets in a tunnel, and over them on a bridge', () => {
    const ground = { land: [{ area: all }], building: [{ area: rectangle(-40, -300, 80, 600) }] };
    expect(draw({ ...ground, main: [{ line: across(), way: 'tunnel' }] })(0, 0)).to.equal('building');
    const crossing = (way: 'tunnel' | 'bridge') =>
      draw({ land: [{ area: all }], main: [{ line: across(), way }], motorway: [{ line: along() }] }, { zoom: 17 });
    const kerbsAcross = (at: ReturnType<typeof draw>) =>
      Array.from({ length: 40 }, (_, index) => at(0, index - 20)).filter((colour) => colour !== 'road').length;
    expect(kerbsAcross(crossing('tunnel')), 'the motorway is whole').to.equal(0);
    expect(kerbsAcross(crossing('bridge')), 'the bridge’s two edges lie on it').to.be.least(2);
  });

  it('show a tunnel by its dashed edges alone', () => {
    const at = draw({ land: [{ area: all }], main: [{ line: across(), way: 'tunnel' }] }, { zoom: 16 });
    expect(heightOf('road', at)).to.equal(0);
    const edge = Array.from({ length: 12 }, (_, index) => at(-90, index - 6)).findIndex((seen) => seen !== 'land') - 6;
    const along = new Set(Array.from({ length: 180 }, (_, index) => at(index - 90, edge)));
    expect(along.has('land'), 'gaps').to.equal(true);
    expect(along.size, 'dashes').to.be.above(1);
  });

  it('have the middle of a river lie in its water', () => {
    const water = [{ area: rectangle(-1000, -50, 2000, 100) }, { line: across() }];
    expect(draw({ land: [{ area: all }], water })(0, 0)).to.equal('water');
    expect(draw({ land: [{ area: all }], water: water.slice(1) })(0, 0), 'one without area').to.equal('river');
  });

  it('do not mind which way round an area or its hole is written', () => {
    const ring = rectangle(-100, -100, 200, 200);
    const hole = rectangle(-30, -30, 60, 60);
    for (const [outer, inner] of [
      [ring, hole],
      [[...ring].reverse(), hole],
      [ring, [...hole].reverse()],
    ] as const) {
      // prettier-ignore
      const pack = streetPackOf({ layers: { land: [{ area: outer }] } });
      pack.arcs.push([...inner, inner[0]!].map((point) => [...point]));
      (pack.objects.land!.geometries[0] as { arcs: number[][] }).arcs.push([1]);
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      const view = { camera: { center: quarterCentre, zoom: 16 }, width: canvas.width, height: canvas.height };
      drawStreets(context, view, toStreetShapes(pack, quarterBounds), colours);
      const colourAt = (x: number) => named.get(context.getImageData(x, 75, 1, 1).data.slice(0, 3).join());
      expect([150, 175].map(colourAt)).to.deep.equal(['water', 'land']);
    }
  });

  it('are told from the ground by lines where all has one colour, as forced colours may want it', () => {
    const names = ['land', 'water', 'green', 'building', 'road', 'site'] as const;
    const palette = { ...colours, ...Object.fromEntries(names.map((name) => [name, 'rgb(255, 255, 255)'])) };
    const layers = { land: [{ area: all }], street: [{ line: across() }] };
    const lines = (more: MadeUpStreets['layers'], zoom = 16) => {
      const at = draw({ ...layers, ...more }, { palette, zoom });
      return Array.from({ length: 120 }, (_, index) => at(0, index - 60)).filter((seen) => seen !== 'road').length;
    };
    const kerbs = lines({});
    expect(kerbs, 'the street’s two edges').to.be.least(2);
    const house = { building: [{ area: rectangle(-20, 30, 40, 40) }] };
    expect(lines(house), 'and a house’s').to.be.above(kerbs);
    expect(lines(house, 15), 'which would be too many from afar').to.equal(lines({}, 15));
    expect(lines({ water: [{ area: rectangle(-20, 30, 40, 40) }] }, 15), 'but a pond’s').to.be.above(lines({}, 15));
    expect(lines({ green: [{ area: rectangle(-20, 30, 40, 40) }] }), 'and never a park’s').to.equal(kerbs);
    expect(lines({ path: [{ line: across(60) }] }, 15), 'nor a footpath from afar').to.equal(lines({}, 15));
    const shore = draw({ land: [{ area: rectangle(-500, -500, 1000, 480) }] }, { palette });
    expect(heightOf('coast', shore), 'a shore is a strong line').to.be.least(1);
  });
});
