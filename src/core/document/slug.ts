/** Ids made from words. */

const longest = 60;

/** Letters that Unicode does not decompose into a Latin letter and a mark. */
const spelled: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/** Whether `text` can be an id as it is: small letters, digits and hyphens. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9-]+$/.test(text);
}

/**
 * `text` as an id of `[a-z0-9-]`, at most 60 long and cut between words; accents are dropped. Empty where nothing is left
 * of it, as of a title that is wholly in another script.
 */
export function toSlug(text: string): string {
  const plain = text
    .slice(0, 10 * longest)
    .normalize('NFKD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => spelled[letter]!)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1);
  return cut.slice(0, cut.includes('-') ? cut.lastIndexOf('-') : longest);
}

/**
 * A function that gives back the id it is asked for, or with `-2`, `-3` … behind it where that is `taken` or has been
 * given before.
 */
export function createUniqueIds(taken: Iterable<string> = []): (wanted: string) => string {
  const counts = new Map([...taken].map((id) => [id, 1]));
  return (wanted) => {
    let id = wanted;
    while (counts.has(id)) {
      const count = counts.get(wanted)! + 1;
      counts.set(wanted, count);
      id = `${wanted}-${count}`;
    }
    counts.set(id, 1);
    return id;
  };
}
