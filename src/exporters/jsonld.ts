/**
 * A story as JSON-LD in the words of schema.org, for `<script type="application/ld+json">`: a NewsArticle whose parts are the
 * events. Nothing is made up: what is not certain to the day is only in `temporalCoverage`, and whoever is named has no type.
 */
import type { When } from '../core/dates/when.js';
import { asEntries } from '../core/document/loose.js';
import { parseWhen } from '../core/document/parse-when.js';
import type {
  EventDocument,
  MediaDocument,
  SourceDocument,
  StoryDocument,
  TrackDocument,
} from '../core/document/schema.js';
import { withBefore } from '../core/media/with-before.js';
import type { Correction, Media, Place, Source, Story, StoryEvent, Track } from '../core/model.js';
import { formatPath } from '../core/problems/format-path.js';
import { formatStatus } from '../core/text/event-text.js';
import type { Language } from '../core/words/language.js';
import type { Exported, SpokenStory } from './exporter.js';
import { held, lost, type Fields } from './fields.js';
import { Losses } from './losses.js';
import { addPlaceLosses, type HeldPlaces } from './place-losses.js';
import { withoutPixels } from './without-pixels.js';
import { toPlainParagraphs } from './plain-text.js';
import { toSchemaPlace, type Node } from './schema-place.js';
import { losesClockTime, toExactDate, toExactDates, toTemporalCoverage } from './schema-time.js';

/** The article of a story document. */
export function exportJsonld({ document, story, language }: SpokenStory): Exported {
  return { text: `${writeJsonld(story, language)}\n`, problems: listLosses(document, story).problems };
}

/** The article, with the address of its `image`. It has no `<`, so that nothing in it ends the script around it. */
export function writeJsonld(story: Story, language: Language, image?: string): string {
  return JSON.stringify({ ...toArticle(story, language), image }, undefined, 2).replaceAll('<', '\\u003c');
}

function toArticle(story: Story, language: Language): Node {
  const { title, summary, lang, byline, published, updated, canonical } = story;
  const page = canonical?.replace(/#.*$/s, '') ?? '';
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': page,
    url: canonical,
    headline: title || undefined,
    description: summary,
    inLanguage: lang,
    author: byline && { name: byline },
    datePublished: published && toExactDate(published),
    dateModified: updated && toExactDate(updated),
    hasPart: withoutPixels(story).events.map((event, index) => toPart(event, { page, position: index + 1, language })),
  };
}

interface Setting {
  readonly page: string;
  /** In the order of telling, from 1. */
  readonly position: number;
  readonly language: Language;
}

/** What a party asserts with an interest, or denies, is a claim and no fact. */
function toPart(event: StoryEvent, { page, position, language }: Setting): Node {
  const isClaim = event.status === 'claimed' || event.status === 'denied';
  return {
    '@type': isClaim ? 'Claim' : 'CreativeWork',
    '@id': `${page}#${event.id}`,
    position,
    headline: event.title || undefined,
    alternativeHeadline: event.label,
    description: formatStatus(event, language),
    text: toPlainParagraphs(event.text) || undefined,
    keywords: event.group?.name,
    temporalCoverage: event.when && toTemporalCoverage(event.when),
    author: isClaim ? someOf(event.by.map(toNamed)) : undefined,
    appearance: isClaim ? { '@id': page } : undefined,
    about: toEvent(event),
    citation: someOf(event.sources.map(toCitation)),
    associatedMedia: someOf(event.media.flatMap(withBefore).map(toMediaObject)),
    correction: someOf(event.corrections.map(toComment)),
  };
}

function toEvent({ title, when, places, status }: StoryEvent): Node {
  return {
    '@type': 'Event',
    name: title || undefined,
    ...(when && toExactDates(when)),
    location: someOf(places.map(toSchemaPlace)),
    eventStatus: status === 'expected' ? 'https://schema.org/EventScheduled' : undefined,
  };
}

/** Whether a source is a person or an organisation is not known. */
function toNamed({ name, url }: Source): Node {
  return { name, url };
}

/** What has an address is a work; what has none, as the crew of a ship, is cited by its name. */
function toCitation({ name, url }: Source): Node | string {
  return url ? { '@type': 'CreativeWork', name, url } : name;
}

const mediaTypes = {
  image: ['ImageObject', 'contentUrl'],
  video: ['VideoObject', 'contentUrl'],
  audio: ['AudioObject', 'contentUrl'],
  embed: ['MediaObject', 'embedUrl'],
  card: ['MediaObject', 'url'],
} as const;

function toMediaObject(media: Media): Node {
  const { type, src, alt, caption, credit, width, height, tracks = [], poster, transcript } = media;
  const [kind, address] = mediaTypes[type];
  const captions = tracks.filter(isCaption).map(toCaption);
  return {
    '@type': kind,
    [address]: src,
    description: alt || undefined,
    caption: captions.length > 0 ? [...(caption ? [caption] : []), ...captions] : caption,
    creditText: credit,
    width: toPixels(width),
    height: toPixels(height),
    thumbnailUrl: poster,
    transcript: transcript && toPlainParagraphs(transcript),
  };
}

function isCaption({ kind }: Pick<TrackDocument, 'kind'>): boolean {
  return kind === undefined || kind === 'captions' || kind === 'subtitles';
}

/** schema.org says `caption` of a text and of a file alike. */
function toCaption({ src, lang, label }: Track): Node {
  return { '@type': 'MediaObject', contentUrl: src, encodingFormat: 'text/vtt', inLanguage: lang, name: label };
}

