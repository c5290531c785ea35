import type { Words } from './words.js';

/** Whether a story in `lang` can be told with these words: they are of its language, and in its script. */
export function fits(words: Words, lang: string): boolean {
  const [own, story] = [words.lang, lang].map((each) => new Intl.Locale(each).maximize());
  return own!.language === story!.language && own!.script === story!.script;
}
