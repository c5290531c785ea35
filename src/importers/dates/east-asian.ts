/** Dates of Chinese, Japanese, Korean and Vietnamese texts: `2025年5月6日`, `1990年代`, `公元前44年`, `2025년 5월 6일`. */

const months = 'january february march april may june july august september october november december'.split(' ');

/** The year before the first of each era of Japan. */
const eras: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };

const before = '公元前|西元前|紀元前|纪元前|기원전';
const year = `(?:(${before})|公元|西元|西暦|紀元|서기)? ?(\\d{1,6}) ?[年년]`;
const month = '(\\d{1,2}) ?[月월]';
const day = '(\\d{1,2}) ?[日号號일]';

const dates = new RegExp(`${year}(?: ?${month}(?: ?${day})?)?`, 'gu');
const daysOfYear = new RegExp(`${month}(?: ?${day})?`, 'gu');
const centuries = new RegExp(`(${before})? ?(\\d{1,2}) ?(?:世[紀纪]|세기)`, 'gu');

/** The same date in English words; a text without those signs as it is. */
export function fromEastAsian(text: string): string {
  if (!/[年月日号號년월일世세]|tháng/iu.test(text)) return text;
  return text
    .replace(/(明治|大正|昭和|平成|令和) ?(元|\d{1,2}) ?年/gu, (_, era: string, count: string) => {
      return `${eras[era]! + (count === '元' ? 1 : Number(count))}年`;
    })
    .replace(
      /\(?(?:[日月火水木金土](?:曜日)|(?:星期|周|週)[一二三四五六日天]|[월화수목금토일]요일)\)?|\([日月火水木金土]\)/gu,
      ' ',
    )
    .replace(/(\d{1,2}) ?[時时시点點] ?(\d{1,2}) ?[分분]/gu, (_, hour: string, minute: string) => {
      return ` ${hour}:${minute.padStart(2, '0')}`;
    })
    .replace(/(\d{3}0) ?(?:年代|년대)/gu, '$1s')
    .replace(centuries, (_, era: string | undefined, count: string) => `${count}th century${era ? ' bc' : ''}`)
    .replace(dates, (_, era: string | undefined, figures: string, ...parts: (string | undefined)[]) => {
      const eraWords = era ? ' bc' : Number(figures) < 1000 ? ' ad' : '';
      return `${toDayOfYear(parts[0], parts[1])}${figures}${eraWords}`;
    })
    .replace(daysOfYear, (_, ...parts: (string | undefined)[]) => toDayOfYear(parts[0], parts[1]))
    .replace(/(?:ngày )?(?:(\d{1,2}) )?tháng (\d{1,2})(?:,| năm)?/giu, (_, date: string | undefined, month: string) => {
      return toDayOfYear(month, date);
    })
    .replace(new RegExp(day, 'gu'), '$1')
    .replace(/[~〜]|から|부터|[至到]/gu, '–')
    .replace(/まで|까지/gu, '')
    .replace(/^ ?(?:大?[约約]|およそ|약) ?(.+)$|^(.+?) ?(?:頃|ごろ|前後|前后|左右|경)$/u, 'c. $1$2')
    .replace(/ ?(?:以前|이전)$/u, ' or earlier')
    .replace(/ ?(?:以[後后]|以降|이후)$/u, ' or later');
}

/** A month that there is not becomes a word that is none. */
function toDayOfYear(month: string | undefined, day: string | undefined): string {
  if (month === undefined) return '';
  return `${day === undefined ? '' : `${day} `}${months[Number(month) - 1] ?? 'no-month'} `;
}
