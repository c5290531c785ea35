import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { ScrollSpy, type ReaderPlace } from '../../src/controllers/scroll-spy.js';
import { frames, waitUntil } from '../fixtures/moments.js';

describe('the spy', () => {
  let box: HTMLElement;
  let story: HTMLElement;
  let area: { isStepwise: boolean; coveredTop: number; scroller: Element; scrollingElement: Element };
  let events: Element[];
  let spy: ScrollSpy;
  let heard: ReaderPlace[];

  /** Five events, 300px high each, in a box of 400px that does not stand at the window's top. */
  beforeEach(async () => {
    heard = [];
    box = await fixture<HTMLElement>(
      html`<div style="position: fixed; top: 50px; left: 0; width: 300px; height: 400px; overflow: auto">
        <div>${[1, 2, 3, 4, 5].map(() => html`<p style="height: 300px; margin: 0"></p>`)}</div>
      </div>`,
    );
    story = Object.assign(box.firstElementChild as HTMLElement, { addController() {} });
    area = { isStepwise: false, coveredTop: 0, scroller: box, scrollingElement: box };
    events = [...story.children];
    spy = new ScrollSpy(
      story as unknown as ReactiveControllerHost & Element,
      area,
      () => events,
      (place) => heard.push(place),
    );
    spy.hostConnected();
    spy.hostUpdated();
  });
  afterEach(() => spy.hostDisconnected());

  const scrollTo = (top: number) => {
    box.scrollTop = top;
  };
  /** Scroll events come with a frame, and the spy looks in one more. */
  const looked = () => frames(6);
  const gesture = (event: Event, target: EventTarget = window) => target.dispatchEvent(event);
  const topOf = (index: number) => events[index]!.getBoundingClientRect().top - 50;

  describe('knows where the reader is', () => {
    for (const [scroll, index, fraction] of [
      [0, 0, 0],
      [110, 0, 0.5],
      [330, 1, 0.5],
      [550, 2, 0.5],
      [990, 4, 0.5],
      [1100, 4, 1],
    ] as const) {
      it(`at ${scroll} of 1100 in a story that fills its box`, () => {
        scrollTo(scroll);
        expect(spy.place()!.index).to.equal(index);
        expect(spy.place()!.fraction).to.be.closeTo(fraction, 0.01);
      });
    }

    for (const [scroll, coveredTop, index, fraction] of [
      [0, 0, 0, 0],
      [620, 0, 0, 1],
      [1070, 0, 2, 0.5],
      [1010, 100, 2, 0.567],
      [2200, 0, 4, 1],
    ] as const) {
      it(`at ${scroll} between other text, with ${coveredTop}px covered`, () => {
        story.style.padding = '400px 0';
        area.coveredTop = coveredTop;
        scrollTo(scroll);
        const place = spy.place()!;
        expect(place.index + place.fraction).to.be.closeTo(index + fraction, 0.01);
      });
    }

    it('going only on as the box is scrolled on, from the first event to the last', () => {
      const seen = Array.from({ length: 111 }, (_, step) => {
        scrollTo(step * 10);
        const { index, fraction } = spy.place()!;
        return index + fraction;
      });
      expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
      expect(seen.map(Math.floor)).to.include.members([0, 1, 2, 3, 4]);
    });

    it('but not without events', () => {
      events = [];
      expect(spy.place()).to.equal(undefined);
      expect(() => spy.reveal(box, 'instant')).not.to.throw();
    });

    it('in a story of one event', () => {
      events = events.slice(0, 1);
      expect(spy.place()!.index).to.equal(0);
    });
  });

  describe('says where the reader is', () => {
    it('after a scroll', async () => {
      scrollTo(550);
      await waitUntil(() => heard.length > 0);
      expect(heard.at(-1)!.index).to.equal(2);
    });

    it('not while the story does not follow scrolling', async () => {
      area.isStepwise = true;
      spy.hostUpdated();
      scrollTo(550);
      await looked();
      expect(heard).to.deep.equal([]);
    });

    it('once a scroll, however often the story has updated', async () => {
      for (let updates = 0; updates < 5; updates++) spy.hostUpdated();
      scrollTo(550);
      await looked();
      expect(heard).to.have.length(1);
    });

    it('not once the story is gone, and again when it is back', async () => {
      spy.hostDisconnected();
      scrollTo(550);
      await looked();
      expect(heard).to.deep.equal([]);
      spy.hostConnected();
      spy.hostUpdated();
      scrollTo(990);
      await waitUntil(() => heard.length > 0);
      expect(heard.at(-1)!.index).to.equal(4);
    });

    it('not for a scroll that the story was taken out after', async () => {
      box.dispatchEvent(new Event('scroll'));
      spy.hostDisconnected();
      await looked();
      expect(heard).to.deep.equal([]);
    });
  });

  describe('when the story has been taken out of the page', () => {
    it('listens no more, though an update that was under way comes after', async () => {
      story.remove();
      spy.hostDisconnected();
      spy.hostUpdated();
      box.dispatchEvent(new Event('scroll'));
      await looked();
      expect(heard).to.deep.equal([]);
    });

    it('leaves the scrolling to the page, where its own was not yet put right', async () => {
      spy.reveal(events[3]!, 'instant');
      box.dispatchEvent(new Event('scroll'));
      await frames(1);
      spy.hostDisconnected();
      scrollTo(120);
      (events[0] as HTMLElement).style.height = '700px';
      box.style.overflowAnchor = 'none';
      await looked();
      expect(box.scrollTop).to.equal(120);
    });
  });

  describe('bringing an event into view', () => {
    for (const index of [0, 1, 2, 3, 4]) {
      it(`makes it the one that is read, the ${index + 1}. of 5`, () => {
        scrollTo(index < 2 ? 1100 : 0);
        spy.reveal(events[index]!, 'instant');
        expect(spy.place()!.index).to.equal(index);
        expect(topOf(index)).to.be.within(-2, 400);
      });
    }

    it('does not leave its beginning under the panel', () => {
      area.coveredTop = 150;
      story.style.padding = '400px 0';
      spy.reveal(events[2]!, 'instant');
      expect(topOf(2)).to.be.within(150, 200);
    });

    it('says nothing on the way', async () => {
      spy.reveal(events[4]!, 'instant');
      await looked();
      expect(box.scrollTop).to.be.greaterThan(500);
      expect(heard).to.deep.equal([]);
    });

    it('is over when it has arrived: the next scroll is the reader’s', async () => {
      spy.reveal(events[4]!, 'instant');
      await looked();
      scrollTo(0);
      await waitUntil(() => heard.length > 0);
      expect(heard.at(-1)!.index).to.equal(0);
    });

    it('is put right when what lies before grows on arrival', async () => {
      spy.reveal(events[3]!, 'instant');
      (events[0] as HTMLElement).style.height = '700px';
      box.style.overflowAnchor = 'none';
      await looked();
      await looked();
      expect(spy.place()!.index).to.equal(3);
    });

    it('has nothing to be quiet about when the event is there already', async () => {
      spy.reveal(events[2]!, 'instant');
      await looked();
      spy.reveal(events[2]!, 'instant');
      scrollTo(0);
      await waitUntil(() => heard.length > 0);
      expect(heard.at(-1)!.index).to.equal(0);
    });

    it('puts an event at a given place in the window', () => {
      spy.putAt(events[2]!, 130);
      expect(events[2]!.getBoundingClientRect().top).to.be.closeTo(130, 1);
    });
  });

  describe('on the way to an event', () => {
    const clock = performance.now;
    let now: number;

    /** A scroll that the browser is told of and that does not come about: the latch holds. */
    beforeEach(() => {
      now = 0;
      performance.now = () => now;
      box.scrollTo = () => {};
      spy.reveal(events[4]!, 'smooth');
    });
    afterEach(() => {
      performance.now = clock;
    });

    for (const [time, says] of [
      [1000, false],
      [1001, true],
    ] as const) {
      it(`${says ? 'has been given up' : 'is still waited for'} after ${time} ms without coming nearer`, async () => {
        now = time;
        for (let scrolls = 0; scrolls < 2; scrolls++) {
          box.dispatchEvent(new Event('scroll'));
          await looked();
        }
        expect(heard.length > 0).to.equal(says);
      });
    }

    for (const [name, make] of [
      ['a wheel', () => new Event('wheel')],
      ['a finger', () => new Event('touchmove')],
      ['a press', () => new Event('pointerdown')],
      ['the key PageDown', () => new KeyboardEvent('keydown', { key: 'PageDown' })],
      ['the space bar', () => new KeyboardEvent('keydown', { key: ' ' })],
    ] as const) {
      it(`is ended by ${name}`, async () => {
        gesture(make());
        box.dispatchEvent(new Event('scroll'));
        await looked();
        expect(heard.map(({ index }) => index)).to.deep.equal([0]);
      });
    }

    for (const key of ['Control', 'Shift', 'a', 'Escape']) {
      it(`is not ended by the key ${key}, which scrolls nothing`, async () => {
        gesture(new KeyboardEvent('keydown', { key }));
        box.dispatchEvent(new Event('scroll'));
        await looked();
        expect(heard).to.deep.equal([]);
      });
    }

    it('is not ended by pressing a mark of the story', async () => {
      gesture(new Event('pointerdown', { bubbles: true }), story);
      box.dispatchEvent(new Event('scroll'));
      await looked();
      expect(heard).to.deep.equal([]);
    });

    it('is ended by pressing in the text', async () => {
      gesture(new Event('pointerdown', { bubbles: true }), events[0]);
      box.dispatchEvent(new Event('scroll'));
      await looked();
      expect(heard).to.have.length(1);
    });
  });

  it('glides to what is near and jumps to what is far', () => {
    const behaviours: (string | undefined)[] = [];
    box.scrollTo = (options?: ScrollToOptions | number) => {
      behaviours.push((options as ScrollToOptions).behavior);
    };
    (events[3] as HTMLElement).style.height = '4000px';
    spy.reveal(events[1]!, 'smooth');
    spy.reveal(events[4]!, 'smooth');
    expect(behaviours).to.deep.equal(['smooth', 'instant']);
  });
});
