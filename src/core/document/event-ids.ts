/** The ids of a document's events: those that their author gave them, and for the others ids made from their titles. */
import { asList, asText, isObject } from './loose.js';
import type { StoryDocument } from './schema.js';
import { createUniqueIds, isSlug, toSlug } from './slug.js';

/**
 * The id of each event in `events`, by its number there; what is no event has none, so that nobody need count. Ids that are
 * given come first: one made from a title never takes the id of a later event.
 */
export function toEventIds({ events }: StoryDocument): ReadonlyMap<number, string> {
  const documents = asList(events).filter(([, event]) => isObject(event));
  const unique = createUniqueIds();
  const given = documents.map(([, { id }]) => {
    const wanted = toOwnId(asText(id) ?? '');
    return wanted && unique(wanted);
  });
  return new Map(
    documents.map(([index, { title, label }], position) => {
      const made = () => unique(toSlug(asText(title) ?? asText(label) ?? '') || `event-${index + 1}`);
      return [index, given[position] || made()];
    }),
  );
}

/** The id that an author means by `text`: the text itself, or what of it can be an id. Empty where nothing can. */
export function toOwnId(text: string): string {
  return isSlug(text) ? text : toSlug(text);
}
