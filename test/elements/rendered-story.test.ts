/** What is written into files by `renderStory` against what the element makes of the same document. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { readStory } from '../../src/controllers/read-events.js';
import { withWritten } from '../../src/controllers/written-events.js';
import { buildStory } from '../../src/core/document/build-story.js';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { toStory } from '../../src/core/document/to-story.js';
import '../../src/define.js';
import type { DatelineStory } from '../../src/elements/dateline-story.js';
import { eventNodes, storyHead } from '../../src/elements/event-content.js';
import { figureMaker } from '../../src/elements/event-figures.js';
import { renderStory } from '../../src/exporters/render-story.js';
import { languageOf } from '../fixtures/small-state.js';
import { remoteStory } from '../fixtures/remote-story.js';
import { smallStory } from '../fixtures/small-story.js';

const hostile = '<img src=x onerror=alert(1)>"\'&amp;</p></dateline-event></script><!--\r';

const fullStory: StoryDocument = {
  title: hostile,
  summary: hostile,
  byline: hostile,
  published: '2024-05-10',
  timeZone: 'Asia/Seoul',
  sources: { bad: { name: hostile, url: 'https://example.org/"><b>' } },
  places: { somewhere: { name: hostile, somewhere: { lat: 1, lon: 2, radius: 3000 } } },
  events: [
    {
      id: 'full',
      title: hostile,
      label: hostile,
      text: `${hostile}\n\n# Head\n\n- a\n\n  b\n- c\n\n> [![<https://a.example>](b)](https://c.example)\n\n\n    code\n\n${hostile}`,
      when: '2024-05-08T09:10',
      where: 'somewhere',
      status: 'claimed',
      by: ['bad', 'Ann'],
      deniedBy: ['Bob'],
      sources: ['bad', 'Ann', 'Bob'],
      media: [
        { type: 'image', src: 'a.jpg?"><b>', alt: hostile, caption: hostile, credit: 'Ann', width: 640, height: 480 },
        { type: 'image', src: 'b.jpg', alt: '' },
        { type: 'video', src: 'c.mp4', alt: 'The crossing', width: 320, height: 200 },
        { type: 'audio', src: 'd.mp3' },
        { type: 'image', src: 'https://other.example/e.jpg', alt: hostile, caption: 'Of another host' },
        { type: 'embed', src: 'https://user@player.example/1?a=1&b=2', alt: 'The film', caption: 'The film' },
      ],
      corrections: [{ at: '2024-05-11', note: hostile }],
    },
    { id: 'bare', title: 'Bare' },
    {
      id: 'old',
      title: 'Old',
      when: '1582-10-04',
      calendar: 'julian',
      whenText: hostile,
      where: { name: 'Rome', lat: 41.9, lon: 12.5, certainty: 'uncertain' },
    },
    { id: 'long', title: 'Long', when: '2024-05/2024-06', status: 'expected', text: 'a  \nb\n\n***\n\n3. c' },
  ],
};

/** What only a page that runs scripts has: the clock, and a button where the file has a link. */
function withoutScripts(nodes: readonly Node[]): string {
  const box = document.createElement('div');
  box.append(...nodes);
  for (const clock of box.querySelectorAll('.clock')) clock.remove();
  for (const asked of box.querySelectorAll('figure > .remote')) asked.replaceWith('');
  return box.innerHTML;
}

function parse(html: string): Element {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const link of page.querySelectorAll('figure > a')) link.replaceWith('');
  return page.querySelector('dateline-story')!;
}

describe('renderStory', () => {
  for (const [name, story, lang] of [
    ['the small story', smallStory, 'en'],
    ['the small story in German', smallStory, 'de'],
    ['the small story in Arabic', smallStory, 'ar'],
    ['a story of everything, with hostile words', fullStory, 'en'],
  ] as const)
    it(`says the same as the element, in the same structure: ${name}`, async () => {
      const language = await languageOf(lang);
      const told = { ...story, lang };
      const { story: model } = toStory(told);
      const media = model.events.flatMap((event) => event.media);
      const toFigures = await figureMaker(media, { language, consent: remoteStory().consent });
      const written = parse(renderStory(told, { words: language.words }));
      expect(written.querySelector('.story-head')!.outerHTML).to.equal(storyHead(model, { headingLevel: 2 }).outerHTML);
      const events = [...written.querySelectorAll(':scope > dateline-event')];
      expect(events.map((event) => event.getAttribute('event-id'))).to.deep.equal(model.events.map(({ id }) => id));
      for (const [index, event] of model.events.entries())
        expect(events[index]!.innerHTML.trim()).to.equal(withoutScripts(eventNodes(event, language, 3, toFigures)));
    });

  for (const [name, toId] of [
    ['ids', (title: string) => title],
    ['no ids', () => undefined],
    ['ids that are made into some', (title: string) => `The ${title}!`],
  ] as const)
    it(`is each event once with the document beside it: ${name}`, async () => {
      const events = ['one', 'two', 'three'].map((title) => ({ id: toId(title), title, text: title }));
      const document: StoryDocument = { dateline: 1, title: 'Numbers', events };
      const story = parse(renderStory(document)) as DatelineStory;
      const written = [...story.children].filter(({ localName }) => localName === 'dateline-event');
      story.story = document;
      const isLoaded = oneEvent(story, 'story-load');
      await fixture(html`<main>${story}</main>`);
      await isLoaded;
      expect([...story.querySelectorAll('dateline-event')]).to.deep.equal(written);
    });

  it('gives the element what it needs to tell the story without the document', () => {
    const written = parse(renderStory(smallStory));
    const events = [...written.querySelectorAll(':scope > dateline-event')];
    const { story: read } = buildStory(withWritten(readStory(written, 'en'), events).document);
    const { story } = toStory(smallStory);
    expect(read.published).to.deep.equal(story.published);
    expect(read.title).to.equal(story.title);
    for (const [index, event] of story.events.entries()) {
      const { id, title, when, status, places, by } = read.events[index]!;
      expect({ id, title, when, status }).to.deep.equal({
        id: event.id,
        title: event.title,
        when: event.when,
        status: event.status,
      });
      expect(by.map(({ name }) => name)).to.deep.equal(event.by.map(({ name }) => name));
      expect(places.map(({ name }) => name)).to.deep.equal(event.places.map(({ name }) => name));
    }
  });
});
