/** Dates in words, read: a text becomes every EDTF it may mean. */
import { createChoice, createDate, createInterval, createRange, withClock } from '../../core/dates/create-edtf.js';
import type { ClockTime, Edtf, EdtfDate, IntervalEnd } from '../../core/dates/edtf.js';
import { mapDates, qualify } from '../../core/dates/map-dates.js';
import { readEdtf } from '../../core/dates/read-edtf.js';
import { formatEdtf } from '../../core/dates/write-edtf.js';
import { splitClock, splitMachineClock, splitMidnight } from './clock-time.js';
import { findGrammars, findOtherGrammars, type DateGrammar } from './date-grammar.js';
import type { DateHabits } from './date-habits.js';
import { easterSunday } from './easter-sunday.js';
import { readFigures } from './figures.js';
import { dateBeside, fromDayNumber, partOf, stepFrom, thirdOf, weekdayFrom, weekFrom } from './near-dates.js';
import { completeDate, isOnWeekday, parsePartials, shareParts, type PartialDate } from './partial-date.js';
import { toPlain } from './plain-text.js';

/** What a phrase depends on. */
export interface PhraseContext extends DateHabits {
  /** BCP 47; English is read besides, and other languages where neither reads anything. */
  readonly lang?: string;
  /** The day that relative words count from, in days since 1970. */
  readonly today?: number;
}

/** Every EDTF text that a phrase may mean, each readable; none where it is no date, several where it is ambiguous. */
export function readDatePhrase(text: string, context: PhraseContext): readonly string[] {
  const plain = toPlain(text).replace(machineDay, '$1 $2,$5$3$4');
  const figures = readPlainFigures(plain, context);
  if (figures) return toTexts(figures);
  // A month alone is as soon somebody's name.
  if (/^\p{L}+\.?$/u.test(plain) && findGrammars(context.lang ?? 'en').some(({ findMonth }) => findMonth(plain) >= 0))
    return [];
  const days = plainDay.test(plain) ? readInLanguages(plain, context, (reader) => reader.readDay(plain)) : [];
  return days.length > 0 ? days : readInLanguages(plain, context, (reader) => reader.read(plain));
}

/** What is read in its own language, else in English, else in all others together. */
function readInLanguages(plain: string, context: PhraseContext, read: (reader: Reader) => Readings): readonly string[] {
  for (const grammar of findGrammars(context.lang ?? 'en')) {
    const readings = toTexts(read(new Reader(grammar, context)));
    if (readings.length > 0) return readings;
  }
  const others = { ...context, today: undefined };
  return toTexts(findOtherGrammars(plain, context.isExpected).flatMap((grammar) => read(new Reader(grammar, others))));
}

type Readings = readonly Edtf[];

function toTexts(readings: Readings): readonly string[] {
  return [...new Set(readings.map(formatEdtf))].filter(isReadable);
}

/** Figures alone, with the clock as machines write it: what most cells of most tables are. */
function readPlainFigures(plain: string, habits: DateHabits): Readings | undefined {
  const text = plain.replace(/^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)?(?=$|[z+-])/, (_, ...parts: string[]) => {
    const [year, month, day, hour, minute, second] = parts;
    return `${year}-${month}-${day}t${hour}:${minute}${second ? `:${second}` : ''}`;
  });
  const clock = splitMachineClock(text);
  const dates = readFigures(clock?.rest ?? text, habits);
  if (clock && dates) return withTimes(dates, clock.times);
  // No words will make a date of a mere number.
  return dates?.length || /^(?!\d{4}$)[\d.,]*\d$/.test(text) ? (dates ?? []) : undefined;
}

/** Each day with each clock time; what is no day has none. */
function withTimes(dates: Readings, times: readonly ClockTime[]): Readings {
  return dates.flatMap((edtf) =>
    edtf.type === 'date' && edtf.precision === 'day' ? times.map((time) => withClock(edtf, time)) : [],
  );
}

/** How two dates become one time. */
type Join = (start: EdtfDate, end: EdtfDate) => Edtf;

/** `10 September 2023`, `September 10, 2023`: what most dates in words are, and nothing else can be. */
const plainDay = /^(?:\d{1,2}\.? [\p{L}\p{M}]+\.?|[\p{L}\p{M}]+\.? \d{1,2}),? \d{4}$/u;

/** `Mon Mar 04 19:22:11 +0000 2024`, as C and the exports of posts write it: the year stands behind the clock. */
const machineDay = /^(\p{L}{3} \p{L}{3}) +(\d{1,2})( \d\d:\d\d:\d\d)( [+-]\d{4}| utc| gmt)?( \d{4})$/u;

