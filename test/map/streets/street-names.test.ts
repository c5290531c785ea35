import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { doOverlap, isWithin, type Box } from '../../../src/core/map/labels.js';
import type { StreetColours } from '../../../src/map/streets/street-colours.js';
import type { Pen } from '../../../src/map/pen.js';
import type { LabelOptions } from '../../../src/map/point-labels.js';
import { drawStreetNames, layOutStreetNames, type StreetNames } from '../../../src/map/streets/street-names.js';
import type { StreetLabel } from '../../../src/map/streets/street-pack.js';
import { toStreetShapes } from '../../../src/map/streets/street-shapes.js';
import { fromViewPoint, toViewPoint, type View } from '../../../src/map/view.js';
import {
  metres,
  quarter,
  quarterBounds,
  quarterCentre,
  streetPackOf,
  type MadeUpStreets,
} from '../../fixtures/street-pack.js';

const view: View = { camera: { center: quarterCentre, zoom: 16 }, width: 800, height: 600 };
const pen = document.createElement('canvas').getContext('2d')!;
const size = 13;

interface LaidOut extends Partial<LabelOptions> {
  readonly seen?: View;
}

function layOut(streets: MadeUpStreets | typeof quarter, { seen = view, ...options }: LaidOut = {}): StreetNames {
  const pack = 'layers' in streets ? streetPackOf(streets) : streets;
  const packs = [{ shapes: toStreetShapes(pack, quarterBounds), labels: pack.labels }];
  return layOutStreetNames(pen, seen, packs, {
    locale: 'en',
    textSize: size,
    fontFamily: 'sans-serif',
    storyNames: [],
    obstacles: [],
    area: { x: 0, y: 0, width: seen.width, height: seen.height },
    ...options,
  });
}

const named = (layer: 'street' | 'main' | 'water', name: string, ...line: [number, number][]): MadeUpStreets => ({
  layers: { [layer]: [{ name, line: line.map(([east, north]) => metres(east, north)) }] },
});

/** A quarter of a circle, its middle to the north. */
const arc = (radius: number): [number, number][] =>
  Array.from({ length: 31 }, (_, index) => {
    const angle = ((index * 3 - 45) * Math.PI) / 180;
    return [radius * Math.sin(angle), radius * Math.cos(angle) - radius];
  });

const toPlace = (east: number, north: number) => {
  const [lon, lat] = metres(east, north);
  return { lat, lon };
};

const label = (kind: 'site' | 'park' | 'station', east: number, north: number, name: string): StreetLabel => ({
  kind,
  ...toPlace(east, north),
  rank: 16,
  name,
});

const textsOf = ({ lines }: StreetNames) => lines.map(({ text }) => text);
const partsOf = ({ lines }: StreetNames) => lines.flatMap(({ parts }) => parts);
const degrees = ({ lines }: StreetNames) => partsOf({ lines, points: [] }).map(({ turn }) => (turn * 180) / Math.PI);

/** The boxes that surely have ink in them: small squares along the middle of each name. */
function inkOf({ lines }: StreetNames, seen = view): { text: string; box: Box }[] {
  return lines.flatMap(({ text, at, parts }) => {
    const middle = toViewPoint(seen, at);
    return parts.flatMap((part) => {
      const width = 5 * part.text.length;
      return [-0.4, 0, 0.4].map((share) => {
        const x = middle.x + part.at.x + share * width * Math.cos(part.turn);
        const y = middle.y + part.at.y + share * width * Math.sin(part.turn);
        return { text, box: { x: x - 3, y: y - 3, width: 6, height: 6 } };
      });
    });
  });
}

