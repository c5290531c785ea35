import { expect } from '@open-wc/testing';
import { toLayerClasses } from '../../../src/core/map/layer-classes.js';
import type { FeaturePart } from '../../../src/core/places/read-features.js';
import { toClassShapes } from '../../../src/map/layers/layer-shapes.js';

type Point = [lon: number, lat: number];

/** The shapes of one feature that has this part. */
function shapesOf(...parts: FeaturePart[]) {
  const features = [{ parts, properties: {} }];
  return toClassShapes(features, toLayerClasses(features, {}))[0]!;
}
const polygon = (...coordinates: Point[][]): FeaturePart => ({ type: 'Polygon', coordinates });

/** Degrees of longitude of an outline's points. */
const lonsOf = ({ runs }: ReturnType<typeof shapesOf>['areas'][number]) =>
  runs.flatMap(({ points }) => [...points].filter((_, index) => index % 2 === 0).map((x) => (x / 256 - 0.5) * 360));

/** Twice the area within an outline: above 0 for one that goes round as the hands of a clock do on the screen. */
const turnOf = ({ runs }: ReturnType<typeof shapesOf>['areas'][number]) =>
  runs.reduce((sum, { points }) => {
    for (let at = 2; at < points.length; at += 2)
      sum += points[at - 2]! * points[at + 1]! - points[at]! * points[at - 1]!;
    return sum;
  }, 0);

const ring: Point[] = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]; // prettier-ignore
const hole: Point[] = [[2, 2], [8, 2], [8, 8], [2, 8], [2, 2]]; // prettier-ignore

describe('toClassShapes', () => {
  it('sorts areas, lines and points of a feature', () => {
    const { areas, edges, lines, points } = shapesOf(
      polygon(ring),
      { type: 'LineString', coordinates: [[0, 0], [1, 1]] },
      { type: 'Point', coordinates: [0, 0] },
    ); // prettier-ignore
    expect([areas.length, edges.length, lines.length, [...points]]).to.deep.equal([1, 1, 1, [128, 128]]);
  });

  it('puts each feature to its class', () => {
    const features = [1, 2, 1].map((it) => ({ parts: [polygon(ring)], properties: { it } }));
    const shapes = toClassShapes(features, toLayerClasses(features, { by: 'it', steps: [2] }));
    expect(shapes.map(({ areas }) => areas.length)).to.deep.equal([2, 1]);
  });

  it('leaves holes empty, whichever way their rings go round', () => {
    for (const [outer, inner] of [[ring, hole], [ring, [...hole].reverse()], [[...ring].reverse(), hole]] as const) {
      const turns = shapesOf(polygon([...outer], [...inner])).areas.map((area) => Math.sign(turnOf(area)));
      expect(turns[0]).to.equal(-turns[1]!);
    } // prettier-ignore
  });

  it('closes a ring that is not closed', () => {
    const lons = lonsOf(shapesOf(polygon(ring.slice(0, 4))).areas[0]!);
    expect(lons.at(-1)).to.equal(lons[0]);
  });

  it('lets what crosses the date line go on beyond it', () => {
    const across: Point[] = [[178, 0], [-178, 0], [-178, 5], [178, 5], [178, 0]]; // prettier-ignore
    const lons = lonsOf(shapesOf(polygon(across)).areas[0]!);
    expect(Math.max(...lons) - Math.min(...lons)).to.be.closeTo(4, 1e-9);
    const line = shapesOf({ type: 'LineString', coordinates: [[179, 0], [-179, 0]] }); // prettier-ignore
    expect(lonsOf(line.lines[0]!).map(Math.round)).to.deep.equal([179, 181]);
  });

  it('leaves what goes around the whole world as it is', () => {
    const pole: Point[] = [[-180, -80], [0, -70], [180, -80], [180, -90], [-180, -90], [-180, -80]]; // prettier-ignore
    const lons = lonsOf(shapesOf(polygon(pole)).areas[0]!);
    expect([Math.min(...lons), Math.max(...lons)].map(Math.round)).to.deep.equal([-180, 180]);
  });

  it('draws no edge where an area was cut at the date line', () => {
    const cut: Point[] = [[170, 0], [180, 0], [180, 5], [180, 10], [170, 10], [170, 0]]; // prettier-ignore
    const { areas, edges } = shapesOf(polygon(cut));
    expect([areas.length, edges.length]).to.deep.equal([1, 2]);
    expect(edges.map((edge) => lonsOf(edge).length).reduce((sum, count) => sum + count)).to.equal(5);
  });
});
