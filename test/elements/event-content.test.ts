import { expect, fixture, html } from '@open-wc/testing';
import type { EventDocument, StoryDocument } from '../../src/core/document/schema.js';
import { toStory } from '../../src/core/document/to-story.js';
import '../../src/define.js';
import { eventNodes, makeEvents, storyHead, type EventSetting } from '../../src/elements/event-content.js';
import { remoteStory } from '../fixtures/remote-story.js';
import { languageOf } from '../fixtures/small-state.js';
import { smallStory } from '../fixtures/small-story.js';

const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script>';

describe('makeEvents', () => {
  it('makes an element of every event, by its id and in their order, and puts none into the page', async () => {
    const events = Array.from({ length: 300 }, (_, index) => ({ id: `event-${index}`, title: `Event *${index}*` }));
    const { story } = toStory({ events });
    const language = await languageOf('en');
    const made = await makeEvents(story.events, {
      language,
      headingLevel: 2,
      askRemote: () => expect.fail('there is nothing to ask for'),
    });
    expect([...made.keys()]).to.deep.equal(events.map(({ id }) => id));
    for (const event of story.events) {
      const element = made.get(event.id)!;
      expect(element.localName).to.equal('dateline-event');
      expect(element.key).to.equal(event.id);
      expect(element.isConnected).to.equal(false);
      expect(element.textContent).to.equal(event.title);
    }
  });
});

describe('makeEvents, where there is media,', () => {
  const setting = async (askRemote: EventSetting['askRemote'], headingLevel = 2) => ({
    language: await languageOf('en'),
    headingLevel,
    askRemote,
  });
  const { story } = toStory({ events: [{ title: 'A', media: [{ type: 'image', src: '/a.jpg', alt: 'A pier', caption: 'At noon', credit: 'Ann' }] }] }); // prettier-ignore

  it('asks once who may be asked, and has the picture', async () => {
    let asked = 0;
    const ask = () => {
      asked++;
      return Promise.resolve(remoteStory().consent);
    };
    const [event] = (await makeEvents(story.events, await setting(ask))).values();
    expect(asked).to.equal(1);
    expect(event!.querySelector('img')!.alt).to.equal('A pier');
  });

  for (const [headingLevel, expected] of [
    [1, 'h2'],
    [2, 'h3'],
    [5, 'h6'],
    [0, 'h3'],
    [6, 'h3'],
    [1.5, 'h3'],
    [NaN, 'h3'],
  ] as const)
    it(`has titles that are ${expected} in a story of level ${headingLevel}`, async () => {
      const made = await makeEvents(story.events, await setting(() => Promise.reject(new Error()), headingLevel));
      expect([...made.values()].map((event) => event.querySelector('.title')!.localName)).to.deep.equal([expected]);
    });

  it('has its text and all words of the picture, and says that it is missing, where its code does not come', async () => {
    const [event] = (await makeEvents(story.events, await setting(() => Promise.reject(new Error())))).values();
    expect(event!.querySelector('.title')!.textContent).to.equal('A');
    const { failed } = (await languageOf('en')).words.ui;
    expect(event!.querySelector('figure > .failed')!.textContent).to.equal(`${failed} — A pier — At noon — Ann`);
  });
});

