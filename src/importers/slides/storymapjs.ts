/** StoryMapJS JSON, as its code reads it (0.9.6). */
import { isObject } from '../../core/document/loose.js';
import type { EventDocument } from '../../core/document/schema.js';
import { createError, createWarning, type Problem } from '../../core/problems/problem.js';
import { htmlToText } from '../html-to-markdown.js';
import { toFileTitle } from '../file-title.js';
import type { Imported, ImportOptions } from '../importer.js';
import { toSlidePlace } from './slide-place.js';
import { readStoryMapPicture, toPicturePlace, toPictureZoom, type StoryMapPicture } from './storymap-picture.js';
import { notAnObject, readPart, reportRest, SlideReader, toText } from './slide.js';
import { readMapTiles, tileKeys } from './storymap-tiles.js';
import { importDate } from '../dates/written-date.js';
import { asLoose, type Loose } from '../loose.js';

/**
 * The story in a StoryMapJS file: each slide an event, the overview too, whose headline is the story's title. Dates are read
 * from `text.date`, `date` and headlines, each with a problem that says how. Where the map is a picture (zoomify), the places are
 * its pixels.
 */
export async function importStoryMap(value: unknown, options: ImportOptions = {}): Promise<Imported> {
  const problems: Problem[] = [];
  const file = asLoose(value);
  const map = asLoose(file.storymap);
  reportRest(file, ['storymap'], '', problems);
  const tiles = await readMapTiles(map, problems);
  const setting = await readSetting(map, problems);
  const known = ['slides', 'language', 'calculate_zoom', 'map_as_image', ...(tiles ? tileKeys : [])];
  reportRest(map, setting.isPicture ? [...known, 'map_type', 'zoomify'] : known, 'storymap', problems);
  if (!Array.isArray(map.slides)) {
    problems.push(createError('not-a-storymap', 'storymap.slides', map.slides, 'It should be a list of slides.'));
  }
  const reader = new SlideReader(problems);
  const events: EventDocument[] = [];
  const lang = toText(map.language)?.replace('_', '-');
  let title = '';
  for (const [index, slide] of Array.isArray(map.slides) ? (map.slides as unknown[]).entries() : []) {
    const where = `slides[${index}]`;
    events.push(await readSlide(slide, where, setting, reader, { ...options, ...(lang && { lang }) }));
    if (asLoose(slide).type === 'overview') title ||= await toHeadline(slide, where);
  }
  const own = title || toFileTitle(options.name);
  const head = { ...(own && { title: own }), ...(lang && { lang }) };
  const published = options.published && { published: options.published };
  const ground = setting.picture ?? tiles;
  const basemap = ground && { basemap: [ground] };
  const document = { dateline: 1 as const, ...head, ...published, ...basemap, ...reader.sourceDocuments, events };
  return { document, problems };
}

/** What is said of the map, and counts for every slide. */
interface Setting {
  /** Whether degrees are none; the picture is there where it can be shown. */
  readonly isPicture: boolean;
  readonly picture?: StoryMapPicture;
  /** Whether slides are shown as close as they say, which is not so unless the file wants it. */
  readonly hasZooms: boolean;
}

async function readSetting(map: Loose, problems: Problem[]): Promise<Setting> {
  const isPicture = map.map_type === 'zoomify';
  const picture = isPicture ? await readStoryMapPicture(map.zoomify, problems) : undefined;
  return { isPicture, picture, hasZooms: map.calculate_zoom === false || map.map_as_image === true };
}

async function readSlide(
  value: unknown,
  where: string,
  setting: Setting,
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
    ...readLocation(slide.location, await toHeadline(slide, where), `${where}.location`, setting, problems),
  });
  return { ...event, ...readDate(slide, event.title, where, options, problems) };
}

function readLocation(
  location: unknown,
  headline: string,
  where: string,
  { isPicture, picture, hasZooms }: Setting,
  problems: Problem[],
) {
  if (isPicture && !picture) {
    const { name } = readPart(location, ['name'], where, problems);
    return { place: name ? { name } : undefined };
  }
  const known = hasZooms ? ['zoom'] : [];
  const place = picture
    ? toPicturePlace(location, headline, picture, where, problems, known)
    : toSlidePlace(location, where, problems, known);
  const zoom = Number(toText(asLoose(location).zoom));
  if (!hasZooms || !(zoom > 0 && zoom < Infinity)) return { place };
  return { place, zoom: picture ? toPictureZoom(zoom, picture) : zoom };
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
