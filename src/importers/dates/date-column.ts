/** A column of dates, which decides together what no cell says alone. */
import { formatEdtf } from '../../core/dates/write-edtf.js';
import { createDate } from '../../core/dates/create-edtf.js';
import { createWarning, formatValue, type Problem } from '../../core/problems/problem.js';
import { fromSerial, readBareNumber, toAstronomicalYear } from './bare-number.js';
import { findLanguage } from './column-language.js';
import {
  findHabits,
  findOrder,
  hasEitherOrder,
  toDayOrder,
  toSerial,
  type ColumnHabits,
  type DateColumnOptions,
} from './column-habits.js';
import { toYearSpan } from './figures.js';
import { ambiguousDate, describeDate, unreadableDate } from './date-problems.js';
import { withoutFootnote } from './footnote-mark.js';
import { sayNoDate } from './no-date.js';
import { saysOngoing } from './ongoing.js';
import { adviseYears, readWrittenDate } from './written-date.js';

/** What a cell says of a time. */
export interface DateCell {
  /** EDTF; absent where none can be made of it. */
  readonly when?: string;
  /** The cell's own words, where there is no `when` and they say something. */
  readonly whenText?: string;
  readonly problems: readonly Problem[];
}

/** A column whose cells are read alike. */
export interface DateColumn {
  /**
   * From 0 to 1: how many of the values that are not empty say a date, or that there is none (“n.d.”); of many, of a sample. An
   * end that has not come (“ongoing”) says nothing of it.
   */
  readonly likeness: number;
  /**
   * One of the values, at `where` in the file. What concerns the column is told once, with the first cell that it concerns:
   * `date-reading` (how it was decided, how many, an example), `ambiguous-date` where the order of day and month is not known.
   * Of a single cell: `ambiguous-date`, `unreadable-date`.
   */
  read(text: string, where: string): DateCell;
}

/** More say no more of whether they are dates. */
const sampleSize = 200;

/**
 * How the dates of a column are read, from all its values: `29-12-2004` says that `05/06/2004` has its day first, the years of
 * four figures which century those of two are of, `1930-33` that `1920-21` is no spring.
 */
export function readDateColumn(values: readonly string[], given: DateColumnOptions = {}): DateColumn {
  const counts = countValues(values);
  const distinct = [...counts.keys()];
  const isDate = (value: string) => !sayNoDate(value);
  const own = distinct.filter(isDate);
  const said = [...own, ...[...countValues(given.beside ?? []).keys()].filter(isDate)];
  const lang = given.lang ?? findLanguage(said, given);
  const options = { ...given, ...(lang !== undefined && { lang }) };
  const habits = { ...findHabits(said, options), ...findOrder(own, options) };
  const reader = new ColumnReader(counts, habits, options);
  const step = Math.max(1, distinct.length / sampleSize);
  const sample = Array.from(
    { length: Math.min(sampleSize, distinct.length) },
    (_, index) => distinct[Math.floor(index * step)]!,
  ).filter((value) => !saysOngoing(value));
  const total = sample.reduce((sum, value) => sum + counts.get(value)!, 0);
  const dates = sample.reduce((sum, value) => sum + (looksLikeDate(value, reader, habits) ? counts.get(value)! : 0), 0);
  return { likeness: total === 0 ? 0 : dates / total, read: (text, where) => reader.tell(text.trim(), where) };
}

function countValues(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    const text = value.trim();
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** Numbers that may as well be anything else are dates where the header says so. */
function looksLikeDate(value: string, reader: ColumnReader, { isExpected, epoch }: ColumnHabits): boolean {
  if (sayNoDate(value)) return true;
  if (/^[-−]?\d+(?:\.\d+)?$/.test(value) && !isExpected && !/^(?:1\d|20)\d\d$/.test(value)) {
    const isDay = /^(?:1[5-9]|20)\d{6}$/.test(value);
    if (!isDay && (epoch === undefined || toSerial(value) === undefined)) return false;
  }
  return reader.read(value).readings.length > 0;
}

/** What the column, and not the cell alone, says of how a cell is read. */
type Reason =
  | 'order'
  | 'undecided'
  | 'century'
  | 'spans'
  | 'season'
  | 'midnight'
  | 'minutes'
  | 'serial'
  | 'unix'
  | 'years'
  | 'mark'
  | 'words';

interface Reading {
  readonly readings: readonly string[];
  readonly reasons: readonly Reason[];
}

/** How many cells were read so, and some that are written differently. */
interface Told {
  count: number;
  readonly examples: Map<string, string>;
}

const mostExamples = 3;

/** How a value is written, whatever its figures and words. */
function toShape(text: string): string {
  return text.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '0');
}

