/** The patterns of dates in words, one set a language, made of its phrases. */
import { datePhrases, type DatePhrases } from './date-phrases.js';

/** The patterns of one language, on small letters without accents. */
export type DateGrammar = ReturnType<typeof toGrammar>;

/** Made once: a table has many dates. */
const grammars = new Map(Object.entries(datePhrases).map(([lang, phrases]) => [lang, toGrammar(lang, phrases)]));

/** The grammars by which a text of the language `lang` (BCP 47) is read: its own, then English. */
export function findGrammars(lang: string): readonly DateGrammar[] {
  const languages = new Set([lang.toLowerCase().split(/[-_]/, 1)[0]!, 'en']);
  return [...languages].flatMap((each) => grammars.get(each) ?? []);
}

/**
 * The index of the name that `word` is; −1 where it is none. A name may be cut to three letters or more, with a full stop or
 * without, as long as it is one name alone.
 */
export function findName(word: string, names: readonly string[]): number {
  const start = word.replace(/\.$/, '');
  if (start.length < 3) return -1;
  const found = names.flatMap((name, index) => (name.split('|').some((each) => each.startsWith(start)) ? index : []));
  return found.length === 1 ? found[0]! : -1;
}

function toGrammar(lang: string, phrases: DatePhrases) {
  const whole = (source: string) => new RegExp(`^(?:${source})$`);
  const before = (source: string) => new RegExp(`^(?:${source})[ -]?(?<=[. -])(.+)$`);
  const behind = (source: string) => new RegExp(`^(.+) (?:${source})$`);
  const pair = ([first, second]: readonly [string, string]) => new RegExp(`^(?:${first}) (.+?) (?:${second}) (.+)$`);
  const number = `(\\d+|${phrases.numbers.join('|')})`;
  return {
    phrases,
    /** Whether a day may follow its month: `Sep 23`. */
    isMonthFirst: lang === 'en',
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
