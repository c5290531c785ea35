import { expect, fixture, html } from '@open-wc/testing';
import type { StoryDocument, TileServerDocument } from '../../src/core/document/schema.js';
import { DatelineEvent } from '../../src/elements/dateline-event.js';
import { DatelineMap } from '../../src/elements/dateline-map.js';
import { DatelineStory } from '../../src/elements/dateline-story.js';
import { defineElements } from '../../src/elements/define-elements.js';
import { frames, waitUntil } from '../fixtures/moments.js';

defineElements({ 'dateline-event': DatelineEvent, 'dateline-map': DatelineMap, 'dateline-story': DatelineStory });

const where = (id: string, lat: number, lon: number) => ({ id, title: id, where: { name: id, lat, lon } });
/** Two embassies of one city among far places: without tiles no map shows them apart. */
const events = [
  where('embassy', 48.2, 16.36),
  where('other', 48.21, 16.38),
  where('ulm', 48.4, 10),
  where('bonn', 50.73, 7.1),
  where('rome', 41.9, 12.5),
];

/** Of this server’s own host, and of others. */
const own: TileServerDocument = { tiles: '/pages/icon.svg?{z}/{x}/{y}', attribution: 'Our survey' };
const others: TileServerDocument = { tiles: 'https://{s}.tiles.test/{z}/{x}/{y}.png', attribution: '© OpenStreetMap contributors' }; // prettier-ignore

const told = new WeakSet<EventTarget>();
document.addEventListener('story-load', ({ target }) => told.add(target!));

async function tell(basemap: TileServerDocument[], more: Partial<StoryDocument> = {}, properties: Partial<DatelineStory> = {}) {
  const story = document.createElement('dateline-story');
  Object.assign(story, { story: { title: 'Embassies', events, basemap, ...more }, ...properties });
  await fixture(html`<main>${story}</main>`);
  await waitUntil(() => told.has(story) && mapOf(story)?.shadowRoot?.querySelector('.mark'), 'the story and its map');
  return story;
} // prettier-ignore

const mapOf = (story: DatelineStory) => story.shadowRoot!.querySelector('dateline-map');
const button = (story: DatelineStory) => story.shadowRoot!.querySelector<HTMLButtonElement>('.ask');
const tilesOf = (story: DatelineStory) => [...mapOf(story)!.shadowRoot!.querySelectorAll<HTMLImageElement>('img')];
const hostsOf = (story: DatelineStory) => [...new Set(tilesOf(story).map(({ src }) => new URL(src).host.replace(/^[abc]\./, '')))]; // prettier-ignore
const textOf = (story: DatelineStory, selector: string) => mapOf(story)!.shadowRoot!.querySelector<HTMLElement>(selector)?.innerText.replace(/\s+/g, ' ').trim() ?? ''; // prettier-ignore
const marks = (story: DatelineStory) => [...mapOf(story)!.shadowRoot!.querySelectorAll<HTMLElement>('.mark')].map(({ dataset }) => dataset['events']); // prettier-ignore