/** Two dates of ISO 8601 and the hyphen between them. */
const mostHyphens = 5;

class Reader {
  private readonly day: Date | undefined;
  private readonly habits: DateHabits;

  constructor(
    private readonly grammar: DateGrammar,
    private readonly context: PhraseContext,
  ) {
    const { today, lastYear } = context;
    this.day = today === undefined ? undefined : fromDayNumber(today);
    this.habits = { ...context, lastYear: lastYear ?? (this.day && this.day.getFullYear() + 10) };
  }

  /** A day that is written plainly, which costs a tenth of asking for all else that a text may be. */
  readDay(text: string): Readings {
    return this.parsePartials(text).flatMap((partial) => this.complete(partial));
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
    const unspecified = /^\d{2,3}[-x_?]/.test(text) ? readFigures(text, this.habits) : undefined;
    if (unspecified?.length) return unspecified;
    const supplied = /^(?:\[([^[\]]+)\]|\(([^()]{4,})\))$/.exec(text);
    if (supplied) return this.readDoubted((supplied[1] ?? supplied[2]!).trim(), readMore);
    const doubt = /^(.+?) ?(?:\?|\(\?\))$/.exec(text) ?? grammar.perhaps.exec(text) ?? grammar.perhapsBehind.exec(text);
    if (doubt) return readMarked(doubt, '?');
    const single = this.readSingle(text);
    if (single.length > 0) return single;
    const circa = grammar.circa.exec(text) ?? grammar.circaBehind.exec(text);
    if (circa) return readMarked(circa, '~');
    const more = readMore(text);
    if (more.length > 0) return more;
    const bare = text.replace(grammar.filler, '');
    return bare === text ? [] : this.readDoubted(bare, readMore);
  }

  /** Stretches, one of several, several. */
  private readSeveral(text: string): Readings {
    const goingOn = this.grammar.goingOn.exec(text) ?? /^(.+?) ?[-–]$/.exec(text);
    if (goingOn) return this.readPoint(goingOn[1]!).map((date) => createInterval(date, 'open'));
    const between = this.grammar.between.exec(text);
    if (between) return this.readPair(between[1]!, between[2]!, createRange);
    const range = this.grammar.from.exec(text) ?? this.grammar.to.exec(text);
    const stretch = range ? this.readPair(range[1]!, range[2]!, createInterval) : [];
    if (stretch.length > 0) return stretch;
    const hyphenated = this.readHyphenated(text);
    return hyphenated.length > 0 ? hyphenated : (this.readOneSided(text) ?? this.readList(text));
  }

