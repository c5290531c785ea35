import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../../src/core/dates/read-edtf.js';
import { readDatePhrase } from '../../../src/importers/dates/read-date-phrase.js';

const today = Date.UTC(2023, 8, 12) / 86_400_000; // a Tuesday
const months = 'January February March April May June July August September October November December'.split(' ');

describe('readDatePhrase', () => {
  it.each([
    ['10 September 2023', ['2023-09-10']],
    ['  10\u00a0SEPTEMBER\n2023 ', ['2023-09-10']],
    ['03/04/2023', ['2023-04-03', '2023-03-04']],
    ['04/04/2023', ['2023-04-04']],
    ['13/04/2023', ['2023-04-13']],
    ['04-13-2023', ['2023-04-13']],
    ['13/13/2023', []],
    ['3.4.2023', ['2023-04-03']],
    ['3. 4. 2023', ['2023-04-03']],
    ['29.2.2023', []],
    ['29.2.2024', ['2024-02-29']],
    ['09/2023', ['2023-09']],
    ['13/2023', []],
    ['1900s', ['190X', '19XX']],
    ['1910s', ['191X']],
    ['XIX century', ['18XX']],
    ['1st century', ['00XX']],
    ['Q1 2023', ['2023-33']],
    ['H2 2023', ['2023-41']],
    ['Q5 2023', []],
    ['fall 2023', ['2023-23']],
    ['winter 2023/24', ['2023-24']],
    ['winter 2023/25', []],
    ['summer 2023/24', []],
    ['', []],
    ['soon', []],
  ])('reads %j as %j', (text, readings) => {
    expect(readDatePhrase(text, {})).toEqual(readings);
  });

  it.each([
    ['today', '2023-09-12'],
    ['yesterday', '2023-09-11'],
    ['tomorrow', '2023-09-13'],
    ['Tuesday', '2023-09-12'],
    ['Wednesday', '2023-09-06'],
    ['last week', '[2023-09-04..2023-09-10]'],
    ['next month', '2023-10'],
    ['last year', '2022'],
    ['1 January', '2024-01-01'],
    ['1 May', '2023-05-01'],
  ])('counts “%s” from a day, and reads nothing where none is known', (text, edtf) => {
    expect(readDatePhrase(text, { today })).toEqual([edtf]);
    expect(readDatePhrase(text, {})).toEqual([]);
  });

  it.each([
    ['de', '10. Oktober 2023', '2023-10-10'],
    ['de-AT', '10. März 2023', '2023-03-10'],
    ['DE_ch', '10. Oktober 2023', '2023-10-10'],
    ['fr', '1er août 1914', '1914-08-01'],
    ['es', '2 de mayo de 1808', '1808-05-02'],
    ['nl', '10 maart 2023', '2023-03-10'],
    ['nl', '10 March 2023', '2023-03-10'],
    ['ja', '10 March 2023', '2023-03-10'],
    ['constructor', '10 March 2023', '2023-03-10'],
    ['', '10 March 2023', '2023-03-10'],
  ])('reads the words of “%s”, and English besides: %s', (lang, text, edtf) => {
    expect(readDatePhrase(text, { lang })).toEqual([edtf]);
  });

  it.each([
    ['first half of the 19th century', '[1801..1850]'],
    ['the second half of the nineteenth century', '[1851..1900]'],
    ['1. Hälfte 19. Jh.', '[1801..1850]'],
    ['zweite Hälfte des 19. Jahrhunderts', '[1851..1900]'],
    ['première moitié du XIXe siècle', '[1801..1850]'],
    ['2e moitié du 19e siècle', '[1851..1900]'],
    ['primera mitad del siglo XIX', '[1801..1850]'],
    ['eerste helft van de 19e eeuw', '[1801..1850]'],
    ['seconda metà del XIX secolo', '[1851..1900]'],
    ['segunda metade do século XIX', '[1851..1900]'],
    ['первая половина XIX века', '[1801..1850]'],
    ['druga połowa XIX wieku', '[1851..1900]'],
    ['første halvdel af det 19. århundrede', '[1801..1850]'],
    ['första hälften av 19:e århundradet', '[1801..1850]'],
    ['first half of the 5th century BC', '[-0499..-0450]'],
    ['first half of the 1st century', '[0001..0050]'],
    ['last quarter of the 18th century', '[1776..1800]'],
    ['1. Viertel 19. Jh.', '[1801..1825]'],
    ['letztes Drittel des 19. Jahrhunderts', '[1867..1900]'],
    ['dernier quart du XVIIIe siècle', '[1776..1800]'],
    ['first third of the 18th century', '[1701..1733]'],
    ['first half of the 1920s', '[1920..1924]'],
    ['second half of 2023', '2023-41'],
    ['first quarter of 2023', '2023-33'],
    ['c. first half of the 19th century', '[1801~..1850~]'],
    ['early 19th century', '[1800..1833~]'],
    ['KW 12 2024', '[2024-03-18..2024-03-24]'],
    ['KW 12/2024', '[2024-03-18..2024-03-24]'],
    ['12. KW 2024', '[2024-03-18..2024-03-24]'],
    ['2024, KW 12', '[2024-03-18..2024-03-24]'],
    ['week 12 of 2024', '[2024-03-18..2024-03-24]'],
    ['Week 1, 2025', '[2024-12-30..2025-01-05]'],
    ['semaine 12 2024', '[2024-03-18..2024-03-24]'],
    ['semana 12 de 2024', '[2024-03-18..2024-03-24]'],
    ['Easter 1916', '1916-04-23'],
    ['Ostern 1916', '1916-04-23'],
    ['Pâques 1916', '1916-04-23'],
    ['Pasqua 2024', '2024-03-31'],
    ['Wielkanoc 2024', '2024-03-31'],
  ])('reads %j in any language', (text, edtf) => {
    expect(readDatePhrase(text, {})).toEqual([edtf]);
  });

  it.each(['third half of the 19th century', 'first half', 'first half of May 2020', 'KW 54 2024', 'week 12', '2024 week 12 2025', 'Easter 1582', 'Easter'])(
    'reads nothing in %j',
    (text) => {
      expect(readDatePhrase(text, { lang: 'de' })).toEqual([]);
    },
  ); // prettier-ignore

  it('reads every day of every month, with the month whole or cut to three letters', () => {
    const date = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(date, fc.boolean(), (written, isCut) => {
        const name = months[written.getUTCMonth()]!;
        const text = `${written.getUTCDate()} ${isCut ? name.slice(0, 3) : name} ${written.getUTCFullYear()}`;
        expect(readDatePhrase(text, {})).toEqual([written.toISOString().slice(0, 10)]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives of any words only EDTF, each once', () => {
    const words =
      'c. about 10 3rd 1914 44 BC before after between and or to – - early mid 1960s century last Tuesday May ? 6 pm';
    const text = fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 6 }).map((each) => each.join(' '));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 40 })), (phrase) => {
        const readings = readDatePhrase(phrase, { today });
        expect(new Set(readings).size).toBe(readings.length);
        for (const edtf of readings) expect(readEdtf(edtf)).toHaveProperty('type');
      }),
      { numRuns: 300 },
    );
  });
});
