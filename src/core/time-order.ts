/**
 * The order of time.
 */
import type { Span } from './dates/span.js';
import type { StoryEvent } from './model.js';

/**
 * The events in the order of time: by the earliest known bound, then by the latest; where both agree, as told. Where the
 * beginning is open (`../2023-09-12`: denied up to that day) the latest bound is the earliest known one, so that the event
 * stands where it was said and not before all others. An event without a place in time follows the one it follows in the
 * telling.
 */
export function sortByTime(events: readonly StoryEvent[]): StoryEvent[] {
  return toRuns(events)
    .sort((a, b) => compareSpans(a.span, b.span))
    .flatMap((run) => run.events);
}

/** An event with a time, and those without that follow it in the telling. */
interface Run {
  /** Absent only where the telling begins without a time. */
  readonly span?: Span;
  readonly events: StoryEvent[];
}

function toRuns(events: readonly StoryEvent[]): Run[] {
  const runs: Run[] = [];
  for (const event of events) {
    const span = toKnownSpan(event);
    const last = runs.at(-1);
    if (span || !last) runs.push({ span, events: [event] });
    else last.events.push(event);
  }
  return runs;
}

function toKnownSpan({ when }: StoryEvent): Span | undefined {
  return when?.span && Number.isFinite(anchorOf(when.span)) ? when.span : undefined;
}

function anchorOf({ earliest, latest }: Span): number {
  return Number.isFinite(earliest) ? earliest : latest;
}

function compareSpans(a: Span | undefined, b: Span | undefined): number {
  if (!a || !b) return Number(Boolean(a)) - Number(Boolean(b));
  return anchorOf(a) - anchorOf(b) || compareNumbers(a.latest, b.latest);
}

/** Unlike a difference it knows that Infinity equals itself. */
function compareNumbers(a: number, b: number): number {
  return Number(a > b) - Number(a < b);
}
