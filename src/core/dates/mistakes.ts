/**
 * What an author may have meant by a date that is not EDTF.
 */
import { createDate } from './create-edtf.js';
import { formatEdtf } from './write-edtf.js';

/** Names of each month in the languages of Europe most stories come from, and in Arabic; without accents. */
const monthNames = [
  'january januar janvier enero januari gennaio janeiro يناير января',
  'february februar fevrier febrero februari febbraio fevereiro فبراير февраля',
  'march marz maerz mars marzo maart mrt marco مارس марта',
  'april avril abril aprile أبريل апреля',
  'may mai mayo mei maggio maio مايو мая',
  'june juni juin junio giugno junho يونيو июня',
  'july juli juillet julio luglio julho يوليو июля',
  'august aout agosto augustus أغسطس августа',
  'september septembre septiembre settembre setembro سبتمبر сентября',
  'october oktober octobre octubre ottobre outubro أكتوبر октября',
  'november novembre noviembre novembro نوفمبر ноября',
  'december dezember decembre diciembre dicembre dezembro ديسمبر декабря',
].map((names) => names.split(' ').map(withoutAccents));

/** A word that `numberOf` may know as a month. */
const month = '(\\p{L}[\\p{L}\\p{M}]{2,12})';

type Suggest = (...groups: (string | undefined)[]) => string[];

const mistakes: readonly (readonly [RegExp, Suggest])[] = [
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, (day, month, year) => [toText(year, month, day)]],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, (a, b, year) => [toText(year, b, a), toText(year, a, b)]],
  [/^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/, (year, month, day) => [toText(year, month, day)]],
  [
    new RegExp(`^(?:le )?(\\d{1,2})?(?:st|nd|rd|th|er|º|\\.)? ?(?:de )?${month}\\.?,? (?:de )?(\\d{4})$`, 'iu'),
    (day, month, year) => inMonth(month, (number) => toText(year, number, day)),
  ],
  [
    new RegExp(`^${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'iu'),
    (month, day, year) => inMonth(month, (number) => toText(year, number, day)),
  ],
  [/^(\d{4}-\d\d-\d\d)[ tT](\d\d?)(:\d\d.*)$/, (day, hour = '', rest) => [`${day}T${hour.padStart(2, '0')}${rest}`]],
  [/^(?:c|ca|circa|about|around)\.? ?(\d.*)$/i, (date) => [`${date}~`]],
  [/^(\d+) ?b\.?c\.?(?:e\.?)?$/i, (year = '') => [toText(1 - +year)]],
  [/^(\d{3})0['’]?s$/, (decade) => [`${decade}X`]],
  [/^(-?\d{1,3})$/, (year) => [toText(year)]],
  [/^(\d{4}) ?[-–—] ?(\d{4})$/, (start, end) => [`${start}/${end}`]],
  [/^(-?)(\d{5,})$/, (sign, year) => [`Y${sign}${year}`]],
];

/** EDTF texts that a wrong one may mean, best first; none where it resembles no common mistake. */
export function suggestDates(text: string): string[] {
  for (const [pattern, suggest] of mistakes) {
    const found = pattern.exec(text);
    const dates = found ? suggest(...found.slice(1)) : [];
    if (dates.length > 0) return [...new Set(dates)];
  }
  return [];
}

function toText(...parts: readonly (number | string | undefined)[]): string {
  const [year = NaN, month, day] = parts.map((part) => (part === undefined ? undefined : +part));
  return formatEdtf(createDate(year, month, day));
}

/** What `toDate` makes of the number of a month, where the word is a month's name, whole or cut to three letters or more. */
function inMonth(word = '', toDate: (number: number) => string): string[] {
  const start = withoutAccents(word.toLowerCase());
  const index = monthNames.findIndex((names) => names.some((name) => name.startsWith(start)));
  return index < 0 ? [] : [toDate(index + 1)];
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
