/** `dateline-story words`: writes words to be translated. */
import { loadWords } from '../../core/words/load-words.js';
import type { Words } from '../../core/words/words.js';
import { defineCommand } from '../command.js';
import { parseLanguage } from '../parse-language.js';
import { outputOptions, writeResult } from '../write-result.js';

/** The command. */
export const writeWords = defineCommand({
  name: 'words',
  summary: 'Writes the interface’s words, to be translated.',
  usage: '[LANGUAGE]',
  description:
    'Writes all words of ours as JSON: in the language where we speak it, else in English, to be put into it. ' +
    'What stands in braces is put in, and stays as it is. check --words says what is missing or wrong; build, export and serve take the file.',
  files: { least: 0, most: 1 },
  options: outputOptions,
  examples: [
    ['dateline-story words it -o it.json', 'Writes English words to be put into Italian.'],
    ['dateline-story words de-AT', 'Shows our German words, to be said as Austria says them.'],
  ],
  async run({ files: [given = 'en'], options }, world) {
    const lang = parseLanguage(given);
    const words = toBeginWith(await loadWords(lang), lang);
    await writeResult(`${JSON.stringify(words, null, 2)}\n`, options, world);
    return 0;
  },
});

/** The words as of `lang`, with the forms of an ordinal that it has. */
function toBeginWith(words: Words, lang: string): Words {
  const { century } = words.date;
  const forms = new Intl.PluralRules(lang, { type: 'ordinal' }).resolvedOptions().pluralCategories;
  const all = Object.fromEntries(forms.map((form) => [form, century[form] ?? century.other]));
  return { ...words, lang, date: { ...words.date, century: { ...all, other: century.other } } };
}
