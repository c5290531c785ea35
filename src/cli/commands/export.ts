/** `dateline-story export`: writes a story in another format. */
import { exportFormats, exportStory, type ExportFormat } from '../../exporters/index.js';
import { checkFile } from '../check-file.js';
import { defineCommand } from '../command.js';
import { formatProblems, formatSummary, hasErrors } from '../format-problems.js';
import { readWordsFiles, withUnused, allWords, wordsOption } from '../own-words.js';
import { formatFileName, readBytes, toName } from '../read-file.js';
import { loadReaders, readerOption } from '../readers.js';
import { UserError } from '../world.js';
import { outputOptions, writeResult } from '../write-result.js';

const names = Object.keys(exportFormats);

/** The command. */
export const exportFile = defineCommand({
  name: 'export',
  summary: 'Writes a story in another format.',
  usage: 'FILE --to FORMAT',
  description:
    'Reads the story as check does, files in other formats too, and writes it in the format. ' +
    `What has no place there is listed. Formats: ${names.join(', ')}.`,
  files: { least: 1, most: 1 },
  options: {
    to: { type: 'string', value: 'FORMAT', oneOf: names, description: 'The format to write; it must be said.' },
    ...wordsOption,
    ...readerOption,
    ...outputOptions,
  },
  examples: [
    ['dateline-story export story.json --to geojson -o story.geojson', 'Writes what maps read.'],
    ['dateline-story export story.json --to ics > story.ics', 'Writes what calendars read.'],
  ],
  async run({ files: [path = '-'], options: { to, words, reader, ...where } }, world) {
    if (to === undefined) throw new UserError(`--to says the format: ${names.join(', ')}.`);
    const { told, problems } = await checkFile(
      await readBytes(path, world),
      toName(path),
      await loadReaders(reader, world),
    );
    const own = await readWordsFiles(words, world);
    const exported = told?.document.events.length
      ? await exportStory(told.document, to as ExportFormat, told.story, allWords(own))
      : undefined;
    const errors = problems.filter(({ level }) => level === 'error');
    const checked = [
      { file: formatFileName(path), problems: [...errors, ...(exported?.problems ?? [])] },
      ...(await withUnused(own, told ? [told.story.lang] : [])),
    ];
    world.err.write(formatProblems(checked, 'text', world.err.paint));
    if (!exported) throw new UserError(`${path} holds no event that could be exported.`);
    await writeResult(exported.text, where, world);
    world.err.write(`${formatSummary(checked)}\n`);
    return hasErrors(checked) ? 1 : 0;
  },
});