describe('the names of streets', () => {
  it('lie along a straight street as a whole, in its middle', () => {
    const { lines } = layOut(named('street', 'Mill Street', [-150, 0], [150, 80]));
    expect(lines).to.have.length(1);
    expect(lines[0]!.parts).to.have.length(1);
    const [{ turn, text } = { turn: 0, text: '' }] = lines[0]!.parts;
    expect([text, Math.round((turn * 180) / Math.PI)]).to.deep.equal(['Mill Street', -15]);
    const { x, y } = toViewPoint(view, lines[0]!.at);
    expect(Math.hypot(x - 400, y - 300)).to.be.below(20);
  });

  it('bend with their street, letter by letter, all of them in order', () => {
    const names = layOut(named('street', 'Crescent Street', ...arc(260)));
    expect(names.lines).to.have.length(1);
    const parts = partsOf(names);
    expect(parts.length).to.be.above(5);
    expect(
      parts
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    ).to.equal('CrescentStreet');
    const turns = degrees(names);
    expect(turns).to.deep.equal([...turns].sort((a, b) => a - b));
    const xs = parts.map(({ at }) => at.x);
    expect(xs).to.deep.equal([...xs].sort((a, b) => a - b));
  });

  it('have whole words where it is straight, though it bends between them', () => {
    const bent = layOut(named('street', 'Millwright Embankment', [-160, 0], [-30, 0], [0, 9], [150, 60]));
    expect(partsOf(bent).map(({ text }) => text)).to.include('Embankment');
    const widths = partsOf(bent).map(({ width }) => width);
    expect(widths.every((width) => width > 0)).to.equal(true);
  });

  it('keep accents with their letters', () => {
    const name = 'Gr\u0308u\u0308ner Weg';
    const parts = partsOf(layOut(named('street', name, ...arc(260))));
    expect(parts.length).to.be.above(3);
    for (const { text } of parts) expect(text).not.to.match(/^\p{M}/u);
    expect(parts.map(({ text }) => text.trim()).join('')).to.equal(name.normalize().replace(' ', ''));
  });

  for (const [script, name] of [
    ['Arabic', 'شارع الطاحونة'],
    ['Hebrew', 'רחוב הטחנה'],
    ['Devanagari', 'चक्की सड़क'],
    ['Thai', 'ถนนโรงสี'],
  ] as const) {
    it(`are whole in ${script}, whose letters join or change places, and left out where the street bends`, () => {
      expect(partsOf(layOut(named('street', name, [-150, 0], [150, 0]))).map(({ text }) => text)).to.deep.equal([name]);
      expect(textsOf(layOut(named('street', name, ...arc(200))))).to.deep.equal([]);
      const partlyStraight = layOut(named('street', name, ...arc(200), [341, -259]));
      expect(
        partsOf(partlyStraight).map(({ text }) => text),
        'where a part of it is straight',
      ).to.deep.equal([name]);
    });
  }

  it('go letter by letter in Chinese too', () => {
    expect(partsOf(layOut(named('street', '市場大街市場大街', ...arc(200)))).length).to.be.above(3);
  });

  for (const [what, line] of [
    [
      'from west to east',
      [
        [-150, 0],
        [150, 0],
      ],
    ],
    [
      'from east to west',
      [
        [150, 0],
        [-150, 0],
      ],
    ],
    [
      'down to the left',
      [
        [100, 100],
        [-100, -100],
      ],
    ],
    [
      'straight down',
      [
        [0, 150],
        [0, -150],
      ],
    ],
    [
      'straight up',
      [
        [0, -150],
        [0, 150],
      ],
    ],
    [
      'up and hardly to the left',
      [
        [2, -150],
        [-2, 150],
      ],
    ],
  ] as const) {
    // prettier-ignore
    it(`are never upside down on a street that leads ${what}`, () => {
      const [turn] = degrees(layOut(named('street', 'Mill Street', ...line.map(([x, y]) => [x, y] as [number, number]))));
      expect(turn).to.be.within(-91, 89);
    });
  }

  it('are upright and readable whatever way a street goes', () => {
    const point = fc.tuple(fc.integer({ min: -350, max: 350 }), fc.integer({ min: -250, max: 250 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 8 }), (line) => {
        for (const { parts } of layOut(named('street', 'Mill Street', ...line)).lines) {
          for (const { turn } of parts) expect(Math.cos(turn)).to.be.above(-0.11);
          parts.slice(1).forEach(({ turn }, index) => expect(Math.abs(turn - parts[index]!.turn)).to.be.below(0.6));
        }
      }),
    );
  });

  it('are not set round a sharp corner, nor on a street that is too short', () => {
    const corner = named('street', 'A Street With Quite A Long Name', [-100, 0], [0, 0], [0, -100]);
    expect(textsOf(layOut(corner))).to.deep.equal([]);
    expect(textsOf(layOut(named('street', 'A Street With Quite A Long Name', [-30, 0], [30, 0])))).to.deep.equal([]);
  });

  it('are said again only at a distance, be it on the same line or on another', () => {
    const both = [metres(-1000, 0), metres(1000, 0)] as const;
    const twin = [metres(-1000, 25), metres(1000, 25)] as const;
    const streets = {
      layers: {
        main: [
          { name: 'Harbour Road', line: both },
          { name: 'Harbour Road', line: twin },
        ],
      },
    };
    const seen = { ...view, width: 1600, camera: { ...view.camera, zoom: 17 } };
    const points = layOut(streets, { seen }).lines.map(({ at }) => toViewPoint(seen, at));
    expect(points.length).to.be.above(2);
    points.forEach(({ x, y }, index) => {
      for (const other of points.slice(0, index)) expect(Math.hypot(x - other.x, y - other.y)).to.be.least(300);
    });
  });

  it('begin with the greatest streets, and the longest of a kind', () => {
    const crossing = {
      layers: {
        street: [
          { name: 'Short Street', line: [metres(-100, 0), metres(100, 0)] },
          { name: 'Long Street', line: [metres(-120, 2), metres(120, 2)] },
        ],
        main: [{ name: 'Main Road', line: [metres(-90, 1), metres(90, 1)] }],
      },
    } as const;
    expect(textsOf(layOut(crossing))).to.deep.equal(['Main Road']);
    const { street } = crossing.layers;
    expect(textsOf(layOut({ layers: { street } }))).to.deep.equal(['Long Street']);
  });

  it('come with the zoom: main roads, then streets, then paths', () => {
    const line = [metres(-1000, 0), metres(1000, 0)];
    const has = (layer: 'main' | 'street' | 'path', zoom: number) => {
      const seen = { ...view, camera: { ...view.camera, zoom } };
      return layOut({ layers: { [layer]: [{ name: 'Mill', line }] } }, { seen }).lines.length > 0;
    };
    const seenAt = (zoom: number) => (['main', 'street', 'path'] as const).map((layer) => has(layer, zoom));
    expect([12.9, 13, 14.5, 16].map(seenAt)).to.deep.equal([
      [false, false, false],
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });

  it('are in the reader’s language, else in that of the place', () => {
    const line = [metres(-150, 0), metres(150, 0)];
    const names = { de: 'Mühlenstraße', 'de-CH': 'Mühlenstrasse' };
    const texts = ['de-CH', 'de-AT', 'fr', 'constructor'].flatMap((locale) =>
      textsOf(layOut({ layers: { street: [{ name: 'Mill Street', names, line }] } }, { locale })),
    );
    expect(texts).to.deep.equal(['Mühlenstrasse', 'Mühlenstraße', 'Mill Street', 'Mill Street']);
  });

  it('do not say again what the story says', () => {
    const storyNames = [{ x: 0, y: 0, name: 'Mill Street' }];
    expect(textsOf(layOut(named('street', 'Mill Street', [-150, 0], [150, 0]), { storyNames }))).to.deep.equal([]);
  });

  it('touch neither one another nor anything else, and keep to their area', () => {
    const obstacles = [{ x: 300, y: 200, width: 220, height: 160 }];
    const area = { x: 60, y: 40, width: 690, height: 520 };
    for (const zoom of [14.5, 15.3, 16, 17]) {
      const seen = { ...view, camera: { ...view.camera, zoom } };
      const names = layOut(quarter, { obstacles, area, seen });
      const others = [...obstacles, ...names.points.map(({ box }) => box)];
      const ink = inkOf(names, seen);
      expect(names.lines.length, `names at ${zoom}`).to.be.above(2);
      ink.forEach(({ text, box }, index) => {
        expect(isWithin(box, area), text).to.equal(true);
        expect(
          others.some((other) => doOverlap(box, other)),
          text,
        ).to.equal(false);
        const before = ink.slice(0, index).filter((other) => other.text !== text);
        expect(
          before.some((other) => doOverlap(box, other.box)),
          text,
        ).to.equal(false);
      });
    }
  });

  it('keep to what their pack covers', () => {
    const beyond = named('main', 'Bridge To The Far Shore', [900, 0], [5000, 0]);
    const { lon, lat } = { lon: metres(1000, 0)[0], lat: quarterCentre.lat };
    expect(textsOf(layOut(beyond, { seen: { ...view, camera: { center: { lat, lon }, zoom: 15 } } }))).to.deep.equal(
      [],
    );
  });

  it('are there in every copy of the world', () => {
    const seen = { ...view, camera: { ...view.camera, center: { ...quarterCentre, lon: quarterCentre.lon + 360 } } };
    expect(textsOf(layOut(quarter, { seen }))).to.deep.equal(textsOf(layOut(quarter)));
  });

  it('stand before those of sites, which have the room that streets leave, and after all others', () => {
    const [lon, lat] = metres(0, 14);
    const label = { lat, lon, rank: 13, name: 'Mill' };
    const street = named('street', 'Mill Street', [-150, 0], [150, 0]);
    const shiftBy = (kind: 'site' | 'station') => {
      const names = layOut({ ...street, labels: [{ ...label, kind }] });
      expect([names.lines.length, names.points.length]).to.deep.equal([1, 1]);
      return Math.abs(toViewPoint(view, names.lines[0]!.at).x - 400);
    };
    expect(shiftBy('site')).to.be.below(2);
    expect(shiftBy('station')).to.be.above(20);
  });

  it('of points stand within their pack', () => {
    const site = (east: number, name: string) => ({ ...label('station', east, 0, name), rank: 14 });
    const seen = { ...view, camera: { center: toPlace(900, 0), zoom: 16 } };
    const names = layOut({ layers: {}, labels: [site(985, 'Edge Station'), site(995, 'A Station Far Too Long For It')] }, { seen }); // prettier-ignore
    const edge = toViewPoint(seen, toPlace(1000, 0)).x;
    expect(names.points.map(({ text }) => text)).to.include('Edge Station');
    for (const { box } of names.points) expect(box.x + box.width).to.be.most(edge);
  });

  it('of lesser points are few, sites before gardens, and none begins as another near it does', () => {
    const gates = Array.from({ length: 6 }, (_, index) =>
      label('site', index * 70 - 300, 0, `Ferry Building Gate ${index}`),
    );
    const others = Array.from(
      { length: 40 },
      (_, index) =>
      label(index % 2 ? 'site' : 'park', -400 + (index % 8) * 110, -250 + Math.floor(index / 8) * 110, `${'ABCDEFGH'[index % 8]}${index} Hall`), // prettier-ignore
    );
    const texts = layOut({ layers: {}, labels: [...others, ...gates] }).points.map(({ text }) => text);
    expect(texts.length).to.be.within(4, 8);
    const odd = texts.filter((text) => / Hall/.test(text) && Number(/\d+/.exec(text)![0]) % 2 === 0);
    expect(odd).to.deep.equal([]);
    const far = label('site', 600, 0, 'Ferry Building Gate 9');
    const near = layOut({ layers: {}, labels: [...gates, far] }).points.map(({ text }) => text);
    expect(near).to.deep.equal(['Ferry Building Gate 0', 'Ferry Building Gate 9']);
  });

  it('of points do not say again what a mark of the story beside them says', () => {
    const labels = [
      { ...label('station', 20, 0, 'Montgomery Street'), rank: 14 },
      { ...label('station', 300, 0, 'Embarcadero'), rank: 14 },
    ];
    const storyNames = [{ x: 400, y: 300, name: 'Montgomery Street station' }];
    expect(layOut({ layers: {}, labels }, { storyNames }).points.map(({ text }) => text)).to.deep.equal([
      'Embarcadero',
    ]);
  });

  it('begin with the streets at which the story is', () => {
    const cross = { layers: { main: [{ name: 'Great Road', line: [metres(-300, 60), metres(300, 60)] }], street: [{ name: 'Mill Lane', line: [metres(-100, -8), metres(100, -8)] }] } }; // prettier-ignore
    const area = { x: 250, y: 200, width: 300, height: 200 };
    expect(textsOf(layOut(cross, { area }))[0]).to.equal('Great Road');
    const at = toViewPoint(view, toPlace(0, -22));
    expect(textsOf(layOut(cross, { area, storyNames: [{ ...at, name: 'Mill' }] }))[0]).to.equal('Mill Lane');
  });

  it('keep off the routes of the story', () => {
    const street = named('street', 'Mill Street', [-150, 0], [150, 0]);
    const route = { line: [toPlace(-150, 0), toPlace(150, 0)] };
    expect(textsOf(layOut(street, { routes: [route] }))).to.deep.equal([]);
    const away = { line: [toPlace(-150, 60), toPlace(150, 60)] };
    expect(textsOf(layOut(street, { routes: [away] }))).to.deep.equal(['Mill Street']);
  });

  it('are only so many along one line, however long it winds through the picture', () => {
    const winding = Array.from({ length: 4000 }, (_, index) => metres(index % 2 ? 300 : -300, -150 + index / 15));
    const count = textsOf(layOut({ layers: { main: [{ name: 'Way', line: winding }] } })).length;
    expect(count).to.be.within(1, 24);
  });

  it('of points are laid out as those of the world are: what its zoom is for, and what is in the picture', () => {
    const at = (zoom: number) =>
      layOut(quarter, { seen: { ...view, camera: { ...view.camera, zoom } } }).points.map(({ text }) => text);
    expect(at(13.9)).to.have.members(['OLD MILLS', 'East Bay']);
    expect(at(15)).to.include.members(['OLD MILLS', 'East Bay', 'Lime Park', 'Mills North']);
    expect(at(18)).to.deep.equal([]);
    expect(at(15), 'sites are for near views').not.to.include('Mill School');
    expect(at(16)).to.include('Mill School');
    expect(layOut(quarter, { locale: 'zh' }).points.map(({ text }) => text)).to.include('老磨坊');
  });
});

describe('drawn names of streets', () => {
  const colours = { muted: 'rgb(200, 0, 0)', road: 'rgb(0, 0, 200)', sea: 'rgb(200, 0, 0)' } as StreetColours;
  const options = { textSize: size, fontFamily: 'sans-serif' };

  function draw(names: StreetNames, seen: View) {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [seen.width, seen.height];
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    drawStreetNames(context, names, seen, colours, options);
    const { data } = context.getImageData(0, 0, seen.width, seen.height);
    const red: number[] = [];
    for (let i = 0; i < data.length; i += 4)
      // Small letters are drawn with edges that are partly clear, in each engine otherwise.
      if (data[i]! - data[i + 2]! > 60 && data[i + 3]! > 100) red.push(i / 4);
    return red.map((at) => ({ x: at % seen.width, y: Math.floor(at / seen.width) }));
  }

  it('have their letters where they were laid out, and go with the map', () => {
    const names = layOut(named('street', 'Mill Street', [-150, 0], [150, 0]));
    const ink = draw(names, view);
    expect(ink.length).to.be.above(50);
    expect(Math.max(...ink.map(({ y }) => Math.abs(y - 300)))).to.be.below(10);
    const [lon, lat] = metres(0, 100);
    const later = draw(names, { ...view, camera: { center: { lat, lon }, zoom: 16 } });
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const shift = mean(later.map(({ y }) => y)) - mean(ink.map(({ y }) => y));
    expect(shift).to.be.closeTo(
      toViewPoint({ ...view, camera: { center: { lat, lon }, zoom: 16 } }, quarterCentre).y - 300,
      1,
    );
  });

  it('leave the pen as straight as it was', () => {
    const context = document.createElement('canvas').getContext('2d')!;
    drawStreetNames(context, layOut(quarter), view, colours, options);
    expect(context.getTransform().isIdentity).to.equal(true);
  });

  it('have all their edges under all their letters', () => {
    const written: string[] = [];
    const note = (kind: string) => (text: string) => written.push(`${kind} ${text}`);
    const spy = new Proxy(pen, {
      get: (target, key) => {
        if (key === 'strokeText' || key === 'fillText') return note(key);
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
      },
      set: (target, key, value) => Reflect.set(target, key, value),
    });
    drawStreetNames(spy as Pen, layOut(named('street', 'Crescent Street', ...arc(260))), view, colours, options);
    const firstLetter = written.findIndex((text) => text.startsWith('fillText'));
    expect(firstLetter).to.equal(written.length / 2);
  });

  it('are all there in the strips of a picture, each where it is and not much more', () => {
    const names = layOut(quarter);
    const strips = Array.from({ length: 12 }, (_, index) => {
      const center = fromViewPoint(view, { x: 400, y: index * 50 + 25 });
      return { camera: { center, zoom: 16 }, width: 800, height: 50 };
    });
    const { prototype } = CanvasRenderingContext2D;
    const { fillText } = prototype;
    let written = 0;
    prototype.fillText = function (...text) {
      written++;
      fillText.apply(this, text);
    };
    const whole = draw(names, view);
    const inWhole = written;
    const ink = strips.flatMap((strip, index) => draw(names, strip).map(({ x, y }) => ({ x, y: y + index * 50 })));
    prototype.fillText = fillText;
    expect(written - inWhole).to.be.below(0.6 * strips.length * inWhole);
    expect(Math.abs(ink.length - whole.length)).to.be.below(0.02 * whole.length);
  });
});
