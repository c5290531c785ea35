/** A clock time before or behind a day: `18:30`, `6.30 pm`, `18h30`, `2:30 p.m. EDT`, `14:30:00.000+02`, `noon`. */
import type { ClockTime } from '../../core/dates/edtf.js';
import { toOffsets, zoneSource } from './zone-names.js';

/** A clock time, and what else a text says. */
export interface ClockAndRest {
  /** Several where the letters of a zone mean several. */
  readonly times: readonly ClockTime[];
  readonly rest: string;
}

const source =
  '(?:(?:at|um|gegen|a las?|a|om|kl\\.?|alle|ore|as|around|about|c\\.|ca\\.?) )?' +
  '(\\d{1,2})(?:([:.h]) ?(\\d\\d)(?::(\\d\\d)(?:[.,](\\d{1,9}))?)?)? ?' +
  `(a\\.?m\\.?|p\\.?m\\.?|uhr|h|uur|hrs)?(?: ?(${zoneSource}))?`;
const first = new RegExp(`^${source},? (.+)$`);
const last = new RegExp(`^(.+?),? (?:t ?)?${source}$`);

const noon = /(?<=^|[ ,])(?:12 )?(?:noon|midday|midi|mediodia|mezzogiorno|meio-dia)(?=$|[ ,])/;
const midnight =
  /^(?:at )?midnight,? (?:on |of )?(.+)$|^(.+?),? (?:at |um |a )?(?:midnight|mitternacht|minuit|medianoche|mezzanotte)$/;

/** The day that a plain text names the midnight of: its first moment, or its last. */
export function splitMidnight(text: string): string | undefined {
  const found = midnight.exec(text);
  return found?.[1] ?? found?.[2];
}

/** What a plain text says of the clock; undefined where it says nothing of it. */
export function splitClock(written: string): ClockAndRest | undefined {
  if (!/\d/.test(written)) return undefined;
  const text = written.replace(noon, '12:00');
  const atStart = first.exec(text);
  const ends = [atStart && [atStart[8]!, ...atStart.slice(1, 8)], last.exec(text)?.slice(1)];
  const clock = ends.find((groups) => groups && (groups[3] !== undefined && groups[2] !== '.' ? true : groups[6]));
  if (!clock) return undefined;
  const [rest = '', hours, , minutes, seconds, fraction = '', half = '', zone] = clock;
  const isAbout = /(?:^|[ ,])(?:gegen|around|about|c\.|ca\.?) \d/.test(text) || minutes === undefined;
  const hour = half.startsWith('p') ? (+hours! % 12) + 12 : half.startsWith('a') ? +hours! % 12 : +hours!;
  const offsets = zone === undefined ? [undefined] : toOffsets(zone);
  return {
    rest,
    times: offsets.map((offset) => ({
      hour,
      minute: +(minutes ?? 0),
      ...(seconds && { second: +seconds }),
      ...(/[1-9]/.test(fraction) && { fraction }),
      ...(offset && { offset }),
      ...(isAbout && { qualifier: '~' as const }),
    })),
  };
}

const machine =
  /^(\d{4}-\d\d-\d\d|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})[ t](\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?(z|utc|gmt|[+-]\d\d:?(?:\d\d)?))?$/;

/** `2025-05-05 14:30:00+02`, as machines write it: the same at a tenth of the cost. */
export function splitMachineClock(text: string): ClockAndRest | undefined {
  const [, rest, hour, minute, second, fraction = '', zone] = machine.exec(text) ?? [];
  if (rest === undefined) return undefined;
  const [offset] = zone === undefined ? [] : toOffsets(zone);
  const time = {
    hour: +hour!,
    minute: +minute!,
    ...(second && { second: +second }),
    ...(/[1-9]/.test(fraction) && { fraction }),
    ...(offset && { offset }),
  };
  return { rest, times: [time] };
}
