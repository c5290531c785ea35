import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { doOverlap, isWithin } from '../../../src/core/map/labels.js';
import { BoxGrid } from '../../../src/map/streets/box-grid.js';

const area = { x: -20, y: 10, width: 300, height: 200 };
const someBox = fc.record({
  x: fc.integer({ min: -200, max: 400 }),
  y: fc.integer({ min: -200, max: 400 }),
  width: fc.integer({ min: 1, max: 500 }),
  height: fc.integer({ min: 1, max: 300 }),
});

describe('the boxes that are taken', () => {
  it('leave free what touches none of them and lies in the picture', () => {
    fc.assert(
      fc.property(fc.array(someBox), someBox, (taken, box) => {
        const grid = new BoxGrid(area);
        for (const other of taken) grid.add(other);
        const isFree = isWithin(box, area) && !taken.some((other) => doOverlap(box, other));
        expect(grid.isFree(box)).to.equal(isFree);
      }),
    );
  });

  it('leave nothing free in no picture', () => {
    expect(new BoxGrid({ x: 0, y: 0, width: 0, height: 0 }).isFree({ x: 0, y: 0, width: 1, height: 1 })).to.equal(
      false,
    );
  });
});
