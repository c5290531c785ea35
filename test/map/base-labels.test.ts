import { expect } from '@open-wc/testing';
import { doOverlap } from '../../src/core/map/labels.js';
import { layOutBaseLabels, type BaseLabelOptions } from '../../src/map/base-labels.js';
import type { PackLabel } from '../../src/map/pack.js';
import { toViewPoint, type View } from '../../src/map/view.js';

const view: View = { camera: { center: { lat: 40, lon: 130 }, zoom: 5 }, width: 600, height: 400 };
const context = document.createElement('canvas').getContext('2d')!;

const city = (name: string, lat: number, lon: number, more: Partial<PackLabel> = {}): PackLabel => ({
  kind: 'city',
  name,
  lat,
  lon,
  rank: 4,
  ...more,
});

const sea: PackLabel = {
  kind: 'sea',
  name: 'Sea of Japan',
  lat: 40,
  lon: 133,
  rank: 4,
  names: { en: 'Sea of Japan', de: 'Japanisches Meer' },
  views: { KR: { en: 'East Sea', de: 'Ostmeer' } },
};

function layOut(labels: PackLabel[], options: Partial<BaseLabelOptions> = {}, seen = view) {
  return layOutBaseLabels(context, seen, [{ labels }], {
    locale: 'en',
    textSize: 13,
    fontFamily: 'sans-serif',
    storyNames: [],
    obstacles: [],
    area: { x: 0, y: 0, width: 600, height: 400 },
    ...options,
  });
}

const textsOf = (...args: Parameters<typeof layOut>) => layOut(...args).map(({ text }) => text);

describe('layOutBaseLabels', () => {
  it('names what its zoom is for, and what is in view', () => {
    expect(textsOf([city('Near', 40, 130), city('Small', 41, 131, { rank: 5.5 }), city('Far', 10, 0)])).to.deep.equal([
      'Near',
    ]);
  });

  for (const [locale, name] of [
    ['en', 'SOUTH KOREA'],
    ['de', 'SÜDKOREA'],
    ['ja', '韓国'],
  ] as const) {
    it(`names countries in ${locale}`, () => {
      expect(textsOf([{ kind: 'country', code: 'KR', lat: 40, lon: 130, rank: 3 }], { locale })).to.deep.equal([name]);
    });
  }

  for (const [locale, worldview, name] of [
    ['en', undefined, 'Sea of Japan'],
    ['de-AT', undefined, 'Japanisches Meer'],
    ['eo', undefined, 'Sea of Japan'],
    ['en', 'KR', 'East Sea'],
    ['de', 'KR', 'Ostmeer'],
    ['en', 'JP', 'Sea of Japan'],
  ] as const) {
    it(`calls a sea ${name} in ${locale}${worldview ? `, as seen from ${worldview}` : ''}`, () => {
      expect(textsOf([sea], { locale, worldview })).to.deep.equal([name]);
    });
  }

  it('does not say again what the story says, by name or by place', () => {
    const { x, y } = toViewPoint(view, { lat: 40, lon: 130 });
    const storyNames = [
      { x: x + 5, y, name: 'Phyŏngyang' },
      { x: 10, y: 10, name: 'Sea of Japan' },
    ];
    expect(textsOf([city('Pyongyang', 40, 130), sea, city('Seoul', 37.5, 127)], { storyNames })).to.deep.equal([
      'Seoul',
    ]);
  });

  it('takes countries before seas before cities, large cities before small ones', () => {
    const here = { lat: 40, lon: 130 };
    const country: PackLabel = { kind: 'country', code: 'KP', rank: 3, ...here };
    const both = [city('Town', 40, 130, { population: 1e4 }), city('City', 40, 130.1, { population: 1e6 })];
    const crowded = { area: { x: 150, y: 185, width: 300, height: 30 } };
    expect(textsOf([...both, { ...sea, ...here }, country], crowded)[0]).to.equal('NORTH KOREA');
    expect(textsOf(both, crowded)[0]).to.equal('City');
  });

  it('says a name once, though two packs know it', () => {
    expect(textsOf([sea, { ...sea, lat: 38 }])).to.deep.equal(['Sea of Japan']);
  });

  it('never lets names touch what is there, or one another', () => {
    const labels = Array.from({ length: 80 }, (_, index) =>
      city(`City ${index}`, 36 + (index % 9), 122 + Math.floor(index / 9) * 1.7),
    );
    const obstacles = [{ x: 200, y: 100, width: 150, height: 80 }];
    const boxes = layOut(labels, { obstacles }).map(({ box }) => box);
    expect(boxes.length).to.be.above(10);
    boxes.forEach((box, index) => {
      expect([...obstacles, ...boxes.slice(0, index)].some((other) => doOverlap(box, other))).to.equal(false);
    });
  });

  it('shows names in every copy of the world', () => {
    const beyond: View = { ...view, camera: { center: { lat: 40, lon: 490 }, zoom: 5 } };
    expect(textsOf([city('Pyongyang', 40, 130)], {}, beyond)).to.deep.equal(['Pyongyang']);
  });
});
