import { expect, fixture, html } from '@open-wc/testing';
import type { StoryDocument } from '../../src/core/document/schema.js';
import { toStory } from '../../src/core/document/to-story.js';
import { initialState, reduce } from '../../src/core/state.js';
import { DatelineMap } from '../../src/elements/dateline-map.js';
import { defineElements } from '../../src/elements/define-elements.js';
import { frames, waitUntil } from '../fixtures/moments.js';
import { languageOf } from '../fixtures/small-state.js';

defineElements({ 'dateline-map': DatelineMap });

const feature = (west: number, properties: object) => ({
  type: 'Feature' as const,
  properties,
  geometry: { type: 'Polygon' as const, coordinates: [[[west, 50], [west + 2, 50], [west + 2, 52], [west, 52], [west, 50]]] },
}); // prettier-ignore

const provinces = {
  type: 'FeatureCollection' as const,
  features: [
    feature(14, { name: 'West', days: 3 }),
    feature(16, { name: '<b>Middle</b>', days: 15 }),
    feature(18, { name: 'East' }),
  ],
};

/** Made-up data with three events, of which the last has another layer. */
const document: StoryDocument = {
  title: 'Rain',
  layers: [
    {
      name: 'Days <i>without</i> rain',
      geojson: provinces as never,
      style: { by: 'days', steps: [5, 10], unit: 'of 30' },
      events: ['june', 'july'],
    },
    { name: 'The river', geojson: { type: 'LineString', coordinates: [[14, 50], [20, 52]] } },
  ],
  events: ['june', 'july', 'august'].map((id) => ({ id, title: id, where: { name: id, lat: 51, lon: 17 } })),
}; // prettier-ignore

interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly narrow?: boolean;
  readonly lang?: string;
  readonly story?: StoryDocument;
}

async function make({ width = 900, height = 600, narrow = false, lang = 'en', story = document }: Options = {}) {
  const language = await languageOf(lang);
  const state = reduce(initialState, { type: 'loaded', story: toStory(story).story, activeId: 'june' });
  const map = await fixture<DatelineMap>(
    html`<dateline-map
      style="position:relative;width:${width}px;height:${height}px;--dateline-paper:#fff;--dateline-ink:#000"
      dir=${language.direction}
      ?narrow=${narrow}
      .state=${state}
      .language=${language}
    ></dateline-map>`,
  );
  await waitUntil(() => one(map, '.key'), 'the key');
  await frames();
  return map;
}

const one = <T extends HTMLElement>(map: DatelineMap, selector: string) => map.shadowRoot!.querySelector<T>(selector)!;
const all = (map: DatelineMap, selector: string) =>
  [...map.shadowRoot!.querySelectorAll<HTMLElement>(selector)].map((node) =>
    node.innerText.replace(/\s+/g, ' ').trim(),
  );
const fold = (map: DatelineMap) => one<HTMLButtonElement>(map, '.fold');
const isOpen = (map: DatelineMap) => fold(map).ariaExpanded === 'true';
const press = async (map: DatelineMap) => {
  fold(map).click();
  await map.updateComplete;
  await frames();
};

