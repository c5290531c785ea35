/** What makes stories of something in the page: it comes with the first of it. */
type Upgrade = (found: Iterable<HTMLElement>) => void;

/** How long changes are gathered before the page is looked at again, in milliseconds. */
const pause = 100;

/** So many times as long as a look has taken the page is left alone besides: one with thousands of links stays quick. */
const rest = 10;

/** When the page has changed, hands what of it matches `selector` to what `load` brings; once that is there, also nothing. */
export function watchPage(selector: string, load: () => Promise<Upgrade>): void {
  let loaded: Promise<Upgrade> | undefined;
  let due: ReturnType<typeof setTimeout> | undefined;
  let taken = 0;
  const changed = new MutationObserver(() => (due ??= setTimeout(look, pause + rest * taken)));

  function look(): void {
    due = undefined;
    const start = Date.now();
    const found = document.querySelectorAll<HTMLElement>(selector);
    if (found.length > 0) loaded ??= load();
    loaded?.then(
      (upgrade) => {
        upgrade(found);
        taken = Date.now() - start;
      },
      () => changed.disconnect(),
    );
  }

  changed.observe(document, { childList: true, subtree: true });
  look();
}
