/** The page of embed codes: its examples become the real ones, for the folder that it lies in and the story that is named. */

/**
 * Fills every `<code>` in `page`: in the place of the examples named in `data-base` and `data-story` come `base`, the
 * scripts' folder, and the address in `input[name=story]`; while that is none, the example stays.
 */
export function fillCodes(page: HTMLElement, base: string): void {
  const { base: exampleBase = '', story: exampleStory = '' } = page.dataset;
  const input = page.querySelector<HTMLInputElement>('input[name=story]');
  const codes = [...page.querySelectorAll('code')].map((code) => ({ code, written: code.textContent }));
  const fill = () => {
    const named = input?.value.trim();
    const { href: story } = new URL(named && URL.canParse(named, base) ? named : exampleStory, base);
    for (const { code, written } of codes)
      code.textContent = written
        .replaceAll(exampleBase, toAttribute(base))
        .replaceAll(exampleStory, toAttribute(story))
        .replaceAll(folderOf(exampleStory), toAttribute(folderOf(story)));
  };
  input?.addEventListener('input', fill);
  fill();
}

function folderOf(address: string): string {
  return new URL('.', address).href;
}

/** Adds a button to every code that puts it into the clipboard. */
export function offerCopies(page: HTMLElement): void {
  for (const code of page.querySelectorAll('pre > code')) {
    const button = document.createElement('button');
    button.textContent = 'Copy';
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(code.textContent).then(() => (button.textContent = 'Copied'));
    });
    code.parentElement!.after(button);
  }
}

function toAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
