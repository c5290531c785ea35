/** The grammar of dates in words: a text becomes every EDTF it may mean. */
import { dayLength, toDay } from '../core/dates/calendar.js';
import type { EdtfDate } from '../core/dates/edtf.js';
import { readEdtf } from '../core/dates/read-edtf.js';
import { toSpan } from '../core/dates/span.js';
import { datePhrases, type DatePhrases } from './date-phrases.js';

/** What a phrase depends on. */
export interface PhraseContext {
  /** BCP 47; English is read besides. */
  readonly lang?: string;
  /** The day that relative words count from, in days since 1970. */
  readonly today?: number;
}

/** Every EDTF text that a phrase may mean, each readable; none where it is no date, several where it is ambiguous. */
export function readDatePhrase(text: string, { lang = 'en', today }: PhraseContext): readonly string[] {
  const plain = toPlain(text).replace(/^(\d{3,4})-(\d{1,4})(?![-\d])/, '$1–$2');
  const primary = lang.toLowerCase().split(/[-_]/, 1)[0]!;
  const languages = [...new Set([primary, 'en'])].filter((each) => Object.hasOwn(grammars, each));
  for (const language of languages as (keyof typeof grammars)[]) {
    const readings = new Reader(grammars[language], today).read(plain).filter(isReadable);
    if (readings.length > 0) return [...new Set(readings)];
  }
  return [];
}

type Unit = 'day' | 'month' | 'year';
type Readings = readonly string[];

/** A date as far as it is written: `4`, `10 September`, `44 BC`. */
interface Partial {
  readonly year?: number;
  readonly era?: 'bc' | 'ad';
  readonly month?: number;
  readonly day?: number;
  /** Monday is 0. */
  readonly weekday?: number;
}

/** The patterns of a language, made once. */
type Grammar = ReturnType<typeof toGrammar>;

const grammars = {
  en: toGrammar(datePhrases.en),
  de: toGrammar(datePhrases.de),
  fr: toGrammar(datePhrases.fr),
  es: toGrammar(datePhrases.es),
  nl: toGrammar(datePhrases.nl),
};

function toGrammar(phrases: DatePhrases) {
  const whole = (source: string) => new RegExp(`^(?:${source})$`);
  const before = (source: string) => new RegExp(`^(?:${source})[ -]?(?<=[. -])(.+)$`);
  const behind = (source: string) => new RegExp(`^(.+) (?:${source})$`);
  const pair = ([first, second]: readonly [string, string]) => new RegExp(`^(?:${first}) (.+?) (?:${second}) (.+)$`);
  const number = `(\\d+|${phrases.numbers.join('|')})`;
  return {
    phrases,
    bc: new RegExp(`^(.*\\d.*?) ?(?:${phrases.bc})$`),
    ad: new RegExp(`^(?:(?:${phrases.ad}) )?(.*\\d.*?)(?: (?:${phrases.ad}))?$`),
    circa: before(phrases.circa),
    perhaps: before(phrases.perhaps),
    before: before(phrases.before),
    by: before(phrases.by),
    after: before(phrases.after),
    until: before(phrases.until),
    since: before(phrases.since),
    orEarlier: behind(phrases.orEarlier),
    orLater: behind(phrases.orLater),
    between: pair(phrases.between),
    from: pair(phrases.from),
    to: new RegExp(`^(.+?)(?: (?:${phrases.from[1]}|-) | ?– ?)(.+)$`),
    or: new RegExp(`^(.+) (?:${phrases.or}) (.+)$`),
    and: new RegExp(`^(.+) (?:${phrases.and}) (.+)$`),
    parts: [before(phrases.early), before(phrases.mid), before(phrases.late)],
    decade: whole(phrases.decade.replace('{n}', '(\\d{3})0')),
    century: whole(phrases.century.replace('{n}', '(\\d{1,2}|[ivx]+)')),
    season: new RegExp(`^(${phrases.seasons.join('|')}) (\\d{4})(?:[–/-](\\d{2}|\\d{4}))?$`),
    fixed: [whole(phrases.dayBefore), whole(phrases.yesterday), whole(phrases.today), whole(phrases.tomorrow)],
    near: [phrases.last, phrases.current, phrases.next].map(
      (source) => new RegExp(`^(?:(?:${source}) (.+)|(.+) (?:${source}))$`),
    ),
    ago: whole(
      phrases.ago.replace('{n}', number).replace('{unit}', `(?:${phrases.units.map((unit) => `(${unit})`).join('|')})`),
    ),
    units: phrases.units.map(whole),
    numbers: phrases.numbers.map(whole),
    filler: new RegExp(`^(?:${phrases.fillers})(?<=')|^(?:${phrases.fillers})[ ]`),
    fillerWord: whole(phrases.fillers.replaceAll("'", '')),
  };
}

