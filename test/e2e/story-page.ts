/** What a reader does on a story's page, and what she then sees: scrolling, marks, the place of the text. */
import type { Page } from 'puppeteer-core';
import type { Reader } from './visit.js';

/** The two widths that every promise about a page is kept at. */
export const readers: readonly (Reader & { readonly name: string })[] = [
  { name: 'a wide window', width: 1280, height: 800 },
  { name: 'a phone', width: 390, height: 844, pixelRatio: 2 },
];

/** The address of the story that most pages tell. */
export const storyAddress = '/stories/kim-in-russia/story.json';

/** Its events in the order of telling. */
export const storyOrder = [
  ...['arrival', 'meeting', 'forum', 'warning', 'departure', 'military-focus', 'shoigu', 'exercises'],
  ...['denial', 'isolation', 'trip-2019', 'exchange', 'begging', 'winter', 'blackmail'],
];

/** The address of the story that is told in streets of its own. */
export const localAddress = '/stories/harbour-fire/story.json';

/** A mark on the map or the timeline. */
export interface PageMark {
  readonly events: readonly string[];
  readonly isActive: boolean;
}

/** The parts of a panel that have marks. */
export type View = 'dateline-map' | 'dateline-timeline';

/** Waits until nothing moves any more: the page, the map, the active event. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const look = (): string =>
      JSON.stringify([
        scrollY,
        ...[...document.querySelectorAll('dateline-story')].map(({ activeId, shadowRoot }) => {
          const marks = shadowRoot?.querySelector('dateline-map')?.shadowRoot?.querySelectorAll<HTMLElement>('.mark');
          return [activeId, ...[...(marks ?? [])].map(({ style }) => style.transform)];
        }),
      ]);
    for (let before = '', same = 0; same < 8;) {
      await new Promise(requestAnimationFrame);
      const now = look();
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });
}

/** Waits until the streets of the page's story are drawn, in our own colours by day. */
export async function streetsDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const map = document.querySelector('dateline-story')?.shadowRoot?.querySelector('dateline-map')?.shadowRoot;
    const canvas = map?.querySelector('canvas');
    if (!canvas?.width || !canvas.height) return false;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const road = [0xff, 0xfd, 0xf9];
    let dots = 0;
    for (let at = 0; at < data.length; at += 4) if (road.every((part, index) => data[at + index] === part)) dots++;
    return dots > 1000;
  });
}

/** Scrolls through the whole page by less than the shortest event at a time, a frame for each step. */
export function scrollThrough(page: Page, direction: 1 | -1): Promise<void> {
  return page.evaluate(async (sign) => {
    const heights = [...document.querySelectorAll('dateline-event')].map((event) => event.clientHeight);
    const step = (sign * Math.min(...heights)) / 3;
    for (let before = NaN; before !== scrollY;) {
      before = scrollY;
      scrollBy({ top: step, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
  }, direction);
}

/** The marks of a story's map or timeline. */
export function marks(page: Page, view: View, story = 0): Promise<PageMark[]> {
  return page.evaluate(
    (name, index) => {
      const root = document.querySelectorAll('dateline-story')[index]?.shadowRoot?.querySelector(name)?.shadowRoot;
      return [...(root?.querySelectorAll<HTMLElement>('[data-events]') ?? [])].map((button) => ({
        events: button.dataset['events']!.split(' '),
        isActive: button.getAttribute('aria-current') === 'true',
      }));
    },
    view,
    story,
  );
}

/** Where the mark that holds an event can be hit, in the window; undefined where something lies over it or it is outside. */
export function spotOf(page: Page, view: View, id: string, story = 0): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate(
    (name, event, index) => {
      const root = document.querySelectorAll('dateline-story')[index]?.shadowRoot?.querySelector(name)?.shadowRoot;
      const button = root?.querySelector(`[data-events~="${event}"]`);
      const { left = 0, top = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
      const shares = [0.5, 0.25, 0.75, 0.1, 0.9];
      const points = shares.flatMap((x) => shares.map((y) => ({ x: left + x * width, y: top + y * height })));
      return points.find(({ x, y }) => root?.elementFromPoint(x, y)?.closest('button') === button);
    },
    view,
    id,
    story,
  );
}

/** What is wrong with where the text of an event stands: nothing, when its title can be read in full. */
export function titleTrouble(page: Page, id: string, story = 0): Promise<string | undefined> {
  return page.evaluate(
    (eventId, index) => {
      const host = document.querySelectorAll('dateline-story')[index]!;
      const event = [...host.querySelectorAll('dateline-event')].find(({ key }) => key === eventId);
      const title = event?.querySelector('.title, h1, h2, h3');
      if (!title) return `${eventId} has no title`;
      const { left, top, right, bottom } = title.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) return `${eventId} is out of the window: ${top} to ${bottom}`;
      const corners = [
        [left + 1, top + 1],
        [right - 1, top + 1],
        [left + 1, bottom - 1],
        [right - 1, bottom - 1],
      ] as const;
      const covers = corners.map(([x, y]) => document.elementFromPoint(x, y)).filter((hit) => !event!.contains(hit));
      return covers.length > 0 ? `${eventId} is covered by ${covers.map((hit) => hit?.localName).join()}` : undefined;
    },
    id,
    story,
  );
}
