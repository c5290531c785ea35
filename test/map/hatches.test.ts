import { expect } from '@open-wc/testing';
import { Hatches } from '../../src/map/hatches.js';

const size = 60;

/** The hatch on a square picture whose corner is at `origin` of the world: for each pixel how opaque it is, 0 to 255. */
function draw(origin = { x: 0, y: 0 }, colour = 'rgb(255, 0, 0)', style?: { distance: number; width: number }) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = new Hatches().pattern(context, colour, origin, style);
  context.fillRect(0, 0, size, size);
  const { data } = context.getImageData(0, 0, size, size);
  return {
    opacity: (x: number, y: number) => data[4 * (y * size + x) + 3]!,
    share: [...Array(size * size).keys()].filter((pixel) => data[4 * pixel + 3]! > 40).length / size ** 2,
    red: Math.max(...[...Array(size * size).keys()].map((pixel) => data[4 * pixel]!)),
    blue: Math.max(...[...Array(size * size).keys()].map((pixel) => data[4 * pixel + 2]!)),
  };
}

describe('a hatch', () => {
  it('is lines and not a fill: most of the land shows through', () => {
    const { share } = draw();
    expect(share).to.be.greaterThan(0.05).and.lessThan(0.6);
  });

  it('has the colour it is given', () => {
    expect(draw({ x: 0, y: 0 }, 'rgb(255, 0, 0)')).to.include({ blue: 0 });
    expect(draw({ x: 0, y: 0 }, 'rgb(0, 0, 255)')).to.include({ red: 0 });
  });

  it('is denser with wider lines, and thinner with more space between', () => {
    const plain = draw().share;
    expect(draw(undefined, undefined, { distance: 6, width: 2 }).share).to.be.greaterThan(plain);
    expect(draw(undefined, undefined, { distance: 20, width: 0.6 }).share).to.be.lessThan(plain);
  });

  it('goes with the map: what moves by some pixels shows the same lines moved by as many', () => {
    const [still, moved] = [draw({ x: 100, y: 40 }), draw({ x: 104, y: 43 })];
    for (const [x, y] of [
      [20, 20],
      [31, 22],
      [25, 40],
      [44, 17],
    ] as const) {
      expect(Math.abs(still.opacity(x, y) - moved.opacity(x - 4, y - 3)), `${x}, ${y}`).to.be.lessThan(12);
    }
  });

  it('rises to the right, the same along each of its lines', () => {
    const hatch = draw();
    for (let step = 0; step < 20; step++) {
      expect(Math.abs(hatch.opacity(10 + step, 40 - step) - hatch.opacity(10, 40)), String(step)).to.be.lessThan(12);
    }
  });

  it('is made once for a colour and a style, however often it is asked for', () => {
    const create = document.createElement.bind(document);
    const context = create('canvas').getContext('2d')!;
    const hatches = new Hatches();
    let made = 0;
    document.createElement = ((name: string) => {
      made++;
      return create(name);
    }) as typeof document.createElement;
    try {
      for (let frame = 0; frame < 10; frame++) hatches.pattern(context, 'red', { x: frame, y: 0 });
      hatches.pattern(context, 'blue', { x: 0, y: 0 });
    } finally {
      document.createElement = create;
    }
    expect(made).to.equal(2);
  });
});
