/** The patterns of dates in words, one set a language, made of its phrases. */
import { intlLanguages, intlPhrases } from './intl-phrases.js';
import { datePhrases, noPhrases, type DatePhrases } from './date-phrases.js';

/** The patterns of one language, on small letters without accents. */
export type DateGrammar = ReturnType<typeof toGrammar>;

/** Made once, when the first date of the language is read: a table has many. */
const grammars = new Map<string, DateGrammar | undefined>();

/** The grammars by which a text of the language `lang` (BCP 47) is read: its own, then English. */
export function findGrammars(lang: string): readonly DateGrammar[] {
  const languages = new Set([lang.toLowerCase().split(/[-_]/, 1)[0]!, 'en']);
  return [...languages].flatMap((each) => grammarOf(each) ?? []);
}

/** `said`: the names of months are whole or cut, as who writes the language writes them; `unsaid`: they are whole. */
type GrammarUse = 'said' | 'unsaid';

/**
 * The grammars of all languages in which each word of a plain text may belong to a date. Unless a date is expected, months are
 * whole names, and not of four letters beside a year, which are anything’s as soon as a month’s (`Mars 2020`).
 */
export function findOtherGrammars(text: string, isExpected = false): readonly DateGrammar[] {
  const use = isExpected ? 'said' : 'unsaid';
  const vocabulary = vocabularyOf(use);
  const name = isExpected ? undefined : /^([a-z]{1,4}) \d+$/.exec(text)?.[1];
  if (name !== undefined && vocabulary.has(name)) return [];
  const words = text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const sets = words.map((word) => languagesOf(word, vocabulary)).filter((set) => set !== undefined);
  const [first = isAbbreviated.test(text) ? Object.keys(datePhrases) : [], ...others] = sets;
  const found = [...first].filter((lang) => others.every((set) => set.has(lang)));
  return found.flatMap((lang) => grammarOf(lang, use) ?? []);
}

/** `44 a.C.`, `44 ق.م`, `1960-е`. */
const isAbbreviated = /\d[ -]?\p{L}(?:[. ]|$)/u;

/**
 * Finds the index of the name that a word is; −1 where it is none. A name may have a full stop, and be cut to `shortest` letters
 * or more where `isCut`, as long as it is one name alone.
 */
function createFinder(names: readonly string[], isCut: boolean, shortest = 3): (word: string) => number {
  const lists = names.map((each) => each.split('|'));
  return (word) => {
    const written = word.replace(/\.$/, '');
    if (isCut && written.length < shortest) return -1;
    const isName = (name: string) => (isCut ? name.startsWith(written) : name === written);
    const found = lists.findIndex((list) => list.some(isName));
    return found >= 0 && lists.findLastIndex((list) => list.some(isName)) === found ? found : -1;
  };
}

function grammarOf(lang: string, use: GrammarUse = 'said'): DateGrammar | undefined {
  const key = `${lang} ${use}`;
  if (!grammars.has(key)) grammars.set(key, createGrammar(lang, use === 'unsaid'));
  return grammars.get(key);
}

function createGrammar(lang: string, isLong: boolean): DateGrammar | undefined {
  const own = Object.hasOwn(datePhrases, lang) ? datePhrases[lang] : undefined;
  const isCut = own?.months !== undefined;
  const intl = isCut ? undefined : intlPhrases(lang);
  if (!own && !intl) return undefined;
  const fillers = [own?.fillers, intl?.fillers].filter((each) => each !== undefined).join('|');
  const phrases = { ...noPhrases, ...intl, ...own, fillers };
  return toGrammar(lang, isLong ? { ...phrases, months: phrases.longMonths ?? phrases.months } : phrases, isCut);
}

/** Languages by the names of months and weekdays, and by the first three letters of the other words of their phrases. */
type Vocabulary = Map<string, Set<string>>;

const vocabularies = new Map<GrammarUse, Vocabulary>();

function vocabularyOf(use: GrammarUse): Vocabulary {
  const known = vocabularies.get(use) ?? createVocabulary(use);
  vocabularies.set(use, known);
  return known;
}

/** Undefined of what is of no language: numbers and their ends. */
function languagesOf(word: string, vocabulary: Vocabulary): ReadonlySet<string> | undefined {
  const found = [vocabulary.get(word), vocabulary.get(`${word.slice(0, 3)}…`)].filter((set) => set !== undefined);
  if (found.length === 0) return bareNumber.test(word) ? undefined : new Set();
  return new Set(found.flatMap((set) => [...set]));
}

/** Roman numbers, and what stands behind figures. */
const bareNumber = /^(?:[ivx]+e?|st|nd|rd|th|er|eme|am|pm|uhr|uur|utc|gmt)$/;

