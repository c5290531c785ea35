/** The card of a story: its map, its name, when and where, and its axis. */
import { formatWhen } from '../core/date-text.js';
import { formatPlace } from '../core/event-text.js';
import type { Language } from '../core/language.js';
import { cutText } from '../core/lanes.js';
import type { Story } from '../core/model.js';
import { drawAxis, type Axis } from './axis-drawing.js';
import type { Basemap } from './basemap.js';
import { toCardCamera } from './map-camera.js';
import { palette } from './palette.js';
import { toPicture, type Picture } from './picture.js';
import { setLines, type SetText } from './set-lines.js';
import { credit, drawStoryMap } from './story-map.js';
import { toStoryTime } from './story-time.js';
import { textWidth } from './text-width.js';
import { writeElement } from './write-svg.js';
import { standsApart, writeText } from './write-text.js';

/** What social networks want. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The middle square, which is left of the card where it is cut to one, less a margin. */
const safeWidth = 590;

const mapScale = 1.5;
const axisScale = 1.45;
const margin = 48;

const titleSizes = [
  { size: 56, lines: 1 },
  { size: 48, lines: 1 },
  { size: 54, lines: 2 },
  { size: 46, lines: 2 },
  { size: 40, lines: 3 },
  { size: 34, lines: 3 },
  { size: 29, lines: 4 },
] as const;

/** The card. */
export async function drawCard(story: Story, language: Language, basemap: Basemap): Promise<Picture> {
  const { width, height } = cardSize;
  const title = setLines(story.title || story.events[0]?.title || '', 'serif', safeWidth, titleSizes);
  const lead = story.events.find(({ places }) => places.some(({ kind }) => kind !== 'named')) ?? story.events[0];
  const axis = drawAxis(story, language, {
    width: (width - 2 * margin) / axisScale,
    thin: true,
    activeId: lead?.id,
    idPrefix: 'axis',
  });
  const dateline = toDateline(story, lead, language);
  const bandHeight =
    26 + (dateline ? 40 : 0) + title.lines.length * title.size * 1.14 + (axis ? 14 + axis.height * axisScale : 8) + 24;
  const mapHeight = Math.round(height - bandHeight);
  const map = await drawMap(story, language, basemap, mapHeight, lead?.id);
  const alt = [language.words.ui.map, story.title, ...(dateline ? [`${dateline.place} ${dateline.date}`.trim()] : [])];
  return toPicture(
    cardSize,
    story.title,
    alt.filter(Boolean).join('. '),
    writeElement('rect', { width, height, fill: palette.paper }),
    map ?? '',
    drawBand(mapHeight, dateline, title, axis),
  );
}

async function drawMap(
  story: Story,
  language: Language,
  basemap: Basemap,
  height: number,
  activeId: string | undefined,
): Promise<string | undefined> {
  const size = { width: cardSize.width / mapScale, height: height / mapScale };
  const side = (size.width - safeWidth / mapScale) / 2;
  const viewport = { ...size, padding: { top: 24, right: side, bottom: 24, left: side }, narrow: false };
  const camera = toCardCamera(story, viewport);
  if (!camera) return undefined;
  const fontSize = 9;
  const creditWidth = textWidth(credit, 'sans', fontSize) + 12;
  const map = await drawStoryMap(story, language, basemap, {
    view: { camera, ...size },
    scale: mapScale,
    activeId,
    area: { x: 4, y: 12, width: size.width - 8, height: size.height - 16 },
    obstacles: [{ x: size.width - creditWidth, y: size.height - 16, width: creditWidth, height: 16 }],
    idPrefix: 'card',
  });
  const halo = { colour: palette.paper, width: 3 };
  const style = { face: 'sans', size: fontSize, fill: palette.muted, halo } as const;
  return writeElement(
    'g',
    { transform: `scale(${mapScale})` },
    map.svg,
    writeText(credit, size.width - creditWidth / 2, size.height - 8, style),
  );
}

interface Dateline {
  readonly place: string;
  readonly date: string;
}

function toDateline(story: Story, lead: Story['events'][number] | undefined, language: Language): Dateline | undefined {
  const time = toStoryTime(story);
  const place = lead?.places[0] ? formatPlace(lead.places[0], language) : '';
  const date = time ? formatWhen(time, language, { weekday: false }) : '';
  return place || date ? { place: place.toLocaleUpperCase(language.locale), date } : undefined;
}

function drawBand(top: number, dateline: Dateline | undefined, title: SetText, axis: Axis | undefined): string {
  const { width, height } = cardSize;
  let y = top + 26;
  const parts = [
    writeElement('rect', { y: top, width, height: height - top, fill: palette.paper }),
    writeElement('rect', { y: top, width, height: 1.5, fill: palette.line }),
  ];
  if (dateline) {
    parts.push(writeDateline(dateline, y + 14));
    y += 40;
  }
  for (const line of title.lines) {
    parts.push(
      writeText(line, width / 2, y + title.size * 0.57, { face: 'serif', size: title.size, fill: palette.ink }),
    );
    y += title.size * 1.14;
  }
  if (axis)
    parts.push(writeElement('g', { transform: `translate(${margin} ${y + 14}) scale(${axisScale})` }, axis.svg));
  return parts.join('');
}

function writeDateline({ place, date }: Dateline, y: number): string {
  const size = 23;
  const placeStyle = {
    face: 'bold',
    size: size * 0.84,
    fill: palette.accentText,
    spacing: standsApart(place) ? 1.6 : 0,
  } as const;
  const dateStyle = { face: 'sans', size, fill: palette.muted } as const;
  const dateWidth = textWidth(date, 'sans', size);
  const gap = place && date ? 12 : 0;
  const measurePlace = (text: string) =>
    textWidth(text, 'bold', placeStyle.size) + placeStyle.spacing * [...text].length;
  const { text, width } = cutText(place, Math.max(0, safeWidth - dateWidth - gap), measurePlace);
  const left = (cardSize.width - width - gap - dateWidth) / 2;
  return (
    (text && writeText(text, left + width / 2, y, placeStyle)) +
    (date && writeText(date, left + width + gap + dateWidth / 2, y, dateStyle))
  );
}
