/** The language of a story that comes from a file which does not say it. */
import type { StoryDocument } from '../core/document/schema.js';
import { createWarning, type Problem } from '../core/problems/problem.js';
import { guessLanguage } from './guess-language.js';
import type { Imported } from './importer.js';

/** So many events at most are looked at: a language shows in a few. */
const mostEvents = 200;

/**
 * The same story with the language that its file says, else that which is asked for (BCP 47), else that of its words, which is told.
 * Without any it counts as English, and nothing is said.
 */
export function withLanguage<T extends Imported>(imported: T, asked: string | undefined): T {
  const { document, problems } = imported;
  if (document.lang !== undefined || document.events.length === 0) return imported;
  const guessed = asked === undefined ? guessLanguage(wordsOf(imported)) : undefined;
  const lang = asked ?? guessed;
  if (lang === undefined || lang === 'en') return imported;
  const told = guessed === undefined ? [] : [guessedLanguage(guessed)];
  return { ...imported, document: withLang(document, lang), problems: [...told, ...problems] };
}

function withLang({ dateline, title, ...rest }: StoryDocument, lang: string): StoryDocument {
  return { ...(dateline !== undefined && { dateline }), ...(title !== undefined && { title }), lang, ...rest };
}

/** What readers read, and what the columns of a table are called; names of people and places are of all languages. */
function wordsOf({ document: { title, summary, events }, reading }: Imported): string {
  const headers = reading?.columns.map(({ header }) => header) ?? [];
  const texts = events.slice(0, mostEvents).flatMap((event) => [event.title, event.text]);
  return [title, summary, ...headers, ...texts].filter(Boolean).join('\n');
}

function guessedLanguage(lang: string): Problem {
  const message = `Its words are those of one language: "lang" is "${lang}"; correct it where that is not meant.`;
  return createWarning('language-guessed', '', lang, message);
}
