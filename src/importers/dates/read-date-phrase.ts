/** Dates in words, read: a text becomes every EDTF it may mean. */
import { createChoice, createDate, createInterval, createRange, withClock } from '../../core/dates/create-edtf.js';
import type { Edtf, EdtfDate, IntervalEnd } from '../../core/dates/edtf.js';
import { mapDates, qualify } from '../../core/dates/map-dates.js';
import { readEdtf } from '../../core/dates/read-edtf.js';
import { formatEdtf } from '../../core/dates/write-edtf.js';
import { findGrammars, findName, type DateGrammar } from './date-grammar.js';
import { dateBeside, fromDayNumber, stepFrom, thirdOf, weekdayFrom, weekFrom } from './near-dates.js';
import { completeDate, parsePartials, shareParts, type PartialDate } from './partial-date.js';

/** What a phrase depends on. */
export interface PhraseContext {
  /** BCP 47; English is read besides. */
  readonly lang?: string;
  /** The day that relative words count from, in days since 1970. */
  readonly today?: number;
}

/** Every EDTF text that a phrase may mean, each readable; none where it is no date, several where it is ambiguous. */
export function readDatePhrase(text: string, { lang = 'en', today }: PhraseContext): readonly string[] {
  const plain = toPlain(text);
  for (const grammar of findGrammars(lang)) {
    const readings = new Reader(grammar, today).read(plain).map(formatEdtf).filter(isReadable);
    if (readings.length > 0) return [...new Set(readings)];
  }
  return [];
}

type Readings = readonly Edtf[];

/** How two dates become one time. */
type Join = (start: EdtfDate, end: EdtfDate) => Edtf;

/** `18:30`, `6.30 pm`, `18h30`, `6 pm`, at either end of a text. */
const clockSource =
  '(?:(?:at|um|gegen|a las?|a|om|around|about|c\\.|ca\\.?) )?(\\d{1,2})(?:([:.h]) ?(\\d\\d)(?::(\\d\\d))?)? ?(a\\.?m\\.?|p\\.?m\\.?|uhr|h|uur|hrs)?(?: (utc|gmt|z))?';
const clockFirst = new RegExp(`^${clockSource},? (.+)$`);
const clockLast = new RegExp(`^(.+?),? (?:t ?)?${clockSource}$`);

/** Two dates of ISO 8601 and the hyphen between them. */
const mostHyphens = 5;

class Reader {
  private readonly day: Date | undefined;

  constructor(
    private readonly grammar: DateGrammar,
    private readonly today: number | undefined,
  ) {
    this.day = today === undefined ? undefined : fromDayNumber(today);
  }

  read(text: string): Readings {
    return this.readDoubted(text, (rest) => this.readSeveral(rest));
  }

  /** One date alone, with its doubts: what may be the end of a stretch. */
  private readPoint(text: string): readonly EdtfDate[] {
    return this.readDoubted(text, () => []).filter((edtf) => edtf.type === 'date');
  }

  /** A single date or what `readMore` finds, with `?` and `~` around it. */
  private readDoubted(text: string, readMore: (text: string) => Readings): Readings {
    const { grammar } = this;
    const readMarked = ([, rest]: RegExpExecArray, qualifier: '?' | '~') =>
      this.readDoubted(rest!, readMore).map((edtf) => mapDates(edtf, (date) => qualify(date, qualifier)));
    const doubt = /^(.+?) ?(?:\?|\(\?\))$/.exec(text) ?? grammar.perhaps.exec(text);
    if (doubt) return readMarked(doubt, '?');
    const single = this.readSingle(text);
    if (single.length > 0) return single;
    const circa = grammar.circa.exec(text);
    if (circa) return readMarked(circa, '~');
    const more = readMore(text);
    if (more.length > 0) return more;
    const bare = text.replace(grammar.filler, '');
    return bare === text ? [] : this.readDoubted(bare, readMore);
  }

