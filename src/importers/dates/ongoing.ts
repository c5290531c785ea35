/** The words for an end that has not come: “ongoing”, “bis heute”, “по настоящее время”. */
import { datePhrases, noPhrases } from './date-phrases.js';
import { toPlain } from './plain-text.js';

const longest = 40;

const sources = Object.values(datePhrases).map((phrases) => {
  const { from, until, present } = { ...noPhrases, ...phrases };
  return `(?:(?:${from[1]}|${until})(?: (?:the|le|la|el))? )?(?:${present})`;
});
const ongoing = new RegExp(`^(?:${sources.join('|')}|\\.\\.)$`);

/** Whether a text that stands where an end is asked for says that there is none yet, in any language that we know the words of. */
export function saysOngoing(text: string): boolean {
  return text.length <= longest && ongoing.test(toPlain(text));
}
