/** The language of a story that comes from a file which does not say it. */
import type { StoryDocument } from '../core/document/schema.js';
import { toLanguageTag } from '../core/document/to-language-tag.js';
import { createWarning, formatValue, type Problem } from '../core/problems/problem.js';
import { guessLanguage } from './guess-language.js';
import type { Imported } from './importer.js';

/** So many events at most are looked at: a language shows in a few. */
const mostEvents = 200;

/**
 * The same story with the language that its file says, unless that is none, which is told; else that which is asked for (BCP 47),
 * else that of its words, which is told. Without any it counts as English, and nothing is said.
 */
export function withLanguage<T extends Imported>(imported: T, asked: string | undefined): T {
  const { document, problems } = imported;
  if (document.lang !== undefined) return withTag(imported, document.lang, asked);
  if (document.events.length === 0) return imported;
  const guessed = asked === undefined ? guessLanguageOf(imported) : undefined;
  const lang = asked ?? guessed;
  if (lang === undefined || lang === 'en') return imported;
  const told = guessed === undefined ? [] : [guessedLanguage(guessed)];
  return { ...imported, document: withLang(document, lang), problems: [...told, ...problems] };
}

/** The tag as it is usually written; what is no language is left out, and found out anew. An empty one says that nobody knows. */
function withTag<T extends Imported>(imported: T, lang: string, asked: string | undefined): T {
  const tag = toLanguageTag(lang.replaceAll('_', '-'), 'lang', []);
  if (tag === lang || lang === '') return imported;
  const document = { ...imported.document };
  delete document.lang;
  if (tag !== undefined) return { ...imported, document: withLang(document, tag) };
  const message = `${formatValue(lang)} is no language, which is written by its code (BCP 47), such as de; it is left out.`;
  const told = createWarning('not-imported', 'lang', lang, message);
  return withLanguage({ ...imported, document, problems: [told, ...imported.problems] }, asked);
}

function withLang({ dateline, title, ...rest }: StoryDocument, lang: string): StoryDocument {
  return { ...(dateline !== undefined && { dateline }), ...(title !== undefined && { title }), lang, ...rest };
}

/**
 * The language (BCP 47) of what readers read, and of what the columns of a table are called; absent where that is not clear. Names of
 * people and places are of all languages.
 */
export function guessLanguageOf({ document: { title, summary, events }, reading }: Imported): string | undefined {
  const headers = reading?.columns.map(({ header }) => header) ?? [];
  const texts = events.slice(0, mostEvents).flatMap((event) => [event.title, event.text]);
  return guessLanguage([title, summary, ...headers, ...texts].filter(Boolean).join('\n'));
}

function guessedLanguage(lang: string): Problem {
  const message = `Its words are those of one language: "lang" is "${lang}"; correct it where that is not meant.`;
  return createWarning('language-guessed', '', lang, message);
}
