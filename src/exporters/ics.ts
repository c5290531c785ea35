/** A story as a calendar (iCalendar, RFC 5545): the events whose day is known for certain. */
import { dayLength } from '../core/calendar.js';
import type { EdtfDate } from '../core/edtf.js';
import type { Problem, Story, StoryEvent, When } from '../core/model.js';
import { parseStory } from '../core/parse-story.js';
import { createWarning } from '../core/problem.js';
import type { StoryDocument } from '../core/schema.js';
import { toSlug } from '../core/slug.js';
import type { Exported } from './exporter.js';

/** The calendar. Each event without a certain day in the years 1 to 9999 is a loss; a doubtful time leaves its day. */
export function exportIcs(document: StoryDocument): Exported {
  const { story } = parseStory(document);
  const problems: Problem[] = [];
  const events = story.events.flatMap((event, index) => {
    const date = event.when && toDate(event.when);
    if (date) return toLines(event, date, story);
    problems.push(createWarning('not-exported', `events[${index}].when`, event.when?.text, noDay));
    return [];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dateline//dateline-story//EN',
    ...events,
    'END:VCALENDAR',
  ];
  return { text: lines.map((line) => `${fold(line)}\r\n`).join(''), problems };
}

const noDay = 'A calendar holds only what has a certain day in the years 1 to 9999; the event is left out.';

function toLines(event: StoryEvent, date: readonly string[], story: Story): string[] {
  const [place] = event.places;
  const { published } = story;
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@${toSlug(story.canonical ?? story.title) || 'story'}`,
    `DTSTAMP:${formatInstant(published?.instant?.earliest ?? published?.span?.earliest ?? 0)}`,
    ...date,
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.text ? [`DESCRIPTION:${escapeText(event.text)}`] : []),
    ...(place ? [`LOCATION:${escapeText(place.name)}`] : []),
    ...(place?.kind === 'point' ? [`GEO:${place.at.lat};${place.at.lon}`] : []),
    ...(event.status === 'expected' ? ['STATUS:TENTATIVE'] : []),
    'END:VEVENT',
  ];
}

function toDate({ edtf, span, instant }: When): string[] | undefined {
  if (!span || span.earliest < yearOne || span.latest > lastYear) return undefined;
  if (edtf.type === 'date' && isCertainDay(edtf)) {
    if (!edtf.time) return wholeDays(span.earliest, span.latest);
    if (instant && !edtf.time.qualifier) return [`DTSTART:${formatInstant(instant.earliest)}`];
    return wholeDays(span.earliest, span.earliest);
  }
  if (edtf.type !== 'interval') return undefined;
  const areDays = [edtf.start, edtf.end].every((end) => typeof end !== 'string' && isCertainDay(end) && !end.time);
  return areDays ? wholeDays(span.earliest, span.latest) : undefined;
}

const yearOne = Date.parse('0001-01-01T00:00Z');
const lastYear = Date.UTC(9999, 11, 30);

/** Precise to the day or finer, and none of its parts in doubt. */
function isCertainDay({ precision, year, month, day }: EdtfDate): boolean {
  return /^(day|minute|second)$/.test(precision) && ![year, month, day].some((part) => part?.qualifier);
}

/** The end of a calendar's day is the day after. */
function wholeDays(first: number, last: number): string[] {
  return [`DTSTART;VALUE=DATE:${formatDay(first)}`, `DTEND;VALUE=DATE:${formatDay(last + dayLength)}`];
}

function formatDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10).replaceAll('-', '');
}

function formatInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/[-:]|\.\d+/g, '');
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