/** `18:30`, `6.30 pm`, `18h30`, `6 pm`, at either end of a text. */
const clockSource =
  '(?:(?:at|um|gegen|a las?|a|om|around|about|c\\.|ca\\.?) )?(\\d{1,2})(?:([:.h]) ?(\\d\\d)(?::(\\d\\d))?)? ?(a\\.?m\\.?|p\\.?m\\.?|uhr|h|uur|hrs)?(?: (utc|gmt|z))?';
const clockFirst = new RegExp(`^${clockSource},? (.+)$`);
const clockLast = new RegExp(`^(.+?),? (?:t ?)?${clockSource}$`);

class Reader {
  constructor(
    private readonly grammar: Grammar,
    private readonly today: number | undefined,
  ) {}

  read(text: string): Readings {
    const { grammar } = this;
    const doubt = /^(.+?) ?(?:\?|\(\?\))$/.exec(text) ?? grammar.perhaps.exec(text);
    if (doubt) return this.read(doubt[1]!).map((edtf) => mark(edtf, '?'));
    const single = this.readSingle(text);
    if (single.length > 0) return single;
    const circa = grammar.circa.exec(text);
    if (circa) return this.read(circa[1]!).map((edtf) => mark(edtf, '~'));
    const between = grammar.between.exec(text);
    if (between) return this.readPair(between[1]!, between[2]!, (start, end) => `[${start}..${end}]`);
    const range = grammar.from.exec(text) ?? grammar.to.exec(text);
    const stretch = range ? this.readPair(range[1]!, range[2]!, (start, end) => `${start}/${end}`) : [];
    if (stretch.length > 0) return stretch;
    return this.readOneSided(text) ?? this.readList(text) ?? this.readWithoutFiller(text);
  }

  private readWithoutFiller(text: string): Readings {
    const bare = text.replace(this.grammar.filler, '');
    return bare === text ? [] : this.read(bare);
  }

  private readOneSided(text: string): Readings | undefined {
    const { grammar } = this;
    const sides: readonly (readonly [RegExp, (edtf: string) => string | undefined])[] = [
      [grammar.orEarlier, (edtf) => `[..${edtf}]`],
      [grammar.orLater, (edtf) => `[${edtf}..]`],
      [grammar.by, (edtf) => `[..${edtf}]`],
      [grammar.before, (edtf) => beside(edtf, -1, (date) => `[..${date}]`)],
      [grammar.after, (edtf) => beside(edtf, 1, (date) => `[${date}..]`)],
      [grammar.until, (edtf) => `../${edtf}`],
      [grammar.since, (edtf) => `${edtf}/..`],
    ];
    for (const [pattern, toEdtf] of sides) {
      const found = pattern.exec(text);
      if (found) return this.readPoint(found[1]!).flatMap((edtf) => toEdtf(edtf) ?? []);
    }
    return undefined;
  }

  /** `25 or 26 January 1522`, `12 and 14 September`. */
  private readList(text: string): Readings | undefined {
    const either = this.grammar.or.exec(text);
    if (either) return this.readPair(either[1]!, either[2]!, (first, second) => `[${first},${second}]`);
    const both = this.grammar.and.exec(text);
    return both ? this.readPair(both[1]!, both[2]!, (first, second) => `{${first},${second}}`) : undefined;
  }

  /** One date alone, with its doubts: what may be the end of a stretch. */
  private readPoint(text: string): Readings {
    return this.read(text).filter((edtf) => toDate(edtf) !== undefined);
  }

