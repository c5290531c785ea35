/** The marks of footnotes behind a date: `4 March 1912[2]`, `1914*`, `1914†`. */

/** Not behind figures that a bracket completes: `185[2]` is 1852 in a catalogue. */
const mark =
  /(?:\s?(?:(?<=\d{4}|\p{L}|[.\s\]])\[(?:\d{1,3}|[a-z]|(?:note|n\.?) ?\d{1,3})\]|[*†‡§¶]|[¹²³⁰⁴-⁹])){1,4}$/iu;

/** A trimmed text without the mark of a footnote at its end; undefined where it has none, or nothing stands before it. */
export function withoutFootnote(text: string): string | undefined {
  // Most dates end with a figure or a letter, and are not looked at any closer.
  if (/^[\p{L}\d]?$/u.test(text.slice(-1))) return undefined;
  const rest = text.replace(mark, '').trim();
  return rest === text || rest === '' ? undefined : rest;
}
