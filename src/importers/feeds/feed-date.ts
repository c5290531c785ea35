/** Dates of feeds as EDTF: RFC 822 as RSS has it, ISO 8601 as Atom does, to the minute. */
import type { Problem } from '../../core/problems/problem.js';
import { cutSeconds } from '../dates/cut-seconds.js';
import { importDate, type WrittenDateOptions } from '../dates/written-date.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The zones that RFC 822 (5.1) has by name, in hours from UTC. */
const zones: ReadonlyMap<string, number> = new Map([
  ...['UT', 'GMT', 'UTC', 'Z'].map((name) => [name, 0] as const),
  ...[...'ECMP'].flatMap((letter, index) => [
    [`${letter}ST`, -5 - index] as const,
    [`${letter}DT`, -4 - index] as const,
  ]),
]);

/** The `when` of a date in a feed; what is in neither form is read as a date in words. */
export function readFeedDate(
  text: string,
  where: string,
  dates: WrittenDateOptions,
  problems: Problem[],
): string | undefined {
  const written = text.trim();
  const { when, problems: found } = importDate(fromMail(written) ?? cutSeconds(written), where, dates);
  problems.push(...found);
  return when;
}

function fromMail(text: string): string | undefined {
  const found =
    /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4}|\d\d)(?:\s+(\d\d?):(\d\d)(?::\d\d)?(?:\s+([A-Za-z]{1,4}|[+-]\d{4}))?)?$/.exec(
      text,
    );
  const [, day = '', name = '', year = '', hour, minute, zone] = found ?? [];
  const month = months.findIndex((each) => each.toLowerCase() === name.toLowerCase()) + 1;
  if (month === 0) return undefined;
  // RFC 2822, 4.3: two digits are years from 1950 to 2049.
  const whole = year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : year;
  const date = `${whole}-${pad(month)}-${pad(day)}`;
  return hour === undefined ? date : `${date}T${pad(hour)}:${minute}${toOffset(zone)}`;
}

/** Military letters but `Z` were misread from the beginning (RFC 1123, 5.2.14), and say no zone. */
function toOffset(zone = ''): string {
  if (/^[+-]/.test(zone)) return zone === '-0000' || zone === '+0000' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const hours = zones.get(zone.toUpperCase());
  if (hours === undefined) return '';
  return hours === 0 ? 'Z' : `-${pad(-hours)}:00`;
}

function pad(figure: number | string): string {
  return String(figure).padStart(2, '0');
}
