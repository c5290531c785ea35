/** `dateline-story import`: makes a story of a file in another format. */
import { readEdtf } from '../../core/dates/read-edtf.js';
import { formats, importStory, type FormatName } from '../../importers/index.js';
import { defineCommand } from '../command.js';
import { formatProblems, formatSummary, plural } from '../format-problems.js';
import { formatFileName, toName, toUserError } from '../read-file.js';
import { loadReaders, readerOption } from '../readers.js';
import { showProgress } from '../show-progress.js';
import { UserError } from '../world.js';
import { outputOptions, writeResult } from '../write-result.js';

/** The command. */
export const importFile = defineCommand({
  name: 'import',
  summary: 'Makes a story of a file in another format.',
  usage: 'FILE',
  description:
    'Finds out the format of the file and writes a story document. What has no place in a story, and how doubtful dates ' +
    `were read, is listed. Formats: ${Object.keys(formats).join(', ')}.`,
  files: { least: 1, most: 1 },
  options: {
    from: {
      type: 'string',
      value: 'FORMAT',
      oneOf: Object.keys(formats),
      description: 'The format of the file, where it should not be found out.',
    },
    published: {
      type: 'string',
      value: 'DATE',
      description: 'The day that “last week” counts from, where the file does not say it: 2024-05-10.',
    },
    lang: {
      type: 'string',
      value: 'LANGUAGE',
      description: 'The language of the dates, where the file does not say it: de.',
    },
    ...readerOption,
    ...outputOptions,
  },
  examples: [
    ['dateline-story import timeline.csv -o story.json', 'Makes a story of a table.'],
    [
      'dateline-story import --published 2024-05-10 notes.md',
      'Shows the story; “last week” is the week before that day.',
    ],
    ['dateline-story import --reader chronicle.js flood.txt', 'Makes a story of a file in a format of your own.'],
  ],
  async run({ files: [path = '-'], options: { from, published, lang, reader, ...where } }, world) {
    if (published !== undefined && 'mistake' in readEdtf(published)) {
      throw new UserError(`--published is a date such as 2024-05-10, not "${published}".`);
    }
    const own = await loadReaders(reader, world);
    const name = toName(path);
    const { document, problems, format } = await importStory(
      { ...(name !== undefined && { name }), bytes: showProgress(world.read(path), world.err) },
      {
        ...(from && { from: from as FormatName }),
        ...(published && { published }),
        ...(lang && { lang }),
        formats: own,
      },
    ).catch((error: unknown) => {
      throw toUserError(error, `${path} cannot be read`);
    });
    const checked = [{ file: formatFileName(path), problems }];
    world.err.write(formatProblems(checked, 'text', world.err.paint));
    if (!format) {
      const isUnknown = problems.some(({ code }) => code === 'unknown-format');
      const why = isUnknown
        ? 'is in no format that is known here. See: dateline-story import --help'
        : 'cannot be read.';
      throw new UserError(`${path} ${why}`);
    }
    await writeResult(`${JSON.stringify(document, null, 2)}\n`, where, world);
    world.err.write(`${formatSummary(checked)}; ${plural(document.events.length, 'event')} from ${toTitle(format)}\n`);
    return problems.some(({ level }) => level === 'error') ? 1 : 0;
  },
});

/** What a format is called: one of the user's own has its name alone. */
function toTitle(format: string): string {
  return Object.hasOwn(formats, format) ? formats[format as FormatName].title : format;
}
