/** Times of iCalendar (RFC 5545, 3.3.4 to 3.3.6) as EDTF. */
import { millisecondsInDay, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import { toDay } from '../../core/dates/calendar.js';
import { createDay, createInstant, createInterval, withClock } from '../../core/dates/create-edtf.js';
import type { EdtfDate } from '../../core/dates/edtf.js';
import { keepClocks, toInstantInGap, toInstants, type Clock, type FindClock } from '../../core/dates/time-zone.js';
import { formatEdtf } from '../../core/dates/write-edtf.js';
import { createError, createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { fromWindowsZone } from '../dates/windows-zones.js';
import type { ContentLine } from './content-lines.js';

/** When an event is: EDTF, and the IANA zone of its clock times where they are of one. */
export interface CalendarTime {
  readonly when?: string;
  readonly timeZone?: string;
}

/** A day or a moment: milliseconds, as a clock there shows it. */
interface Moment {
  readonly civil: number;
  readonly isDay: boolean;
  /** `Z`, or an IANA zone; absent where none is said. */
  readonly zone?: string;
}

/** Reads the times of one calendar. */
export class CalendarTimes {
  private readonly findClock: FindClock = keepClocks();
  private readonly unknownZones = new Set<string>();

  /** `zones` are the names that the calendar gives to zones, with the IANA names it says they have. */
  constructor(
    private readonly problems: Problem[],
    private readonly zones: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** From `start` to `end`, or as long as `duration`; the end of whole days is the day after the last (3.6.1). */
  read(start: ContentLine | undefined, end: ContentLine | undefined, duration: ContentLine | undefined): CalendarTime {
    const first = start && this.toMoment(start);
    if (!first) {
      for (const line of [end, duration]) if (line) this.tell(line, 'An end without a beginning is left out.');
      return {};
    }
    const last = this.toEnd(first, end, duration);
    const shared = last && last.zone !== first.zone;
    const ends = [first, ...(last ? [last] : [])].map((moment) => (shared ? this.toUtc(moment) : moment));
    const [from, to = from] = ends.map(toDate);
    const when = formatEdtf(last ? createInterval(from!, to!) : from!);
    const zone = shared || first.zone === 'Z' ? undefined : first.zone;
    return { when, ...(zone !== undefined && { timeZone: zone }) };
  }

  /** The last day, or the moment of the end; absent where it is the beginning itself, or before it. */
  private toEnd(first: Moment, end?: ContentLine, duration?: ContentLine): Moment | undefined {
    const line = end ?? duration;
    const found = end ? this.toMoment(end) : duration && this.addDuration(first, duration);
    if (!line || !found) return undefined;
    if (found.isDay !== first.isDay) {
      this.tell(line, 'Beginning and end should both be days, or both have a clock time; the end is left out.');
      return undefined;
    }
    const last = first.isDay ? { ...found, civil: found.civil - millisecondsInDay } : found;
    const length = this.toInstant(last) - this.toInstant(first);
    if (length < 0 && !(first.isDay && length === -millisecondsInDay)) this.tell(line, 'It ends before it begins; the end is left out.'); // prettier-ignore
    return length > 0 ? last : undefined;
  }

  private toMoment(line: ContentLine): Moment | undefined {
    const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(line.value.trim());
    const [year, month, day, hour = 0, minute = 0, second = 0] = (found ?? []).slice(1, 7).map((text) => +(text || 0));
    const civil = found ? toDay('gregorian', year!, month!, day!) * millisecondsInDay : NaN;
    const isThere = found && formatEdtf(createDay(civil)).replaceAll('-', '') === found.slice(1, 4).join('');
    if (!isThere || hour > 23 || minute > 59 || second > 60) {
      const message = `${formatValue(line.value)} is no date of a calendar; it should be like 20240508 or 20240508T191000Z.`;
      this.problems.push(createError('unreadable-date', toWhere(line), line.value, message));
      return undefined;
    }
    if (found[4] === undefined) return { civil, isDay: true };
    const at = civil + (hour * 60 + minute) * millisecondsInMinute + Math.min(second, 59) * millisecondsInSecond;
    const zone = found[7] ? 'Z' : this.toZone(line);
    return { civil: at, isDay: false, ...(zone !== undefined && { zone }) };
  }

  /** Some programs put a path of their own before the name (`/example.org/Europe/Berlin`). */
  private toZone(line: ContentLine): string | undefined {
    const written = line.parameters.get('TZID');
    if (!written) return undefined;
    const other = this.zones.get(written) ?? fromWindowsZone(written) ?? '';
    const names = [written, written.split('/').slice(-2).join('/'), other];
    const known = names.find((name) => /^[A-Z]/i.test(name) && this.findClock(name));
    if (known === undefined && !this.unknownZones.has(written)) {
      this.unknownZones.add(written);
      const message = `There is no zone ${formatValue(written)} in the IANA database (Europe/Berlin); its clock times are left without a zone.`;
      this.problems.push(createWarning('unknown-time-zone', toWhere(line), written, message));
    }
    return known;
  }

  /** Days and weeks are those of the calendar, hours those of the clock on the wall in UTC (3.3.6). */
  private addDuration(first: Moment, line: ContentLine): Moment | undefined {
    const found = /^([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/.exec(
      line.value.trim(),
    );
    const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = (found ?? []).slice(2).map((text) => +(text || 0)); // prettier-ignore
    if (!found || found[1] === '-') {
      this.tell(line, 'It is no duration such as P2D or PT1H30M; the end is left out.');
      return undefined;
    }
    const later = { ...first, civil: first.civil + (weeks * 7 + days) * millisecondsInDay };
    const rest = ((hours * 60 + minutes) * 60 + seconds) * millisecondsInSecond;
    if (first.isDay) return { ...later, civil: later.civil + Math.ceil(rest / millisecondsInDay) * millisecondsInDay };
    const instant = this.toInstant(later) + rest;
    return { ...later, civil: this.clockOf(later)(instant) };
  }

  private toUtc(moment: Moment): Moment {
    return moment.isDay || moment.zone === undefined
      ? moment
      : { civil: this.toInstant(moment), isDay: false, zone: 'Z' };
  }

  private toInstant(moment: Moment): number {
    const clock = this.clockOf(moment);
    return toInstants(moment.civil, clock)[0] ?? toInstantInGap(moment.civil, clock);
  }

  private clockOf({ zone }: Moment): Clock {
    return this.findClock(zone ?? 'Z')!;
  }

  private tell(line: ContentLine, message: string): void {
    this.problems.push(createWarning('unreadable-date', toWhere(line), line.value, message));
  }
}

/** Where a line stands in its file. */
export function toWhere({ line, name }: ContentLine): string {
  return `line ${line}, ${name}`;
}

function toDate({ civil, isDay, zone }: Moment): EdtfDate {
  if (isDay) return createDay(civil);
  const { time } = createInstant(civil, civil % millisecondsInMinute === 0 ? 'minute' : 'second');
  const { offset, ...clock } = time!;
  return withClock(createDay(civil), { ...clock, ...(zone === 'Z' && { offset }) });
}
