/** The card of a story: its map, its name, when and where, and its axis. */
import { cutText } from '../core/axis/labels.js';
import type { Viewport } from '../core/map/camera.js';
import type { Place, Story, StoryEvent } from '../core/model.js';
import { formatWhen } from '../core/text/date-text.js';
import { formatPlace } from '../core/text/event-text.js';
import type { Language } from '../core/words/language.js';
import { drawAxis, type Axis } from './axis-drawing.js';
import { findMainEvents, toCardCamera } from './map-camera.js';
import { palette } from './palette.js';
import { toPicture, type Picture } from './picture.js';
import { setLines, type SetText } from './set-lines.js';
import type { StoryMaps } from './story-map.js';
import { toStoryTime } from './story-time.js';
import { textWidth } from './text-width.js';
import { writeElement } from './write-svg.js';
import { standsApart, writeText } from './write-text.js';

/** What social networks want. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The middle square, which is left of the card where it is cut to one, less a margin. */
const safeWidth = 590;

/** What is cut from the top and the bottom of a card that is made twice as wide as high. */
const cutHeight = 15;

const mapScale = 1.5;
const margin = 48;

/** On a map that is to be seen, one line rather than large letters; without one the letters are the picture. */
const titleSizes = {
  withMap: [
    { size: 54, lines: 1 },
    { size: 48, lines: 1 },
    { size: 42, lines: 1 },
    { size: 50, lines: 2 },
    { size: 44, lines: 2 },
    { size: 38, lines: 3 },
    { size: 33, lines: 3 },
    { size: 29, lines: 4 },
  ],
  alone: [
    { size: 68, lines: 3 },
    { size: 58, lines: 3 },
    { size: 48, lines: 4 },
    { size: 38, lines: 4 },
    { size: 31, lines: 5 },
  ],
} as const;

interface Dateline {
  readonly place: string;
  readonly date: string;
}

/** What stands under the map, or alone. */
interface Words {
  readonly dateline?: Dateline;
  readonly title: SetText;
  readonly axis?: Axis;
  readonly axisScale: number;
}

/** Draws the card. */
export async function drawCard(story: Story, language: Language, maps: StoryMaps): Promise<Picture> {
  const { width, height } = cardSize;
  const main = findMainEvents(story, toViewport(height / 2), maps.regions);
  const hasMap = main.length > 0;
  const lead = main[0] ?? story.events.find(({ when }) => when) ?? story.events[0];
  const words = toWords(story, lead, language, hasMap);
  const rest = Math.floor(height - heightOf(words));
  return toPicture(
    cardSize,
    story.title || lead?.title || language.words.ui.panel,
    toAlt(story, main, words, language),
    writeElement('rect', { width, height, fill: palette.paper }),
    hasMap ? await drawMap(main, story, maps, rest) : '',
    drawWords(words, hasMap ? rest : rest / 2, language),
  );
}

function toWords(story: Story, lead: StoryEvent | undefined, language: Language, hasMap: boolean): Words {
  const axisScale = hasMap ? 1.4 : 2;
  const axisWidth = (cardSize.width - 2 * margin) / axisScale;
  const sizes = hasMap ? titleSizes.withMap : titleSizes.alone;
  return {
    dateline: toDateline(story, hasMap ? lead?.places[0] : findOnlyPlace(story), language),
    title: setLines(story.title || story.events[0]?.title || '', 'serif', safeWidth, sizes),
    axis: drawAxis(story, language, { width: axisWidth, thin: hasMap, activeId: lead?.id, idPrefix: 'axis' }),
    axisScale,
  };
}

/** How many places are named to who does not see the map. */
const namedPlaces = 5;

/** What is to be seen: a map with its places, or an axis; the title; the time. */
function toAlt(story: Story, main: readonly StoryEvent[], { dateline, axis }: Words, language: Language): string {
  const { map, timeline } = language.words.ui;
  const places = new Set(
    main.flatMap((event) => event.places.map((place) => formatPlace(place, language)).filter(Boolean)),
  );
  const names = [...places].slice(0, namedPlaces).join(language.words.separator);
  const kind = main.length > 0 ? [map, names].filter(Boolean).join(': ') : axis && timeline;
  return [kind, story.title, dateline?.date].filter(Boolean).join('. ');
}

const above = 22;
const datelineHeight = 40;
const datelineSize = 23;
const lineHeight = 1.14;
const axisGap = 16;

