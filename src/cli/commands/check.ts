/** `dateline-story check`: says what is wrong in stories. */
import { checkFile } from '../check-file.js';
import { defineCommand } from '../command.js';
import {
  formatFirstProblems,
  formatProblems,
  formatSummary,
  problemFormats,
  type CheckedFile,
} from '../format-problems.js';
import { lookAround } from '../look-around.js';
import { readWordsFiles, wordsOption } from '../own-words.js';
import { formatFileName, readBytes, toName } from '../read-file.js';
import { loadReaders, readerOption } from '../readers.js';
import { UserError } from '../world.js';

/** The command. */
export const check = defineCommand({
  name: 'check',
  summary: 'Says what is wrong in stories, and what would be right.',
  usage: 'FILE…',
  description:
    'Reads each story as a page would, and looks for what a page shows without a word though it is hardly meant: ' +
    'places with latitude and longitude swapped, journeys that end before they begin, HTML in the text, sources that nobody names, regions that there are not, pictures that are not beside the story. ' +
    'Each problem is told with its line and column, its path, its value and what would be right. ' +
    'Files that import reads are checked too; problems are told with their place in the file, or in the story it makes. ' +
    'Errors are what is lost or cannot be; warnings are what is likely wrong.',
  files: { least: 0, most: Infinity },
  options: {
    format: {
      type: 'string',
      short: 'f',
      oneOf: problemFormats,
      description:
        'text is for people (unless said) and shows the first hundred of each kind, json for programs, github for notes in GitHub’s pull requests.',
    },
    ...wordsOption,
    strict: { type: 'boolean', description: 'Ends with 1 for warnings too, so that a build fails.' },
    ...readerOption,
  },
  examples: [
    ['dateline-story check story.json', 'Checks one story.'],
    ['dateline-story check --strict stories/*/story.json', 'Checks many, and lets a build fail for warnings too.'],
    ['dateline-story check --format github story.json', 'Notes each problem at its line in a pull request.'],
    ['dateline-story check --words it.json', 'Says what words of your own lack, and what is wrong in them.'],
    ['curl -s https://example.org/story.json | dateline-story check -', 'Checks what another program writes.'],
  ],
  async run({ files, options: { format, words = [], strict, reader } }, world) {
    if (files.length + words.length === 0) throw new UserError('check needs a file: dateline-story check FILE…');
    const formats = await loadReaders(reader, world);
    const checked: CheckedFile[] = [];
    for (const path of files) {
      const { problems } = await checkFile(await readBytes(path, world), toName(path), formats, (document) =>
        lookAround(document, path, world),
      );
      checked.push({ file: formatFileName(path), problems });
    }
    checked.push(...(await readWordsFiles(words, world)));
    const { out } = world;
    out.write(
      format === 'json' || format === 'github'
        ? formatProblems(checked, format, out.paint)
        : formatFirstProblems(checked, out.paint, '--format json lists all.'),
    );
    world.err.write(`${formatSummary(checked)}\n`);
    const fails = ({ level }: CheckedFile['problems'][number]) => strict === true || level === 'error';
    return checked.some(({ problems }) => problems.some(fails)) ? 1 : 0;
  },
});