  /** Two dates, of which one may leave out what the other says: `4 and 10 September`, `1914–18`, `44–40 BC`. */
  private readPair(left: string, right: string, join: (start: string, end: string) => string): Readings {
    const first = this.parsePartial(left);
    const second = this.parsePartial(right);
    if (first && second) {
      const [start, end] = share(first, second);
      const ends = this.complete(end);
      for (const year of [
        start.year,
        start.year === undefined || first.year !== undefined ? undefined : start.year - 1,
      ]) {
        const joined = this.complete({ ...start, year }).flatMap((each) => ends.map((other) => join(each, other)));
        if (joined.some((edtf) => isReadable(edtf) && isOrdered(edtf))) return joined;
      }
      return [];
    }
    const starts = this.readPoint(left);
    const ends = this.readPoint(right);
    return starts.flatMap((each) => ends.map((other) => join(each, other)).filter(isOrdered));
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
      this.complete(this.parsePartial(text))
    );
  }

  /** `early July 2023`, `mid-1960s`: a third of it, with ends that nobody knows to the day. */
  private readPart(text: string): Readings | undefined {
    const index = this.grammar.parts.findIndex((pattern) => pattern.test(text));
    if (index < 0) return undefined;
    const whole = this.readSingle(this.grammar.parts[index]!.exec(text)![1]!.replace(this.grammar.filler, ''));
    return whole.flatMap((edtf) => toThird(edtf, index) ?? []);
  }

  /** Centuries, decades, seasons, quarters, halves. */
  private readPeriod(text: string): Readings | undefined {
    const { grammar } = this;
    const bc = grammar.bc.exec(text);
    const century = grammar.century.exec(bc ? bc[1]! : text);
    if (century) {
      const number = toNumber(century[1]!);
      return number >= 1 && number <= 99 ? [`${bc ? '-' : ''}${pad(number - 1, 2)}XX`] : [];
    }
    const decade = grammar.decade.exec(text)?.[1];
    if (decade) return decade.endsWith('0') ? [`${decade}X`, `${decade.slice(0, 2)}XX`] : [`${decade}X`];
    const season = grammar.season.exec(text.replace(/ (?:of|de|del|du|van) /, ' '));
    if (season) return this.readSeason(season[1]!, season[2]!, season[3]);
    const quarter = /^(?:q([1-4])|h([12]))[ /-]?(\d{4})$/.exec(text);
    if (quarter) return [`${quarter[3]}-${quarter[1] ? 32 + +quarter[1] : 39 + +quarter[2]!}`];
    return undefined;
  }

  private readSeason(name: string, year: string, next: string | undefined): Readings {
    const index = this.grammar.phrases.seasons.findIndex((source) => source.split('|').includes(name));
    const follows = next === undefined || (index === 3 && +next % 100 === (+year + 1) % 100);
    return follows ? [`${year}-${21 + index}`] : [];
  }

  private readClock(text: string): Readings | undefined {
    const first = clockFirst.exec(text);
    const ends = [first && [first[7]!, ...first.slice(1, 7)], clockLast.exec(text)?.slice(1)];
    const clock = ends.find((groups) => groups && (groups[3] !== undefined && groups[2] !== '.' ? true : groups[5]));
    if (!clock) return undefined;
    const [rest = '', hours, , minutes, seconds, half = '', zone] = clock;
    const hour = half.startsWith('p') ? (+hours! % 12) + 12 : half.startsWith('a') ? +hours! % 12 : +hours!;
    const about = /(?:^|[ ,])(?:gegen|around|about|c\.|ca\.?) \d/.test(text) || minutes === undefined ? '~' : '';
    const time = `T${pad(hour, 2)}:${minutes ?? '00'}${seconds ? `:${seconds}` : ''}${zone ? 'Z' : ''}${about}`;
    const days = this.readSingle(rest.replace(this.grammar.filler, ''));
    return days.filter((edtf) => toDate(edtf)?.precision === 'day').map((edtf) => edtf + time);
  }

  /** `today`, `last week`, `Tuesday`. */
  private readRelative(text: string): Readings | undefined {
    const { today, grammar } = this;
    const bare = text.replace(grammar.filler, '');
    const fixed = grammar.fixed.findIndex((pattern) => pattern.test(text) || pattern.test(bare));
    if (fixed >= 0) return today === undefined ? [] : [formatDay(today + fixed - 2)];
    const weekday = this.findName(bare, grammar.phrases.weekdays);
    if (weekday >= 0) return today === undefined ? [] : [formatDay(today - mod(weekdayOf(today) - weekday, 7))];
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
    const { today, grammar } = this;
    const unit = grammar.units.findIndex((pattern) => pattern.test(what));
    if (unit >= 1) return today === undefined ? [] : [unitAt(today, unit, step)];
    const weekday = this.findName(what, grammar.phrases.weekdays);
    if (weekday < 0 || step === 0) return undefined;
    if (today === undefined) return [];
    const away = step < 0 ? -(mod(weekdayOf(today) - weekday - 1, 7) + 1) : mod(weekday - weekdayOf(today) - 1, 7) + 1;
    return [formatDay(today + away)];
  }

  /** `three days ago`; what is counted in more than days is not meant to the day. */
  private readAgo(text: string): Readings | undefined {
    const found = this.grammar.ago.exec(text);
    if (!found) return undefined;
    const [, written, ...units] = found;
    const count = /^\d/.test(written!) ? +written! : this.grammar.numbers.findIndex((each) => each.test(written!)) + 1;
    const unit = units.findIndex((each) => each !== undefined);
    if (this.today === undefined || count > 5000) return [];
    if (unit === 0) return [formatDay(this.today - count)];
    const when = unitAt(this.today, unit, -count);
    return [unit === 1 ? when : `${when}~`];
  }

  /** Day, month and year in any order that tells them apart. */
  private parsePartial(text: string): Partial | undefined {
    const { grammar } = this;
    const isoDate = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
    if (isoDate) return { year: +isoDate[1]!, month: +isoDate[2]!, day: +isoDate[3]! };
    const bc = grammar.bc.exec(text);
    const ad = bc ? null : grammar.ad.exec(text);
    const hasEra = bc !== null || (ad !== null && ad[1] !== text);
    const words = (bc?.[1] ?? ad?.[1] ?? text)
      .replace(/(\d)[.,](\d{3})(?!\d)/g, hasEra ? '$1$2' : '$&')
      .split(/[ ,]+|(?<=\d)\.(?=\p{L})|(?<=[\p{L}\d])-(?=[\p{L}\d])/u)
      .filter((word) => word !== '' && !grammar.fillerWord.test(word));
    if (words.length > 4) return undefined;
    const partial: { -readonly [K in keyof Partial]: Partial[K] } = hasEra ? { era: bc ? 'bc' : 'ad' } : {};
    for (const word of words) {
      const number = /^(\d{1,6})(?:st|nd|rd|th|er|e|º|ª|\.)?$/.exec(word)?.[1];
      const month = number ? -1 : this.findName(word, grammar.phrases.months);
      const weekday = number || month >= 0 ? -1 : this.findName(word, grammar.phrases.weekdays);
      if (number && number.length <= 2 && partial.day === undefined && !(hasEra && this.isYearNext(words, word))) {
        partial.day = +number;
      } else if (number && partial.year === undefined) partial.year = +number;
      else if (month >= 0 && partial.month === undefined) partial.month = month + 1;
      else if (weekday >= 0 && partial.weekday === undefined) partial.weekday = weekday;
      else return undefined;
    }
    return Object.keys(partial).length > 0 ? partial : undefined;
  }

  /** With an era the last number is the year, however short. */
  private isYearNext(words: readonly string[], word: string): boolean {
    return words.findLast((each) => /^\d/.test(each)) === word;
  }

  /** Each of the names may be cut to three letters, with a full stop or without. */
  private findName(word: string, names: readonly string[]): number {
    const start = word.replace(/\.$/, '');
    if (start.length < 3) return -1;
    const found = names.flatMap((name, index) => (name.split('|').some((each) => each.startsWith(start)) ? index : []));
    return found.length === 1 ? found[0]! : -1;
  }

  private complete(partial: Partial | undefined): Readings {
    if (!partial || (partial.month === undefined && (partial.day !== undefined || partial.year === undefined)))
      return [];
    const year = partial.year ?? this.nearestYear(partial);
    if (partial.year !== undefined && partial.year < 1000 && !partial.era) return [];
    const edtf = year === undefined ? undefined : formatParts({ ...partial, year });
    return edtf !== undefined && isReadable(edtf) && isOnWeekday(edtf, partial.weekday) ? [edtf] : [];
  }

  private nearestYear({ month = 1, day = 15 }: Partial): number | undefined {
    const { today } = this;
    if (today === undefined) return undefined;
    const [year] = toParts(today);
    const distance = (each: number) => Math.abs(toDay('gregorian', each, month, day) - today);
    return [year, year - 1, year + 1].reduce((best, each) => (distance(each) < distance(best) ? each : best));
  }
}

