import { expect, fixture, html } from '@open-wc/testing';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { toStory } from '../../src/core/document/to-story.js';
import { DatelineEvent } from '../../src/elements/dateline-event.js';
import { defineElements } from '../../src/elements/define-elements.js';
import { StoryContent, type ContentSource } from '../../src/elements/story-content.js';
import { languageOf } from '../fixtures/small-state.js';
import { turn } from '../fixtures/moments.js';
import { smallStory, smallStoryInTime } from '../fixtures/small-story.js';

defineElements({ 'dateline-event': DatelineEvent });

describe('StoryContent', () => {
  /** A host with a slot that is assigned by hand, and `light` as what the page has written. */
  const make = async (light: unknown = '') => {
    const host = await fixture<HTMLElement>(html`<section>${light}</section>`);
    const root = host.attachShadow({ mode: 'open', slotAssignment: 'manual' });
    root.append(document.createElement('slot'));
    const changes: string[] = [];
    const content = new StoryContent(host, () => changes.push('events'));
    return { host, content, changes, slot: root.querySelector('slot')! };
  };
  const sourceOf = async (
    content: StoryContent,
    more: Partial<StoryDocument> = {},
    file?: string,
  ): Promise<ContentSource> => ({
    file,
    story: toStory({ ...smallStory, ...more }).story,
    language: await languageOf(more.lang ?? 'en'),
    written: new Map(content.written.map((event) => [event.key, event])),
    headingLevel: 2,
    askRemote: () => expect.fail('there is nothing to ask for'),
  });
  const show = async (content: StoryContent, more?: Partial<StoryDocument>, file?: string) => {
    const source = await sourceOf(content, more, file);
    content.show(source, await content.make(source), 'ferry');
    return source;
  };
  const keys = (events: readonly DatelineEvent[]) => events.map(({ key }) => key);
  const assigned = (slot: HTMLSlotElement) =>
    slot
      .assignedElements()
      .map((element) => element.getAttribute('event-id') ?? (element.id || element.className || element.localName));
  const told = smallStory.events.map(({ id }) => id!);
  const page = html`<p id="before">Before</p>
    <dateline-event id="storm"><h3>The page’s own storm</h3></dateline-event>
    <p id="after">After the storm</p>`;

  it('is accessible', async () => {
    const { host, content } = await make(html`<h2>The lake</h2>`);
    await show(content);
    await expect(host).to.be.accessible();
  });

  it('leaves the page alone while it makes', async () => {
    const { host, content, slot } = await make(page);
    const before = host.innerHTML;
    const made = await content.make(await sourceOf(content));
    expect(host.innerHTML).to.equal(before);
    expect(slot.assignedNodes()).to.have.length(0);
    expect([...made.events.keys()]).to.deep.equal(told.filter((id) => id !== 'storm'));
    expect([...made.events.values()].some(({ isConnected }) => isConnected)).to.equal(false);
  });

  it('makes nothing, not even a head, where the page has written every event', async () => {
    const { content } = await make(told.map((id) => html`<dateline-event event-id=${id}></dateline-event>`));
    const { head, events } = await content.make(await sourceOf(content));
    expect([head.length, events.size]).to.deep.equal([0, 0]);
  });

  for (const [what, light, heads] of [
    ['has none', html`<p>Text</p>`, 1],
    ['has an h2', html`<h2>Own</h2>`, 0],
    ['has an h6', html`<h6>Own</h6>`, 0],
    ['has a header', html`<header>Own</header>`, 0],
    ['has one only inside an event', html`<dateline-event id="storm"><h3>Storm</h3></dateline-event>`, 1],
  ] as const)
    it(`makes ${heads} heads where the page ${what}`, async () => {
      const { host, content } = await make(light);
      await show(content);
      expect(host.querySelectorAll('.story-head')).to.have.length(heads);
    });

  it('makes no head for a story without a title', async () => {
    const { host, content } = await make();
    await show(content, { title: undefined });
    expect(host.querySelector('.story-head') === null).to.equal(true);
  });

  it('shows the events in the order told, with the head before everything', async () => {
    const { content, slot } = await make(page);
    await show(content);
    expect(keys(content.shown)).to.deep.equal(told);
    expect(assigned(slot)).to.deep.equal([
      ...['story-head', 'before', 'arrival', 'departure', 'storm', 'after', 'launch', 'next', 'rumour'],
    ]);
  });

  it('shows them in the order of time and moves no node in the page', async () => {
    const { host, content, slot } = await make(page);
    const { story } = await show(content);
    const before = [...host.childNodes];
    content.order(story.timeline);
    expect(keys(content.shown)).to.deep.equal(smallStoryInTime);
    expect(assigned(slot)).to.deep.equal([
      ...['story-head', 'before', 'launch', 'storm', 'after', 'departure', 'arrival', 'rumour', 'next'],
    ]);
    const after = [...host.childNodes];
    expect(after.length === before.length && after.every((node, index) => node === before[index])).to.equal(true);
  });

  describe('a link to the story’s file', () => {
    const linked = (code: string) => {
      const template = document.createElement('template');
      template.innerHTML = code;
      return make(template.content);
    };
    const isShown = (slot: HTMLSlotElement) => slot.assignedElements().some((node) => node.closest('a, p, em'));
    const stands = [
      '<a href="ferry.json">A day on the lake</a>',
      '<p>\n <a href="/ferry.json">\n A day on the lake</a>\n</p>',
      '<p><a href="ferry.json?ref=paper">A day on the lake</a></p>',
    ];
    for (const code of stands)
      it(`stands for the story until that is there, and stays in the page: ${code}`, async () => {
        const { host, content, slot } = await linked(code);
        content.assign();
        expect(isShown(slot)).to.equal(true);
        await show(content, {}, '/ferry.json');
        expect([isShown(slot), host.innerHTML.includes(code)]).to.deep.equal([false, true]);
      });

    for (const code of [
      '<a href="other.json">Another story</a>',
      '<p>Download <a href="ferry.json">the data</a></p>',
      '<p><a href="ferry.json">The data</a><img alt="A ferry" src="data:,"></p>',
      '<p><a href="ferry.json">The data</a> <a href="terms.html">terms</a></p>',
      '<p>Its data are at ferry.json</p>',
      '<a href="ferry.json.sig">Its signature</a>',
      '<a href="ferry.json/2">Its second part</a>',
      '<a href="https://other.example/ferry.json">Another host’s</a>',
    ])
      it(`is what the page says where it is not alone, or leads elsewhere: ${code}`, async () => {
        const { content, slot } = await linked(code);
        await show(content, {}, '/ferry.json');
        expect(isShown(slot)).to.equal(true);
      });

    it('stands for it where its address asks for more, not where it asks for another', async () => {
      const code =
        '<p id="more"><a href="?ref=paper&id=1#arrival">One</a></p><p id="other"><a href="?id=12">Another</a></p>';
      const { content, slot } = await linked(code);
      await show(content, {}, '?id=1');
      const ids = slot.assignedElements().map(({ id }) => id);
      expect([ids.includes('more'), ids.includes('other')]).to.deep.equal([false, true]);
    });

    it('is there again where another story has come, and none of its file', async () => {
      const { content, slot } = await linked(stands[0]!);
      await show(content, {}, '/ferry.json');
      await show(content);
      expect(isShown(slot)).to.equal(true);
    });
  });

  it('assigns the page’s text, and no comment', async () => {
    const { host, content, slot } = await make();
    host.append('bare text', document.createComment('a note'));
    await show(content);
    const types = new Set(slot.assignedNodes().map(({ nodeType }) => nodeType));
    expect([...types]).to.have.members([Node.ELEMENT_NODE, Node.TEXT_NODE]);
    expect(slot.assignedNodes().some(({ textContent }) => textContent === 'bare text')).to.equal(true);
  });

  it('changes nothing of what the page has written', async () => {
    const { host, content } = await make(page);
    const own = [...host.children];
    const before = own.map(({ outerHTML }) => outerHTML);
    await show(content);
    content.activate('storm');
    await Promise.all([...content.shown].map(({ updateComplete }) => updateComplete));
    expect(own.map(({ outerHTML }) => outerHTML)).to.deep.equal(before);
    expect(own.every((element, index) => element === host.children[index])).to.equal(true);
    expect(content.element('storm') === own[1]).to.equal(true);
  });

  it('tells written events the lines they lack, and made ones none', async () => {
    const { content } = await make(page);
    await show(content);
    expect(content.element('storm')!.lead.map(({ name }) => name)).to.deep.equal(['dateline', 'status']);
    expect(content.element('departure')!.lead).to.deep.equal([]);
    expect(content.element('departure')!.mark).to.deep.equal({
      shape: 'dot',
      status: 'reported',
      certainty: 'certain',
    });
  });

  it('gives what it makes ids with the prefix, unless the page uses them', async () => {
    const { host, content } = await make(html`<p id="ferry--arrival">The page’s</p>`);
    await show(content);
    expect(content.element('departure')!.id).to.equal('ferry--departure');
    expect(content.element('arrival')!.id).to.equal('');
    expect(content.element('arrival')!.key).to.equal('arrival');
    expect(host.querySelectorAll('#ferry--arrival')).to.have.length(1);
  });

  it('says the language and direction of what it makes', async () => {
    const { host, content } = await make(page);
    await show(content, { lang: 'ar' });
    const made = [...host.querySelectorAll<HTMLElement>('.story-head, [event-id]')];
    expect(made).to.have.length(told.length);
    expect(made.every(({ lang, dir }) => lang === 'ar' && dir === 'rtl')).to.equal(true);
    expect(content.element('storm')!.hasAttribute('lang')).to.equal(false);
  });

  it('replaces what it has made by the next story, ids and all, and keeps the page’s', async () => {
    const { host, content } = await make(page);
    await show(content);
    const old = content.element('departure')!;
    await show(content, { title: 'Another', events: smallStory.events!.slice(1, 3) });
    expect(old.isConnected).to.equal(false);
    expect(keys(content.shown)).to.deep.equal(['departure', 'storm']);
    expect(content.element('departure')!.id).to.equal('ferry--departure');
    expect(content.element('arrival') === undefined).to.equal(true);
    expect([...host.querySelectorAll('.story-head h2')].map(({ textContent }) => textContent)).to.deep.equal([
      'Another',
    ]);
    expect(host.querySelectorAll('#before, #storm, #after')).to.have.length(3);
  });

  it('marks the one event the reader is at', async () => {
    const { content } = await make(page);
    await show(content);
    const active = () => keys(content.shown.filter(({ active }) => active));
    content.activate('departure');
    expect(active()).to.deep.equal(['departure']);
    content.activate('storm');
    expect(active()).to.deep.equal(['storm']);
    content.activate(undefined);
    expect(active()).to.deep.equal([]);
  });

  describe('watching the page', () => {
    const watched = async () => {
      const made = await make(page);
      await show(made.content);
      await turn();
      expect(made.changes, 'its own changes are none of the page’s').to.deep.equal([]);
      return made;
    };

    for (const [what, change] of [
      ['an event is added', (host: Element) => host.append(document.createElement('dateline-event'))],
      ['an event is taken away', (host: Element) => host.querySelector('#storm')!.remove()],
      ['a date is changed', (host: Element) => host.querySelector('#storm')!.setAttribute('when', '2024')],
    ] as const)
      it(`tells that ${what}`, async () => {
        const { host, changes } = await watched();
        change(host);
        await turn();
        expect(changes).to.deep.equal(['events']);
      });

    for (const [what, change] of [
      ['text inside an event', (host: Element) => host.querySelector('#storm')!.append('more')],
      ['an attribute that says nothing', (host: Element) => host.querySelector('#storm')!.setAttribute('class', 'x')],
      ['a made event', (host: Element) => host.querySelector('[event-id]')!.setAttribute('when', '2024')],
      ['an id elsewhere', (host: Element) => host.querySelector('#before')!.setAttribute('id', 'first')],
    ] as const)
      it(`does not take ${what} for a change of events`, async () => {
        const { host, changes } = await watched();
        change(host);
        await turn();
        expect(changes).to.deep.equal([]);
      });

    it('shows a paragraph that comes later where it stands', async () => {
      const { host, slot, changes } = await watched();
      host.querySelector('#after')!.after(Object.assign(document.createElement('p'), { id: 'later' }));
      await turn();
      expect(assigned(slot).slice(5, 7)).to.deep.equal(['after', 'later']);
      expect(changes).to.deep.equal([]);
    });

    it('hears nothing once it has stopped', async () => {
      const { host, content, changes } = await watched();
      content.disconnect();
      host.querySelector('#storm')!.remove();
      await turn();
      expect(changes).to.deep.equal([]);
    });
  });
});
