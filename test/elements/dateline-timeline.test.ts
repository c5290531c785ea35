import { expect, fixtureCleanup, fixtureSync, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { parseStory } from '../../src/core/document/parse-story.js';
import type { Story } from '../../src/core/model.js';
import { initialState, reduce, type StoryState } from '../../src/core/state.js';
import { en } from '../../src/core/words/en.js';
import { toLanguage, type Language } from '../../src/core/words/language.js';
import { DatelineTimeline } from '../../src/elements/dateline-timeline.js';
import type { SelectRequest } from '../../src/elements/requests.js';
import { tokens } from '../../src/elements/styles.js';
import { frames, turn, waitUntil } from '../fixtures/moments.js';

if (!customElements.get('dateline-timeline')) customElements.define('dateline-timeline', DatelineTimeline);

const english = toLanguage('en', en);
const rightToLeft: Language = { ...english, direction: 'rtl' };

const seed = makeStory([
  { id: 'trip', title: 'The last trip', when: '2019' },
  { id: 'isolation', title: 'The years at home', when: '2020~/2023-09-10' },
  { id: 'july', title: 'A visit', when: '2023-07' },
  { id: 'warning', title: 'A warning', when: '[2023-09-04..2023-09-10]' },
  { id: 'departure', title: 'The train leaves', when: '2023-09-10T18:30~', timeZone: 'Asia/Pyongyang', by: ['KCNA'] },
  { id: 'begging', title: 'Begging', when: '2023-09-11', status: 'claimed' },
  { id: 'arrival', title: 'The arrival', when: '2023-09-12' },
  { id: 'forum', title: 'The forum', when: '2023-09-12' },
  { id: 'talks', title: 'The talks', when: '2023-09-12' },
  { id: 'meeting', title: 'The meeting', when: '[2023-09-13..2023-09-17]', status: 'expected' },
  { id: 'arms', title: 'Arms', when: '../2023-09-12', status: 'denied', deniedBy: ['Moscow'] },
]);

afterEach(async () => {
  fixtureCleanup();
  await resetMouse();
});

describe('dateline-timeline', () => {
  for (const scheme of ['light', 'dark'])
    for (const thin of [false, true])
      it(`is accessible, ${scheme}, ${thin ? 'thin' : 'wide'}`, async () => {
        const { element } = await mount(seed, { thin, width: thin ? 340 : 700, scheme });
        await expect(element).to.be.accessible();
      });

  it('has a mark for every event, once', async () => {
    const { element } = await mount(seed);
    const ids = marks(element).flatMap(({ dataset }) => dataset['events']!.split(' '));
    expect([...ids].sort()).to.deep.equal(seed.events.map(({ id }) => id).sort());
  });

  it('names a mark by its event, a shared one by the number of events and their names', async () => {
    const { element } = await mount(seed);
    expect(name(mark(element, 'departure'))).to.match(/^The train leaves, .*18:30.*10 September 2023.*KCNA/);
    expect(name(mark(element, 'arrival'))).to.match(/^3 events here: The arrival, .*; The forum, .*; The talks, /);
  });

  it('says where a mark is among all', async () => {
    const { element } = await mount(seed);
    const places = marks(element).map(({ parentElement }) => parentElement!.getAttribute('aria-posinset'));
    expect(places).to.deep.equal(marks(element).map((_, index) => String(index + 1)));
    for (const { parentElement } of marks(element))
      expect(parentElement!.getAttribute('aria-setsize')).to.equal(String(places.length));
  });

  it('has one Tab stop, the active mark, and says which that is', async () => {
    const { element } = await mount(seed, { activeId: 'begging' });
    expect(marks(element).filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([mark(element, 'begging')]);
    expect(marks(element).filter((button) => button.getAttribute('aria-current') === 'true')).to.have.length(1);
    expect(mark(element, 'begging').classList.contains('active')).to.equal(true);
  });

  it('labels the active event whatever else it leaves out', async () => {
    for (const { id, title } of seed.events) {
      const { element } = await mount(seed, { activeId: id, thin: true, width: 340 });
      expect(element.shadowRoot!.querySelector('.label.active')!.textContent).to.equal(title);
      fixtureCleanup();
    }
  });

  it('says how long the folded times are', async () => {
    const { element } = await mount(seed);
    const breaks = [...element.shadowRoot!.querySelectorAll('.break')].map(({ textContent }) => textContent);
    expect(breaks).to.have.length(2);
    expect(breaks[0]).to.contain('year');
    expect(breaks[1]).to.contain('5 weeks');
  });

  it('draws all ticks as one path', async () => {
    const { element } = await mount(seed);
    expect(element.shadowRoot!.querySelectorAll('.drawing path')).to.have.length(3);
  });

  for (const width of [300, 340, 700, 1000])
    it(`has marks of 24 px and more, none over another that can be hit, on ${width} px`, async () => {
      const { element } = await mount(seed, { width, thin: width < 500 });
      const points = marks(element).filter((button) => !button.classList.contains('bar'));
      const boxes = points.map((button) => button.getBoundingClientRect());
      for (const button of marks(element)) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(23.99);
      }
      for (const [index, box] of boxes.entries())
        for (const other of boxes.slice(index + 1))
          expect(box.right <= other.left + 0.01 || other.right <= box.left + 0.01).to.equal(true);
      for (const button of marks(element)) expect(hitWidth(element, button)).to.be.at.least(22);
    });

  it('keeps its height, whatever the story', async () => {
    const { element } = await mount(seed);
    expect(element.offsetHeight).to.equal(124);
    element.thin = true;
    await element.updateComplete;
    expect(element.offsetHeight).to.equal(62);
  });

  it('mirrors time from right to left', async () => {
    const { element } = await mount(seed);
    const { element: mirrored } = await mount(seed, { language: rightToLeft });
    const axis = element.shadowRoot!.querySelector('.axis')!.getBoundingClientRect();
    const other = mirrored.shadowRoot!.querySelector('.axis')!.getBoundingClientRect();
    for (const { id } of seed.events) {
      const { left } = mark(element, id).getBoundingClientRect();
      const { right } = mark(mirrored, id).getBoundingClientRect();
      expect(left - axis.left).to.be.closeTo(other.right - right, 1.5);
    }
  });

  describe('asks for an event', () => {
    it('when its mark is clicked', async () => {
      const { element, requests } = await mount(seed);
      mark(element, 'july').click();
      expect(requests).to.deep.equal(['july timeline']);
    });

    it('again when it is the active one, so that it comes back into view', async () => {
      const { element, requests } = await mount(seed, { activeId: 'july' });
      mark(element, 'july').click();
      expect(requests).to.deep.equal(['july timeline']);
    });

    it('and for the next one of a shared mark, round and round', async () => {
      const { element, requests } = await mount(seed, { activeId: 'trip' });
      for (let count = 0; count < 4; count++) {
        mark(element, 'arrival').click();
        await element.updateComplete;
      }
      expect(requests).to.deep.equal(['arrival', 'forum', 'talks', 'arrival'].map((id) => `${id} timeline`));
    });

    it('when its label is clicked', async () => {
      const { element, requests } = await mount(seed);
      await sendMouse({
        type: 'click',
        position: centre(element.shadowRoot!.querySelector('.label[data-event="warning"]')!),
      });
      expect(requests).to.deep.equal(['warning timeline']);
    });

    it('while a pointer drags along the axis, and not again when it is let go', async () => {
      const { element, requests } = await mount(seed, { activeId: 'trip' });
      await sendMouse({ type: 'move', position: centre(mark(element, 'trip')) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: centre(mark(element, 'departure')) });
      await sendMouse({ type: 'move', position: centre(mark(element, 'begging')) });
      await sendMouse({ type: 'up' });
      await turn();
      expect(requests.slice(-2)).to.deep.equal(['departure timeline', 'begging timeline']);
      mark(element, 'july').click();
      expect(requests.at(-1)).to.equal('july timeline');
    });

    it('never because its properties change', async () => {
      const { element, requests, step } = await mount(seed);
      for (const { id } of seed.events) {
        step({ type: 'selected', id, cause: 'scroll' });
        await element.updateComplete;
      }
      element.thin = true;
      await element.updateComplete;
      element.language = rightToLeft;
      await element.updateComplete;
      element.parentElement!.style.width = '300px';
      await frames();
      step({ type: 'loaded', story: makeStory([{ id: 'one', title: 'One', when: '1900' }]) });
      await element.updateComplete;
      expect(requests).to.deep.equal([]);
    });
  });

  describe('from the keyboard', () => {
    const inTime = seed.timeline.map(({ id }) => id);

    it('goes through the events in the order of time, with the focus', async () => {
      const { element, requests } = await mount(seed, { activeId: inTime[0] });
      mark(element, inTime[0]!).focus();
      for (const id of inTime.slice(1)) {
        await sendKeys({ press: 'ArrowRight' });
        await element.updateComplete;
        expect(element.shadowRoot!.activeElement).to.equal(mark(element, id));
      }
      expect(requests).to.deep.equal(inTime.slice(1).map((id) => `${id} keys`));
      await sendKeys({ press: 'ArrowRight' });
      expect(requests).to.have.length(inTime.length - 1);
    });

    for (const [key, language, from, to] of [
      ['ArrowLeft', english, 1, 0],
      ['ArrowUp', english, 1, 0],
      ['ArrowDown', english, 1, 2],
      ['ArrowLeft', rightToLeft, 1, 2],
      ['ArrowRight', rightToLeft, 1, 0],
      ['Home', english, 5, 0],
      ['End', english, 5, inTime.length - 1],
    ] as const)
      it(`${key} ${language.direction}`, async () => {
        const { element, requests } = await mount(seed, { activeId: inTime[from], language });
        mark(element, inTime[from]!).focus();
        await sendKeys({ press: key });
        await element.updateComplete;
        expect(requests).to.deep.equal([`${inTime[to]!} keys`]);
        expect(element.shadowRoot!.activeElement).to.equal(mark(element, inTime[to]!));
      });

    it('keeps the focus on the event when another width brings other marks', async () => {
      const { element } = await mount(seed, { activeId: 'trip' });
      mark(element, 'begging').focus();
      const before = marks(element).length;
      element.parentElement!.style.width = '240px';
      await waitUntil(() => marks(element).length !== before);
      expect(element.shadowRoot!.activeElement).to.equal(mark(element, 'begging'));
    });

    it('takes no focus that it has not had when another width brings other marks', async () => {
      const { element } = await mount(seed, { activeId: 'trip' });
      element.parentElement!.style.width = '240px';
      await frames();
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement).to.equal(null);
    });

    it('leaves keys that are not its own to the page', async () => {
      const { element, requests } = await mount(seed, { activeId: 'july' });
      const event = new KeyboardEvent('keydown', { key: 'ArrowRight', ctrlKey: true, bubbles: true, cancelable: true });
      mark(element, 'july').dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
      expect(requests).to.deep.equal([]);
    });
  });

  describe('the menu of a shared mark', () => {
    async function open(activeId = 'forum') {
      const mounted = await mount(seed, { activeId });
      mark(mounted.element, 'arrival').focus();
      mark(mounted.element, 'arrival').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true, cancelable: true }),
      );
      const menu = () => mounted.element.shadowRoot!.querySelector<HTMLElement>('.menu:popover-open')!;
      await waitUntil(menu);
      await frames(1);
      return { ...mounted, menu: menu() };
    }

    it('opens with Alt and arrow down, offers all, and is accessible', async () => {
      const { element, menu } = await open();
      expect(menu.matches(':popover-open')).to.equal(true);
      const titles = [...menu.querySelectorAll('button')].map(({ textContent }) => textContent!.trim());
      expect(titles.map((title) => title.split('\n')[0]!.trim().split(' 1')[0])).to.have.length(3);
      await expect(element).to.be.accessible();
    });

    it('opens for the context menu key or button, and only where there are several', async () => {
      const { element } = await mount(seed);
      for (const [id, opens] of [
        ['july', false],
        ['arrival', true],
      ] as const) {
        const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
        mark(element, id).dispatchEvent(event);
        await element.updateComplete;
        if (opens) await waitUntil(() => element.shadowRoot!.querySelector('.menu'));
        expect(event.defaultPrevented).to.equal(opens);
        expect(!!element.shadowRoot!.querySelector('.menu')).to.equal(opens);
      }
    });

    it('begins at the active event, goes round by arrows, takes with Enter and gives the focus back', async () => {
      const { element, requests, menu } = await open();
      const focused = () => (element.shadowRoot!.activeElement as HTMLElement).dataset['event'];
      expect(focused()).to.equal('forum');
      await sendKeys({ press: 'ArrowDown' });
      expect(focused()).to.equal('talks');
      await sendKeys({ press: 'ArrowDown' });
      expect(focused()).to.equal('arrival');
      await sendKeys({ press: 'End' });
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      await frames(1);
      expect(requests).to.deep.equal(['talks timeline']);
      expect(menu.matches(':popover-open')).to.equal(false);
      expect(element.shadowRoot!.activeElement).to.equal(mark(element, 'talks'));
    });

    it('closes with Escape, without a request, and gives the focus back', async () => {
      const { element, requests, menu } = await open();
      await sendKeys({ press: 'Escape' });
      await frames(1);
      expect(menu.matches(':popover-open')).to.equal(false);
      expect(requests).to.deep.equal([]);
      expect(element.shadowRoot!.activeElement).to.equal(mark(element, 'arrival'));
    });
  });

  describe('works little', () => {
    it('lays out again for another story or width, not for another active event', async () => {
      let formats = 0;
      const counting: Language = {
        ...english,
        dateFormat: (options) => {
          formats++;
          return english.dateFormat(options);
        },
      };
      const { element, step } = await mount(seed, { language: counting });
      const afterFirst = formats;
      expect(afterFirst).to.be.above(0);
      for (const { id } of seed.events) {
        step({ type: 'selected', id, cause: 'scroll' });
        await element.updateComplete;
      }
      expect(formats).to.equal(afterFirst);
      element.parentElement!.style.width = '500px';
      await frames();
      await element.updateComplete;
      expect(formats).to.be.above(afterFirst);
    });

    it('has no more nodes for 2,000 events than for 300', async () => {
      const [few, many] = [await mount(makeMany(300)), await mount(makeMany(2000))];
      const count = ({ element }: { element: Element }) => element.shadowRoot!.querySelectorAll('*').length;
      expect(count(many)).to.be.below(1.25 * count(few));
    });
  });

  describe('survives', () => {
    for (const [what, events] of [
      ['a story without events', []],
      ['a story without dates', [{ title: 'One' }, { title: 'Two' }]],
      ['a single event', [{ title: 'One', when: '2023-09-10T18:30Z' }]],
      ['identical events', Array.from({ length: 30 }, (_, index) => ({ title: `Event ${index}`, when: '1999' }))],
      [
        'an interval open on both sides of the rest',
        [
          { title: 'A', when: '1900/..' },
          { title: 'B', when: '../1950' },
        ],
      ],
      [
        'seconds and millennia',
        [
          { title: 'A', when: '-9999' },
          { title: 'B', when: '2023-09-10T18:30:05Z' },
        ],
      ],
      ['hostile titles', [{ title: '<img src=x onerror=alert(1)>'.repeat(40), when: '2000' }]],
    ] as const)
      it(what, async () => {
        const { element } = await mount(makeStory(events), { width: 400 });
        expect(marks(element).length).to.equal(events.length ? marks(element).length : 0);
        expect(element.shadowRoot!.querySelector('img')).to.equal(null);
        await expect(element).to.be.accessible();
      });

    it('being taken out and put back', async () => {
      const { element } = await mount(seed);
      const home = element.parentElement!;
      element.remove();
      home.style.width = '400px';
      home.append(element);
      await frames();
      await element.updateComplete;
      for (const button of marks(element))
        expect(button.getBoundingClientRect().right).to.be.at.most(home.getBoundingClientRect().right + 0.1);
    });

    it('having no room', async () => {
      const { element } = await mount(seed, { width: 0 });
      expect(marks(element)).to.have.length(0);
    });
  });
});

