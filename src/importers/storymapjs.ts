/** StoryMapJS JSON, as its code reads it (0.9.6). */
import { isObject } from '../core/loose.js';
import type { Problem } from '../core/model.js';
import { createWarning, formatValue } from '../core/problem.js';
import type { EventDocument } from '../core/schema.js';
import { htmlToText } from './html-to-markdown.js';
import type { Imported, ImportOptions } from './importer.js';
import { reportRest, SlideReader, toText } from './slide.js';
import { toSlidePlace } from './slide-place.js';
import { importDate } from './written-date.js';

type Loose = Readonly<Record<string, unknown>>;

/**
 * The story in a StoryMapJS file: each slide an event, the overview too, whose headline is the story's title. Dates are read
 * from `text.date`, `date` and headlines, each with a problem that says how. On a picture (zoomify) there are no places.
 */
export async function importStoryMap(value: unknown, options: ImportOptions = {}): Promise<Imported> {
  const problems: Problem[] = [];
  const file = asLoose(value);
  const map = asLoose(file.storymap);
  reportRest(file, ['storymap'], '', problems);
  reportRest(map, ['slides', 'language', 'calculate_zoom'], 'storymap', problems);
  const reader = new SlideReader(problems);
  const events: EventDocument[] = [];
  const lang = toText(map.language)?.replace('_', '-') ?? options.lang;
  let title = '';
  for (const [index, slide] of Array.isArray(map.slides) ? (map.slides as unknown[]).entries() : []) {
    const where = `slides[${index}]`;
    events.push(await readSlide(slide, where, map, reader, { ...options, lang }));
    if (asLoose(slide).type === 'overview') title ||= await toHeadline(slide, where);
  }
  const own = title || options.name?.replace(/^.*[\\/]|\.[a-z]+$/gi, '');
  const head = { ...(own && { title: own }), ...(lang && { lang }) };
  const published = options.published && { published: options.published };
  return { document: { dateline: 1, ...head, ...published, ...reader.sourceDocuments, events }, problems };
}

async function readSlide(
  value: unknown,
  where: string,
  map: Loose,
  reader: SlideReader,
  options: ImportOptions,
): Promise<EventDocument> {
  const { problems } = reader;
  if (!isObject(value)) {
    problems.push(createWarning('wrong-value', where, value, `It is ${formatValue(value)}; it should be an object.`));
    return {};
  }
  const slide = value as Loose;
  const text = asLoose(slide.text);
  const media = asLoose(slide.media);
  reportRest(slide, ['type', 'date', 'location', 'text', 'media', 'background', 'uniqueid'], where, problems);
  reportRest(text, ['headline', 'text', 'date'], `${where}.text`, problems);
  reportRest(media, ['url', 'caption', 'credit', 'link'], `${where}.media`, problems);
  reportRest(asLoose(slide.background), [], `${where}.background`, problems);
  const event = await reader.toEvent({
    where,
    id: toText(slide.uniqueid),
    headline: toText(text.headline),
    text: toText(text.text),
    media: {
      url: toText(media.url),
      caption: toText(media.caption),
      credit: toText(media.credit),
      link: toText(media.link),
    },
    ...readLocation(slide.location, where, map, problems),
  });
  return { ...event, ...readDate(slide, text, event.title, where, options, problems) };
}

function readLocation(location: unknown, where: string, map: Loose, problems: Problem[]) {
  const at = `${where}.location`;
  if (map.map_type !== 'zoomify' && !isObject(map.zoomify)) {
    const isWish = map.calculate_zoom === false;
    const place = toSlidePlace(location, at, problems, isWish ? ['zoom'] : []);
    const zoom = Number(asLoose(location).zoom);
    return { place, ...(isWish && zoom > 0 && { zoom }) };
  }
  const { name, ...pixels } = asLoose(location);
  reportRest(pixels, [], at, problems);
  return { place: toText(name) ? { name: toText(name)! } : undefined };
}

/** The first date that can be read, offered with a doubt: none of them is more than words to StoryMapJS. */
function readDate(
  slide: Loose,
  text: Loose,
  title: string | undefined,
  where: string,
  options: ImportOptions,
  problems: Problem[],
): Pick<EventDocument, 'when' | 'whenText'> {
  const created = toText(asLoose(text.date).created_time) ?? toText(text.date);
  const said = [created, toText(slide.date)].find(Boolean);
  const headline = said === undefined && /\d{3}/.test(title ?? '') ? title : undefined;
  const words = said ?? /^[^:]*/.exec(headline ?? '')?.[0];
  if (!words) return {};
  const at = `${where}.${created ? 'text.date' : said ? 'date' : 'text.headline'}`;
  const { when, problems: found } = importDate(words, at, options);
  if (!when) {
    if (said === undefined) return {};
    problems.push(...found);
    return { whenText: said };
  }
  problems.push(...found);
  if (found.length === 0 || said === undefined)
    problems.push(createWarning('doubtful-date', at, words, `The date is read as ${when}; check it.`));
  return { when };
}

async function toHeadline(slide: unknown, where: string): Promise<string> {
  return htmlToText(toText(asLoose(asLoose(slide).text).headline) ?? '', `${where}.text.headline`, []);
}

function asLoose(value: unknown): Loose {
  return isObject(value) ? (value as Loose) : {};
}
