/** The events of a published story, each with its map, and its media as published pages show them. */
import { renderEvents } from '../exporters/render-story.js';
import { toMapName } from './addresses.js';
import { drawingContent } from './drawing-content.js';
import { offeredMedia } from './offered-media.js';
import type { Drawing, DrawnStory } from './published-story.js';

/**
 * The HTML of all events of a page that holds one story: links to `#<event>` work without any script. A map is at the
 * address that `toAddress` gives; unless said, in the file that is published for it.
 */
export function renderEventsWithMaps(
  { story, language: { words }, drawings: { maps } }: DrawnStory,
  toAddress: (map: Drawing, id: string) => string = (_, id) => toMapName(id),
): string {
  return renderEvents(story, {
    headingLevel: 1,
    words,
    idPrefix: '',
    toShown: offeredMedia,
    addition: ({ id }) => {
      const map = maps.get(id);
      return map && drawingContent('map', map, toAddress(map, id));
    },
  });
}
