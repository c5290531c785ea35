/** TimelineJS3 JSON, as its code reads it (3.9.11), and the older form of version 2. */
import { readEdtf } from '../../core/dates/read-edtf.js';
import { isObject } from '../../core/document/loose.js';
import type { EventDocument, StoryDocument } from '../../core/document/schema.js';
import { createError, createWarning, type Problem } from '../../core/problems/problem.js';
import { htmlToText } from '../html-to-markdown.js';
import { toFileTitle } from '../file-title.js';
import type { Imported, ImportOptions } from '../importer.js';
import type { LooseSlideDate } from './slide-date.js';
import { toSlidePlace } from './slide-place.js';
import { notAnObject, readPart, reportRest, SlideReader, toText, type Slide } from './slide.js';
import { importDate } from '../dates/written-date.js';
import { asLoose, type Loose } from '../loose.js';

/** The story in a TimelineJS3 file: each event one event, each era a span; the title is the story's. */
export async function importTimeline(value: unknown, options: ImportOptions = {}): Promise<Imported> {
  const problems: Problem[] = [];
  const file = asLoose(value);
  if (!Array.isArray(file.events)) {
    problems.push(createError('not-a-timeline', 'events', undefined, 'It should have a list "events".'));
  }
  const reader = new SlideReader(problems);
  const head = await readTimelineTitle(file.title, 'title', options, problems);
  const events: EventDocument[] = [];
  for (const [index, event] of asItems(file.events)) {
    events.push(await readTimelineEvent(event, `events[${index}]`, reader));
  }
  for (const [index, era] of asItems(file.eras)) {
    const where = `eras[${index}]`;
    events.push(await readTimelineEvent(era, where, reader));
    problems.push(eraAsEvent(where));
  }
  if (file.eras !== undefined && !Array.isArray(file.eras)) reportRest({ eras: file.eras }, [], '', problems);
  if (file.scale !== 'human') reportRest({ scale: file.scale }, [], '', problems);
  reportRest(file, ['events', 'title', 'eras', 'scale'], '', problems);
  return { document: { dateline: 1, ...head, ...reader.sourceDocuments, events }, problems };
}

/** The note on an era, which a story has no other place for. */
export function eraAsEvent(where: string): Problem {
  return createWarning('era-as-event', where, undefined, 'The era is an event now, a span behind the others.');
}

/** A slide of TimelineJS3 as an event; `where` is its place in the file. */
export async function readTimelineEvent(value: unknown, where: string, reader: SlideReader): Promise<EventDocument> {
  const { problems } = reader;
  if (!isObject(value)) {
    problems.push(notAnObject(where, value));
    return {};
  }
  const event = value as Loose;
  const text = readPart(event.text, ['headline', 'text'], `${where}.text`, problems);
  const media = readPart(event.media, ['url', 'caption', 'credit', 'alt', 'title', 'link'], `${where}.media`, problems);
  readPart(event.background, [], `${where}.background`, problems);
  const { unique_id, display_date, group } = readPart(event, eventTexts, where, problems, eventParts);
  if (event.autolink === false) reportRest({ autolink: false }, [], where, problems);
  const startWords = toText(asLoose(event.start_date).display_date);
  if (display_date) reportRest({ display_date: startWords }, [], `${where}.start_date`, problems);
  reportRest({ display_date: asLoose(event.end_date).display_date }, [], `${where}.end_date`, problems);
  if (media.alt) reportRest({ title: media.title }, [], `${where}.media`, problems);
  const start = toDate(event.start_date, `${where}.start_date`, problems);
  const end = toDate(event.end_date, `${where}.end_date`, problems);
  const slide: Slide = {
    where,
    id: unique_id,
    start,
    end,
    displayDate: display_date ?? startWords,
    ...text,
    media: { ...media, alt: media.alt ?? media.title },
    group,
    place: toSlidePlace(event.location, `${where}.location`, problems),
  };
  return reader.toEvent(slide);
}

const eventTexts = ['unique_id', 'display_date', 'group'] as const;
const eventParts = ['start_date', 'end_date', 'text', 'media', 'background', 'location', 'autolink'];

