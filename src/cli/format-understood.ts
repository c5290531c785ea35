/** What an import has understood, in a sentence: how many rows, dates and places, and which rows have none. */
import { isObject } from '../core/document/loose.js';
import type { EventDocument, StoryDocument } from '../core/document/schema.js';
import type { TableReading } from '../importers/index.js';
import { plural } from './format-problems.js';

const mostRows = 10;

/** `31 rows, 31 dates, 29 places; 2 rows have no date: 14, 22`; of other files than tables `31 events, …`. */
export function formatUnderstood(document: Pick<StoryDocument, 'events'>, reading?: TableReading): string {
  // A document of ours may have anything there, and is told what is wrong.
  const events = document.events.map((event) => (isObject(event) ? event : {}));
  const pictures = events.flatMap(({ media = [] }) => media).length;
  const counted = [
    plural(events.length, reading ? 'row' : 'event'),
    countOf(events.filter(isDated).length, 'date'),
    formatPlaces(events),
    ...(pictures > 0 ? [plural(pictures, 'piece') + ' of media'] : []),
  ];
  const gaps = [formatGap('title', events, isTitled, reading), formatGap('date', events, isDated, reading)];
  return [counted.join(', '), ...gaps].filter(Boolean).join('; ');
}

function isTitled({ title }: EventDocument): boolean {
  return Boolean(title);
}

function isDated({ when }: EventDocument): boolean {
  return when !== undefined;
}

function formatPlaces(events: readonly EventDocument[]): string {
  const places = events.flatMap(({ where }) => (where === undefined ? [] : [where].flat()));
  const named = places.filter((place) => typeof place === 'object' && !positions.some((key) => key in place)).length;
  return countOf(places.length, 'place') + (named > 0 ? `, ${named} of them by name alone` : '');
}

/** What says where a place is. */
const positions = ['lat', 'area', 'x'];

function countOf(count: number, word: string): string {
  return count === 0 ? `no ${word}s` : plural(count, word);
}

/** Which have it not; nothing where none has it, which its count says. */
function formatGap(
  what: string,
  events: readonly EventDocument[],
  has: (event: EventDocument) => boolean,
  reading: TableReading | undefined,
): string {
  const rows = events.flatMap((event, index) => (has(event) ? [] : (reading?.rows[index] ?? index + 1)));
  const word = reading ? 'row' : 'event';
  if (rows.length === 0) return '';
  if (rows.length === events.length) return what === 'date' ? '' : `no ${word} has a ${what}`;
  const listed = rows.slice(0, mostRows).join(', ') + (rows.length > mostRows ? ' …' : '');
  return `${plural(rows.length, word)} ${rows.length === 1 ? 'has' : 'have'} no ${what}: ${listed}`;
}
