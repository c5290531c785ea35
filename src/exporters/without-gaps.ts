import type { BasemapDocument, EventDocument, LayerDocument, StoryDocument } from '../core/document/schema.js';
import { withEvents } from '../core/document/with-events.js';

/**
 * A document without the gaps that its check leaves where an item of a list was none; itself where there are none. A picture
 * with a gap among its corners is left out: without one of four the others would be taken for the first three.
 */
export function withoutGaps(document: StoryDocument): StoryDocument {
  const whole = withWholeLayers(withWholeMap(withWholeLists(document)));
  return withEvents(whole, (event) => withWholeMap(withWholeTracks(withWholeLists(event))));
}

/** The same object, no gap in any list that it has itself. */
function withWholeLists<T extends object>(given: T): T {
  const gapped = Object.entries(given).filter(([, value]) => Array.isArray(value) && value.includes(undefined));
  if (gapped.length === 0) return given;
  const whole = gapped.map(([key, value]) => [key, (value as unknown[]).filter((item) => item !== undefined)] as const);
  return { ...given, ...Object.fromEntries(whole) };
}

function withWholeTracks(event: EventDocument): EventDocument {
  const media = event.media?.map(withWholeLists);
  return media?.some((one, index) => one !== event.media![index]) ? { ...event, media } : event;
}

function withWholeMap<T extends StoryDocument | EventDocument>(given: T): T {
  const { basemap } = given;
  if (!basemap?.some(hasGap)) return given;
  return { ...given, basemap: (basemap as readonly BasemapDocument[]).filter((entry) => !hasGap(entry)) };
}

function hasGap(entry: BasemapDocument): boolean {
  return 'corners' in entry && entry.corners?.includes(undefined!) === true;
}

function withWholeLayer(layer: LayerDocument): LayerDocument {
  const whole = withWholeLists(layer);
  const style = whole.style && withWholeLists(whole.style);
  return style === whole.style ? whole : { ...whole, style };
}

function withWholeLayers(document: StoryDocument): StoryDocument {
  const layers = document.layers?.map(withWholeLayer);
  return layers?.some((layer, index) => layer !== document.layers![index]) ? { ...document, layers } : document;
}
