/** `dateline import`: makes a story of a file in another format. */
import { formats, importStory, type FormatName } from '../../importers/index.js';
import { defineCommand } from '../command.js';
import { formatProblems, formatSummary } from '../format-problems.js';
import { formatFileName, toUserError } from '../read-file.js';
import { UserError } from '../world.js';

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
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      description: 'Where the story is written; the standard output unless said. A file that is there is not replaced.',
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
  },
  examples: [
    ['dateline import timeline.csv -o story.json', 'Makes a story of a table.'],
    ['dateline import --published 2024-05-10 notes.md', 'Shows the story; “last week” is the week before that day.'],
  ],
  async run({ files: [path = '-'], options: { from, output, published, lang } }, world) {
    const name = path === '-' ? undefined : path.replace(/^.*[/\\]/, '');
    const { document, problems, format } = await importStory(
      { ...(name !== undefined && { name }), bytes: world.read(path) },
      { ...(from && { from: from as FormatName }), ...(published && { published }), ...(lang && { lang }) },
    ).catch((error: unknown) => {
      throw toUserError(error, `${path} cannot be read`);
    });
    const checked = [{ file: formatFileName(path), problems }];
    world.err.write(formatProblems(checked, 'text', world.err.paint));
    if (!format) throw new UserError(`${path} is in no format that is known here. See: dateline import --help`);
    const json = `${JSON.stringify(document, null, 2)}\n`;
    if (output === undefined || output === '-') world.out.write(json);
    else await world.write(output, json).catch((error: unknown) => { throw toUserError(error, `${output} cannot be written`); });
    world.err.write(`${formatSummary(checked)}; ${document.events.length} events from ${formats[format]!.title}\n`);
    return problems.some(({ level }) => level === 'error') ? 1 : 0;
  },
}); // prettier-ignore
