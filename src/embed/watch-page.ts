/** What makes stories of something in the page: it comes with the first of it. */
type Upgrade = (found: Iterable<HTMLElement>) => void;

/** Whenever the page changes, hands what of it matches `selector` to what `load` brings. */
export function watchPage(selector: string, load: () => Promise<Upgrade>): void {
  const changed = new MutationObserver(look);

  function look(): void {
    const found = document.querySelectorAll<HTMLElement>(selector);
    if (found.length === 0) return;
    load().then(
      (upgrade) => upgrade(found),
      () => changed.disconnect(),
    );
  }

  changed.observe(document, { childList: true, subtree: true });
  look();
}