interface Options {
  readonly activeId?: string;
  readonly language?: Language;
  readonly thin?: boolean;
  readonly width?: number;
  readonly scheme?: string;
}

/** The element beside a small host that answers its requests; the requests as `id cause`. */
async function mount(story: Story, { activeId, language = english, thin = false, width = 700, scheme }: Options = {}) {
  if (!document.getElementById('tokens')) {
    const style = document.createElement('style');
    style.id = 'tokens';
    style.textContent = tokens.cssText.replaceAll(':host', '.tokens');
    document.head.append(style);
  }
  let state: StoryState = reduce(initialState, { type: 'loaded', story, activeId });
  const home = fixtureSync<HTMLElement>(
    html`<div class="tokens"><dateline-timeline dir=${language.direction}></dateline-timeline></div>`,
  );
  Object.assign(home.style, {
    width: `${width}px`,
    colorScheme: scheme ?? 'light',
    background: 'var(--dateline-paper)',
  });
  const element = home.querySelector('dateline-timeline')!;
  const requests: string[] = [];
  const step = (action: Parameters<typeof reduce>[1]) => {
    state = reduce(state, action);
    element.state = state;
  };
  element.addEventListener('select-request', (event: SelectRequest) => {
    requests.push(`${event.id} ${event.cause}`);
    step({ type: 'selected', id: event.id, cause: event.cause });
  });
  Object.assign(element, { state, language, thin });
  await element.updateComplete;
  await frames();
  await element.updateComplete;
  return { element, requests, step };
}

