/** What of an event's places has no room in a format that has one place an event, or less than all that a place can say. */
import { asObject } from '../core/document/loose.js';
import type { EventDocument, PlaceDocument, StoryDocument } from '../core/document/schema.js';
import { formatPath } from '../core/problems/format-path.js';
import type { Fields } from './fields.js';
import type { Losses } from './losses.js';

/** What a format holds of places. */
export interface HeldPlaces {
  /** In words, with its article. */
  readonly format: string;
  readonly fields: Fields<PlaceDocument>;
  /** How many places an event can have there; 1 unless said. */
  readonly most?: number;
}

/** Adds what is lost of the places of an event, which is at the path `at`. */
export function addPlaceLosses(
  where: EventDocument['where'],
  { places = {} }: StoryDocument,
  at: string,
  losses: Losses,
  { format, fields, most = 1 }: HeldPlaces,
): void {
  const list = Array.isArray(where) ? where : [where];
  if (list.length > most)
    losses.add(`An event in ${format} has one place; the others are left out.`, `${at}.where[${most}]`, list[most]);
  for (const [index, one] of list.slice(0, most).entries()) {
    const isId = typeof one === 'string';
    const place: PlaceDocument = asObject(isId ? (Object.hasOwn(places, one) ? places[one] : undefined) : one);
    const path = isId ? formatPath(['places', one]) : `${at}.where${Array.isArray(where) ? `[${index}]` : ''}`;
    const { certainty, ...rest } = place;
    const known = certainty === 'certain' ? rest : place;
    losses.addRest(known, fields, path, (key) => `A place in ${format} has no "${key}"; it is left out.`);
  }
}
