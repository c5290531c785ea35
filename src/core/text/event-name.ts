import type { Place, StoryEvent } from '../model.js';
import { fill } from '../words/fill.js';
import type { Language } from '../words/language.js';
import { formatAssertion, formatEventTime, formatPlace } from './event-text.js';

/**
 * The whole name of an event, for listeners: title, time, place with its certainty, what it is worth and who says so:
 * `Kim’s train leaves Pyongyang, around 18:30 on Sunday 10 September 2023, Pyongyang, reported by KCNA`.
 */
export function formatEventName(event: StoryEvent, language: Language): string {
  const [place] = event.places;
  return [
    event.title,
    formatEventTime(event, language),
    place && formatCertainty(place, language),
    formatAssertion(event, language.words.says.byStatus.reported, language),
  ]
    .filter(Boolean)
    .join(language.words.separator);
}

function formatCertainty(place: Place, language: Language): string {
  const { lessCertain, uncertain } = language.words.place;
  const name = formatPlace(place, language);
  if (!name || place.certainty === 'certain') return name;
  return fill(place.certainty === 'uncertain' ? uncertain : lessCertain, { place: name });
}
