import { expect } from '@open-wc/testing';
import { parseStreetPack } from '../../../src/map/streets/parse-street-pack.js';
import type { StreetPack } from '../../../src/map/streets/street-pack.js';
import { quarter } from '../../fixtures/street-pack.js';

const line = [[0, 0], [1, 1]]; // prettier-ignore
const small = { type: 'Topology', dateline: 'streets/1', arcs: [line], objects: {}, labels: [] };

const ofStreets = (...geometries: unknown[]) => ({
  ...small,
  objects: { street: { type: 'GeometryCollection', geometries } },
});

function packOf(value: unknown): StreetPack {
  const read = parseStreetPack(value);
  if ('reason' in read) throw new Error(read.reason);
  return read.pack;
}

const reasonOf = (value: unknown) => {
  const read = parseStreetPack(value);
  return 'reason' in read ? read.reason : undefined;
};

describe('parseStreetPack', () => {
  it('takes a pack as it is', () => {
    expect(packOf(JSON.parse(JSON.stringify(quarter)))).to.deep.equal(JSON.parse(JSON.stringify(quarter)));
  });

  it('takes one that is quantised', () => {
    const transform = { scale: [0.001, 0.001], translate: [120, 30] };
    const arcs = [[[0, 0], [5000, 5000], [-1, 2]]]; // prettier-ignore
    const value = { ...ofStreets({ type: 'LineString', arcs: [~0] }), transform, arcs };
    expect(packOf(value).transform).to.deep.equal(transform);
  });

  for (const [what, value, reason] of [
    ['is no object', null, 'does not say that it is "streets/1"'],
    ['is of another kind', { ...small, dateline: 'streets/2' }, 'does not say that it is "streets/1"'],
    ['is no topology', { ...small, type: 'FeatureCollection' }, 'is no TopoJSON'],
    ['has no arcs', { ...small, arcs: {} }, 'is no TopoJSON'],
    ['has no layers', { ...small, objects: [] }, 'is no TopoJSON'],
    ['has half a transform', { ...small, transform: { scale: [1, 1] } }, 'has a transform that is none'],
    [
      'is scaled by nothing known',
      { ...small, transform: { scale: [1, Infinity], translate: [0, 0] } },
      'has a transform that is none',
    ],
    [
      'has an arc of one position',
      { ...small, arcs: [line, [[0, 0]]] },
      'has an arc that leads nowhere on earth: arcs[1]',
    ],
    [
      'has an arc of texts',
      {
        ...small,
        arcs: [
          [
            ['0', '0'],
            [1, 1],
          ],
        ],
      },
      'has an arc that leads nowhere on earth: arcs[0]',
    ],
    [
      'has an arc beyond the pole',
      {
        ...small,
        arcs: [
          [
            [0, 0],
            [0, 91],
          ],
        ],
      },
      'has an arc that leads nowhere on earth: arcs[0]',
    ],
    [
      'has an arc whose steps lead beyond the pole',
      {
        ...small,
        arcs: [
          [
            [0, 80],
            [0, 20],
          ],
        ],
        transform: { scale: [1, 1], translate: [0, 0] },
      },
      'has an arc that leads nowhere on earth: arcs[0]',
    ],
    [
      'has a layer that is no collection',
      { ...small, objects: { street: { type: 'LineString', arcs: [0] } } },
      'has no collection as its street',
    ],
    ['has a geometry that is none', ofStreets(null), 'has no line or area of its arcs at objects.street.geometries[0]'],
    [
      'has a point among the streets',
      ofStreets({ type: 'Point', coordinates: [0, 0] }),
      'has no line or area of its arcs at objects.street.geometries[0]',
    ],
    [
      'has a collection in a collection',
      ofStreets({ type: 'GeometryCollection', geometries: [] }),
      'has no line or area of its arcs at objects.street.geometries[0]',
    ],
    [
      'names an arc that is not there',
      ofStreets({ type: 'LineString', arcs: [0] }, { type: 'LineString', arcs: [1] }),
      'has no line or area of its arcs at objects.street.geometries[1]',
    ],
    [
      'names one from the end that is not there',
      ofStreets({ type: 'LineString', arcs: [-2] }),
      'has no line or area of its arcs at objects.street.geometries[0]',
    ],
    [
      'names half an arc',
      ofStreets({ type: 'MultiLineString', arcs: [[0.5]] }),
      'has no line or area of its arcs at objects.street.geometries[0]',
    ],
    [
      'has a line of no arc',
      ofStreets({ type: 'LineString', arcs: [] }),
      'has no line or area of its arcs at objects.street.geometries[0]',
    ],
    [
      'has an area that is not deep enough',
      ofStreets({ type: 'MultiPolygon', arcs: [[0]] }),
      'has no line or area of its arcs at objects.street.geometries[0]',
    ],
  ] as const) {
    it(`refuses a file that ${what}`, () => {
      expect(reasonOf(value)).to.equal(reason);
    });
  }

  it('refuses a small file that would be drawn as a huge one', () => {
    const arcs = [Array.from({ length: 2000 }, (_, index) => [index / 1000, 0])];
    const lines = Array.from({ length: 600 }, () => ({ type: 'LineString', arcs: [0] }));
    expect(reasonOf({ ...ofStreets(...lines), arcs })).to.equal('has more than 1000000 positions');
  });

  it('leaves out what it does not know: layers, properties, names that are none', () => {
    const properties = { name: ' ', names: { en: 'Mill Street', ar: 7 }, way: 'ford', onclick: 'x' };
    const value = ofStreets({ type: 'LineString', arcs: [0], properties });
    const { objects } = packOf({ ...value, objects: { ...value.objects, canal: { type: 'Anything' } } });
    expect(objects).to.have.all.keys('street');
    expect(objects.street!.geometries[0]!.properties).to.deep.equal({ names: { en: 'Mill Street' } });
  });

  for (const layer of ['__proto__', 'constructor', 'toString']) {
    it(`is not misled by a layer named ${layer}`, () => {
      expect(packOf(JSON.parse(`{"type":"Topology","dateline":"streets/1","arcs":[],"objects":{"${layer}":{}}}`))).to.deep.equal(
        { ...small, arcs: [] },
      ); // prettier-ignore
    });
  }

  const label = { kind: 'park', lat: 1, lon: 2, rank: 14, name: 'Lime Park' };
  for (const [what, bad] of [
    ['of an unknown kind', { ...label, kind: 'constructor' }],
    ['without a name', { ...label, name: undefined }],
    ['with an endless name', { ...label, name: 'x'.repeat(121) }],
    ['nowhere', { ...label, lat: '1' }],
    ['beyond the pole', { ...label, lat: 100 }],
    ['of no rank', { ...label, rank: null }],
    ['that is a text', 'Lime Park'],
  ] as const) {
    it(`leaves out a label ${what}, and keeps the others`, () => {
      expect(packOf({ ...small, labels: [bad, label] }).labels).to.deep.equal([label]);
    });
  }

  it('takes no labels from what is no list, and no more than can be of use', () => {
    expect(packOf({ ...small, labels: label }).labels).to.deep.equal([]);
    expect(packOf({ ...small, labels: Array.from({ length: 6000 }, () => label) }).labels).to.have.length(5000);
  });
});
