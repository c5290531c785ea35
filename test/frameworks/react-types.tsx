/** What React's types let pass, and what they do not. Compiled, never run. */
import type { OwnFormat, StoryDocument } from 'dateline-story';
import { DatelineStory } from 'dateline-story/react';

const document: StoryDocument = { title: 'One', events: [] };

const chronicle: OwnFormat = {
  name: 'Chronicle',
  detect: ({ name }) => name.endsWith('.txt'),
  read: async (file) => ({ title: await file.text(), events: [] }),
};

export const right = [
  <DatelineStory story={document} order="time" hash activeId="one" data-test="1" style={{ minHeight: '100vh' }} />,
  <DatelineStory src="story.json" onActiveRequest={(event) => event.cause === 'map' && event.preventDefault()} />,
  <DatelineStory
    src="story.json"
    onActiveChange={({ index, count }) => (index + 1) / count}
    onStoryEnd={() => undefined}
  />,
  <DatelineStory src="story.json" words={{ lang: 'it', ui: { next: 'Avanti' } }} />,
  <DatelineStory src="story.json" words="it.json" />,
  <DatelineStory src="story.json" createPlayer={({ type }) => (type === 'audio' ? new Audio() : undefined)} />,
  <DatelineStory src="flood.txt" formats={[chronicle]} />,
  <DatelineStory src="story.json" onStoryProblems={({ problems }) => problems[0]?.message.toUpperCase()} />,
  <dateline-story src="story.json" tiles-attribution="Nobody" onactive-change={({ id }) => id.toUpperCase()} />,
  <dateline-event event-id="one" when="2024" denied-by="Them" hidden />,
];

export const wrong = [
  // @ts-expect-error -- a format has a name, and says which files are its
  <DatelineStory formats={[{ read: chronicle.read }]} />,
  // @ts-expect-error -- there is no such layout
  <DatelineStory layout="slides" />,
  // @ts-expect-error -- it has no event of this name
  <DatelineStory onSlideChange={() => undefined} />,
  // @ts-expect-error -- the event has no such field
  <DatelineStory onActiveChange={(event) => event.slide} />,
  // @ts-expect-error -- an event without a title is none
  <DatelineStory story={{ title: 'One', events: [{ when: 2024 }] }} />,
  // @ts-expect-error -- there is no such word
  <DatelineStory words={{ ui: { nxet: 'Avanti' } }} />,
  // @ts-expect-error -- attributes have their own names
  <dateline-story tilesAttribution="Nobody" />,
  // @ts-expect-error -- an attribute is text
  <dateline-event lat={47.6} />,
];