/** `13/09/2023`, `09/2023`, `10.9.2023`: with slashes or hyphens the day may be first or second. */
function readNumbers(text: string): Readings | undefined {
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  if (dotted) return [`${dotted[3]}-${pad(+dotted[2]!, 2)}-${pad(+dotted[1]!, 2)}`].filter(isReadable);
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (monthYear)
    return [`${monthYear[2]}-${pad(+monthYear[1]!, 2)}`].filter((edtf) => toDate(edtf)?.precision === 'month');
  const found = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (!found) return undefined;
  const [, a, b, year] = found;
  const orders = [
    [b!, a!],
    [a!, b!],
  ];
  return [...new Set(orders.map(([month, day]) => `${year}-${pad(+month!, 2)}-${pad(+day!, 2)}`))].filter(isReadable);
}

function share(first: Partial, second: Partial): [Partial, Partial] {
  const isYear = (one: Partial, other: Partial) =>
    one.day !== undefined && one.month === undefined && one.year === undefined && other.month === undefined;
  if (isYear(first, second) && second.year !== undefined && second.era && second.day === undefined) {
    return [{ year: first.day, era: second.era }, second];
  }
  if (isYear(second, first) && first.year !== undefined && !first.era && first.day === undefined) {
    const digits = String(second.day);
    const year = Number(String(first.year).slice(0, -digits.length) + digits);
    return year > first.year ? [first, { year }] : [{}, {}];
  }
  const year = first.year ?? second.year;
  const month = first.month ?? second.month;
  const era = first.era ?? second.era;
  return [
    { ...first, year, ...(era && { era }), ...(first.day !== undefined && { month }) },
    {
      ...second,
      year: second.year ?? first.year,
      ...(second.day !== undefined && { month: second.month ?? first.month }),
    },
  ];
}

