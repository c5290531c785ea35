import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { OwnFormat } from '../../src/core/document/own-format.js';
import { DatelineEvent } from '../../src/elements/dateline-event.js';
import { DatelineStory } from '../../src/elements/dateline-story.js';
import { defineElements } from '../../src/elements/define-elements.js';
import { ExploreRequest, OrderRequest, ReturnRequest, SelectRequest } from '../../src/elements/requests.js';
import type { ActiveChangeEvent, ActiveRequestEvent, StoryProblemsEvent } from '../../src/elements/story-events.js';
import type { CreateMap } from '../../src/map/map-port.js';
import { frames, waitUntil } from '../fixtures/moments.js';
import { smallStory, smallStoryInTime } from '../fixtures/small-story.js';

defineElements({ 'dateline-event': DatelineEvent, 'dateline-story': DatelineStory });

const ids = smallStory.events.map(({ id }) => id!);

const ready = new WeakSet<EventTarget>();
document.addEventListener('story-load', (event) => ready.add(event.target!));

async function loaded(story: DatelineStory): Promise<DatelineStory> {
  await waitUntil(() => ready.has(story), 'the story is loaded');
  return story;
}

async function make(properties: Partial<DatelineStory> = {}): Promise<DatelineStory> {
  const story = document.createElement('dateline-story');
  Object.assign(story, { story: smallStory, ...properties });
  await fixture(html`<main>${story}</main>`);
  return loaded(story);
}

function changesOf(story: DatelineStory): string[] {
  const changes: string[] = [];
  story.addEventListener('active-change', ({ id, previousId, cause }: ActiveChangeEvent) =>
    changes.push(`${previousId} → ${id} (${cause})`),
  );
  return changes;
}

const panel = (story: DatelineStory) => story.shadowRoot!.querySelector<HTMLElement>('.panel')!;
const assigned = (story: DatelineStory) => story.shadowRoot!.querySelector('slot')!.assignedNodes();
const shownEvents = (story: DatelineStory) =>
  assigned(story).filter((node): node is DatelineEvent => node.nodeName === 'DATELINE-EVENT');
const keys = (story: DatelineStory) => shownEvents(story).map(({ key }) => key);

/** Problems are also said in the console; here they are meant. */
function silence(): void {
  const { error, warn } = console;
  before(() => Object.assign(console, { error: () => undefined, warn: () => undefined }));
  after(() => Object.assign(console, { error, warn }));
}

