import type { StreetProperties } from './street-pack.js';

/** What bears a name, perhaps others in other languages. */
export type Named = Pick<StreetProperties, 'names'> & { readonly name: string };

/** The name in a language (BCP 47), else as it is called where it is. */
export function nameIn({ name, names = {} }: Named, locale: string): string {
  const known = [locale, locale.split('-')[0]!].find((language) => Object.hasOwn(names, language));
  return known === undefined ? name : names[known]!;
}
