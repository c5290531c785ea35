import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChoice, createDate, createInterval, createRange } from '../../../src/core/dates/create-edtf.js';
import type { EdtfDate } from '../../../src/core/dates/edtf.js';
import { qualify } from '../../../src/core/dates/map-dates.js';
import { parseEdtf } from '../../../src/core/dates/parse-edtf.js';
import { toSpan } from '../../../src/core/dates/span.js';
import { formatEdtf } from '../../../src/core/dates/write-edtf.js';
import { parseWhen } from '../../../src/core/document/parse-when.js';
import { importDate, readWrittenDate } from '../../../src/importers/dates/written-date.js';

const published = '2023-09-12T12:00+02:00'; // a Tuesday

const read = (text: string, lang?: string) => {
  const readings = readWrittenDate(text, { published, lang });
  return readings.length > 1 ? readings : readings[0];
};

describe('readWrittenDate', () => {
  it.each([
    ['c. 1850', '1850~'],
    ['ca 1850', '1850~'],
    ['circa 10 September 2023', '2023-09-10~'],
    ['about 44 BC', '-0043~'],
    ['possibly 1850', '1850?'],
    ['c. 1850?', '1850%'],
    ['10 September 2023 (?)', '2023-09-10?'],
    ['10 September 2023', '2023-09-10'],
    ['Sunday, 10 September 2023', '2023-09-10'],
    ['Sun Sep 10 19:22:11 +0000 2023', '2023-09-10T19:22:11+00:00'],
    ['Sun Sep 10 19:22:11 2023', '2023-09-10T19:22:11'],
    ['Sunday, 9/10/2023', '2023-09-10'],
    ['Mo, 10.9.2023', undefined],
    ['September 10th, 2023', '2023-09-10'],
    ['Sept. 10, 2023', '2023-09-10'],
    ['10-Sep-2023', '2023-09-10'],
    ['the 10th of September 2023', '2023-09-10'],
    ['July 2023', '2023-07'],
    ['in July 2023', '2023-07'],
    ['early July 2023', '[2023-07-01..2023-07-10~]'],
    ['mid-July 2023', '[2023-07-11~..2023-07-20~]'],
    ['late February 2024', '[2024-02-21~..2024-02-29]'],
    ['early 2023', '[2023-01..2023-04~]'],
    ['mid-1960s', '[1964~..1966~]'],
    ['the early 1960s', '[1960..1963~]'],
    ['the 1960s', '196X'],
    ["1960's", '196X'],
    ['19th century', '18XX'],
    ['the XIX century', '18XX'],
    ['late 19th century', '[1867~..1899]'],
    ['5th century BC', '-04XX'],
    ['1914–18', '1914/1918'],
    ['1914-18', '1914/1918'],
    ['1914 – 1918', '1914/1918'],
    ['1914 to 1918', '1914/1918'],
    ['from 1914 to 1918', '1914/1918'],
    ['c. 1914–18', '1914~/1918~'],
    ['4–10 September 2023', '2023-09-04/2023-09-10'],
    ['September 4–10, 2023', '2023-09-04/2023-09-10'],
    ['30 July – 2 August 2023', '2023-07-30/2023-08-02'],
    ['July–August 2023', '2023-07/2023-08'],
    ['30 December – 2 January 2024', '2023-12-30/2024-01-02'],
    ['10-12 September 2023', '2023-09-10/2023-09-12'],
    ['10\u201112 September 2023', '2023-09-10/2023-09-12'],
    ['September 10-12, 2023', '2023-09-10/2023-09-12'],
    ['Monday 10-Wednesday 12 July 2023', '2023-07-10/2023-07-12'],
    ['May-June 2020', '2020-05/2020-06'],
    ['Dec-Jan 2024', '2023-12/2024-01'],
    ['30 December-2 January 2024', '2023-12-30/2024-01-02'],
    ['2023-09-10-2023-09-12', '2023-09-10/2023-09-12'],
    ['1914-1918', '1914/1918'],
    ['1960s-1970s', '196X/197X'],
    ['c. 500-400 BC', '-0499~/-0399~'],
    ['500 BC-400 BC', '-0499/-0399'],
    ['44 BC-14 AD', '-0043/0014'],
    ['1850-c. 1860', '1850/1860~'],
    ['12-Sep-2023', '2023-09-12'],
    ['23-Sep', '2023-09-23'],
    ['Sep 23', '2023-09-23'],
    ['Sep-98', '1998-09'],
    ['May 68', '1968-05'],
    ['10-May-68', '1968-05-10'],
    ['10-Sep-23', '2023-09-10'],
    ['6 Jun 44', '1944-06-06'],
    ['10-12 May-68', '1968-05-10/1968-05-12'],
    ['44–40 BC', '-0043/-0039'],
    ['100–44 BC', '-0099/-0043'],
    ['27 BC – 14 AD', '-0026/0014'],
    ['between 4 and 10 Sept', '[2023-09-04..2023-09-10]'],
    ['between 4 and 10 Sept 2021', '[2021-09-04..2021-09-10]'],
    ['between 1914 and 1918', '[1914..1918]'],
    ['25 or 26 January 1522', '[1522-01-25,1522-01-26]'],
    ['12 and 14 September 2023', '{2023-09-12,2023-09-14}'],
    ['spring 2021', '2021-21'],
    ['winter 2021–22', '2021-24'],
    ['the summer of 2021', '2021-22'],
    ['Q3 2023', '2023-35'],
    ['44 BC', '-0043'],
    ['15 March 44 BC', '-0043-03-15'],
    ['1 BC', '0000'],
    ['10,000 BC', '-9999'],
    ['12,000 BC', 'Y-11999'],
    ['100–200 AD', '0100/0200'],
    ['AD 79', '0079'],
    ['before 1900', '[..1899]'],
    ['before 10 September 2023', '[..2023-09-09]'],
    ['before the 1960s', '[..1959]'],
    ['by 1900', '[..1900]'],
    ['until 1900', '../1900'],
    ['after 1900', '[1901..]'],
    ['after July 2023', '[2023-08..]'],
    ['since 2020', '2020/..'],
    ['since c. 2020', '2020~/..'],
    ['1900 or earlier', '[..1900]'],
    ['1900 or later', '[1900..]'],
    ['last week', '[2023-09-04..2023-09-10]'],
    ['this week', '[2023-09-11..2023-09-17]'],
    ['last month', '2023-08'],
    ['last year', '2022'],
    ['next month', '2023-10'],
    ['Tuesday', '2023-09-12'],
    ['on Sunday', '2023-09-10'],
    ['Wednesday', '2023-09-06'],
    ['last Tuesday', '2023-09-05'],
    ['next Tuesday', '2023-09-19'],
    ['yesterday', '2023-09-11'],
    ['the day before yesterday', '2023-09-10'],
    ['tomorrow', '2023-09-13'],
    ['three days ago', '2023-09-09'],
    ['two weeks ago', '[2023-08-28..2023-09-03]'],
    ['10 years ago', '2013~'],
    ['10 September', '2023-09-10'],
    ['3 May', '2023-05-03'],
    ['3 January', '2024-01-03'],
    ['10 September 2023, 18:30', '2023-09-10T18:30'],
    ['around 18:30 on 10 September 2023', '2023-09-10T18:30~'],
    ['6.30 pm on Sunday', '2023-09-10T18:30'],
    ['yesterday at 6 pm', '2023-09-11T18:00~'],
    ['2023-09-10 18:30', '2023-09-10T18:30'],
    ['13/09/2023', '2023-09-13'],
    ['09/13/2023', '2023-09-13'],
    ['09/09/2023', '2023-09-09'],
    ['09/2023', '2023-09'],
    ['10.9.2023', '2023-09-10'],
    ['2023/9/1', '2023-09-01'],
  ])('reads “%s” as %s', (text, edtf) => {
    expect(read(text)).toBe(edtf);
  });

  it.each([
    ['de', '10.-12. September 2023', '2023-09-10/2023-09-12'],
    ['de', '10.-12.09.2023', '2023-09-10/2023-09-12'],
    ['de', '10.9.-12.9.2023', '2023-09-10/2023-09-12'],
    ['es', '10-12 de mayo de 2023', '2023-05-10/2023-05-12'],
    ['fr', 'mai 68', '1968-05'],
    ['fr', '6-juin-44', '1944-06-06'],
    ['de', '10-Mai-68', '1968-05-10'],
    ['de', 'um 1850', '1850~'],
    ['de', '10. März 2023', '2023-03-10'],
    ['de', 'Anfang Juli 2023', '[2023-07-01..2023-07-10~]'],
    ['de', '19. Jahrhundert', '18XX'],
    ['de', 'die 1960er Jahre', '196X'],
    ['de', '44 v. Chr.', '-0043'],
    ['de', 'zwischen 4. und 10. September', '[2023-09-04..2023-09-10]'],
    ['de', 'vor 1900', '[..1899]'],
    ['de', 'vor drei Tagen', '2023-09-09'],
    ['de', 'letzte Woche', '[2023-09-04..2023-09-10]'],
    ['de', 'am Dienstag', '2023-09-12'],
    ['de', 'Frühjahr 2021', '2021-21'],
    ['fr', 'vers 1850', '1850~'],
    ['fr', '1er août 1914', '1914-08-01'],
    ['fr', 'début juillet 2023', '[2023-07-01..2023-07-10~]'],
    ['fr', 'mi-juillet 2023', '[2023-07-11~..2023-07-20~]'],
    ['fr', 'XIXe siècle', '18XX'],
    ['fr', 'les années 1960', '196X'],
    ['fr', '44 av. J.-C.', '-0043'],
    ['fr', 'avant-hier', '2023-09-10'],
    ['fr', 'la semaine dernière', '[2023-09-04..2023-09-10]'],
    ['fr', 'il y a trois jours', '2023-09-09'],
    ['fr', 'été 2021', '2021-22'],
    ['es', 'hacia 1850', '1850~'],
    ['es', '10 de septiembre de 2023', '2023-09-10'],
    ['es', 'principios de julio de 2023', '[2023-07-01..2023-07-10~]'],
    ['es', 'siglo XIX', '18XX'],
    ['es', '44 a. C.', '-0043'],
    ['es', 'la semana pasada', '[2023-09-04..2023-09-10]'],
    ['es', 'hace tres días', '2023-09-09'],
    ['es', 'el martes', '2023-09-12'],
    ['nl', 'omstreeks 1850', '1850~'],
    ['nl', '10 mrt 2023', '2023-03-10'],
    ['nl', 'begin juli 2023', '[2023-07-01..2023-07-10~]'],
    ['nl', '19e eeuw', '18XX'],
    ['nl', 'jaren 1960', '196X'],
    ['nl', 'vorige week', '[2023-09-04..2023-09-10]'],
    ['nl', 'drie dagen geleden', '2023-09-09'],
    ['de-AT', '10 September 2023', '2023-09-10'],
    ['pl', '10 September 2023', '2023-09-10'],
  ])('reads, in %s, “%s” as %s', (lang, text, edtf) => {
    expect(read(text, lang)).toBe(edtf);
  });

  it.each([
    ['19450508', '1945-05-08'],
    ['20190105', '2019-01-05'],
    ['5-Jan-19', '2019-01-05'],
    ['2019-034', '2019-02-03'],
    ['2020-366', '2020-12-31'],
    ['2019-W03', '[2019-01-14..2019-01-20]'],
    ['2020-W53', '[2020-12-28..2021-01-03]'],
    ['2019-W03-2', '2019-01-15'],
    ['2025/5', '2025-05'],
    ['2025/05/06', '2025-05-06'],
    ['2025. 5. 6.', '2025-05-06'],
    ['05.2025', '2025-05'],
    ['12.31.2004', '2004-12-31'],
    ['1914/18', '1914/1918'],
    ['1899/00', '1899/1900'],
    ['5/6 May 2025', '2025-05-05/2025-05-06'],
    ['May 5/6, 2025', '2025-05-05/2025-05-06'],
    ['28.4./2.5.1945', '1945-04-28/1945-05-02'],
    ['June 10-12 1944', '1944-06-10/1944-06-12'],
    ['June 10–12, 1944', '1944-06-10/1944-06-12'],
    ['1975 Nov-Dec', '1975-11/1975-12'],
    ['15th-16th century', '14XX/15XX'],
    ['c1850', '1850~'],
    ['ca. 1850-1860', '1850~/1860~'],
    ['1850 (circa)', '1850~'],
    ['1850 ca.', '1850~'],
    ['1850 (probably)', '1850?'],
    ['1850-present', '1850/..'],
    ['1850–today', '1850/..'],
    ['from 1850 to the present', '1850/..'],
    ['1850-', '1850/..'],
    ['1850–', '1850/..'],
    ['pre-1850', '[..1849]'],
    ['post-1850', '[1851..]'],
    ['not before 1850', '[1850..]'],
    ['not after 1850', '[..1850]'],
    ['18--', '18XX'],
    ['18??', '18XX'],
    ['185-', '185X'],
    ['185?', '185X'],
    ['185-?', '185X?'],
    ['[May 2025]', '2025-05'],
    ['[ca. 1850]', '1850~'],
    ['(1850)', '1850'],
    ['10000 BP', '-8050'],
    ['12,000 years BP', 'Y-10050'],
    ['BC 44', '-0043'],
    ['-44', '-0043'],
    ['−500', '-0499'],
    ['-12000', 'Y-11999'],
    ['1939 or 1940', '[1939,1940]'],
    ['20250505T143000Z', '2025-05-05T14:30:00Z'],
    ['2025-05-05 14:30:00', '2025-05-05T14:30:00'],
    ['2025-05-05 14:30:00+02', '2025-05-05T14:30:00+02:00'],
    ['2025-05-05 14:30:00.000', '2025-05-05T14:30:00'],
    ['2025-05-05 14:30:00.123456+00', '2025-05-05T14:30:00.123456+00:00'],
    ['May  5 2025  2:30PM', '2025-05-05T14:30'],
    ['2025-05-05T14:30:00.0000000', '2025-05-05T14:30:00.0000000'],
    ['Mon, 05 May 2025 14:30:00 GMT', '2025-05-05T14:30:00Z'],
    ['Mon, 05 May 2025 14:30:00 +0200', '2025-05-05T14:30:00+02:00'],
    ['2:30 p.m. EDT, May 5, 2025', '2025-05-05T14:30-04:00'],
    ['5 May 2025 14:30 UTC+2', '2025-05-05T14:30+02:00'],
    ['14.30 Uhr, 5. Mai 2025', '2025-05-05T14:30'],
    ['5 May 2025 at noon', '2025-05-05T12:00'],
    ['12 noon, 5 May 2025', '2025-05-05T12:00'],
    ['2025 Q1', '2025-33'],
    ['2025-Q1', '2025-33'],
    ['Q1/2025', '2025-33'],
    ['first quarter of 2025', '2025-33'],
    ['2025 H2', '2025-41'],
    ['nineteenth century', '18XX'],
    ['19th-century', '18XX'],
  ])('reads what catalogues and databases write, “%s”, as %s', (text, edtf) => {
    expect(read(text)).toBe(edtf);
  });

  it.each([
    ['5 мая 2025 г.', '2025-05-05'],
    ['5 maja 2025', '2025-05-05'],
    ['5 de maio de 2025', '2025-05-05'],
    ['5 de mayo de 2025', '2025-05-05'],
    ['5 maggio 2025', '2025-05-05'],
    ['1º maggio 2025', '2025-05-01'],
    ['5 MAYIS 2025', '2025-05-05'],
    ['5. toukokuuta 2025', '2025-05-05'],
    ['2025. május 5.', '2025-05-05'],
    ['5 Μαΐου 2025', '2025-05-05'],
    ['5 במאי 2025', '2025-05-05'],
    ['٥ مايو ٢٠٢٥', '2025-05-05'],
    ['٥ أيار ٢٠٢٥', '2025-05-05'],
    ['۵ مهٔ ۲۰۲۵', '2025-05-05'],
    ['५ मई २०२५', '2025-05-05'],
    ['5 tháng 5, 2025', '2025-05-05'],
    ['2025年5月6日', '2025-05-06'],
    ['２０２５年５月６日', '2025-05-06'],
    ['2025年5月6日（火）14時30分', '2025-05-06T14:30'],
    ['2025年5月6日～8日', '2025-05-06/2025-05-08'],
    ['令和7年5月6日', '2025-05-06'],
    ['昭和元年', '1926'],
    ['2025년 5월 6일', '2025-05-06'],
    ['1990年代', '199X'],
    ['19世紀', '18XX'],
    ['公元前44年', '-0043'],
    ['約1850年', '1850~'],
    ['1850年頃', '1850~'],
    ['1850年以前', '[..1850]'],
    ['vers 1850', '1850~'],
    ['siglo XIX', '18XX'],
    ['19. Jahrhundert', '18XX'],
    ['19e eeuw', '18XX'],
    ['XIX век', '18XX'],
    ['القرن التاسع عشر', '18XX'],
    ['XIX secolo', '18XX'],
    ['década de 1960', '196X'],
    ['les années 1960', '196X'],
    ['1960-е', '196X'],
    ['عقد 1960', '196X'],
    ['44 a.C.', '-0043'],
    ['44 до н. э.', '-0043'],
    ['44 p.n.e.', '-0043'],
    ['44 ق.م', '-0043'],
  ])('reads other languages where `lang` says none of them: “%s” as %s', (text, edtf) => {
    expect(read(text)).toBe(edtf);
  });

  it.each([
    ['5 listopada 2020', ['2020-11-05', '2020-10-05']],
    ['May 5, 2025 2:30 pm CST', ['2025-05-05T14:30-06:00', '2025-05-05T14:30+08:00', '2025-05-05T14:30-05:00']],
    ['midnight, 5 May 2025', ['2025-05-05T00:00', '2025-05-06T00:00']],
    ['1911/12', ['1911-12', '1911/1912']],
    ['2/5/1945 - 8/5/1945', ['1945-05-02/1945-05-08', '1945-02-05/1945-08-05']],
  ])('names what “%s” may be', (text, readings) => {
    expect(read(text)).toEqual(readings);
  });

  it('reads in its own language what means another month in the next', () => {
    expect(read('5 listopada 2020', 'pl')).toBe('2020-11-05');
    expect(read('5. listopada 2020.', 'hr')).toBe('2020-10-05');
  });

  it.each(['May', 'March', 'Jan van Eyck', 'Augusta', 'Theresa May', 'Sun Tzu', 'Mars 2020', 'Mac 2020', '12 Monkeys', 'Area 51',
    'Room 1850', 'S. 1850', '1850 kg', 'Boeing 747', 'Henry VIII', 'XIX', '10cc', '5-6', '1/2', '3.14', '12.50 €', '100', '202505', '45000',
    '+44 20 7946 0958', '555-1234', '978-3-16-148410-0', '0-306-40615-2', '52.5200, 13.4050', '47°39′N', '192.168.1.1', '20201301',
    '2019-366', '2019-W53', 'FY2024', 'Tue, 05 May 2025 14:30:00 GMT', 'n.d.', '?', 'Platz des 18. März', '5 mayo street', 'BP 2010',
    '3 มกราคม 2568'])('takes “%s” for no date', (text) => {
    expect(read(text)).toBeUndefined();
  }); // prettier-ignore

  it.each(['2023', '2023-09-10T18:30+09:00~', '[1667,1668]', '2022/..', '-0043', ' 201X '])(
    'leaves EDTF as it is: %s',
    (text) => {
      expect(read(text)).toBe(text.trim());
    },
  );

  it.each([
    ['09/10/2023', ['2023-10-09', '2023-09-10']],
    ['3-4-2024', ['2024-04-03', '2024-03-04']],
    ['the 1900s', ['190X', '19XX']],
    ['Sep-23', ['2023-09-23', '2023-09']],
    ['September-23', ['2023-09-23', '2023-09']],
    ['Sep-23 – Nov-23', ['2023-09-23/2023-11-23', '2023-09/2023-11']],
  ])('does not guess which of its readings “%s” has', (text, readings) => {
    expect(read(text)).toEqual(readings);
  });

  it.each([
    ['fr', 'sept.-23', ['2023-09-23', '2023-09']],
    ['de', 'Sep 23', ['2023-09-23', '2023-09']],
    ['es', 'sep 23', ['2023-09-23', '2023-09']],
  ])('knows that spreadsheets write a month and a year so, in %s: “%s”', (lang, text, readings) => {
    expect(read(text, lang)).toEqual(readings);
  });

  it.each([
    ['13 XII 1981', '1981-12-13'],
    ['31 VIII 1980 r.', '1980-08-31'],
    ['12 V 1945 г.', '1945-05-12'],
    ['XII 1981', '1981-12'],
    ['13.XII.1981', '1981-12-13'],
    ['13. XII. 1981', '1981-12-13'],
    ['2-IV-1984', '1984-04-02'],
    ['1956. X. 23.', '1956-10-23'],
    ['c. XII 1981', '1981-12~'],
    ['13–15 XII 1981', '1981-12-13/1981-12-15'],
    ['XII 1981 – II 1982', '1981-12/1982-02'],
    ['31 II 1981', undefined],
    ['V 1981', undefined],
    ['XIII 1981', undefined],
    ['1914 i 18', '{1914,1918}'],
    ['IV', undefined],
  ])('reads months in Roman figures, unless they may be anything else: %s', (text, when) => {
    expect(readWrittenDate(text)).toEqual(when === undefined ? [] : [when]);
  });

  it.each([
    ['4 March 1912[2]', '1912-03-04'],
    ['4 March 1912 [a]', '1912-03-04'],
    ['March 1912 [note 3]', '1912-03'],
    ['1914*', '1914'],
    ['1914†', '1914'],
    ['1914²', '1914'],
    ['1914[1][2]', '1914'],
    ['c. 1850 **', '1850~'],
    ['185[2]', undefined],
    ['4 March 19[12]', undefined],
    ['*', undefined],
  ])('passes over the mark of a footnote: %s', (text, when) => {
    expect(readWrittenDate(text)).toEqual(when === undefined ? [] : [when]);
  });

  it('knows no century of two figures where it knows no day to count from', () => {
    expect(read('Sep-23 - Oct-99'), 'the wrong way round').toBeUndefined();
    expect(readWrittenDate('Sep-23')).toEqual(['2023-09', '1923-09']);
    expect(readWrittenDate('10-May-68')).toEqual(['2068-05-10', '1968-05-10']);
    expect(readWrittenDate('May-68 or June-68')).toEqual(['[2068-05,2068-06]', '[1968-05,1968-06]']);
  });

  it('takes text with many hyphens for no date, at once', () => {
    expect(readWrittenDate('1-'.repeat(50).slice(0, 99))).toEqual([]);
  });

  it.each(['', 'soon', 'recently', '79', '03/04/24', "the '60s", 'Monday 10 September 2023', '31 February 2023', '31/02/2023', '32',
    '10-09-23', '9-11', '2019-2021-2023', '12-34-5678', 'Mon-Fri', '18-10 May 2023', '10–May 2023',
    '1918–14', 'between 10 and 4 September', 'July 4', 'not before Christmas', 'spring', '25 o’clock', '10 September 2023 at 25:00',
    'a'.repeat(101), 'from 1 to '.repeat(9)])('makes no date of “%s”', (text) => {
    expect(readWrittenDate(text)).toEqual([]);
  }); // prettier-ignore

  it.each(['last week', 'Tuesday', 'yesterday', 'three days ago', '10 September', 'last month'])(
    'needs a day to count “%s” from',
    (text) => {
      expect(readWrittenDate(text)).toEqual([]);
      expect(readWrittenDate(text, { published: '2023-09' })).toEqual([]);
      expect(readWrittenDate(text, { published: 'soon' })).toEqual([]);
      expect(readWrittenDate(text, { published })).not.toEqual([]);
    },
  );

  const words =
    'c. ca circa early mid-late July Sept 10 4 44 1850 2023 18:30 pm BC AD between and or from to – - / . , ? before after until since last week Tuesday the 1960s 19th century spring three days ago of um vor bis siècle siglo';
  const phrase = fc
    .array(fc.constantFrom(...words.split(' '), 'Jahrhundert', '’', '\u0000', '['), { maxLength: 7 })
    .map((parts) => parts.join(' '));
  const lang = fc.constantFrom('en', 'de', 'fr', 'es', 'nl', 'xx', '');

  it('leaves every date that EDTF writes as it is', () => {
    const year = fc.integer({ min: -9999, max: 9999 });
    const date = fc
      .tuple(year, fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }), fc.integer({ min: 0, max: 28 }))
      .map(([y, month, day]) => createDate(y, month, month && day ? day : undefined));
    const doubted = fc
      .tuple(date, fc.constantFrom(undefined, '?' as const, '~' as const, '%' as const))
      .map(([each, mark]) => (mark ? qualify(each, mark) : each));
    const inOrder = ([a, b]: readonly [EdtfDate, EdtfDate]): [EdtfDate, EdtfDate] =>
      toSpan(a, 'gregorian')!.earliest > toSpan(b, 'gregorian')!.latest ? [b, a] : [a, b];
    const time = fc.oneof(
      doubted,
      fc.tuple(doubted, doubted).map((ends) => createRange(...inOrder(ends))),
      fc.tuple(doubted, doubted).map(([a, b]) => createChoice(a, b)),
      doubted.map((each) => createInterval(each, 'open')),
      doubted.map((each) => createInterval('unknown', each)),
    );
    fc.assert(
      fc.property(time, lang, (edtf, language) => {
        const text = formatEdtf(edtf);
        expect(read(text, language)).toBe(text);
      }),
    );
  });

  it('never throws, and makes nothing that is not EDTF', () => {
    fc.assert(
      fc.property(fc.oneof(phrase, fc.string({ unit: 'binary' })), lang, (text, language) => {
        const edtfs = readWrittenDate(text, { published, lang: language });
        for (const edtf of edtfs) {
          expect(parseEdtf(edtf).message).toBeUndefined();
          expect(parseWhen({ when: edtf }, { where: '' }).when).toBeDefined();
        }
        expect(new Set(edtfs).size).toBe(edtfs.length);
      }),
    );
  });

  it('never says a day where no day is written, nor a time where none is', () => {
    const months = ['July', 'early July', 'mid-July', 'c. July', 'between June and July', 'June–July', 'before July'];
    fc.assert(
      fc.property(fc.constantFrom(...months), fc.integer({ min: 1000, max: 9999 }), (month, year) => {
        const edtf = read(`${month} ${year}`) as string;
        expect(edtf).not.toContain('T');
        // Thirds of a month end on no known day; all other dates have none.
        const days = [...edtf.matchAll(/\d{4}-\d\d-\d\d(~?)/g)];
        if (/early|mid/.test(month)) expect(days.some(([, about]) => about)).toBe(true);
        else expect(days).toEqual([]);
      }),
    );
  });

  it('reads a year back that is written with any doubt or bound, no finer than a year', () => {
    const frames = [
      'c. {y}',
      '{y}?',
      'before {y}',
      'after {y}',
      'since {y}',
      'the year {y}',
      '{y} or later',
      'about {y} BC',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...frames), fc.integer({ min: 1001, max: 9998 }), (frame, year) => {
        const edtf = read(frame.replace('{y}', String(year)));
        if (edtf !== undefined) expect(edtf).toMatch(/^(?:\[|\.\.)*-?\d{4}[?~%]?[\].]*(?:\/\.\.)?\]?$/);
      }),
    );
  });
});

