import { UserError } from './world.js';

/**
 * A language by its code (BCP 47), as it should be written: `pt-br` is `pt-BR`. Codes of three letters are taken at their word;
 * nobody has all of them.
 * @throws {UserError} where it is none: no such code has the form, and none of more than three letters is registered
 */
export function parseLanguage(given: string): string {
  const locale = toLocale(given);
  if (!locale || locale.language.length > 3 || !isKnown(locale.language))
    throw new UserError(`"${given}" is no language: write its code (BCP 47), such as it or pt-BR.`);
  return locale.toString();
}

function toLocale(given: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(given);
  } catch {
    return undefined;
  }
}

function isKnown(language: string): boolean {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return language.length > 2 || names.of(language) !== undefined;
}
