import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Calendar } from '../../../src/core/dates/calendar.js';
import { parseWhen } from '../../../src/core/document/parse-when.js';
import { formatTime, formatWhen, type DateOptions } from '../../../src/core/text/date-text.js';
import { ar } from '../../../src/core/words/ar.js';
import { de } from '../../../src/core/words/de.js';
import { en } from '../../../src/core/words/en.js';
import { es } from '../../../src/core/words/es.js';
import { fr } from '../../../src/core/words/fr.js';
import { toLanguage, type Language } from '../../../src/core/words/language.js';
import { nl } from '../../../src/core/words/nl.js';

const british = toLanguage('en', en);

/** ICU sets spaces of many widths. */
const plain = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ');

function say(text: string, language: Language = british, options?: DateOptions, calendar?: Calendar): string {
  const { when, problems } = parseWhen({ when: text, calendar }, { where: 'when' });
  if (!when) throw new Error(problems[0]?.message);
  return plain(formatWhen(when, language, options));
}

describe('formatWhen', () => {
  it.each([
    // to the minute
    ['2023-09-10T18:30~', 'around 18:30 on Sunday 10 September 2023'],
    ['2023-09-10T18:30', '18:30 on Sunday 10 September 2023'],
    ['2023-09-10T08:05+09:00', '08:05 on Sunday 10 September 2023'],
    ['2023-09-10T18:30:05', '18:30:05 on Sunday 10 September 2023'],
    ['2023-09-10T18:30?', 'possibly 18:30 on Sunday 10 September 2023'],
    ['2023-09-10T18:30%', 'possibly around 18:30 on Sunday 10 September 2023'],
    // to the day
    ['2023-09-12', 'Tuesday 12 September 2023'],
    ['2023-09-10~', 'around 10 September 2023'],
    ['2004-06-~11', 'around 11 June 2004'],
    ['2023-09-10?', 'possibly 10 September 2023'],
    ['1582-10-14', '14 October 1582'],
    ['-0043-03-15', '15 March 44 BC'],
    ['0079-08-24', '24 August 79 AD'],
    // to the month, season, year
    ['2023-07', 'July 2023'],
    ['2023-07~', 'c. July 2023'],
    ['2001-21', 'spring 2001'],
    ['2001-22', 'summer 2001'],
    ['2001-31', 'autumn 2001'],
    ['2003-24', 'winter 2003–04'],
    ['1999-24', 'winter 1999–2000'],
    ['0999-24', 'winter 999–1000'],
    ['-0043-24', 'winter 44/43 BC'],
    ['-0099-24', 'winter 100/99 BC'],
    ['0000-24', 'winter 1 BC–1 AD'],
    ['0050-24', 'winter 50/51 AD'],
    ['0099-24', 'winter 99/100 AD'],
    ['-0043-30', 'summer 44/43 BC'],
    ['2001-30', 'summer 2001–02'],
    ['2001-22~', 'c. summer 2001'],
    ['2001-34', 'April – June 2001'],
    ['2001-40', 'January – June 2001'],
    ['2019', '2019'],
    ['1519~', 'c. 1519'],
    ['1984?', 'possibly 1984'],
    ['1984%', 'possibly c. 1984'],
    ['-0043', '44 BC'],
    ['0000', '1 BC'],
    ['Y12345', '12345'],
    ['Y170000002', '170000002'],
    ['Y-170000002', '170000003 BC'],
    // unspecified
    ['201X', 'the 2010s'],
    ['15XX', '16th century'],
    ['20XX', '21st century'],
    ['-01XX', '2nd century BC'],
    ['-00XX', '1st century BC'],
    ['-004X', 'between 50 BC and 41 BC'],
    ['001X', 'between 10 AD and 19 AD'],
    ['1XXX', 'between 1000 and 1999'],
    ['XXXX', 'date unknown'],
    ['XXXX-12-25', '25 December, year unknown'],
    ['XXXX-02-29', '29 February, year unknown'],
    ['XXXX-12-XX', 'December, year unknown'],
    ['156X-12-25', '25 December, the 1560s'],
    ['15XX-XX-25', '16th century'],
    ['1985-04-XX', 'a day in April 1985'],
    ['1985-XX-XX', 'a day in 1985'],
    ['2004-XX', '2004'],
    ['1985-04-1X', 'between 10 and 19 April 1985'],
    ['1984-1X', 'between October and December 1984'],
    ['2004-XX-11', 'between 11 January and 11 December 2004'],
    // intervals
    ['2023-09-10/2023-09-12', '10 – 12 September 2023'],
    ['2023-06/2023-07', 'June – July 2023'],
    ['2020/2023', '2020 – 2023'],
    ['-0044/-0043', '45 BC – 44 BC'],
    ['2020~/2023-09-10', 'c. 2020 – 10 September 2023'],
    ['2004-06-XX/2004-07-03', 'a day in June 2004 – 3 July 2004'],
    ['../2023-09-12', 'until 12 September 2023'],
    ['1985/..', 'from 1985'],
    ['1985/', 'from 1985, end unknown'],
    ['/1985', 'until 1985, beginning unknown'],
    ['2023-09-10T18:30~/2023-09-10T20:00', 'around 18:30 – 20:00 on Sunday 10 September 2023'],
    ['2023-09-10T18:30/2023-09-12', '18:30 on 10 September 2023 – 12 September 2023'],
    // one of, all of
    ['[2023-09-04..2023-09-10]', 'between 4 and 10 September 2023'],
    ['[2023-09-12..2023-10-17]', 'between 12 September and 17 October 2023'],
    ['[2022-09..2023-10]', 'between September 2022 and October 2023'],
    ['[2020~..2023]', 'between c. 2020 and 2023'],
    ['[1667,1668,1670..1672]', '1667, 1668 or between 1670 and 1672'],
    ['[..1984]', '1984 or earlier'],
    ['[1760-12..]', 'December 1760 or later'],
    ['[2023-09-10T18:30..2023-09-10T19:00]', 'between 18:30 and 19:00 on Sunday 10 September 2023'],
    ['[2023-09-12]', 'Tuesday 12 September 2023'],
    ['[2023-09-12,2023-09-14]', '12 September 2023 or 14 September 2023'],
    ['{1960,1961-12}', '1960 and December 1961'],
    ['{1667,1670..1672}', '1667 and 1670 – 1672'],
    ['{..1984}', 'until 1984'],
  ])('says %s as “%s”', (text, expected) => {
    expect(say(text)).toBe(expected);
  });

  it('lets the author’s own words win', () => {
    const { when } = parseWhen({ when: '2023-09-10T18:30~', whenText: 'on Sunday evening' }, { where: 'when' });
    expect(formatWhen(when!, british)).toBe('on Sunday evening');
  });

  it.each<[string, DateOptions, string]>([
    ['2023-09-12', { weekday: false }, '12 September 2023'],
    ['2023-09-12', { short: true }, '12 Sept 2023'],
    ['2023-09-10T18:30~', { short: true }, 'around 18:30 on 10 Sept 2023'],
    ['2023-07', { short: true }, 'Jul 2023'],
    ['[2023-09-04..2023-09-10]', { short: true }, 'between 4 and 10 Sept 2023'],
  ])('says %s with %j as “%s”', (text, options, expected) => {
    expect(say(text, british, options)).toBe(expected);
  });

  it.each([
    ['1519-09-20', '20 September 1519'],
    ['1500-02-29', '29 February 1500'],
    ['1500-02', 'February 1500'],
    ['1519-09-20/1522-09-06', '20 September 1519 – 6 September 1522'],
    ['1500-02-29/1500-03-01', '29 February 1500 – 1 March 1500'],
    ['[1500-02-28..1500-02-29]', 'between 28 February 1500 and 29 February 1500'],
    ['1917-10-25', '25 October 1917'],
  ])('says the Julian %s as it is written, without a day of the week', (text, expected) => {
    expect(say(text, british, undefined, 'julian')).toBe(expected);
  });

  it.each([
    [
      'en-US',
      en,
      'around 6:30 PM on Sunday, September 10, 2023',
      'between September 4 and 10, 2023',
      'c. July 2023',
      '16th century',
    ],
    [
      'de',
      de,
      'gegen 18:30 Uhr am Sonntag, 10. September 2023',
      'zwischen dem 4. und dem 10. September 2023',
      'um Juli 2023',
      '16. Jahrhundert',
    ],
    [
      'fr',
      fr,
      'vers 18:30 le dimanche 10 septembre 2023',
      'entre le 4 et le 10 septembre 2023',
      'vers juillet 2023',
      'XVIe siècle',
    ],
    [
      'es',
      es,
      'hacia las 18:30 del domingo, 10 de septiembre de 2023',
      'entre el 4 y el 10 de septiembre de 2023',
      'hacia julio de 2023',
      'siglo XVI',
    ],
    [
      'nl',
      nl,
      'rond 18:30 uur op zondag 10 september 2023',
      'tussen 4 en 10 september 2023',
      'ca. juli 2023',
      '16e eeuw',
    ],
    ['ar', ar, 'نحو الساعة 6:30 م يوم الأحد، 10 سبتمبر 2023', 'بين 4 و10 سبتمبر 2023', 'نحو يوليو 2023', 'القرن 16'],
    [
      'ko',
      en,
      'around 18:30 on Sunday 10 September 2023',
      'between 4 and 10 September 2023',
      'c. July 2023',
      '16th century',
    ],
  ] as const)('speaks %s', (lang, words, minute, week, month, century) => {
    const language = toLanguage(lang, words);
    const said = ['2023-09-10T18:30~', '[2023-09-04..2023-09-10]', '2023-07~', '15XX'].map((text) =>
      say(text, language),
    );
    expect(said).toEqual([minute, week, month, century]);
  });

  it('writes the figures of the locale throughout', () => {
    const egypt = toLanguage('ar-EG', ar);
    for (const text of ['2023-09-12', '15XX', '201X', '2003-24', 'Y170000002', '1985-04-1X'])
      expect(say(text, egypt)).not.toMatch(/\d/);
  });

  it.each([
    ['Pacific/Kiritimati', -840],
    ['Pacific/Pago_Pago', 660],
    ['Asia/Kathmandu', -345],
    ['America/New_York', 240],
  ])('depends on no zone: neither the process’s nor the event’s %s moves a day', (zone, offset) => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2023-09-10').getTimezoneOffset()).toBe(offset);
    const input = { when: '2023-09-10T00:10', timeZone: zone };
    const { when } = parseWhen(input, { where: 'when', storyZone: 'America/New_York' });
    expect(formatWhen(when!, british)).toBe('00:10 on Sunday 10 September 2023');
    expect(say('2023-09-12')).toBe('Tuesday 12 September 2023');
    expect(say('-0043-03-15')).toBe('15 March 44 BC');
    vi.unstubAllEnvs();
  });

  const two = (number: number) => String(number).padStart(2, '0');
  const year = fc.oneof(
    fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0')),
    fc.integer({ min: 1, max: 9999 }).map((number) => `-${String(number).padStart(4, '0')}`),
    fc.constantFrom('XXXX', '1XXX', '20XX', '201X', 'X9X9', '-01XX', '-004X', '-XXXX', '00XX'),
  );
  const month = fc.oneof(
    fc.integer({ min: 1, max: 12 }).map(two),
    fc.integer({ min: 21, max: 41 }).map(String),
    fc.constantFrom('XX', '1X', '0X', 'X2'),
  );
  const day = fc.oneof(fc.integer({ min: 1, max: 28 }).map(two), fc.constantFrom('XX', '1X', '2X', 'X1'));
  const mark = fc.constantFrom('', '~', '?', '%');
  const date = fc.oneof(
    fc.tuple(year, mark).map(([y, q]) => y + q),
    fc.tuple(year, month, mark).map(([y, m, q]) => `${y}-${m}${q}`),
    fc.tuple(year, month, day, mark).map(([y, m, d, q]) => `${y}-${m}-${d}${q}`),
    fc.tuple(year, mark).map(([y, q]) => `${y}-09-10T18:30${q}`),
    fc.constantFrom('Y-170000002', 'Y275760', 'Y-271821'),
  );
  const text = fc.oneof(
    date,
    fc
      .tuple(fc.oneof(date, fc.constantFrom('', '..')), fc.oneof(date, fc.constantFrom('', '..')))
      .map((ends) => ends.join('/')),
    fc.array(date, { minLength: 1, maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    fc.tuple(date, date).map(([a, b]) => `{${a}..${b}}`),
    fc.tuple(date, date).map(([a, b]) => `[${a}..${b}]`),
  );

  it('says something, wholly filled in, of every date there is, in every language and calendar', () => {
    const languages = [british, ...[ar, de, es, fr, nl].map((words) => toLanguage(words.lang, words))];
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...languages),
        fc.constantFrom<Calendar>('gregorian', 'julian'),
        fc.boolean(),
        (when, language, calendar, short) => {
          const read = parseWhen({ when, calendar }, { where: 'when' }).when;
          if (!read) return;
          const said = formatWhen(read, language, { short });
          expect(said).toMatch(/\S/);
          expect(said).not.toMatch(/[{}]|undefined|NaN|Invalid/);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('says no more than is known: never a day for a month, nor a month for a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 2999 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        expect(say(String(y))).toBe(String(y));
        expect(say(`${y}-${two(m)}`)).toMatch(/^[A-Z][a-z]+ \d{4}$/);
      }),
    );
  });
});

describe('formatTime', () => {
  it.each([
    [british, '00:05'],
    [toLanguage('en-US', en), '12:05 AM'],
    [toLanguage('de', de), '00:05 Uhr'],
  ])('writes a clock time as its locale does', (language, expected) => {
    expect(plain(formatTime(5 * 60_000, language))).toBe(expected);
  });
});
