import { describe, expect, it } from 'vitest';
import { useSite } from './site.js';
import { marks, readers, settled, spotOf, storyOrder, titleTrouble, type View } from './story-page.js';
import type { Visit } from './visit.js';

const site = useSite();
const withoutPlace = ['exercises'];
const withoutDate = ['winter'];
const views: readonly { view: View; events: readonly string[]; cause: string }[] = [
  { view: 'dateline-timeline', events: storyOrder.filter((id) => !withoutDate.includes(id)), cause: 'timeline' },
  { view: 'dateline-map', events: storyOrder.filter((id) => !withoutPlace.includes(id)), cause: 'map' },
];

/** Where both views and the text say that the reader is at `id`: nothing is wrong. */
async function trouble(visit: Visit, id: string): Promise<string[]> {
  const wrong = [await titleTrouble(visit.page, id)];
  for (const { view, events } of views) {
    const all = await marks(visit.page, view);
    if (events.includes(id) && !all.some((mark) => mark.events.includes(id)))
      wrong.push(`${view} has no mark of ${id}`);
    for (const mark of all) {
      if (mark.isActive !== mark.events.includes(id)) wrong.push(`${view}: ${mark.events.join()} at ${id}`);
    }
  }
  return wrong.filter((text) => text !== undefined);
}

/** Clicks a mark and waits until everything has come to rest. */
async function click(visit: Visit, view: View, id: string): Promise<void> {
  const spot = await spotOf(visit.page, view, id);
  if (!spot) throw new Error(`The mark of ${id} cannot be hit in ${view}`);
  await visit.page.mouse.click(spot.x, spot.y);
  await settled(visit.page);
}

/** Where a click on a mark leads: from the active event to the next one here. */
const next = (events: readonly string[], active = ''): string => events[(events.indexOf(active) + 1) % events.length]!;

// Without motion, as each flight takes two seconds; that motion comes to the same places is held below.
describe.each(readers.map((reader) => ({ ...reader, reducedMotion: true })))('on $name', (reader) => {
  it.each(views)('every mark of $view leads to its event, and again to the next that shares it', async (one) => {
    const { view, events, cause } = one;
    const visit = await site.open('/', reader);
    await visit.page.evaluate(() => document.querySelector('dateline-story')?.scrollIntoView());
    await visit.ready();
    await settled(visit.page);
    const left = new Set(events);
    let clicks = 0;
    while (left.size > 0) {
      const active = await visit.activeId();
      const mark = (await marks(visit.page, view)).find((each) => each.events.some((id) => left.has(id)));
      await visit.forget();
      // The map has the marks that it shows; the story leads to the others.
      const [id] = mark ? [next(mark.events, active)] : left;
      if (mark) await click(visit, view, id!);
      else await visit.page.evaluate((other) => document.querySelector('dateline-story')!.show(other), id!);
      await settled(visit.page);
      const change = { id, previousId: active, cause: mark ? cause : 'script', story: 0 };
      expect((await visit.notes()).changes).toEqual(id === active ? [] : [change]);
      expect(await trouble(visit, id!)).toEqual([]);
      left.delete(id!);
      if (mark) clicks++;
    }
    expect(clicks).toBeGreaterThan(6);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });

  it('the keys on the timeline lead through the events in the order of time', async () => {
    const visit = await site.open('/', reader);
    await visit.ready();
    await visit.page.evaluate(() => {
      const timeline = document.querySelector('dateline-story')?.shadowRoot?.querySelector('dateline-timeline');
      timeline?.shadowRoot?.querySelector<HTMLElement>('[aria-current]')?.focus();
    });
    const press = async (key: 'Home' | 'End' | 'ArrowRight' | 'ArrowLeft'): Promise<string> => {
      await visit.page.keyboard.press(key);
      await settled(visit.page);
      const id = (await visit.activeId())!;
      expect(await trouble(visit, id)).toEqual([]);
      if (!withoutDate.includes(id)) expect(await focusedEvents(visit)).toContain(id);
      return id;
    };
    const onwards = [await press('Home')];
    for (let count = 1; count < storyOrder.length; count++) onwards.push(await press('ArrowRight'));
    expect(onwards.toSorted()).toEqual(storyOrder.toSorted());
    expect(await press('ArrowRight')).toBe(onwards.at(-1));
    expect(await press('ArrowLeft')).toBe(onwards.at(-2));
    expect(await press('Home')).toBe(onwards[0]);
    expect(await press('End')).toBe(onwards.at(-1));
    await visit.close();
  });
});

function focusedEvents(visit: Visit): Promise<string[]> {
  return visit.page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return (focused as HTMLElement | null)?.dataset['events']?.split(' ') ?? [];
  });
}

describe('a reader who wants less motion', () => {
  it('comes to the same places', async () => {
    const ends = [];
    for (const reducedMotion of [false, true]) {
      const visit = await site.open('/', { reducedMotion });
      await visit.page.evaluate(() => document.querySelector('dateline-story')?.scrollIntoView());
      await visit.ready();
      await settled(visit.page);
      const places = [];
      for (const id of ['departure', 'trip-2019', 'begging']) {
        while ((await visit.activeId()) !== id) await click(visit, 'dateline-timeline', id);
        places.push(await visit.page.evaluate(lookOf));
      }
      ends.push(places);
      await visit.close();
    }
    expect(ends[1]).toEqual(ends[0]);
  });
});

/** Where the page and the map have come to. */
function lookOf(): unknown {
  const map = document.querySelector('dateline-story')?.shadowRoot?.querySelector('dateline-map');
  const all = [...(map?.shadowRoot?.querySelectorAll<HTMLElement>('.mark') ?? [])];
  const whole = (transform: string): string => transform.replace(/\d+\.\d+/g, (number) => String(Math.round(+number)));
  return { scroll: Math.round(scrollY), marks: all.map(({ style }) => whole(style.transform)) };
}
