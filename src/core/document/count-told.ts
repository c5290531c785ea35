/** What a story tells, in numbers: how many dates and places, and which of its events have none. */
import type { Story } from '../model.js';
import { isObject } from './loose.js';
import type { EventDocument, StoryDocument } from './schema.js';

/** How much is told, and what is missing. */
export interface ToldCount {
  readonly events: number;
  readonly dates: number;
  readonly places: number;
  /** Those of the places that have a name and no position. */
  readonly nameOnly: number;
  readonly media: number;
  /** The events that have no title: by their rows where there are some, else counted from 1. */
  readonly untitled: readonly number[];
  /** Those that have no date, alike. */
  readonly undated: readonly number[];
}

/** What a document says, which nobody need have checked; `rows` are those that its events were made of. */
export function countDocument({ events }: Pick<StoryDocument, 'events'>, rows?: readonly number[]): ToldCount {
  return count(
    events.map((event) => toTold(isObject(event) ? event : {})),
    rows,
  );
}

/** What a story shows, without what its document says in vain. */
export function countStory({ events }: Story): ToldCount {
  return count(
    events.map(({ title, when, places, media }) => ({
      isTitled: title !== '',
      isDated: when !== undefined,
      places: places.map(({ kind }) => kind !== 'named'),
      media: media.length,
    })),
  );
}

/** An event, and of each of its places whether it has a position. */
interface Told {
  readonly isTitled: boolean;
  readonly isDated: boolean;
  readonly places: readonly boolean[];
  readonly media: number;
}

function toTold({ title, when, where, media = [] }: EventDocument): Told {
  const places = where === undefined ? [] : [where].flat();
  return {
    isTitled: Boolean(title),
    isDated: when !== undefined,
    places: places.map((place) => typeof place !== 'object' || positions.some((key) => key in place)),
    media: [media].flat().length,
  };
}

/** What says where a place is. */
const positions = ['lat', 'area', 'x'];

function count(events: readonly Told[], rows?: readonly number[]): ToldCount {
  const places = events.flatMap((event) => event.places);
  const without = (has: (event: Told) => boolean) =>
    events.flatMap((event, index) => (has(event) ? [] : [rows?.[index] ?? index + 1]));
  const undated = without(({ isDated }) => isDated);
  return {
    events: events.length,
    dates: events.length - undated.length,
    places: places.length,
    nameOnly: places.filter((isPositioned) => !isPositioned).length,
    media: events.reduce((sum, { media }) => sum + media, 0),
    untitled: without(({ isTitled }) => isTitled),
    undated,
  };
}
