/** When a feature happened: the many ways in which GeoJSON and its kin say it, as EDTF. */
import { readEdtf } from '../core/dates/read-edtf.js';
import { isObject } from '../core/document/loose.js';
import { createWarning, formatValue, type Problem } from '../core/problems/problem.js';
import { importDate, type WrittenDateOptions } from './written-date.js';

/** What a date is read with. */
export interface TimeContext {
  readonly where: string;
  readonly dates: WrittenDateOptions;
  readonly problems: Problem[];
}

type Loose = Readonly<Record<string, unknown>>;

/** One date as EDTF: a text, a year as a number, or milliseconds (seconds) since 1970. */
export function toEdtf(value: unknown, context: TimeContext): string | undefined {
  const { where, dates, problems } = context;
  if (typeof value === 'number' && Number.isInteger(value)) return fromNumber(value, context);
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const text = value.trim();
  if (text === '..') return text;
  if (/^-?\d{1,3}$/.test(text)) return fromNumber(Number(text), context);
  const { when, problems: found } = importDate(text, where, dates);
  problems.push(...found);
  return when;
}

/**
 * A `when`: a date; an object with `timespans` (GeoJSON-T, Linked Places), with `start` and `end` or `stop`, or with one
 * `datetime` or `in`. `certainty` below certain is `?`.
 */
export function toWhen(value: unknown, context: TimeContext): string | undefined {
  if (!isObject(value)) return toEdtf(value, context);
  const { timespans, datetime, timestamp, certainty, stop, end = stop, start, in: within } = value as Loose;
  const spans = Array.isArray(timespans) ? (timespans as unknown[]) : [];
  const whens = spans.flatMap((span) =>
    isObject(span) ? (toTimespan(span as Loose, context) ?? []) : (toEdtf(span, context) ?? []),
  );
  const single = toEdtf(datetime ?? timestamp ?? within, context);
  if (single !== undefined) whens.push(single);
  if (whens.length === 0) {
    const span = toTimespan({ start, end }, context);
    if (span !== undefined) whens.push(span);
  }
  const edtf = whens.length > 1 ? joinAll(whens, context) : whens[0];
  if (edtf === undefined) return undefined;
  if (!('type' in readEdtf(edtf))) return tellUnreadable(value, context);
  return certainty === undefined || certainty === 'certain' ? edtf : doubt(edtf);
}

/**
 * A timespan of Linked Places. Its start alone is a date, or one of those from `earliest` to `latest`; start and end are
 * an interval. EDTF has no interval between sets: there the outer ends stand, as approximate.
 */
export function toTimespan({ start, end }: Loose, context: TimeContext): string | undefined {
  const first = toBound(start, context);
  const last = toBound(end, context);
  if (!first) return last && `../${last.on ?? last.latest ?? last.earliest!}`;
  if (!last) return toSet(first);
  if (first.on !== undefined && first.on === last.on) return first.on;
  if (toSet(first) === toSet(last) && toSet(first) !== undefined) return toSet(first);
  const begin = first.on ?? approximate(first.earliest ?? first.latest!);
  const finish = last.on ?? approximate(last.latest ?? last.earliest!);
  const edtf = `${begin}/${finish}`;
  if (!('type' in readEdtf(edtf))) return tellReversed(edtf, context);
  if (first.on === undefined || last.on === undefined) tellSimplified({ start, end }, edtf, context);
  return edtf;
}

interface Bound {
  readonly on?: string;
  readonly earliest?: string;
  readonly latest?: string;
}

function toBound(value: unknown, context: TimeContext): Bound | undefined {
  const loose: Loose = isObject(value) ? (value as Loose) : { in: value };
  const on = toEdtf(loose.in, context);
  if (on !== undefined) return { on };
  const earliest = toEdtf(loose.earliest, context);
  const latest = toEdtf(loose.latest, context);
  if (earliest === undefined && latest === undefined) return undefined;
  return earliest === latest ? { on: earliest } : { earliest, latest };
}

function toSet({ on, earliest = '', latest = '' }: Bound): string | undefined {
  return on ?? `[${earliest}..${latest}]`;
}

/** All of several times; sets within a set are no EDTF, and the first stands for them. */
function joinAll(whens: readonly string[], context: TimeContext): string {
  const all = `{${whens.map((when) => when.replace('/', '..')).join(',')}}`;
  if ('type' in readEdtf(all)) return all;
  const message = `Of ${whens.length} timespans the first was taken, ${whens[0]!}; one event cannot hold them all.`;
  context.problems.push(createWarning('not-imported', context.where, whens, message));
  return whens[0]!;
}

function approximate(edtf: string): string {
  return /[?~%.]$/.test(edtf) ? edtf : `${edtf}~`;
}

/** A qualifier on each date of an EDTF text; a clock time keeps its own. */
function doubt(edtf: string): string {
  const marked = edtf.replace(
    /(Y?-?[\dX]{4,}(?:-[\dX]{2}){0,2})(~?)(?![\dX?%])/g,
    (_, date: string, about: string) => date + (about ? '%' : '?'),
  );
  return 'type' in readEdtf(marked) ? marked : edtf;
}

function fromNumber(value: number, { where, problems }: TimeContext): string | undefined {
  if (Math.abs(value) <= 9999) {
    return `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(4, '0')}`;
  }
  const milliseconds = Math.abs(value) < 1e11 ? value * 1000 : value;
  if (Math.abs(milliseconds) > 8.64e15) return undefined;
  const edtf = `${new Date(milliseconds).toISOString().slice(0, -8)}Z`;
  if (!('type' in readEdtf(edtf))) return undefined;
  const message = `${value} was read as ${milliseconds === value ? 'milliseconds' : 'seconds'} since 1970, ${edtf}; correct it where that is not meant.`;
  problems.push(createWarning('date-reading', where, value, message));
  return edtf;
}

function tellUnreadable(value: unknown, { where, problems }: TimeContext): undefined {
  const message = 'This says no time: neither a start nor an end is known, or one is no single date.';
  problems.push(createWarning('unreadable-date', where, value, message));
  return undefined;
}

function tellReversed(edtf: string, { where, problems }: TimeContext): undefined {
  const message = `${formatValue(edtf)} ends before it begins, so it was left out; the earlier date should be the start.`;
  problems.push(createWarning('unreadable-date', where, edtf, message));
  return undefined;
}

function tellSimplified(value: unknown, edtf: string, { where, problems }: TimeContext): void {
  const message = `The ends of the timespan are not known to the day; it was read as ${edtf}, from the earliest to the latest.`;
  problems.push(createWarning('date-reading', where, value, message));
}
