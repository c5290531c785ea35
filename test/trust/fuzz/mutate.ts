/** Files as chance spoils them. */
import type { Random } from '../random.js';

/** Bytes that mean something in one format or another. */
const telling = ['\0', '"', '\\', '{', '[', '<', '>', '&', '---\n', '\n## ', ',', ';', '\r\n', '\uFEFF', '\u001b[', '__proto__', '1e999', '-', '\ud800'].map((text) => Buffer.from(text)); // prettier-ignore

/** A file with a few of its bytes lost, doubled, changed, or from another file. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random.below(random.one([2, 20, 2000])));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, end), bytes.subarray(end)];
  const start = random.below(other.length + 1);
  const between = random.one<() => readonly Uint8Array[]>([
    () => [],
    () => [part, part],
    () => [part, random.one(telling)],
    () => [Uint8Array.from(part, (byte) => (random.below(8) === 0 ? byte ^ (1 << random.below(8)) : byte))],
    () => [part, other.subarray(start, start + random.below(200))],
    () => [Buffer.from(part).reverse()],
  ]);
  return random.below(40) === 0 ? before : Buffer.concat([before, ...between(), after]);
}

/** What nobody expects where something else stands. */
const odd: readonly unknown[] = [
  ...[null, true, false, 0, -1, 0.5, 1e308, -1e308, 2 ** 53, '', ' ', '0', '-', 'x'.repeat(10_000), '\0', '\ud800', '__proto__'],
  ...[[], {}, [[]], [null], [{}], { '': '' }, { length: 1e9 }, { toString: 1, valueOf: 1 }, { then: 'x' }],
]; // prettier-ignore

/** What JSON holds, with one of its values replaced, left out, doubled, wrapped, or in the place of another. */
export function mutateJson(value: unknown, random: Random): unknown {
  const copy: unknown = structuredClone(value);
  const places = placesIn(copy);
  if (places.length === 0) return random.one(odd);
  const { holder, key } = random.one(places);
  const held = holder[key];
  const to = random.one(places);
  random.one<() => void>([
    () => (holder[key] = random.one(odd)),
    () => void (Array.isArray(holder) ? holder.splice(Number(key), 1) : Reflect.deleteProperty(holder, key)),
    () => (Array.isArray(holder) ? holder.splice(Number(key), 0, structuredClone(held)) : (holder[`${key} 2`] = held)),
    () => (holder[key] = [held]),
    () => (holder[key] = { [String(key)]: held }),
    () => (holder[key] = structuredClone(to.holder[to.key])),
    () => (holder[key] = typeof held === 'number' ? held * random.one([-1, 0, 1e3, 1e300]) : typeof held === 'string' ? held + held : [held, held]),
  ])();
  return copy;
} // prettier-ignore

interface Place {
  readonly holder: Record<string | number, unknown>;
  readonly key: string | number;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string | number, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}