describe('importDate', () => {
  it.each([
    ['Juni 2023', '2023-06'],
    ['Juli 2023', '2023-07'],
    ['März 1849', '1849-03'],
    ['Mai 1860', '1860-05'],
    ['Dez. 1860', '1860-12'],
    ['Okt 1860', '1860-10'],
    ['Mai 1860 – Okt. 1861', '1860-05/1861-10'],
    ['fev 2021', '2021-02'],
    ['fév. 2021', '2021-02'],
    ['juil. 2020', '2020-07'],
    ['sett. 2020', '2020-09'],
    ['12 ago. 2020', '2020-08-12'],
    ['dic 2020', '2020-12'],
    ['сент. 1941', '1941-09'],
    ['okt. 1956', '1956-10'],
  ])('reads short names of months of every language that knows them, where a date is asked for: %s', (text, when) => {
    expect(importDate(text, '').when).toBe(when);
    expect(readWrittenDate(text, { isExpected: true })).toEqual([when]);
  });

  it.each([
    ['lis 2020', ['2020-11', '2020-10']],
    ['srp 2020', ['2020-08', '2020-07']],
  ])('takes for ambiguous what is another month in the next language: %s', (text, readings) => {
    expect(importDate(text, '').when).toBeUndefined();
    expect(readWrittenDate(text, { isExpected: true })).toEqual(readings);
  });

  it.each(['Mai 1860', 'Juni 2023', 'Okt 1860', 'Mac 2020'])('takes %s for no date where none is asked for', (text) => {
    expect(readWrittenDate(text)).toEqual([]);
  });

  it('shows how it read what it had to read', () => {
    const { when, problems } = importDate('early July 2023', 'row 7, When');
    expect(when).toBe('[2023-07-01..2023-07-10~]');
    expect(problems).toMatchObject([
      { level: 'warning', code: 'date-reading', where: 'row 7, When', value: 'early July 2023' },
    ]);
    expect(problems[0]!.message).toContain('"early July 2023" was read as between 1');
  });

  it('says nothing of EDTF', () => {
    expect(importDate('2023-09~', 'x')).toEqual({ when: '2023-09~', problems: [] });
  });

  it('says of a season that looks like two years how it is read', () => {
    expect(importDate('2021-22', 'x')).toMatchObject({ when: '2021-22', problems: [{ code: 'date-reading' }] });
    expect(importDate('2021-22', 'x').problems[0]!.message).toContain('write 2021/2022.');
    expect(importDate('2041-21', 'x').problems).toEqual([]);
  });

  it('gives both readings of what has two, and takes neither', () => {
    const { when, problems } = importDate('03/04/2024', 'x');
    expect(when).toBeUndefined();
    expect(problems).toMatchObject([{ level: 'error', code: 'ambiguous-date' }]);
    expect(problems[0]!.message).toContain('write 2024-04-03 or 2024-03-04.');
  });

  it.each(['n.d.', 's.d.', 'o. J.', 'undated', 'unbekannt', 'без даты', '不明', '[n.d.]'])(
    'keeps the words that there is no date, and finds nothing wrong: %s',
    (text) => {
      expect(importDate(text, 'x')).toEqual({ whenText: text, problems: [] });
    },
  );

  it.each(['-', '—', '?', 'N/A', '…', '0000-00-00'])('takes the mark of an empty cell for one: %s', (text) => {
    expect(importDate(text, 'x')).toEqual({ problems: [] });
  });

  it('says why a fiscal year is not read, and what the number of a day may be', () => {
    expect(importDate('FY2024', 'x').problems[0]!.message).toContain('write them, such as 2023-10/2024-09.');
    expect(importDate('45000', 'x').problems[0]!.message).toContain('write 2023-03-15.');
  });

  it('says what would be right of what is no date', () => {
    expect(importDate('soon', 'x')).toMatchObject({
      problems: [{ level: 'error', code: 'unreadable-date', value: 'soon' }],
    });
  });
});
