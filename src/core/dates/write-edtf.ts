/** Writes dates in EDTF (Library of Congress, 2019; ISO 8601-2), as `readEdtf` reads them. */
import type { ClockTime, DatePart, Edtf, EdtfDate, IntervalEnd } from './edtf.js';

/** The EDTF text of a date, an interval or a set. Qualifiers stand as far to the right as they can: `2023-09-10~`. */
export function formatEdtf(edtf: Edtf): string {
  if (edtf.type === 'date') return formatDate(edtf);
  if (edtf.type === 'interval') return `${formatEnd(edtf.start, '..')}/${formatEnd(edtf.end, '..')}`;
  const items = edtf.items.map((item) =>
    item.type === 'date' ? formatDate(item) : `${formatEnd(item.start, '')}..${formatEnd(item.end, '')}`,
  );
  return edtf.type === 'one-of' ? `[${items.join(',')}]` : `{${items.join(',')}}`;
}

function formatEnd(end: IntervalEnd, open: string): string {
  if (typeof end !== 'string') return formatDate(end);
  return end === 'open' ? open : '';
}

function formatDate({ year, month, day, time }: EdtfDate): string {
  const parts = [year, month, day].filter((part) => part !== undefined);
  return formatParts(parts) + (time ? formatClock(time) : '');
}

/** A qualifier to the right of a part holds for all before it too; to the left, for that part alone (EDTF Level 2). */
function formatParts(parts: readonly DatePart[]): string {
  const other = parts.findIndex(({ qualifier }) => qualifier !== parts[0]!.qualifier);
  const alike = other < 0 ? parts.length : other;
  return parts
    .map(({ text, qualifier }, index) => {
      const mark = qualifier ?? '';
      if (index >= alike) return mark + text;
      return index === alike - 1 ? text + mark : text;
    })
    .join('-');
}

function formatClock({ hour, minute, second, fraction, offset, qualifier }: ClockTime): string {
  const figures = [hour, minute, second].filter((figure) => figure !== undefined);
  const clock = figures.map((figure) => String(figure).padStart(2, '0')).join(':');
  return `T${clock}${fraction ? `.${fraction}` : ''}${offset ?? ''}${qualifier ?? ''}`;
}