describe('the key of the map', () => {
  it('lists what is shown now, the uppermost first, with what each class means', async () => {
    const map = await make();
    expect(all(map, '.entry .title')).to.deep.equal(['The river', 'Days <i>without</i> rain of 30']);
    expect(all(map, '.entry li')).to.deep.equal(['under 5', '5 – 10', '10 or more', 'no data']);
    map.state = reduce(map.state, { type: 'selected', id: 'august', cause: 'script' });
    await waitUntil(() => all(map, '.entry .title').join() === 'The river', 'the river alone');
  });

  it('is no part of a map over which nothing lies', async () => {
    const bare = { ...document, layers: [{ ...document.layers![0]!, events: ['august'] }] };
    const language = await languageOf('en');
    const state = reduce(initialState, { type: 'loaded', story: toStory(bare).story, activeId: 'june' });
    const map = await fixture<DatelineMap>(
      html`<dateline-map style="position:relative;width:600px;height:400px" .state=${state} .language=${language}></dateline-map>`,
    ); // prettier-ignore
    await waitUntil(() => one(map, '.mark'), 'the marks');
    await frames();
    expect(one(map, '.key') === null).to.equal(true);
  });

  it('is open where there is room, and folded on a small map and a narrow one', async () => {
    expect(isOpen(await make())).to.equal(true);
    expect(isOpen(await make({ width: 300, height: 240 }))).to.equal(false);
    expect(isOpen(await make({ narrow: true }))).to.equal(false);
  });

  it('folds and unfolds when the reader says so, and stays so', async () => {
    const map = await make();
    await press(map);
    expect([isOpen(map), one(map, '.entries').hidden]).to.deep.equal([false, true]);
    map.state = reduce(map.state, { type: 'selected', id: 'august', cause: 'script' });
    await map.updateComplete;
    await frames();
    expect(isOpen(map)).to.equal(false);
    await press(map);
    expect(isOpen(map)).to.equal(true);
  });

  it('folds when the map gets too small for it, and opens again', async () => {
    const map = await make();
    Object.assign(map.style, { width: '320px', height: '240px' });
    await waitUntil(() => !isOpen(map), 'it is folded');
    Object.assign(map.style, { width: '900px', height: '600px' });
    await waitUntil(() => isOpen(map), 'it is open');
  });

  for (const lang of ['en', 'ar'])
    it(`stands in the corner where reading starts, off everything else: ${lang}`, async () => {
      const map = await make({ width: 320, height: 300, lang });
      await press(map);
      const box = one(map, '.key').getBoundingClientRect();
      const frame = map.getBoundingClientRect();
      expect(lang === 'ar' ? frame.right - box.right : box.left - frame.left).to.be.closeTo(8, 1);
      expect(box.width).to.be.at.most(0.45 * 320 + 1);
      expect(box.bottom).to.be.below(frame.bottom - 60);
      for (const other of ['.controls', '.credit', 'slot']) {
        const { left, right, top, bottom } = one(map, other).getBoundingClientRect();
        const isApart = right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom;
        expect(isApart, other).to.equal(true);
      }
    });

  it('keeps the names of marks away from it', async () => {
    const at = { lat: 51, lon: 17 };
    const story = { ...document, events: document.events!.map((event, index) => ({ ...event, where: { name: `Place of ${event.id!}`, lat: at.lat + index, lon: at.lon - 3 * index } })) }; // prettier-ignore
    const map = await make({ width: 420, height: 420, story });
    if (!isOpen(map)) await press(map);
    await frames(4);
    const box = one(map, '.key').getBoundingClientRect();
    for (const name of map.shadowRoot!.querySelectorAll('.name')) {
      const { left, right, top, bottom } = name.getBoundingClientRect();
      if (left === right) continue;
      expect(right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom).to.equal(true);
    }
  });

  it('has targets that fingers find, and a list that keys can scroll', async () => {
    const map = await make({ width: 320, height: 200 });
    if (!isOpen(map)) await press(map);
    for (const button of map.shadowRoot!.querySelectorAll('.key button'))
      expect(button.getBoundingClientRect().height).to.be.at.least(24);
    const list = one(map, '.entries');
    expect(list.scrollHeight).to.be.above(list.clientHeight);
    expect(list.tabIndex).to.equal(0);
  });

  it('covers no more than a third of the map, however much it lists', async () => {
    const layers = Array.from({ length: 8 }, (_, index) => ({ ...document.layers![0]!, name: `Layer ${index}`, events: ['june'] })); // prettier-ignore
    for (const [width, height] of [
      [900, 600],
      [600, 600],
      [360, 640],
      [640, 360],
    ] as const) {
      // prettier-ignore
      const map = await make({ width, height, story: { ...document, layers } });
      if (!isOpen(map)) await press(map);
      const key = one(map, '.key').getBoundingClientRect();
      expect(key.width * key.height, `${width} × ${height}`).to.be.at.most((width * height) / 3);
      expect(one(map, '.entries').tabIndex).to.equal(0);
    }
  });

  it('folds by Escape, and the focus is on its button', async () => {
    const map = await make();
    const escape = () =>
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
    let heard = 0;
    map.addEventListener('keydown', () => heard++);
    one(map, '.table').focus();
    one(map, '.table').dispatchEvent(escape());
    await map.updateComplete;
    expect(isOpen(map)).to.equal(false);
    expect(map.shadowRoot!.activeElement).to.equal(fold(map));
    expect(heard).to.equal(0);
    fold(map).dispatchEvent(escape());
    await map.updateComplete;
    expect([isOpen(map), heard]).to.deep.equal([false, 1]);
  });

  it('takes the wheel and the hand for itself', async () => {
    const map = await make();
    let explored = false;
    map.addEventListener('explore-request', () => (explored = true));
    const list = one(map, '.entries');
    list.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true, button: 0, pointerId: 1, pointerType: 'mouse' })); // prettier-ignore
    list.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, clientX: 90, pointerId: 1, pointerType: 'mouse' })); // prettier-ignore
    list.dispatchEvent(new WheelEvent('wheel', { bubbles: true, composed: true, ctrlKey: true, deltaY: 90, cancelable: true })); // prettier-ignore
    await frames();
    expect(explored).to.equal(false);
  });

  it('shows the values as a table, by name, and gives the focus back', async () => {
    const map = await make();
    const button = one<HTMLButtonElement>(map, '.table');
    button.focus();
    button.click();
    await waitUntil(() => one<HTMLDialogElement>(map, 'dialog.data')?.open, 'the table');
    expect(all(map, 'dialog.data tr')).to.deep.equal(['<b>Middle</b> 15', 'East no data', 'West 3']);
    expect(all(map, 'caption')).to.deep.equal(['Days <i>without</i> rain of 30']);
    await expect(map).to.be.accessible();
    one<HTMLButtonElement>(map, 'dialog.data form button').click();
    await waitUntil(() => one(map, 'dialog.data') === null, 'it is closed');
    expect(map.shadowRoot!.activeElement === button).to.equal(true);
  });

  it('offers no table where nothing has a name', async () => {
    const map = await make({ story: { ...document, layers: [{ ...document.layers![0]!, geojson: { type: 'Point', coordinates: [17, 51] } }] } }); // prettier-ignore
    expect(one(map, '.table') === null).to.equal(true);
  });

  for (const lang of ['en', 'ar'])
    it(`is accessible, open and folded: ${lang}`, async () => {
      const map = await make({ lang });
      await expect(map).to.be.accessible();
      await press(map);
      await expect(map).to.be.accessible();
    });
});
