/**
 * Puts values into a phrase.
 */

/** The phrase with each `{name}` replaced by the value of that name; a name without a value stays as it is. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
