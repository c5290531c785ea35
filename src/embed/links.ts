/** The form of a story that every sanitizer lets through: a link that stands alone. */
import { watchPage } from './watch-page.js';

/** Where there may be such a link: one to a story's file that is in no story itself, or other hosts named by the page. */
const signs = 'a[href*=".story.json"]:not(dateline-story *), script[data-dateline-links]';

/** Makes stories of the links that stand for one, now and whenever the page changes. */
export function watchLinks(): void {
  watchPage(signs, () => import('./upgrade.js').then((code) => code.upgradeLinks));
}
