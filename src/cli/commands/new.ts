/** `dateline-story new`: writes a story to begin with. */
import { defineCommand } from '../command.js';
import { toUserError } from '../read-file.js';
import { starterStory } from '../starter-story.js';

/** The command. */
export const newStory = defineCommand({
  name: 'new',
  summary: 'Writes a story to begin with.',
  usage: '[FOLDER]',
  description:
    'Writes story.json into the folder, here unless said, and makes the folder if need be. The story shows by example what there is: ' +
    'dates that are known well and less well, places, a journey, a source, a claim. Its schema makes editors complete it. ' +
    'A story.json that is there already is left as it is.',
  files: { least: 0, most: 1 },
  options: {},
  examples: [
    ['dateline-story new', 'Writes ./story.json.'],
    ['dateline-story new stories/flood', 'Writes stories/flood/story.json.'],
  ],
  async run({ files: [folder = '.'] }, world) {
    const path = `${folder.replace(/\/+$/, '')}/story.json`;
    try {
      await world.write(path, `${JSON.stringify(starterStory, null, 2)}\n`);
    } catch (error) {
      throw toUserError(error, `${path} cannot be written`);
    }
    world.out.write(`${path} is written. Next: dateline-story check ${path}\n`);
    return 0;
  },
});
