import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { NearViewport } from '../../src/controllers/near-viewport.js';

/** Observers are called in one task, in no order: a frame after this one was, all made before it were. */
const looked = (element: Element) =>
  new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => resolve());
    });
    observer.observe(element);
  });

describe('coming near the window', () => {
  let calls: number;
  let near: NearViewport;
  let element: Element;

  const place = async (screens: number) => {
    const page = await fixture(
      html`<div style="position: absolute; top: 0; height: 900vh; width: 10px">
        <div style="position: absolute; top: ${screens * 100}vh; height: 20px; width: 10px"></div>
      </div>`,
    );
    element = page.firstElementChild!;
    const host = Object.assign(element, { addController() {} }) as unknown as ReactiveControllerHost & Element;
    near = new NearViewport(host, () => calls++);
    near.hostConnected();
    await looked(element);
  };

  beforeEach(() => {
    calls = 0;
    window.scrollTo(0, 0);
  });
  afterEach(() => {
    near.hostDisconnected();
    window.scrollTo(0, 0);
  });

  for (const [screens, expected] of [
    [0.5, 1],
    [1.8, 1],
    [2.5, 0],
    [6, 0],
  ] as const) {
    it(`${expected ? 'calls' : 'does not call'} for what begins ${screens} windows down`, async () => {
      await place(screens);
      expect(calls).to.equal(expected);
    });
  }

  it('calls when the reader has scrolled near, and never again', async () => {
    await place(4);
    expect(calls).to.equal(0);
    for (const screens of [2.5, 0, 2.5]) {
      window.scrollTo({ top: screens * window.innerHeight, behavior: 'instant' });
      await looked(element);
      await looked(element);
      expect(calls).to.equal(1);
    }
  });

  it('does not call again when the element is taken out and put back', async () => {
    await place(0);
    near.hostDisconnected();
    near.hostConnected();
    await looked(element);
    expect(calls).to.equal(1);
  });

  it('says nothing of an element that is gone, and calls when it is back', async () => {
    await place(4);
    near.hostDisconnected();
    window.scrollTo({ top: 3.5 * window.innerHeight, behavior: 'instant' });
    await looked(element);
    await looked(element);
    expect(calls).to.equal(0);
    near.hostConnected();
    await looked(element);
    expect(calls).to.equal(1);
  });
});
