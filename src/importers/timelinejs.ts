/** TimelineJS3 JSON, as its code reads it (3.9.11), and the older form of version 2. */
import { isObject } from '../core/loose.js';
import type { Problem } from '../core/model.js';
import { createError, createWarning, formatValue } from '../core/problem.js';
import type { EventDocument } from '../core/schema.js';
import { htmlToText } from './html-to-markdown.js';
import type { Imported, ImportOptions } from './importer.js';
import { reportRest, SlideReader, toText, type Slide } from './slide.js';
import type { SlideDate } from './slide-date.js';
import { toSlidePlace } from './slide-place.js';

type Loose = Readonly<Record<string, unknown>>;

/** The story in a TimelineJS3 file: each event one event, each era a span; the title is the story's. */
export async function importTimeline(value: unknown, options: ImportOptions = {}): Promise<Imported> {
  const problems: Problem[] = [];
  const file = asLoose(value);
  if (!Array.isArray(file.events)) {
    problems.push(createError('not-a-timeline', 'events', undefined, 'It should have a list "events".'));
  }
  const reader = new SlideReader(problems);
  const head = await readTitle(file.title, options, problems);
  const events: EventDocument[] = [];
  for (const [index, event] of asItems(file.events)) {
    events.push(await readEvent(event, `events[${index}]`, reader));
  }
  for (const [index, era] of asItems(file.eras)) {
    const where = `eras[${index}]`;
    events.push(await readEvent(era, where, reader));
    problems.push(
      createWarning('era-as-event', where, undefined, 'The era is an event now, a span behind the others.'),
    );
  }
  if (file.scale !== 'human') reportRest({ scale: file.scale }, [], '', problems);
  reportRest(file, ['events', 'title', 'eras', 'scale'], '', problems);
  return { document: { dateline: 1, ...head, ...reader.sourceDocuments, events }, problems };
}

/** A slide of TimelineJS3 as an event. */
async function readEvent(value: unknown, where: string, reader: SlideReader): Promise<EventDocument> {
  const { problems } = reader;
  if (!isObject(value)) {
    problems.push(createWarning('wrong-value', where, value, `It is ${formatValue(value)}; it should be an object.`));
    return {};
  }
  const event = value as Loose;
  const text = asLoose(event.text);
  const media = asLoose(event.media);
  const start = toDate(event.start_date, `${where}.start_date`, problems);
  const end = toDate(event.end_date, `${where}.end_date`, problems);
  reportRest(event, known, where, problems);
  reportRest(text, ['headline', 'text'], `${where}.text`, problems);
  reportRest(media, ['url', 'caption', 'credit', 'alt', 'title', 'link'], `${where}.media`, problems);
  reportRest(asLoose(event.background), [], `${where}.background`, problems);
  const slide: Slide = {
    where,
    id: toText(event.unique_id),
    start,
    end,
    displayDate: toText(event.display_date) ?? toText(asLoose(event.start_date).display_date),
    headline: toText(text.headline),
    text: toText(text.text),
    media: {
      url: toText(media.url),
      caption: toText(media.caption),
      credit: toText(media.credit),
      alt: toText(media.alt) ?? toText(media.title),
      link: toText(media.link),
    },
    group: toText(event.group),
    place: toSlidePlace(event.location, `${where}.location`, problems),
  };
  return reader.toEvent(slide);
}

const known = [
  ...[
    'start_date',
    'end_date',
    'text',
    'media',
    'group',
    'display_date',
    'background',
    'unique_id',
    'location',
    'autolink',
  ],
];

function toDate(value: unknown, where: string, problems: Problem[]): SlideDate | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string' || typeof value === 'number') return fromCommas(String(value).replace(/[-T:]/g, ','));
  const date = asLoose(value);
  const shown = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond', 'display_date'];
  reportRest(date, shown, where, problems);
  return date;
}

/** `"2011,3,23"`, the dates of version 2. */
function fromCommas(text: string): SlideDate {
  const isBefore = /^\s*[-,]/.test(text);
  const [year = '', month, day, hour, minute, second] = text.replace(/^\s*[-,]/, '').split(',');
  return { year: isBefore ? `-${year.trim()}` : year, month, day, hour, minute, second };
}

/** The story in a file of TimelineJS version 2. */
export async function importTimelineV2(value: unknown, options: ImportOptions = {}): Promise<Imported> {
  const problems: Problem[] = [];
  const timeline = asLoose(asLoose(value).timeline);
  const { headline, text, asset } = timeline;
  const head = await readTitle({ text: { headline, text }, media: fromAsset(asset) }, options, problems);
  reportRest(timeline, ['headline', 'text', 'asset', 'date', 'era', 'type'], 'timeline', problems);
  const reader = new SlideReader(problems);
  const events: EventDocument[] = [];
  for (const list of ['date', 'era']) {
    for (const [index, item] of asItems(timeline[list])) {
      const where = `timeline.${list}[${index}]`;
      const { startDate, endDate, tag, tags, asset, headline, text, ...rest } = asLoose(item);
      const slide = {
        ...rest,
        start_date: typeof startDate === 'string' ? fromCommas(startDate) : startDate,
        end_date: typeof endDate === 'string' ? fromCommas(endDate) : endDate,
        text: { headline, text },
        media: fromAsset(asset),
        group: tag ?? tags,
      };
      events.push(await readEvent(slide, where, reader));
    }
  }
  return { document: { dateline: 1, ...head, ...reader.sourceDocuments, events }, problems };
}

function fromAsset(asset: unknown): object {
  const { media, ...rest } = asLoose(asset);
  return { url: media, ...rest };
}

async function readTitle(value: unknown, { name, lang, published }: ImportOptions, problems: Problem[]) {
  const slide = asLoose(value);
  const text = asLoose(slide.text);
  reportRest(slide, ['text', 'media', 'background'], 'title', problems);
  reportRest(asLoose(slide.media), [], 'title.media', problems);
  reportRest(asLoose(slide.background), [], 'title.background', problems);
  const title = await htmlToText(toText(text.headline) ?? '', 'title.text.headline', problems);
  const summary = await htmlToText(toText(text.text) ?? '', 'title.text.text', problems);
  const own = title || name?.replace(/^.*[\\/]|\.[a-z]+$/gi, '');
  return {
    ...(own && { title: own }),
    ...(summary && { summary }),
    ...(lang && { lang }),
    ...(published && { published }),
  };
}

function asLoose(value: unknown): Loose {
  return isObject(value) ? (value as Loose) : {};
}

function asItems(value: unknown): [number, unknown][] {
  return Array.isArray(value) ? [...(value as unknown[]).entries()] : [];
}
