import type { Story, StoryEvent } from '../model.js';
import { hasLayers } from './has-layers.js';

/** What of a story a map shows: what the story brings to it, or else where it happened. */
export type MapContent = 'streets' | 'tiles' | 'layers' | 'places';

/** The first of these that a story has; absent where a map would be empty, as it is of places that are names alone. */
export function toMapContent(story: Story): MapContent | undefined {
  if (story.streets) return 'streets';
  if (story.tiles) return 'tiles';
  if (hasLayers(story)) return 'layers';
  return story.events.some(whereabouts) ? 'places' : undefined;
}

/** Whether a map has anything to show of a story. */
export function needsMap(story: Story): boolean {
  return toMapContent(story) !== undefined;
}

/** What says where an event is to be seen: a wish for a zoom alone does not. */
function whereabouts({ places, journey, camera, cameraNarrow }: StoryEvent): unknown {
  const place = places.find(({ kind }) => kind !== 'named');
  return place ?? journey?.along ?? camera?.center ?? camera?.bounds ?? cameraNarrow?.center ?? cameraNarrow?.bounds;
}