function toThird(edtf: string, index: number): string | undefined {
  const date = toDate(edtf);
  const span = date && toSpan(date, 'gregorian');
  if (!date || !span || edtf.includes('~') || edtf.includes('?')) return undefined;
  const [year, month] = toParts(Math.floor(span.earliest / dayLength));
  const years = { decade: [3, 6], century: [33, 66] } as const;
  const [first, second] =
    date.precision === 'month'
      ? [10, 20].map((day) => formatParts({ year, month, day }))
      : date.precision === 'year'
        ? [4, 8].map((each) => formatParts({ year, month: each }))
        : date.precision === 'decade' || date.precision === 'century'
          ? years[date.precision].map((each) => formatParts({ year: year + each }))
          : [];
  if (first === undefined || second === undefined) return undefined;
  const unit: Unit = date.precision === 'month' ? 'day' : date.precision === 'year' ? 'month' : 'year';
  const start = dateAt(span.earliest, unit);
  const end = dateAt(span.latest, unit);
  const after = (each: string) => beside(each, 1, (next) => next)!;
  return [`[${start}..${first}~]`, `[${after(first)}~..${second}~]`, `[${after(second)}~..${end}]`][index];
}

/** The day, month or year next to a date; clock times are taken with themselves. */
function beside(edtf: string, step: 1 | -1, toEdtf: (date: string) => string): string | undefined {
  const date = toDate(edtf);
  const span = date && toSpan(date, 'gregorian');
  if (!date || !span) return undefined;
  if (date.time) return toEdtf(edtf);
  const unit: Unit = date.precision === 'day' ? 'day' : /^(?:month|season)$/.test(date.precision) ? 'month' : 'year';
  const next = dateAt(step < 0 ? span.earliest - 1 : span.latest + 1, unit);
  return toEdtf(next + (/[?~%]/.exec(edtf)?.[0] ?? ''));
}

