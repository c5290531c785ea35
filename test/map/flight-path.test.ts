import { expect } from '@open-wc/testing';
import type { Camera } from '../../src/core/map/camera.js';
import { flightPath, flightTime } from '../../src/map/flight-path.js';
import { toViewPoint, type View } from '../../src/map/view.js';

const camera = (lat: number, lon: number, zoom: number): Camera => ({ center: { lat, lon }, zoom });
const size = { width: 600, height: 400 };

/** How far apart two cameras’ middles are in the picture of the first, and their zooms. */
const apart = (a: Camera, b: Camera) => {
  const { x, y } = toViewPoint({ camera: a, ...size }, b.center);
  return [Math.hypot(x - 300, y - 200), Math.abs(a.zoom - b.zoom)] as const;
};

const flights: readonly { name: string; from: Camera; to: Camera }[] = [
  { name: 'to the next country', from: camera(40, 128, 5.25), to: camera(36, 138, 5.75) },
  { name: 'around half of the world', from: camera(50, 10, 6), to: camera(-40, 175, 7) },
  { name: 'across the date line', from: camera(0, 175, 4), to: camera(0, 185, 4) },
  { name: 'down into a street', from: camera(13, 24, 0), to: camera(54.0031, -3.0112, 19) },
  { name: 'up out of a street', from: camera(54.0031, -3.0112, 19), to: camera(13, 24, 0) },
  { name: 'straight down', from: camera(54, -3, 2), to: camera(54, -3, 18) },
  { name: 'straight up', from: camera(54, -3, 18), to: camera(54, -3, 2) },
  { name: 'nearly straight up', from: camera(54, -3.0001, 18), to: camera(54, -3, 2) },
  { name: 'a street further', from: camera(54, -3, 18), to: camera(54.0002, -3.0003, 18) },
];

describe('the path of a flight', () => {
  for (const { name, from, to } of flights) {
    const at = flightPath({ camera: from, ...size }, to);
    const shares = Array.from({ length: 201 }, (_, index) => index / 200);

    it(`${name} leads from where it begins to where it ends`, () => {
      for (const [is, should] of [[at(0), from], [at(1), to]] as const) {
        const [pixels, levels] = apart(should, is);
        expect(pixels).to.be.below(0.01);
        expect(levels).to.be.below(1e-4);
      } // prettier-ignore
    });

    it(`${name} goes without a leap: each step is a small part of the picture`, () => {
      const steps = shares.slice(1).map((share, index) => apart(at(shares[index]!), at(share)));
      expect(Math.max(...steps.map(([pixels]) => pixels))).to.be.below(100);
      expect(Math.max(...steps.map(([, levels]) => levels))).to.be.below(0.2);
    });
  }

  it('is the same way back', () => {
    const [from, to] = [camera(40, 128, 5), camera(36, 138, 8)];
    const [there, back] = [flightPath({ camera: from, ...size }, to), flightPath({ camera: to, ...size }, from)];
    for (const share of [0.2, 0.5, 0.7]) expect(apart(there(share), back(1 - share))[0]).to.be.below(0.01);
  });

  it('leads far out where it leads far, and stays close where it does not', () => {
    const middle = (to: Camera) => flightPath({ camera: camera(40, 0, 6), ...size }, to)(0.5).zoom;
    expect(middle(camera(40, 100, 6))).to.be.below(3.5);
    expect(middle(camera(40, 1, 6))).to.be.within(5.5, 6);
  });
});

describe('the time of a flight', () => {
  const seconds = (from: Camera, to: Camera) => flightTime({ camera: from, ...size } satisfies View, to);

  it('is half a second for a short hop, and never more than two', () => {
    expect(seconds(camera(40, 0, 6), camera(40, 0.001, 6))).to.be.closeTo(0.5, 0.01);
    expect(seconds(camera(40, -179, 18), camera(40, 0, 3))).to.equal(2);
  });

  it('is longer for more of the way, and for more levels of zoom', () => {
    const [far, farther] = [seconds(camera(40, 0, 6), camera(40, 10, 6)), seconds(camera(40, 0, 6), camera(40, 20, 6))];
    expect(farther).to.be.above(far);
    expect(seconds(camera(40, 0, 6), camera(40, 0, 8))).to.be.closeTo(0.74, 1e-6);
  });
});
