/** Looking into JSON of others, of which nothing is known. */
import type { Position } from './map-feature.js';

/** An object’s own value; nothing of its prototype. */
export function valueOf(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A text among an object’s own values. */
export function textOf(value: unknown, key: string): string | undefined {
  const text = valueOf(value, key);
  return typeof text === 'string' ? text : undefined;
}

/** A list, or nothing in it. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The texts, numbers and switches of an object, as OpenStreetMap’s tags are written. */
export function tagsOf(value: unknown): Map<string, string> {
  const tags = new Map<string, string>();
  if (!isRecord(value)) return tags;
  for (const [key, one] of Object.entries(value)) {
    if (typeof one === 'string') tags.set(key, one);
    else if (typeof one === 'number') tags.set(key, String(one));
    else if (typeof one === 'boolean') tags.set(key, one ? 'yes' : 'no');
  }
  return tags;
}

/** A position on the earth. */
export function asPosition(lon: unknown, lat: unknown): Position | undefined {
  if (typeof lon !== 'number' || typeof lat !== 'number') return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 540 ? [lon, lat] : undefined;
}

/** The day of a time such as `2025-07-01T20:20:36Z`. */
export function dayOf(time: unknown): string | undefined {
  return typeof time === 'string' ? /^\d{4}-\d\d-\d\d/.exec(time)?.[0] : undefined;
}

/** Whether `value` is an object and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
