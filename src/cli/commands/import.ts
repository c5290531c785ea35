/** `dateline-story import`: makes a story of a file in another format. */
import { readEdtf } from '../../core/dates/read-edtf.js';
import { listStreets } from '../../core/document/to-basemap.js';
import type { StoryDocument, StreetsDocument } from '../../core/document/schema.js';
import { editBasemap } from '../../streets/edit-basemap.js';
import { formats, importStory, type FormatName } from '../../importers/index.js';
import { defineCommand } from '../command.js';
import { formatProblems, formatSummary, plural } from '../format-problems.js';
import { formatFileName, readBytes, toName, toUserError } from '../read-file.js';
import { loadReaders, readerOption } from '../readers.js';
import { showProgress } from '../show-progress.js';
import { UserError, type World } from '../world.js';
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
    sheet: {
      type: 'string',
      value: 'NAME',
      description: 'Of a file with several tables the one to read, by its name or its number.',
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
  async run({ files: [path = '-'], options: { from, published, lang, sheet, reader, ...where } }, world) {
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
        ...(sheet && { sheet }),
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
    const made = `${JSON.stringify(document, null, 2)}\n`;
    const streets = document.basemap === undefined && where.force ? await streetsBefore(where.output, world) : [];
    await writeResult(streets.length > 0 ? editBasemap(made, streets, () => true) : made, where, world);
    if (streets.length > 0)
      world.err.write('The streets of the story that was there are kept: dateline-story basemap cuts them anew.\n');
    world.err.write(`${formatSummary(checked)}; ${plural(document.events.length, 'event')} from ${toTitle(format)}\n`);
    return problems.some(({ level }) => level === 'error') ? 1 : 0;
  },
});

/** The streets that the document names which is to be replaced; none where it names none, or there is no such document. */
async function streetsBefore(path = '-', world: World): Promise<StreetsDocument[]> {
  if (path === '-') return [];
  try {
    const before = JSON.parse(new TextDecoder().decode(await readBytes(path, world))) as StoryDocument;
    return listStreets(before.basemap).map(([, streets]) => streets);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UserError || error instanceof TypeError) return [];
    throw error;
  }
}

/** What a format is called: one of the user's own has its name alone. */
function toTitle(format: string): string {
  return Object.hasOwn(formats, format) ? formats[format as FormatName].title : format;
}