  /** A hyphen is a dash where a date stands on either side of it: `10-12 September 2023`, `500 BC-400 BC`, `5/6 May 2025`. */
  private readHyphenated(text: string): Readings {
    const hyphens = [...text.matchAll(/\p{L}/u.test(text) ? /[-/]/g : /-|(?<=\.)\//g)];
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
      [grammar.notBefore, from],
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
    const [starts, ends] = [this.readPoint(left), this.readPoint(right)];
    if (starts.length > 1 && starts.length === ends.length)
      return starts.flatMap((start, index) => joinOrdered([start], [ends[index]!], join));
    if (starts.length > 0 || ends.length === 0) return joinOrdered(starts, ends, join);
    // `15th-16th century`: the unit of both is said once.
    const unit = /^[^ ]+( [^ ]+)$/.exec(right)?.[1];
    return unit === undefined || left.includes(' ') ? [] : joinOrdered(this.readPoint(left + unit), ends, join);
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
    return parsePartials(text, this.grammar, this.habits);
  }

  /** What is neither a pair nor qualified. */
  private readSingle(text: string): Readings {
    return (
      this.readRelative(text) ??
      this.readAgo(text) ??
      this.readPart(text) ??
      this.readPeriod(text) ??
      this.readFraction(text) ??
      this.readWeek(text) ??
      this.readEaster(text) ??
      this.readBehindWeekday(text) ??
      readFigures(text, this.context) ??
      this.readClock(text) ??
      this.parsePartials(text).flatMap((partial) => this.complete(partial))
    );
  }

  /** `Mo, 4.3.2024`, `Monday, 4/3/2024`: of the days that the figures may mean, those that are such a day. */
  private readBehindWeekday(text: string): Readings | undefined {
    const [, name = '', rest] = /^(\p{L}+\.?),? (\d.*)$/u.exec(text) ?? [];
    const weekday = Math.max(this.grammar.findWeekday(name), this.grammar.findShortWeekday(name));
    if (name === '' || weekday < 0) return undefined;
    const days = this.readSingle(rest!).filter((edtf) => edtf.type === 'date' && isOnWeekday(edtf, weekday));
    return days.length > 0 ? days : undefined;
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
    const century = grammar.century.exec(bc?.[1] ?? bc?.[2] ?? text);
    if (century) {
      const number = toNumber(century.slice(1).find(Boolean)!, grammar.ordinals);
      const hundreds = String(number - 1).padStart(2, '0');
      return number >= 1 && number <= 99 ? [createDate(`${bc ? '-' : ''}${hundreds}XX`)] : [];
    }
    const decade = grammar.decade.exec(text)?.[1];
    if (decade) return this.readDecade(decade);
    const season = grammar.season.exec(text.replace(/ (?:of|de|del|du|van) /, ' '));
    if (season) return this.readSeason(season[1]!, season[2]!, season[3]);
    const quarter = grammar.quarter.exec(text);
    const count = quarter ? toNumber(quarter[1]!, grammar.ordinals) : 0;
    return count >= 1 && count <= 4 ? [createDate(+quarter![2]!, 32 + count)] : undefined;
  }

  /** `first half of the 19th century`, `2. Hälfte 2023`, `last quarter of the 1920s`. */
  private readFraction(text: string): Readings | undefined {
    const { grammar } = this;
    const index = grammar.fractions.findIndex((pattern) => pattern.test(text));
    if (index < 0) return undefined;
    const [, written = '', rest = ''] = grammar.fractions[index]!.exec(text)!;
    const count = index + 2;
    const number = grammar.lastOf.test(written) ? count : toNumber(written, grammar.ordinals);
    const whole = this.readSingle(rest.replace(grammar.filler, ''));
    return whole.flatMap((edtf) => (edtf.type === 'date' ? (partOf(edtf, number, count) ?? []) : []));
  }

  /** `KW 12 2024`, `week 12 of 2024`, `2024, semaine 12`: weeks as ISO 8601 counts them. */
  private readWeek(text: string): Readings | undefined {
    const { year, week, number, behind } = this.grammar.week.exec(text)?.groups ?? {};
    if ((year === undefined) === (behind === undefined)) return undefined;
    return readFigures(`${year ?? behind}-w${(week ?? number)!.padStart(2, '0')}`, this.habits);
  }

  private readEaster(text: string): Readings | undefined {
    const year = this.grammar.easter.exec(text)?.[1];
    return year === undefined ? undefined : toEaster(Number(year));
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
    const night = splitMidnight(text);
    if (night !== undefined) return this.readMidnight(night);
    const clock = splitClock(text);
    return clock && withTimes(this.readSingle(clock.rest.replace(this.grammar.filler, '')), clock.times);
  }

  /** The midnight of a day may be its beginning or its end. */
  private readMidnight(text: string): Readings {
    return this.readSingle(text.replace(this.grammar.filler, '')).flatMap((edtf) => {
      if (edtf.type !== 'date' || edtf.precision !== 'day') return [];
      return withTimes([edtf, dateBeside(edtf, 1) ?? edtf], [{ hour: 0, minute: 0 }]);
    });
  }

  /** `today`, `last week`, `Tuesday`. */
  private readRelative(text: string): Readings | undefined {
    const { day, grammar } = this;
    const bare = text.replace(grammar.filler, '');
    const fixed = grammar.fixed.findIndex((pattern) => pattern.test(text) || pattern.test(bare));
    if (fixed >= 0) return day ? [stepFrom(day, 'day', fixed - 2)] : [];
    const weekday = grammar.findWeekday(bare);
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
    const weekday = grammar.findWeekday(what);
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
    const date = completeDate(partial, this.context.today);
    return date ? [date] : [];
  }
}

/** Where a phrase names a unit: day, week, month, year. */
function unitFrom(day: Date, unit: number, steps: number): Edtf {
  return unit === 1 ? weekFrom(day, steps) : stepFrom(day, (['day', 'day', 'month', 'year'] as const)[unit]!, steps);
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

function toEaster(year: number): Readings {
  const day = easterSunday(year);
  return day ? [createDate(year, ...day)] : [];
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** `19`, `xix`, `nineteenth`. */
function toNumber(text: string, ordinals: readonly string[]): number {
  if (/^\d/.test(text)) return +text;
  const ordinal = ordinals.findIndex((each) => each.split('|').includes(text));
  if (ordinal >= 0) return ordinal + 1;
  const values = [...text].map((digit) => romanDigits[digit]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
