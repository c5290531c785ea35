/** `dateline-story new`: writes a story to begin with. */
import type { StoryDocument } from '../../core/document/schema.js';
import { readPackFile, type PackFile } from '../../streets/basemap-entry.js';
import { defineCommand } from '../command.js';
import { localStarterStory, madeUpTown } from '../local-starter-story.js';
import { readBytes, toUserError } from '../read-file.js';
import { starterStory } from '../starter-story.js';
import type { World } from '../world.js';

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
  options: {
    local: {
      type: 'boolean',
      description:
        'Begins a story of a few streets: five places of a made-up town, to be replaced by yours, and its streets beside it.',
    },
  },
  examples: [
    ['dateline-story new', 'Writes ./story.json.'],
    ['dateline-story new stories/flood', 'Writes stories/flood/story.json.'],
    ['dateline-story new --local fire', 'Writes fire/story.json, and the streets of a made-up town beside it.'],
  ],
  async run({ files: [given = '.'], options: { local = false } }, world) {
    const folder = given.replace(/\/+$/, '');
    const path = `${folder}/story.json`;
    const schema = await readBytes(world.schema, world);
    const streets = local ? await readStreets(world) : undefined;
    const story = streets ? withStreets(localStarterStory, streets) : starterStory;
    try {
      // At no time a story names streets that are not there.
      const isNew = streets !== undefined && (await writeNew(`${folder}/${streets.name}`, streets.text, world));
      try {
        await world.write(path, `${JSON.stringify(story, null, 2)}\n`);
      } catch (error) {
        if (isNew) await world.remove(`${folder}/${streets.name}`);
        throw error;
      }
      await writeNew(`${folder}/story.schema.json`, schema, world);
    } catch (error) {
      throw toUserError(error, `${path} cannot be written`);
    }
    world.out.write(streets ? localSteps(path) : `${path} is written. Next: dateline-story check ${path}\n`);
    return 0;
  },
});

/** Whether it was written: another story in the folder may have brought it. */
async function writeNew(path: string, content: string | Uint8Array, world: World): Promise<boolean> {
  try {
    await world.write(path, content);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The streets of the made-up town, as the package has them. */
async function readStreets(world: World): Promise<PackFile> {
  return readPackFile(new TextDecoder().decode(await readBytes(world.streets, world)), { attribution: madeUpTown });
}

/** The story with its key `basemap` where `dateline-story basemap` would write it. */
function withStreets({ places, ...story }: StoryDocument, { entry }: PackFile): StoryDocument {
  const { events, routes, sources, ...head } = story;
  return { ...head, basemap: [entry], places, routes, sources, events };
}

const localSteps = (path: string) =>
  `${path} is written, with the streets of ${madeUpTown}, beside it. Next: dateline-story serve ${path}\n` +
  `Once its five places and its “timeZone” are yours: dateline-story basemap ${path} --from MAP puts your own streets there.\n`;
