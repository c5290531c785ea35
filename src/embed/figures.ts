/**
 * The form of a story that any CMS lets through: `<figure class="dateline-story" data-src="…"><a href="…">Title</a></figure>`.
 */
import { watchPage } from './watch-page.js';

/** Figures that stand for a story. */
export const figureSelector = 'figure.dateline-story[data-src]';

/** Makes stories of the figures in the page and of those that are added to it. */
export function watchFigures(): void {
  watchPage(figureSelector, () => import('./upgrade.js').then((code) => code.upgradeFigures));
}
