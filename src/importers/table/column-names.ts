/** What columns are called: headers matched by what they mean, in the languages that most tables are written in. */
import { toOwnColumn } from '../../core/document/own-columns.js';
import { columnKeys, type ColumnKey } from './column-keys.js';
import { columnWords } from './column-words.js';
import { foldHeader, lastPartOf, spellHeader, splitWords } from './fold-header.js';
import { isNumbering, isPrivateHeader } from './private-header.js';

/** What a header means. */
export interface ColumnName {
  readonly key: ColumnKey;
  /** 0 means it, 1 means it in most tables; 2 and 3 mean it only where the cells agree. */
  readonly rank: 0 | 1 | 2 | 3;
}

const names: ReadonlyMap<string, ColumnName> = createNames();

function createNames(): Map<string, ColumnName> {
  const all = new Map<string, ColumnName>();
  for (const rank of [0, 1, 2] as const) {
    for (const key of columnKeys) {
      const words = [...(rank === 0 ? [key] : []), ...splitWords(columnWords[key]?.[rank] ?? '')];
      for (const word of words) if (!all.has(word)) all.set(word, { key, rank });
    }
  }
  // One of ours, though other tables have it for the day that something began.
  return all.set('from', { key: 'from', rank: 2 });
}

/** What a column with this header is; absent where the header says nothing that is known. */
export function findColumnName(header: string): ColumnName | undefined {
  const whole = findWholeName(header);
  if (whole) return whole;
  const part = lastPartOf(header);
  const name = part === undefined ? undefined : findWholeName(part);
  return name && { key: name.key, rank: name.rank === 2 ? 2 : 3 };
}

function findWholeName(header: string): ColumnName | undefined {
  const own = toOwnColumn(header);
  if (own && own !== 'from') return { key: own, rank: 0 };
  for (const folded of spellHeader(header)) {
    const name = names.get(folded) ?? findLabel(folded) ?? findComposed(folded);
    if (name) return name;
  }
  return undefined;
}

/** The key that a word means, whichever of its words it is; absent where it means none. */
export function toColumnKey(word: string): ColumnKey | undefined {
  const folded = foldHeader(word);
  return folded === 'from' ? 'from' : findColumnName(word)?.key;
}

/** Whether a text is a header that is known, and hardly a cell: what the row is found by that is the header of a table. */
export function isKnownHeader(header: string): boolean {
  const name = findWholeName(header);
  return (name !== undefined && name.rank !== 2) || isPrivateHeader(header) || isNumbering(header);
}

/** Wikidata writes `placeLabel` for the name of what `place` is the address of. */
function findLabel(folded: string): ColumnName | undefined {
  const [, of = ''] = /^(.+) label$/.exec(folded) ?? [];
  const name = names.get(of);
  return name && { key: name.key, rank: 1 };
}

/** Words that keep their meaning where others stand before them: `Incident date`, `Sitzungsdatum`, `olay tarihi`. */
const heads: ReadonlyMap<string, ColumnKey> = toWords({
  when: 'date, datum, tarihi',
  where: 'place, location, ort, yeri, locatie',
  text: 'description, beschreibung, açıklaması, beschrijving',
  title: 'title, titel, headline',
  lat: 'lat, latitude',
  lon: 'lon, lng, longitude',
  year: 'year',
  start: 'start',
  end: 'end',
  media: 'image, photo, foto, bild',
  'source address': 'url, link',
  group: 'type, category',
});

/** Words that keep their meaning before others: `date of loan`, `lieu du sinistre`, `Дата происшествия`. */
const openers: ReadonlyMap<string, ColumnKey> = toWords({
  when: 'date, datum, fecha, data, дата, تاريخ, ημερομηνία',
  where: 'place, location, ort, lieu, lugar, local, luogo, место, miejsce, مكان, موقع, місце, místo, τόπος',
  text: 'description, descripción, descrição, descrizione, описание, opis, وصف',
  title: 'title, titre, título, titolo, название, nazwa, назва, název, τίτλος',
});

const dated: ReadonlySet<string> = new Set(splitWords('date, datum, fecha, dato'));

const links = new Set(splitWords('of, der, des, vom, de, du, d, del, della, di, da, do, van'));
const unlinked = /^[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}]|^(?:data|miejsce|opis|nazwa|misto|nazev)$/u;
const compounds: readonly (readonly [RegExp, ColumnKey])[] = [
  [/datum$/, 'when'],
  [/beschreibung$|beschrijving$|omschrijving$/, 'text'],
  [new RegExp(`(?:${splitWords('日付, 年月日, 日時, 日期').join('|')})$`), 'when'],
  [new RegExp(`(?:${splitWords('場所, 地点, 地點, 所在地').join('|')})$`), 'where'],
];

function toWords(words: Readonly<Partial<Record<ColumnKey, string>>>): Map<string, ColumnKey> {
  const entries = Object.entries(words) as [ColumnKey, string][];
  return new Map(entries.flatMap(([key, all]) => splitWords(all).map((word) => [word, key] as const)));
}

function findComposed(folded: string): ColumnName | undefined {
  const [first = '', second, ...more] = folded.split(' ');
  const last = more.at(-1) ?? second ?? first;
  const opener = second !== undefined && (links.has(second) || unlinked.test(first)) ? openers.get(first) : undefined;
  const head = second === undefined ? undefined : heads.get(last);
  const key = opener ?? head ?? compounds.find(([pattern]) => pattern.test(last))?.[1];
  if (key) return { key, rank: 3 };
  return isAnyDate(folded) ? { key: 'when', rank: 3 } : undefined;
}

/** Whether a header is that of whatever day, `Date inspected`, if its cells are dates. */
export function isAnyDate(header: string): boolean {
  const [first = '', second] = foldHeader(header).split(' ');
  return second !== undefined && !links.has(second) && dated.has(first);
}
