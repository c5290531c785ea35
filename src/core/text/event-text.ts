/**
 * What is said of an event beside its text: its dateline, what it is worth and who says so, its clock.
 */
import { toSpan } from '../dates/span.js';
import type { Place, Source, StoryEvent } from '../model.js';
import { fill } from '../words/fill.js';
import type { Language } from '../words/language.js';
import { formatTime, formatWhen, type DateOptions } from './date-text.js';

/** The line that opens an event: place and date as precisely as they are known, each empty where nothing is known. */
export function formatDateline(
  event: StoryEvent,
  language: Language,
  options?: DateOptions,
): { readonly place: string; readonly date: string } {
  const [place] = event.places;
  return {
    place: place ? formatPlace(place, language) : '',
    date: formatEventTime(event, language, options),
  };
}

/** When it happened, in words; empty where nothing is said of it. */
export function formatEventTime(
  { when, whenText = '' }: StoryEvent,
  language: Language,
  options?: DateOptions,
): string {
  return when ? formatWhen(when, language, options) : whenText;
}

/** The name of a place as it stands in a sentence: `somewhere in the Russian far east`; empty of a place that has none. */
export function formatPlace(place: Place, { words }: Language): string {
  return place.kind === 'somewhere' && place.name ? fill(words.place.somewhere, { place: place.name }) : place.name;
}

/**
 * What the event is worth and who says so, as a sentence of its own: `Expected, according to the Kremlin`, `Denied by Moscow
 * and Pyongyang`. Nothing for what is simply reported, by nobody in particular.
 */
export function formatStatus(event: StoryEvent, language: Language): string | undefined {
  const text = formatAssertion(event, language.words.says.by, language);
  return text ? capitalise(text, language) : undefined;
}

/**
 * The clock time there with the name of its zone, and the reader's own time, with the day where it is another day. Nothing
 * where her clock shows the same, nor for an event whose instant is not known. A reader's zone that `Intl` does not know counts
 * as none.
 */
export function formatClock(
  event: StoryEvent,
  language: Language,
  readerZone: string | undefined,
): { readonly there: string; readonly yours?: string } | undefined {
  const { when, places } = event;
  if (!when?.instant || !when.zone || when.edtf.type !== 'date') return undefined;
  const instant = when.instant.earliest;
  const own = readClock(toSpan(when.edtf, when.calendar)!.earliest, 'UTC', language)!;
  const yours = readerZone ? readClock(instant, readerZone, language) : undefined;
  if (yours?.time === own.time && yours.day === own.day) return undefined;

  const { clock: words, date } = language.words;
  const isAbout = /[~%]/.test(when.edtf.time?.qualifier ?? '');
  const around = (time: string) => (isAbout ? fill(date.around.time, { date: time }) : time);
  const place = places[0] && formatPlace(places[0], language);
  const zone = formatZone(when.zone, instant, language);
  const there = fill(place ? words.there : words.zoned, { time: around(own.time), zone, ...(place && { place }) });
  if (!yours) return { there };
  const time =
    yours.day === own.day ? around(yours.time) : fill(date.at, { time: around(yours.time), date: yours.day });
  return { there, yours: fill(words.yours, { time }) };
}

interface Reading {
  readonly time: string;
  readonly day: string;
}

/** What a clock shows; nothing where `Intl` does not know its zone. */
function readClock(milliseconds: number, timeZone: string, language: Language): Reading | undefined {
  try {
    const day = language.dateFormat({ weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(milliseconds);
    return { time: formatTime(milliseconds, language, { timeZone }), day };
  } catch {
    return undefined;
  }
}

/**
 * `reported by KCNA`, `claimed by Kyiv, denied by Moscow`, `expected`; empty for what is simply reported. `reportedBy` is
 * the phrase for what is reported by somebody.
 */
export function formatAssertion({ status, by, deniedBy }: StoryEvent, reportedBy: string, language: Language): string {
  const { says, status: names, separator } = language.words;
  const phrase = { ...says.byStatus, reported: reportedBy, denied: says.by }[status];
  const asserts = status !== 'reported' && status !== 'denied';
  const assertion = by.length ? fill(phrase, { who: formatNames(by, language) }) : asserts && names[status];
  const denial = deniedBy.length
    ? fill(says.deniedBy, { who: formatNames(deniedBy, language) })
    : status === 'denied' && names.denied;
  return [assertion, denial].filter(Boolean).join(separator);
}

function formatNames(sources: readonly Source[], language: Language): string {
  return language.listFormat({ type: 'conjunction' }).format(sources.map(({ name }) => name));
}

/** `Korean Standard Time, GMT+9`, or the offset alone where the zone has no other name. */
function formatZone(zone: string, instant: number, language: Language): string {
  const name = zoneName(zone, instant, 'long', language);
  const offset = zoneName(zone, instant, 'shortOffset', language);
  return /\d/.test(name) ? offset : name + language.words.separator + offset;
}

function zoneName(
  zone: string,
  instant: number,
  timeZoneName: 'long' | 'shortOffset',
  { dateFormat }: Language,
): string {
  const timeZone = zone === 'Z' ? 'UTC' : zone;
  try {
    const parts = dateFormat({ timeZone, timeZoneName, hour: 'numeric' }).formatToParts(instant);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  } catch {
    // Engines that know no offset as a zone.
    return `GMT${zone}`;
  }
}

function capitalise(text: string, { locale }: Language): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}
