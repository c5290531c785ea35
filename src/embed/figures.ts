/**
 * The form of a story that any CMS lets through: `<figure class="dateline-story" data-src="…"><a href="…">Title</a></figure>`.
 */

/** Figures that stand for a story. */
export const figureSelector = 'figure.dateline-story[data-src]';

/** Makes stories of the figures in the page and of those that are added to it. What does it comes with the first of them. */
export function watchFigures(): void {
  const added = new MutationObserver(upgrade);

  function upgrade(): void {
    const figures = document.querySelectorAll<HTMLElement>(figureSelector);
    if (figures.length === 0) return;
    import('./upgrade-figure.js').then(
      ({ upgradeFigure }) => figures.forEach((figure) => void upgradeFigure(figure)),
      () => added.disconnect(),
    );
  }

  added.observe(document, { childList: true, subtree: true });
  upgrade();
}
