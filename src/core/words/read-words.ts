import { loadWords } from './load-words.js';
import { parseWords, type ParsedWords } from './parse-words.js';

/**
 * Reads words in any language, which they say in `lang`; what is missing is ours, in that language or in English. What is
 * wrong is told, and never thrown.
 */
export async function readWords(value: unknown): Promise<ParsedWords> {
  const lang: unknown = typeof value === 'object' && value !== null && 'lang' in value ? value.lang : undefined;
  return parseWords(value, await loadWords(typeof lang === 'string' ? lang : 'en'));
}
