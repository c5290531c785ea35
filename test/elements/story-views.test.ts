import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { DatelineEvent } from '../../src/elements/dateline-event.js';
import type { DatelineLegend } from '../../src/elements/dateline-legend.js';
import { DatelineStory } from '../../src/elements/dateline-story.js';
import { defineElements } from '../../src/elements/define-elements.js';
import { frames, waitUntil } from '../fixtures/moments.js';

defineElements({ 'dateline-event': DatelineEvent, 'dateline-story': DatelineStory });

const years = ['1440', '1608', '1712', '1800', '1879', '1903'];
const named: StoryDocument = {
  title: 'Inventions',
  events: years.map((when) => ({ id: `y${when}`, title: when, when, text: 'A line.\n\n'.repeat(9), where: { name: 'A town' } })),
}; // prettier-ignore
const placed: StoryDocument = {
  ...named,
  events: named.events.map((event) => ({ ...event, where: { name: 'Mainz', lat: 50, lon: 8.27 } })),
};

async function make(width = '100%', properties: Partial<DatelineStory> = {}): Promise<DatelineStory> {
  const story = document.createElement('dateline-story');
  Object.assign(story, { story: named, ...properties });
  const isLoaded = oneEvent(story, 'story-load');
  await fixture(html`<main style="width: ${width}">${story}</main>`);
  await isLoaded;
  await waitUntil(() => timeline(story)?.shadowRoot?.querySelector('.mark'), 'there is a timeline');
  return story;
}

const find = <T extends Element>(story: DatelineStory, selector: string) =>
  story.shadowRoot!.querySelector<T>(selector);
const map = (story: DatelineStory) => find<HTMLElement>(story, 'dateline-map');
const timeline = (story: DatelineStory) => find<HTMLElement>(story, 'dateline-timeline');
const box = (story: DatelineStory, selector: string) => find(story, selector)!.getBoundingClientRect();
const sized = (element: HTMLElement | null) => (element?.offsetHeight ?? 0) > 100;

describe('a story that has nothing for a map', () => {
  beforeEach(() => scrollTo(0, 0));

  it('is accessible, and says nothing of a map', async () => {
    const story = await make();
    await waitUntil(() => find(story, 'dateline-nav')?.shadowRoot?.querySelector('button'));
    await expect(story).to.be.accessible();
    expect(find(story, '.panel')).to.have.attribute('aria-label', 'Timeline');
    expect(map(story)).to.equal(null);
  });

  it('has the controls and the timeline above a text that is no wider than it is read', async () => {
    const story = await make('1000px');
    const [panel, text] = [box(story, '.panel'), box(story, '.text')];
    expect([panel.width, text.width]).to.deep.equal([1000, 1000]);
    expect(text.top).to.equal(panel.bottom);
    expect(panel.height).to.be.below(170);
    const line = story.querySelector('dateline-event')!.getBoundingClientRect();
    expect(line.width).to.be.below(700);
    expect(Math.abs(line.left + line.right - panel.left - panel.right)).to.be.below(30);
  });

  it('is low on a phone', async () => {
    const story = await make('375px');
    expect(box(story, '.panel').height).to.be.below(110);
    expect(timeline(story)).to.have.attribute('thin');
  });

  it('keeps its timeline in view while it is read, and shows events under it', async () => {
    const story = await make('1000px');
    story.show('y1879');
    const event = story.querySelector('[event-id=y1879]')!;
    await waitUntil(() => scrollY > 0 && story.activeId === 'y1879');
    await waitUntil(() => event.getBoundingClientRect().top < innerHeight, 'the event is in view');
    await frames(2);
    expect(box(story, '.panel').top).to.equal(0);
    expect(event.getBoundingClientRect().top).to.be.at.least(box(story, '.panel').bottom - 1);
  });

  it('tells one event at a time right under its timeline, however high the story is', async () => {
    const story = await make('1000px', { layout: 'steps' });
    story.style.minHeight = '900px';
    await story.updateComplete;
    expect(find<HTMLElement>(story, '.text')!.offsetTop).to.equal(find<HTMLElement>(story, '.panel')!.offsetHeight);
  });

  it('explains its signs under the button, within the window', async () => {
    const story = await make('1000px');
    const legend = find<DatelineLegend>(story, 'dateline-legend')!;
    const button = legend.shadowRoot!.querySelector('button')!;
    button.click();
    const list = legend.shadowRoot!.querySelector<HTMLElement>('.list')!;
    await waitUntil(() => list.matches('.below'), 'the list hangs down');
    const { top, bottom } = list.getBoundingClientRect();
    expect(top).to.be.at.least(button.getBoundingClientRect().bottom);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('makes no map of the page’s own, and asks for no tiles of its', async () => {
    let made = 0;
    const createMap = () => {
      made++;
      throw new Error('There is nothing to show');
    };
    const story = await make('100%', { createMap, tiles: 'https://tiles.example/{z}/{x}/{y}.png' });
    await frames(2);
    expect(made).to.equal(0);
    expect(find(story, '.ask')).to.equal(null);
  });

  it('gets a map with another story, which goes with the next; the focus stays in the story', async () => {
    const story = await make('1000px');
    story.story = placed;
    await waitUntil(() => sized(map(story)), 'there is a map');
    expect(find(story, '.panel')).to.have.attribute('aria-label', 'Timeline and map');
    expect(box(story, '.text').top).to.equal(box(story, '.panel').top);
    await waitUntil(() => map(story)!.shadowRoot?.querySelector('.ground'));
    map(story)!.shadowRoot!.querySelector<HTMLElement>('.ground')!.focus();
    story.story = { ...named };
    await waitUntil(() => !map(story), 'the map is gone');
    await waitUntil(() => story.contains(document.activeElement), 'the focus is in the text');
    expect(story.activeId).to.equal('y1440');
  });

  it('gets a map as soon as an event that the page has written is somewhere', async () => {
    const main = await fixture(
      html`<main><dateline-story><dateline-event when="2024" where="Mainz"><h3>A</h3></dateline-event></dateline-story></main>`,
    ); // prettier-ignore
    const story = main.querySelector('dateline-story')!;
    await waitUntil(() => timeline(story)?.shadowRoot?.querySelector('.mark'));
    expect(map(story)).to.equal(null);
    const event = story.querySelector('dateline-event')!;
    event.setAttribute('lat', '50');
    event.setAttribute('lon', '8.27');
    await waitUntil(() => sized(map(story)), 'there is a map');
  });
});

describe('what the page says of a story’s map', () => {
  const { fetch } = window;
  before(() => (window.fetch = () => new Promise<Response>(() => undefined)));
  after(() => (window.fetch = fetch));

  it('keeps no room for one before the story is there', async () => {
    const heightOf = async (main: HTMLElement) => {
      const story = main.querySelector('dateline-story')!;
      await story.updateComplete;
      return box(story, '.panel').height;
    };
    const marked = html`<main style="width: 600px"><dateline-story src="a.json" data-no-map></dateline-story></main>`;
    const other = html`<main style="width: 600px"><dateline-story src="a.json"></dateline-story></main>`;
    expect(await heightOf(await fixture(marked))).to.be.below(110);
    expect(await heightOf(await fixture(other))).to.be.above(200);
  });

  it('is nothing to a story that has one', async () => {
    const main = await fixture(html`<main><dateline-story .story=${placed} data-no-map></dateline-story></main>`);
    const story = main.querySelector('dateline-story')!;
    await waitUntil(() => sized(map(story)), 'there is a map');
  });
});
