/** A cell that holds a clock time and nothing else. */

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
