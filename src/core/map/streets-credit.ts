/** Whom a map names for streets. */
import { plainFrom } from '../places/zoom-ends.js';
import type { Streets } from '../model.js';
import type { Language } from '../words/language.js';
import { mapCredit } from './credit.js';

/** Where OpenStreetMap says who has made it, and under which licence. */
export const osmCopyright = 'https://www.openstreetmap.org/copyright';

/** Whom streets are from, and of which day: `© OpenStreetMap contributors, 1 July 2025`; nothing where nobody has to be named. */
export function toStreetsCredit({ attribution = '', dataDate = '' }: Streets, language: Language): string {
  if (!attribution) return '';
  const isDay = /^\d{4}-\d\d-\d\d$/.test(dataDate) && !Number.isNaN(Date.parse(dataDate));
  const format = language.dateFormat({ dateStyle: 'long', timeZone: 'UTC' });
  const parts = [attribution, isDay ? format.format(Date.parse(dataDate)) : dataDate].filter(Boolean);
  return parts.map((part) => isolate(part, language)).join(language.words.separator);
}

/** Latin names keep their order in a line that is read from right to left (Unicode UAX #9, first strong isolate). */
function isolate(text: string, { direction }: Language): string {
  return direction === 'rtl' ? `\u2068${text}\u2069` : text;
}

/** Between two whom a map names. */
export const creditSeparator = ' · ';

/** What Natural Earth asks to be said where its data is shown: a map that names it for its ground has said so. */
const madeWithOurs = 'Made with Natural Earth';

/** Whom a view names of those that may have to be, nobody twice: on the plain ground of a close view nothing is the world's. */
export function toCredits(names: readonly (string | undefined)[], zoom: number): string[] {
  const said = new Set(names.filter((name): name is string => Boolean(name)));
  if (zoom > plainFrom) said.delete(mapCredit);
  if (said.has(mapCredit)) said.delete(madeWithOurs);
  return [...said];
}
