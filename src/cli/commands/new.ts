/** `dateline-story new`: writes a story to begin with. */
import { defineCommand } from '../command.js';
import { readBytes, toUserError } from '../read-file.js';
import { starterStory } from '../starter-story.js';

/** The command. */
export const newStory = defineCommand({
  name: 'new',
  summary: 'Writes a story to begin with.',
  usage: '[FOLDER]',
  description:
    'Writes story.json into the folder, here unless said, and makes the folder if need be. The story shows by example what there is: ' +
    'dates that are known well and less well, places, a journey, a source, a claim. ' +
    'story.schema.json is written beside it, by which editors complete and check it. ' +
    'A file that is there already is left as it is.',
  files: { least: 0, most: 1 },
  options: {},
  examples: [
    ['dateline-story new', 'Writes ./story.json.'],
    ['dateline-story new stories/flood', 'Writes stories/flood/story.json.'],
  ],
  async run({ files: [given = '.'] }, world) {
    const folder = given.replace(/\/+$/, '');
    const path = `${folder}/story.json`;
    const schema = await readBytes(world.schema, world);
    try {
      await world.write(path, `${JSON.stringify(starterStory, null, 2)}\n`);
      await world.write(`${folder}/story.schema.json`, schema).catch(unlessThere);
    } catch (error) {
      throw toUserError(error, `${path} cannot be written`);
    }
    world.out.write(`${path} is written. Next: dateline-story check ${path}\n`);
    return 0;
  },
});

/** Another story in the folder has brought it. */
function unlessThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}
