/** What the page has written and its document, put together: an event of both has the page's text and the document's data. */
import { toEventIds, toOwnId } from '../core/document/event-ids.js';
import type { StoryDocument } from '../core/document/schema.js';
import { readEvent } from './read-events.js';

/** A document of all events, and the elements of those that the page has written, by the events' ids. */
export interface WholeStory {
  readonly document: StoryDocument;
  readonly written: ReadonlyMap<string, Element>;
}

/**
 * The document with the page's events: an element with the id of one of the document's events, its own or one that is made
 * for it, has that one's text; all other elements are events of their own, behind those of the document.
 */
export function withWritten(document: StoryDocument, elements: readonly Element[]): WholeStory {
  if (elements.length === 0) return { document, written: new Map() };
  const known = new Set(toEventIds(document).values());
  const read = elements.map((element) => ({ element, event: readEvent(element) }));
  const texts = new Map(
    read.map(({ element, event }) => [toOwnId(event.id ?? ''), element] as const).filter(([id]) => known.has(id)),
  );
  const given = new Set(texts.values());
  const others = read.filter(({ element }) => !given.has(element));
  const whole = { ...document, events: [...document.events, ...others.map(({ event }) => event)] };
  const ids = toEventIds(whole);
  const behind = others.map(({ element }, index) => [ids.get(document.events.length + index)!, element] as const);
  return { document: whole, written: new Map([...texts, ...behind]) };
}