describe('<dateline-story>', () => {
  // What the story loads when it is needed: here it is not what is waited for.
  before(async function () {
    this.timeout(60_000);
    await Promise.all([
      import('../../src/controllers/tell-problems.js'),
      import('../../src/core/document/parse-document.js'),
      import('../../src/core/document/read-file.js'),
      import('../../src/elements/event-content.js'),
      import('../../src/elements/dateline-map.js'),
      import('../../src/elements/panel.js'),
    ]);
  });

  beforeEach(() => scrollTo(0, 0));

  it('is accessible', async () => {
    const story = await make();
    await waitUntil(() => story.shadowRoot!.querySelector('dateline-nav')?.shadowRoot?.querySelector('button'));
    await expect(story).to.be.accessible();
  });

  describe('a story from a document', () => {
    it('puts every event’s text into the page, in the order of telling', async () => {
      const story = await make();
      expect([...story.querySelectorAll('h3')].map(({ textContent }) => textContent)).to.deep.equal(
        smallStory.events.map(({ title }) => title),
      );
      expect(story.querySelector('em')).to.have.text('very');
    });

    it('opens every event with its place and its date, no more precise than known', async () => {
      const story = await make();
      const dateline = story.querySelector('[event-id=departure] .dateline')!;
      expect(dateline.querySelector('.place')).to.have.text('North Pier');
      expect(dateline.querySelector('time')!.textContent).to.contain('around').and.contain('8 May 2024');
      expect(dateline.querySelector('time')!.hasAttribute('datetime'), 'a qualified time is no exact time').to.equal(
        false,
      );
      expect(story.querySelector('[event-id=launch] time')).to.have.attribute('datetime', '2019');
    });

    it('says who says so, and whether it is expected, claimed or denied', async () => {
      const story = await make();
      expect(story.querySelector('[event-id=departure] .status')!.textContent).to.contain('The Lake Gazette');
      expect(story.querySelector('[event-id=rumour] .status')!.textContent!.toLowerCase())
        .to.contain('denied')
        .and.contain('the crew');
    });

    it('gives itself a title and a summary', async () => {
      const story = await make();
      expect(story.querySelector('h2')).to.have.text('The ferry that came late');
      expect(story.querySelector('.story-head p')).to.have.text('A day on the lake.');
    });

    it('says in which language and direction its text is, whatever the page’s', async () => {
      const story = await make({ story: { ...smallStory, lang: 'ar' } });
      const event = story.querySelector<HTMLElement>('[event-id=storm]')!;
      expect([event.lang, event.dir]).to.deep.equal(['ar', 'rtl']);
      expect(getComputedStyle(event).direction).to.equal('rtl');
      expect(panel(story).lang).to.equal('ar');
    });

    it('keeps a number behind the Latin name of a place where it is read from right to left', async () => {
      const story = await make({ story: { ...smallStory, lang: 'ar' } });
      const line = story.querySelector('[event-id=launch] .dateline')!;
      const time = document.createRange();
      time.selectNodeContents(line.querySelector('time')!);
      const [first] = time.getClientRects();
      expect(first!.right).to.be.at.most(line.querySelector('.place')!.getBoundingClientRect().left);
    });

    it('gives its events ids of their own, and only free ones', async () => {
      const taken = document.createElement('i');
      taken.id = 'ferry--launch';
      document.body.append(taken);
      const story = await make({ id: 'ferry' });
      expect(document.getElementById('ferry--departure')).to.equal(story.querySelector('[event-id=departure]'));
      expect(story.querySelector('[event-id=launch]')!.id).to.equal('');
      taken.remove();
    });

    it('shows another story when it is given one, and nothing of the first', async () => {
      const story = await make();
      story.story = { ...smallStory, title: 'Another', events: [{ id: 'only', title: 'Only', text: 'One.' }] };
      await oneEvent(story, 'story-load');
      expect(keys(story)).to.deep.equal(['only']);
      expect(story.querySelectorAll('dateline-event')).to.have.length(1);
      expect(story.querySelectorAll('h2')).to.have.length(1);
      expect(story.activeId).to.equal('only');
    });

    it('keeps to the last of two files asked for in a row', async () => {
      const original = window.fetch;
      const answers: Record<string, () => void> = {};
      // An answer that is there already cannot be taken back.
      window.fetch = async (input) => {
        const name = new URL(String(input)).pathname.split('/').pop()!.replace('.json', '');
        await new Promise<void>((resolve) => (answers[name] = resolve));
        return new Response(JSON.stringify({ title: name, events: [{ id: name, title: name }] }));
      };
      const answer = async (name: string) => {
        await waitUntil(() => answers[name], `${name} is asked for`);
        answers[name]!();
      };
      try {
        const story = document.createElement('dateline-story');
        story.src = 'slow.json';
        await fixture(html`<main>${story}</main>`);
        await waitUntil(() => answers['slow'], 'slow is asked for');
        story.src = 'quick.json';
        await answer('quick');
        await loaded(story);
        await answer('slow');
        const later = make({ story: undefined, src: 'later.json' });
        await answer('later');
        await later;
        expect(keys(story)).to.deep.equal(['quick']);
      } finally {
        window.fetch = original;
      }
    });
  });

  describe('a story written in HTML', () => {
    const written = () =>
      fixture<DatelineStory>(
        html`<dateline-story lang="en"
          ><h2>Two days</h2>
          <dateline-event id="one" when="2024-05-08" where="Here" lat="1" lon="2"
            ><h3>One</h3>
            <p>First.</p></dateline-event
          >
          <p class="between">Between.</p>
          <dateline-event id="two" when="2024-05-07" status="claimed" by="Somebody"
            ><p class="dateline">My own words</p>
            <h3>Two</h3></dateline-event
          >
        </dateline-story>`,
      );

    it('is the same story: events, titles, dates', async () => {
      const story = await loaded(await written());
      expect(keys(story)).to.deep.equal(['one', 'two']);
      expect(story.activeId).to.equal('one');
    });

    it('leaves the page’s nodes as they are', async () => {
      const story = await written();
      const before = story.innerHTML;
      await loaded(story);
      story.order = 'time';
      story.show('two');
      await story.updateComplete;
      expect(story.innerHTML).to.equal(before);
    });

    it('adds the lines that the page has not written, and no line twice', async () => {
      const story = await loaded(await written());
      const [one, two] = [...story.querySelectorAll('dateline-event')];
      await one!.updateComplete;
      expect(one!.shadowRoot!.querySelector('.dateline')!.textContent).to.contain('Here').and.contain('8 May 2024');
      expect(two!.shadowRoot!.querySelector('.dateline')).to.equal(null);
      expect(two!.shadowRoot!.querySelector('.status')!.textContent).to.contain('Somebody');
    });

    it('shows what the page puts between events, behind the event it follows', async () => {
      const story = await loaded(await written());
      story.order = 'time';
      await story.updateComplete;
      const shown = assigned(story).filter((node): node is Element => node instanceof Element);
      expect(shown.map(({ localName, id }) => id || localName)).to.deep.equal(['h2', 'two', 'one', 'p']);
    });

    it('reads an event that is added, changed or removed later', async () => {
      const story = await loaded(await written());
      const three = document.createElement('dateline-event');
      three.id = 'three';
      three.append('Three');
      story.append(three);
      expect(await oneEvent(story, 'story-load')).to.exist;
      expect(keys(story)).to.deep.equal(['one', 'two', 'three']);
      three.setAttribute('event-id', 'drei');
      await oneEvent(story, 'story-load');
      expect(keys(story)).to.deep.equal(['one', 'two', 'drei']);
      three.remove();
      await oneEvent(story, 'story-load');
      expect(keys(story)).to.deep.equal(['one', 'two']);
    });

    it('lends its text to a document that has the data', async () => {
      const story = document.createElement('dateline-story');
      story.story = smallStory;
      story.innerHTML =
        '<dateline-event id="storm"><h3>My storm</h3><p>My text.</p></dateline-event><dateline-event id="mine"><h3>Mine</h3></dateline-event>';
      const storm = story.firstElementChild;
      await fixture(html`<main>${story}</main>`);
      await loaded(story);
      expect(keys(story)).to.deep.equal([...ids, 'mine']);
      expect(shownEvents(story)[2]).to.equal(storm);
      expect(story.querySelectorAll('h3')).to.have.length(ids.length + 1);
      expect(story.textContent).to.contain('My text.').and.not.contain('Nobody knows where.');
    });
  });

  describe('the active event', () => {
    it('is the first one at the beginning, and says so once', async () => {
      const story = document.createElement('dateline-story');
      story.story = smallStory;
      const changes = changesOf(story);
      await fixture(html`<main>${story}</main>`);
      await loaded(story);
      expect(changes).to.deep.equal(['undefined → arrival (load)']);
      expect(story.querySelector('dateline-event:state(active)')).to.have.attribute('event-id', 'arrival');
    });

    it('changes when a script asks, and says from what, to what and why', async () => {
      const story = await make();
      const changes = changesOf(story);
      story.show('storm');
      story.next();
      story.previous();
      story.activeId = 'rumour';
      expect(changes).to.deep.equal([
        'arrival → storm (script)',
        'storm → launch (script)',
        'launch → storm (script)',
        'storm → rumour (script)',
      ]);
    });

    it('stays where it is past either end', async () => {
      const story = await make();
      const changes = changesOf(story);
      story.previous();
      story.show(ids.at(-1)!);
      story.next();
      expect(changes).to.have.length(1);
    });

    it('is not changed by an id the story does not have; show() says which', async () => {
      const story = await make();
      story.activeId = 'nowhere';
      expect(story.activeId).to.equal('arrival');
      expect(() => story.show('nowhere')).to.throw(RangeError, 'nowhere');
    });

    it('can be chosen before the story is there', async () => {
      const story = document.createElement('dateline-story');
      story.story = smallStory;
      story.show('launch');
      const changes = changesOf(story);
      await fixture(html`<main>${story}</main>`);
      await loaded(story);
      expect(changes).to.deep.equal(['undefined → launch (load)']);
    });

    it('can be chosen in a story that is on its way, while the one before is still there', async () => {
      const story = await make();
      story.story = { title: 'Another', events: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }] }; // prettier-ignore
      expect(() => story.show('b')).not.to.throw();
      await oneEvent(story, 'story-load');
      expect(story.activeId).to.equal('b');
    });

    it('tells the view that asked when the page refuses', async () => {
      const story = await make();
      story.addEventListener('active-request', (event) => event.preventDefault());
      expect(panel(story).dispatchEvent(new SelectRequest('storm', 'keys'))).to.equal(false);
      expect(panel(story).dispatchEvent(new SelectRequest(story.activeId!, 'keys'))).to.equal(true);
    });

    it('is said aloud when a gesture made it, and not when the page was scrolled', async () => {
      const story = await make();
      const nav = () => story.shadowRoot!.querySelector('dateline-nav');
      await waitUntil(() => nav()?.shadowRoot?.querySelector('[role=status]'), 'the controls are there');
      const status = () => nav()!.shadowRoot!.querySelector('[role=status]')!.textContent!.trim();
      expect(status()).to.equal('');
      panel(story).dispatchEvent(new SelectRequest('storm', 'nav'));
      await story.updateComplete;
      await nav()!.updateComplete;
      expect(status()).to.contain('3').and.contain('A storm is somewhere');
    });

    it('is the one that a script chooses while the text is made', async () => {
      const story = document.createElement('dateline-story');
      story.story = smallStory;
      let chosenBefore: boolean | undefined;
      story.addController({
        hostUpdated: () => {
          if (story.activeId === undefined || chosenBefore !== undefined) return;
          chosenBefore = !ready.has(story);
          story.show('launch');
        },
      });
      await fixture(html`<main>${story}</main>`);
      await loaded(story);
      expect(chosenBefore, 'the text was not there yet').to.equal(true);
      expect(story.activeId).to.equal('launch');
      expect(story.querySelector('dateline-event:state(active)')!.getAttribute('event-id')).to.equal('launch');
    });

    it('changes by a view’s request, which goes no further than the story', async () => {
      const story = await make();
      const changes = changesOf(story);
      let leaked = 0;
      story.parentElement!.addEventListener('select-request', () => leaked++);
      panel(story).dispatchEvent(new SelectRequest('storm', 'map'));
      expect(changes).to.deep.equal(['arrival → storm (map)']);
      expect(leaked).to.equal(0);
    });

    it('asks the page first where a gesture wants it, and not where a script does', async () => {
      const story = await make();
      const asked: string[] = [];
      story.addEventListener('active-request', (event: ActiveRequestEvent) => {
        asked.push(`${event.previousId} → ${event.id} (${event.cause})`);
        event.preventDefault();
      });
      panel(story).dispatchEvent(new SelectRequest('storm', 'timeline'));
      expect(story.activeId).to.equal('arrival');
      story.show('storm');
      expect(story.activeId).to.equal('storm');
      expect(asked).to.deep.equal(['arrival → storm (timeline)']);
    });
  });

  describe('what a page can follow', () => {
    const told = ['active-change', 'story-end', 'order-change', 'explore'] as const;
    const hear = (story: DatelineStory) => {
      const heard: string[] = [];
      for (const type of told)
        story.addEventListener(type, (event) => {
          const { index, count, cause, order, exploring } = event as unknown as Record<string, unknown>;
          const values = [index, count, cause, order, exploring].filter((value) => value !== undefined);
          heard.push([type, ...values].join(' '));
        });
      return heard;
    };

    it('is where the reader is among how many events, in her order', async () => {
      const story = await make();
      const heard = hear(story);
      story.show('storm');
      story.order = 'time';
      story.show('launch');
      expect(heard).to.deep.equal(['active-change 2 6 script', 'order-change time', 'active-change 0 6 script']);
    });

    it('is that she has come to the end, once for each story', async () => {
      const story = await make();
      const heard = hear(story);
      for (const id of ['rumour', 'arrival', 'rumour']) story.show(id);
      expect(heard.filter((one) => one.startsWith('story-end'))).to.deep.equal(['story-end script']);
      story.story = { title: 'Another', events: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }] }; // prettier-ignore
      await oneEvent(story, 'story-load');
      panel(story).dispatchEvent(new SelectRequest('b', 'keys'));
      expect(heard.filter((one) => one.startsWith('story-end'))).to.deep.equal(['story-end script', 'story-end keys']);
    });

    it('is that she looks around on the map, and has come back by button or by another event', async () => {
      const story = await make();
      const heard = hear(story);
      panel(story).dispatchEvent(new ExploreRequest());
      panel(story).dispatchEvent(new ReturnRequest());
      panel(story).dispatchEvent(new ExploreRequest());
      story.show('storm');
      expect(heard).to.deep.equal([
        ...['explore true', 'explore false', 'explore true', 'explore false'],
        'active-change 2 6 script',
      ]);
    });

    it('is not what the page itself has said before there is a story', async () => {
      const story = document.createElement('dateline-story');
      const heard = hear(story);
      Object.assign(story, { story: smallStory, order: 'time' });
      await fixture(html`<main>${story}</main>`);
      await loaded(story);
      expect(heard).to.deep.equal(['active-change 0 6 load']);
    });

    it('is every event as it was understood, in the order shown, and the one the reader is at', async () => {
      const story = document.createElement('dateline-story');
      expect(story.events).to.deep.equal([]);
      expect(story.activeEvent).to.equal(undefined);
      const made = await make({ order: 'time' });
      expect(made.events.map(({ id }) => id)).to.deep.equal(smallStoryInTime);
      made.show('storm');
      expect(made.activeEvent).to.equal(made.events[1]);
      expect(made.activeEvent?.status).to.equal('claimed');
    });
  });

  describe('reload()', () => {
    const { fetch } = window;
    afterEach(() => (window.fetch = fetch));
    /** Answers what is asked for at this address; the map's packs come from where they always do. */
    const answerAt = (address: string, answer: (init?: RequestInit) => Response) => {
      window.fetch = (input, init) =>
        String(input).endsWith(address) ? Promise.resolve(answer(init)) : fetch(input, init);
    };

    it('asks for the file anew, past what the browser has kept, and leaves the reader at her event', async () => {
      const asked: unknown[] = [];
      let { events } = smallStory;
      answerAt('live.json', (init) => {
        asked.push(init?.cache);
        return new Response(JSON.stringify({ ...smallStory, events }));
      });
      const story = await make({ story: undefined, src: 'live.json' });
      story.show('storm');
      events = [...events, { id: 'late', title: 'What came later', when: '2024-05-13' }];
      story.reload();
      await oneEvent(story, 'story-load');
      expect(keys(story)).to.deep.equal([...ids, 'late']);
      expect(story.activeId).to.equal('storm');
      expect(asked).to.deep.equal([undefined, 'no-cache']);
    });

    it('leaves what the reader reads where it is, whatever comes above it', async () => {
      const long = (title: string) => ({ id: title, title, text: Array(40).fill('A paragraph of it.').join('\n\n') });
      let events = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(long);
      answerAt('ticker.json', () => new Response(JSON.stringify({ title: 'A ticker', events })));
      const story = await make({ story: undefined, src: 'ticker.json' });
      const read = () => story.querySelector('[event-id=e]')!.getBoundingClientRect().top;
      scrollBy({ top: read() - 100, behavior: 'instant' });
      await waitUntil(() => story.activeId === 'e', 'the reader is at the fifth event');
      const top = read();
      events = [long('newest'), long('newer'), ...events];
      story.reload();
      await oneEvent(story, 'story-load');
      expect(story.activeId).to.equal('e');
      expect(read()).to.be.closeTo(top, 1);
    });

    it('goes at once to an event that is there, and for a new one when it is', async () => {
      answerAt('live.json', () => new Response(JSON.stringify(smallStory)));
      const story = await make({ story: undefined, src: 'live.json' });
      const late = { id: 'late', title: 'What came later', when: '2024-05-13' };
      answerAt(
        'live.json',
        () => new Response(JSON.stringify({ ...smallStory, events: [...smallStory.events, late] })),
      );
      story.reload();
      story.show('storm');
      expect(story.activeId).to.equal('storm');
      story.show('late');
      expect(story.activeId).to.equal('storm');
      await oneEvent(story, 'story-load');
      expect(story.activeId).to.equal('late');
    });

    for (const [how, askAnew] of [
      ['by reload()', (story: DatelineStory) => story.reload()],
      ['once more by a page that says its address again', (story: DatelineStory) => void (story.src = 'live.json')],
      ['by being put elsewhere', (story: DatelineStory) => story.parentElement!.append(story)],
      ['by the network that is back', () => void window.dispatchEvent(new Event('online'))],
    ] as const) {
      it(`keeps what the reader has where the file does not come, asked for anew ${how}`, async () => {
        let answer = () => new Response(JSON.stringify(smallStory));
        answerAt('live.json', () => answer());
        const story = await make({ story: undefined, src: 'live.json', layout: 'steps' });
        story.show('storm');
        answer = () => new Response('', { status: 503 });
        const { error } = console;
        console.error = () => undefined;
        story.reload();
        await oneEvent(story, 'story-problems');
        askAnew(story);
        const { problems } = (await oneEvent(story, 'story-problems')) as unknown as StoryProblemsEvent;
        console.error = error;
        expect(problems.map(({ code, value }) => [code, value])).to.deep.equal([['not-loaded', 503]]);
        expect(keys(story)).to.deep.equal(ids);
        expect(story.activeId).to.equal('storm');
        expect(story.shadowRoot!.querySelector('[part=failed]')).to.equal(null);
      });
    }

    it('keeps what the reader has where the file is being written just then', async () => {
      answerAt('live.json', () => new Response(JSON.stringify(smallStory)));
      const story = await make({ story: undefined, src: 'live.json' });
      answerAt('live.json', () => new Response(JSON.stringify(smallStory).slice(0, 200)));
      const { error } = console;
      console.error = () => undefined;
      story.reload();
      await oneEvent(story, 'story-problems');
      console.error = error;
      expect(keys(story)).to.deep.equal(ids);
    });

    it('keeps no story under the address of another that does not come', async () => {
      answerAt('live.json', () => new Response(JSON.stringify(smallStory)));
      const story = await make({ story: undefined, src: 'live.json' });
      answerAt('other.json', () => new Response('', { status: 404 }));
      const { error } = console;
      console.error = () => undefined;
      story.src = 'other.json';
      story.reload();
      await oneEvent(story, 'story-problems');
      console.error = error;
      expect(keys(story)).to.deep.equal([]);
      expect(story.shadowRoot!.querySelector('[part=failed]')).not.to.equal(null);
    });
  });

  describe('a story whose file does not come', () => {
    const { fetch } = window;
    silence();
    let answer: (init?: RequestInit) => Response;
    let story: DatelineStory;
    const failed = () => story.shadowRoot!.querySelector<HTMLElement>('[part=failed]');
    beforeEach(async () => {
      answer = () => new Response('', { status: 503 });
      window.fetch = (input, init) =>
        String(input).endsWith('late.json') ? Promise.resolve(answer(init)) : fetch(input, init);
      story = await make({ story: undefined, src: 'late.json' });
      await waitUntil(failed, 'it is said');
      answer = () => new Response(JSON.stringify(smallStory));
    });
    afterEach(() => (window.fetch = fetch));

    it('says so, with a way to try again and a link to the file', async () => {
      expect(story.events).to.have.length(0);
      expect(failed()!.querySelector('a')!.getAttribute('href')).to.equal('late.json');
      for (const way of failed()!.querySelectorAll('a, button'))
        expect(way.getBoundingClientRect().height).to.be.at.least(24);
      await expect(story).to.be.accessible();
    });

    for (const [how, tryAgain] of [
      ['the reader presses “Try again”', () => failed()!.querySelector('button')!.click()],
      ['the network is back', () => window.dispatchEvent(new Event('online'))],
      ['the page asks for it again', () => (story.src = 'late.json')],
      ['the page says its address again', () => story.setAttribute('src', 'late.json')],
      ['it is put elsewhere in the page', () => story.parentElement!.append(story)],
      ['the page reloads it', () => story.reload()],
    ] as const) {
      it(`is shown when ${how}`, async () => {
        tryAgain();
        await oneEvent(story, 'story-load');
        expect(keys(story)).to.deep.equal(ids);
        expect(failed()).to.equal(null);
        expect(story.problems).to.deep.equal([]);
      });
    }

    it('has the reader who asked for it at its first event, by keyboard too', async () => {
      failed()!.querySelector('button')!.focus();
      failed()!.querySelector('button')!.click();
      await oneEvent(story, 'story-load');
      expect(document.activeElement).to.equal(story.querySelector('dateline-event'));
    });

    it('says meanwhile that it is loading, and then once more, for listeners too, that it does not come', async () => {
      answer = () => new Response('', { status: 503 });
      const said = () => [failed()!.role, failed()!.querySelector('span')!.textContent];
      failed()!.querySelector('button')!.click();
      await story.updateComplete;
      expect(said()).to.deep.equal(['status', 'This is still loading']);
      await oneEvent(story, 'story-problems');
      await story.updateComplete;
      expect(said()).to.deep.equal(['alert', 'This part could not be shown']);
    });

    it('has no link to a file that may be somebody else’s: its hash is given', async () => {
      answer = () => new Response('', { status: 503 });
      story.integrity = 'sha256-AAAA';
      story.reload();
      await oneEvent(story, 'story-problems');
      await story.updateComplete;
      expect(failed()!.querySelector('a')).to.equal(null);
    });

    it('comes where its redirect says nothing, or nothing that it knows', async () => {
      const asked: (RequestRedirect | undefined)[] = [];
      answer = (init) => (asked.push(init?.redirect), new Response(JSON.stringify(smallStory)));
      for (const redirect of ['error', 'banana', '', undefined]) {
        if (redirect === undefined) story.removeAttribute('redirect');
        else story.setAttribute('redirect', redirect);
        story.reload();
        await oneEvent(story, 'story-load');
      }
      expect(asked).to.deep.equal(['error', undefined, undefined, undefined]);
    });

    it('is not asked for again once it is there, nor when it has been taken out', async () => {
      story.reload();
      await oneEvent(story, 'story-load');
      let asked = 0;
      answer = () => (asked++, new Response(''));
      window.dispatchEvent(new Event('online'));
      story.remove();
      window.dispatchEvent(new Event('online'));
      await frames(2);
      expect(asked).to.equal(0);
    });

    it('can be tried again where the file is half of one: it may be in the making', async () => {
      answer = () => new Response('{"title": "Half", "events": [{');
      story.reload();
      await oneEvent(story, 'story-problems');
      expect(failed()!.querySelectorAll('a, button')).to.have.length(2);
      answer = () => new Response(JSON.stringify(smallStory));
      failed()!.querySelector('button')!.click();
      await oneEvent(story, 'story-load');
      expect(keys(story)).to.deep.equal(ids);
    });

    it('has no link to an address that nothing is fetched from', async () => {
      story.src = 'javascript:alert(1)';
      await oneEvent(story, 'story-problems');
      expect(failed()!.querySelector('a')).to.equal(null);
    });
  });

  describe('a story of which the page has a part, and whose file does not come', () => {
    const { fetch } = window;
    silence();
    let answer: () => Response;
    let story: DatelineStory;
    const note = () => story.shadowRoot!.querySelector<HTMLElement>('.text > slot + [part=failed]');
    const press = () => {
      note()!.querySelector('button')!.focus();
      note()!.querySelector('button')!.click();
    };
    beforeEach(async () => {
      answer = () => new Response('', { status: 503 });
      window.fetch = (input, init) =>
        String(input).endsWith('rest.json') ? Promise.resolve(answer()) : fetch(input, init);
      story = document.createElement('dateline-story');
      story.src = 'rest.json';
      story.innerHTML = '<dateline-event id="storm" when="2024-05-08"><h3>Mine</h3></dateline-event>';
      await fixture(html`<main>${story}</main>`);
      await loaded(story);
      await waitUntil(note, 'it is said');
    });
    afterEach(() => (window.fetch = fetch));

    it('says so behind that part, which is shown with its panel', async () => {
      expect(note()!.querySelectorAll('a, button')).to.have.length(2);
      expect(story.querySelector('h3')!.getBoundingClientRect().bottom).to.be.below(
        note()!.getBoundingClientRect().top,
      );
      expect(story.shadowRoot!.querySelector('.panel')).not.to.equal(null);
      await expect(story).to.be.accessible();
    });

    for (const [what, content] of [
      ['breaks off', '{"title": "Half", "events": [{'],
      ['is of no known format', 'what is this?'],
      ['is a table of which nothing is understood', 'a,b\n1,2\n'],
      ['is empty', ''],
    ] as const)
      it(`says so too where the file ${what}`, async () => {
        answer = () => new Response(content);
        story.reload();
        await oneEvent(story, 'story-problems');
        expect(note()).not.to.equal(null);
      });

    const isAt = (event: string, id: string) => {
      expect((document.activeElement as DatelineEvent).key).to.equal(id);
      expect(document.activeElement === story.querySelector(event)).to.equal(true);
    };
    const wholeWithin = async () => {
      answer = () => new Response(JSON.stringify(smallStory));
      press();
      await oneEvent(story, 'story-load');
      expect(keys(story)).to.deep.equal(ids);
      expect(note() === null).to.equal(true);
    };

    it('is whole when the reader tries again, and she is at the first event that it has brought', async () => {
      await wholeWithin();
      isAt(
        'dateline-event:not(#storm)',
        ids.find((id) => id !== 'storm')!,
      );
    });

    it('leaves her at its end where it has brought no event', async () => {
      story.innerHTML = ids.map((id) => `<dateline-event id="${id}"><h3>${id}</h3></dateline-event>`).join('');
      await oneEvent(story, 'story-problems');
      await wholeWithin();
      isAt('dateline-event:last-of-type', ids.at(-1)!);
    });

    it('moves neither her nor the focus when the network is back by itself', async () => {
      answer = () => new Response(JSON.stringify(smallStory));
      note()!.querySelector('button')!.focus();
      window.dispatchEvent(new Event('online'));
      await oneEvent(story, 'story-load');
      expect(document.activeElement === document.body).to.equal(true);
    });

    it('leaves her at the button where it does not come again, and says meanwhile that it is loading', async () => {
      const said = () => note()!.querySelector('span')!.textContent;
      press();
      await story.updateComplete;
      expect(said()).to.equal('This is still loading');
      await oneEvent(story, 'story-problems');
      await story.updateComplete;
      expect(said()).to.equal('Some of this story has not loaded');
      expect(story.shadowRoot!.activeElement).to.equal(note()!.querySelector('button'));
    });
  });

  describe('a story whose file is silent', () => {
    const { clearTimeout, fetch, setTimeout } = window;
    const patience = 5000;
    /** What waits until it has waited for too long, by its timer. */
    const lateness = new Map<number, () => void>();
    let answer: (response: Response) => void;
    const note = () => story.shadowRoot!.querySelector<HTMLElement>('[part=failed]');
    let story: DatelineStory;
    const make = async (lang: string, own?: unknown) => {
      const page = await fixture(
        html`<div lang=${lang}><dateline-story src="silent.json">${own}</dateline-story></div>`,
      );
      story = page.querySelector('dateline-story')!;
      await story.updateComplete;
      await waitUntil(() => lateness.size > 0, 'it is waited for');
    };
    beforeEach(() => {
      lateness.clear();
      window.fetch = (input, init) =>
        String(input).endsWith('silent.json')
          ? new Promise((resolve, reject) => {
              answer = resolve;
              init!.signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
            })
          : fetch(input, init);
      let timers = 0;
      window.setTimeout = ((run: () => void, delay?: number) => {
        if (delay !== patience) return setTimeout.call(window, run, delay);
        lateness.set(--timers, run);
        return timers;
      }) as typeof setTimeout;
      window.clearTimeout = (timer) => lateness.delete(timer as number) || clearTimeout(timer);
    });
    afterEach(() => Object.assign(window, { clearTimeout, fetch, setTimeout }));

    const bePatient = async () => {
      for (const run of lateness.values()) run();
      await story.updateComplete;
    };

    for (const [lang, said] of [
      ['en', 'This is still loading'],
      ['fr', 'Le chargement est toujours en cours'],
      ['tlh', 'This is still loading'],
    ] as const) {
      it(`says so after a while, in the page’s language: ${lang}`, async () => {
        await make(lang);
        expect(note()).to.equal(null);
        await bePatient();
        await waitUntil(() => note()?.textContent.includes(said), 'it is said');
        expect(note()!.role).to.equal('status');
        expect(note()!.querySelector('a')!.getAttribute('href')).to.equal('silent.json');
        await expect(story).to.be.accessible();
      });
    }

    it('is shown when it comes after all', async () => {
      await make('en');
      await bePatient();
      answer(new Response(JSON.stringify(smallStory)));
      await oneEvent(story, 'story-load');
      expect(keys(story)).to.deep.equal(ids);
      expect(note()).to.equal(null);
    });

    for (const [how, tryAgain] of [
      ['the reader presses “Try again”', () => note()!.querySelector('button')!.click()],
      ['the network is back', () => window.dispatchEvent(new Event('online'))],
      ['the page asks for it again', () => (story.src = 'silent.json')],
    ] as const) {
      it(`is asked for again when ${how}, and says so meanwhile`, async () => {
        await make('en');
        await bePatient();
        const before = answer;
        tryAgain();
        await waitUntil(() => answer !== before, 'it is asked for');
        expect(note()!.textContent).to.include('still loading');
        answer(new Response(JSON.stringify(smallStory)));
        await oneEvent(story, 'story-load');
        expect(keys(story)).to.deep.equal(ids);
      });
    }

    it('has the reader who asked for it again at its first event', async () => {
      await make('en');
      await bePatient();
      const before = answer;
      note()!.querySelector('button')!.focus();
      note()!.querySelector('button')!.click();
      await waitUntil(() => answer !== before, 'it is asked for');
      answer(new Response(JSON.stringify(smallStory)));
      await oneEvent(story, 'story-load');
      expect(document.activeElement).to.equal(story.querySelector('dateline-event'));
    });

    it('says so of another file too, and leads to that', async () => {
      await make('en');
      answer(new Response('', { status: 404 }));
      await oneEvent(story, 'story-problems');
      await story.updateComplete;
      story.src = 'other/silent.json';
      await waitUntil(() => lateness.size > 0, 'it is waited for');
      await bePatient();
      expect(note()!.querySelector('a')!.getAttribute('href')).to.equal('other/silent.json');
      expect([note()!.role, note()!.querySelector('span')!.textContent]).to.deep.equal([
        'status',
        'This is still loading',
      ]);
    });

    describe('and of which the page has a part', () => {
      beforeEach(async () => {
        await make('en', html`<dateline-event id="storm" when="2024-05-08"><h3>Mine</h3></dateline-event>`);
        await bePatient();
        await waitUntil(() => shownEvents(story).length > 0 && note(), 'it is told and said');
      });

      it('is told as far as that, with its panel, and says behind it that the rest is loading', () => {
        expect(note()!.matches('.text > slot + *')).to.equal(true);
        expect([note()!.role, note()!.querySelector('span')!.textContent]).to.deep.equal([
          'status',
          'This is still loading',
        ]);
        expect(panel(story) === null).to.equal(false);
        expect(story.events.map(({ id }) => id)).to.deep.equal(['storm']);
        expect(story.activeId).to.equal('storm');
      });

      it('is told whole when that comes after all', async () => {
        answer(new Response(JSON.stringify(smallStory)));
        await oneEvent(story, 'story-load');
        expect(keys(story)).to.deep.equal(ids);
        expect(note()).to.equal(null);
      });

      it('stays as it is where that does not come', async () => {
        answer(new Response('', { status: 503 }));
        await oneEvent(story, 'story-problems');
        await story.updateComplete;
        expect(keys(story)).to.deep.equal(['storm']);
        expect([note()!.role, panel(story) === null]).to.deep.equal(['alert', false]);
      });
    });

    it('keeps nobody waiting who has taken it out', async () => {
      await make('en');
      story.remove();
      expect(lateness.size).to.equal(0);
    });
  });

  describe('a format of the page’s own', () => {
    const { fetch } = window;
    const { error } = console;
    beforeEach(() => {
      console.error = () => undefined;
      window.fetch = (input, init) =>
        String(input).endsWith('flood.txt') ? Promise.resolve(new Response('CHRONICLE The flood')) : fetch(input, init);
    });
    afterEach(() => Object.assign(window, { fetch }) && Object.assign(console, { error }));

    const chronicle = (): OwnFormat => ({
      name: 'Chronicle',
      detect: async (file) => (await file.text()).startsWith('CHRONICLE'),
      read: ({ name }) => ({ title: name, events: [{ id: 'crest', title: 'The crest', when: '2021-07-14' }] }),
    });

    it('tells the story', async () => {
      const story = await make({ story: undefined, src: 'flood.txt', formats: [chronicle()] });
      expect(keys(story)).to.deep.equal(['crest']);
      expect(story.problems).to.deep.equal([]);
    });

    it('may come later, and is asked once, though a framework makes it anew', async () => {
      const story = await make({ story: undefined, src: 'flood.txt' });
      await waitUntil(() => story.problems.length > 0, 'it is told that nobody knows the file');
      expect(story.shadowRoot!.querySelector('[part=failed]')).not.to.equal(null);
      let loads = 0;
      story.addEventListener('story-load', () => loads++);
      story.formats = [chronicle()];
      await oneEvent(story, 'story-load');
      story.formats = [chronicle()];
      await frames(2);
      expect([keys(story), loads]).to.deep.equal([['crest'], 1]);
      expect(story.problems).to.deep.equal([]);
      expect(story.shadowRoot!.querySelector('[part=failed]')).to.equal(null);
    });

    it('that fails leaves a note to the reader, and tells the page why', async () => {
      const read = () => {
        throw new Error('line 3 has no date');
      };
      const story = await make({ story: undefined, src: 'flood.txt', formats: [{ ...chronicle(), read }] });
      await waitUntil(() => story.problems.length > 0, 'it is told');
      expect(story.shadowRoot!.querySelector('[part=failed]')).not.to.equal(null);
      expect(story.problems.map(({ code, message }) => [code, message])).to.deep.equal([
        ['format-failed', '“Chronicle”, a format of your own, could not read it: line 3 has no date.'],
      ]);
    });
  });

  describe('a map of the page’s own', () => {
    const ownMap = (calls: string[]): CreateMap => {
      const log =
        (name: string) =>
        (...values: unknown[]) =>
          void calls.push([name, ...values.filter((value) => typeof value === 'string')].join(' '));
      return ({ container, onMove, onSettle, camera }) => {
        container.append('own map');
        onMove(camera);
        onSettle(camera);
        return {
          ...{ credit: 'Own Maps', setCamera: (_, motion) => log('setCamera')(motion) },
          ...{ setScene: log('setScene'), setSurroundings: log('setSurroundings'), zoomBy: log('zoomBy') },
          ...{ resize: log('resize'), destroy: log('destroy') },
        };
      };
    };
    const mapOf = (story: DatelineStory) => story.shadowRoot!.querySelector('dateline-map')?.shadowRoot;
    const withMap = async (properties: Partial<DatelineStory>) => {
      const story = await make(properties);
      await waitUntil(() => mapOf(story)?.querySelector('.mark'), 'the marks are there');
      return story;
    };

    it('is told what to show, has our marks above it and says whose it is', async () => {
      const calls: string[] = [];
      const story = await withMap({ createMap: ownMap(calls) });
      await waitUntil(() => mapOf(story)!.querySelector('.credit'), 'the credit is there');
      expect(mapOf(story)!.querySelector('.credit')).to.have.text('Own Maps');
      expect(mapOf(story)!.querySelector('.ground')).to.have.text('own map');
      expect(mapOf(story)!.querySelector('canvas')).to.equal(null);
      calls.length = 0;
      story.show('launch');
      await waitUntil(() => calls.some((call) => call.startsWith('setCamera')));
      expect(calls).to.include('setScene');
    });

    it('stays when a framework says it again in a function made anew, and goes when it is taken back', async () => {
      const calls: string[] = [];
      const story = await withMap({ createMap: ownMap(calls) });
      story.createMap = ownMap([]);
      story.show('launch');
      await frames(2);
      expect(calls).not.to.include('destroy');
      story.createMap = undefined;
      await waitUntil(() => mapOf(story)!.querySelector('canvas'), 'the built-in map is there');
      expect(calls).to.include('destroy');
      expect(mapOf(story)!.querySelector('.credit')!.textContent).to.contain('Natural Earth');
    });

    it('that cannot be made leaves the marks, and is told', async () => {
      const { warn } = console;
      console.warn = () => undefined;
      const story = await withMap({
        createMap: () => {
          throw new Error('no WebGL');
        },
      });
      await waitUntil(() => story.problems.length > 0, 'it is told');
      console.warn = warn;
      expect(story.problems.map(({ code, message }) => [code, message])).to.deep.equal([
        ['map-unavailable', "The page's own map could not be made (Error: no WebGL); the marks are shown without it."],
      ]);
    });
  });

  describe('the order of time', () => {
    it('is one property, and one request, away', async () => {
      const story = await make();
      story.order = 'time';
      expect(keys(story)).to.deep.equal(smallStoryInTime);
      panel(story).dispatchEvent(new OrderRequest('story'));
      expect(keys(story)).to.deep.equal(ids);
      story.setAttribute('order', 'time');
      expect(keys(story)).to.deep.equal(smallStoryInTime);
    });

    it('moves no node and keeps the active event and the focus', async () => {
      const story = await make();
      const link = story.querySelector<HTMLElement>('[event-id=departure] a')!;
      link.focus();
      const before = [...story.children];
      story.order = 'time';
      await story.updateComplete;
      expect([...story.children]).to.deep.equal(before);
      expect(document.activeElement).to.equal(link);
      expect(story.activeId).to.equal('arrival');
    });

    it('is what next and previous follow', async () => {
      const story = await make({ order: 'time' });
      story.show('storm');
      story.next();
      expect(story.activeId).to.equal('departure');
    });
  });

  describe('a long story', () => {
    const events = Array.from({ length: 120 }, (_, index) => ({
      id: `event-${index}`,
      title: `Event ${index}`,
      text: 'Some words. '.repeat(((index * 37) % 90) + 10),
      when: String(1800 + index),
    }));

    it('is not moved under a reader who scrolls by a page that says again what is active', async () => {
      const story = await make({ story: { title: 'Less long', events: events.slice(0, 40) }, layout: 'scroll' });
      const changes = changesOf(story);
      story.addEventListener('active-change', ({ id }: ActiveChangeEvent) => (story.activeId = id));
      for (const top of [600, 1200, 1800, 2400, 1800, 1200]) {
        scrollTo({ top, behavior: 'instant' });
        await frames(4);
        expect(scrollY).to.equal(top);
      }
      expect(changes.length).to.be.greaterThan(2);
      expect(changes.filter((change) => !change.endsWith('(scroll)'))).to.deep.equal([]);
    });

    it('brings an event into view wherever it is, though what is far away is not laid out', async () => {
      const story = await make({ story: { title: 'Long', events }, layout: 'scroll' });
      for (const id of ['event-90', 'event-3', 'event-119', 'event-60', 'event-0']) {
        story.show(id);
        const event = story.querySelector(`[event-id=${id}]`)!;
        const isRead = () => {
          const { top, bottom, left, right } = event.getBoundingClientRect();
          const cover = panel(story).getBoundingClientRect();
          return top < innerHeight && bottom > (cover.left < right && cover.right > left ? cover.bottom : 0);
        };
        await waitUntil(isRead, `${id} is in view`);
        await frames(8);
        expect(isRead(), `${id} stays in view`).to.equal(true);
        expect(story.activeId, 'nothing else is selected on the way').to.equal(id);
      }
    });

    it('reports no loop of observers to the page, however often it is shown', async () => {
      const reports: string[] = [];
      const note = ({ message }: ErrorEvent) => reports.push(message);
      window.addEventListener('error', note);
      for (let time = 0; time < 3; time++) {
        const story = await make({ story: { title: 'Long', events }, layout: 'scroll' });
        story.show('event-90');
        await frames(20);
        story.remove();
      }
      window.removeEventListener('error', note);
      expect(reports).to.deep.equal([]);
    });

    it('cuts off no mark on the rail, nor the halo of the active one', async () => {
      const story = await make({ story: { title: 'Long', events }, layout: 'scroll' });
      const event = story.querySelector('[event-id=event-0]')!;
      const mark = getComputedStyle(event, '::after');
      const halo = 5;
      expect(parseFloat(mark.insetInlineStart)).to.be.at.least(halo);
      expect(parseFloat(mark.insetBlockStart)).to.be.at.least(halo);
      const [text, first] = [story.shadowRoot!.querySelector('.text')!, event.querySelector('h3')!];
      const room = first.getBoundingClientRect().left - text.getBoundingClientRect().left;
      expect(room).to.equal(parseFloat(getComputedStyle(text).paddingLeft) + 24);
    });

    it('has the text of every event in the page, to be found and printed', async () => {
      const story = await make({ story: { title: 'Long', events } });
      expect(story.querySelectorAll('h3')).to.have.length(120);
    });
  });

  describe('in steps', () => {
    it('shows the active event alone', async () => {
      const story = await make({ layout: 'steps' });
      const visible = () =>
        shownEvents(story)
          .filter((event) => event.offsetHeight > 0)
          .map(({ key }) => key);
      await waitUntil(() => visible().length === 1);
      expect(visible()).to.deep.equal(['arrival']);
      story.next();
      await shownEvents(story)[1]!.updateComplete;
      expect(visible()).to.deep.equal(['departure']);
    });

    it('says what it is about with the first event, in the order shown, and no longer when the reader has gone on', async () => {
      const story = await make({ layout: 'steps' });
      const head = story.querySelector<HTMLElement>('.story-head')!;
      const isShown = async () => {
        await story.updateComplete;
        return head.offsetHeight > 0;
      };
      expect(await isShown()).to.equal(true);
      story.next();
      expect(await isShown()).to.equal(false);
      story.order = 'time';
      story.show(keys(story)[0]!);
      expect(await isShown()).to.equal(true);
    });

    it('a swipe is not the browser’s, to another page; scrolling and zooming are', async () => {
      const touchAction = (story: DatelineStory) =>
        getComputedStyle(story.shadowRoot!.querySelector('.text')!).touchAction;
      const story = await make({ layout: 'steps' });
      await waitUntil(() => touchAction(story) === 'pan-y pinch-zoom', 'strokes are ours');
      const scrolling = await make({ layout: 'scroll' });
      expect(touchAction(scrolling)).to.equal('auto');
    });

    it('shows each event from its beginning, however far the one before was scrolled', async () => {
      const events = smallStory.events.map((event) => ({ ...event, text: 'A long text. '.repeat(400) }));
      const story = await make({ layout: 'steps', story: { ...smallStory, events } });
      story.parentElement!.style.width = '800px';
      const text = story.shadowRoot!.querySelector('.text')!;
      await waitUntil(() => text.scrollHeight > text.clientHeight);
      text.scrollTop = 300;
      expect(text.scrollTop).to.equal(300);
      story.next();
      await waitUntil(() => text.scrollTop === 0);
    });
  });

  describe('what goes wrong', () => {
    silence();

    const problemsOf = async (story: DatelineStory) => {
      const heard = oneEvent(story, 'story-problems') as Promise<StoryProblemsEvent>;
      await fixture(html`<main>${story}</main>`);
      return (await heard).problems;
    };

    it('names the place, the value and what would be right, and shows the rest', async () => {
      const story = document.createElement('dateline-story');
      story.story = {
        events: [
          { id: 'a', title: 'A', when: '10.09.2023' },
          { id: 'b', title: 'B', when: '2023-09-10', where: 'nowhere' },
        ],
      };
      const problems = await problemsOf(story);
      expect(problems.map(({ where }) => where))
        .to.include('events[0].when')
        .and.include('events[1].where');
      expect(problems[0]!.value).to.equal('10.09.2023');
      expect(problems[0]!.message).to.contain('2023-09-10');
      expect(keys(story)).to.deep.equal(['a', 'b']);
      expect(story.problems).to.deep.equal(problems);
    });

    it('names the file that is not there, and tells the reader that this part could not be shown', async () => {
      const story = document.createElement('dateline-story');
      story.src = 'no-such-story.json';
      const [problem] = await problemsOf(story);
      expect(problem).to.include({ code: 'not-loaded', file: 'no-such-story.json', value: 404 });
      await story.updateComplete;
      expect(story.shadowRoot!.querySelector('[part=failed]')!.textContent).to.contain('could not be shown');
    });

    it('leaves the page’s own text when the file is not there', async () => {
      const story = document.createElement('dateline-story');
      story.src = 'no-such-story.json';
      story.innerHTML = '<dateline-event id="a"><h3>Still here</h3></dateline-event>';
      await problemsOf(story);
      await story.updateComplete;
      expect(story.querySelector('h3')!.offsetHeight).to.be.greaterThan(0);
      expect(story.activeId).to.equal('a');
    });
  });

  describe('in the page', () => {
    it('keeps its story when it is moved, and hears its views there', async () => {
      const story = await make();
      const target = await fixture(html`<div></div>`);
      let loads = 0;
      story.addEventListener('story-load', () => loads++);
      story.show('storm');
      target.append(story);
      // Were it to load anew, it would have before another that begins now.
      await make();
      expect(story.activeId).to.equal('storm');
      expect(loads).to.equal(0);
      panel(story).dispatchEvent(new SelectRequest('launch', 'map'));
      expect(story.activeId).to.equal('launch');
    });

    it('lives beside a copy of itself without touching it', async () => {
      const [first, second] = [await make(), await make()];
      first.show('storm');
      first.order = 'time';
      expect(second.activeId).to.equal('arrival');
      expect(keys(second)).to.deep.equal(ids);
      const domIds = [...document.querySelectorAll('dateline-event')].map(({ id }) => id).filter(Boolean);
      expect(new Set(domIds).size).to.equal(domIds.length);
    });

    it('takes its styles away with the last story', async () => {
      const sheets = document.adoptedStyleSheets.length;
      const [first, second] = [await make(), await make()];
      expect(document.adoptedStyleSheets).to.have.length(sheets + 1);
      first.remove();
      expect(document.adoptedStyleSheets).to.have.length(sheets + 1);
      second.remove();
      expect(document.adoptedStyleSheets).to.have.length(sheets);
    });

    for (const [what, words] of [
      ['an address', `https://example.org/${'path-'.repeat(60)}`],
      ['a long word', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(4)],
    ]) {
      it(`breaks ${what} that has no room, wherever it stands`, async () => {
        const code = `\`\`\`\n${words} ${words}\n\`\`\``;
        const media = [{ type: 'audio' as const, src: 'horn.mp3', transcript: code }];
        const event = { id: 'long', title: words!, text: `${words}\n\n${code}`, whenText: words!, where: { name: words!, lat: 1, lon: 2 }, by: [words!], media }; // prettier-ignore
        const story = await make({ story: { title: words, summary: words, byline: words, events: [event] } });
        story.querySelector('details')!.open = true;
        for (const width of [320, 900]) {
          story.parentElement!.style.width = `${width}px`;
          await frames(4);
          const text = story.shadowRoot!.querySelector('.text')!;
          expect(text.scrollWidth, `${width}`).to.equal(text.clientWidth);
          for (const part of story.querySelectorAll('*')) {
            if (part instanceof HTMLElement && part.offsetParent)
              expect(part.getBoundingClientRect().right, part.className).to.be.at.most(
                text.getBoundingClientRect().right,
              );
          }
        }
      });
    }

    it('has a width in rows, floats and boxes that shrink', async () => {
      for (const style of ['display:flex', 'display:inline-block', 'float:left']) {
        const box = await fixture(html`<div></div>`);
        box.setAttribute('style', style);
        const story = document.createElement('dateline-story');
        story.story = smallStory;
        box.append(story);
        await loaded(story);
        expect(story.offsetWidth, style).to.be.at.least(285);
      }
    });
  });
});
