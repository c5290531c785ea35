import { expect } from '@open-wc/testing';
import { moveCutEdges } from '../../src/map/cut-edges.js';

const frame = { left: 20, top: 10, right: 22, bottom: 12 };
const measures = { near: 0.25, beyond: 5 };
const ring = (...pairs: [x: number, y: number][]) => pairs.map(([x, y]) => ({ x, y }));

describe('moveCutEdges', () => {
  it('moves an edge along the frame as far beyond it as it is told', () => {
    expect(moveCutEdges(ring([20.125, 10.2], [20.5, 10.5], [20, 10.8]), frame, measures)).to.deep.equal(
      ring([15.125, 10.2], [20.125, 10.2], [20.5, 10.5], [20, 10.8], [15, 10.8]),
    );
  });

  it('leaves a ring that is not so near as it is', () => {
    const far = ring([20.5, 10.5], [21, 10.7], [20.5, 11]);
    expect(moveCutEdges(far, frame, measures)).to.equal(far);
  });
});
