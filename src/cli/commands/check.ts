/** `dateline check`: says what is wrong in stories. */
import { formatProblem } from '../../core/problem.js';
import { parseStoryText } from '../../core/parse-story.js';
import { defineCommand } from '../command.js';
import { formatFileName, readBytes } from '../read-file.js';

/** The command. */
export const check = defineCommand({
  name: 'check',
  summary: 'Says what is wrong in stories, and what would be right.',
  usage: 'FILE…',
  description: 'Reads each story as a page would, and more strictly.',
  files: { least: 1, most: Infinity },
  options: {},
  examples: [['dateline check story.json', 'Checks one story.']],
  async run({ files }, world) {
    let errors = 0;
    for (const file of files) {
      const { problems } = parseStoryText(new TextDecoder().decode(await readBytes(file, world)));
      for (const problem of problems) world.out.write(`${formatProblem({ ...problem, file: formatFileName(file) })}\n`);
      errors += problems.filter(({ level }) => level === 'error').length;
    }
    return errors > 0 ? 1 : 0;
  },
});
