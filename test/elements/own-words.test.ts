import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { DatelineStory } from '../../src/elements/dateline-story.js';
import type { OwnWords } from '../../src/core/words/words.js';
import { waitUntil } from '../fixtures/moments.js';
import { smallStory } from '../fixtures/small-story.js';

const file = new URL('../fixtures/italian.json', import.meta.url).href;

describe('a story in a language of its page', () => {
  let italian: OwnWords;
  const loads = new WeakMap<EventTarget, number>();
  const count = ({ target }: Event) => loads.set(target!, (loads.get(target!) ?? 0) + 1);
  const { warn, error } = console;

  before(async function () {
    this.timeout(60_000);
    italian = (await (await fetch(file)).json()) as OwnWords;
    await Promise.all([import('../../src/controllers/own-words.js'), import('../../src/elements/panel.js')]);
    document.addEventListener('story-load', count);
    Object.assign(console, { warn: () => undefined, error: () => undefined });
  });

  after(() => {
    document.removeEventListener('story-load', count);
    Object.assign(console, { warn, error });
  });

  const loaded = (story: DatelineStory, times = 1) =>
    waitUntil(() => loads.get(story) === times, `it is loaded for the ${times}. time`);

  async function make(lang: string, properties: Partial<DatelineStory>): Promise<DatelineStory> {
    const story = document.createElement('dateline-story');
    Object.assign(story, { story: { ...smallStory, lang }, ...properties });
    await fixture(html`<main>${story}</main>`);
    await loaded(story);
    await waitUntil(() => nav(story).querySelector('button'), 'the controls are there');
    return story;
  }

  const nav = (story: DatelineStory) =>
    story.shadowRoot!.querySelector('dateline-nav')?.shadowRoot ?? document.createElement('i');
  const panel = (story: DatelineStory) => story.shadowRoot!.querySelector('.panel')!;
  const dateOf = (story: DatelineStory, id: string) =>
    story.querySelector(`[event-id=${id}] .dateline time`)!.textContent;
  const statusOf = (story: DatelineStory, id: string) => story.querySelector(`[event-id=${id}] .status`)!.textContent;

  it('says everything in its words, is in its language, and is accessible', async () => {
    const story = await make('it', { words: italian });
    expect(panel(story)).to.have.attribute('lang', 'it');
    expect(panel(story)).to.have.attribute('aria-label', 'Cronologia e mappa');
    expect(nav(story).textContent).to.contain('Per data');
    expect(statusOf(story, 'storm')).to.contain('Sostenuto da the crew');
    expect(dateOf(story, 'departure')).to.contain('verso le').and.contain('maggio');
    expect(story.querySelector<HTMLElement>('[event-id=storm]')!.lang).to.equal('it');
    expect(story.problems).to.deep.equal([]);
    await expect(story).to.be.accessible();
  });

  it('takes its words from a file, by an attribute', async () => {
    const story = document.createElement('dateline-story');
    story.setAttribute('words', file);
    story.story = { ...smallStory, lang: 'it' };
    await fixture(html`<main>${story}</main>`);
    await loaded(story);
    expect(statusOf(story, 'storm')).to.contain('Sostenuto da the crew');
  });

  it('is read from right to left where its language is', async () => {
    const story = await make('he', { words: { lang: 'he', ui: { panel: 'ציר זמן ומפה' } } });
    expect(panel(story)).to.have.attribute('aria-label', 'ציר זמן ומפה');
    expect(panel(story)).to.have.attribute('lang', 'he');
    expect(story.querySelector<HTMLElement>('[event-id=storm]')!.dir).to.equal('rtl');
    expect(story.shadowRoot!.querySelector('.bar')).to.have.attribute('dir', 'rtl');
  });

  it('changes a word of a language that we speak, and leaves the others', async () => {
    const story = await make('de', { words: { ui: { panel: 'Landkarte und Zeit' } } });
    expect(panel(story)).to.have.attribute('aria-label', 'Landkarte und Zeit');
    expect(statusOf(story, 'storm')).to.contain('Behauptet von');
    expect(story.problems).to.deep.equal([]);
  });

  it('says other words as soon as it is given them, and ours without', async () => {
    const story = await make('it', {});
    expect(statusOf(story, 'storm')).to.contain('Claimed by');
    story.words = italian;
    await loaded(story, 2);
    expect(statusOf(story, 'storm')).to.contain('Sostenuto da');
    story.words = undefined;
    await loaded(story, 3);
    expect(statusOf(story, 'storm')).to.contain('Claimed by');
  });

  it('is told in ours where its words do not come, and that is told', async () => {
    const story = await make('it', { words: '/nowhere/it.json' });
    await waitUntil(() => story.problems.length > 0, 'it is told');
    expect(statusOf(story, 'storm')).to.contain('Claimed by');
    expect(story.problems.map(({ code, file }) => [code, file])).to.deep.equal([['not-loaded', '/nowhere/it.json']]);
  });

  it('shows what is written in words as text', async () => {
    const story = await make('it', {
      words: { says: { byStatus: { claimed: '<img src=x onerror=alert(1)> {who}' } } },
    });
    expect(statusOf(story, 'storm')).to.contain('<img src=x');
    expect(story.querySelector('img[src=x]')).to.equal(null);
  });
});