/** `05/06/24`, `5-Jan-19`, `Sep-98`; but not `late 18th century`. */
const shortYear = /(?:\d([/.-]) ?\d{1,2}\1 ?|\p{L}\.?[-/ ]'?)\d\d(?![\d/.:\p{L}])/u;

const nothing: Reading = { readings: [], reasons: [] };

class ColumnReader {
  private readonly found = new Map<string, Reading>();
  private readonly told = new Set<Reason>();
  private counted: ReadonlyMap<Reason, Told> | undefined;
  private isMidnight = false;
  private isToTheMinute = false;

  constructor(
    private readonly counts: ReadonlyMap<string, number>,
    private readonly habits: ColumnHabits,
    private readonly options: DateColumnOptions,
  ) {}

  tell(text: string, where: string): DateCell {
    if (text === '') return { problems: [] };
    const noDate = sayNoDate(text);
    if (noDate) return { ...(noDate === 'words' && { whenText: text }), problems: [] };
    this.counted ??= this.countReasons();
    const { readings, reasons } = this.withoutZeros(this.read(text));
    const untold = reasons.filter((reason) => !this.told.has(reason));
    for (const reason of untold) this.told.add(reason);
    const notices = untold.map((reason) => this.createNotice(reason, text, readings, where));
    const [when] = readings;
    if (when === undefined) return { whenText: text, problems: [unreadableDate(text, where)] };
    if (readings.length === 1) return { when, problems: notices };
    const isTold = reasons.includes('undecided');
    return { whenText: text, problems: isTold ? notices : [...notices, ambiguousDate(text, readings, where)] };
  }

  /** What a value may mean; the clock times of a column that has none but midnight are in it still. */
  read(text: string): Reading {
    const found = this.found.get(text) ?? this.readNew(text);
    this.found.set(text, found);
    return found;
  }

  private readNew(text: string): Reading {
    const { habits, options } = this;
    const serial = habits.epoch && toSerial(text);
    if (serial) return { readings: [formatEdtf(fromSerial(serial, habits.epoch))], reasons: ['serial'] };
    if (habits.hasBareYears && /^[-−]?\d{1,4}$/.test(text)) return readBareYear(text);
    if (/^-?\d{9,13}(?:\.\d{1,6})?$/.test(text)) return readUnix(text);
    const span = habits.spansBy === undefined ? undefined : readSpan(text, habits.hasYearSpans === true);
    if (span) return { readings: [span], reasons: ['spans'] };
    const readings = readWrittenDate(text, { ...options, ...habits });
    return readings.length === 0 ? nothing : { readings, reasons: this.findReasons(text, readings) };
  }

  private findReasons(text: string, [edtf, other]: readonly string[]): readonly Reason[] {
    if (edtf === text) return adviseYears(text) ? ['season'] : [];
    const { order } = this.habits;
    const reasons: Reason[] = [];
    if (hasEitherOrder(text) && order) reasons.push('order');
    if (hasEitherOrder(text) && !order && other !== undefined) reasons.push('undecided');
    if (shortYear.test(text) && !/\d{4}/.test(text) && other === undefined) reasons.push('century');
    if (other === undefined && withoutFootnote(text) !== undefined) reasons.push('mark');
    return reasons.length === 0 && other === undefined ? ['words'] : reasons;
  }

  /** Reads all that is not read yet, and finds how many cells each reason is one of, with an example of each way of writing. */
  private countReasons(): ReadonlyMap<Reason, Told> {
    const clocks = [...this.counts.keys()].filter((text) =>
      this.read(text).readings.some((edtf) => edtf.includes('T')),
    );
    this.isMidnight = saysMidnight(clocks, (text) => this.read(text).readings, this.counts);
    this.isToTheMinute = !this.isMidnight && saysNoSeconds(clocks.map((text) => this.read(text).readings));
    const counted = new Map<Reason, Told>();
    for (const [text, count] of this.counts) {
      for (const reason of this.withoutZeros(this.read(text)).reasons) {
        const told = counted.get(reason) ?? counted.set(reason, { count: 0, examples: new Map() }).get(reason)!;
        told.count += count;
        if (told.examples.size < mostExamples && !told.examples.has(toShape(text)))
          told.examples.set(toShape(text), text);
      }
    }
    return counted;
  }

  /** What a value means without the zeros that are in each value of the column, and say nothing. */
  private withoutZeros(reading: Reading): Reading {
    const [zeros, reason] = this.isMidnight
      ? ([/T.*/, 'midnight'] as const)
      : ([/(?<=T\d\d:\d\d):00(?:\.0+)?/, 'minutes'] as const);
    if (this.habits.isOurs) return reading;
    const isOne = (this.isMidnight || this.isToTheMinute) && reading.readings.some((edtf) => edtf.includes('T'));
    if (!isOne) return reading;
    return {
      readings: [...new Set(reading.readings.map((edtf) => edtf.replace(zeros, '')))],
      reasons: [...reading.reasons.filter((other) => other !== 'words'), reason],
    };
  }

  private createNotice(reason: Reason, text: string, readings: readonly string[], where: string): Problem {
    const [edtf = ''] = readings;
    const { count = 1, examples } = this.counted?.get(reason) ?? {};
    if (reason === 'undecided')
      return ambiguousDate(text, readings, where, adviseOrder(count - 1, this.options.guessLang?.()));
    const others = [...(examples?.values() ?? [])].filter(
      (each) => reason === 'words' && toShape(each) !== toShape(text),
    );
    const read = [text, ...others].map(
      (each, index) => `${formatValue(each)} ${index ? '' : 'was read '}as ${this.describe(each)}`,
    );
    const rest = count - read.length;
    const more = rest > 0 ? `, and ${rest} more ${others.length > 0 ? 'like these' : 'like it'}` : '';
    const why = this.explain(reason);
    const advice = reason === 'spans' ? 'Where a season is meant, write it in words.' : (adviseYears(edtf) ?? '');
    const message = `${read.join(', ')}${more}${why && `: ${why}`}; correct it where that is not meant.${advice && ` ${advice}`}`;
    return createWarning('date-reading', where, text, message);
  }

  private describe(text: string): string {
    const [edtf = ''] = this.withoutZeros(this.read(text)).readings;
    return `${describeDate(edtf)} (${edtf})`;
  }

  private explain(reason: Reason): string {
    const { order, orderBy, spansBy, lastYear } = this.habits;
    switch (reason) {
      case 'order':
        return `the ${order === 'day-first' ? 'day' : 'month'} comes first, ${orderBy}`;
      case 'century':
        return `years of two figures are those from ${lastYear - 99} to ${lastYear}`;
      case 'spans':
        return `from one year to another, as in ${formatValue(spansBy)}`;
      case 'midnight':
        return 'the column has no clock time but midnight, which is left out';
      case 'minutes':
        return 'the column has no seconds but 00, which are left out';
      case 'serial':
        return `numbers are days of the workbook, counted from ${this.habits.epoch}`;
      case 'unix':
        return 'seconds or milliseconds since 1970';
      case 'mark':
        return 'the mark of a footnote is passed over';
      case 'years':
        return 'years below zero are BC, and there is no year 0';
      default:
        return '';
    }
  }
}

function adviseOrder(others: number, lang: string | undefined): string {
  const many = others > 0 ? `, nor of ${others} more like it` : '';
  const advice = toDayOrder(lang)
    ? `the language of its words does, once it is said (lang: ${lang}; --lang ${lang} on the command line)`
    : 'a language with its country does (lang: en-GB, en-US; --lang en-GB on the command line)';
  return `No other value says whether the day or the month comes first${many}; ${advice}.`;
}

function readBareYear(text: string): Reading {
  const year = Number(text.replace('−', '-'));
  const edtf = formatEdtf(createDate(toAstronomicalYear(year)));
  return { readings: [edtf], reasons: year <= 0 ? ['years'] : [] };
}

function readUnix(text: string): Reading {
  const found = readBareNumber(Number(text));
  return found ? { readings: [formatEdtf(found.date)], reasons: ['unix'] } : nothing;
}

/** `1905-06` is two years only where no value of that form is a month. */
function readSpan(text: string, hasNoMonths: boolean): string | undefined {
  const [, year, figures] = /^([12]\d{3})[-/](\d\d)$/.exec(text) ?? [];
  if (year === undefined || (Number(figures) <= 12 && !hasNoMonths)) return undefined;
  const span = toYearSpan(year, figures!);
  return span && formatEdtf(span);
}

/** Whether all clock times of a column are midnight: it has none, and whatever wrote it adds one to each day. */
function saysMidnight(
  texts: readonly string[],
  read: (text: string) => readonly string[],
  counts: ReadonlyMap<string, number>,
): boolean {
  const isMidnight = (edtf: string) => /^[^/[{T]+T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?(?:\d\d)?)?$/.test(edtf);
  if (texts.length === 0 || !texts.every((text) => read(text).every(isMidnight))) return false;
  // EDTF to the minute was written so by somebody who meant it.
  const isMachine = (text: string) => read(text)[0] !== text || /T00:00:00/.test(text);
  const cells = texts.filter(isMachine).reduce((sum, text) => sum + counts.get(text)!, 0);
  return cells > 1 || texts.some((text) => read(text)[0] !== text);
}

/** Whether the seconds of several clock times are all 00: nobody has looked at them. */
function saysNoSeconds(values: readonly (readonly string[])[]): boolean {
  const hasNone = (edtf: string) => /^[^/[{T]+T\d\d:\d\d:00(?:\.0+)?(?:Z|[+-]\d\d:?(?:\d\d)?)?$/.test(edtf);
  return values.length > 1 && values.every((readings) => readings.every(hasNone));
}
