/** What the properties of features mean, by their names in the languages that are likely. */

import type { ColumnKey } from '../table/column-keys.js';
import { findColumnName } from '../table/column-names.js';

/** What a property says of an event. */
export type Meaning = 'title' | 'text' | 'when' | 'start' | 'end' | 'media' | 'place';

/** What only properties are called, or mean more surely than a column of a table; the surest first. */
const names: Readonly<Record<Meaning, readonly string[]>> = {
  title: ['title', 'name', 'headline', 'label'],
  text: ['description', 'text', 'desc'],
  when: ['when', 'date', 'datetime', 'time', 'timestamp', 'eventdate', 'observedon', 'dateobserved', 'year'],
  start: [
    'start',
    'begin',
    'startdate',
    'datestart',
    'starttime',
    'startyear',
    'begindate',
    'datebegin',
    'from',
    'von',
    'desde',
  ],
  end: ['end', 'stop', 'enddate', 'dateend', 'endtime', 'endyear', 'to', 'until', 'bis', 'hasta'],
  media: ['gxmedialinks', 'image', 'photo', 'picture', 'imageurl', 'photourl', 'bild', 'foto', 'imagen', 'immagine'],
  place: ['place', 'placename', 'location'],
};

/** What a column of a table means that has such a header, as a meaning of a property. */
const ofColumns: Readonly<Partial<Record<ColumnKey, Meaning>>> = {
  ...{ title: 'title', text: 'text', when: 'when', year: 'when', start: 'start', end: 'end', where: 'place' },
};

const meanings = new Map(
  (Object.entries(names) as [Meaning, readonly string[]][]).flatMap(([meaning, list]) =>
    list.map((name, rank) => [name, { meaning, rank }] as const),
  ),
);

function find(name: string): { readonly meaning: Meaning; readonly rank: number } | undefined {
  const plain = name.slice(0, 60).normalize().toLowerCase();
  return meanings.get(plain.replace(/[\s_:-]+/g, '')) ?? findAsColumn(name);
}

/** A header that means it in most tables at least. */
function findAsColumn(name: string): { readonly meaning: Meaning; readonly rank: number } | undefined {
  const column = findColumnName(name.slice(0, 60));
  const meaning = column && column.rank <= 1 ? ofColumns[column.key] : undefined;
  return meaning && { meaning, rank: 100 + column!.rank };
}

/** What a property of that name says; absent where nobody would know. Case, spaces, `_`, `-` and `:` do not count. */
export function findMeaning(name: string): Meaning | undefined {
  return find(name)?.meaning;
}

/** For each meaning the name, of these, that most surely has it. */
export function findSurest(among: readonly string[]): Map<Meaning, string> {
  const surest = new Map<Meaning, { readonly name: string; readonly rank: number }>();
  for (const name of among) {
    const found = find(name);
    if (found && found.rank < (surest.get(found.meaning)?.rank ?? Infinity)) surest.set(found.meaning, { name, rank: found.rank }); // prettier-ignore
  }
  return new Map([...surest].map(([meaning, { name }]) => [meaning, name]));
}