function makeStory(events: readonly object[]): Story {
  return parseStory({ dateline: 1, title: 'A story', lang: 'en', timeZone: 'Asia/Pyongyang', events }).story;
}

function makeMany(count: number): Story {
  const day = (index: number) => new Date(1e12 + ((index * 7919) % 9973) * 1e8).toISOString().slice(0, 10);
  return makeStory(Array.from({ length: count }, (_, index) => ({ title: `Event ${index}`, when: day(index) })));
}

function marks(element: Element): HTMLElement[] {
  return [...element.shadowRoot!.querySelectorAll<HTMLElement>('.mark')];
}

function mark(element: Element, id: string): HTMLElement {
  return marks(element).find(({ dataset }) => dataset['events']!.split(' ').includes(id))!;
}

function name(button: Element): string {
  return button.getAttribute('aria-label')!;
}

function centre(target: Element): [number, number] {
  const { left, top, width, height } = target.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** How many pixels along its middle a mark can be hit on. */
function hitWidth(element: Element, button: HTMLElement): number {
  const { left, right, top, height } = button.getBoundingClientRect();
  let hits = 0;
  for (let x = Math.ceil(left); x < right; x++) {
    const hit = element.shadowRoot!.elementFromPoint(x, top + height / 2);
    if (hit?.closest('.mark') === button) hits++;
  }
  return hits;
}
