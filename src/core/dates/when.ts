/**
 * When something happened, from an author's text; and what can be asked of it.
 */
import { createFinding, type Finding } from '../problems/finding.js';
import type { Calendar } from './calendar.js';
import type { ClockTime, Edtf } from './edtf.js';
import { readEdtf } from './read-edtf.js';
import { toSpan, type Span } from './span.js';
import { toClock, toInstantInGap, toInstants, type Clock, type FindClock } from './time-zone.js';

/** When something happened, as well as it is known. */
export interface When {
  /** The author's EDTF text. */
  readonly text: string;
  /** The author's own words for it, where they are better than ours. */
  readonly words?: string;
  readonly edtf: Edtf;
  readonly calendar: Calendar;
  /** The zone of its clock time: an IANA name, or an offset as written (`+09:00`, `Z`). Absent without a clock time. */
  readonly zone?: string;
  /** Where it lies on the axis. Absent where the axis has no such time (`Y170000002`). */
  readonly span?: Span;
  /** UTC milliseconds, first and last that are possible; only of a clock time whose day is whole and single. */
  readonly instant?: Span;
}

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
 * Reads a time and places it on the axis. Findings: `unreadable-date` (then there is no `when`), `date-off-axis`,
 * `unknown-time-zone`, `skipped-time` (the clock was set forward over it), `repeated-time` (set back over it),
 * `reversed-time` (its clock times, moved to the story's zone, are in the wrong order).
 */
export function readWhen(
  input: WhenInput,
  context: WhenContext,
): { readonly when?: When; readonly findings: Finding[] } {
  const { when: text, whenText: words, calendar = 'gregorian', timeZone } = input;
  const { storyZone, findClock = toClock, where } = context;
  const findings: Finding[] = [];
  const report: Report = (code) => findings.push(createFinding('warning', code, where, text));

  const edtf = readEdtf(text, calendar);
  if ('mistake' in edtf) return { findings: [createFinding('error', 'unreadable-date', where, text, calendar)] };

  let zone: string | undefined;
  let instant: Span | undefined;

  const moveTime = (written: Span, { offset }: ClockTime): Span => {
    const own = offset ?? timeZone;
    const clock = own === undefined ? undefined : findClock(own);
    if (own !== undefined && !clock) findings.push(createFinding('warning', 'unknown-time-zone', where, own, 'clock'));
    if (!clock) return written;
    const found = toInstantSpan(written, clock, report);
    zone ??= own;
    if (edtf.type === 'date') instant = found;
    const axisClock = storyZone === undefined || own === storyZone ? undefined : findClock(storyZone);
    return axisClock ? { earliest: axisClock(found.earliest), latest: axisClock(found.latest) } : written;
  };

  const span = inOrder(toSpan(edtf, calendar, moveTime), () => report('reversed-time'));
  if (!span) report('date-off-axis');
  const when = {
    text,
    edtf,
    calendar,
    ...(words && { words }),
    ...(zone && { zone }),
    ...(span && { span }),
    ...(instant && { instant }),
  };
  return { when, findings };
}

/**
 * The value of `<time datetime>`: only where HTML can say just what is known, so neither for intervals and sets, nor for
 * seasons, unspecified parts, qualifiers, years before 1 AD or the Julian calendar.
 */
export function toDateTimeAttribute({ text, edtf, calendar }: When): string | undefined {
  const isSeason = edtf.type === 'date' && edtf.precision === 'season';
  if (calendar !== 'gregorian' || isSeason || !datetime.test(text.trim())) return undefined;
  return text.trim().replace(/(T.*[+-]\d\d)$/, '$1:00');
}

/** What both EDTF and HTML call a year, a month, a day, or a clock time (HTML, “Common microsyntaxes”, dates and times). */
const datetime = /^(?!0000)\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;

/** Says something of a time that needs no more than its text. */
type Report = (code: 'date-off-axis' | 'repeated-time' | 'reversed-time' | 'skipped-time') => void;

function inOrder(span: Span | undefined, report: () => void): Span | undefined {
  if (!span || span.earliest <= span.latest) return span;
  report();
  return { earliest: span.latest, latest: span.earliest };
}

function toInstantSpan(written: Span, clock: Clock, report: Report): Span {
  const instants = toInstants(written.earliest, clock);
  if (!instants.length) {
    report('skipped-time');
    instants.push(toInstantInGap(written.earliest, clock));
  }
  if (instants.length > 1) report('repeated-time');
  return { earliest: instants[0]!, latest: instants.at(-1)! + written.latest - written.earliest };
}
