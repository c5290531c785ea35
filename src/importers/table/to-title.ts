/** A title for a text that has none. */
import { toLine } from './kept-lines.js';

/** More is no headline, in letters. */
const longest = 70;

/** A title of the first words of a text. A text that is no longer than that is the title, and nothing is said twice. */
export function toTitle(text: string | undefined): { readonly title?: string; readonly text?: string } {
  if (text === undefined) return {};
  const line = toLine(text.slice(0, 10 * longest));
  const letters = [...line];
  if (letters.length <= longest && text.length < 10 * longest)
    return line === text && !/[\\`*_[\]<>#&]/.test(line) ? { title: line } : { title: line, text };
  const cut = letters.slice(0, longest).join('');
  const end = cut.lastIndexOf(' ');
  return { title: `${(end > longest / 3 ? cut.slice(0, end) : cut).trimEnd()}…`, text };
}