  /** Stretches, one of several, several. */
  private readSeveral(text: string): Readings {
    const between = this.grammar.between.exec(text);
    if (between) return this.readPair(between[1]!, between[2]!, createRange);
    const range = this.grammar.from.exec(text) ?? this.grammar.to.exec(text);
    const stretch = range ? this.readPair(range[1]!, range[2]!, createInterval) : [];
    if (stretch.length > 0) return stretch;
    const hyphenated = this.readHyphenated(text);
    return hyphenated.length > 0 ? hyphenated : (this.readOneSided(text) ?? this.readList(text));
  }

  /** A hyphen is a dash where a date stands on either side of it: `10-12 September 2023`, `500 BC-400 BC`. */
  private readHyphenated(text: string): Readings {
    const hyphens = [...text.matchAll(/-/g)];
    if (hyphens.length > mostHyphens) return [];
    return hyphens.flatMap(({ index }) =>
      this.readPair(text.slice(0, index).trim(), text.slice(index + 1).trim(), createInterval),
    );
  }

  private readOneSided(text: string): Readings | undefined {
    const { grammar } = this;
    const until = (end: IntervalEnd) => createRange('open', end);
    const from = (start: IntervalEnd) => createRange(start, 'open');
    const sides: readonly (readonly [RegExp, (date: EdtfDate) => Edtf | undefined])[] = [
      [grammar.orEarlier, until],
      [grammar.orLater, from],
      [grammar.by, until],
      [grammar.before, (date) => mapDefined(dateBeside(date, -1), until)],
      [grammar.after, (date) => mapDefined(dateBeside(date, 1), from)],
      [grammar.until, (date) => createInterval('open', date)],
      [grammar.since, (date) => createInterval(date, 'open')],
    ];
    for (const [pattern, toStretch] of sides) {
      const found = pattern.exec(text);
      if (found) return this.readPoint(found[1]!).flatMap((date) => toStretch(date) ?? []);
    }
    return undefined;
  }

  /** `25 or 26 January 1522`, `12 and 14 September`. */
  private readList(text: string): Readings {
    const either = this.grammar.or.exec(text);
    if (either) return this.readPair(either[1]!, either[2]!, createChoice);
    const both = this.grammar.and.exec(text);
    return both ? this.readPair(both[1]!, both[2]!, (...items) => ({ type: 'all-of', items })) : [];
  }

  /** Two dates, of which one may leave out what the other says: `4 and 10 September`, `1914–18`, `44–40 BC`. */
  private readPair(left: string, right: string, join: Join): Readings {
    const [firsts, seconds] = [this.parsePartials(left), this.parsePartials(right)];
    // Of two that have several readings each, both have the same: `Sep-23 – Nov-23`.
    const isAlike = firsts.length > 1 && firsts.length === seconds.length;
    if (isAlike) return firsts.flatMap((first, index) => this.readShared(first, seconds[index]!, join));
    if (firsts.length > 0 && seconds.length > 0)
      return firsts.flatMap((first) => seconds.flatMap((second) => this.readShared(first, second, join)));
    return joinOrdered(this.readPoint(left), this.readPoint(right), join);
  }

  /** A start without a year that would come after the end is of the year before: `30 December – 2 January 2024`. */
  private readShared(first: PartialDate, second: PartialDate, join: Join): Readings {
    const [start, end] = shareParts(first, second);
    const ends = this.complete(end);
    const sameYear = joinOrdered(this.complete(start), ends, join);
    if (sameYear.length > 0 || start.year === undefined || first.year !== undefined || !first.month) return sameYear;
    return joinOrdered(this.complete({ ...start, year: start.year - 1 }), ends, join);
  }

  private parsePartials(text: string): readonly PartialDate[] {
    return parsePartials(text, this.grammar, this.today);
  }

