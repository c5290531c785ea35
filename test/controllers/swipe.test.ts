import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { Swipe } from '../../src/controllers/swipe.js';

type Point = readonly [x: number, y: number];

/** WebKit on a desk has no `TouchEvent` to construct. */
function touch(target: Element, type: 'touchstart' | 'touchend', fingers: readonly Point[]): void {
  const touches = fingers.map(([clientX, clientY]) => ({ clientX, clientY }));
  const event = new Event(type, { bubbles: true, composed: true });
  target.dispatchEvent(Object.assign(event, { touches: type === 'touchend' ? [] : touches, changedTouches: touches }));
}

describe('swiping', () => {
  let story: HTMLElement;
  let area: { isStepwise: boolean };
  let text: Element;
  let swipe: Swipe;
  let steps: number[];

  const stroke = (from: Point, to: Point, target: Element = text) => {
    touch(target, 'touchstart', [from]);
    touch(target, 'touchend', [to]);
  };

  beforeEach(async () => {
    steps = [];
    const element = await fixture<HTMLElement>(html`<div><p>Text</p></div>`);
    story = Object.assign(element, { addController() {} });
    area = { isStepwise: true };
    text = story.querySelector('p')!;
    swipe = new Swipe(story as unknown as ReactiveControllerHost & Element, area, (step) => steps.push(step));
    swipe.hostConnected();
  });
  afterEach(() => swipe.hostDisconnected());

  for (const [dir, to, expected] of [
    ['ltr', [100, 200], [1]],
    ['ltr', [300, 200], [-1]],
    ['rtl', [100, 200], [-1]],
    ['rtl', [300, 200], [1]],
    ['ltr', [160, 200], []],
    ['rtl', [240, 200], []],
    ['ltr', [200, 20], []],
    ['ltr', [200, 200], []],
    ['ltr', [100, 290], []],
    ['ltr', [300, 110], []],
    ['ltr', [100, 240], [1]],
    ['ltr', [100, 160], [1]],
  ] as const) {
    it(`makes ${expected[0] ?? 'nothing'} of a stroke from 200,200 to ${to.join()} in text that runs ${dir}`, () => {
      story.dir = dir;
      stroke([200, 200], to);
      expect(steps).to.deep.equal(expected);
    });
  }

  it('takes the direction from the story as styled, not as marked', () => {
    story.style.direction = 'rtl';
    stroke([200, 200], [100, 200]);
    expect(steps).to.deep.equal([-1]);
  });

  it('steps once a stroke', () => {
    stroke([200, 200], [100, 200]);
    touch(text, 'touchend', [[0, 200]]);
    expect(steps).to.deep.equal([1]);
  });

  it('leaves two fingers to the browser, which zooms', () => {
    touch(text, 'touchstart', [
      [200, 200],
      [250, 200],
    ]);
    touch(text, 'touchend', [[50, 200]]);
    expect(steps).to.deep.equal([]);
  });

  it('gives a stroke up when a second finger comes down', () => {
    touch(text, 'touchstart', [[200, 200]]);
    touch(text, 'touchstart', [
      [200, 200],
      [300, 200],
    ]);
    touch(text, 'touchend', [[50, 200]]);
    expect(steps).to.deep.equal([]);
  });

  it('leaves the panel its own strokes, which is in the shadow root', () => {
    const panel = document.createElement('div');
    story.attachShadow({ mode: 'open' }).append(panel, document.createElement('slot'));
    stroke([200, 200], [100, 200], panel);
    expect(steps).to.deep.equal([]);
    stroke([200, 200], [100, 200]);
    expect(steps).to.deep.equal([1]);
  });

  it('does nothing in a story that shows all its events', () => {
    area.isStepwise = false;
    stroke([200, 200], [100, 200]);
    expect(steps).to.deep.equal([]);
  });

  it('stops when the story is gone', () => {
    swipe.hostDisconnected();
    stroke([200, 200], [100, 200]);
    expect(steps).to.deep.equal([]);
  });
});
