/** Times that cannot be, or that say less than the author thinks. */
import { parseEdtf } from '../dates/parse-edtf.js';
import { asEntries, asList, asObject, asText } from '../document/loose.js';
import { listStreets } from '../document/to-basemap.js';
import { formatPath } from '../problems/format-path.js';
import { createError, createWarning, type Problem } from '../problems/problem.js';
import type { Rule } from './rule.js';

/** Nobody arrives before leaving. */
export const noArrivalBeforeDeparture: Rule = ({ story, document }) => {
  const byId = new Map(story.events.map((event) => [event.id, event]));
  return asList(document.events).flatMap(([index], position) => {
    const event = story.events[position]!;
    const start = event.journey && byId.get(event.journey.from);
    if (!event.when?.span || !start?.when?.span || event.when.span.latest >= start.when.span.earliest) return [];
    const message =
      `The journey ends ("${event.when.text}") before it begins (${start.id}: "${start.when.text}"); ` +
      '"journey.from" should be an earlier event, or one of the dates another.';
    return [createError('arrival-before-departure', `events[${index}].journey.from`, event.journey!.from, message)];
  });
};

/** What lies after the publication is not yet a fact. */
export const noFactsOfTheFuture: Rule = ({ story, document }) => {
  const published = story.published;
  return asList(document.events).flatMap(([index], position) => {
    const { when, status } = story.events[position]!;
    if (status !== 'reported' && status !== 'confirmed') return [];
    if (!published?.span || !when?.span || when.span.earliest <= published.span.latest) return [];
    const message =
      `"${when.text}" is after the story was published (${published.text}); the "status" should be "expected", ` +
      'or one of the dates another.';
    return [createWarning('future-fact', `events[${index}].when`, when.text, message)];
  });
};

/** What is expected is so as of a day. */
export const expectationHasDay: Rule = ({ story, document }) => {
  if (story.published) return [];
  const index = asList(document.events).find(([, event]) => asObject(event).status === 'expected')?.[0];
  if (index === undefined) return [];
  const message = 'Something is expected, but not as of when; the story should have a "published" date.';
  return [createWarning('no-published', `events[${index}].status`, 'expected', message)];
};

/** A clock time is one of some place's clock. */
export const clocksHaveZones: Rule = ({ story, document }) =>
  asList(document.events).flatMap(([index], position) => {
    const { when } = story.events[position]!;
    if (!when || !/T\d\d:\d\d/.test(when.text) || when.zone !== undefined) return [];
    const message =
      'Nobody knows whose clock this is; the event, its place or the story should have a "timeZone", or the time an offset.';
    return [createWarning('no-time-zone', `events[${index}].when`, when.text, message)];
  });

/** Words for a time are shown, but no axis has them. */
export const wordsHaveDates: Rule = ({ document }) =>
  asList(document.events).flatMap(([index, event]) => {
    const { when, whenText } = asObject(event);
    const words = asText(whenText);
    if (words === undefined || asText(when) !== undefined) return [];
    const message =
      'It is shown as these words and is not on the axis; "when" should say it as far as it is known: "1923?", "192X", ' +
      '"1920/1929".';
    return [createWarning('words-alone', `events[${index}].whenText`, words, message)];
  });

/** Days that are kept as text are dates all the same. */
export const daysAreDates: Rule = ({ document }) => {
  const days: [where: string, value: unknown][] = asEntries(document.sources).map(([id, { accessed }]) => [
    formatPath(['sources', id, 'accessed']),
    accessed,
  ]);
  for (const [index, { dataDate }] of listStreets(document.basemap))
    days.push([`basemap[${index}].dataDate`, dataDate]);
  for (const [index, event] of asList(document.events)) {
    days.push([`events[${index}].added`, event.added]);
    for (const [item, { at }] of asList(event.corrections)) days.push([`events[${index}].corrections[${item}].at`, at]);
  }
  return days.flatMap(([where, value]): Problem[] => {
    const text = asText(value);
    const message = text === undefined ? undefined : parseEdtf(text).message;
    return message === undefined ? [] : [createError('unreadable-date', where, text, message)];
  });
};
