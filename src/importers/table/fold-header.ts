/** Headers as they are looked up: what people write differently and mean alike. */

/** More than any header has; what is longer is a text. */
const longest = 80;

/**
 * A header as it is looked up: small letters without accents, words parted by one space; `startDate`, `START_DATE` and
 * `Start-Date` are `start date`.
 */
export function foldHeader(header: string): string {
  return header
    .slice(0, longest)
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})/gu, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßøłıœæ]/g, (letter) => spelled[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const spelled: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', ı: 'i', œ: 'oe', æ: 'ae' };

/** Words parted by commas, folded. */
export function splitWords(words: string): string[] {
  return words.split(',').map(foldHeader).filter(Boolean);
}

/** A header folded whole, without what is in brackets, and the parts of one in two languages. */
export function spellHeader(header: string): string[] {
  const short = header.slice(0, longest);
  const bare = short.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
  return [short, bare, ...bare.split(/[/|·]/)].map(foldHeader).filter(Boolean);
}

/** The last part of a header that goes over two rows, `Loan – From`; absent of others. */
export function lastPartOf(header: string): string | undefined {
  const at = header.lastIndexOf(headerLink);
  return at < 0 ? undefined : header.slice(at + headerLink.length);
}

/** What stands between the two rows of a header. */
export const headerLink = ' – ';