/** E37 is the pixel in UN/CEFACT's recommendation 20. */
function toPixels(value: number | undefined): Node | undefined {
  return value === undefined ? undefined : { '@type': 'QuantitativeValue', value, unitCode: 'E37' };
}

function toComment({ at, note }: Correction): Node {
  return { '@type': 'CorrectionComment', text: note, datePublished: toCorrectionDate(at) };
}

/** The day; a correction has no zone of its own for its clock time. */
function toCorrectionDate(at: string): string | undefined {
  const { when } = parseWhen({ when: at }, { where: '' });
  return when && toExactDate(when);
}

function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

const storyFields = {
  ...held('$schema', 'dateline', 'title', 'summary', 'lang', 'byline', 'published', 'updated', 'canonical'),
  ...held('timeZone', 'calendar', 'places', 'groups', 'sources', 'events'),
  ...lost('allowRemote', 'basemap', 'layers', 'routes'),
} satisfies Fields<StoryDocument>;

const eventFields = {
  ...held('id', 'title', 'label', 'text', 'when', 'calendar', 'timeZone', 'where', 'group', 'status', 'by'),
  ...held('deniedBy', 'sources', 'media', 'corrections'),
  ...lost('whenText', 'camera', 'cameraNarrow', 'basemap', 'journey', 'added'),
} satisfies Fields<EventDocument>;

const mediaFields = {
  ...held('type', 'src', 'alt', 'caption', 'credit', 'width', 'height', 'tracks', 'poster', 'transcript', 'before'),
  ...lost('transcriptLang'),
} satisfies Fields<MediaDocument>;

const trackFields = { ...held('src', 'lang', 'label'), ...lost('kind') } satisfies Fields<TrackDocument>;

const sourceFields = { ...held('name', 'url'), ...lost('accessed') } satisfies Fields<SourceDocument>;

const heldPlaces: HeldPlaces = {
  format: 'schema.org',
  fields: { ...held('name', 'lat', 'lon', 'area', 'somewhere', 'timeZone'), ...lost('x', 'y', 'certainty') },
  most: Infinity,
};

function listLosses(document: StoryDocument, story: Story): Losses {
  const losses = new Losses();
  losses.addRest(document, storyFields, '', noWord);
  for (const [id, source] of asEntries(document.sources))
    losses.addRest(source, sourceFields, formatPath(['sources', id]), noWord);
  addDateLosses(story.published, 'published', losses);
  addDateLosses(story.updated, 'updated', losses);
  for (const [index, event] of story.events.entries()) addEventLosses(event, document.events[index]!, document, `events[${index}]`, losses); // prettier-ignore
  return losses;
}

function addEventLosses(
  event: StoryEvent,
  given: EventDocument,
  document: StoryDocument,
  at: string,
  losses: Losses,
): void {
  losses.addRest(given, eventFields, at, noWord);
  addPlaceLosses(given.where, document, at, losses, heldPlaces);
  for (const [index, media] of (given.media ?? []).entries()) addMediaLosses(media, `${at}.media[${index}]`, losses);
  for (const place of event.places) addShapeLosses(place, `${at}.where`, losses);
  for (const [index, { at: day }] of event.corrections.entries()) {
    if (toCorrectionDate(day) === undefined)
      losses.add(
        'The date of a correction is written only where it is a certain day.',
        `${at}.corrections[${index}].at`,
        day,
      );
  }
  const { when } = event;
  if (!when) return;
  if (losesClockTime(when)) losses.add('A clock time that is in doubt, has no zone or ends a stretch leaves its day.', `${at}.when`, when.text); // prettier-ignore
  if (toTemporalCoverage(when) === undefined) losses.add('A Julian date beyond the years 1 to 9999 is left out.', `${at}.when`, when.text); // prettier-ignore
  else if (when.calendar === 'julian' && /[?~%X[{]/.test(when.text)) losses.add('Of a Julian date in doubt there are the Gregorian days it may mean; what the doubt is, is left out.', `${at}.when`, when.text); // prettier-ignore
}

function addMediaLosses(media: MediaDocument, at: string, losses: Losses): void {
  losses.addRest(media, mediaFields, at, noWord);
  if (media.before)
    losses.add(
      'schema.org compares no pictures; the one before stands before the other.',
      `${at}.before`,
      media.before.src,
    );
  for (const [index, track] of (media.tracks ?? []).entries()) {
    const where = `${at}.tracks[${index}]`;
    if (isCaption(track)) losses.addRest(track, trackFields, where, noWord);
    else losses.add('schema.org has captions alone; other tracks are left out.', where, track.kind);
  }
}

function addShapeLosses(place: Place, where: string, losses: Losses): void {
  if (place.kind !== 'area' && place.kind !== 'somewhere') return;
  const { area } = place;
  if (area.type === 'region') losses.add('The shape of a region is the basemap’s; the name of the place stands alone.', where, area.region); // prettier-ignore
  if (area.type !== 'geometry') return;
  const polygons = area.geometry.type === 'Polygon' ? [area.geometry.coordinates] : area.geometry.coordinates;
  if (polygons.some((rings) => rings.length > 1)) losses.add('A shape in schema.org has no holes; they are filled.', where, place.name); // prettier-ignore
}

function addDateLosses(when: When | undefined, where: string, losses: Losses): void {
  if (!when) return;
  if (toExactDate(when) === undefined) losses.add(`"${where}" is written only where it is a certain day.`, where, when.text); // prettier-ignore
  else if (losesClockTime(when)) losses.add(`Of "${where}" the day is written; the clock time is in doubt or has no zone.`, where, when.text); // prettier-ignore
}

function noWord(key: string): string {
  return `schema.org has no word for "${key}"; it is left out.`;
}
