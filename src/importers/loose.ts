/** Objects of JSON that others wrote. */
import { isObject } from '../core/document/loose.js';

/** An object of which nothing is known. */
export type Loose = Readonly<Record<string, unknown>>;

/** An object, to look for what it may hold; an empty one where there is none. */
export function asLoose(value: unknown): Loose {
  return isObject(value) ? (value as Loose) : {};
}