function createVocabulary(use: GrammarUse): Vocabulary {
  const vocabulary: Vocabulary = new Map();
  const add = (key: string, lang: string) =>
    (vocabulary.get(key) ?? vocabulary.set(key, new Set()).get(key)!).add(lang);
  for (const lang of new Set([...Object.keys(datePhrases), ...intlLanguages])) {
    const grammar = lang === 'en' ? undefined : grammarOf(lang, use);
    if (!grammar) continue;
    const names = [...grammar.phrases.months, ...grammar.phrases.weekdays];
    const words = names.flatMap((each) => each.split(/[^\p{L}\p{M}]+/u));
    for (const word of words.flatMap((each) => (use === 'said' && grammar.isCut ? cutsOf(each) : each)))
      add(word, lang);
    if (use === 'said' && grammar.isCut) for (const name of grammar.phrases.weekdays) add(name.slice(0, 2), lang);
    const { phrases } = grammar;
    for (const source of Object.values({ ...phrases, months: [], longMonths: [], weekdays: [] }).flat()) {
      for (const word of source.match(/[\p{L}\p{M}]{2,}/gu) ?? []) add(`${word.slice(0, 3)}…`, lang);
    }
  }
  return vocabulary;
}

/** A name as it is cut, to three letters or more. */
function cutsOf(name: string): readonly string[] {
  return Array.from(name.slice(2), (_, index) => name.slice(0, index + 3));
}

function toGrammar(lang: string, phrases: DatePhrases, isCut: boolean) {
  const whole = (source: string) => new RegExp(`^(?:${source})$`);
  const before = (source: string) => new RegExp(`^(?:${source})[ -]?(?<=[. -])(.+)$`);
  const behind = (source: string) => new RegExp(`^(.+) (?:${source})$`);
  const pair = ([first, second]: readonly [string, string]) => new RegExp(`^(?:${first}) (.+?) (?:${second}) (.+)$`);
  const number = `(\\d+|${phrases.numbers.join('|')})`;
  const part = `(\\d|[iv]+|${[...phrases.ordinals, phrases.lastOf].join('|')})`;
  const count = `(\\d{1,2}|[ivx]+${phrases.ordinals.map((each) => `|${each}`).join('')})`;
  return {
    phrases,
    /** Whether names of months may be cut. */
    isCut,
    findMonth: createFinder(phrases.months, isCut),
    findWeekday: createFinder(phrases.weekdays, isCut),
    /** Of two letters (`Mo`, `So`): only before a day, which has to be such a one. */
    findShortWeekday: createFinder(
      phrases.weekdays.map((names) => names.split('|')[0]!),
      isCut,
      2,
    ),
    /** Whether a day may follow its month: `Sep 23`. */
    isMonthFirst: lang === 'en',
    bc: new RegExp(`^(?:${phrases.bc}) (?=\\d)(.+)$|^(.+?) ?(?:${phrases.bc})$`),
    ad: new RegExp(`^(?:(?:${phrases.ad}) )?(.*\\d.*?)(?: (?:${phrases.ad}))?$`),
    circa: new RegExp(`^(?:${phrases.circa})(?:[ -]?(?<=[. -])|(?=\\d))(.+)$`),
    circaBehind: new RegExp(`^(.+?) ?(?:\\((?:${phrases.circa})\\)|(?<= )(?:circa|ca?\\.|ca|approx\\.?))$`),
    perhaps: before(phrases.perhaps),
    perhapsBehind: new RegExp(`^(.+?) ?\\((?:${phrases.perhaps})\\)$`),
    before: before(phrases.before),
    by: before(phrases.by),
    notBefore: before(phrases.notBefore),
    after: before(phrases.after),
    until: before(phrases.until),
    since: before(phrases.since),
    orEarlier: behind(phrases.orEarlier),
    orLater: behind(phrases.orLater),
    between: pair(phrases.between),
    from: pair(phrases.from),
    to: new RegExp(`^(.+?)(?: (?:${phrases.from[1]}|-) | ?– ?)(.+)$`),
    goingOn: new RegExp(
      `^(?:(?:${phrases.from[0]}) )?(.+?)(?: (?:${phrases.from[1]})(?: (?:the|le|la|el))? | ?[-–] ?)(?:${phrases.present})$`,
    ),
    or: new RegExp(`^(.+) (?:${phrases.or}) (.+)$`),
    and: new RegExp(`^(.+) (?:${phrases.and}) (.+)$`),
    parts: [before(phrases.early), before(phrases.mid), before(phrases.late)],
    decade: whole(phrases.decade.replace('{n}', '(\\d{3})0')),
    century: whole(phrases.century.replaceAll('{n}', count)),
    quarter: whole(`${phrases.quarter.replaceAll('{n}', count)} (\\d{4})`),
    /** Halves, thirds, fourths. */
    fractions: [phrases.half, phrases.third, phrases.fourth].map(
      (source) => new RegExp(`^(?:${source.replace('{n}', part)}) (.+)$`),
    ),
    lastOf: whole(phrases.lastOf),
    ordinals: phrases.ordinals,
    week: new RegExp(
      `^(?:(?<year>\\d{4})(?: ?[,/-] ?| ))?(?:(?:${phrases.week})\\.? ?(?<week>\\d{1,2})|(?<number>\\d{1,2})\\.? ?(?:${phrases.week}))(?:(?: ?[,/-] ?| (?:(?:of|de|del|du|van|av) )?)(?<behind>\\d{4}))?$`,
    ),
    easter: new RegExp(`^(?:${phrases.easter})(?: (?:of|de|del))? (\\d{4})$`),
    season: new RegExp(
      `^(${phrases.seasons.join('|')}) (\\d{4})(?:[–/-](\\d{2}|\\d{4}))?(?: (?:${phrases.fillers}))?$`,
    ),
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
