import type { Place, Story, StoryEvent } from '../core/model.js';

/** The story with no positions but those on the earth: where its map is a picture, its places are mere names. */
export function withoutPixels(story: Story): Story {
  if (!story.picture) return story;
  const named = new Map(story.events.map((event) => [event, { ...event, places: event.places.map(toName) }]));
  const toNamed = (event: StoryEvent): StoryEvent => named.get(event)!;
  return { ...story, events: story.events.map(toNamed), timeline: story.timeline.map(toNamed) };
}

function toName({ id, name, certainty, timeZone }: Place): Place {
  return { id, name, certainty, timeZone, kind: 'named' };
}
