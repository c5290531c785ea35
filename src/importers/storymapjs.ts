/** StoryMapJS JSON, as its code reads it (0.9.6). */
import { isObject } from '../core/document/loose.js';
import type { EventDocument } from '../core/document/schema.js';
import { createError, createWarning, type Problem } from '../core/problems/problem.js';
import { htmlToText } from './html-to-markdown.js';
import type { Imported, ImportOptions } from './importer.js';
import { toSlidePlace } from './slide-place.js';
import { notAnObject, readPart, reportRest, SlideReader, toText } from './slide.js';
import { readMapTiles, tileKeys } from './storymap-tiles.js';
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
  const tiles = await readMapTiles(map, problems);
  reportRest(map, ['slides', 'language', 'calculate_zoom', ...(tiles ? tileKeys : [])], 'storymap', problems);
  if (!Array.isArray(map.slides)) {
    problems.push(createError('not-a-storymap', 'storymap.slides', map.slides, 'It should be a list of slides.'));
  }
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
  const basemap = tiles && { basemap: [tiles] };
  return { document: { dateline: 1, ...head, ...published, ...basemap, ...reader.sourceDocuments, events }, problems };
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
    problems.push(notAnObject(where, value));
    return {};
  }
  const slide = value as Loose;
  const { uniqueid } = readPart(slide, ['uniqueid', 'date'], where, problems, [
    'type',
    'location',
    'text',
    'media',
    'background',
  ]);
  if (slide.type !== 'overview') reportRest({ type: slide.type }, [], where, problems);
  const text = readPart(slide.text, ['headline', 'text'], `${where}.text`, problems, ['date']);
  const media = readPart(slide.media, ['url', 'caption', 'credit', 'link'], `${where}.media`, problems);
  readPart(slide.background, [], `${where}.background`, problems);
  const event = await reader.toEvent({
    where,
    id: uniqueid,
    ...text,
    media,
    ...readLocation(slide.location, where, map, problems),
  });
  return { ...event, ...readDate(slide, event.title, where, options, problems) };
}

function readLocation(location: unknown, where: string, map: Loose, problems: Problem[]) {
  const at = `${where}.location`;
  if (map.map_type !== 'zoomify' && !isObject(map.zoomify)) {
    const isWish = map.calculate_zoom === false;
    const place = toSlidePlace(location, at, problems, isWish ? ['zoom'] : []);
    const zoom = Number(toText(asLoose(location).zoom));
    return { place, ...(isWish && zoom > 0 && { zoom }) };
  }
  const { name } = readPart(location, ['name'], at, problems);
  return { place: name ? { name } : undefined };
}

/** The first date that can be read, offered with a doubt: none of them is more than words to StoryMapJS. */
function readDate(
  slide: Loose,
  title: string | undefined,
  where: string,
  options: ImportOptions,
  problems: Problem[],
): Pick<EventDocument, 'when' | 'whenText'> {
  const { date } = asLoose(slide.text);
  const created = isObject(date)
    ? readPart(date, ['created_time'], `${where}.text.date`, problems).created_time
    : toText(date);
  if (created) reportRest({ date: slide.date }, [], where, problems);
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
