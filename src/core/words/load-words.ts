/**
 * Which languages we speak, and how their words come.
 */
import { en } from './en.js';
import type { Words } from './words.js';

// Each import is literal, so that bundlers make a file of each language.
const loaders: Readonly<Record<string, () => Promise<Words>>> = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
  es: async () => (await import('./es.js')).es,
  fr: async () => (await import('./fr.js')).fr,
  nl: async () => (await import('./nl.js')).nl,
};

/**
 * The words for a BCP 47 language, by its primary language alone; English where we do not speak it or the words do not
 * arrive. Never rejects.
 */
export async function loadWords(lang: string): Promise<Words> {
  const primary = lang.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  try {
    return Object.hasOwn(loaders, primary) ? await loaders[primary]!() : en;
  } catch {
    return en;
  }
}

/** The primary tags of all languages we speak. */
export function spokenLanguages(): string[] {
  return [en.lang, ...Object.keys(loaders)];
}
