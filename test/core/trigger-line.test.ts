import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eventAtLine,
  linePosition,
  scrollTarget,
  type EventExtent,
  type ScrollRange,
} from '../../src/core/trigger-line.js';

/** A page of events one below the other, `before` and `after` pixels of other content around them. */
function page(heights: readonly number[], { before = 0, after = 0, freeTop = 0, window = 800 } = {}) {
  let top = before;
  const events: EventExtent[] = heights.map((height) => ({ top, bottom: (top += height) }));
  const range: ScrollRange = {
    first: before,
    last: top,
    freeTop,
    freeBottom: window,
    maxScroll: Math.max(top + after - window, 0),
  };
  return { events, range };
}

const at = ({ events, range }: ReturnType<typeof page>, scroll: number) =>
  eventAtLine(linePosition(range, scroll), events.length, (index) => events[index]!.top);

const pages = fc
  .record({
    heights: fc.array(fc.integer({ min: 60, max: 900 }), { minLength: 2, maxLength: 40 }),
    before: fc.integer({ min: 0, max: 2000 }),
    after: fc.integer({ min: 0, max: 2000 }),
    freeTop: fc.constantFrom(0, 60, 380),
  })
  .map(({ heights, ...around }) => page(heights, around))
  .filter(({ range }) => range.maxScroll > range.first && range.last - range.first > 1600);

describe('the trigger line', () => {
  it('rests a fifth below the top of the free part when the page is long enough on both sides', () => {
    const { range } = page([400, 400, 400, 400], { before: 3000, after: 3000 });
    for (const scroll of [2900, 3200, 4000]) expect(linePosition(range, scroll)).toBeCloseTo(scroll + 160);
  });

  it('rests a fifth below the panel where one covers the top', () => {
    const { range } = page([400, 400, 400, 400], { before: 3000, after: 3000, freeTop: 300 });
    for (const scroll of [2700, 3200, 4000]) expect(linePosition(range, scroll)).toBeCloseTo(scroll + 400);
  });

  it.each([
    ['first, where nothing is before it', page([400, 400], { after: 3000 }), [0, 320, 640], [0, 400, 800]],
    ['last, where nothing is after it', page([400, 400], { before: 3000 }), [2840, 2920, 3000], [3000, 3400, 3800]],
    [
      'all, where they come into view at the end',
      page([100, 200], { before: 1000 }),
      [200, 350, 500],
      [1000, 1150, 1300],
    ],
    [
      'all, where they are in view from the beginning',
      page([100, 200], { before: 600 }),
      [0, 50, 100],
      [600, 750, 900],
    ],
    ['a story without height', page([0], { before: 1000 }), [0, 199, 200], [1000, 1000, 1000]],
    ['a story on a page that does not scroll', page([100, 100], { before: 50 }), [0], [50]],
  ])('goes evenly over the events, be they %s', (_, { range }, scrolls, lines) => {
    expect(scrolls.map((scroll) => linePosition(range, scroll))).toEqual(lines);
  });

  it('stands at the ends of the story while the page scrolls before and behind it', () => {
    const { range } = page([400, 400], { before: 3000, after: 3000 });
    expect([0, 2840, 3640, 6000].map((scroll) => linePosition(range, scroll))).toEqual([3000, 3000, 3800, 3800]);
  });

  it('never moves backwards while the page scrolls on', () => {
    fc.assert(
      fc.property(pages, fc.nat(5000), fc.nat(5000), ({ range }, scroll, more) => {
        expect(linePosition(range, scroll + more)).toBeGreaterThanOrEqual(linePosition(range, scroll));
      }),
    );
  });

  it('is at the first event before the story and at the last behind it', () => {
    fc.assert(
      fc.property(pages, (story) => {
        expect(at(story, 0)).toBe(0);
        expect(at(story, story.range.maxScroll)).toBe(story.events.length - 1);
      }),
    );
  });

  it('reaches every event, the last short ones at the end of the page too', () => {
    fc.assert(
      fc.property(pages, (story) => {
        const seen = new Set<number>();
        for (let scroll = 0; scroll <= story.range.maxScroll; scroll += 10) seen.add(at(story, scroll));
        expect(seen.size).toBe(story.events.length);
      }),
      { numRuns: 40 },
    );
  });

  it('tells the events of a page that hardly scrolls apart', () => {
    const story = page([100, 100, 100], { before: 600, window: 800 });
    expect(at(story, 0)).toBe(0);
    expect(at(story, story.range.maxScroll)).toBe(2);
  });
});

describe('bringing an event into view', () => {
  it('puts the line inside the event, so that the page does not slip to another', () => {
    fc.assert(
      fc.property(pages, fc.nat(), (story, pick) => {
        const index = pick % story.events.length;
        expect(at(story, scrollTarget(story.range, story.events[index]!))).toBe(index);
      }),
    );
  });

  it('never scrolls further than the page goes', () => {
    fc.assert(
      fc.property(pages, fc.nat(), ({ events, range }, pick) => {
        const target = scrollTarget(range, events[pick % events.length]!);
        expect(target).toBeGreaterThanOrEqual(0);
        expect(target).toBeLessThanOrEqual(range.maxScroll);
      }),
    );
  });

  // Where the line rests at 160 px, in the middle of a long page.
  it.each([
    ['16 px below the upper edge', 400, {}, -16],
    ['16 px below a panel', 400, { freeTop: 380 }, -396],
    ['with the line 2 px above its end, where it is short', 100, {}, 100 - 162],
    ['with the line 2 px below its beginning, in a low window', 400, { window: 60 }, -10],
    ['with the line in its middle, where it has hardly any height', 2, {}, 1 - 160],
  ])('puts its beginning %s', (_, height, around, fromTop) => {
    const { events, range } = page([800, height, 800], { before: 3000, after: 3000, ...around });
    expect(scrollTarget(range, events[1]!) - events[1]!.top).toBeCloseTo(fromTop, 6);
  });

  it('scrolls no further than the page goes, where the story has no height', () => {
    const still = page([0, 0], { before: 100 });
    expect(scrollTarget(still.range, still.events[0]!)).toBe(0);
    const low = page([0], { before: 1000 });
    expect(scrollTarget(low.range, low.events[0]!)).toBe(199);
  });

  it('shows the beginning below the panel and above the fold', () => {
    fc.assert(
      fc.property(pages, fc.nat(), ({ events, range }, pick) => {
        const event = events[pick % events.length]!;
        const shown = event.top - scrollTarget(range, event);
        const fits = event.bottom - event.top <= 0.2 * (range.freeBottom - range.freeTop);
        if (!fits) expect(shown).toBeLessThan(range.freeBottom);
        if (range.first > range.freeBottom)
          expect(event.bottom - scrollTarget(range, event)).toBeGreaterThan(range.freeTop);
      }),
    );
  });

  it('leaves a little space above an event that is taller than the line is low', () => {
    const { events, range } = page([600, 600, 600, 600], { before: 2000, after: 2000, freeTop: 380 });
    expect(events[2]!.top - scrollTarget(range, events[2]!)).toBe(380 + 16);
  });
});

describe('finding the event at the line', () => {
  it('asks for few tops however many events there are', () => {
    let asked = 0;
    const index = eventAtLine(123_456, 1_000_000, (i) => (asked++, i * 10));
    expect(index).toBe(12_345);
    expect(asked).toBeLessThanOrEqual(20);
  });

  it('is the last event whose top the line has passed', () => {
    const tops = [0, 10, 20];
    const find = (line: number) => eventAtLine(line, tops.length, (i) => tops[i]!);
    expect([-5, 0, 9, 10, 19, 20, 99].map(find)).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });
});
