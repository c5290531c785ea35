/** Whom map data asks to name. */

/** The longest credit, in letters. */
const longest = 200;

/** A text of somebody else’s as a credit: in one line, without what would turn it round. Absent where nothing is left. */
export function toCredit(text: string): string | undefined {
  const plain = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().slice(0, longest); // prettier-ignore
  return plain === '' ? undefined : plain;
}
