import type { Language } from '../core/words/language.js';
import { DatelinePictures } from './dateline-pictures.js';
import { defineElements } from './define-elements.js';

/** Registers `<dateline-pictures>`. */
export function definePictures(): void {
  defineElements({ 'dateline-pictures': DatelinePictures });
}

/** Makes galleries of the pictures that a page has written in `root`, in this language. */
export function showPictures(root: ParentNode, language: Language): void {
  definePictures();
  for (const each of root.querySelectorAll('dateline-pictures')) each.language = language;
}
