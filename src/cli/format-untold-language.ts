/** What is said where nobody said the language of a story, and its words do not. */
import { countDocument } from '../core/document/count-told.js';
import type { ImportedStory } from '../importers/index.js';
import { guessLanguageOf } from '../importers/with-language.js';

/** A line that names `--lang`, of a story with dates; empty where its language is known, or English by its words. */
export function formatUntoldLanguage(imported: ImportedStory, asked: string | undefined): string {
  const { document, format } = imported;
  if (asked !== undefined || document.lang !== undefined || format === 'dateline') return '';
  if (countDocument(document).dates === 0 || guessLanguageOf(imported) !== undefined) return '';
  return 'Its language is not clear from its words, so its dates are told in English; --lang de says another.\n';
}
