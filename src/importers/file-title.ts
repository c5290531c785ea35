/** A file's name as the title of the story in it. */

/**
 * The name without its folders and its ending, `_` as space; nothing where nothing is left of it. An ending is up to ten
 * letters and digits behind a dot, at least one of them a letter: `Report 2.5` has none.
 */
export function toFileTitle(name: string | undefined): string | undefined {
  const file = name?.split(/[\\/]/).at(-1) ?? '';
  const title = file
    .replace(/\.(?=\d*[a-z])[a-z\d]{1,10}$/i, '')
    .replaceAll('_', ' ')
    .trim();
  return title === '' ? undefined : title;
}