describe('eventContent', () => {
  const make = async (event: EventDocument, more: Partial<StoryDocument> = {}, lang = 'en') => {
    const { story } = toStory({ ...smallStory, ...more, events: [event] });
    const box = document.createElement('article');
    box.append(
      ...eventNodes(story.events[0]!, await languageOf(lang), 3, (media) =>
        media.map(() => document.createElement('figure')),
      ),
    );
    return box;
  };
  const full: EventDocument = {
    id: 'full',
    title: 'The ferry leaves',
    text: 'It *left*.',
    when: '2024-05-08T09:10',
    timeZone: 'Asia/Kathmandu',
    where: 'pier',
    status: 'claimed',
    by: ['crew'],
    sources: ['paper', 'crew'],
    media: [{ type: 'embed', src: 'https://player.example/', alt: 'The film' }],
    corrections: [
      { at: '2024-05-11', note: 'It left on time.' },
      { at: '2024-05-12', note: 'It did not.' },
    ],
  };

  it('is accessible', async () => {
    const box = await make(full);
    await fixture(
      html`<main>
        <h1>The lake</h1>
        <h2>Ferries</h2>
        ${box}
      </main>`,
    );
    await expect(box).to.be.accessible();
  });

  it('tells dateline, title, status, text, media, sources, corrections and clock in this order', async () => {
    const lines = [...(await make(full)).children].map(
      ({ localName, className }) => className.split(' ')[0] || localName,
    );
    expect(lines).to.deep.equal([
      ...['dateline', 'title', 'status', 'text', 'figure', 'sources', 'correction', 'correction', 'clock'],
    ]);
  });

  it('says the author’s words for a time that no date says, and when a correction was made', async () => {
    const { textContent } = await make({
      title: 'Told',
      whenText: 'n.d.',
      where: { name: 'The pier', lat: 1, lon: 2 },
      corrections: [{ at: '2024-05-10T13:00+02:00', note: 'It left on time.' }],
    });
    expect(textContent).to.contain('The pier n.d.');
    expect(textContent!.replace(/\s+/g, ' ')).to.contain('Corrected 13:00 on 10 May 2024: It left on time.');
  });

  it('makes no empty lines', async () => {
    const box = await make({ id: 'bare', title: 'Bare', text: 'Only text.' });
    expect(box.innerHTML).to.equal('<h3 class="title">Bare</h3><div class="text"><p>Only text.</p></div>');
  });

  for (const [when, expected] of [
    ['2024', '2024'],
    ['2024-05', '2024-05'],
    ['2024-05-08', '2024-05-08'],
    ['2024-05-08T09:10Z', '2024-05-08T09:10Z'],
    ['2024-05-08~', null],
    ['2024-05-08?', null],
    ['2024-05-XX', null],
    ['2024-21', null],
    ['201X', null],
    ['-0043', null],
    ['2024-05-08/2024-05-09', null],
    ['[2024-05-06..2024-05-08]', null],
  ] as const)
    it(`gives machines ${expected ?? 'no date'} for ${when}`, async () => {
      const time = (await make({ id: 'a', when })).querySelector('.dateline > time')!;
      expect(time.textContent).not.to.equal('');
      expect(time.getAttribute('datetime')).to.equal(expected);
    });

  it('gives machines no Julian date', async () => {
    const time = (await make({ id: 'a', when: '1582-10-04', calendar: 'julian' })).querySelector('time')!;
    expect(time.hasAttribute('datetime')).to.equal(false);
  });

  it('sets the place apart from the date', async () => {
    const dateline = (await make({ id: 'a', when: '2024', where: 'pier' })).querySelector('.dateline')!;
    expect(dateline.innerHTML).to.equal('<b class="place">North Pier</b> <time datetime="2024">2024</time>');
  });

  it('has a dateline of the place or the date alone', async () => {
    const place = (await make({ id: 'a', where: 'pier' })).querySelector('.dateline')!;
    expect(place.innerHTML).to.equal('<b class="place">North Pier</b>');
    const date = (await make({ id: 'a', when: '2024' })).querySelector('.dateline')!;
    expect(date.innerHTML).to.equal('<time datetime="2024">2024</time>');
  });

  for (const status of ['confirmed', 'claimed', 'denied', 'expected'] as const)
    it(`says in words that an event is ${status}, and who says so`, async () => {
      const [by, deniedBy] = status === 'denied' ? [[], ['crew']] : [['crew'], []];
      const line = (await make({ id: 'a', status, by, deniedBy })).querySelector('.status')!;
      expect(line.classList.contains(status)).to.equal(true);
      expect(line.textContent!.toLowerCase()).to.contain(status).and.contain('the crew');
    });

  it('shows hostile words of every kind as text', async () => {
    const box = await make(
      {
        id: 'a',
        title: hostile,
        text: hostile,
        when: '2024',
        whenText: hostile,
        where: { name: hostile },
        status: 'claimed',
        by: [hostile],
        sources: ['bad'],
        corrections: [{ at: '2024', note: hostile }],
      },
      { sources: { bad: { name: hostile, url: 'javascript:alert(1)' } } },
    );
    expect(box.querySelector('img, script, a') === null).to.equal(true);
    for (const line of ['.place', 'time', '.title', '.status', '.text', '.sources', '.correction'])
      expect(box.querySelector(line)!.textContent, line).to.contain('onerror=');
  });

  it('links a source that has an address, and names one that has none', async () => {
    const line = (await make({ id: 'a', sources: ['paper', 'crew'] })).querySelector('.sources')!;
    expect(line.textContent).to.contain('The Lake Gazette').and.contain('the crew');
    const links = [...line.querySelectorAll('a')].map((link) => link.outerHTML);
    expect(links).to.deep.equal(['<a href="https://example.org/ferry" rel="noopener">The Lake Gazette</a>']);
  });

  it('puts the sources where the language has them', async () => {
    const line = (await make({ id: 'a', sources: ['crew'] }, {}, 'de')).querySelector('.sources')!;
    const { sources } = (await languageOf('de')).words.says;
    expect(line.textContent).to.equal(sources.replace('{list}', 'the crew'));
  });

  it('tells each correction with its date', async () => {
    const corrections = [...(await make(full)).querySelectorAll('.correction')].map(({ textContent }) => textContent);
    expect(corrections[0]).to.contain('11 May 2024').and.contain('It left on time.');
    expect(corrections[1]).to.contain('12 May 2024').and.contain('It did not.');
  });
});

describe('storyHead', () => {
  const head = (more: Partial<StoryDocument>) =>
    storyHead(toStory({ ...smallStory, ...more }).story, { headingLevel: 2 });

  it('is accessible', async () => {
    const box = await fixture(
      html`<main>
        <h1>Page</h1>
        ${head({})}
      </main>`,
    );
    await expect(box).to.be.accessible();
  });

  it('has title, summary and byline', () => {
    expect(head({ byline: 'By Ann' }).innerHTML).to.equal(
      '<h2>The ferry that came late</h2><p>A day on the lake.</p><p>By Ann</p>',
    );
  });

  it('makes no line of what is not there, and no HTML of what is', () => {
    const made = head({ title: hostile, summary: undefined });
    expect([...made.children].map(({ localName }) => localName)).to.deep.equal(['h2']);
    expect(made.textContent).to.equal(hostile);
  });
});
