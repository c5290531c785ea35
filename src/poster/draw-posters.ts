/** The pictures of a story: a card for the whole, and a map for each event that has one. */
import { toCamera, toViewport } from '../core/map/camera.js';
import type { Story, StoryEvent } from '../core/model.js';
import { formatDateline, formatPlace } from '../core/text/event-text.js';
import type { Language } from '../core/words/language.js';
import { speak } from '../core/words/speak.js';
import { limitCamera } from '../map/view.js';
import { Basemap } from './basemap.js';
import { drawCard } from './card.js';
import { toPicture, type Picture } from './picture.js';
import type { ReadAsset } from './read-asset.js';
import { readCells } from './read-cells.js';
import type { ReadOwn } from './read-own.js';
import { readRegions } from './read-regions.js';
import { StoryMaps } from './story-map.js';
import { writeElement } from './write-svg.js';

/** All pictures of a story. */
export interface Posters {
  /** 1200 × 630, as social networks want it; what matters is in its middle square. */
  readonly poster: Picture;
  /** 720 × 480 each, in the order of telling; an event without a place on the map has none. */
  readonly events: readonly (Picture & { readonly id: string })[];
}

/** The size of an event's map, in pixels. */
export const eventMapSize = { width: 720, height: 480 } as const;

const scale = 1.25;

/**
 * Draws the pictures of a story, told in `language`; in our words of its own unless said. The same story gives the same
 * pictures, byte for byte. `readOwn` gives what lies beside the story, by its address in the story: its streets, pictures and data.
 */
export async function drawPosters(
  story: Story,
  readAsset: ReadAsset,
  language?: Language,
  readOwn?: ReadOwn,
): Promise<Posters> {
  const spoken = language ?? (await speak(story.lang));
  const cells = story.picture ? [] : await readCells(readAsset);
  const basemap = new Basemap(readAsset, await readRegions([story], readAsset), cells);
  const maps = new StoryMaps(story, spoken, basemap, readOwn);
  const events: (Picture & { id: string })[] = [];
  for (const event of story.events) {
    const picture = await drawEventMap(event, story, spoken, maps);
    if (picture) events.push({ id: event.id, ...picture });
  }
  return { poster: await drawCard(story, spoken, maps), events };
}

async function drawEventMap(
  event: StoryEvent,
  story: Story,
  language: Language,
  maps: StoryMaps,
): Promise<Picture | undefined> {
  const [width, height] = [eventMapSize.width / scale, eventMapSize.height / scale];
  const camera = toCamera(event, story, toViewport(width, height, false), (region) => maps.regions(region)?.bounds);
  if (!camera) return undefined;
  const view = { camera: limitCamera(camera, height), width, height };
  const map = await maps.draw({
    view,
    scale,
    activeId: event.id,
    travelledTo: event.id,
    area: { x: 2, y: 2, width: width - 4, height: height - 4 },
    idPrefix: `map-${event.id}`,
  });
  const drawing = writeElement('g', { transform: `scale(${scale})` }, map);
  return toPicture(eventMapSize, event.title || language.words.ui.map, eventAlt(event, language), drawing);
}

function eventAlt(event: StoryEvent, language: Language): string {
  const { date } = formatDateline(event, language);
  const places = event.places
    .map((place) => formatPlace(place, language))
    .filter(Boolean)
    .join(language.words.separator);
  const kind = [language.words.ui.map, places].filter(Boolean).join(': ');
  return [kind, date, event.title].filter(Boolean).join('. ');
}