  /** What is neither a pair nor qualified. */
  private readSingle(text: string): Readings {
    return (
      this.readRelative(text) ??
      this.readAgo(text) ??
      this.readPart(text) ??
      this.readPeriod(text) ??
      readNumbers(text) ??
      this.readClock(text) ??
      this.parsePartials(text).flatMap((partial) => this.complete(partial))
    );
  }

  /** `early July 2023`, `mid-1960s`: a third of it, with ends that nobody knows to the day. */
  private readPart(text: string): Readings | undefined {
    const index = this.grammar.parts.findIndex((pattern) => pattern.test(text));
    if (index < 0) return undefined;
    const whole = this.readSingle(this.grammar.parts[index]!.exec(text)![1]!.replace(this.grammar.filler, ''));
    return whole.flatMap((edtf) => (edtf.type === 'date' ? (thirdOf(edtf, index) ?? []) : []));
  }

  /** Centuries, decades, seasons, quarters, halves. */
  private readPeriod(text: string): Readings | undefined {
    const { grammar } = this;
    const bc = grammar.bc.exec(text);
    const century = grammar.century.exec(bc ? bc[1]! : text);
    if (century) {
      const number = toNumber(century[1]!);
      const hundreds = String(number - 1).padStart(2, '0');
      return number >= 1 && number <= 99 ? [createDate(`${bc ? '-' : ''}${hundreds}XX`)] : [];
    }
    const decade = grammar.decade.exec(text)?.[1];
    if (decade) return this.readDecade(decade);
    const season = grammar.season.exec(text.replace(/ (?:of|de|del|du|van) /, ' '));
    if (season) return this.readSeason(season[1]!, season[2]!, season[3]);
    const quarter = /^(?:q([1-4])|h([12]))[ /-]?(\d{4})$/.exec(text);
    return quarter ? [createDate(+quarter[3]!, quarter[1] ? 32 + +quarter[1] : 39 + +quarter[2]!)] : undefined;
  }

  /** The tens of `1900s` may be all hundred years. */
  private readDecade(tens: string): Readings {
    const years = tens.endsWith('0') ? [`${tens}X`, `${tens.slice(0, 2)}XX`] : [`${tens}X`];
    return years.map((year) => createDate(year));
  }

  private readSeason(name: string, year: string, next: string | undefined): Readings {
    const index = this.grammar.phrases.seasons.findIndex((source) => source.split('|').includes(name));
    const follows = next === undefined || (index === 3 && +next % 100 === (+year + 1) % 100);
    return follows ? [createDate(+year, 21 + index)] : [];
  }

  private readClock(text: string): Readings | undefined {
    const first = clockFirst.exec(text);
    const ends = [first && [first[7]!, ...first.slice(1, 7)], clockLast.exec(text)?.slice(1)];
    const clock = ends.find((groups) => groups && (groups[3] !== undefined && groups[2] !== '.' ? true : groups[5]));
    if (!clock) return undefined;
    const [rest = '', hours, , minutes, seconds, half = '', zone] = clock;
    const isAbout = /(?:^|[ ,])(?:gegen|around|about|c\.|ca\.?) \d/.test(text) || minutes === undefined;
    const time = {
      hour: half.startsWith('p') ? (+hours! % 12) + 12 : half.startsWith('a') ? +hours! % 12 : +hours!,
      minute: +(minutes ?? 0),
      ...(seconds && { second: +seconds }),
      ...(zone && { offset: 'Z' }),
      ...(isAbout && { qualifier: '~' as const }),
    };
    const days = this.readSingle(rest.replace(this.grammar.filler, ''));
    return days.flatMap((edtf) => (edtf.type === 'date' && edtf.precision === 'day' ? withClock(edtf, time) : []));
  }

