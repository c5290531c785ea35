import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importStory } from '../../../src/importers/index.js';

/** Quantised as its specification shows it: steps of a thousandth of a degree. */
const made = {
  type: 'Topology',
  transform: { scale: [0.001, 0.001], translate: [9, 47] },
  arcs: [[[0, 0], [1000, 0], [0, 1000], [-1000, -1000]]], // prettier-ignore
  objects: {
    parcels: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', arcs: [[0]], properties: { name: 'Field', year: 1850 } },
        { type: 'Point', coordinates: [500, 250], properties: { name: 'Tree' } },
      ],
    },
  },
};
const read = (value: unknown) => importStory({ name: 'parcels.json', bytes: JSON.stringify(value) });

describe('a TopoJSON file', () => {
  it('is the story of its features', async () => {
    const { document, problems, format } = await read(made);
    expect([format, problems]).toEqual(['topojson', []]);
    expect(document).toMatchObject({
      title: 'parcels',
      events: [
        {
          title: 'Field',
          when: '1850',
          where: { area: { geometry: { type: 'Polygon', coordinates: [[[9, 47], [10, 47], [10, 48], [9, 47]]] } } }, // prettier-ignore
        },
        { title: 'Tree', where: { lat: 47.25, lon: 9.5 } },
      ],
    });
  });

  it.each([
    ['no objects', { ...made, objects: undefined }],
    ['arcs that are not there', { ...made, arcs: [] }],
    ['objects that are none', { ...made, objects: { a: null, b: { type: 'Polygon' } } }],
    ['a border that is named a million times', { type: 'Topology', arcs: [Array.from({ length: 1000 }, () => [0, 0])], objects: { a: { type: 'MultiLineString', arcs: [Array.from({ length: 2_001 }, () => 0)] } } }], // prettier-ignore
  ])('is told where it has %s', async (_, value) => {
    const { document, problems } = await read(value);
    expect(document.events.length).toBe(0);
    expect(problems).toMatchObject([{ level: 'error', code: 'unreadable-topojson' }]);
  });

  it('never rejects', async () => {
    const value = fc.dictionary(fc.constantFrom('arcs', 'objects', 'transform'), fc.jsonValue());
    await fc.assert(
      fc.asyncProperty(value, fc.jsonValue(), async (more, objects) => {
        for (const file of [
          { ...made, ...more },
          { ...made, objects: { a: objects } },
        ])
          await read(file);
      }),
    );
  });
});
