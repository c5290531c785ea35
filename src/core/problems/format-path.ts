/** A key of an object or a position in a list. */
export type Key = string | number;

/** The path of a value in the document, as one would write it in code: `events[3].when`, `places["far east"].lat`. */
export function formatPath(keys: readonly Key[]): string {
  return keys.map(formatKey).join('').replace(/^\./, '');
}

function formatKey(key: Key): string {
  if (typeof key === 'number') return `[${key}]`;
  return /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(shorten(key))}]`;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