function heightOf({ dateline, title, axis, axisScale }: Words): number {
  const axisHeight = axis ? axisGap + axis.height * axisScale : 0;
  return (
    above + (dateline ? datelineHeight : 0) + title.lines.length * title.size * lineHeight + axisHeight + cutHeight + 6
  );
}

function toViewport(height: number): Viewport {
  const size = { width: cardSize.width / mapScale, height: height / mapScale };
  const side = (size.width - safeWidth / mapScale) / 2 + 30;
  return { ...size, padding: { top: 30, right: side, bottom: 26, left: side }, narrow: false };
}

async function drawMap(main: readonly StoryEvent[], story: Story, maps: StoryMaps, height: number): Promise<string> {
  const viewport = toViewport(height);
  const camera = toCardCamera(main, story, viewport, maps.regions)!;
  const cut = cutHeight / mapScale;
  const map = await maps.draw({
    view: { camera, width: viewport.width, height: viewport.height },
    scale: mapScale,
    activeId: main[0]?.id,
    travelledTo: story.timeline.at(-1)?.id,
    area: { x: 6, y: cut + 4, width: viewport.width - 12, height: viewport.height - cut - 8 },
    pointers: true,
    idPrefix: 'card',
  });
  return writeElement('g', { transform: `scale(${mapScale})` }, map);
}

/** Where no map says which place is one of many, the first would stand for all of the story. */
function findOnlyPlace({ events }: Story): Place | undefined {
  const places = new Map(events.flatMap((event) => event.places.map((place) => [place.name, place])));
  return places.size === 1 ? [...places.values()][0] : undefined;
}

function toDateline(story: Story, at: Place | undefined, language: Language): Dateline | undefined {
  const time = toStoryTime(story);
  const place = at ? formatPlace(at, language) : '';
  const dates = time ? [false, true].map((short) => formatWhen(time, language, { weekday: false, short })) : [];
  const measure = (text: string) => textWidth(text, 'sans', datelineSize);
  const fitting = dates.find((date) => measure(date) <= safeWidth) ?? dates[0] ?? '';
  const date = cutText(fitting, safeWidth, measure).text;
  return place || date ? { place: place.toLocaleUpperCase(language.locale), date } : undefined;
}

function drawWords({ dateline, title, axis, axisScale }: Words, top: number, language: Language): string {
  const { width, height } = cardSize;
  let y = top + above;
  const parts = top > 0 ? [writeElement('rect', { y: top, width, height: height - top, fill: palette.paper })] : [];
  if (dateline) {
    parts.push(writeDateline(dateline, y + 14, language));
    y += datelineHeight;
  }
  for (const line of title.lines) {
    const style = { face: 'serif', size: title.size, fill: palette.ink } as const;
    parts.push(writeText(line, width / 2, y + (title.size * lineHeight) / 2, style));
    y += title.size * lineHeight;
  }
  const place = `translate(${margin} ${(y + axisGap).toFixed(1)}) scale(${axisScale})`;
  if (axis) parts.push(writeElement('g', { transform: place }, axis.svg));
  return parts.join('');
}

/** A place with less room than so many pixels is left out. */
const leastPlace = 60;

/** Place and date side by side, in the direction of reading; the place is cut where there is no room for both. */
function writeDateline({ place, date }: Dateline, y: number, { direction }: Language): string {
  const size = datelineSize;
  const dateStyle = { face: 'sans', size, fill: palette.muted } as const;
  const spacing = standsApart(place) ? 1.6 : 0;
  const placeStyle = { face: 'bold', size: size * 0.84, fill: palette.accentText, spacing } as const;
  const measurePlace = (text: string) => textWidth(text, 'bold', placeStyle.size) + spacing * [...text].length;
  const dateWidth = textWidth(date, 'sans', size);
  const gap = place && date ? 12 : 0;
  const room = safeWidth - dateWidth - gap;
  const name = room > leastPlace ? cutText(place, room, measurePlace) : { text: '', width: -gap };
  const start = (cardSize.width - name.width - gap - dateWidth) / 2;
  const mirror = (x: number) => (direction === 'rtl' ? cardSize.width - x : x);
  return [
    name.text && writeText(name.text, mirror(start + name.width / 2), y, placeStyle),
    date && writeText(date, mirror(start + name.width + gap + dateWidth / 2), y, dateStyle),
  ].join('');
}
