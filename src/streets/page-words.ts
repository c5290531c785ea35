/** What a web page says, without its marks. */

/** The longest page that is looked into, in letters: what went wrong stands in its beginning. */
const longest = 20_000;

/** The first 300 letters of a page’s text, from “error” on where it has that: Overpass tells its errors behind a heading. */
export function toPageWords(page: string): string {
  const text = page
    .slice(0, longest)
    .replace(/<(head|style|script)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  const error = text.search(/error/i);
  return (error > 0 ? text.slice(error) : text).slice(0, 300);
}
