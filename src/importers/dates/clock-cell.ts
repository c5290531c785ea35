/** A cell that holds a clock time and nothing else. */
import { readWrittenDate } from './written-date.js';

/** A clock time; `second` and `fraction` are absent where they are not written. */
export interface WrittenTime {
  readonly hour: number;
  readonly minute: number;
  readonly second?: string;
  /** What stands behind the second. */
  readonly fraction?: string;
}

/** `18`, `1830`, `18:30:05.25`, `6.30 p.m.`, `18h30`, `18 Uhr`; absent where it is none. */
export function parseClockTime(text: string): WrittenTime | undefined {
  const found =
    /^(\d{1,2}?)(?:[:.h時时]? ?(\d\d)(?:[:.](\d\d)(?:[.,](\d{1,3})\d*)?)?)?\s*(?:([ap])\.?\s?m\.?|uhr|[h時时点])?$/i.exec(
      text.trim().replace(/分$/, ''),
    );
  if (!found) return undefined;
  const [, hour, minute = '0', second, fraction, half] = found;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  return { hour: hours, minute: Number(minute), ...(second && { second }), ...(fraction && { fraction }) };
}

/**
 * Every clock time that a cell may mean, as EDTF writes it behind `T`: `18:30`, the share of a day that spreadsheets write for
 * it, and all that is read beside a day (`14:30 EDT`, `noon`). Several where a zone means several, none where it is none.
 */
export function readClockCell(text: string): readonly string[] {
  const share = /^0?[.,]\d+$/.test(text) ? Number(text.replace(',', '.')) : undefined;
  if (share !== undefined) return fromShare(share);
  const time = parseClockTime(text);
  if (time) return formatTime(time);
  const readings = readWrittenDate(`${anyDay} ${text}`);
  const isOfDay = readings.every((edtf) => edtf.startsWith(`${anyDay}T`));
  return isOfDay ? readings.map((edtf) => edtf.slice(anyDay.length + 1)) : [];
}

const anyDay = '2001-05-15';

function fromShare(share: number): readonly string[] {
  const minutes = Math.round(share * 1440);
  return formatTime({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
}

function formatTime({ hour, minute, second, fraction = '' }: WrittenTime): readonly string[] {
  if (hour > 23 || minute > 59 || Number(second ?? 0) > 59) return [];
  const parts = [hour, minute, ...(second === undefined ? [] : [second])].map((part) => String(part).padStart(2, '0'));
  return [`${parts.join(':')}${/[1-9]/.test(fraction) ? `.${fraction}` : ''}`];
}
