import { expect, fixture, html } from '@open-wc/testing';
import { keys } from '../../src/map/gestures/keys.js';
import type { Gesture, MapMover } from '../../src/map/gestures/map-mover.js';
import { mouseDrag } from '../../src/map/gestures/mouse-drag.js';
import { touch } from '../../src/map/gestures/touch.js';
import { wheel } from '../../src/map/gestures/wheel.js';

const round = (value: number) => Math.round(value * 100) / 100 + 0;

async function listen(gesture: Gesture) {
  const target = await fixture<HTMLElement>(
    html`<div tabindex="0" style="position:fixed;left:10px;top:20px;width:200px;height:100px">
      <button>mark</button>
    </div>`,
  );
  const calls: string[] = [];
  const mover: MapMover = {
    drag: (right, down) => calls.push(`drag ${round(right)} ${round(down)}`),
    zoom: (levels, point) => calls.push(`zoom ${round(levels)} at ${round(point.x)} ${round(point.y)}`),
    settle: () => calls.push('settle'),
    step: (...step) => calls.push(`step ${step.join(' ')}`),
    hint: (hint) => calls.push(`hint ${hint}`),
  };
  const end = new AbortController();
  gesture(target, mover, end.signal);
  return { target, calls, end: () => end.abort() };
}

const pointer = (type: string, x: number, y: number, more: PointerEventInit = {}) =>
  new PointerEvent(type, {
    bubbles: true,
    composed: true,
    pointerId: 7,
    pointerType: 'mouse',
    button: 0,
    clientX: x,
    clientY: y,
    ...more,
  });

const touches = (type: string, ...points: [x: number, y: number][]) =>
  Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
    touches: points.map(([clientX, clientY]) => ({ clientX, clientY })),
  });

describe('mouseDrag', () => {
  it('moves the map with the mouse', async () => {
    const { target, calls } = await listen(mouseDrag);
    for (const event of [
      pointer('pointerdown', 50, 50),
      pointer('pointermove', 60, 45),
      pointer('pointermove', 61, 40),
      pointer('pointerup', 61, 40),
    ])
      target.dispatchEvent(event);
    expect(calls).to.deep.equal(['drag 10 -5', 'drag 1 -5', 'settle']);
  });

  const cases: [what: string, from: string, more: PointerEventInit & { x: number }][] = [
    ['a click with an unsteady hand', 'target', { x: 52 }],
    ['a finger', 'target', { x: 90, pointerType: 'touch' }],
    ['the other button', 'target', { x: 90, button: 2 }],
    ['a drag that begins on a button', 'button', { x: 90 }],
  ];
  for (const [what, from, more] of cases) {
    it(`leaves the map where it is for ${what}`, async () => {
      const { target, calls } = await listen(mouseDrag);
      const start = from === 'button' ? target.querySelector('button')! : target;
      start.dispatchEvent(pointer('pointerdown', 50, 50, more));
      target.dispatchEvent(pointer('pointermove', more.x, 50, more));
      target.dispatchEvent(pointer('pointerup', more.x, 50, more));
      expect(calls).to.deep.equal([]);
    });
  }
});

describe('touch', () => {
  it('moves and zooms the map with two fingers, and keeps the page still', async () => {
    const { target, calls } = await listen(touch);
    target.dispatchEvent(touches('touchstart', [60, 70], [110, 70]));
    const move = touches('touchmove', [50, 80], [150, 80]);
    target.dispatchEvent(move);
    target.dispatchEvent(touches('touchend'));
    expect(move.defaultPrevented).to.equal(true);
    expect(calls).to.deep.equal(['drag 15 10', 'zoom 1 at 90 60', 'settle']);
  });

  it('leaves one finger to the page, and says so once', async () => {
    const { target, calls } = await listen(touch);
    target.dispatchEvent(touches('touchstart', [60, 70]));
    for (const y of [60, 40, 20]) {
      const move = touches('touchmove', [60, y]);
      target.dispatchEvent(move);
      expect(move.defaultPrevented).to.equal(false);
    }
    expect(calls).to.deep.equal(['hint two-fingers']);
  });

  it('says nothing of a tap', async () => {
    const { target, calls } = await listen(touch);
    target.dispatchEvent(touches('touchstart', [60, 70]));
    target.dispatchEvent(touches('touchmove', [62, 71]));
    target.dispatchEvent(touches('touchend'));
    expect(calls).to.deep.equal([]);
  });
});

describe('wheel', () => {
  const turn = (target: HTMLElement, init: WheelEventInit) => {
    const event = new WheelEvent('wheel', {
      bubbles: true,
      cancelable: true,
      clientX: 60,
      clientY: 70,
      deltaY: 120,
      ...init,
    });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('is the page’s, and says how it would zoom', async () => {
    const { target, calls } = await listen(wheel);
    expect(turn(target, {})).to.equal(false);
    expect(calls).to.deep.equal(['hint hold-to-zoom']);
  });

  for (const key of ['ctrlKey', 'metaKey'] as const) {
    it(`zooms around the pointer with ${key}`, async () => {
      const { target, calls, end } = await listen(wheel);
      expect(turn(target, { [key]: true })).to.equal(true);
      expect(calls).to.deep.equal(['zoom -0.5 at 50 50']);
      end();
    });
  }

  it('zooms while the focus is in the map', async () => {
    const { target, calls, end } = await listen(wheel);
    target.querySelector('button')!.focus();
    expect(turn(target, { deltaY: -120 })).to.equal(true);
    expect(calls).to.deep.equal(['zoom 0.5 at 50 50']);
    end();
  });

  it('takes a line as 20 pixels, and never more than a level at once', async () => {
    const { target, calls, end } = await listen(wheel);
    turn(target, { metaKey: true, deltaY: 3, deltaMode: 1 });
    turn(target, { metaKey: true, deltaY: 5000 });
    expect(calls).to.deep.equal(['zoom -0.25 at 50 50', 'zoom -1 at 50 50']);
    end();
  });
});

describe('keys', () => {
  const press = (target: HTMLElement, key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };

  for (const [key, step] of [
    ['ArrowLeft', '80 0 0'],
    ['ArrowRight', '-80 0 0'],
    ['ArrowUp', '0 80 0'],
    ['ArrowDown', '0 -80 0'],
    ['+', '0 0 1'],
    ['-', '0 0 -1'],
  ] as const) {
    it(`${key} moves the map by ${step}`, async () => {
      const { target, calls } = await listen(keys);
      expect(press(target, key)).to.equal(true);
      expect(calls).to.deep.equal([`step ${step}`]);
    });
  }

  it('leaves other keys, and the browser’s own zoom, alone', async () => {
    const { target, calls } = await listen(keys);
    expect([press(target, 'Tab'), press(target, 'a'), press(target, '+', { ctrlKey: true })]).to.deep.equal([
      false,
      false,
      false,
    ]);
    expect(calls).to.deep.equal([]);
  });
});

for (const [name, gesture] of Object.entries({ mouseDrag, touch, wheel, keys })) {
  it(`${name} hears nothing once it has ended`, async () => {
    const { target, calls, end } = await listen(gesture);
    end();
    for (const event of [
      pointer('pointerdown', 50, 50),
      pointer('pointermove', 90, 50),
      touches('touchstart', [1, 1], [9, 9]),
      touches('touchmove', [1, 1], [19, 9]),
      new WheelEvent('wheel', { deltaY: 100 }),
      new KeyboardEvent('keydown', { key: '+' }),
    ])
      target.dispatchEvent(event);
    expect(calls).to.deep.equal([]);
  });
}
