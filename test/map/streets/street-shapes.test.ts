import { expect } from '@open-wc/testing';
import { toStreetShapes } from '../../../src/map/streets/street-shapes.js';
import { quarter, quarterBounds, rectangle, streetPackOf } from '../../fixtures/street-pack.js';

describe('toStreetShapes', () => {
  const shapes = toStreetShapes(quarter, quarterBounds);

  it('takes from its geometry whether something is a line or an area, in any layer', () => {
    const { areas, lines } = shapes.layer('water');
    expect([areas.length, lines.ground.length]).to.deep.equal([1, 1]);
  });

  it('knows what leads over and under the ground', () => {
    const [main, motorway] = [shapes.layer('main'), shapes.layer('motorway')];
    expect([main.lines.ground.length, main.lines.bridge.length]).to.deep.equal([3, 1]);
    expect([motorway.lines.ground.length, motorway.lines.tunnel.length]).to.deep.equal([2, 1]);
  });

  it('has every layer, though a pack has none of it', () => {
    const empty = toStreetShapes(streetPackOf({ layers: {} }), quarterBounds);
    expect(empty.layer('rail')).to.deep.equal({ areas: [], lines: { ground: [], tunnel: [], bridge: [] }, named: [] });
  });

  it('makes a layer when it is asked for, and once', () => {
    const { objects, ...rest } = streetPackOf({ layers: { land: [{ area: rectangle(0, 0, 10, 10) }] } });
    const asked: string[] = [];
    const watched = new Proxy(objects, { get: (all, layer) => (asked.push(String(layer)), Reflect.get(all, layer)) });
    const { layer } = toStreetShapes({ ...rest, objects: watched }, quarterBounds);
    expect(asked).to.deep.equal([]);
    expect(layer('land')).to.equal(layer('land'));
    expect(asked).to.deep.equal(['land']);
  });

  it('names lines, and no areas', () => {
    const named = [...shapes.layer('water').named, ...shapes.layer('green').named];
    expect(named.map(({ name, names }) => [name, names])).to.deep.equal([['Reed', { ar: 'نهر القصب' }]]);
  });

  it('does not outline areas where the pack was cut, only where they end', () => {
    const isCut = (area: ReturnType<typeof rectangle>) => {
      const pack = streetPackOf({ layers: { land: [{ area }] } });
      const [{ box } = { box: undefined }] = toStreetShapes(pack, quarterBounds).layer('land').areas;
      const plain = toStreetShapes(pack, { south: -1, west: -1, north: 1, east: 1 }).layer('land').areas[0]!.box;
      return [box!.left < plain.left, box!.right > plain.right, box!.top < plain.top, box!.bottom > plain.bottom];
    };
    expect(isCut(rectangle(-1000, -1000, 1700, 2000))).to.deep.equal([true, false, true, true]);
    expect(isCut(rectangle(-900, -900, 1700, 1800))).to.deep.equal([false, false, false, false]);
  });
});
