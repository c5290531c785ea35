import { expect, fixture, html } from '@open-wc/testing';
import { KeepPlace, type KeepPlaceHost } from '../../src/controllers/keep-place.js';

const getEntriesByType = performance.getEntriesByType.bind(performance);

/** Has the page been come to in this way. */
function navigated(type: NavigationTimingType | undefined): void {
  performance.getEntriesByType = (name) =>
    name === 'navigation' ? (type ? [{ type } as unknown as PerformanceEntry] : []) : getEntriesByType(name);
}

const leave = () => window.dispatchEvent(new Event('pagehide'));

describe('the place of a reader who comes back', () => {
  let stories: Element[];
  const made: KeepPlace[] = [];

  const visit = (story = stories[0]!) => {
    const controller = new KeepPlace(story as unknown as KeepPlaceHost, () => story.firstElementChild ?? undefined);
    controller.hostConnected();
    made.push(controller);
    return controller;
  };
  const end = () => made.splice(0).forEach((controller) => controller.hostDisconnected());
  const readAt = (story: Element, activeId: string | undefined, top: number) => {
    const activeEvent = story.firstElementChild as HTMLElement;
    activeEvent.style.cssText = `position: fixed; margin: 0; top: ${top}px`;
    Object.assign(story, { activeId });
  };
  /** The reader is at an event, leaves, and comes to the page anew. */
  const comeBack = () => {
    visit();
    leave();
    end();
    return visit();
  };

  beforeEach(async () => {
    sessionStorage.clear();
    history.scrollRestoration = 'auto';
    const page = await fixture(
      html`<div>
        <x-kept><p>One</p></x-kept><x-kept><p>Two</p></x-kept>
      </div>`,
    );
    stories = [...page.children].map((story) => Object.assign(story, { addController() {} }));
    readAt(stories[0]!, 'departure', 120);
    navigated('reload');
  });
  afterEach(() => {
    end();
    history.scrollRestoration = 'auto';
    performance.getEntriesByType = getEntriesByType;
    sessionStorage.clear();
  });

  for (const [type, kept] of [
    ['reload', { id: 'departure', top: 120 }],
    ['back_forward', { id: 'departure', top: 120 }],
    ['navigate', undefined],
    [undefined, undefined],
  ] as const) {
    it(`is ${kept ? 'kept' : 'left to the browser'} after a navigation of the type ${type}`, () => {
      navigated(type);
      expect(comeBack().take()).to.deep.equal(kept);
    });
  }

  it('is unknown on a first visit', () => {
    expect(visit().take()).to.equal(undefined);
  });

  it('is written when the page is left, not before', () => {
    visit();
    expect(sessionStorage).to.have.length(0);
    leave();
    expect(sessionStorage).to.have.length(1);
  });

  it('is the last one, above the window too', () => {
    visit();
    leave();
    readAt(stories[0]!, 'arrival', -35);
    expect(comeBack().take()).to.deep.equal({ id: 'arrival', top: -35 });
  });

  it('is taken once', () => {
    const controller = comeBack();
    controller.take();
    expect(controller.take()).to.equal(undefined);
  });

  for (const gesture of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    it(`is given up when a ${gesture} has moved the reader on, even one the page stops`, () => {
      const controller = comeBack();
      stories[0]!.addEventListener(gesture, (event) => event.stopPropagation());
      stories[0]!.dispatchEvent(new Event(gesture, { bubbles: true }));
      expect(controller.take()).to.equal(undefined);
    });
  }

  it('is left to a page that restores its scroll position itself', () => {
    const controller = comeBack();
    history.scrollRestoration = 'manual';
    expect(controller.take()).to.equal(undefined);
  });

  it('is each story’s own on a page with two', () => {
    readAt(stories[1]!, 'landing', 400);
    visit(stories[0]);
    visit(stories[1]);
    leave();
    end();
    expect(visit(stories[1]).take()).to.deep.equal({ id: 'landing', top: 400 });
    expect(visit(stories[0]).take()).to.deep.equal({ id: 'departure', top: 120 });
  });

  it('is not that of another page', () => {
    const address = location.href;
    const controller = comeBack();
    history.replaceState(history.state, '', '?another');
    try {
      expect(controller.take()).to.equal(undefined);
    } finally {
      history.replaceState(history.state, '', address);
    }
  });

  it('is not written where no event is active, nor of a story that is gone', () => {
    readAt(stories[0]!, undefined, 0);
    visit();
    leave();
    end();
    readAt(stories[0]!, 'departure', 0);
    leave();
    expect(sessionStorage).to.have.length(0);
  });

  for (const broken of ['', '{', 'null', '7', '[]', '{"id":7,"top":1}', '{"id":"departure"}', '{"id":"a","top":"1"}']) {
    it(`is unknown where the storage holds ${broken || 'nothing'}`, () => {
      const controller = comeBack();
      sessionStorage.setItem(sessionStorage.key(0)!, broken);
      expect(controller.take()).to.equal(undefined);
    });
  }

  it('is unknown, without an error, where there is no storage', () => {
    const own = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
    Object.defineProperty(window, 'sessionStorage', {
      configurable: true,
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    });
    try {
      expect(comeBack().take()).to.equal(undefined);
    } finally {
      Object.defineProperty(window, 'sessionStorage', own);
    }
  });
});
