import { expect } from '@open-wc/testing';
import { toOutlines, type Window } from '../../../src/map/outline.js';
import { stretchesOf } from '../../../src/map/streets/stretch.js';
import { toLatLon } from '../../../src/core/places/mercator.js';

const area = { x: 0, y: 0, width: 100, height: 80 };
const window: Window = { left: 100, top: 100, width: 100, height: 80, scale: 1 };

/** The stretches of a line through points of the picture. */
function stretchesThrough(...points: [x: number, y: number][]) {
  const coordinates = points.map(([x, y]) => {
    const { lat, lon } = toLatLon({ x: x + 100, y: y + 100 }, 0);
    return [lon, lat];
  });
  return [...stretchesOf(toOutlines({ type: 'LineString', coordinates })[0]!, window, area)];
}

const endsOf = (stretch: ReturnType<typeof stretchesThrough>[number]) =>
  [stretch.pointAt(0), stretch.pointAt(stretch.length)].map(({ x, y }) => [Math.round(x), Math.round(y)]);

describe('the stretches of a line in a picture', () => {
  it('are all of a line that lies within', () => {
    const [stretch, ...others] = stretchesThrough([10, 10], [40, 50], [90, 50]);
    expect(others).to.deep.equal([]);
    expect(stretch!.length).to.be.closeTo(100, 1e-6);
    expect(stretch!.pointAt(25)).to.deep.include.keys('x', 'y');
    expect(stretch!.pointAt(60).x).to.be.closeTo(50, 1e-6);
  });

  it('end where the line leaves and begin where it enters, though no point of it lies within', () => {
    expect(stretchesThrough([-50, 40], [150, 40]).map(endsOf)).to.deep.equal([[[0, 40], [100, 40]]]); // prettier-ignore
    const twice = stretchesThrough([-50, 20], [50, 20], [50, 300], [80, 300], [80, 40]);
    expect(twice.map(endsOf)).to.deep.equal([[[0, 20], [50, 80]], [[80, 80], [80, 40]]]); // prettier-ignore
  });

  it('are none of a line that passes by', () => {
    expect(stretchesThrough([-50, 90], [150, 90])).to.deep.equal([]);
    expect(stretchesThrough([-20, 10], [10, -20])).to.deep.equal([]);
    expect(stretchesThrough([120, 0], [120, 40])).to.deep.equal([]);
  });

  it('stray as far as their points from the straight way', () => {
    const [stretch] = stretchesThrough([0, 40], [50, 40], [50, 50], [51, 40], [100, 40]);
    expect(stretch!.strayBetween(0, 49)).to.be.closeTo(0, 1e-6);
    expect(stretch!.strayBetween(0, stretch!.length)).to.be.closeTo(10, 1e-6);
  });

  it('have no points that make no difference', () => {
    const many = Array.from({ length: 20_001 }, (_, index): [number, number] => [index / 200, 40]);
    const [stretch, ...others] = stretchesThrough(...many);
    expect(others).to.deep.equal([]);
    expect(stretch!.length).to.be.within(98, 100.01);
  });
});
