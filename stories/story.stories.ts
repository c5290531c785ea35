import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { DatelineStory } from '../src/elements/dateline-story.js';
import type { StoryProblemsEvent } from '../src/elements/story-events.js';
import { addresses } from './load-view.js';
import { denseStory, faultyStory, filmedStory, namesStory, tiledStory } from './made-up-stories.js';
import { paperMap } from './paper-map.js';

type Args = Pick<DatelineStory, 'src' | 'layout' | 'order' | 'hash' | 'worldview'>;

const meta: Meta<Args> = {
  title: 'Story',
  component: 'dateline-story',
  // Storybook shows stories in a frame, where a story goes step by step unless it is told to scroll.
  args: { src: addresses.kim, layout: 'scroll', order: 'story' },
  argTypes: {
    layout: { control: 'select', options: ['auto', 'scroll', 'steps'] },
    order: { control: 'inline-radio', options: ['story', 'time'] },
  },
  render: ({ src, layout = 'scroll', order = 'story', worldview = 'default' }) =>
    html`<dateline-story
      src=${src ?? ''}
      layout=${layout}
      order=${order}
      worldview=${worldview}
      style="display: flow-root; min-height: 100vh"
    ></dateline-story>`,
};
export default meta;

type Story = StoryObj<Args>;

const [before, behind] = ['<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="255" height="255" fill="#dce8d2"/><text x="20" y="40" font-size="20">', '</text></svg>'].map(encodeURIComponent); // prettier-ignore
const numberedTiles = `data:image/svg+xml,${before}{z}/{x}/{y}${behind}`;

/** The story it was made for, from a story document. */
export const FromDocument: Story = {};

/** Round the world: one journey across the date line, Julian dates. */
export const RoundTheWorld: Story = { args: { src: addresses.circumnavigation } };

/** Right to left, in Arabic. */
export const RightToLeft: Story = {
  args: { src: addresses.kimArabic },
  decorators: [(story) => html`<div lang="ar" dir="rtl">${story()}</div>`],
};

/** Nothing for a map: places by name alone. */
export const WithoutMap: Story = {
  render: () =>
    html`<dateline-story
      .story=${namesStory}
      layout="scroll"
      style="display: flow-root; min-height: 100vh"
    ></dateline-story>`,
};

/** A film with captions and a poster, transcripts that open under their players, and a film that asks for two hosts. */
export const WithFilms: Story = {
  render: () =>
    html`<dateline-story
      .story=${filmedStory}
      layout="scroll"
      style="display: flow-root; min-height: 100vh"
    ></dateline-story>`,
};

/** Written in HTML alone: no document, no request for data. */
export const HtmlOnly: Story = {
  render: () =>
    html`<dateline-story layout="scroll" style="display: flow-root; min-height: 100vh">
      <dateline-event id="launch" when="1912-04-10T12:00~" where="Southampton" lat="50.9" lon="-1.4">
        <h3>The Titanic leaves Southampton</h3>
        <p>About noon, on her way to New York.</p>
      </dateline-event>
      <dateline-event id="queenstown" when="1912-04-11" where="Queenstown" lat="51.85" lon="-8.3">
        <h3>The last call</h3>
        <p>She lies off Queenstown, takes mail and passengers, and goes west.</p>
      </dateline-event>
      <dateline-event
        id="ice"
        when="1912-04-14T23:40~"
        where="the North Atlantic"
        lat="41.73"
        lon="-49.95"
        certainty="less-certain"
      >
        <h3>She strikes an iceberg</h3>
        <p>At twenty minutes to midnight by the ship’s clock.</p>
      </dateline-event>
    </dateline-story>`,
};

/** One event at a time: chosen by the author, or by itself where scrolling cannot drive it. */
export const Steps: Story = { args: { layout: 'steps' } };

/** In the order of time instead of the order of telling. */
export const ByDate: Story = { args: { order: 'time' } };

/** A column of 390 pixels: the panel above the text. */
export const Narrow: Story = { decorators: [(story) => html`<div style="max-width: 390px">${story()}</div>`] };

/** Dark, where the page’s color-scheme is. */
export const Dark: Story = { globals: { scheme: 'dark' } };

/**
 * With the reader’s own colours: nothing is lost. Looks like the others until the system forces its colours; in
 * Chromium’s developer tools: Rendering, “Emulate CSS media feature forced-colors”.
 */
export const ForcedColours: Story = {};

/** Two copies on one page do not touch each other. */
export const TwoOnAPage: Story = {
  render: () =>
    html`<dateline-story
        id="one"
        src=${addresses.kim}
        layout="scroll"
        style="display: flow-root; min-height: 100vh"
      ></dateline-story>
      <p style="padding: 2rem">The same again, step by step:</p>
      <dateline-story
        id="two"
        src=${addresses.kim}
        layout="steps"
        style="display: flow-root; min-height: 100vh"
      ></dateline-story>`,
};

/** Two hundred events in four summers. */
export const ManyEvents: Story = {
  render: () =>
    html`<dateline-story
      .story=${denseStory}
      layout="scroll"
      style="display: flow-root; min-height: 100vh"
    ></dateline-story>`,
};

/** A page’s own map behind our marks: here the story’s ways on plain paper. */
export const AnotherMap: Story = {
  render: () =>
    html`<dateline-story
      src=${addresses.circumnavigation}
      .createMap=${paperMap}
      layout="scroll"
      style="display: flow-root; min-height: 100vh"
    ></dateline-story>`,
};

/** Tiles of another host: nothing is asked of it before the reader says so. There is no such host, so that the basemap stays. */
export const TilesOfAnotherHost: Story = {
  render: () =>
    html`<dateline-story
      .story=${tiledStory('https://tiles.invalid/{z}/{x}/{y}.png')}
      layout="scroll"
      style="display: flow-root; min-height: 100vh"
    ></dateline-story>`,
};

/** Tiles that the page brings, in the place of the story’s, each with its number. */
export const Tiles: Story = {
  render: () =>
    html`<dateline-story
      .story=${tiledStory('/{z}/{x}/{y}.png')}
      tiles=${numberedTiles}
      tiles-attribution="Drawn on the spot"
      layout="scroll"
      style="display: flow-root; min-height: 100vh"
    ></dateline-story>`,
};

/** What is wrong is told, in `problems` and in the console; what is right is shown. */
export const WithProblems: Story = {
  render: () =>
    html`<ul id="problems" style="padding: 1rem 2rem; font: 14px/1.5 system-ui"></ul>
      <dateline-story
        layout="scroll"
        .story=${faultyStory}
        @story-problems=${listProblems}
        style="display: flow-root; min-height: 100vh"
      ></dateline-story>`,
};

/** There is no story at this address. A page that has written the text itself shows that instead. */
export const Failed: Story = { args: { src: 'stories/there-is-none.json' } };

function listProblems({ problems }: StoryProblemsEvent): void {
  const items = problems.map(({ level, where, message }) => {
    const item = document.createElement('li');
    item.textContent = `${level} at ${where}: ${message}`;
    return item;
  });
  document.querySelector('#problems')?.replaceChildren(...items);
}