describe('tiles of a story’s document', () => {
  it('are not asked for before the reader presses the button that says so, and named by nobody', async () => {
    const story = await tell([others]);
    await waitUntil(() => button(story), 'the button');
    await frames();
    expect(button(story)!.innerText.trim()).to.equal('Load map from tiles.test');
    expect(tilesOf(story)).to.deep.equal([]);
    expect(textOf(story, '.credit')).not.to.include('OpenStreetMap');
    await expect(story).to.be.accessible();
    const allowed: string[] = [];
    story.addEventListener('consent', ({ host }) => allowed.push(host));
    button(story)!.click();
    await waitUntil(() => tilesOf(story).length > 0, 'tiles are asked for');
    expect(hostsOf(story)).to.deep.equal(['tiles.test']);
    await waitUntil(() => textOf(story, '.credit').includes('© OpenStreetMap contributors'), 'they are named');
    expect(button(story) === null, 'nothing else is asked').to.equal(true);
    expect(allowed).to.deep.equal(['tiles.test']);
  });

  it('leave the view as it is when the reader allows them', async () => {
    const story = await tell([others]);
    await waitUntil(() => button(story) && textOf(story, '.scale'), 'the button, and a scale');
    expect(marks(story)).to.include.members(['embassy', 'other']);
    expect(textOf(story, '.scale')).to.match(/^No map this close/);
    const before = mapOf(story)!.shadowRoot!.querySelector('.mark')!.getAttribute('style');
    button(story)!.click();
    await waitUntil(() => !textOf(story, '.scale').startsWith('No map'), 'there is a map');
    expect(mapOf(story)!.shadowRoot!.querySelector('.mark')!.getAttribute('style')).to.equal(before);
  });

  for (const [who, more, properties] of [
    ['the author', { allowRemote: ['tiles.test'] }, {}],
    ['the page, for all', {}, { allowRemote: '' }],
    ['the page, for one of its servers’ hosts', {}, { allowRemote: 'tiles.test' }],
  ] as const)
    it(`come at once where ${who} allows it`, async () => {
      const story = await tell([others], more as Partial<StoryDocument>, properties);
      await waitUntil(() => tilesOf(story).length > 0, 'tiles are asked for');
      expect(hostsOf(story)).to.deep.equal(['tiles.test']);
      expect(button(story) === null, 'nothing is asked').to.equal(true);
    });

  it('are not asked for where the page forbids it, whatever the author allows', async () => {
    const story = await tell([others], { allowRemote: ['tiles.test'] }, { allowRemote: 'false' });
    await waitUntil(() => button(story), 'the button');
    await frames();
    expect(tilesOf(story)).to.deep.equal([]);
  });

  it('come unasked from the page’s own host, and are named', async () => {
    const story = await tell([own]);
    await waitUntil(() => mapOf(story)!.shadowRoot!.querySelector('.leaflet-tile-loaded'), 'a tile');
    expect(hostsOf(story)).to.deep.equal([location.host]);
    expect(button(story) === null, 'nothing is asked').to.equal(true);
    await waitUntil(() => textOf(story, '.credit').includes('Our survey'), 'they are named');
    expect(story.problems).to.deep.equal([]);
  });

  it('come relative to their document, with their placeholders', async () => {
    const address = new URL('/pages/maps/', location.href).href;
    const text = JSON.stringify({ title: 'T', events, basemap: [{ ...own, tiles: '../icon.svg?a={ z }/{x}/{y}' }, { tiles: 'sub/{z}/{x}/{y}.svg' }] }); // prettier-ignore
    const { fetch } = window;
    window.fetch = (input, init) => String(input) === `${address}story.json` ? Promise.resolve(new Response(text)) : fetch(input, init); // prettier-ignore
    try {
      const story = document.createElement('dateline-story');
      story.src = `${address}story.json`;
      await fixture(html`<main>${story}</main>`);
      await waitUntil(() => mapOf(story)?.shadowRoot && new Set(tilesOf(story).map(({ src }) => src.replace(/\d+/g, '1'))).size === 2, 'both'); // prettier-ignore
      expect([...new Set(tilesOf(story).map(({ src }) => src.replace(location.origin, '').replace(/\d+(?=[/.]|$)/g, '1')))]).to.deep.equal(['/pages/icon.svg?a=1/1/1', '/pages/maps/sub/1/1/1.svg']); // prettier-ignore
    } finally {
      window.fetch = fetch;
    }
  });

  it('are shown from one host while the reader is asked about the other', async () => {
    const story = await tell([own, others]);
    await waitUntil(() => tilesOf(story).length > 0 && button(story), 'tiles, and the button');
    expect(hostsOf(story)).to.deep.equal([location.host]);
    expect(textOf(story, '.credit')).not.to.include('OpenStreetMap');
    button(story)!.click();
    await waitUntil(() => hostsOf(story).length === 2, 'tiles of both');
  });

  it('give way to the page’s own, which bring their credit', async () => {
    const { tiles, attribution: tilesAttribution } = own;
    const story = await tell([others], { allowRemote: true }, { tiles, tilesAttribution });
    await waitUntil(() => mapOf(story)!.shadowRoot!.querySelector('.leaflet-tile-loaded'), 'a tile');
    expect(hostsOf(story)).to.deep.equal([location.host]);
    await waitUntil(() => textOf(story, '.credit').includes('Our survey'), 'the page’s are named');
    expect(textOf(story, '.credit')).not.to.include('OpenStreetMap');
  });

  it('are named only where the view shows them', async () => {
    const tiles = [{ ...own, minZoom: 10 }];
    const close = await tell(tiles, {}, { activeId: 'embassy' });
    await waitUntil(() => textOf(close, '.credit').includes('Our survey'), 'they are named');
    const far = await tell(tiles, {}, { activeId: 'rome' });
    await waitUntil(() => textOf(far, '.credit').includes('Natural Earth'), 'the world is named');
    expect(textOf(far, '.credit')).not.to.include('Our survey');
  });

  it('let a story go on while their map is made: it shows where the story has gone', async () => {
    const story = await tell([{ ...own, minZoom: 10 }], {}, { activeId: 'embassy' });
    await waitUntil(() => textOf(story, '.credit').includes('Our survey'), 'their map is made');
    story.show('rome');
    await waitUntil(() => textOf(story, '.credit').includes('Natural Earth'), 'the world is shown');
  });

  it('are told once where they do not come, and the basemap stays', async () => {
    const story = await tell([{ ...own, tiles: '/no-such-tile/{z}/{x}/{y}.png' }], {}, { activeId: 'rome' });
    await waitUntil(() => story.problems.length > 0, 'it is told');
    expect(story.problems.map(({ code }) => code)).to.deep.equal(['tiles-unavailable']);
    expect(mapOf(story)!.shadowRoot!.querySelector('canvas')).not.to.equal(null);
  });

  it('are asked for on no map that is a picture, be they the page’s', async () => {
    const basemap = [{ image: '/pages/icon.svg', width: 100, height: 100 }] as unknown as TileServerDocument[];
    const story = document.createElement('dateline-story');
    Object.assign(story, { story: { title: 'T', events: [{ title: 'A' }], basemap }, tiles: own.tiles });
    await fixture(html`<main>${story}</main>`);
    await waitUntil(() => told.has(story) && mapOf(story)?.shadowRoot?.querySelector('.ground'), 'the map');
    await frames();
    expect(tilesOf(story).filter(({ className }) => className.includes('tile'))).to.deep.equal([]);
  });
});
