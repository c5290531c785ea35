import { expect } from '@open-wc/testing';
import type { Camera } from '../../src/core/map/camera.js';
import { flightTime } from '../../src/map/flight-path.js';
import { fly } from '../../src/map/fly.js';
import type { View } from '../../src/map/view.js';

const from: View = { camera: { center: { lat: 40, lon: 128 }, zoom: 5.25 }, width: 600, height: 400 };
const to: Camera = { center: { lat: 36, lon: 138 }, zoom: 5.75 };
const duration = 1000 * flightTime(from, to);

const { requestAnimationFrame, cancelAnimationFrame, setTimeout, clearTimeout } = window;
const { now } = performance;

/** A clock of the test's own, whose frames can be kept back as in a page that nobody sees. */
function ownClock() {
  let time = 0;
  let count = 0;
  const waiting = new Map<number, { readonly act: () => void; readonly due?: number }>();
  const wait = (act: () => void, due?: number): number => {
    waiting.set(++count, { act, due });
    return count;
  };
  const forget = (id: number) => void waiting.delete(id);
  performance.now = () => time;
  Object.assign(window, {
    ...{ requestAnimationFrame: (act: () => void) => wait(act), cancelAnimationFrame: forget },
    ...{ setTimeout: (act: () => void, after: number) => wait(act, time + after), clearTimeout: forget },
  });
  return {
    /** Lets so many milliseconds pass, with a frame in every ten of them where somebody looks. */
    pass(milliseconds: number, isSeen = true): void {
      for (const end = time + milliseconds; time < end;) {
        time += 10;
        for (const [id, { act, due }] of [...waiting])
          if (waiting.has(id) && (due === undefined ? isSeen : due <= time)) {
            forget(id);
            act();
          }
      }
    },
  };
}

afterEach(() => {
  Object.assign(window, { requestAnimationFrame, cancelAnimationFrame, setTimeout, clearTimeout });
  performance.now = now;
});

function begin(react: () => void = () => undefined) {
  const clock = ownClock();
  const told: (Camera | 'arrived')[] = [];
  const onMove = (camera: Camera): void => {
    told.push(camera);
    react();
  };
  const stop = fly(from, to, { onMove, onArrive: () => told.push('arrived') });
  return { ...clock, told, stop };
}

const eastOf = (told: readonly (Camera | 'arrived')[]) =>
  told.flatMap((each) => (each === 'arrived' ? [] : [each.center.lon]));

describe('a flight', () => {
  it('tells where it is in each frame, and last that it is exactly there', () => {
    const { told, pass } = begin();
    pass(duration + 10);
    expect(told.slice(-2)).to.deep.equal([to, 'arrived']);
    const east = eastOf(told);
    expect(east.length).to.be.within(Math.floor(duration / 10), duration / 10 + 2);
    expect(east).to.deep.equal([...east].sort((a, b) => a - b));
    const { length } = told;
    pass(duration);
    expect(told.length, 'nothing comes after it').to.equal(length);
  });

  it('begins fast and lands softly', () => {
    const { told, pass } = begin();
    pass(duration + 10);
    const east = eastOf(told);
    expect(east[1]! - east[0]!).to.be.above(3 * (east.at(-3)! - east.at(-4)!));
  });

  it('ends where it is when it is stopped, and says no more', () => {
    const { told, pass, stop } = begin();
    pass(duration / 2);
    stop();
    const { length } = told;
    pass(duration);
    expect(told.length).to.equal(length);
    expect(told).not.to.include('arrived');
  });

  it('can be stopped by what it tells', () => {
    const flight: ReturnType<typeof begin> = begin(() => flight.stop());
    flight.pass(duration + 10);
    expect(flight.told.length).to.equal(1);
  });

  it('arrives where nobody sees it and no frame comes', () => {
    const { told, pass } = begin();
    pass(duration + 10, false);
    expect(told).to.deep.equal([to, 'arrived']);
  });
});
