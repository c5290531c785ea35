import { expect, fixture, html } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { FocusInView } from '../../src/controllers/focus-in-view.js';

describe('the focus under a sticky panel', () => {
  let box: HTMLElement;
  let story: HTMLElement;
  let controller: FocusInView;
  let coverEdge: number;

  /** How far below the box's upper edge the link stands. */
  const below = (link: Element) => link.getBoundingClientRect().top - box.getBoundingClientRect().top;
  const link = () => story.querySelector('a')!;
  /** Focuses without the browser's own scrolling, which differs. */
  const focus = (element: HTMLElement) => element.focus({ preventScroll: true });

  beforeEach(async () => {
    box = await fixture<HTMLElement>(
      html`<div style="position: fixed; top: 0; left: 0; height: 300px; width: 200px; overflow: auto">
        <div class="story">
          <p style="height: 600px; margin: 0"></p>
          <a href="#x">A link</a>
          <p style="height: 900px"></p>
        </div>
      </div>`,
    );
    story = box.querySelector<HTMLElement>('.story')!;
    coverEdge = 100;
    const host = Object.assign(story, { addController() {} }) as unknown as ReactiveControllerHost & Element;
    const area = {
      scrollingElement: box,
      panel: () => story.shadowRoot?.querySelector<HTMLElement>('.panel') ?? null,
      get coverEdge() {
        return coverEdge;
      },
    };
    controller = new FocusInView(host, area);
    controller.hostConnected();
  });
  afterEach(() => controller.hostDisconnected());

  for (const top of [-40, 0, 60, 99]) {
    it(`brings out a link that stands ${top}px from the window's top`, () => {
      box.scrollTop = 600 - top;
      box.scrollTop += below(link()) - top;
      focus(link());
      expect(below(link())).to.be.within(100, 120);
    });
  }

  for (const top of [120, 200]) {
    it(`leaves a link at ${top}px where it is`, () => {
      box.scrollTop = 600 - top;
      const before = box.scrollTop;
      focus(link());
      expect(box.scrollTop).to.equal(before);
    });
  }

  it('scrolls nothing where nothing covers the text', () => {
    coverEdge = 0;
    box.scrollTop = 620;
    focus(link());
    expect(box.scrollTop).to.equal(620);
  });

  it('leaves the panel itself alone, which is in the shadow root', () => {
    const root = story.attachShadow({ mode: 'open' });
    root.innerHTML = '<div class="panel"><button></button></div><slot></slot>';
    box.scrollTop = 550;
    focus(root.querySelector('button')!);
    expect(root.activeElement).to.equal(root.querySelector('button'));
    expect(box.scrollTop).to.equal(550);
  });

  it('brings out what stands in the shadow root behind the text', () => {
    const root = story.attachShadow({ mode: 'open' });
    root.innerHTML = '<slot></slot><button></button><p style="height: 900px"></p>';
    const button = root.querySelector('button')!;
    box.scrollTop += below(button) - 40;
    focus(button);
    expect(below(button)).to.be.within(100, 120);
  });

  it('stays where it is when it is put in its place', () => {
    box.scrollTop = 600;
    controller.focusInPlace(link());
    expect(document.activeElement).to.equal(link());
    expect(box.scrollTop).to.equal(600);
    link().blur();
    focus(link());
    expect(below(link())).to.be.within(100, 120);
  });

  it('stops when the story is gone', () => {
    controller.hostDisconnected();
    box.scrollTop = 600;
    focus(link());
    expect(box.scrollTop).to.equal(600);
  });
});
