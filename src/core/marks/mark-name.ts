import type { StoryEvent } from '../model.js';
import { formatEventName } from '../text/event-name.js';
import { fill } from '../words/fill.js';
import type { Language } from '../words/language.js';

/** Names that a shared mark says; beyond that it says how many there are. */
const mostNames = 4;

/** What a listener hears of a mark: its event, or how many events share it and which. */
export function formatMarkName(events: readonly StoryEvent[], language: Language): string {
  const names = events.slice(0, mostNames).map((event) => formatEventName(event, language));
  if (events.length < 2) return names.join();
  const all = events.length > mostNames ? [...names, '…'] : names;
  return `${fill(language.words.ui.eventsHere, { count: events.length })}: ${all.join('; ')}`;
}
