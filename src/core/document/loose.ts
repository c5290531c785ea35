/** Reading values that nobody has checked: what is not of the kind asked for is as if it were not there. */

/** A text that is not empty. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A finite number. */
export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** An object that is no list, with its keys; an empty one otherwise. */
export function asObject<T extends object>(value: T | undefined): Partial<T> {
  return isObject(value) ? value : {};
}

/** The entries of an object of objects. */
export function asEntries<T extends object>(value: Readonly<Record<string, T>> | undefined): [string, T][] {
  return isObject(value) ? Object.entries(value).filter(([, entry]) => isObject(entry)) : [];
}

/** A list, each item with its number; gaps are passed over. */
export function asList<T>(value: readonly T[] | undefined): [number, T][] {
  if (!Array.isArray(value)) return [];
  return [...(value as readonly T[]).entries()].filter(([, item]) => item !== undefined && item !== null);
}

/** One of the values that are allowed. */
export function asOneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === value);
}

/** Whether `value` is an object and no list. */
export function isObject<T>(value: T): value is T & object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
