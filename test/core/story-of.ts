import { explain } from '../../src/core/document/explain.js';
import type { EventDocument, StoryDocument } from '../../src/core/document/schema.js';
import { toStory } from '../../src/core/document/to-story.js';
import type { Story } from '../../src/core/model.js';

/** A story of these events, for tests: it must be one that there is nothing to say of. */
export function storyOf(events: EventDocument[], more: Partial<StoryDocument> = {}): Story {
  const { story, findings } = toStory({
    ...more,
    events: events.map((event, index) => ({ title: `Event ${index}`, ...event })),
  });
  const problems = explain(findings);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return story;
}
