/**
 * What an author may have meant by a date that is not EDTF.
 */

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month by its English name, whole or cut: nothing else is one, `circa` and `about` least of all. */
const month = `(${monthNames.join('|')})[a-z]{0,6}`;

type Suggest = (...groups: (string | undefined)[]) => string[];

const mistakes: readonly (readonly [RegExp, Suggest])[] = [
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, (day, month, year) => [join(year, month, day)]],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, (a, b, year) => [join(year, b, a), join(year, a, b)]],
  [/^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/, (year, month, day) => [join(year, month, day)]],
  [
    new RegExp(`^(\\d{1,2})?(?:st|nd|rd|th|\\.)? ?${month}\\.?,? (\\d{4})$`, 'i'),
    (day, month, year) => [join(year, numberOf(month), day)],
  ],
  [
    new RegExp(`^${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i'),
    (month, day, year) => [join(year, numberOf(month), day)],
  ],
  [/^(\d{4}-\d\d-\d\d)[ tT](\d\d?)(:\d\d.*)$/, (day, hour = '', rest) => [`${day}T${hour.padStart(2, '0')}${rest}`]],
  [/^(?:c|ca|circa|about|around)\.? ?(\d.*)$/i, (date) => [`${date}~`]],
  [/^(\d+) ?b\.?c\.?(?:e\.?)?$/i, (year = '') => [`-${String(+year - 1).padStart(4, '0')}`.replace('-0000', '0000')]],
  [/^(\d{3})0['’]?s$/, (decade) => [`${decade}X`]],
  [/^(-?)(\d{1,3})$/, (sign, year = '') => [`${sign}${year.padStart(4, '0')}`]],
  [/^(\d{4}) ?[-–—] ?(\d{4})$/, (start, end) => [`${start}/${end}`]],
  [/^(-?)(\d{5,})$/, (sign, year) => [`Y${sign}${year}`]],
];

/** EDTF texts that a wrong one may mean, best first; none where it resembles no common mistake. */
export function suggestDates(text: string): string[] {
  for (const [pattern, suggest] of mistakes) {
    const found = pattern.exec(text);
    if (found) return [...new Set(suggest(...found.slice(1)))];
  }
  return [];
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

function numberOf(month = ''): string {
  return String(monthNames.indexOf(month.slice(0, 3).toLowerCase()) + 1);
}
