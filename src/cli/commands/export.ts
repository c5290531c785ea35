/** `dateline-story export`: writes a story in another format. */
import { exportFormats, exportStory, type ExportFormat } from '../../exporters/index.js';
import type { ToldStory } from '../../core/document/told-story.js';
import { withAllShapes } from '../../publish/index.js';
import { checkFile } from '../check-file.js';
import { defineCommand } from '../command.js';
import { formatProblems, formatSummary, hasErrors } from '../format-problems.js';
import { readWordsFiles, withUnused, allWords, wordsOption } from '../own-words.js';
import { formatFileName, readBytes, toName } from '../read-file.js';
import { loadReaders, readerOption } from '../readers.js';
import { UserError, type World } from '../world.js';
import { outputOptions, writeResult } from '../write-result.js';

/** A story’s own format, for where nothing lies beside it: it has no exporter, as nothing of it is lost. */
const own = 'dateline';

const names = [...Object.keys(exportFormats), own];

/** The command. */
export const exportFile = defineCommand({
  name: 'export',
  summary: 'Writes a story in another format.',
  usage: 'FILE --to FORMAT',
  description:
    'Reads the story as check does, files in other formats too, and writes it in the format. ' +
    `What has no place there is listed. Formats: ${names.join(', ')}. ` +
    `${own} is the story itself, with the shapes of its regions in it: for WordPress, and other pages that have no files of regions.`,
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
    [
      'dateline-story export story.json --to dateline -o post.story.json',
      'Writes what WordPress shows with all its regions.',
    ],
  ],
  async run({ files: [path = '-'], options: { to, words, reader, ...where } }, world) {
    if (to === undefined) throw new UserError(`--to says the format: ${names.join(', ')}.`);
    const { told, problems } = await checkFile(
      await readBytes(path, world),
      toName(path),
      await loadReaders(reader, world),
    );
    const ownWords = await readWordsFiles(words, world);
    const exported = told?.document.events.length
      ? to === own
        ? { text: await writeWhole(told, world), problems: [] }
        : await exportStory(told.document, to as ExportFormat, told.story, allWords(ownWords))
      : undefined;
    const errors = problems.filter(({ level }) => level === 'error');
    const checked = [
      { file: formatFileName(path), problems: [...errors, ...(exported?.problems ?? [])] },
      ...(await withUnused(ownWords, told ? [told.story.lang] : [])),
    ];
    world.err.write(formatProblems(checked, 'text', world.err.paint));
    if (!exported) throw new UserError(`${path} holds no event that could be exported.`);
    await writeResult(exported.text, where, world);
    world.err.write(`${formatSummary(checked)}\n`);
    return hasErrors(checked) ? 1 : 0;
  },
});

async function writeWhole({ document, story }: ToldStory, { readAsset }: World): Promise<string> {
  return `${JSON.stringify(await withAllShapes(document, story, readAsset))}\n`;
}
