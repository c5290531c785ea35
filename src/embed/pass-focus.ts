/** What holds the focus when it goes: a browser would put it to the page's beginning. */

/**
 * Gives the focus to the beginning of what `story` shows, a title or an event, where it is in what the story stands in for: call
 * it when that is still shown, and the story already.
 */
export function passFocus(places: readonly Element[], story: Element): void {
  const beginnings = story.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, dateline-event');
  const beginning = [...beginnings].find(({ offsetHeight }) => offsetHeight > 0);
  if (!beginning || !places.some((place) => place.contains(document.activeElement))) return;
  beginning.tabIndex = -1;
  beginning.focus({ preventScroll: true });
}
