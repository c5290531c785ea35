/** Times that a program wrote down to the second. */

/** A moment of ISO 8601 to the minute, which is as fine as anybody meant; any other text as it is. */
export function cutSeconds(text: string): string {
  return text.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d(?:[.,]\d+)?(?=Z$|[+-]\d\d(?::?\d\d)?$|$)/, '$1');
}
