/**
 * When something happened, from an author's text; and what can be asked of it.
 */
import type { ClockTime } from './edtf.js';
import { parseEdtf } from './edtf.js';
import { toSpan } from './edtf-bounds.js';
import type { Calendar, Problem, Span, When } from './model.js';
import { toClock, toInstantInGap, toInstants, type Clock, type FindClock } from './time-zone.js';

/** What an author writes about a time. */
export interface WhenInput {
  /** EDTF. */
  readonly when: string;
  /** The author's own words for it. */
  readonly whenText?: string;
  /** Gregorian unless said otherwise. */
  readonly calendar?: Calendar;
  /** The zone of a clock time without an offset: the event's, else its place's, else the story's. */
  readonly timeZone?: string;
}

/** Where a time stands. */
export interface WhenContext {
  /** The zone of the axis; without one, clock times stay as written. */
  readonly storyZone?: string;
  /** The path for problems: `events[3].when`. */
  readonly where: string;
  /** Where clocks come from; many times of one story are read faster with `keepClocks()`. */
  readonly findClock?: FindClock;
}

/**
 * Reads a time and places it on the axis. Problems: `unreadable-date` (then there is no `when`), `date-off-axis`,
 * `unknown-time-zone`, `skipped-time` (the clock was set forward over it), `repeated-time` (set back over it),
 * `reversed-time` (its clock times, moved to the story's zone, are in the wrong order).
 */
export function parseWhen(
  input: WhenInput,
  context: WhenContext,
): { readonly when?: When; readonly problems: Problem[] } {
  const { when: text, whenText: words, calendar = 'gregorian', timeZone } = input;
  const { storyZone, findClock = toClock, where } = context;
  const problems: Problem[] = [];
  const report = (level: Problem['level'], code: string, message: string, value: unknown = text) =>
    problems.push({ level, code, where, value, message });

  const { edtf, message } = parseEdtf(text, calendar);
  if (!edtf) {
    report('error', 'unreadable-date', message);
    return { problems };
  }

  let zone: string | undefined;
  let instant: Span | undefined;

  const moveTime = (written: Span, { offset }: ClockTime): Span => {
    const own = offset ?? timeZone;
    const clock = own === undefined ? undefined : findClock(own);
    if (own !== undefined && !clock) {
      report(
        'warning',
        'unknown-time-zone',
        `There is no time zone “${own}”: write a name such as Asia/Pyongyang.`,
        own,
      );
    }
    if (!clock) return written;
    const found = toInstantSpan(written, clock, (code, message) => report('warning', code, message));
    zone ??= own;
    if (edtf.type === 'date') instant = found;
    const axisClock = storyZone === undefined || own === storyZone ? undefined : findClock(storyZone);
    return axisClock ? { earliest: axisClock(found.earliest), latest: axisClock(found.latest) } : written;
  };

  const span = inOrder(toSpan(edtf, calendar, moveTime), () =>
    report(
      'warning',
      'reversed-time',
      'On the story’s clock this ends before it begins: check the order and the offsets.',
    ),
  );
  if (!span)
    report('warning', 'date-off-axis', 'The axis reaches from Y-270000 to Y270000; this date is shown as text only.');
  const when = {
    text,
    edtf,
    calendar,
    ...(words && { words }),
    ...(zone && { zone }),
    ...(span && { span }),
    ...(instant && { instant }),
  };
  return { when, problems };
}

/** Whether two stretches share a moment. */
export function overlaps(a: Span, b: Span): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/**
 * The value of `<time datetime>`: only where HTML can say just what is known, so neither for intervals and sets, nor for
 * seasons, unspecified parts, qualifiers, years before 1 AD or the Julian calendar.
 */
export function toDateTimeAttribute({ edtf, calendar }: When): string | undefined {
  if (edtf.type !== 'date' || calendar !== 'gregorian' || !/^(second|minute|day|month|year)$/.test(edtf.precision))
    return undefined;
  const { year, month, day, time } = edtf;
  const parts = [year, month, day].filter((part) => part !== undefined);
  if (!/^(?!0000)\d{4}$/.test(year.text) || [...parts, time].some((part) => part?.qualifier)) return undefined;
  const date = parts.map(({ text }) => text).join('-');
  if (date.includes('X')) return undefined;
  if (!time) return date;
  const clock = [time.hour, time.minute, time.second].filter((part) => part !== undefined);
  return `${date}T${clock.map((part) => String(part).padStart(2, '0')).join(':')}${time.offset ?? ''}`;
}

function inOrder(span: Span | undefined, report: () => void): Span | undefined {
  if (!span || span.earliest <= span.latest) return span;
  report();
  return { earliest: span.latest, latest: span.earliest };
}

function toInstantSpan(written: Span, clock: Clock, report: (code: string, message: string) => void): Span {
  const instants = toInstants(written.earliest, clock);
  if (!instants.length) {
    report(
      'skipped-time',
      'Clocks were set forward over this time; it is read as the clock stood before. Write the offset: T02:30-05:00.',
    );
    instants.push(toInstantInGap(written.earliest, clock));
  }
  if (instants.length > 1) {
    report(
      'repeated-time',
      'Clocks were set back and showed this time twice. Write the offset to say which: T01:30-04:00.',
    );
  }
  return { earliest: instants[0]!, latest: instants.at(-1)! + written.latest - written.earliest };
}
