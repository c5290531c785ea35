/** A text is tried in many fields at once; in each alone, where something is wrong. */
import type { Input, Slot } from './inputs.js';

/** The fields of a format, in groups of at most `most` in which none stands in another. */
export function toBatches<Sample>({ slots }: Input<Sample>, most = 24): Slot<Sample>[][] {
  const batches: Slot<Sample>[][] = [];
  for (const slot of slots) {
    const fits = (batch: Slot<Sample>[]): boolean => batch.length < most && batch.every(({ name }) => isApart(name, slot.name)); // prettier-ignore
    const batch = batches.find(fits);
    if (batch) batch.push(slot);
    else batches.push([slot]);
  }
  return batches;
}

/** Whether neither is in the other; what is written raw is not tried beside what is not. */
function isApart(one: string, other: string): boolean {
  return !one.startsWith(other) && !other.startsWith(one) && one.endsWith(' raw') === other.endsWith(' raw');
}

/** The file in which `text` stands in all of these fields. */
export function fillAll<Sample>({ sample, write }: Input<Sample>, slots: readonly Slot<Sample>[], text: string): Uint8Array {
  return write(slots.reduce((filled, { put }) => put(filled, text), sample));
} // prettier-ignore

/** What is wrong with a text in each of these fields alone, by the field's name; in all of them, where it is in none. */
export async function findByField<Sample>(
  slots: readonly Slot<Sample>[],
  find: (slots: readonly Slot<Sample>[]) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const faults = await find(slots);
  if (faults.length === 0) return faults;
  const single: string[] = [];
  for (const slot of slots) single.push(...(await find([slot])).map((fault) => `${slot.name}: ${fault}`));
  return single.length > 0 ? single : faults;
}
