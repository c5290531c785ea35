/** A story's title from the name of its file, without folders and ending; absent where nothing is left of it. */
export function toFileTitle(name: string | undefined): string | undefined {
  return name?.replace(/^.*[\\/]|\.[a-z][a-z\d]*$/gi, '').trim() || undefined;
}
