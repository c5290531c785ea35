import { expect, fixture, html } from '@open-wc/testing';
import { findSurroundings } from '../../src/controllers/surroundings.js';

const roots = [document.documentElement, document.body];

describe('what a story stands in', () => {
  let outer: HTMLElement;
  let inner: HTMLElement;
  let story: HTMLElement;

  beforeEach(async () => {
    outer = await fixture<HTMLElement>(
      html`<div>
        <div><div class="story" style="height: 600px"></div></div>
      </div>`,
    );
    inner = outer.firstElementChild as HTMLElement;
    story = inner.firstElementChild as HTMLElement;
  });
  afterEach(() => {
    for (const root of roots) root.removeAttribute('style');
  });

  const low = 'height: 200px';

  it('is the page where no ancestor scrolls', () => {
    expect(findSurroundings(story)).to.deep.equal({ scrolls: true });
  });

  for (const overflow of ['auto', 'scroll']) {
    it(`is the nearest box with overflow ${overflow} that has something to scroll`, () => {
      outer.style.cssText = inner.style.cssText = `overflow-y: ${overflow}; ${low}`;
      expect(findSurroundings(story)).to.deep.equal({ scroller: inner, scrolls: true });
    });

    it(`does not scroll in a box with overflow ${overflow} that is as high as its content`, () => {
      outer.style.cssText = `overflow-y: ${overflow}`;
      expect(findSurroundings(story)).to.deep.equal({ scrolls: false });
    });
  }

  it('does not scroll under a box that hides what is over, even within one that scrolls', () => {
    outer.style.cssText = `overflow: auto; ${low}`;
    inner.style.cssText = 'overflow: hidden';
    expect(findSurroundings(story).scrolls).to.equal(false);
  });

  it('is the scrolling box when what hides is farther out', () => {
    outer.style.cssText = 'overflow: hidden';
    inner.style.cssText = `overflow: auto; ${low}`;
    expect(findSurroundings(story)).to.deep.equal({ scroller: inner, scrolls: true });
  });

  for (const overflow of ['clip', 'visible']) {
    it(`is the page through a box with overflow ${overflow}, which no sticking dies of`, () => {
      outer.style.cssText = `overflow: ${overflow}; ${low}`;
      expect(findSurroundings(story)).to.deep.equal({ scrolls: true });
    });
  }

  it('does not count what the story does with its own overflow', () => {
    story.style.cssText = 'overflow: hidden; height: 10px';
    expect(findSurroundings(story)).to.deep.equal({ scrolls: true });
  });

  for (const [name, hiding, scrolls] of [
    ['html', [roots[0]!], true],
    ['body', [roots[1]!], true],
    ['html and body', roots, false],
  ] as const) {
    for (const property of ['overflow-x', 'overflow-y']) {
      it(`${scrolls ? 'scrolls' : 'does not scroll'} with ${property} hidden on ${name}`, () => {
        for (const root of hiding) root.style.setProperty(property, 'hidden');
        expect(findSurroundings(story).scrolls).to.equal(scrolls);
      });
    }
  }

  it('is the page where html and body scroll, as the window does it for them', () => {
    for (const root of roots) root.style.overflowY = 'auto';
    expect(findSurroundings(story)).to.deep.equal({ scrolls: true });
  });

  describe('of a component', () => {
    let scroller: HTMLElement;

    beforeEach(() => {
      scroller = document.createElement('div');
      scroller.style.cssText = `overflow: auto; ${low}`;
    });

    it('is found from within its shadow root', () => {
      outer.style.cssText = `overflow: auto; ${low}`;
      const shadow = inner.attachShadow({ mode: 'closed' });
      shadow.append(story);
      expect(findSurroundings(story)).to.deep.equal({ scroller: outer, scrolls: true });
    });

    it('is found around the slot it is given to', () => {
      scroller.append(document.createElement('slot'));
      inner.attachShadow({ mode: 'open' }).append(scroller);
      expect(findSurroundings(story)).to.deep.equal({ scroller, scrolls: true });
    });

    it('leaves out boxes of the shadow root that it is not in', () => {
      const filler = document.createElement('div');
      filler.style.height = '900px';
      scroller.append(filler);
      inner.attachShadow({ mode: 'open' }).append(scroller, document.createElement('slot'));
      expect(findSurroundings(story)).to.deep.equal({ scrolls: true });
    });
  });

  describe('in a frame', () => {
    const frame = (innerHeight: number) => ({ parent: window, innerHeight });

    it('does not scroll where the frame is small, whatever box it is in', () => {
      outer.style.cssText = `overflow: auto; ${low}`;
      expect(findSurroundings(story, frame(899))).to.deep.equal({ scrolls: false });
    });

    it('is the page in it where the frame is as tall as a window', () => {
      expect(findSurroundings(story, frame(900))).to.deep.equal({ scrolls: true });
    });
  });
});
