import { fill } from '../words/fill.js';
import { formatNumber, type Language } from '../words/language.js';

/** `3 of 14` */
export function formatPosition(position: number, count: number, language: Language): string {
  return fill(language.words.ui.position, {
    position: formatNumber(position, language),
    count: formatNumber(count, language),
  });
}
