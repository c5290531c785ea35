/**
 * Which event a reader is at while she scrolls. A line glides over the story as the page scrolls: it stands a little below
 * the top of the free part of the window, and where the page begins or ends too early for that it moves as far as it
 * must, so that every event is reached. All lengths are CSS pixels; positions are those of the scrolled content.
 */

/** Where the story lies in what scrolls, and what of the window is free for its text. */
export interface ScrollRange {
  /** Top of the first event and bottom of the last, from the top of the scrolled content. */
  readonly first: number;
  readonly last: number;
  /** The free part of the window, from its top: below a panel that sticks, above its lower edge. */
  readonly freeTop: number;
  readonly freeBottom: number;
  /** The furthest the content can be scrolled. */
  readonly maxScroll: number;
}

/** Top and bottom of an event in the scrolled content. */
export interface EventExtent {
  readonly top: number;
  readonly bottom: number;
}

/** How far down the free part the line rests: near its top, where an event begins to be read. */
const rest = 0.2;

/** Space between the free part's top and an event that is brought into view, and what keeps the line off an event's edge. */
const margin = 16;
const inside = 2;

/** The line's position in the scrolled content at `scroll`. It never moves backwards while the page scrolls on. */
export function linePosition(range: ScrollRange, scroll: number): number {
  const [start, end] = glide(range);
  const progress = Math.min(Math.max((scroll - start) / (end - start), 0), 1);
  return range.first + progress * (range.last - range.first);
}

/** The scroll position that brings an event into view, its beginning free, and puts the line inside it. */
export function scrollTarget(range: ScrollRange, event: EventExtent): number {
  const enter = scrollAt(range, event.top) + inside;
  const leave = scrollAt(range, event.bottom) - inside;
  const wish = event.top - range.freeTop - margin;
  const target = leave < enter ? (enter + leave) / 2 : Math.min(Math.max(wish, enter), leave);
  return Math.min(target, range.maxScroll);
}

/** The index of the event that the line is in: the last one whose top it has passed. `topOf` is asked a logarithmic number of times. */
export function eventAtLine(line: number, count: number, topOf: (index: number) => number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (topOf(middle) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

function scrollAt(range: ScrollRange, position: number): number {
  const [start, end] = glide(range);
  return start + ((position - range.first) / (range.last - range.first || 1)) * (end - start);
}

/** The scroll positions between which the line goes from the first event's top to the last one's bottom. */
function glide({ first, last, freeTop, freeBottom, maxScroll }: ScrollRange): [start: number, end: number] {
  const line = freeTop + rest * (freeBottom - freeTop);
  const start = Math.max(first - line, 0);
  const end = Math.min(last - line, maxScroll);
  if (end > start) return [start, end];
  // A story at the very end of a short page: whatever scrolling there is tells its events apart.
  return [Math.min(Math.max(first - freeBottom, 0), Math.max(maxScroll - 1, 0)), Math.max(maxScroll, 1)];
}
