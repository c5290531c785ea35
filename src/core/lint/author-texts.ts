/** The texts of a document that readers see. */
import { asEntries, asList, asObject, isObject } from '../document/loose.js';
import type { MediaDocument, StoryDocument } from '../document/schema.js';
import { formatPath, type Key } from '../problems/format-path.js';

/** A text and where it stands. */
export interface AuthorText {
  readonly where: string;
  readonly value: string;
  readonly isMarkdown: boolean;
}

/** All texts that readers see, empty ones too. */
export function authorTexts(document: StoryDocument): AuthorText[] {
  return [
    ...pick(document, ['title', 'summary', 'byline'], []),
    ...(['places', 'routes', 'groups', 'sources'] as const).flatMap((list) =>
      asEntries(document[list]).flatMap(([id, entry]) => pick(entry, ['name'], [list, id])),
    ),
    ...asList(document.events).flatMap(([index, event]) => eventTexts(asObject(event), ['events', index])),
  ];
}

function eventTexts(event: Partial<StoryDocument['events'][number]>, at: readonly Key[]): AuthorText[] {
  const { where, media, corrections } = event;
  const places = Array.isArray(where) ? asList(where) : [];
  return [
    ...pick(event, ['title', 'label', 'whenText'], at),
    ...pick(event, ['text'], at).map((text) => ({ ...text, isMarkdown: true })),
    ...(isObject(where) ? pick(where, ['name'], [...at, 'where']) : []),
    ...places.flatMap(([item, place]) => (isObject(place) ? pick(place, ['name'], [...at, 'where', item]) : [])),
    ...asList(media).flatMap(([item, one]) => mediaTexts(one, [...at, 'media', item])),
    ...asList(corrections).flatMap(([item, one]) => pick(one, ['note'], [...at, 'corrections', item])),
  ];
}

function mediaTexts(media: MediaDocument, at: readonly Key[]): AuthorText[] {
  return [
    ...pick(media, ['alt', 'caption', 'credit'], at),
    ...pick(asObject(media.before), ['alt', 'caption', 'credit'], [...at, 'before']),
    ...asList(media.tracks).flatMap(([index, track]) => pick(track, ['label'], [...at, 'tracks', index])),
    ...pick(media, ['transcript'], at).map((text) => ({ ...text, isMarkdown: true })),
  ];
}

function pick(parent: object, keys: readonly string[], at: readonly Key[]): AuthorText[] {
  return keys.flatMap((key) => {
    const value = (parent as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'string' ? [{ where: formatPath([...at, key]), value, isMarkdown: false }] : [];
  });
}
