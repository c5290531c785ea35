/** What a format does with each field: a table a format, in which the compiler misses a field that is new. */

/** Of each key of a part of a document, whether the format holds what it says. */
export type Fields<Part extends object> = Readonly<Record<keyof Part, boolean>>;

/** The fields that a format holds, be it in its own words, or in what else it holds. */
export function held<const Key extends string>(...keys: readonly Key[]): Record<Key, true> {
  return Object.fromEntries(keys.map((key) => [key, true])) as Record<Key, true>;
}

/** The fields that a format has no place for: they are told when they are left out. */
export function lost<const Key extends string>(...keys: readonly Key[]): Record<Key, false> {
  return Object.fromEntries(keys.map((key) => [key, false])) as Record<Key, false>;
}