function toDate(value: unknown, where: string, problems: Problem[]): LooseSlideDate | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' || typeof value === 'number') return fromText(String(value).trim(), where, problems);
  if (!isObject(value)) problems.push(notAnObject(where, value));
  const date = asLoose(value);
  const shown = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond', 'display_date'];
  reportRest(date, shown, where, problems);
  return date;
}

/** A date of ISO or EDTF, in words, or of version 2: `2011,3,23`. */
function fromText(text: string, where: string, problems: Problem[]): LooseSlideDate {
  if (/^-?\d+(?:,|$)/.test(text)) return fromCommas(text);
  const iso = text
    .replace(/^(-?\d{4,}-\d\d-\d\d)[ t]/i, '$1T')
    .replace(/(:\d\d)\.\d+|(?<=T.*[+-]\d\d)(?=\d\d$)/, (_, seconds?: string) => seconds ?? ':');
  if ('type' in readEdtf(iso)) return { edtf: iso };
  const { when, problems: found } = importDate(text, where);
  problems.push(...found);
  return when === undefined ? { year: text } : { edtf: when };
}

/** `"2011,3,23"`, the dates of version 2. */
function fromCommas(text: string): LooseSlideDate {
  const isBefore = /^\s*[-,]/.test(text);
  const [year = '', month, day, hour, minute, second] = text.replace(/^\s*[-,]/, '').split(',');
  return { year: isBefore ? `-${year.trim()}` : year, month, day, hour, minute, second };
}

/** The story in a file of TimelineJS version 2. */
export async function importTimelineV2(value: unknown, options: ImportOptions = {}): Promise<Imported> {
  const problems: Problem[] = [];
  const timeline = asLoose(asLoose(value).timeline);
  reportRest(asLoose(value), ['timeline'], '', problems);
  const { headline, text, asset } = timeline;
  const head = await readTimelineTitle(
    { text: { headline, text }, media: fromAsset(asset) },
    'title',
    options,
    problems,
  );
  reportRest(timeline, ['headline', 'text', 'asset', 'date', 'era', 'type'], 'timeline', problems);
  const reader = new SlideReader(problems);
  const events: EventDocument[] = [];
  for (const list of ['date', 'era']) {
    for (const [index, item] of asItems(timeline[list])) {
      const where = `timeline.${list}[${index}]`;
      if (!isObject(item)) {
        events.push(await readTimelineEvent(item, where, reader));
        continue;
      }
      const { startDate, endDate, tag, tags, asset, headline, text, ...rest } = item as Loose;
      if (tag) reportRest({ tags }, [], where, problems);
      const slide = {
        ...rest,
        start_date: startDate,
        end_date: endDate,
        text: { headline, text },
        media: fromAsset(asset),
        group: tag ?? tags,
      };
      events.push(await readTimelineEvent(slide, where, reader));
      if (list === 'era') problems.push(eraAsEvent(where));
    }
  }
  return { document: { dateline: 1, ...head, ...reader.sourceDocuments, events }, problems };
}

function fromAsset(asset: unknown): unknown {
  if (!isObject(asset)) return asset;
  const { media, ...rest } = asLoose(asset);
  return { url: media, ...rest };
}

/** What the title's slide says of the whole story; `where` is its place in the file. */
export async function readTimelineTitle(
  value: unknown,
  where: string,
  { name, published }: ImportOptions,
  problems: Problem[],
): Promise<Pick<StoryDocument, 'title' | 'summary' | 'published'>> {
  readPart(value, [], where, problems, ['text', 'media', 'background']);
  const slide = asLoose(value);
  const text = readPart(slide.text, ['headline', 'text'], `${where}.text`, problems);
  readPart(slide.media, [], `${where}.media`, problems);
  readPart(slide.background, [], `${where}.background`, problems);
  const title = await htmlToText(text.headline ?? '', `${where}.text.headline`, problems);
  const summary = await htmlToText(text.text ?? '', `${where}.text.text`, problems);
  const own = title || toFileTitle(name);
  return {
    ...(own && { title: own }),
    ...(summary && { summary }),
    ...(published && { published }),
  };
}

function asItems(value: unknown): [number, unknown][] {
  return Array.isArray(value) ? [...(value as unknown[]).entries()] : [];
}
