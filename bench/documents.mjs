/** The generated story in the formats of the two programs. */
import { marked } from 'marked';

/** @typedef {ReturnType<typeof import('./generate-story.mjs').generateStory>} GeneratedStory */

/**
 * @param {GeneratedStory} story
 * @returns {object} a Dateline story document
 */
export function toDateline({ title, summary, published, sources, places, events }) {
  return {
    dateline: 1,
    title,
    summary,
    lang: 'en',
    published,
    places: Object.fromEntries(places.map((place) => [place.id, datelinePlace(place)])),
    sources: Object.fromEntries(sources.map((name) => [sourceId(name), { name }])),
    events: events.map(({ id, title, text, date, place, status, source }) => ({
      id,
      title,
      text,
      when: date.edtf,
      where: place.id,
      status,
      [status === 'denied' ? 'deniedBy' : 'by']: [sourceId(source)],
    })),
  };
}

function datelinePlace({ name, lat, lon, timeZone, kind }) {
  if (kind === 'somewhere') return { name, timeZone, somewhere: { lat, lon, radius: 150_000 } };
  return { name, lat, lon, timeZone, ...(kind === 'less-certain' && { certainty: kind }) };
}

const sourceId = (name) => name.toLowerCase().replaceAll(' ', '-');

/**
 * The same content as TimelineJS takes it: text as HTML, place and status as a line of it, a stretch of time where a date
 * is less than a point, with its words.
 * @param {GeneratedStory} story
 * @returns {object} TimelineJS3 JSON
 */
export function toTimeline({ title, summary, events }) {
  return {
    title: { text: { headline: title, text: `<p>${summary}</p>` } },
    events: events.map(({ id, title, text, date, place, status, source }) => ({
      unique_id: id,
      start_date: timelineDate(date.start),
      ...(date.end && { end_date: timelineDate(date.end) }),
      ...(date.words && { display_date: date.words }),
      text: {
        headline: title,
        text: `<p><b>${place.name}</b></p><p>${statusLine(status, source)}</p>${marked.parse(text)}`,
      },
    })),
  };
}

const statusLine = (status, source) => `${status[0].toUpperCase()}${status.slice(1)} by ${source}`;

function timelineDate([year, month, day, hour, minute]) {
  return { year, month, day, hour, minute };
}
