import type { Story } from '../model.js';
import { toShownPictures } from './shown-pictures.js';

/** The addresses, as the story has them, that its pictures and data are fetched from while an event is active. */
export function toLayerAddresses(story: Story, activeId: string | undefined): string[] {
  const { always, ofEvent } = toShownPictures(story, activeId);
  const data = (story.layers ?? []).flatMap(({ geojson, events }) =>
    typeof geojson === 'string' && (!events || events.includes(activeId ?? '')) ? [geojson] : [],
  );
  return [...[...always, ...ofEvent].map(({ src }) => src), ...data];
}