function dateAt(milliseconds: number, unit: Unit): string {
  const [year, month, day] = toParts(Math.floor(milliseconds / dayLength));
  return formatParts({ year, ...(unit !== 'year' && { month }), ...(unit === 'day' && { day }) });
}

/** The week (as one of its days), month or year some steps from today. */
function unitAt(today: number, unit: number, step: number): string {
  const [year, month] = toParts(today);
  if (unit === 1) {
    const monday = today - weekdayOf(today) + 7 * step;
    return `[${formatDay(monday)}..${formatDay(monday + 6)}]`;
  }
  if (unit === 3) return formatParts({ year: year + step });
  const months = year * 12 + month - 1 + step;
  return formatParts({ year: Math.floor(months / 12), month: mod(months, 12) + 1 });
}

/** `~` is of a clock time alone, where there is one; `?` of all. */
function mark(edtf: string, qualifier: '~' | '?'): string {
  const date = /(Y?-?[\dX]{4,}(?:-[\dX]{2}){0,2})([?~%]?)(?:(T[\d:]+Z?)([?~%]?))?/g;
  const both = (old: string) => (old === '' || old === qualifier ? qualifier : '%');
  return edtf.replace(date, (_, day: string, old: string, time: string | undefined, timeOld: string | undefined) => {
    if (time === undefined) return day + both(old);
    return day + (qualifier === '?' ? both(old) : old) + time + both(timeOld ?? '');
  });
}

function formatParts({ year, era, month, day }: Partial & { readonly year: number }): string {
  const number = era === 'bc' ? 1 - year : year;
  const digits = pad(Math.abs(number), 4);
  const text = `${digits.length > 4 ? 'Y' : ''}${number < 0 ? '-' : ''}${digits}`;
  return [text, month, day]
    .filter((part) => part !== undefined)
    .map((part) => (typeof part === 'number' ? pad(part, 2) : part))
    .join('-');
}

function formatDay(day: number): string {
  const [year, month, date] = toParts(day);
  return formatParts({ year, month, day: date });
}

function toParts(day: number): [year: number, month: number, day: number] {
  const date = new Date(day * dayLength);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** Monday is 0; 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return mod(day + 3, 7);
}

function isOnWeekday(edtf: string, weekday: number | undefined): boolean {
  if (weekday === undefined) return true;
  const date = toDate(edtf);
  const span = date?.precision === 'day' ? toSpan(date, 'gregorian') : undefined;
  return span !== undefined && weekdayOf(Math.floor(span.earliest / dayLength)) === weekday;
}

function isReadable(edtf: string): boolean {
  return 'type' in readEdtf(edtf);
}

/** Whether the dates of a set or interval are in order; the reader of EDTF asks that of intervals alone. */
function isOrdered(edtf: string): boolean {
  const ends = /^\[(.+)\.\.(.+)\]$|^\{(.+),(.+)\}$|^\[(.+),(.+)\]$|^(.+)\/(.+)$/
    .exec(edtf)
    ?.filter((end) => end !== undefined);
  if (!ends) return true;
  return isReadable(`${ends[1]}/${ends[2]}`);
}

function toDate(edtf: string): EdtfDate | undefined {
  const date = readEdtf(edtf);
  return 'type' in date && date.type === 'date' ? date : undefined;
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function toNumber(text: string): number {
  if (/^\d/.test(text)) return +text;
  const values = [...text].map((digit) => romanDigits[digit]!);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function toPlain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2012\u2014\u2015\u2212]/g, '–')
    .replace(/\s+/g, ' ')
    .trim();
}

function mod(number: number, by: number): number {
  return ((number % by) + by) % by;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