  /** `today`, `last week`, `Tuesday`. */
  private readRelative(text: string): Readings | undefined {
    const { day, grammar } = this;
    const bare = text.replace(grammar.filler, '');
    const fixed = grammar.fixed.findIndex((pattern) => pattern.test(text) || pattern.test(bare));
    if (fixed >= 0) return day ? [stepFrom(day, 'day', fixed - 2)] : [];
    const weekday = findName(bare, grammar.phrases.weekdays);
    if (weekday >= 0) return day ? [weekdayFrom(day, weekday, 0)] : [];
    for (const [index, pattern] of grammar.near.entries()) {
      const found = pattern.exec(bare);
      const what = found && (found[1] ?? found[2])!.replace(grammar.filler, '');
      const reading = what && this.readNear(what, index - 1);
      if (reading) return reading;
    }
    return undefined;
  }

  /** The unit, day of the week or month before (−1), around (0) or after (1) today. */
  private readNear(what: string, step: number): Readings | undefined {
    const { day, grammar } = this;
    const unit = grammar.units.findIndex((pattern) => pattern.test(what));
    if (unit >= 1) return day ? [unitFrom(day, unit, step)] : [];
    const weekday = findName(what, grammar.phrases.weekdays);
    if (weekday < 0 || step === 0) return undefined;
    return day ? [weekdayFrom(day, weekday, step)] : [];
  }

  /** `three days ago`; what is counted in more than days is not meant to the day. */
  private readAgo(text: string): Readings | undefined {
    const found = this.grammar.ago.exec(text);
    if (!found) return undefined;
    const [, written, ...units] = found;
    const count = /^\d/.test(written!) ? +written! : this.grammar.numbers.findIndex((each) => each.test(written!)) + 1;
    const unit = units.findIndex((each) => each !== undefined);
    if (!this.day || count > 5000) return [];
    const when = unitFrom(this.day, unit, -count);
    return [unit > 1 ? mapDates(when, (date) => qualify(date, '~')) : when];
  }

  private complete(partial: PartialDate): readonly EdtfDate[] {
    const date = completeDate(partial, this.today);
    return date && exists(date) ? [date] : [];
  }
}

/** Where a phrase names a unit: day, week, month, year. */
function unitFrom(day: Date, unit: number, steps: number): Edtf {
  return unit === 1 ? weekFrom(day, steps) : stepFrom(day, (['day', 'day', 'month', 'year'] as const)[unit]!, steps);
}

/** `13/09/2023`, `09/2023`, `10.9.2023`: with slashes or hyphens the day may be first or second. */
function readNumbers(text: string): Readings | undefined {
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  if (dotted) return [createDate(+dotted[3]!, +dotted[2]!, +dotted[1]!)].filter(exists);
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (monthYear) return [createDate(+monthYear[2]!, +monthYear[1]!)].filter(exists);
  const found = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (!found) return undefined;
  const [, a, b, year] = found;
  return [createDate(+year!, +b!, +a!), createDate(+year!, +a!, +b!)].filter(exists);
}

/** Whether there is such a date, its month one of twelve. */
function exists(date: EdtfDate): boolean {
  return date.precision !== 'season' && isReadable(formatEdtf(date));
}

/** Each start with each end, where the start is not after the end. */
function joinOrdered(starts: readonly EdtfDate[], ends: readonly EdtfDate[], join: Join): Readings {
  return starts.flatMap((start) => ends.filter((end) => isOrdered(start, end)).map((end) => join(start, end)));
}

/** EDTF asks this of intervals alone. */
function isOrdered(start: EdtfDate, end: EdtfDate): boolean {
  return isReadable(formatEdtf(createInterval(start, end)));
}

function isReadable(edtf: string): boolean {
  return 'type' in readEdtf(edtf);
}

function mapDefined<T, U>(value: T | undefined, change: (value: T) => U): U | undefined {
  return value === undefined ? undefined : change(value);
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function toNumber(text: string): number {
  if (/^\d/.test(text)) return +text;
  const values = [...text].map((digit) => romanDigits[digit]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Small letters without accents; hyphens of every kind are one, dashes another. */
function toPlain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2012\u2014\u2015\u2212]/g, '–')
    .replace(/\s+/g, ' ')
    .trim();
}
