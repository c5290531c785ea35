/** In which words a story is told. */
import { fits } from './fits.js';
import { toLanguage, type Language } from './language.js';
import { loadWords } from './load-words.js';
import type { Words } from './words.js';

/** The language of a story in `lang` (BCP 47): told with those of `own` that fit it best, else with ours. */
export async function speak(lang: string, own: readonly Words[] = []): Promise<Language> {
  const fitting = own.filter((words) => fits(words, lang));
  const words = fitting.find((each) => each.lang === lang) ?? fitting[0] ?? (await loadWords(lang));
  return toLanguage(lang, words);
}
