/** A story as a calendar (iCalendar, RFC 5545): the events whose days are known for certain. */
import { millisecondsInDay } from 'date-fns/constants';
import { createDay } from '../core/dates/create-edtf.js';
import { toSpan } from '../core/dates/span.js';
import type { When } from '../core/dates/when.js';
import { formatEdtf } from '../core/dates/write-edtf.js';
import type { EventDocument, StoryDocument } from '../core/document/schema.js';
import { toSlug } from '../core/document/slug.js';
import type { ToldStory } from '../core/document/told-story.js';
import type { Story, StoryEvent } from '../core/model.js';
import { formatValue } from '../core/problems/problem.js';
import { isCertainDay, isInCommonYears, toCertainInstant } from './certain-days.js';
import type { Exported } from './exporter.js';
import { held, lost, type Fields } from './fields.js';
import { Losses } from './losses.js';
import { addPlaceLosses, type HeldPlaces } from './place-losses.js';
import { toPlainParagraphs } from './plain-text.js';

/** The calendar. An event without certain days in the years 1 to 9999 is a loss; a doubtful time leaves its day. */
export function exportIcs({ document, story }: ToldStory): Exported {
  const losses = new Losses();
  losses.addRest(document, storyFields, '', noPlace);
  const events = story.events.flatMap((event, index) => {
    const at = `events[${index}]`;
    const date = event.when && toDate(event.when, `${at}.when`, losses);
    if (date) {
      addLosses(document.events[index]!, document, at, losses);
      return toLines(event, date, story);
    }
    losses.add(`A calendar holds only certain days of the years 1 to 9999; ${formatValue(event.title)} is left out.`, `${at}.when`, event.when?.text); // prettier-ignore
    return [];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dateline//dateline-story//EN',
    ...(story.title ? [`NAME:${escapeText(story.title)}`] : []),
    ...events,
    'END:VCALENDAR',
  ];
  return { text: lines.map((line) => `${fold(line)}\r\n`).join(''), problems: losses.problems };
}

/** What is written, or is said in what is: zones and calendars in the instants and days. */
const storyFields = {
  ...held('$schema', 'dateline', 'title', 'canonical', 'published', 'timeZone', 'calendar', 'places', 'groups'),
  ...held('events'),
  ...lost('summary', 'lang', 'byline', 'updated', 'allowRemote', 'basemap', 'layers', 'routes', 'sources'),
} satisfies Fields<StoryDocument>;

const eventFields = {
  ...held('id', 'title', 'text', 'when', 'calendar', 'timeZone', 'where', 'group', 'status'),
  ...lost('label', 'whenText', 'by', 'deniedBy', 'sources', 'media', 'camera', 'cameraNarrow', 'journey', 'added'),
  ...lost('basemap', 'corrections'),
} satisfies Fields<EventDocument>;

const heldPlaces: HeldPlaces = {
  format: 'a calendar',
  fields: { ...held('name', 'lat', 'lon', 'timeZone'), ...lost('x', 'y', 'area', 'somewhere', 'certainty') },
};

function addLosses(event: EventDocument, document: StoryDocument, at: string, losses: Losses): void {
  losses.addRest(event, eventFields, at, noPlace);
  const { status = 'reported' } = event;
  if (status !== 'reported' && status !== 'expected')
    losses.add(`A calendar does not say what is ${status}; the event stands there as any other.`, `${at}.status`, status); // prettier-ignore
  addPlaceLosses(event.where, document, at, losses, heldPlaces);
}

function noPlace(key: string): string {
  return `A calendar has no place for "${key}"; it is left out.`;
}

function toLines(event: StoryEvent, date: readonly string[], story: Story): string[] {
  const [place] = event.places;
  const published = story.published?.instant ?? story.published?.span;
  const text = toPlainParagraphs(event.text);
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@${toSlug(story.canonical ?? story.title) || 'story'}`,
    `DTSTAMP:${formatInstant(published && isInCommonYears(published) ? published.earliest : 0)}`,
    ...date,
    `SUMMARY:${escapeText(event.title)}`,
    ...(text ? [`DESCRIPTION:${escapeText(text)}`] : []),
    ...(place?.name ? [`LOCATION:${escapeText(place.name)}`] : []),
    ...(place?.kind === 'point' ? [`GEO:${formatDegrees(place.at.lat)};${formatDegrees(place.at.lon)}`] : []),
    ...(event.group ? [`CATEGORIES:${escapeText(event.group.name)}`] : []),
    ...(event.status === 'expected' ? ['STATUS:TENTATIVE'] : []),
    'END:VEVENT',
  ];
}

function toDate(when: When, where: string, losses: Losses): string[] | undefined {
  const { edtf, span, text } = when;
  if (!span || !isInCommonYears(span)) return undefined;
  if (edtf.type === 'date') {
    if (!isCertainDay(edtf)) return undefined;
    if (!edtf.time) return wholeDays(span.earliest, span.latest);
    const instant = toCertainInstant(when);
    if (instant !== undefined) return [`DTSTART:${formatInstant(instant)}`];
    losses.add('A calendar has only clock times that are certain and whose zone is known; others leave their day.', where, text); // prettier-ignore
    const { earliest } = toSpan(edtf, when.calendar)!;
    return wholeDays(earliest, earliest);
  }
  if (edtf.type !== 'interval' || !isCertainDay(edtf.start) || !isCertainDay(edtf.end)) return undefined;
  if (edtf.start.time ?? edtf.end.time) losses.add('Of a stretch between clock times the calendar has the days.', where, text); // prettier-ignore
  return wholeDays(span.earliest, span.latest);
}

/** The end of a calendar's day is the day after. */
function wholeDays(first: number, last: number): string[] {
  return [`DTSTART;VALUE=DATE:${formatDate(first)}`, `DTEND;VALUE=DATE:${formatDate(last + millisecondsInDay)}`];
}

function formatDate(milliseconds: number): string {
  return formatEdtf(createDay(milliseconds)).replaceAll('-', '');
}

function formatInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[-:]|\.\d+/g, '');
}

/** RFC 5545, 3.8.1.6: six decimals, a tenth of a metre. */
function formatDegrees(degrees: number): string {
  return String(+degrees.toFixed(6));
}

/** RFC 5545, 3.3.11; control characters have no place there. */
function escapeText(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n?|\n/g, '\\n')
      // eslint-disable-next-line no-control-regex -- they are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

/** RFC 5545, 3.1: lines of at most 75 octets, no letter cut. */
function fold(line: string): string {
  let length = 0;
  return [...line]
    .map((letter) => {
      const octets = new TextEncoder().encode(letter).length;
      length += octets;
      if (length <= 75) return letter;
      length = octets + 1;
      return `\r\n ${letter}`;
    })
    .join('');
}
