/** What an import has understood, in a sentence: how many rows, dates and places, and which rows have none. */
import { countDocument } from '../core/document/count-told.js';
import type { StoryDocument } from '../core/document/schema.js';
import type { TableReading } from '../importers/index.js';
import { plural } from './format-problems.js';

const mostRows = 10;

/** `31 rows, 31 dates, 29 places; 2 rows have no date: 14, 22`; of other files than tables `31 events, …`. */
export function formatUnderstood(document: Pick<StoryDocument, 'events'>, reading?: TableReading): string {
  const { events, dates, places, nameOnly, media, untitled, undated } = countDocument(document, reading?.rows);
  const word = reading ? 'row' : 'event';
  const counted = [
    plural(events, word),
    countOf(dates, 'date'),
    countOf(places, 'place'),
    ...(nameOnly > 0 ? [`${nameOnly} of them by name alone`] : []),
    ...(media > 0 ? [`${plural(media, 'piece')} of media`] : []),
  ];
  const titles =
    events > 0 && untitled.length === events ? `no ${word} has a title` : formatGap('title', untitled, word);
  const gaps = [titles, dates > 0 ? formatGap('date', undated, word) : ''];
  return [counted.join(', '), ...gaps].filter(Boolean).join('; ');
}

function countOf(count: number, word: string): string {
  return count === 0 ? `no ${word}s` : plural(count, word);
}

/** Which have it not; that none has a date says their count. */
function formatGap(what: string, rows: readonly number[], word: string): string {
  if (rows.length === 0) return '';
  const listed = rows.slice(0, mostRows).join(', ') + (rows.length > mostRows ? ' …' : '');
  return `${plural(rows.length, word)} ${rows.length === 1 ? 'has' : 'have'} no ${what}: ${listed}`;
}
